//! What one change of status writes: into the log, into the file when the log is taken in, and what that is for.

use std::fs;
use std::path::Path;

use chrono::DateTime;
use rusqlite::Connection;
use servanda::domain::change::{Change, SetStatus};
use servanda::domain::stamp::Stamp;
use servanda::domain::status::Status;
use servanda::store::Store;

use super::commands::follow_ups;
use super::figure::{Figure, Unit};
use super::order::Order;
use super::registers::Register;
use super::table::Table;

/// How many changes the mean is of.
const CHANGES: u64 = 20;

/// How long the values of an operation and its changes are.
const TOLD: &str = "SELECT (SELECT octet_length(uid) + octet_length(at) + octet_length(author) + octet_length(summary)
    FROM operation WHERE id = ?1) + (SELECT SUM(octet_length(entity) + octet_length(uid) + octet_length(subject)
    + IFNULL(octet_length(field), 0) + IFNULL(octet_length(old), 0) + IFNULL(octet_length(new), 0))
    FROM change WHERE operation_id = ?1)";

/// Bytes of one change.
#[derive(Debug)]
pub struct Written {
    /// Into the log, before the change is said to be done.
    pub log: Figure,
    /// Into log and file, with the log taken in at the end of each process.
    pub all: Figure,
    /// The file grows by so much.
    pub grown: Figure,
    /// The words of the change itself, as the history has them.
    pub words: Figure,
}

/// Gives the table.
pub fn table(order: &Order) -> Table {
    let heads = [
        "records",
        "into the log",
        "log and file",
        "the file grows by",
        "the rows of history",
        "times as much",
    ];
    let rows = order.registers().into_iter().map(|register| {
        let written = of_one(&register);
        let times = Figure::new(written.all.value / written.words.value, Unit::Times);
        let figures = [
            written.log,
            written.all,
            written.grown,
            written.words,
            times,
        ];
        let mut cells = vec![register.name()];
        cells.extend(figures.iter().map(Figure::bare));
        cells
    });
    Table {
        rows: rows.collect(),
        heads: heads.map(str::to_owned).to_vec(),
    }
}

/// Gives the mean of some changes, each with the register opened and closed as a command does.
pub fn of_one(register: &Register) -> Written {
    let copy = register.copied();
    let refs = follow_ups(register);
    let size = || fs::metadata(&copy.path).map_or(0, |file| file.len());
    let (mut log, mut all, mut words) = (0, 0, 0);
    let begun = size();
    for reference in refs
        .iter()
        .take(usize::try_from(CHANGES).expect("a number"))
    {
        let mut store = Store::open(&copy.path, false).expect("the register");
        let before = sent();
        let applied = store
            .apply(&change(&store, reference), &stamp())
            .expect("a change");
        log += sent() - before;
        drop(store);
        all += sent() - before;
        words += told(&copy.path, applied.operation);
    }
    let mean = |bytes: u64| Figure::count(bytes / CHANGES, Unit::Bytes);
    Written {
        log: mean(log),
        all: mean(all),
        grown: mean(size().saturating_sub(begun)),
        words: mean(words),
    }
}

/// Gives how many bytes an operation and its changes hold.
fn told(path: &Path, operation: i64) -> u64 {
    let conn = Connection::open(path).expect("the register");
    let bytes = conn.query_row(TOLD, [operation], |row| row.get(0));
    let bytes: i64 = bytes.expect("how long they are");
    bytes.unsigned_abs()
}

fn change(store: &Store, reference: &str) -> Change {
    Change::Status(SetStatus {
        records: vec![store.find(reference).expect("a follow-up").uid],
        status: Status::OnHold,
        by: "desk".to_owned(),
        as_of: None,
        percent: None,
        note: Some("asked the embassy".to_owned()),
        evidence: None,
        despite_open: true,
    })
}

fn stamp() -> Stamp {
    Stamp {
        at: DateTime::from_timestamp_millis(1_795_435_200_000).expect("a moment"),
        today: "2026-11-23".parse().expect("a day"),
        author: "officer".to_owned(),
    }
}

/// Gives how many bytes this process has handed to the system so far.
fn sent() -> u64 {
    let text = fs::read_to_string("/proc/self/io").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("wchar: "));
    line.and_then(|number| number.trim().parse().ok())
        .unwrap_or(0)
}
