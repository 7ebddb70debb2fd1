//! What belongs to records or stands beside them: steps, sessions, words, figures; and what is there twice.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{date, each, gathered};
use crate::domain::check::Finding;
use crate::domain::check::calendar::{
    Meeting, Step, as_of_in_future, observation_in_future, of_meeting, of_step,
};
use crate::domain::check::figures::{Figure, Series, observations_far};
use crate::domain::check::same::{self, BodyName, Titled, same_bodies};
use crate::domain::settings::Now;
use crate::store::error::Result;
use crate::store::query::code;

const MILESTONES: &str = "SELECT m.ref, r.ref, r.status, m.due, m.done_on FROM milestone m JOIN record r ON r.id = m.record_id
    WHERE m.removed = 0 AND r.removed = 0";

/// Asks about milestones.
pub(super) fn milestones(conn: &Connection, now: Now, found: &mut Vec<Finding>) -> Result<()> {
    each(conn, MILESTONES, found, |row| {
        let step = Step {
            reference: row.get(0)?,
            record: row.get(1)?,
            status: code(&row.get::<_, String>(2)?)?,
            due: date(row, 3)?,
            done_on: date(row, 4)?,
        };
        Ok(of_step(&step, now.today))
    })
}

const SESSIONS: &str =
    "SELECT s.ref, r.ref, s.due, s.\"on\" FROM session s JOIN record r ON r.id = s.record_id
    WHERE s.removed = 0 AND r.removed = 0";

/// Asks about sessions.
pub(super) fn sessions(conn: &Connection, now: Now, found: &mut Vec<Finding>) -> Result<()> {
    each(conn, SESSIONS, found, |row| {
        let meeting = Meeting {
            reference: row.get(0)?,
            group: row.get(1)?,
            due: date(row, 2)?,
            on: date(row, 3)?,
        };
        Ok(of_meeting(&meeting, now.today))
    })
}

const SAID: &str = "SELECT r.ref, 'the assessment by ' || a.assessor, a.as_of FROM assessment a JOIN record r ON r.id = a.record_id
        WHERE a.removed = 0 AND r.removed = 0
    UNION ALL SELECT r.ref, 'a note', n.as_of FROM note n JOIN record r ON r.id = n.record_id WHERE n.removed = 0 AND r.removed = 0";

/// Asks about assessments and notes.
pub(super) fn said(conn: &Connection, now: Now, found: &mut Vec<Finding>) -> Result<()> {
    each(conn, SAID, found, |row| {
        let (reference, what): (String, String) = (row.get(0)?, row.get(1)?);
        let as_of = date(row, 2)?;
        Ok(as_of.and_then(|as_of| as_of_in_future(&reference, &what, &as_of, now.today)))
    })
}

/// Values, each series in the order of its periods.
const OBSERVATIONS: &str = "SELECT i.ref, o.assessor, o.period, o.value FROM observation o JOIN indicator i ON i.id = o.indicator_id
    WHERE o.removed = 0 AND i.removed = 0 ORDER BY o.period_upper, o.period_lower, o.id";

/// Asks about values: their periods, and how far they stand from their neighbours.
pub(super) fn figures(conn: &Connection, now: Now, found: &mut Vec<Finding>) -> Result<()> {
    let all = gathered(conn, OBSERVATIONS, |row| {
        let series: (String, String) = (row.get(0)?, row.get(1)?);
        Ok((series, (date(row, 2)?, row.get::<_, f64>(3)?)))
    })?;
    for ((indicator, assessor), values) in all {
        let figures: Vec<Figure> = values
            .into_iter()
            .filter_map(|(period, value)| {
                Some(Figure {
                    period: period?,
                    value,
                })
            })
            .collect();
        let ahead = |figure: &Figure| observation_in_future(&indicator, &figure.period, now.today);
        found.extend(figures.iter().filter_map(ahead));
        found.extend(observations_far(&Series {
            indicator,
            assessor,
            figures,
        }));
    }
    Ok(())
}

/// Records whose folded title another of their kind has too, with the date that tells them apart.
const TITLED: &str = "SELECT r.id, r.ref, r.kind, r.title_key, COALESCE(r.signed, r.start, r.due) FROM record r
    WHERE r.removed = 0 AND r.title_key <> ''
        AND (r.kind, r.title_key) IN (SELECT kind, title_key FROM record WHERE removed = 0 GROUP BY kind, title_key HAVING COUNT(*) > 1)
    ORDER BY r.ref_key";

const PARTIES: &str = "SELECT p.code FROM participation t JOIN body b ON b.id = t.body_id JOIN party p ON p.id = b.party_id
        WHERE t.record_id = ?1 AND t.removed = 0
    UNION SELECT p.code FROM action a JOIN party p ON p.id = a.party_id WHERE a.record_id = ?1 AND a.removed = 0";

/// Asks which records are there twice.
pub(super) fn duplicates(conn: &Connection, _: Now, found: &mut Vec<Finding>) -> Result<()> {
    let mut records = Vec::new();
    let mut parties = conn.prepare_cached(PARTIES)?;
    let mut statement = conn.prepare_cached(TITLED)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let codes = parties.query_map([row.get::<_, i64>(0)?], |row| row.get(0))?;
        records.push(Titled {
            reference: row.get(1)?,
            kind: code(&row.get::<_, String>(2)?)?,
            title: row.get(3)?,
            date: date(row, 4)?,
            parties: codes.collect::<rusqlite::Result<BTreeSet<String>>>()?,
        });
    }
    found.extend(same::duplicates(records));
    Ok(())
}

const NAMES: &str = "SELECT b.ref, p.code, n.text FROM name n JOIN body b ON b.id = n.body_id LEFT JOIN party p ON p.id = b.party_id
    WHERE b.removed = 0 ORDER BY b.id, n.id";

/// Asks which bodies are there twice.
pub(super) fn bodies(conn: &Connection, _: Now, found: &mut Vec<Finding>) -> Result<()> {
    let mut statement = conn.prepare_cached(NAMES)?;
    let names = statement
        .query_map([], |row| {
            Ok(BodyName {
                reference: row.get(0)?,
                party: row.get(1)?,
                name: row.get(2)?,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    found.extend(same_bodies(names));
    Ok(())
}
