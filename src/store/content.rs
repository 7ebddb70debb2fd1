//! What a register holds, as one number: the same for two files with the same rows, whatever their pages and indexes.

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::attended::Far;
use super::inspect::{TABLES, texts};

/// Gives the SHA-256 of every table's name and every row's values, tables by name and rows by key.
pub(super) fn digest(conn: &Connection, far: &Far) -> rusqlite::Result<String> {
    let mut hash = Sha256::new();
    for table in texts(conn, TABLES)? {
        part(&mut hash, b't', table.as_bytes());
        let quoted = ["\"", &table.replace('"', "\"\""), "\""].concat();
        let key = key_of(conn, &table)?;
        let sql = ["SELECT * FROM ", &quoted, " ORDER BY ", &key].concat();
        let mut statement = conn.prepare(&sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            far.step();
            part(&mut hash, b'r', &[]);
            for column in 0..columns {
                value(&mut hash, row.get_ref(column)?);
            }
        }
    }
    let sum = hash.finalize();
    Ok(sum
        .iter()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}")))
}

/// Gives what the rows of a table are ordered by: its rowid, or where it has none its key.
fn key_of(conn: &Connection, table: &str) -> rusqlite::Result<String> {
    let without: bool = conn.query_row(
        "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1",
        [table],
        |row| row.get(0),
    )?;
    if !without {
        return Ok("rowid".to_owned());
    }
    let mut statement = conn.prepare(
        "SELECT '\"' || replace(name, '\"', '\"\"') || '\"' FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk",
    )?;
    let names: Vec<String> = statement
        .query_map([table], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names.join(", "))
}

fn value(hash: &mut Sha256, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => part(hash, b'n', &[]),
        ValueRef::Integer(number) => part(hash, b'i', &number.to_le_bytes()),
        ValueRef::Real(number) => part(hash, b'f', &number.to_le_bytes()),
        ValueRef::Text(text) => part(hash, b's', text),
        ValueRef::Blob(bytes) => part(hash, b'b', bytes),
    }
}

/// Adds what it is and how long it is before the bytes, so that no two contents run into the same.
fn part(hash: &mut Sha256, what: u8, bytes: &[u8]) {
    hash.update([what]);
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}
