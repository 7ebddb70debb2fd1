//! Copies of a register, and what can be said of a copy without trusting it.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::error::{Result, StoreError};
use super::{Access, Store, open};

/// Pages a step: small enough that writers get in between.
const PAGES: i32 = 256;

/// What was found in a file that should be a register.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Inspection {
    /// The version of its schema.
    pub schema_version: i64,
    /// The uid of the register.
    pub register: String,
    /// Its title.
    pub title: String,
    /// Rows by table.
    pub counts: BTreeMap<String, i64>,
    /// What is wrong with it; empty: nothing.
    pub problems: Vec<String>,
}

impl Store {
    /// Copies the register as of one moment into an empty file, while others go on working. `progress` hears how many pages
    /// are done of how many, and says whether to go on.
    pub fn copy_to(&self, target: &Path, progress: &mut dyn FnMut(u64, u64) -> bool) -> Result<()> {
        let mut conn =
            Connection::open(target).map_err(|error| StoreError::of_file(target, error))?;
        copy(&self.conn, &mut conn, progress)?;
        // One file, whole in itself: a copy has no log beside it.
        conn.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
        Ok(())
    }

    /// Puts the content of another file in place of this register's, as one transaction: whoever has the register open sees
    /// the change, and a crash leaves what was there before.
    pub fn replace_with(
        &mut self,
        source: &Path,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<()> {
        self.must_write()?;
        let from =
            open::connect_immutable(source).map_err(|error| StoreError::of_file(source, error))?;
        copy(&from, &mut self.conn, progress)?;
        self.conn
            .pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        Ok(())
    }

    /// Refuses when the register may only be read.
    pub(super) fn must_write(&self) -> Result<()> {
        match self.access.refusal() {
            Some(why) => Err(StoreError::ReadOnly {
                path: self.path.clone(),
                why,
            }),
            None => Ok(()),
        }
    }
}

fn copy(
    from: &Connection,
    to: &mut Connection,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<()> {
    let backup = Backup::new(from, to)?;
    let mut waits = 0;
    loop {
        let step = backup.step(PAGES)?;
        let pages = backup.progress();
        let total = u64::try_from(pages.pagecount).unwrap_or(0);
        let left = u64::try_from(pages.remaining).unwrap_or(0);
        if !progress(total - left, total) {
            return Err(StoreError::Rule(
                "the copy was cancelled".to_owned(),
                "nothing was changed".to_owned(),
            ));
        }
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ if waits < 500 => {
                waits += 1;
                std::thread::sleep(Duration::from_millis(10));
            }
            _ => return Err(StoreError::Busy),
        }
    }
}

/// Looks into a file: schema version, integrity, foreign keys, rows by table. A file that is no register is refused; a
/// damaged one is described.
pub fn inspect(path: &Path) -> Result<Inspection> {
    let conn = open::connect_immutable(path).map_err(|error| StoreError::of_file(path, error))?;
    look(&conn, path)
}

impl Store {
    /// Looks into this register in the same way.
    pub fn inspect(&self) -> Result<Inspection> {
        look(&self.conn, &self.path)
    }

    /// Opens a register of whatever version for reading, to copy or to look into.
    pub fn open_any(path: &Path) -> Result<Self> {
        let conn =
            open::connect(path, Access::Read).map_err(|error| StoreError::of_file(path, error))?;
        open::version_of(&conn, path)?;
        Ok(Self {
            conn,
            path: path.to_owned(),
            access: Access::Read,
        })
    }
}

fn look(conn: &Connection, path: &Path) -> Result<Inspection> {
    let damaged = |error: rusqlite::Error| StoreError::of_file(path, error);
    let schema_version = open::version_of(conn, path)?;
    let mut problems = texts(conn, "PRAGMA integrity_check(20)").map_err(damaged)?;
    problems.retain(|line| line != "ok");
    let orphans = texts(
        conn,
        "SELECT DISTINCT \"table\" || ' leads nowhere in ' || parent FROM pragma_foreign_key_check",
    )
    .map_err(damaged)?;
    problems.extend(orphans);
    let (register, title) = conn
        .query_row("SELECT uid, title FROM register", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .map_err(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => StoreError::Damaged {
                path: path.to_owned(),
                why: "it has no register row".to_owned(),
            },
            other => damaged(other),
        })?;
    let mut counts = BTreeMap::new();
    for table in COUNTED {
        let sql = ["SELECT COUNT(*) FROM \"", table, "\""].concat();
        counts.insert(
            (*table).to_owned(),
            conn.query_row(&sql, [], |row| row.get(0))
                .map_err(damaged)?,
        );
    }
    Ok(Inspection {
        schema_version,
        register,
        title,
        counts,
        problems,
    })
}

/// The tables whose rows are counted.
const COUNTED: &[&str] = &[
    "party",
    "body",
    "occasion",
    "record",
    "action",
    "session",
    "participation",
    "milestone",
    "assessment",
    "note",
    "relation",
    "indicator",
    "observation",
    "evidence",
    "citation",
    "view",
    "operation",
    "change",
];

fn texts(conn: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare(sql)?
        .query_map([], |row| row.get(0))?
        .collect()
}
