//! The rows of every view as lines.

pub mod board;
pub mod list;
pub mod others;
pub mod overview;
pub mod time;

use crate::domain::record::Record;

/// Joins what is not empty.
fn join(parts: impl IntoIterator<Item = String>) -> String {
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join("; ")
}

/// Says what a record is called, and how it stands.
fn record(record: &Record) -> String {
    let due = record.due.as_ref();
    join([
        format!("{} {}", record.reference, record.title),
        record.status.label().to_owned(),
        format!("{}: {}", record.rag.label(), record.rag_rule),
        due.map_or_else(String::new, |due| crate::say!("due {due}", due)),
    ])
}
