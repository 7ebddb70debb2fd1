//! A record in the report, as values: what is said of it, by whom, on what evidence, and what is open.

use serde::Serialize;

use super::words::{Mark, When};
use crate::domain::record::Title;

/// A record. The field names are the keys of templates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its anchor.
    pub anchor: String,
    /// Document, group or follow-up, in words.
    pub kind: &'static str,
    /// Which sort of it, in words.
    #[serde(rename = "type")]
    pub type_: String,
    /// Its title.
    pub title: String,
    /// The title's language, where it is known.
    pub language: Option<String>,
    /// Whether that title is a working translation.
    pub working: bool,
    /// Its other titles.
    pub titles: Vec<Title>,
    /// The field of cooperation.
    pub field: Option<String>,
    /// The bodies that lead.
    pub leads: Vec<String>,
    /// The desk's status.
    pub status: Mark,
    /// How much is done.
    pub percent: Option<u8>,
    /// When the status was true.
    pub as_of: Option<When>,
    /// The light.
    pub rag: Mark,
    /// The rule that fired, in words.
    pub rag_rule: String,
    /// When it begins.
    pub start: Option<When>,
    /// When it is due.
    pub due: Option<When>,
    /// When it was first due.
    pub baseline_due: Option<When>,
    /// Whether the due date moved.
    pub slipped: bool,
    /// How it stands to its due date, in words; none: it has none.
    pub timeliness: Option<String>,
    /// When it was done.
    pub done: Option<When>,
    /// Whether two sides contradict each other.
    pub disputed: bool,
    /// How well the status is assured, in words.
    pub assurance: String,
    /// Where a document stands in law, in words.
    pub legal_state: Option<String>,
    /// When a document was signed.
    pub signed: Option<When>,
    /// Everything else that is held of it, by name.
    pub facts: Vec<Fact>,
    /// Who takes part, by role.
    pub roles: Vec<Role>,
    /// What the desk, each side and independent assessors say.
    pub positions: Vec<Position>,
    /// Its steps.
    pub milestones: Vec<Step>,
    /// Acts upon a document.
    pub acts: Vec<Act>,
    /// Meetings of a group.
    pub sessions: Vec<Meeting>,
    /// Dated remarks, the newest first.
    pub notes: Vec<Remark>,
    /// How it stands to other records.
    pub relations: Vec<Tie>,
    /// What each source says of it.
    pub evidence: Vec<Proof>,
    /// What is open.
    pub open_points: Vec<Open>,
}

/// A name and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

/// The way to a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cite {
    /// The source's ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The source's anchor.
    pub anchor: String,
}

/// A role and who has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Role {
    /// The role, in words.
    pub role: String,
    /// The bodies.
    pub bodies: Vec<Bodied>,
}

/// A body in a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bodied {
    /// Its name.
    pub name: String,
    /// The code of its party.
    pub party: Option<String>,
    /// Who acted for it.
    pub person: Option<String>,
    /// The sources.
    pub cites: Vec<Cite>,
}

/// What one side says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The side, in words.
    pub by: String,
    /// The status; none: nothing is known of its position.
    pub status: Option<Mark>,
    /// How much is done.
    pub percent: Option<u8>,
    /// When it was true.
    pub as_of: Option<When>,
    /// Why.
    pub note: Option<String>,
    /// The status in the source's own word.
    pub source_word: Option<String>,
    /// The sources.
    pub cites: Vec<Cite>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is.
    pub title: String,
    /// When it is due.
    pub due: Option<When>,
    /// When it was done.
    pub done_on: Option<When>,
    /// `done`, `overdue`, `open`.
    pub state: &'static str,
    /// The same in words.
    pub state_word: &'static str,
    /// The sources.
    pub cites: Vec<Cite>,
}

/// An act upon a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Act {
    /// What was done, in words.
    #[serde(rename = "type")]
    pub type_: String,
    /// By which party; none: all.
    pub party: Option<String>,
    /// When.
    pub on: Option<When>,
    /// From when it has effect.
    pub effective_on: Option<When>,
    /// Where.
    pub place: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// The sources.
    pub cites: Vec<Cite>,
}

/// A meeting of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its number.
    pub number: Option<i64>,
    /// When it is planned.
    pub due: Option<When>,
    /// When it was held.
    pub on: Option<When>,
    /// Where.
    pub place: Option<String>,
    /// What was said.
    pub minutes: Option<String>,
    /// The sources.
    pub cites: Vec<Cite>,
}

/// A dated remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// When it was true.
    pub as_of: When,
    /// The remark.
    pub text: String,
    /// The sources.
    pub cites: Vec<Cite>,
}

/// How it stands to another record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// How, in words, as seen from this one.
    pub how: String,
    /// The other's ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The other's anchor, where it stands in the report.
    pub anchor: Option<String>,
    /// The other's title.
    pub title: String,
}

/// What a source says of a record, as far as it is attested alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proof {
    /// The source.
    pub cite: Cite,
    /// What the source is called.
    pub title: String,
    /// The source's language.
    pub language: Option<String>,
    /// How well it is attested, in words.
    pub attested: String,
    /// Whether it speaks against it.
    pub contradicts: bool,
    /// What it speaks of, in words, each with what is to be said of it.
    pub of: Vec<String>,
}

/// Something open at a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Open {
    /// How grave: `error`, `warning`, `notice`.
    pub severity: &'static str,
    /// The same in words.
    pub weight: &'static str,
    /// The milestone or session it is about, where it is not the record itself.
    pub part: Option<String>,
    /// What is open.
    pub message: String,
}
