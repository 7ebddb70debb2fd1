//! Whether the tables, indexes and triggers in a file are those of its version: a rule that is hurt no longer holds, and what it
//! kept out is not found by looking at rows.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::error::{Result, StoreError};
use super::{Store, migrate};

/// What a schema says of each of its parts, by name.
type Laws = BTreeMap<String, String>;

impl Store {
    /// Names the tables, indexes and triggers of a register of this version that are not what its schema says, comments and
    /// blanks aside; empty: none.
    pub fn wrong_schema(&self) -> Result<Vec<String>> {
        let fresh = Connection::open_in_memory()?;
        fresh.execute_batch(migrate::SCHEMA)?;
        let (wanted, found) = (laws(&fresh)?, laws(&self.conn));
        let found = found.map_err(|error| StoreError::of_file(&self.path, error))?;
        let names: BTreeSet<&String> = wanted.keys().chain(found.keys()).collect();
        Ok(names
            .into_iter()
            .filter(|name| wanted.get(*name) != found.get(*name))
            .map(|name| format!("the schema of {name}"))
            .collect())
    }
}

fn laws(conn: &Connection) -> rusqlite::Result<Laws> {
    let mut statement = conn.prepare(
        "SELECT type || ' ' || name, coalesce(sql, '') || ' on ' || tbl_name FROM sqlite_schema
         WHERE name NOT LIKE 'sqlite_stat%'
           -- those within the search index are the business of the SQLite that made it
           AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, plain(&row.get::<_, String>(1)?)))
    })?;
    rows.collect()
}

/// Leaves out comments, and how lines are broken.
fn plain(sql: &str) -> String {
    let lines = sql.lines().map(|line| {
        let end = line.find("--").unwrap_or(line.len());
        &line[..end]
    });
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_that_was_taken_out_is_told_and_a_comment_is_not() {
        let fresh = Connection::open_in_memory().unwrap();
        fresh.execute_batch(migrate::SCHEMA).unwrap();
        let other = Connection::open_in_memory().unwrap();
        other
            .execute_batch(&migrate::SCHEMA.replace("-- ", "--  otherwise: "))
            .unwrap();
        assert_eq!(laws(&other).unwrap(), laws(&fresh).unwrap());
        fresh
            .execute_batch("DROP TRIGGER change_is_never_deleted")
            .unwrap();
        assert_ne!(laws(&other).unwrap(), laws(&fresh).unwrap());
    }
}
