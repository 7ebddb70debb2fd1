//! The register's own file: everything that was entered, as JSON or JSONL, and back.
//!
//! # The form
//!
//! A JSON file is one object. Its first key is `servanda`, which says the form and, where there were any, the filter and the
//! audience; then `register` with `title`, `language` and `home`; then a list for each sort of row, in the order of
//! [`LISTS`]. A row is an object on a line of its own: its `uid`, then its fields by the names that `--set` and the history
//! know, every one, `null` where there is nothing. A link is an object with the `uid` of what it leads to, and its `ref`
//! where it has one. The names of a party or body, the titles of a record and the labels of a field stand inside it. Dates
//! are EDTF, flags are `true` or `false`.
//!
//! ```text
//! {"servanda": {"format": 1},
//! "register": {"title": "…", "home": {"uid": "…", "ref": "…"}, "language": "en"},
//! "parties": [
//! {"uid": "…", "code": "…", "names": [{"uid": "…", "language": "en", "text": "…", "former": false}]},
//! …
//! "records": [
//! {"uid": "…", "ref": "D1", "kind": "document", "type": "memorandum", …, "titles": [{… "working": false}]},
//! …
//! ```
//!
//! A JSONL file is the same with a row a line, each with its `entity`; the first line is the register and holds `servanda`.
//!
//! # What is in it
//!
//! Without a filter everything but the bin. With one the records that pass, and what belongs to them: their parts,
//! relations among them, the bodies, parties, fields and occasions that they name, citations and their sources. A row that
//! cannot stand without something in the bin is left out; a `parent` outside a filtered file is not told at all, so that
//! reading the file changes nothing about it.
//!
//! Without `--history` there is no moment of entry, no number of an operation, no path and no uid of the register: the file
//! that is made of a register into which this one was read is the same, byte by byte. With it each assessment and note has
//! its `at`, and `operations` tells the history; reading takes no notice of either.

mod adopt;
mod extract;
mod read;
mod write;

pub use adopt::adopt;
pub use extract::Extract;
pub use read::{OwnError, OwnFile, is_own, read};
pub use write::{Head, write, write_lines};

use crate::domain::entity::Entity;

/// The form of the file that this version writes, and the newest that it reads.
pub const FORMAT: u64 = 1;

/// The key that tells the register's own file from any other.
const MARK: &str = "servanda";
/// The key of the history.
const OPERATIONS: &str = "operations";

/// The lists of a file, in their order.
#[rustfmt::skip]
pub const LISTS: &[(&str, Entity)] = &[
    ("parties", Entity::Party), ("bodies", Entity::Body), ("fields", Entity::Field), ("occasions", Entity::Occasion),
    ("records", Entity::Record), ("actions", Entity::Action), ("sessions", Entity::Session),
    ("participations", Entity::Participation), ("milestones", Entity::Milestone), ("assessments", Entity::Assessment),
    ("notes", Entity::Note), ("relations", Entity::Relation), ("indicators", Entity::Indicator),
    ("observations", Entity::Observation), ("evidence", Entity::Evidence), ("citations", Entity::Citation),
    ("views", Entity::View),
];

/// The rows that stand inside what they belong to: which, under which key, inside which, by which link.
const INSIDE: &[(Entity, &str, Entity, &str)] = &[
    (Entity::Name, "names", Entity::Party, "party"),
    (Entity::Name, "names", Entity::Body, "body"),
    (Entity::Label, "labels", Entity::Field, "field"),
    (Entity::Title, "titles", Entity::Record, "record"),
];

/// Tells whether a field is never told: what lies in the bin is not there, and `replica` is this file's own.
fn is_untold(field: &str) -> bool {
    matches!(field, "removed" | "replica")
}
