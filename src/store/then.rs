//! Another time: the register as it was known on a day, or what was true on a day as it is known now. Both are made in
//! memory from a copy and from the history alone; the file is only read.

use chrono::{DateTime, NaiveDate};
use rusqlite::{Connection, params};

use super::apply::reverse;
use super::copy::copy_all;
use super::error::{Result, StoreError};
use super::open::remember_statements;
use super::row::Writer;
use super::{Access, Store, derive};
use crate::domain::stamp::Stamp;
use crate::{say, word};

/// Which other time is asked for; both together are the truth of one day as it was known on another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Then {
    /// What was true on this day.
    pub as_of: Option<NaiveDate>,
    /// What was known at the end of this day (UTC).
    pub known_on: Option<NaiveDate>,
}

impl Then {
    /// Tells whether it is the present that is asked for.
    pub fn is_now(self) -> bool {
        self.as_of.is_none() && self.known_on.is_none()
    }

    /// Gives the day by which what depends on the day is derived.
    pub fn day(self, today: NaiveDate) -> NaiveDate {
        self.as_of.or(self.known_on).unwrap_or(today)
    }
}

impl Store {
    /// Gives the register of another time, in memory, for reading.
    pub fn then(&self, then: Then) -> Result<Self> {
        let mut conn = Connection::open_in_memory()?;
        copy_all(&self.conn, &mut conn)?;
        remember_statements(&conn)?;
        conn.execute_batch(LOOSEN)?;
        // One transaction: each alone would have the index of words write a piece of itself.
        let whole = conn.unchecked_transaction()?;
        let mut writer = Writer::silent(&conn);
        if let Some(day) = then.known_on {
            forget(&mut writer, day)?;
        }
        if let Some(day) = then.as_of {
            leave_out(&mut writer, day)?;
        }
        let nobody = Stamp {
            at: DateTime::UNIX_EPOCH,
            today: NaiveDate::MAX,
            author: String::new(),
        };
        derive::follow(&writer, &nobody, &mut |_, _| true)?;
        conn.execute_batch(TOUCHED)?;
        whole.commit()?;
        conn.execute_batch("PRAGMA query_only = ON")?;
        Ok(Self {
            reading: self.reading.clone(),
            ..Self::new(conn, self.path.clone(), Access::Read)
        })
    }
}

/// In the copy the history may be cut, and links may lead nowhere while rows go. It is thrown away whole where anything fails,
/// and holds nothing that the file has not held: its rules are not asked again.
const LOOSEN: &str = "PRAGMA foreign_keys = OFF;
    PRAGMA journal_mode = OFF; PRAGMA ignore_check_constraints = ON; DROP TRIGGER operation_is_never_deleted; DROP TRIGGER change_is_never_deleted;";

/// When each record was last touched, by the history that is left.
const TOUCHED: &str = "UPDATE record SET updated_at = (SELECT MAX(o.at) FROM change c JOIN operation o ON o.id = c.operation_id
    WHERE c.subject = record.uid)";

/// Takes back every operation that came after the last one of a day, the last first, and its history.
fn forget(writer: &mut Writer<'_>, day: NaiveDate) -> Result<()> {
    let conn = writer.conn;
    let last: Option<i64> = conn.query_row(
        "SELECT MAX(id) FROM operation WHERE at < ?1",
        [end_of(day)],
        |row| row.get(0),
    )?;
    let Some(last) = last else {
        let founded: String =
            conn.query_row("SELECT MIN(at) FROM operation", [], |row| row.get(0))?;
        return Err(StoreError::Rule(
            say!(
                "nothing was known on {day}: the register was founded on {founded}",
                day,
                founded = &founded[..10.min(founded.len())]
            ),
            word!("name a later day").to_owned(),
        ));
    };
    let later: Vec<i64> = conn
        .prepare("SELECT id FROM operation WHERE id > ?1 ORDER BY id DESC")?
        .query_map([last], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for operation in later {
        reverse(writer, operation)?;
    }
    conn.execute("DELETE FROM change WHERE operation_id > ?1", [last])?;
    conn.execute("DELETE FROM operation WHERE id > ?1", [last])?;
    Ok(())
}

/// Leaves out what was not yet, or not yet surely, true on a day.
fn leave_out(writer: &mut Writer<'_>, day: NaiveDate) -> Result<()> {
    let day = day.to_string();
    let conn = writer.conn;
    let mut touched = conn.prepare(
        "SELECT DISTINCT r.uid FROM record r WHERE
            EXISTS (SELECT 1 FROM assessment a WHERE a.record_id = r.id AND a.as_of_upper > ?1)
            OR EXISTS (SELECT 1 FROM note n WHERE n.record_id = r.id AND n.as_of_upper > ?1)
            OR EXISTS (SELECT 1 FROM action a WHERE a.record_id = r.id AND a.on_upper > ?1)
            OR EXISTS (SELECT 1 FROM milestone m WHERE m.record_id = r.id AND m.done_on_upper > ?1)",
    )?;
    let uids = touched.query_map([&day], |row| row.get::<_, String>(0))?;
    for uid in uids {
        writer
            .touched
            .insert((crate::domain::entity::Entity::Record, uid?));
    }
    for sql in NOT_YET {
        conn.execute(sql, params![day])?;
    }
    Ok(())
}

/// What is not yet there on the day ?1.
const NOT_YET: &[&str] = &[
    "UPDATE assessment SET removed = 1 WHERE as_of_upper > ?1",
    "UPDATE note SET removed = 1 WHERE as_of_upper > ?1",
    "UPDATE action SET removed = 1 WHERE on_upper > ?1",
    "UPDATE milestone SET done_on = NULL, done_on_lower = NULL, done_on_upper = NULL WHERE done_on_upper > ?1",
    "UPDATE session SET \"on\" = NULL, on_lower = NULL, on_upper = NULL WHERE on_upper > ?1",
    "UPDATE observation SET removed = 1 WHERE period_lower > ?1",
];

/// Gives the first moment after a day.
fn end_of(day: NaiveDate) -> String {
    let next = day.succ_opt().unwrap_or(day);
    format!("{next}T00:00:00.000Z")
}
