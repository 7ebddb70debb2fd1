//! The legal state of a document as a step function of the day, and its clocks.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::clock;
use crate::domain::date::{Edtf, Period};
use crate::domain::legal::{self, Act, Instrument, Term};
use crate::store::error::Result;
use crate::store::query::{code, date};

/// Finds when the last signature was given.
pub(super) fn signed(conn: &Connection, id: i64) -> Result<Option<Edtf>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.\"on\" FROM action a JOIN record r ON r.id = a.record_id
         WHERE a.record_id = ?1 AND r.kind = 'document' AND a.type = 'signature' AND a.\"on\" IS NOT NULL AND a.removed = 0
         ORDER BY a.on_upper DESC, a.on_lower DESC LIMIT 1",
    )?;
    Ok(statement
        .query_row([id], |row| date(row, 0))
        .optional()?
        .flatten())
}

/// Writes the days on which the legal state turns, and those of the clocks, as far as the document is not over by then.
/// Where some may have been written before, they go.
pub(super) fn refresh(conn: &Connection, id: i64, is_again: bool) -> Result<()> {
    if is_again {
        conn.prepare_cached("DELETE FROM legal_state WHERE record_id = ?1")?
            .execute([id])?;
        conn.prepare_cached("DELETE FROM clock WHERE record_id = ?1")?
            .execute([id])?;
    }
    let Some(instrument) = instrument(conn, id)? else {
        return Ok(());
    };
    let turns = instrument.turns();
    let mut insert = conn.prepare_cached(
        "INSERT INTO legal_state (record_id, from_on, state) VALUES (?1, ?2, ?3)",
    )?;
    for (day, state) in &turns {
        insert.execute(params![id, day.to_string(), state.as_str()])?;
    }
    let over = turns
        .iter()
        .find(|(_, state)| legal::is_over(*state))
        .map(|(day, _)| *day);
    let mut insert = conn
        .prepare_cached("INSERT OR IGNORE INTO clock (record_id, what, day) VALUES (?1, ?2, ?3)")?;
    for clock in clock::days(&instrument) {
        if over.is_none_or(|over| clock.on <= over) {
            insert.execute(params![id, clock.what.as_str(), clock.on.to_string()])?;
        }
    }
    Ok(())
}

/// Reads a document as far as its legal state asks; none: it is no document.
pub(in crate::store) fn instrument(conn: &Connection, id: i64) -> Result<Option<Instrument>> {
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
    instrument.acts = acts(conn, id)?;
    instrument.parties = parties(conn, id)?;
    instrument.superseded_on = superseded_on(conn, id)?;
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

/// Finds the parties: of the bodies that signed, and of the acts.
fn parties(conn: &Connection, id: i64) -> Result<BTreeSet<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.code FROM participation t JOIN body b ON b.id = t.body_id JOIN party p ON p.id = b.party_id
             WHERE t.record_id = ?1 AND t.role = 'signatory' AND t.removed = 0
         UNION SELECT p.code FROM action a JOIN party p ON p.id = a.party_id WHERE a.record_id = ?1 AND a.removed = 0",
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
