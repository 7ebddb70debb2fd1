//! Links that lead nowhere: where a row may do without, it is untied; else it is dropped, and what led to it is looked at again.

use rusqlite::{Connection, OptionalExtension, params};

use super::load::Loaded;
use super::read::quoted;
use crate::store::error::{Result, StoreError};

/// A row with a link that leads nowhere: table, id, column.
type Loose = (String, i64, String);

/// Unties or drops until every link leads somewhere.
pub(super) fn links(conn: &Connection, loaded: &mut [Loaded]) -> Result<()> {
    loop {
        let loose = loose(conn)?;
        if loose.is_empty() {
            return Ok(());
        }
        for (table, id, column) in loose {
            let is_untied = untie(conn, (&table, id, &column))?;
            if !is_untied {
                delete(conn, &table, id)?;
            }
            if let Some(of) = loaded.iter_mut().find(|each| each.came.table == table) {
                let count = if is_untied {
                    &mut of.came.untied
                } else {
                    &mut of.came.nowhere
                };
                *count += 1;
            }
        }
    }
}

/// Drops a record from which nothing can be derived.
pub(super) fn drop_record(conn: &Connection, id: i64, loaded: &mut [Loaded]) -> Result<()> {
    for table in ["legal_state", "clock", "record_text"] {
        let sql = ["DELETE FROM ", table, " WHERE record_id = ?1"].concat();
        conn.execute(&sql, [id])?;
    }
    delete(conn, "record", id)?;
    if let Some(of) = loaded.iter_mut().find(|each| each.came.table == "record") {
        of.came.refused += 1;
    }
    Ok(())
}

fn loose(conn: &Connection) -> Result<Vec<Loose>> {
    let mut statement = conn.prepare(
        "SELECT c.\"table\", c.rowid, l.\"from\" FROM pragma_foreign_key_check AS c
         JOIN pragma_foreign_key_list(c.\"table\") AS l ON l.id = c.fkid WHERE c.rowid IS NOT NULL",
    )?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Takes a link away; tells whether the row may do without, or is gone already.
fn untie(conn: &Connection, (table, id, column): (&str, i64, &str)) -> Result<bool> {
    let [table, column] = [table, column].map(quoted);
    let there = ["SELECT 1 FROM ", &table, " WHERE id = ?1"].concat();
    if conn
        .query_row(&there, [id], |_| Ok(()))
        .optional()?
        .is_none()
    {
        return Ok(true);
    }
    let sql = ["UPDATE ", &table, " SET ", &column, " = NULL WHERE id = ?1"].concat();
    match conn.execute(&sql, params![id]).map_err(StoreError::from) {
        Ok(_) => Ok(true),
        Err(StoreError::Rule(..)) => Ok(false),
        Err(other) => Err(other),
    }
}

fn delete(conn: &Connection, table: &str, id: i64) -> Result<()> {
    let sql = ["DELETE FROM ", &quoted(table), " WHERE id = ?1"].concat();
    conn.execute(&sql, params![id])?;
    Ok(())
}
