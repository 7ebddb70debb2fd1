//! What was said of a record, as far as something follows from it: assessments, notes, citations, conditions.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use crate::domain::date::Edtf;
use crate::domain::sides::{Position, assurance};
use crate::domain::status::Status;
use crate::store::error::Result;
use crate::store::query::{code, date};

/// One assessment by the desk.
pub(super) struct Said {
    id: i64,
    pub status: Status,
    pub percent: Option<i64>,
    pub as_of: Edtf,
}

/// Reads what the desk said, the latest first.
pub(super) fn said_by_desk(conn: &Connection, id: i64) -> Result<Vec<Said>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, status, percent, as_of FROM assessment WHERE record_id = ?1 AND assessor = 'desk' AND removed = 0
         ORDER BY as_of_upper DESC, at DESC, id DESC",
    )?;
    let rows = statement.query_map([id], |row| {
        let status: String = row.get(1)?;
        let as_of = date(row, 3)?.ok_or(rusqlite::Error::InvalidQuery)?;
        Ok(Said {
            id: row.get(0)?,
            status: code(&status)?,
            percent: row.get(2)?,
            as_of,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Finds when anything was last heard: the first row.
pub(super) fn heard(conn: &Connection, id: i64) -> Result<Option<Edtf>> {
    let mut statement = conn.prepare_cached(
        "SELECT as_of FROM (SELECT as_of, as_of_upper, as_of_lower FROM assessment WHERE record_id = ?1 AND removed = 0
             UNION ALL SELECT as_of, as_of_upper, as_of_lower FROM note WHERE record_id = ?1 AND removed = 0)
         ORDER BY as_of_upper DESC, as_of_lower DESC",
    )?;
    Ok(statement
        .query_row([id], |row| date(row, 0))
        .optional()?
        .flatten())
}

/// Reads the latest word of each side.
pub(super) fn positions(conn: &Connection, id: i64) -> Result<Vec<Position>> {
    let mut statement = conn.prepare_cached(
        "SELECT assessor, status FROM assessment WHERE record_id = ?1 AND removed = 0 ORDER BY as_of_upper, at, id",
    )?;
    let mut rows = statement.query([id])?;
    let mut latest = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (assessor, status): (String, String) = (row.get(0)?, row.get(1)?);
        latest.insert(assessor, code(&status)?);
    }
    Ok(latest
        .into_iter()
        .map(|(assessor, status)| Position { assessor, status })
        .collect())
}

/// Tells whether a citation supports the present status: one for the record as a whole or its status, or for an assessment
/// of the present run.
pub(super) fn supported(conn: &Connection, id: i64, run: &[&Said]) -> Result<bool> {
    let mut of_record = conn.prepare_cached(
        "SELECT 1 FROM citation WHERE record_id = ?1 AND stance = 'supports' AND attested <> 'not_attested' AND removed = 0
         AND field = 'status'",
    )?;
    let mut of_assessment = conn.prepare_cached(
        "SELECT 1 FROM citation WHERE assessment_id = ?1 AND stance = 'supports' AND attested <> 'not_attested' AND removed = 0",
    )?;
    if of_record.exists([id])? {
        return Ok(true);
    }
    for said in run {
        if of_assessment.exists([said.id])? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tells whether it waits on another record that is neither done nor, as a document, ever in force.
pub(super) fn waits(conn: &Connection, id: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM relation n JOIN record other ON other.id = n.other_id
         WHERE n.record_id = ?1 AND n.type = 'conditional_on' AND n.removed = 0 AND other.status <> 'completed'
           AND NOT EXISTS (SELECT 1 FROM legal_state l WHERE l.record_id = other.id AND l.state IN ('in_force', 'operative'))",
    )?;
    Ok(statement.exists([id])?)
}

/// Derives how well it is assured.
pub(super) fn assured(conn: &Connection, id: i64) -> Result<&'static str> {
    let home: Option<String> = conn
        .prepare_cached("SELECT p.code FROM register g JOIN party p ON p.id = g.home_id")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let mut statement = conn.prepare_cached(
        "WITH said (assessor, attested, stance, removed) AS (
             SELECT NULL, attested, stance, removed FROM citation WHERE record_id = ?1
             UNION ALL SELECT a.assessor, c.attested, c.stance, c.removed FROM assessment a JOIN citation c ON c.assessment_id = a.id
                 WHERE a.record_id = ?1 AND a.removed = 0
             UNION ALL SELECT NULL, c.attested, c.stance, c.removed FROM action a JOIN citation c ON c.action_id = a.id
                 WHERE a.record_id = ?1 AND a.removed = 0
             UNION ALL SELECT NULL, c.attested, c.stance, c.removed FROM session s JOIN citation c ON c.session_id = s.id
                 WHERE s.record_id = ?1 AND s.removed = 0
             UNION ALL SELECT NULL, c.attested, c.stance, c.removed FROM milestone m JOIN citation c ON c.milestone_id = m.id
                 WHERE m.record_id = ?1 AND m.removed = 0)
         SELECT DISTINCT assessor FROM said WHERE attested IN ('stated', 'attested') AND stance = 'supports' AND removed = 0",
    )?;
    let cited: Vec<Option<String>> = statement
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(assurance(cited.iter().map(Option::as_deref), home.as_deref()).as_str())
}

/// Gives how well a record is assured that nobody cites anything for.
pub(super) fn unassured() -> &'static str {
    assurance([].into_iter(), None).as_str()
}
