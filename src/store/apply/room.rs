//! The memory that may be taken while a large change runs: for pages of the register, and for what each statement would need
//! to be taken back, which is else written to a file page by page.

use rusqlite::Connection;

use crate::domain::change::Change;
use crate::store::error::Result;

/// From so many rows on, more memory is taken while the change runs.
const MANY: i64 = 1_000;
/// How much, in KiB: indexes that do not fit are written again and again.
const ROOM: i64 = 384 * 1024;

/// More memory, for as long as a change needs it.
#[derive(Debug)]
pub(super) struct Room {
    before: Option<i64>,
}

impl Room {
    /// Takes more where a change has many rows.
    pub fn for_change(conn: &Connection, change: &Change) -> Result<Self> {
        if length(conn, change)? < MANY {
            return Ok(Self { before: None });
        }
        let before = conn.pragma_query_value(None, "cache_size", |row| row.get(0))?;
        conn.pragma_update(None, "cache_size", -ROOM)?;
        conn.pragma_update(None, "temp_store", "memory")?;
        Ok(Self {
            before: Some(before),
        })
    }

    /// Gives it back.
    pub fn give_back(self, conn: &Connection) -> Result<()> {
        if let Some(before) = self.before {
            conn.pragma_update(None, "cache_size", before)?;
            conn.pragma_update(None, "temp_store", "default")?;
            conn.release_memory()?;
        }
        Ok(())
    }
}

/// Tells about how many rows a change writes; of what is taken back no more are counted than make it many.
fn length(conn: &Connection, change: &Change) -> Result<i64> {
    let given = match change {
        Change::Import(import) => import.steps.len(),
        Change::Status(set) => set.records.len(),
        Change::Edit(edit) => edit.rows.len(),
        Change::Add(things) => things.len(),
        Change::Found(rows) => rows.len(),
        Change::Undo(Some(uid)) => {
            return counted(
                conn,
                "(SELECT id FROM operation WHERE uid = ?2)",
                uid.as_str(),
            );
        }
        // Which it is, is found within: as many rows as the last operation has, whoever did it.
        Change::Undo(None) | Change::Redo => {
            return counted(conn, "(SELECT MAX(id) FROM operation WHERE ?2 = '')", "");
        }
        _ => 0,
    };
    Ok(i64::try_from(given).unwrap_or(i64::MAX))
}

/// Counts the rows of an operation as far as they make it many.
fn counted(conn: &Connection, operation: &str, uid: &str) -> Result<i64> {
    let sql = [
        "SELECT COUNT(*) FROM (SELECT 1 FROM change WHERE operation_id = ",
        operation,
        " LIMIT ?1)",
    ];
    let mut statement = conn.prepare_cached(&sql.concat())?;
    Ok(statement.query_row((MANY, uid), |row| row.get(0))?)
}
