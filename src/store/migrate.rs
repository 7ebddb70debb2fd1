//! From the schema of any earlier version to that of `schema.sql`, step by step, in one transaction.
//!
//! To change the schema: change `schema.sql` and its `user_version`, add a [`Step`], raise [`VERSION`], and keep the
//! schema as it was in `tests/it/schemas/`. A test upgrades every earlier version and compares.

use std::path::Path;

use rusqlite::Connection;

use super::derive::keys;
use super::error::{Result, StoreError};
use super::{Access, Store, open};
use crate::word;

/// The whole schema, as of [`VERSION`].
pub(super) const SCHEMA: &str = include_str!("../../schema.sql");
/// The version of the schema.
pub const VERSION: i64 = 3;

/// One step from the version before.
#[derive(Debug, Clone, Copy)]
struct Step {
    /// The version it leads to.
    to: i64,
    /// What it does to the schema.
    sql: &'static str,
    /// What it does to rows, where SQL cannot say it.
    rows: Option<fn(&Connection) -> Result<()>>,
}

/// Every step, in order. Version 1 is the first.
const STEPS: &[Step] = &[
    Step {
        to: 2,
        sql: include_str!("migrate/v2.sql"),
        rows: None,
    },
    Step {
        // Titles sort by alphabet, where they did by code point.
        to: 3,
        sql: include_str!("migrate/v3.sql"),
        rows: Some(keys::renew),
    },
];

impl Store {
    /// Upgrades a register of an earlier version. The caller has made and verified a backup.
    pub fn upgrade(path: &Path) -> Result<()> {
        let mut conn =
            open::connect(path, Access::Write).map_err(|error| StoreError::of_file(path, error))?;
        open::version_of(&conn, path)?;
        run(&mut conn, STEPS, VERSION)
    }
}

fn run(conn: &mut Connection, steps: &[Step], to: i64) -> Result<()> {
    conn.pragma_update(None, "foreign_keys", false)?;
    let transaction = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Read inside the transaction: another program may have upgraded it in between.
    let from: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for step in steps.iter().filter(|step| step.to > from && step.to <= to) {
        transaction.execute_batch(step.sql)?;
        if let Some(rows) = step.rows {
            rows(&transaction)?;
        }
        transaction.pragma_update(None, "user_version", step.to)?;
    }
    let orphans = transaction
        .prepare("PRAGMA foreign_key_check")?
        .exists([])?;
    if orphans {
        return Err(StoreError::Rule(
            word!("the upgrade would leave rows that lead nowhere").to_owned(),
            word!("restore a verified backup, or have `servanda doctor` look into the register")
                .to_owned(),
        ));
    }
    transaction.commit()?;
    conn.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

/// Describes the schema of a database by names, types and constraints, whatever the order of its columns.
pub fn shape(path: &Path) -> Result<Vec<String>> {
    let conn = open::connect(path, Access::Read)?;
    let mut shape = Vec::new();
    let mut tables = conn.prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'",
    )?;
    let mut rows = tables.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, name, table, sql): (String, String, String, Option<String>) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        if kind == "table" {
            let mut columns = conn.prepare("SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?1)")?;
            let mut columns = columns.query([&name])?;
            while let Some(column) = columns.next()? {
                let default: Option<String> = column.get(3)?;
                shape.push(format!(
                    "{name}.{} {} notnull={} default={default:?} pk={} hidden={}",
                    column.get::<_, String>(0)?,
                    column.get::<_, String>(1)?,
                    column.get::<_, i64>(2)?,
                    column.get::<_, i64>(4)?,
                    column.get::<_, i64>(5)?,
                ));
            }
        } else {
            let words: Vec<&str> = sql
                .as_deref()
                .unwrap_or_default()
                .split_whitespace()
                .collect();
            shape.push(format!("{kind} {name} on {table}: {}", words.join(" ")));
        }
    }
    shape.push(format!(
        "user_version {}",
        conn.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))?
    ));
    shape.sort();
    Ok(shape)
}

#[cfg(all(test, unix))]
mod killed;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_in_order_from_where_the_file_is_and_only_once() {
        let steps = [
            Step {
                to: 2,
                sql: "CREATE TABLE a (x INTEGER) STRICT",
                rows: None,
            },
            Step {
                to: 3,
                sql: "ALTER TABLE a ADD COLUMN y TEXT",
                rows: Some(|conn| {
                    conn.execute("INSERT INTO a VALUES (1, 'three')", [])?;
                    Ok(())
                }),
            },
        ];
        let mut conn = Connection::open_in_memory().expect("a database");
        conn.execute_batch("PRAGMA user_version = 1")
            .expect("a version");
        run(&mut conn, &steps, 2).expect("the first step");
        run(&mut conn, &steps, 3).expect("the second step");
        run(&mut conn, &steps, 3).expect("nothing more to do");
        let rows: i64 = conn
            .query_row("SELECT COUNT(*) FROM a", [], |row| row.get(0))
            .expect("a count");
        assert_eq!(rows, 1);
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let steps = [
            Step {
                to: 2,
                sql: "CREATE TABLE a (x INTEGER) STRICT",
                rows: None,
            },
            Step {
                to: 3,
                sql: "CREATE TABLE b (x INTEGER) STRICT",
                rows: Some(|conn| {
                    conn.execute("nonsense", [])?;
                    Ok(())
                }),
            },
        ];
        let mut conn = Connection::open_in_memory().expect("a database");
        assert!(run(&mut conn, &steps, 3).is_err());
        let tables: i64 = conn
            .query_row("SELECT COUNT(*) FROM sqlite_schema", [], |row| row.get(0))
            .expect("a count");
        assert_eq!(tables, 0);
    }

    #[test]
    fn the_version_of_the_schema_is_that_of_the_program() {
        assert!(SCHEMA.contains(&["PRAGMA user_version = ", &VERSION.to_string(), ";"].concat()));
        assert_eq!(STEPS.last().map_or(1, |step| step.to), VERSION);
    }
}
