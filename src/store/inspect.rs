//! What can be said of a register, or of a file that should be one, without trusting it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, Row};

use super::attended::Far;
use super::copy::Log;
use super::error::{Result, StoreError};
use super::{Store, Watch, content, migrate, open};
use crate::{say, word};

/// Rows by table.
pub type Counts = BTreeMap<String, i64>;

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
    pub counts: Counts,
    /// The SHA-256 of the content, row by row, whatever the pages of the file.
    pub content: String,
    /// What is wrong with it; empty: nothing.
    pub problems: Vec<String>,
}

/// Looks into a file: schema version, integrity, foreign keys, rows by table. A file that is no register is refused; a
/// damaged one is described.
pub fn inspect(path: &Path) -> Result<Inspection> {
    Store::open_copy(path, Log::Read)?.inspect()
}

/// Tells from its first bytes whether a file says of itself that it is a register. Nothing is opened by `SQLite`.
pub fn claims_to_be_register(path: &Path) -> bool {
    let mut head = [0; 72];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut head));
    read.is_ok()
        && head.starts_with(b"SQLite format 3\0")
        && head[68..72]
            .iter()
            .fold(0, |id, byte| id << 8 | i64::from(*byte))
            == open::APPLICATION_ID
}

impl Store {
    /// Looks into this register in the same way.
    pub fn inspect(&self) -> Result<Inspection> {
        self.look_into(&Far::default())
    }

    /// Looks into this register in the same way. `watch` hears how many rows are read of how many, of none before they are
    /// counted; where it says no, the look is broken off in the middle.
    pub fn inspect_watched(self, watch: &mut Watch<'_>) -> Result<Inspection> {
        self.attended_far(watch, Self::look_into)
    }

    fn look_into(&self, far: &Far) -> Result<Inspection> {
        let damaged = |error| StoreError::of_file(&self.path, error);
        let (register, title) = self.identity()?;
        let mut problems = self.integrity(true)?;
        problems.extend(self.orphans()?);
        let counts = count(&self.conn).map_err(damaged)?;
        far.begin(counts.values().map(|rows| rows.unsigned_abs()).sum());
        Ok(Inspection {
            schema_version: self.schema_version()?,
            register,
            title,
            counts,
            content: content::digest(&self.conn, far).map_err(damaged)?,
            problems,
        })
    }

    /// Gives the SHA-256 names of the files that the evidence keeps beside the register.
    pub fn kept_files(&self) -> Result<BTreeSet<String>> {
        let sql = "SELECT DISTINCT file FROM evidence WHERE file IS NOT NULL";
        match texts(&self.conn, sql) {
            Ok(names) => Ok(names.into_iter().collect()),
            // A later version may keep them otherwise.
            Err(_) if self.schema_version()? > migrate::VERSION => Ok(BTreeSet::new()),
            Err(error) => Err(StoreError::of_file(&self.path, error)),
        }
    }

    /// Gives the version of the schema.
    pub fn schema_version(&self) -> Result<i64> {
        open::version_of(&self.conn, &self.path)
    }

    /// Gives the uid and the title of the register.
    pub fn identity(&self) -> Result<(String, String)> {
        self.conn
            .query_row("SELECT uid, title FROM register", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .map_err(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => StoreError::Damaged {
                    path: self.path.clone(),
                    why: word!("it has no register row").to_owned(),
                },
                other => StoreError::of_file(&self.path, other),
            })
    }

    /// Checks the structure of the file, each page and row; when `whole`, the indexes against their tables too. Empty:
    /// nothing is wrong.
    pub fn integrity(&self, whole: bool) -> Result<Vec<String>> {
        let sql = if whole {
            "PRAGMA integrity_check(20)"
        } else {
            "PRAGMA quick_check(20)"
        };
        let mut lines = texts(&self.conn, sql).or_else(|error| {
            match StoreError::of_file(&self.path, error) {
                StoreError::Damaged { why, .. } => Ok(vec![why]),
                other => Err(other),
            }
        })?;
        lines.retain(|line| line != "ok");
        Ok(lines)
    }

    /// Finds rows that point at rows that are not there. Empty: none.
    pub fn orphans(&self) -> Result<Vec<String>> {
        lost(&self.conn).map_err(|error| StoreError::of_file(&self.path, error))
    }

    /// Counts the rows by table.
    pub fn counts(&self) -> Result<Counts> {
        count(&self.conn).map_err(|error| StoreError::of_file(&self.path, error))
    }

    /// Gives how the file keeps its journal: `wal`, where the register is in use as it should be.
    pub fn journal_mode(&self) -> Result<String> {
        Ok(self
            .conn
            .pragma_query_value(None, "journal_mode", |row| row.get(0))?)
    }
}

/// Gives the version of `SQLite` that is built in.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// Finds every table that holds anything of our own: not the index of words, nor what `SQLite` keeps for itself.
pub(super) const TABLES: &str = "SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    ORDER BY name";

/// Counts the rows of every table that holds any of our own, whatever the version of the schema.
pub(super) fn count(conn: &Connection) -> rusqlite::Result<Counts> {
    let tables = texts(conn, TABLES)?;
    tables
        .into_iter()
        .map(|table| {
            let sql = ["SELECT COUNT(*) FROM \"", &table.replace('"', "\"\""), "\""].concat();
            let rows = conn.query_row(&sql, [], |row| row.get(0))?;
            Ok((table, rows))
        })
        .collect()
}

/// Tells links that lead nowhere, by the tables between which they go.
fn lost(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT count(*), \"table\", parent FROM pragma_foreign_key_check GROUP BY \"table\", parent";
    let told = |row: &Row<'_>| {
        let (rows, table, parent): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(say!(
            "{rows} rows of {table} lead nowhere in {parent}",
            rows,
            table,
            parent
        ))
    };
    conn.prepare(sql)?.query_map([], told)?.collect()
}

pub(super) fn texts(conn: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare(sql)?
        .query_map([], |row| row.get(0))?
        .collect()
}
