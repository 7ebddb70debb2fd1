//! Copies of a register: one that is made while others work on it, and one that takes the register's place.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, Transaction};

use super::error::{Result, StoreError};
use super::inspect::{Counts, count};
use super::{Access, Store, migrate, open};

/// Pages a step: few enough that a wish to stop is soon heard.
const PAGES: i32 = 256;
/// How long to wait for another program that does not let go.
const PATIENCE: Duration = Duration::from_secs(10);

/// Whether a log beside a file belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Log {
    /// It does: a register that was copied by hand has its last changes there.
    Read,
    /// It does not: the file is known to be whole in itself.
    Ignore,
}

impl Store {
    /// Copies the register as of one moment into an empty or new file, while others go on working; gives the rows by table of that
    /// moment. `progress` hears how many pages are done of how many, and says whether to go on.
    pub fn copy_to(
        &self,
        target: &Path,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Counts> {
        let of_source = |error| StoreError::of_file(&self.path, error);
        // One read transaction round the count and the copy: what others write in between is in neither.
        let moment = self.conn.unchecked_transaction().map_err(of_source)?;
        let counts = count(&moment).map_err(of_source)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut conn = Connection::open_with_flags(target, flags)
            .map_err(|error| StoreError::of_file(target, error))?;
        // Nobody else knows the file, and whoever asked for it makes it lasting when it is whole.
        conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF")?;
        let goes_on = Steps::begin(&moment, &mut conn)
            .and_then(|steps| steps.finish(progress))
            .map_err(|error| match error {
                StoreError::Sqlite(error) => StoreError::of_file(&self.path, error),
                other => other,
            })?;
        if !goes_on {
            return Err(StoreError::Cancelled);
        }
        // One file, whole in itself: a copy has no log beside it.
        conn.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
        Ok(counts)
    }

    /// Puts the content of another register file in place of this one's, as one transaction: whoever has the register open
    /// sees the change, and a crash leaves what was there before. `last_look` comes when nobody else can write any more, and
    /// nothing has changed yet.
    pub fn replace_with<E: From<StoreError>>(
        &mut self,
        source: &Path,
        last_look: impl FnOnce() -> std::result::Result<(), E>,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> std::result::Result<(), E> {
        self.must_write()?;
        let from = Self::open_copy(source, Log::Read)?;
        let steps = Steps::begin(&from.conn, &mut self.conn)?;
        last_look()?;
        steps.finish(progress)?;
        self.conn
            .pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
            .map_err(StoreError::from)?;
        Ok(())
    }

    /// Opens a register of whatever version for reading, to copy it or to look into it.
    pub fn open_any(path: &Path) -> Result<Self> {
        open::access_of(path, true)?;
        Self::reading(path, open::connect(path, Access::Read))
    }

    /// Opens a file that nobody should be writing, for reading, without leaving anything beside it.
    pub fn open_copy(path: &Path, log: Log) -> Result<Self> {
        open::access_of(path, true)?;
        if log == Log::Read && open::has_log(path) {
            Self::reading(path, open::connect(path, Access::Read))
        } else {
            Self::reading(path, open::connect_immutable(path))
        }
    }

    /// Opens a register of this or an earlier version to put another in its place.
    pub fn open_to_replace(path: &Path) -> Result<Self> {
        let of_file = |error| StoreError::of_file(path, error);
        let access = open::access_of(path, false)?;
        let conn = open::connect(path, access).map_err(of_file)?;
        let found = open::version_of(&conn, path)?;
        if found > migrate::VERSION {
            return Err(StoreError::Newer {
                path: path.to_owned(),
                found,
                known: migrate::VERSION,
            });
        }
        open::prepare(&conn, access).map_err(of_file)?;
        Ok(Self::new(conn, path.to_owned(), access))
    }

    fn reading(path: &Path, conn: rusqlite::Result<Connection>) -> Result<Self> {
        let of_file = |error| StoreError::of_file(path, error);
        let conn = conn.map_err(of_file)?;
        open::version_of(&conn, path)?;
        open::prepare(&conn, Access::Read).map_err(of_file)?;
        Ok(Self::new(conn, path.to_owned(), Access::Read))
    }

    /// Refuses when the register may only be read.
    pub fn must_write(&self) -> Result<()> {
        match self.access.refusal() {
            Some(why) => Err(StoreError::ReadOnly {
                path: self.path.clone(),
                why,
            }),
            None if !self.is_in_place() => Err(StoreError::Gone(self.path.clone())),
            None => Ok(()),
        }
    }
}

/// Copies one database into another.
pub(super) fn copy_all(from: &Connection, to: &mut Connection) -> Result<()> {
    Steps::begin(from, to)?.finish(&mut |_, _| true)?;
    Ok(())
}

/// One database on its way into another: as of one moment, in one transaction of the other.
struct Steps<'c> {
    backup: Backup<'c, 'c>,
    /// Without it every change by others, and every step where the log's index cannot be trusted, begins the copy anew.
    _moment: Option<Transaction<'c>>,
    moved: Instant,
    is_done: bool,
}

impl<'c> Steps<'c> {
    /// Takes the target for itself and copies the first page; the moment is that of the transaction the source is in, else now.
    fn begin(from: &'c Connection, to: &'c mut Connection) -> Result<Self> {
        let moment = from
            .is_autocommit()
            .then(|| from.unchecked_transaction())
            .transpose()?;
        // A transaction begins with what is read in it first.
        from.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        let mut steps = Self {
            backup: Backup::new(from, to)?,
            _moment: moment,
            moved: Instant::now(),
            is_done: false,
        };
        while !steps.step(1)? {}
        Ok(steps)
    }

    /// Copies the rest; gives the last answer, which comes too late to stop it.
    fn finish(mut self, progress: &mut dyn FnMut(u64, u64) -> bool) -> Result<bool> {
        loop {
            let pages = self.backup.progress();
            let total = u64::try_from(pages.pagecount).unwrap_or(0);
            let left = u64::try_from(pages.remaining).unwrap_or(0);
            let goes_on = progress(total.saturating_sub(left), total);
            if self.is_done {
                return Ok(goes_on);
            }
            if !goes_on {
                return Err(StoreError::Cancelled);
            }
            self.step(PAGES)?;
        }
    }

    /// Copies some pages; tells whether it came to that.
    fn step(&mut self, pages: i32) -> Result<bool> {
        match self.backup.step(pages)? {
            StepResult::Done => self.is_done = true,
            StepResult::More => {}
            _ if self.moved.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(10));
                return Ok(false);
            }
            _ => return Err(StoreError::Busy),
        }
        self.moved = Instant::now();
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_write_meanwhile_does_not_begin_a_copy_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("source.db");
        let writer = Connection::open(&path).unwrap();
        writer
            .execute_batch(
                "PRAGMA journal_mode = wal; CREATE TABLE t (x);
                 WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
                 INSERT INTO t SELECT randomblob(4000) FROM n;",
            )
            .unwrap();
        let source = Connection::open(&path).unwrap();
        let mut target = Connection::open_in_memory().unwrap();
        let mut steps = Steps::begin(&source, &mut target).unwrap();
        let mut left = steps.backup.progress().remaining;
        while !steps.is_done {
            writer.execute("INSERT INTO t VALUES (1)", []).unwrap();
            steps.step(4).unwrap();
            assert!(steps.is_done || steps.backup.progress().remaining < left);
            left = steps.backup.progress().remaining;
        }
        drop(steps);
        let rows = |conn: &Connection| {
            conn.query_row("SELECT count(*) FROM t", [], |row| row.get::<_, i64>(0))
        };
        assert_eq!(rows(&target).unwrap(), 40, "as of one moment");
        assert!(rows(&source).unwrap() > 45, "which is over");
    }
}
