//! Salvage: what can be read of a damaged register, in a new one.
//!
//! The damaged file is copied into a private folder, with what lies beside it, and only the copy is opened: nothing is ever
//! written to the file itself. `source` opens the copy, `read` reads each table by ranges of ids from both ends, `load` puts the
//! rows into a register made from the schema, `rebuild` makes rows that could not be read from what the history tells of them,
//! and `mend` unties or drops what leads nowhere. What is derived is derived anew. The new register must pass every check
//! before it gets its name.

mod load;
mod mend;
mod read;
mod rebuild;
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::copy::Log;
use super::error::{Result, StoreError};
use super::open::{folder_of, make_folder, sync_folder};
use super::{Store, derive, migrate};
use crate::domain::stamp::Stamp;
use crate::{say, word};

/// What came of salvaging a register.
#[derive(Debug)]
pub struct Salvaged {
    /// The new register.
    pub path: PathBuf,
    /// What came of each table that had anything.
    pub tables: Vec<Came>,
    /// What else is to be said.
    pub remarks: Vec<String>,
}

/// What came of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Came {
    /// Its name.
    pub table: String,
    /// Rows in the new register.
    pub came: u64,
    /// Rows that the damaged one had; none: not even that can be read.
    pub of: Option<u64>,
    /// Rows that were made anew from the history.
    pub rebuilt: u64,
    /// Rows that could be read and are against the rules of the register.
    pub refused: u64,
    /// Rows that were dropped because they led nowhere.
    pub nowhere: u64,
    /// Rows that lost a link that led nowhere.
    pub untied: u64,
}

impl Came {
    /// Tells whether everything came as it was.
    pub fn is_whole(&self) -> bool {
        self.of == Some(self.came)
            && [self.rebuilt, self.refused, self.nowhere, self.untied] == [0; 4]
    }
}

/// Makes a new register at `target`, which must be free, of what can be read of a damaged one.
pub fn salvage(damaged: &Path, target: &Path, stamp: &Stamp) -> Result<Salvaged> {
    let folder = folder_of(target);
    make_folder(folder)?;
    if fs::symlink_metadata(target).is_ok() {
        return Err(StoreError::Exists(target.to_owned()));
    }
    let io = |source| StoreError::Io {
        path: target.to_owned(),
        source,
    };
    let workshop = tempfile::Builder::new()
        .prefix(".servanda-salvage-")
        .tempdir_in(folder)
        .map_err(|error| io(error.kind().into()))?;
    let made = tempfile::Builder::new()
        .prefix(".servanda-new-")
        .tempfile_in(folder)
        .map_err(|error| io(error.kind().into()))?;
    let (source, remarks) = source::open(damaged, workshop.path())?;
    let tables = fill(&source, made.path(), stamp)?;
    drop(source);
    let found = Store::open_copy(made.path(), Log::Ignore)?.inspect()?;
    if let Some(problem) = found.problems.first() {
        return Err(StoreError::Damaged {
            path: damaged.to_owned(),
            why: say!(
                "what can be read of it does not hold together: {problem}",
                problem
            ),
        });
    }
    made.as_file().sync_all().map_err(io)?;
    made.persist_noclobber(target)
        .map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => StoreError::Exists(target.to_owned()),
            _ => io(error.error),
        })?;
    sync_folder(folder).map_err(io)?;
    Ok(Salvaged {
        path: target.to_owned(),
        tables,
        remarks,
    })
}

/// Fills a new register; gives what came of each table.
fn fill(source: &Connection, target: &Path, stamp: &Stamp) -> Result<Vec<Came>> {
    let mut conn = Connection::open(target).map_err(|error| StoreError::of_file(target, error))?;
    conn.execute_batch("PRAGMA synchronous = OFF")?;
    conn.execute_batch(&["BEGIN;", migrate::SCHEMA, "COMMIT"].concat())?;
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    let whole = conn.transaction()?;
    let mut loaded = load::all(source, &whole)?;
    rebuild::missing(&whole, &mut loaded)?;
    let has_register: bool =
        whole.query_row("SELECT EXISTS (SELECT 1 FROM register)", [], |row| {
            row.get(0)
        })?;
    if !has_register {
        return Err(StoreError::Rule(
            word!("neither the row of the register nor its founding can be read, so there is nothing to build upon").to_owned(),
            word!("restore the newest verified backup: `servanda doctor` names it").to_owned(),
        ));
    }
    mend::links(&whole, &mut loaded)?;
    whole.commit()?;
    for id in derive::anew(&conn, &stamp.moment())? {
        mend::drop_record(&conn, id, &mut loaded)?;
    }
    mend::links(&conn, &mut loaded)?;
    loaded
        .into_iter()
        .map(|mut each| {
            each.came.came = load::count(&conn, &each.came.table)?;
            Ok(each.came)
        })
        .filter(|came| {
            came.as_ref()
                .map_or(true, |came| came.came > 0 || came.of != Some(0))
        })
        .collect()
}
