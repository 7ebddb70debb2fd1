//! Counts for the overview: how many, by status and by light, and what asks for attention.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::records::bind;
use super::{code_at, today};
use crate::domain::axes::Rag;
use crate::domain::overview::{Counted, Overview};
use crate::domain::settings::Now;
use crate::domain::status::Status;
use crate::domain::vocabulary::Kind;
use crate::store::Store;
use crate::store::error::Result;

impl Store {
    /// Counts what is not in the bin, in one pass over the index that holds all that is asked.
    pub fn overview(&self, now: Now) -> Result<Overview> {
        let sql = [
            "SELECT r.kind, r.status, ",
            &today::rag(),
            ", COALESCE(",
            today::LATE,
            ", 0), (",
            today::TIMELINESS,
            ") = 'due_soon', COALESCE(",
            today::STALE,
            ", 0), r.disputed, COALESCE(",
            today::SLIPPED,
            ", 0) FROM record r WHERE r.kind IN ('document', 'group', 'follow_up') AND r.removed = 0",
        ]
        .concat();
        let mut statement = self.conn.prepare_cached(&sql)?;
        bind(&mut statement, &today::parameters(now))?;
        let mut rows = statement.raw_query();
        let mut counted: BTreeMap<(Kind, Status, Rag), Counted> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let kind: Kind = code_at(row, 0)?;
            let status: Status = code_at(row, 1)?;
            let rag: Rag = code_at(row, 2)?;
            let of = counted.entry((kind, status, rag)).or_insert(Counted {
                kind,
                status,
                rag,
                count: 0,
                late: 0,
                due_soon: 0,
                stale: 0,
                disputed: 0,
                slipped: 0,
            });
            of.count += 1;
            let sums = [
                (&mut of.late, 3),
                (&mut of.due_soon, 4),
                (&mut of.stale, 5),
                (&mut of.disputed, 6),
                (&mut of.slipped, 7),
            ];
            for (sum, column) in sums {
                *sum += usize::from(row.get::<_, bool>(column)?);
            }
        }
        Ok(Overview {
            counted: counted.into_values().collect(),
        })
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
