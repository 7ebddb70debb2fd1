//! Whether the tables, indexes and triggers in a file are those of its version: a rule that is hurt no longer holds, and what it
//! kept out is not found by looking at rows.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::error::{Result, StoreError};
use super::{Store, migrate};
use crate::say;

/// What a schema says of each of its parts, by name.
type Laws = BTreeMap<String, String>;

impl Store {
    /// Names the tables, indexes and triggers of a register of this version that are not what its schema says, comments and
    /// blanks aside; empty: none.
    pub fn wrong_schema(&self) -> Result<Vec<String>> {
        let found = laws(&self.conn).map_err(|error| StoreError::of_file(&self.path, error))?;
        if digest(&found) == WANTED {
            return Ok(Vec::new());
        }
        let fresh = Connection::open_in_memory()?;
        fresh.execute_batch(migrate::SCHEMA)?;
        let wanted = laws(&fresh)?;
        let names: BTreeSet<&String> = wanted.keys().chain(found.keys()).collect();
        Ok(names
            .into_iter()
            .filter(|name| wanted.get(*name) != found.get(*name))
            .map(|name| say!("the schema of {name}", name))
            .collect())
    }
}

/// The digest of the laws of this version: a register that has them needs no other made beside it to compare with. A test
/// holds it to the schema; with an `SQLite` that writes schemas down otherwise, all that changes is that they are compared.
const WANTED: &str = "3d45cad2260a7f2dad37d1a5cfa31d3e8ca6909b043f30db67c482603772fc75";

/// Gives the SHA-256 of laws, each text with its length before it.
fn digest(laws: &Laws) -> String {
    let mut hash = Sha256::new();
    for text in laws.iter().flat_map(|(name, law)| [name, law]) {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    let digest = hash.finalize();
    digest
        .iter()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
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
    fn the_digest_is_that_of_the_schema() {
        let fresh = Connection::open_in_memory().unwrap();
        fresh.execute_batch(migrate::SCHEMA).unwrap();
        let mut laws = laws(&fresh).unwrap();
        assert_eq!(digest(&laws), WANTED, "write the first down as the second");
        laws.retain(|name, _| name != "trigger change_is_never_deleted");
        assert_ne!(digest(&laws), WANTED);
    }

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
