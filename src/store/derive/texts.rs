//! The searched texts of many records, written together.
//!
//! The index of words gathers what it is given in memory and makes a piece of itself of it; but whatever statement comes next
//! has it do so at once, since that statement might have to be taken back alone. Written one by one, a hundred thousand
//! records would make as many pieces, which are then merged again and again.

use rusqlite::Connection;

use super::words::Words;
use crate::store::error::Result;

/// After so many bytes they are written: the index itself gathers no more.
const AT_ONCE: usize = 1 << 20;

/// So few records are written one by one.
const FEW: usize = 16;

/// Texts that are to be written.
#[derive(Debug)]
pub(super) struct Texts {
    rows: Vec<(i64, String, String)>,
    bytes: usize,
    is_few: bool,
}

impl Texts {
    /// Begins with those of so many records.
    pub fn of(records: usize) -> Self {
        Self {
            rows: Vec::new(),
            bytes: 0,
            is_few: records < FEW,
        }
    }

    /// Takes the texts of a record; writes them, with those before, once they are many.
    pub fn add(&mut self, conn: &Connection, id: i64, words: Words) -> Result<()> {
        self.bytes += words.title.len() + words.body.len();
        self.rows.push((id, words.title, words.body));
        if self.bytes < AT_ONCE && !self.is_few {
            return Ok(());
        }
        self.write(conn)
    }

    /// Writes what differs from what is there.
    pub fn write(&mut self, conn: &Connection) -> Result<()> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let rows = serde_json::json!(self.rows).to_string();
        conn.prepare_cached(
            "INSERT INTO record_text (record_id, title, body)
             SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1) WHERE true
             ON CONFLICT (record_id) DO UPDATE SET title = excluded.title, body = excluded.body
             WHERE title <> excluded.title OR body <> excluded.body",
        )?
        .execute([rows])?;
        self.rows.clear();
        self.bytes = 0;
        Ok(())
    }
}
