//! Counts for the overview: how many, by status and by light, and what asks for attention.

use rusqlite::Connection;

use super::records::bind;
use super::{code, today};
use crate::domain::overview::{Counted, Overview};
use crate::domain::settings::Now;
use crate::store::Store;
use crate::store::error::Result;

impl Store {
    /// Counts what is not in the bin, in one pass.
    pub fn overview(&self, now: Now) -> Result<Overview> {
        let sql = [
            "SELECT r.kind, r.status, ",
            &today::rag(),
            " AS rag, COUNT(*), SUM(COALESCE(",
            today::LATE,
            ", 0)), SUM((",
            today::TIMELINESS,
            ") = 'due_soon'), SUM(COALESCE(",
            today::STALE,
            ", 0)), SUM(r.disputed), SUM(COALESCE(",
            today::SLIPPED,
            ", 0)) FROM record r WHERE r.removed = 0 GROUP BY 1, 2, 3",
        ]
        .concat();
        let mut statement = self.conn.prepare_cached(&sql)?;
        bind(&mut statement, &today::parameters(now))?;
        let mut rows = statement.raw_query();
        let mut overview = Overview::default();
        while let Some(row) = rows.next()? {
            let [kind, status, rag] = [row.get::<_, String>(0)?, row.get(1)?, row.get(2)?];
            let number = |column| -> Result<usize> {
                Ok(usize::try_from(row.get::<_, i64>(column)?).unwrap_or(0))
            };
            overview.counted.push(Counted {
                kind: code(&kind)?,
                status: code(&status)?,
                rag: code(&rag)?,
                count: number(3)?,
                late: number(4)?,
                due_soon: number(5)?,
                stale: number(6)?,
                disputed: number(7)?,
                slipped: number(8)?,
            });
        }
        Ok(overview)
    }

    /// Gives the register's title.
    pub fn title(&self) -> Result<String> {
        text(&self.conn, "SELECT title FROM register")
    }

    /// Gives the register's uid.
    pub fn register_uid(&self) -> Result<String> {
        text(&self.conn, "SELECT uid FROM register")
    }

    /// Gives the code of the party whose desk keeps the register.
    pub fn home(&self) -> Result<Option<String>> {
        const HOME: &str = "SELECT (SELECT code FROM party WHERE id = home_id) FROM register";
        Ok(self.conn.query_row(HOME, [], |row| row.get(0))?)
    }

    /// Gives the language of titles that name none.
    pub fn language(&self) -> Result<String> {
        text(&self.conn, "SELECT language FROM register")
    }
}

fn text(conn: &Connection, sql: &str) -> Result<String> {
    Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}
