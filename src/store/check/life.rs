//! Documents: the acts upon them, and the follow-ups under those that have ended.

use rusqlite::{Connection, Row};

use crate::domain::axes::LegalState;
use crate::domain::check::Finding;
use crate::domain::check::life::{self, Document};
use crate::domain::check::ties::{Ended, open_under_ended};
use crate::domain::legal::Act;
use crate::domain::settings::Now;
use crate::domain::status::Status;
use crate::store::error::Result;
use crate::store::query::code;

const DOCUMENTS: &str = "SELECT r.id, r.ref, r.binding, r.level, r.registration,
        (SELECT l.state FROM legal_state l WHERE l.record_id = r.id AND l.from_on <= ?1 ORDER BY l.from_on DESC LIMIT 1),
        EXISTS (SELECT 1 FROM participation p WHERE p.record_id = r.id AND p.role = 'signatory' AND p.removed = 0)
    FROM record r WHERE r.kind = 'document' AND r.removed = 0";

const ACTS: &str = "SELECT a.type, p.code, a.\"on\", a.effective_on FROM action a LEFT JOIN party p ON p.id = a.party_id
    WHERE a.record_id = ?1 AND a.removed = 0 ORDER BY a.on_upper, a.id";

const FOLLOW_UPS: &str = "SELECT f.ref, f.status FROM record f WHERE f.kind = 'follow_up' AND f.removed = 0 AND f.id IN (
        SELECT id FROM record WHERE parent_id = ?1
        UNION SELECT record_id FROM relation
            WHERE other_id = ?1 AND type IN ('implements', 'made_under', 'follows_up') AND removed = 0)
    ORDER BY f.ref_key";

/// Asks the rules about the life of documents, each with its acts.
pub(super) fn check(conn: &Connection, now: Now, found: &mut Vec<Finding>) -> Result<()> {
    let mut statement = conn.prepare_cached(DOCUMENTS)?;
    let mut rows = statement.query([now.today.to_string()])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let document = document(conn, id, row)?;
        found.extend(life::check(&document, now.today));
        if let Some(state) = document.state {
            found.extend(ended(conn, id, document.reference, state)?);
        }
    }
    Ok(())
}

fn document(conn: &Connection, id: i64, row: &Row<'_>) -> Result<Document> {
    let level: Option<String> = row.get(3)?;
    let state: Option<String> = row.get(5)?;
    Ok(Document {
        reference: row.get(1)?,
        binding: code(&row.get::<_, String>(2)?)?,
        level: level.map(|text| code(&text)).transpose()?,
        registration: row.get(4)?,
        state: state.map(|text| code(&text)).transpose()?,
        has_signatory: row.get(6)?,
        acts: acts(conn, id)?,
    })
}

fn acts(conn: &Connection, id: i64) -> Result<Vec<Act>> {
    let mut statement = conn.prepare_cached(ACTS)?;
    let acts = statement.query_map([id], |row| {
        Ok(Act {
            action: code(&row.get::<_, String>(0)?)?,
            party: row.get(1)?,
            on: super::date(row, 2)?,
            effective_on: super::date(row, 3)?,
        })
    })?;
    Ok(acts.collect::<rusqlite::Result<_>>()?)
}

fn ended(
    conn: &Connection,
    id: i64,
    reference: String,
    state: LegalState,
) -> Result<Option<Finding>> {
    if !state.is_over() {
        return Ok(None);
    }
    let mut statement = conn.prepare_cached(FOLLOW_UPS)?;
    let follow_ups = statement
        .query_map([id], |row| {
            let status: Status = code(&row.get::<_, String>(1)?)?;
            Ok((row.get(0)?, status))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(open_under_ended(&Ended {
        reference,
        state,
        follow_ups,
    }))
}
