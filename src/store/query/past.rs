//! Looking through the history for operations that a filter lets through, so many at a time: no key waits for all of it.

use rusqlite::types::Value as Sql;

use super::history::{SELECT, read};
use crate::domain::change::Operation;
use crate::domain::past::PastFilter;
use crate::store::Store;
use crate::store::error::Result;

/// What was found in one look, and how far it went.
#[derive(Debug, Clone, PartialEq)]
pub struct Looked {
    /// What was found, the newest first.
    pub found: Vec<Operation>,
    /// Everything from this number on has been looked at; none: all of it has.
    pub reached: Option<i64>,
}

impl Store {
    /// Looks at so many operations before a number.
    pub fn look_back(&self, filter: &PastFilter, before: i64, most: i64) -> Result<Looked> {
        let floor = before.saturating_sub(most);
        let mut sql = [SELECT, " WHERE o.id < ?1 AND o.id >= ?2"].concat();
        let mut values = vec![Sql::Integer(before), Sql::Integer(floor)];
        let mut and = |piece: &str, value: String| {
            values.push(Sql::Text(value));
            let place = format!("?{}", values.len());
            sql.push_str(" AND ");
            sql.push_str(&piece.replace("??", &place));
        };
        if let Some(name) = &filter.subject {
            let uid = self.find_past(name)?.unwrap_or_default();
            and(
                "o.id IN (SELECT operation_id FROM change WHERE subject = ?? OR uid = ??)",
                uid,
            );
        }
        if let Some(author) = &filter.author {
            and("instr(lower(o.author), ??)", author.to_lowercase());
        }
        if let Some(since) = filter.since {
            and("o.at >= ??", since.to_string());
        }
        if let Some(after) = filter.until.and_then(|until| until.succ_opt()) {
            and("o.at < ??", after.to_string());
        }
        if let Some(field) = &filter.field {
            and(
                "EXISTS (SELECT 1 FROM change c WHERE c.operation_id = o.id AND c.field = ??)",
                field.clone(),
            );
        }
        for word in &filter.words {
            // SQLite's own lower case knows ASCII only: other letters are found as they are written.
            let word = word.to_ascii_lowercase();
            and(
                "(instr(lower(o.summary), ??) OR instr(lower(COALESCE(o.note, '')), ??))",
                word,
            );
        }
        sql.push_str(" ORDER BY o.id DESC");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(values), read)?;
        Ok(Looked {
            found: rows.collect::<rusqlite::Result<_>>()?,
            reached: (floor > 1).then_some(floor),
        })
    }
}
