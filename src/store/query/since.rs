//! What a register has that a copy of it has not: by the history, which nothing rewrites.

use rusqlite::OptionalExtension;

use super::HistoryQuery;
use crate::domain::change::Operation;
use crate::store::Store;
use crate::store::error::Result;

impl Store {
    /// Gives the moment at which the register was founded.
    pub fn founded_at(&self) -> Result<String> {
        let sql = "SELECT at FROM operation ORDER BY id LIMIT 1";
        Ok(self.conn.query_row(sql, [], |row| row.get(0))?)
    }

    /// Counts the operations that were entered after a moment.
    pub fn operations_since(&self, at: &str) -> Result<u64> {
        let sql = "SELECT COUNT(*) FROM operation WHERE at > ?1";
        let count: i64 = self.conn.query_row(sql, [at], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Gives the number of the last operation that this register shares with a copy of it; 0: none. Histories only grow, so
    /// what two share is their beginning, and a few looks find its end.
    pub fn last_shared(&self, copy: &Self) -> Result<i64> {
        let (mut shared, mut parted) = (0, self.last_number()?.min(copy.last_number()?) + 1);
        while parted - shared > 1 {
            let middle = shared + (parted - shared) / 2;
            let is_shared = match (self.uid_of(middle)?, copy.uid_of(middle)?) {
                (Some(ours), Some(theirs)) => ours == theirs,
                // A number that was never given out says nothing: it is as the one before it.
                (None, None) => true,
                _ => false,
            };
            if is_shared {
                shared = middle;
            } else {
                parted = middle;
            }
        }
        Ok(shared)
    }

    /// Gives the operations after a number, the newest first, with what they did to at most so many rows each.
    pub fn operations_after(&self, number: i64) -> Result<Vec<Operation>> {
        let all = self.history(&HistoryQuery {
            after: Some(number),
            changes: true,
            rows: Some(ROWS),
            ..HistoryQuery::default()
        })?;
        Ok(all)
    }

    fn last_number(&self) -> Result<i64> {
        let sql = "SELECT COALESCE(MAX(id), 0) FROM operation";
        Ok(self.conn.query_row(sql, [], |row| row.get(0))?)
    }

    fn uid_of(&self, number: i64) -> Result<Option<String>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT uid FROM operation WHERE id = ?1")?;
        let uid = statement.query_row([number], |row| row.get(0));
        Ok(uid.optional()?)
    }
}

/// Of an operation at most so many rows are told: an import touches as many as there are.
const ROWS: usize = 50;
