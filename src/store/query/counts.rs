//! Counts for the overview: how many, by status and by light, and what asks for attention.

use rusqlite::Connection;

use super::records::bind;
use super::{code, today};
use crate::domain::axes::Rag;
use crate::domain::settings::Now;
use crate::domain::status::Status;
use crate::domain::vocabulary::Kind;
use crate::store::Store;
use crate::store::error::Result;

/// How many records of one sort there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Their kind.
    pub kind: Kind,
    /// Their status.
    pub status: Status,
    /// Their light.
    pub rag: Rag,
    /// How many.
    pub count: usize,
}

/// Where the register stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// By kind, status and light; sorts that nobody has are left out.
    pub counted: Vec<Counted>,
    /// Past their due date.
    pub late: usize,
    /// Due soon.
    pub due_soon: usize,
    /// Not heard of for too long.
    pub stale: usize,
    /// On which two sides contradict each other.
    pub disputed: usize,
    /// Whose due date moved.
    pub slipped: usize,
    /// Of which no evidence says what became.
    pub unknown: usize,
}

impl Overview {
    /// Adds up the records that pass.
    pub fn sum(&self, pass: impl Fn(&Counted) -> bool) -> usize {
        self.counted
            .iter()
            .filter(|counted| pass(counted))
            .map(|counted| counted.count)
            .sum()
    }
}

impl Store {
    /// Counts what is not in the bin.
    pub fn overview(&self, now: Now) -> Result<Overview> {
        let sql = [
            "SELECT r.kind, r.status, ",
            &today::rag(),
            " AS rag, COUNT(*) FROM record r WHERE r.removed = 0 GROUP BY 1, 2, 3",
        ]
        .concat();
        let mut statement = self.conn.prepare_cached(&sql)?;
        bind(&mut statement, &today::parameters(now))?;
        let mut rows = statement.raw_query();
        let mut overview = Overview::default();
        while let Some(row) = rows.next()? {
            let [kind, status, rag] = [row.get::<_, String>(0)?, row.get(1)?, row.get(2)?];
            let count = usize::try_from(row.get::<_, i64>(3)?).unwrap_or(0);
            overview.counted.push(Counted {
                kind: code(&kind)?,
                status: code(&status)?,
                rag: code(&rag)?,
                count,
            });
        }
        overview.unknown = overview.sum(|counted| counted.status == Status::Unknown);
        let due_soon = ["(", today::TIMELINESS, ") = 'due_soon'"].concat();
        overview.late = self.flagged(today::LATE, now)?;
        overview.due_soon = self.flagged(&due_soon, now)?;
        overview.stale = self.flagged(today::STALE, now)?;
        overview.disputed = self.flagged("r.disputed", now)?;
        overview.slipped = self.flagged(today::SLIPPED, now)?;
        Ok(overview)
    }

    fn flagged(&self, piece: &str, now: Now) -> Result<usize> {
        let sql = [
            "SELECT COUNT(*) FROM record r WHERE r.removed = 0 AND ",
            piece,
        ]
        .concat();
        self.one_number(&sql, &today::parameters(now))
    }

    /// Gives the register's title.
    pub fn title(&self) -> Result<String> {
        text(&self.conn, "SELECT title FROM register")
    }

    /// Gives the register's uid.
    pub fn register_uid(&self) -> Result<String> {
        text(&self.conn, "SELECT uid FROM register")
    }

    /// Gives the language of titles that name none.
    pub fn language(&self) -> Result<String> {
        text(&self.conn, "SELECT language FROM register")
    }
}

fn text(conn: &Connection, sql: &str) -> Result<String> {
    Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}
