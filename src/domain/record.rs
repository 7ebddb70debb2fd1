//! Records as they are read: the row of a list, and the detail with everything that is known.

use serde::{Serialize, Serializer};

use super::axes::{Assurance, LegalState, Rag, Timeliness};
use super::change::Operation;
use super::date::Edtf;
use super::standing::RagRule;
use super::status::Status;
use super::vocabulary::{Audience, Binding, Kind, Level};

/// A title in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Title {
    /// BCP 47.
    pub language: String,
    /// The title.
    pub text: String,
    /// Whether it is a working translation.
    pub working: bool,
}

/// A record as a list shows it. The JSON keys are contract.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of its own that a reader sees"
)]
pub struct Record {
    /// Its uid.
    pub uid: String,
    /// What people call it.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Document, group or follow-up.
    pub kind: Kind,
    /// Which sort of it.
    #[serde(rename = "type")]
    pub type_: String,
    /// The title in the reader's language where one is said to read, else in the register's, else the first there is, else the ref;
    /// what machines read has no reader.
    pub title: String,
    /// Every title.
    pub titles: Vec<Title>,
    /// The field of cooperation.
    pub field: Option<String>,
    /// The bodies that lead.
    pub lead: Vec<String>,
    /// The desk's status.
    pub status: Status,
    /// The desk's figure of how much is done.
    pub percent: Option<u8>,
    /// When it begins.
    pub start: Option<Edtf>,
    /// When it is due.
    pub due: Option<Edtf>,
    /// When it was first due.
    pub baseline_due: Option<Edtf>,
    /// How it stands to its due date.
    pub timeliness: Timeliness,
    /// Whether the due date moved.
    pub slipped: bool,
    /// How well the status is assured.
    pub assurance: Assurance,
    /// The light.
    pub rag: Rag,
    /// The rule that fired, in words.
    pub rag_rule: String,
    /// When the status was true.
    pub as_of: Option<Edtf>,
    /// When anything of it was last entered.
    pub updated_at: Option<String>,
    /// What only documents have.
    #[serde(flatten)]
    pub document: Option<Document>,
    /// The code of the rule that fired.
    #[serde(skip)]
    pub rule: RagRule,
    /// When it was completed.
    #[serde(skip)]
    pub done: Option<Edtf>,
    /// Whether two sides contradict each other.
    #[serde(skip)]
    pub disputed: bool,
    /// Whether nothing has been heard of it for too long.
    #[serde(skip)]
    pub stale: bool,
    /// Whether it is in the bin.
    #[serde(skip)]
    pub removed: bool,
}

/// What only documents have in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// Whether it binds.
    pub binding: Binding,
    /// At which level it was concluded.
    pub level: Option<Level>,
    /// When the last signature was given.
    pub signed: Option<Edtf>,
    /// The ref of the occasion at which it was signed.
    pub occasion: Option<String>,
    /// Where it stands in law.
    pub legal_state: Option<LegalState>,
    /// The bodies that signed.
    pub signatories: Vec<String>,
}

/// Everything that is known of a record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Detail {
    /// What the list shows.
    #[serde(flatten)]
    pub record: Record,
    /// The other fields that are not empty, by name.
    #[serde(serialize_with = "by_name")]
    pub details: Vec<(String, String)>,
    /// The bodies that take part.
    pub participants: Vec<Participant>,
    /// Its steps.
    pub milestones: Vec<Milestone>,
    /// What each side says, the newest first.
    pub assessments: Vec<Assessment>,
    /// Dated remarks, the newest first.
    pub notes: Vec<Note>,
    /// The sources, each with what it is cited for.
    pub evidence: Vec<Evidence>,
    /// Other records it stands to.
    pub relations: Vec<Relation>,
    /// Who may read it; among the details where it is not the desk alone.
    #[serde(skip)]
    pub audience: Audience,
    /// What its field is called, for people; in what machines read it is its code.
    #[serde(skip)]
    pub field_label: Option<String>,
    /// Whether only the row of a list is known as yet, and the rest is being read.
    #[serde(skip)]
    pub is_begun: bool,
    /// Acts upon a document.
    pub actions: Vec<Action>,
    /// Meetings of a group.
    pub sessions: Vec<Session>,
    /// Operations that touched it, the newest first.
    pub history: Vec<Operation>,
    /// For documents: what the legal state rests on, and its clocks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal: Option<Legal>,
}

impl Detail {
    /// Gives what is known when nothing but the row of a list is.
    pub const fn of(record: Record) -> Self {
        Self {
            record,
            details: Vec::new(),
            participants: Vec::new(),
            milestones: Vec::new(),
            assessments: Vec::new(),
            notes: Vec::new(),
            evidence: Vec::new(),
            relations: Vec::new(),
            audience: Audience::Internal,
            field_label: None,
            is_begun: false,
            actions: Vec::new(),
            sessions: Vec::new(),
            history: Vec::new(),
            legal: None,
        }
    }
}

/// What the legal state of a document rests on, and what runs out or comes round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Legal {
    /// The rule by which the state is derived.
    pub authority: String,
    /// The state for each party, where there are more than two.
    pub by_party: Vec<PartyState>,
    /// The next day of each clock.
    pub clocks: Vec<Clock>,
    /// What is missing before its clocks can be told; empty where nothing was ever said of its term.
    pub missing: Vec<String>,
}

/// Where a document stands in law for one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartyState {
    /// The party's code.
    pub party: String,
    /// The state; none: no act of it is known.
    pub state: Option<LegalState>,
}

/// A clock of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// `notice_closes`, `renewal` or `expiry`.
    pub what: String,
    /// The next day.
    pub date: String,
}

fn by_name<S: Serializer>(fields: &[(String, String)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(fields.iter().map(|(name, text)| (name, text)))
}

/// A body that takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Participant {
    /// Its uid, by which it is edited.
    #[serde(skip)]
    pub uid: String,
    /// The body's ref.
    pub body: String,
    /// Its name.
    pub name: String,
    /// The code of its party.
    pub party: Option<String>,
    /// Its part.
    pub role: String,
    /// Who acted for it.
    pub person: Option<String>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Milestone {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is.
    pub title: String,
    /// When it is due.
    pub due: Option<Edtf>,
    /// When it was done.
    pub done_on: Option<Edtf>,
}

/// What somebody says the state is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assessment {
    /// Its uid.
    pub uid: String,
    /// `desk`, `independent`, or a party's code.
    pub assessor: String,
    /// The status.
    pub status: Status,
    /// How much is done.
    pub percent: Option<u8>,
    /// When it was true.
    pub as_of: Edtf,
    /// When it was entered.
    pub at: String,
    /// Why.
    pub note: Option<String>,
    /// The status in the source's own word.
    pub source_word: Option<String>,
}

/// A dated remark.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Note {
    /// Its uid.
    pub uid: String,
    /// When it was true.
    pub as_of: Edtf,
    /// When it was entered.
    pub at: String,
    /// The remark.
    pub text: String,
}

/// A source and what it is cited for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evidence {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Which sort of source.
    #[serde(rename = "type")]
    pub type_: String,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub published: Option<Edtf>,
    /// Where.
    pub url: Option<String>,
    /// The SHA-256 of the kept file.
    pub file: Option<String>,
    /// In which language.
    pub language: Option<String>,
    /// What it says of this record.
    pub citations: Vec<Citation>,
}

/// What a source says of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// Its uid, by which it is edited.
    #[serde(skip)]
    pub uid: String,
    /// The part of the record it speaks of: `record`, `assessment`, `action`, …
    pub of: String,
    /// The field of that part.
    pub field: Option<String>,
    /// How well it is attested.
    pub attested: String,
    /// For or against.
    pub stance: String,
    /// What is to be said of it.
    pub note: Option<String>,
}

/// How it stands to another record or session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Relation {
    /// The uid of the relation, by which it is edited; none: the other's field `parent` says it.
    #[serde(skip)]
    pub uid: Option<String>,
    /// The type, as seen from the record that has it.
    #[serde(rename = "type")]
    pub type_: String,
    /// The other's ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The other's title.
    pub title: String,
    /// Whether it is the other that stands so to this one.
    pub inverse: bool,
}

/// An act upon a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Action {
    /// Its uid.
    pub uid: String,
    /// What was done.
    #[serde(rename = "type")]
    pub type_: String,
    /// By which party; none: all.
    pub party: Option<String>,
    /// When.
    pub on: Option<Edtf>,
    /// From when it has effect.
    pub effective_on: Option<Edtf>,
    /// Where.
    pub place: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// A meeting of a group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Session {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its number.
    pub number: Option<i64>,
    /// When it is planned.
    pub due: Option<Edtf>,
    /// When it was held.
    pub on: Option<Edtf>,
    /// Where.
    pub place: Option<String>,
    /// What was said.
    pub minutes: Option<String>,
}
