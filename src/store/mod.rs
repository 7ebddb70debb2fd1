//! The store: the only SQL. Every write goes through [`Store::apply`], in one immediate transaction that reads what is
//! there, checks the rules, writes the operation, the data and the history, and derives what follows.
//!
//! `open` finds and checks the file, `migrate` brings it up to date, `apply` writes, `derive` computes what is derived,
//! `query` reads, `bulk` reads much at once, `check` looks for contradictions and gaps, `copy` makes the copies that backups are made of, `inspect` looks
//! into a file, `salvage` makes a new register of what can be read of a damaged one. Readers never write.

mod apply;
mod attended;
mod bulk;
mod check;
mod content;
mod copy;
mod derive;
mod error;
mod inspect;
mod made;
mod migrate;
mod open;
mod query;
mod reading;
mod row;
mod salvage;
mod schema;
mod shared;
mod sql;
mod then;
mod value;
mod witness;
mod write;

pub use apply::Watch;
pub use copy::Log;
pub use error::{Result, StoreError};
pub use inspect::{Counts, Inspection, claims_to_be_register, inspect, sqlite_version};
pub use migrate::{VERSION, shape};
pub use open::{Access, is_register};
pub(crate) use open::{access_of, folder_of, make_folder, sync_folder};
pub use query::{Binned, Blank, CHOICES, HistoryQuery, Named, Table, counted_words, noun_columns};
pub use salvage::{Came, Salvaged, salvage};
pub use then::Then;
pub use witness::Disagreement;

pub use crate::domain::overview::{Counted, Overview};
pub use crate::domain::query::{Page, Query};
pub use crate::domain::sort::{Sort, SortField};

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

/// Stops what a register is being asked, from another thread.
pub struct Interrupt(rusqlite::InterruptHandle);

impl Interrupt {
    /// Stops it; where nothing is being asked, nothing happens.
    pub fn interrupt(&self) {
        self.0.interrupt();
    }
}

/// A stretch of questions that are all answered as of its beginning.
#[derive(Debug)]
pub struct Moment<'s>(
    #[expect(dead_code, reason = "it ends when it is dropped")] rusqlite::Transaction<'s>,
);

/// An open register.
#[derive(Debug)]
pub struct Store {
    conn: Connection,
    path: PathBuf,
    access: Access,
    /// In which language names and titles are given.
    reading: reading::Reading,
    /// The file that was opened, by device and number; another may since stand in its place.
    file: Option<(u64, u64)>,
}

impl Store {
    fn new(conn: Connection, path: PathBuf, access: Access) -> Self {
        let file = open::identity(&path);
        Self {
            conn,
            path,
            access,
            reading: reading::Reading::default(),
            file,
        }
    }

    /// Tells whether the file that was opened still has its name.
    pub fn is_in_place(&self) -> bool {
        self.file.is_none() || self.file == open::identity(&self.path)
    }

    /// Gives what stops a question from another thread.
    pub fn interrupt(&self) -> Interrupt {
        Interrupt(self.conn.get_interrupt_handle())
    }

    /// Counts the steps that the database takes from now on, roughly one for each row or turn of a loop: for tests of what
    /// grows with the register.
    pub fn count_steps(&mut self) -> Result<Arc<AtomicU64>> {
        let steps = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&steps);
        let count = move || {
            counted.fetch_add(1, Ordering::Relaxed);
            false
        };
        self.conn.progress_handler(1, Some(count))?;
        Ok(steps)
    }

    /// Notes down every statement that begins from now on: for tests of how the database means to answer.
    pub fn note_statements(&mut self) -> Result<Arc<Mutex<BTreeSet<String>>>> {
        let noted = Arc::new(Mutex::new(BTreeSet::new()));
        let into = Arc::clone(&noted);
        let note = move |event: TraceEvent<'_>| {
            if let TraceEvent::Stmt(statement, _) = event {
                let mut noted = into.lock().unwrap_or_else(PoisonError::into_inner);
                noted.insert(statement.sql().into_owned());
            }
        };
        self.conn
            .trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(note))?;
        Ok(noted)
    }

    /// Begins a moment: as long as it lasts, everything that is asked is answered as of now, and sooner, since no question has to
    /// begin one of its own. Nothing is written in it.
    pub fn moment(&self) -> Result<Moment<'_>> {
        Ok(Moment(self.conn.unchecked_transaction()?))
    }

    /// Gives the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Tells whether it may be written.
    pub fn access(&self) -> Access {
        self.access
    }

    /// Gives a number that differs from an earlier one exactly when another connection has committed in between.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self
            .conn
            .query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }
}
