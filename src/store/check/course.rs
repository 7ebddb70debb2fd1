//! How records get on, and what their sides say.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{date, each, gathered};
use crate::domain::check::Finding;
use crate::domain::check::course::{self, Course};
use crate::domain::settings::Now;
use crate::domain::sides::Position;
use crate::domain::standing::Facts;
use crate::domain::status::Status;
use crate::store::error::Result;
use crate::store::query::code;

const RECORDS: &str = "SELECT r.ref, r.status, r.start, r.due, r.baseline_due, r.done, r.heard, r.disputed, r.supported, r.waiting,
        r.contradiction,
        (SELECT m.ref FROM milestone m WHERE m.record_id = r.id AND m.done_on IS NOT NULL AND m.removed = 0 ORDER BY m.id LIMIT 1)
    FROM record r WHERE r.removed = 0";

/// Asks the rules about the course of every record.
pub(super) fn check(conn: &Connection, now: Now, found: &mut Vec<Finding>) -> Result<()> {
    each(conn, RECORDS, found, |row| {
        let facts = Facts {
            status: code(&row.get::<_, String>(1)?)?,
            start: date(row, 2)?,
            due: date(row, 3)?,
            baseline_due: date(row, 4)?,
            done: date(row, 5)?,
            heard: date(row, 6)?,
            disputed: row.get(7)?,
            supported: row.get(8)?,
            waiting: row.get(9)?,
            contradiction: row.get(10)?,
            notice_closes_on: None,
            rag_override: None,
        };
        let course = Course {
            reference: row.get(0)?,
            facts,
            done_step: row.get(11)?,
        };
        Ok(course::check(&course, now))
    })
}

const SAID: &str = "SELECT r.ref, a.assessor, a.status FROM assessment a JOIN record r ON r.id = a.record_id
    WHERE a.assessor <> 'desk' AND a.removed = 0 AND r.removed = 0 ORDER BY a.as_of_upper, a.at, a.id";

/// Asks whether the latest words of the sides contradict each other.
pub(super) fn disputed(conn: &Connection, _: Now, found: &mut Vec<Finding>) -> Result<()> {
    let said = gathered(conn, SAID, |row| {
        let reference: String = row.get(0)?;
        let status: Status = code(&row.get::<_, String>(2)?)?;
        Ok((reference, (row.get::<_, String>(1)?, status)))
    })?;
    for (reference, said) in said {
        let latest: BTreeMap<String, Status> = said.into_iter().collect();
        let positions: Vec<Position> = latest
            .into_iter()
            .map(|(assessor, status)| Position { assessor, status })
            .collect();
        found.extend(course::disputed(&reference, &positions));
    }
    Ok(())
}
