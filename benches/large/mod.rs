//! Registers of any size, the same for the same seed: documents, groups and follow-ups in four scripts, with trees,
//! relations, sessions, acts, evidence and citations, dates over decades, and ten rows of history each.
//!
//! The rows go straight into the tables, since no gate could write so many so soon; what is derived, the store derives.
//! Benchmarks make their registers here, and so do tests that need many records.
//!
//! Of 20 records one is a group, five are documents, fourteen follow-ups. Every record has ten rows of history, spread over the
//! years from 1990 on: it is added with its parts, its status moves twice, its contact is said, and four of five have their last
//! status cited from a source of their own. Titles are 20 to 110 characters long, English and, for nearly half, in one of four
//! other languages too; notes have one to three sentences, a third has a description. Three of ten follow-ups stand under the
//! one before, half of all records are related to another, a fifth is contradicted by another side and has a remark.

mod basis;
mod catalogue;
mod chance;
mod course;
mod pen;
mod record;
mod words;

use std::path::Path;

use rusqlite::Connection;
use servanda::store::Store;

use basis::Basis;
use course::Course;
use pen::{Made, Pen, Subject};

/// A register that can be made.
#[derive(Debug, Clone, Copy)]
pub struct Large {
    /// How many records it has.
    pub records: u64,
    /// What all of it follows from.
    pub seed: u64,
}

/// So many rows of history each record has, a few have more.
pub const HISTORY: u64 = 10;

/// What the making of a register remembers of a record.
struct Grown {
    made: Made,
    subject: Subject,
    course: Course,
    told: u64,
    version: i64,
}

impl Large {
    /// Makes it; the file must not be there yet.
    pub fn make(self, path: &Path) {
        basis::found(path);
        let conn = Connection::open(path).expect("the register");
        conn.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;
             PRAGMA foreign_keys = OFF; PRAGMA cache_size = -400000; BEGIN",
        )
        .expect("settings");
        self.write(&conn).expect("rows that the schema takes");
        conn.execute_batch("COMMIT; PRAGMA locking_mode = NORMAL")
            .expect("a commit");
        drop(conn);
        let mut store = Store::open(path, false).expect("the register");
        store.derive_anew().expect("what follows");
        drop(store);
        Self::touch(path).expect("moments");
    }

    fn write(self, conn: &Connection) -> rusqlite::Result<()> {
        let mut pen = Pen::new(conn)?;
        let basis = Basis::write(&mut pen, self)?;
        let mut all: Vec<Grown> = Vec::new();
        for number in 0..self.records {
            let grown = record::begin(&mut pen, &basis, self, (number, &all))?;
            all.push(grown);
        }
        // Later rounds go through the records in another order, so that the history of each is spread over the years.
        for round in 1..=course::ROUNDS {
            for step in 0..self.records {
                let number = self.shuffled(step, round);
                let grown = &mut all[usize::try_from(number).expect("an index")];
                let nth = round * self.records + step + 1;
                course::go_on(&mut pen, &basis, (self, nth, round), grown)?;
            }
        }
        Ok(())
    }

    /// Gives the record whose turn it is: every one comes once a round.
    fn shuffled(self, step: u64, round: u64) -> u64 {
        const STRIDES: [u64; 3] = [1_000_003, 700_001, 999_983];
        let stride = STRIDES[usize::try_from(round % 3).expect("an index")];
        let coprime = (0..=self.records)
            .map(|more| stride + more)
            .find(|by| divisor(*by, self.records) == 1);
        (step * coprime.unwrap_or(1) + round) % self.records
    }

    /// Gives every record the moment of the last operation that touched it.
    fn touch(path: &Path) -> rusqlite::Result<()> {
        let conn = Connection::open(path)?;
        conn.execute_batch(
            "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;
             CREATE TEMP TABLE last AS SELECT subject, MAX(operation_id) AS operation FROM change GROUP BY subject;
             CREATE UNIQUE INDEX temp.last_subject ON last (subject);
             UPDATE record SET updated_at = (SELECT o.at FROM last l JOIN operation o ON o.id = l.operation WHERE l.subject = record.uid);
             PRAGMA wal_checkpoint(TRUNCATE);",
        )
    }
}

fn divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// Gives the moment of an operation, in milliseconds and as it is written: years of entries, one after the other.
fn moment(large: Large, nth: u64) -> (u64, String) {
    const FROM: u64 = 631_152_000_000; // 1 January 1990
    const TO: u64 = 1_795_000_000_000; // November 2026
    let all = large.records * (course::ROUNDS + 1) + 1;
    let millis = FROM
        + u64::try_from(u128::from(TO - FROM) * u128::from(nth) / u128::from(all))
            .expect("a moment");
    let at = chrono::DateTime::from_timestamp_millis(i64::try_from(millis).expect("a moment"));
    let at = at
        .expect("a moment")
        .to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    (millis, at)
}
