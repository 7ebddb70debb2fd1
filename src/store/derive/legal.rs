//! The legal state of a document as a step function of the day, and its clocks.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::clock;
use crate::domain::date::{Edtf, Period};
use crate::domain::entity::Entity;
use crate::domain::legal::{self, Act, Instrument, Term};
use crate::store::error::Result;
use crate::store::made::Parts;
use crate::store::query::{code, date};

/// Finds when the last signature was given: the first row. With a limit a table would be made of the few rows that there are.
pub(super) fn signed(conn: &Connection, id: i64) -> Result<Option<Edtf>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.\"on\" FROM action a JOIN record r ON r.id = a.record_id
         WHERE a.record_id = ?1 AND r.kind = 'document' AND a.type = 'signature' AND a.\"on\" IS NOT NULL AND a.removed = 0
         ORDER BY a.on_upper DESC, a.on_lower DESC, a.id DESC",
    )?;
    Ok(statement
        .query_row([id], |row| date(row, 0))
        .optional()?
        .flatten())
}

/// The days on which the legal state of a document turns, and those of its clocks, as they are stored.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Turns {
    /// From which day on, which state.
    pub states: Vec<(String, String)>,
    /// What comes round or runs out, on which day.
    pub clocks: BTreeSet<(String, String)>,
}

/// Reckons the days on which the legal state turns, and those of the clocks, as far as the document is not over by then.
pub(super) fn turns(conn: &Connection, (id, parts): (i64, Parts)) -> Result<Turns> {
    let Some(instrument) = instrument_of(conn, (id, parts))? else {
        return Ok(Turns::default());
    };
    let turns = instrument.turns();
    let over = turns
        .iter()
        .find(|(_, state)| legal::is_over(*state))
        .map(|(day, _)| *day);
    let clocks = clock::days(&instrument).into_iter();
    let clocks = clocks.filter(|clock| over.is_none_or(|over| clock.on <= over));
    Ok(Turns {
        states: turns
            .iter()
            .map(|(day, state)| (day.to_string(), state.as_str().to_owned()))
            .collect(),
        clocks: clocks
            .map(|clock| (clock.what.as_str().to_owned(), clock.on.to_string()))
            .collect(),
    })
}

/// Reads the turns that are stored.
pub(super) fn turned(conn: &Connection, id: i64) -> Result<Turns> {
    let pair = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let states = "SELECT from_on, state FROM legal_state WHERE record_id = ?1 ORDER BY from_on";
    let clocks = "SELECT what, day FROM clock WHERE record_id = ?1";
    Ok(Turns {
        states: conn
            .prepare_cached(states)?
            .query_map([id], pair)?
            .collect::<rusqlite::Result<_>>()?,
        clocks: conn
            .prepare_cached(clocks)?
            .query_map([id], pair)?
            .collect::<rusqlite::Result<_>>()?,
    })
}

/// Reads a document as far as its legal state asks; none: it is no document.
pub(in crate::store) fn instrument(conn: &Connection, id: i64) -> Result<Option<Instrument>> {
    instrument_of(conn, (id, Parts::ANY))
}

fn instrument_of(conn: &Connection, (id, parts): (i64, Parts)) -> Result<Option<Instrument>> {
    let read = conn
        .prepare_cached(
            "SELECT binding, term, renewal, renewal_period, notice_period FROM record WHERE id = ?1 AND kind = 'document'",
        )?
        .query_row([id], |row| {
            let period = |i| Ok::<_, rusqlite::Error>(row.get::<_, Option<String>>(i)?.and_then(|text| Period::parse(&text).ok()));
            Ok(Instrument {
                binding: code(&row.get::<_, String>(0)?)?,
                parties: BTreeSet::new(),
                acts: Vec::new(),
                term: row.get::<_, Option<String>>(1)?.and_then(|text| Term::parse(&text)),
                renewal: row.get::<_, Option<String>>(2)?.map(|text| code(&text)).transpose()?,
                renewal_period: period(3)?,
                notice_period: period(4)?,
                superseded_on: None,
            })
        })
        .optional()?;
    let Some(mut instrument) = read else {
        return Ok(None);
    };
    if parts.may_have(&[Entity::Action]) {
        instrument.acts = acts(conn, id)?;
    }
    let acting = instrument.acts.iter().filter_map(|act| act.party.clone());
    instrument.parties = acting.collect();
    if parts.may_have(&[Entity::Participation]) {
        instrument.parties.extend(signatories(conn, id)?);
    }
    if parts.may_have(&[Entity::Relation]) {
        instrument.superseded_on = superseded_on(conn, id)?;
    }
    Ok(Some(instrument))
}

fn acts(conn: &Connection, id: i64) -> Result<Vec<Act>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.type, p.code, a.\"on\", a.effective_on FROM action a LEFT JOIN party p ON p.id = a.party_id
         WHERE a.record_id = ?1 AND a.removed = 0 ORDER BY a.on_upper, a.id",
    )?;
    let rows = statement.query_map([id], |row| {
        let action: String = row.get(0)?;
        Ok(Act {
            action: code(&action)?,
            party: row.get(1)?,
            on: date(row, 2)?,
            effective_on: date(row, 3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Finds the parties of the bodies that signed.
fn signatories(conn: &Connection, id: i64) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.code FROM participation t JOIN body b ON b.id = t.body_id JOIN party p ON p.id = b.party_id
         WHERE t.record_id = ?1 AND t.role = 'signatory' AND t.removed = 0",
    )?;
    Ok(statement
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Finds the day from which a document that supersedes this one was signed.
fn superseded_on(conn: &Connection, id: i64) -> Result<Option<NaiveDate>> {
    let mut statement = conn.prepare_cached(
        "SELECT MIN(a.on_upper) FROM relation n JOIN action a ON a.record_id = n.record_id
         WHERE n.other_id = ?1 AND n.type = 'supersedes' AND n.removed = 0 AND a.type = 'signature' AND a.removed = 0",
    )?;
    let day: Option<String> = statement.query_row([id], |row| row.get(0))?;
    Ok(day.and_then(|day| day.parse().ok()))
}
