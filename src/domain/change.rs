//! Changes: what a user asks of the register, as values that can be written down, sent and applied again.

use serde::{Deserialize, Serialize};

use super::date::Edtf;
use super::entity::Entity;
use super::status::Status;
use super::uid::Uid;
use super::value::Value;

/// One user action. The store applies it whole or not at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Makes the register's first rows. It cannot be undone.
    Found(Vec<Row>),
    /// Says what the status of records is.
    Status(SetStatus),
    /// Puts a dated remark on a record.
    Note(AddNote),
    /// Sets fields of rows of one entity.
    Edit(Edit),
    /// Adds things, in this order.
    Add(Vec<New>),
    /// Puts things into the bin.
    Remove(Vec<Thing>),
    /// Takes things out of the bin.
    Restore(Vec<Thing>),
    /// Deletes for good what is in the bin, with all that belongs to it.
    Purge,
    /// Saves a view under its name, in place of one that has it.
    SaveView(View),
    /// Takes a file in: every step, in this order, as one operation.
    Import(Import),
    /// Brings a record back as a copy of the register holds it.
    BringBack(BringBack),
    /// Takes back an operation; none named: the author's own last.
    Undo(Option<Uid>),
    /// Takes back the author's last undo.
    Redo,
}

/// A row that is to be made: its fields, links as uids.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Which entity.
    pub entity: Entity,
    /// Its uid.
    pub uid: Uid,
    /// Field and value; fields left out are empty or have their default.
    pub fields: Vec<(String, Value)>,
}

/// A thing that is to be made, as a person says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct New {
    /// Which entity.
    pub entity: Entity,
    /// Its uid.
    pub uid: Uid,
    /// Its fields. A record has its `kind` among them; without a `ref` it gets the next of its series.
    pub sets: Vec<Set>,
}

/// A thing that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thing {
    /// Which entity.
    pub entity: Entity,
    /// Its uid.
    pub uid: Uid,
}

/// What a file says, step by step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// The name of the file, without its folder.
    pub source: String,
    /// What is done, in order. What one step makes, a later one may name.
    pub steps: Vec<Step>,
}

/// A record as a copy of the register holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BringBack {
    /// Its ref.
    pub reference: String,
    /// The name of the copy, without its folder.
    pub source: String,
    /// The rows of it and of what belongs to it, what is linked to before what links to it.
    pub rows: Vec<Row>,
}

/// One step of an import, by the rules of what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Makes a thing.
    Add(New),
    /// Sets fields. What has its value already stays without a word.
    Edit(Edit),
    /// Says what the status of records is.
    Status(SetStatus),
    /// Makes a row as it stands, under its own uid; where there is one with it, sets the fields that are told of it.
    Put(Row),
}

/// A saved filter with its order and columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// What it is called.
    pub name: String,
    /// What it lists: `documents`, …; none: every record.
    pub noun: Option<String>,
    /// The filter.
    pub filter: String,
    /// The order, as `--sort` takes it.
    pub sort: Option<String>,
    /// The columns, as `--columns` takes them.
    pub columns: Option<String>,
}

/// A new assessment of one or several records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SetStatus {
    /// The records.
    pub records: Vec<Uid>,
    /// What it is said to be.
    pub status: Status,
    /// Who says so: `desk`, `independent`, or a party's code.
    pub by: String,
    /// When it was true; none: today.
    pub as_of: Option<Edtf>,
    /// How much of it is done, 0 to 100.
    pub percent: Option<u8>,
    /// Why.
    pub note: Option<String>,
    /// What shows it.
    pub evidence: Option<Source>,
    /// Whether a record may be completed although some below it are open; the note then says why.
    #[serde(default)]
    pub despite_open: bool,
}

/// A source that a user cites while changing something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Where it is.
    pub url: String,
    /// What it is called; none: the address.
    pub title: Option<String>,
}

/// A dated remark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AddNote {
    /// The record.
    pub record: Uid,
    /// The remark.
    pub text: String,
    /// When it was true; none: today.
    pub as_of: Option<Edtf>,
}

/// New values for fields of rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// Which entity.
    pub entity: Entity,
    /// The rows.
    pub rows: Vec<Uid>,
    /// What is set, in order; a later setting of a field wins.
    pub sets: Vec<Set>,
    /// Why.
    pub note: Option<String>,
}

/// One field's new value, as text: what it means, the field's type says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// The field. `title` of a record takes the register's language, `title.ko` another.
    pub field: String,
    /// The value; empty: nothing.
    pub text: String,
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// The number of the operation.
    pub operation: i64,
    /// Its uid.
    pub uid: Uid,
    /// What it did, in English with codes.
    pub summary: String,
    /// The records whose status was said, with what it was and is.
    pub statuses: Vec<StatusMove>,
}

/// What a record's status was and is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusMove {
    /// The record.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Before.
    pub from: Status,
    /// After.
    pub to: Status,
}

/// An operation, as the history tells it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Operation {
    /// Its number in this register.
    pub operation: i64,
    /// Its uid.
    pub uid: String,
    /// The moment of entry.
    pub at: String,
    /// Who.
    pub author: String,
    /// What it did.
    pub summary: String,
    /// Why.
    pub note: Option<String>,
    /// The number of the operation that it takes back.
    pub undoes: Option<i64>,
    /// Field by field.
    pub changes: Vec<FieldChange>,
    /// How many rows it touched besides those whose changes are told.
    #[serde(skip)]
    pub untold: usize,
    /// Whether it has been taken back since.
    #[serde(skip)]
    pub undone: bool,
}

/// What was done to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// It was made.
    Made,
    /// It was deleted.
    Gone,
    /// One of its fields was changed.
    Set,
}

/// One field's change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldChange {
    /// The entity of the row.
    #[serde(skip)]
    pub entity: Entity,
    /// What was done to the row.
    #[serde(skip)]
    pub act: Act,
    /// The row of the history that tells it; the fields of a row that was made or deleted share one.
    #[serde(skip)]
    pub row: i64,
    /// The thing it belongs to.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// The field; of a part of the thing, with the part's name before it: `note.text`.
    pub field: String,
    /// Before.
    pub old: Value,
    /// After.
    pub new: Value,
}
