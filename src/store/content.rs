//! What a register holds, as one number: the same for two files with the same rows, whatever their pages and indexes.

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::attended::Far;
use super::inspect::{TABLES, texts};

/// After so many bytes they are hashed: a value alone is too little for that to be worth its while.
const AT_ONCE: usize = 1 << 16;

/// What is to be hashed, and what was.
#[derive(Default)]
struct Sum {
    hash: Sha256,
    waiting: Vec<u8>,
}

/// Gives the SHA-256 of every table's name and every row's values, tables by name and rows by key.
pub(super) fn digest(conn: &Connection, far: &Far) -> rusqlite::Result<String> {
    let mut hash = Sum::default();
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
    hash.hash.update(&hash.waiting);
    let sum = hash.hash.finalize();
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

fn value(hash: &mut Sum, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => part(hash, b'n', &[]),
        ValueRef::Integer(number) => part(hash, b'i', &number.to_le_bytes()),
        ValueRef::Real(number) => part(hash, b'f', &number.to_le_bytes()),
        ValueRef::Text(text) => part(hash, b's', text),
        ValueRef::Blob(bytes) => part(hash, b'b', bytes),
    }
}

/// Adds what it is and how long it is before the bytes, so that no two contents run into the same.
fn part(hash: &mut Sum, what: u8, bytes: &[u8]) {
    let length = (bytes.len() as u64).to_le_bytes();
    hash.waiting.push(what);
    hash.waiting.extend_from_slice(&length);
    hash.waiting.extend_from_slice(bytes);
    if hash.waiting.len() >= AT_ONCE {
        hash.hash.update(&hash.waiting);
        hash.waiting.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_the_bytes_one_after_another() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE TABLE b (x); INSERT INTO b VALUES (1), (NULL), (2.5);
             CREATE TABLE a (k TEXT PRIMARY KEY) WITHOUT ROWID; INSERT INTO a VALUES (hex(zeroblob(50000))), ('b'), ('a');",
        )
        .unwrap();
        let mut bytes = Vec::new();
        let mut add = |what: u8, part: &[u8]| {
            bytes.push(what);
            bytes.extend((part.len() as u64).to_le_bytes());
            bytes.extend(part);
        };
        add(b't', b"a");
        for text in [vec![b'0'; 100_000], vec![b'a'], vec![b'b']] {
            add(b'r', b"");
            add(b's', &text);
        }
        add(b't', b"b");
        add(b'r', b"");
        add(b'i', &1_i64.to_le_bytes());
        add(b'r', b"");
        add(b'n', b"");
        add(b'r', b"");
        add(b'f', &2.5_f64.to_le_bytes());
        let sum = Sha256::digest(&bytes);
        let sum = sum.iter().map(|byte| format!("{byte:02x}"));
        assert_eq!(
            digest(&conn, &Far::default()).unwrap(),
            sum.collect::<String>()
        );
    }
}
