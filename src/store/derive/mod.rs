//! What follows from what was entered: the derived columns and tables of every record that an operation touched.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

mod bounds;
mod compare;
pub(super) mod legal;
mod words;

use super::Store;
pub(super) use compare::anew;

use super::apply::{WATCHED_EVERY, Watch};
use super::error::{Result, StoreError};
use super::made::Parts;
use super::query::{code, date};
use super::row::{Subject, Writer};
use crate::domain::date::Edtf;
use crate::domain::entity::Entity;
use crate::domain::sides::{Dates, Position, are_disputed, assurance, contradicts};
use crate::domain::stamp::Stamp;
use crate::domain::status::Status;
use crate::domain::text::ref_key;
use crate::domain::value::Value;

/// Derives anew whatever the touched rows bear upon, and writes into the history what followed for a record's status.
pub(super) fn follow(writer: &Writer<'_>, stamp: &Stamp, watch: &mut Watch<'_>) -> Result<()> {
    let (affected, moment) = (affected(writer)?, stamp.moment());
    let of = affected.len() as u64;
    for (done, (id, parts)) in (0..).zip(affected) {
        if done % WATCHED_EVERY == 0 && !watch(done, of) {
            return Err(StoreError::Stopped);
        }
        derive(writer, (id, parts), &moment)?;
    }
    Ok(())
}

/// So much memory, in KiB, pages may take while everything is derived: indexes that do not fit are written again and again.
const ROOM: i64 = 384 * 1024;

impl Store {
    /// Derives everything anew from what was entered: for a file whose rows another hand wrote. When a record was last touched
    /// is not told by them, and is forgotten.
    pub fn derive_anew(&mut self) -> Result<()> {
        self.must_write()?;
        self.conn.pragma_update(None, "cache_size", -ROOM)?;
        derive_all(&self.conn)
    }
}

/// Derives everything anew, and writes nothing into the history.
fn derive_all(conn: &Connection) -> Result<()> {
    let ids: Vec<i64> = conn
        .prepare("SELECT id FROM record ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let writer = Writer::silent(conn);
    let whole = conn.unchecked_transaction()?;
    for id in ids {
        derive(&writer, (id, Parts::ANY), "")?;
    }
    whole.commit()?;
    Ok(())
}

/// Finds the records that the touched rows bear upon, and what there may be of each. A record that was just made has what was
/// made with it, and what else that bears upon was touched too.
fn affected(writer: &Writer<'_>) -> Result<BTreeMap<i64, Parts>> {
    let mut records = BTreeMap::new();
    for (entity, uid) in &writer.touched {
        if let Some((id, parts)) = writer.made(Entity::Record, uid)
            && *entity == Entity::Record
            && !parts.may_have(&[Entity::Relation])
        {
            records.entry(id).or_insert(parts);
            continue;
        }
        let sql = match entity {
            Entity::Record => {
                "SELECT id FROM record WHERE uid = ?1
                 UNION SELECT n.record_id FROM relation n JOIN record r ON r.id = n.other_id WHERE r.uid = ?1
                 UNION SELECT n.other_id FROM relation n JOIN record r ON r.id = n.record_id WHERE r.uid = ?1 AND n.type = 'supersedes'"
            }
            Entity::Body => "SELECT p.record_id FROM participation p JOIN body b ON b.id = p.body_id WHERE b.uid = ?1",
            Entity::Evidence => {
                "SELECT c.record_id FROM citation c JOIN evidence e ON e.id = c.evidence_id
                 WHERE e.uid = ?1 AND c.record_id IS NOT NULL"
            }
            _ => continue,
        };
        let mut statement = writer.conn.prepare_cached(sql)?;
        let ids = statement.query_map([uid], |row| row.get::<_, Option<i64>>(0))?;
        for id in ids {
            if let Some(id) = id? {
                records.insert(id, Parts::ANY);
            }
        }
    }
    Ok(records)
}

/// What a record's row holds before.
struct Before {
    subject: Subject,
    status: String,
    percent: Option<i64>,
    as_of: Option<String>,
    start: Option<Edtf>,
    due: Option<Edtf>,
}

/// One assessment by the desk.
struct Said {
    id: i64,
    status: Status,
    percent: Option<i64>,
    as_of: Edtf,
}

fn derive(writer: &Writer<'_>, (id, parts): (i64, Parts), moment: &str) -> Result<()> {
    let conn = writer.conn;
    let before = read_before(conn, id)?;
    let is_said = parts.may_have(&[Entity::Assessment]);
    let said = if is_said {
        said_by_desk(conn, id)?
    } else {
        Vec::new()
    };
    let latest = said.first();
    let status = latest.map_or(Status::Unknown, |said| said.status);
    let run: Vec<&Said> = said
        .iter()
        .take_while(|said| said.status == status)
        .collect();
    let done = (status == Status::Completed)
        .then(|| run.last().map(|said| said.as_of.clone()))
        .flatten();
    let heard = if is_said || parts.may_have(&[Entity::Note]) {
        heard(conn, id)?
    } else {
        None
    };
    let is_acted = parts.may_have(&[Entity::Action]);
    let signed = if is_acted {
        legal::signed(conn, id)?
    } else {
        None
    };
    let dates = Dates {
        start: before.start.clone(),
        due: before.due.clone(),
        done: done.clone(),
        signed: signed.clone(),
        has_done_step: parts.may_have(&[Entity::Milestone]) && conn
            .prepare_cached("SELECT 1 FROM milestone WHERE record_id = ?1 AND done_on IS NOT NULL AND removed = 0")?
            .exists([id])?,
    };
    let positions = if is_said {
        positions(conn, id)?
    } else {
        Vec::new()
    };
    let is_cited = parts.may_have(&[Entity::Citation]);
    let supported = is_cited && supported(conn, id, &run)?;
    let title_key = words::refresh(conn, id)?;
    legal::refresh(conn, id, parts == Parts::ANY)?;
    let new = (
        status.as_str(),
        latest.and_then(|said| said.percent),
        latest.map(|said| said.as_of.clone()),
    );
    let [as_of, done, heard, signed] =
        [&new.2, &done, &heard, &signed].map(|date| bounds(date.as_ref()));
    conn.prepare_cached(
        "UPDATE record SET ref_key = ?2, title_key = ?3, updated_at = ?4, status = ?5, percent = ?6,
            as_of = ?7, as_of_lower = ?8, as_of_upper = ?9, done = ?10, done_lower = ?11, done_upper = ?12,
            heard = ?13, heard_lower = ?14, heard_upper = ?15, signed = ?16, signed_lower = ?17, signed_upper = ?18,
            disputed = ?19, supported = ?20, waiting = ?21, contradiction = ?22, assurance = ?23
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        before.subject.reference.as_deref().map(ref_key),
        title_key,
        moment,
        new.0,
        new.1,
        as_of.0,
        as_of.1,
        as_of.2,
        done.0,
        done.1,
        done.2,
        heard.0,
        heard.1,
        heard.2,
        signed.0,
        signed.1,
        signed.2,
        are_disputed(&positions),
        supported,
        parts.may_have(&[Entity::Relation]) && waits(conn, id)?,
        contradicts(status, &dates),
        if is_cited { assured(conn, id)? } else { assurance([].into_iter(), None).as_str() },
    ])?;
    tell(writer, &before, (new.0, new.1, as_of.0))
}

/// Writes into the history what followed for the status.
fn tell(
    writer: &Writer<'_>,
    before: &Before,
    (status, percent, as_of): (&str, Option<i64>, Option<String>),
) -> Result<()> {
    for (field, old, new) in [
        (
            "status",
            Value::from(before.status.as_str()),
            Value::from(status),
        ),
        ("percent", Value::from(before.percent), Value::from(percent)),
        (
            "as_of",
            Value::from(before.as_of.clone()),
            Value::from(as_of),
        ),
    ] {
        if old != new {
            writer.derived(&before.subject, field, &old, &new)?;
        }
    }
    Ok(())
}

fn read_before(conn: &Connection, id: i64) -> Result<Before> {
    let read = conn
        .prepare_cached(
            "SELECT uid, ref, status, percent, as_of, start, due FROM record WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let subject = Subject {
                uid: row.get(0)?,
                entity: Entity::Record,
                reference: row.get(1)?,
            };
            Ok(Before {
                subject,
                status: row.get(2)?,
                percent: row.get(3)?,
                as_of: row.get(4)?,
                start: date(row, 5)?,
                due: date(row, 6)?,
            })
        });
    Ok(read?)
}

/// Reads what the desk said, the latest first.
fn said_by_desk(conn: &Connection, id: i64) -> Result<Vec<Said>> {
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

/// Finds when anything was last heard.
fn heard(conn: &Connection, id: i64) -> Result<Option<Edtf>> {
    let mut statement = conn.prepare_cached(
        "SELECT as_of FROM (SELECT as_of, as_of_upper, as_of_lower FROM assessment WHERE record_id = ?1 AND removed = 0
             UNION ALL SELECT as_of, as_of_upper, as_of_lower FROM note WHERE record_id = ?1 AND removed = 0)
         ORDER BY as_of_upper DESC, as_of_lower DESC LIMIT 1",
    )?;
    Ok(statement
        .query_row([id], |row| date(row, 0))
        .optional()?
        .flatten())
}

/// Reads the latest word of each side.
fn positions(conn: &Connection, id: i64) -> Result<Vec<Position>> {
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
fn supported(conn: &Connection, id: i64, run: &[&Said]) -> Result<bool> {
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
fn waits(conn: &Connection, id: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM relation n JOIN record other ON other.id = n.other_id
         WHERE n.record_id = ?1 AND n.type = 'conditional_on' AND n.removed = 0 AND other.status <> 'completed'
           AND NOT EXISTS (SELECT 1 FROM legal_state l WHERE l.record_id = other.id AND l.state IN ('in_force', 'operative'))",
    )?;
    Ok(statement.exists([id])?)
}

/// Derives how well it is assured.
fn assured(conn: &Connection, id: i64) -> Result<&'static str> {
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

/// Gives a date as it is stored: text, lower and upper bound.
fn bounds(date: Option<&Edtf>) -> (Option<String>, Option<String>, Option<String>) {
    match date {
        None => (None, None, None),
        Some(date) => {
            let (lower, upper) = date.bounds();
            (Some(date.to_string()), Some(lower), Some(upper))
        }
    }
}
