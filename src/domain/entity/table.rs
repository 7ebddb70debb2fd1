//! The table of entities and their fields: what was entered, in the order in which forms and files show it.

use super::Entity;
use crate::domain::axes::Rag;
use crate::domain::status::Status;
use crate::domain::vocabulary::{
    ActionType, Attested, Audience, Binding, EvidenceType, Kind, Level, OccasionType, Qualifier,
    RelationType, Renewal, Role, Stance,
};

/// An entity and its fields.
#[derive(Debug)]
pub struct EntityRow {
    /// Which one.
    pub entity: Entity,
    /// The word for one on the command line.
    pub noun: &'static str,
    /// Links to what it belongs to, the nearest first; the history files it under that.
    pub owners: &'static [&'static str],
    /// Its fields, `uid` aside.
    pub fields: &'static [Field],
}

/// A field of an entity.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in SQL (links: without `_id`), flags, JSON and files.
    pub name: &'static str,
    /// What it holds.
    pub holds: FieldType,
    /// Whether it may not be empty.
    pub required: bool,
    /// Which kind of record has it; none: all, or not a record.
    pub kind: Option<Kind>,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// One line of words.
    Text,
    /// Words that may run over lines.
    Prose,
    /// What people call it: unique in the register.
    Ref,
    /// One of the codes.
    Code(&'static [&'static str]),
    /// A type of record: which codes is for its kind to say.
    RecordType,
    /// A date as known (EDTF), with bounds beside it.
    Date,
    /// An ISO 8601 duration in days, weeks, months and years.
    Period,
    /// An ISO 8601 duration or `indefinite`.
    Term,
    /// How often it comes round: an RFC 5545 rule.
    Recurrence,
    /// A whole number within limits.
    Integer(i64, i64),
    /// Any number.
    Number,
    /// 0 or 1.
    Flag,
    /// A row of another entity, by uid.
    Link(Entity),
    /// A web address.
    Url,
    /// A moment of entry (RFC 3339, UTC).
    Moment,
    /// A BCP 47 language code.
    Language,
    /// Language codes with blanks between.
    Languages,
    /// A party's code.
    PartyCode,
    /// `desk`, `independent` or a party's code.
    Assessor,
    /// The SHA-256 of a kept file.
    Sha256,
    /// A lower-case word: letters, digits, `_`.
    Word,
}

use FieldType::{
    Assessor, Code, Date, Flag, Integer, Language, Languages, Link, Moment, Number, PartyCode,
    Period, Prose, RecordType, Recurrence, Ref, Sha256, Term, Text, Url, Word,
};

const fn may(name: &'static str, holds: FieldType) -> Field {
    Field {
        name,
        holds,
        required: false,
        kind: None,
    }
}
const fn must(name: &'static str, holds: FieldType) -> Field {
    Field {
        name,
        holds,
        required: true,
        kind: None,
    }
}
const fn only(kind: Kind, name: &'static str, holds: FieldType) -> Field {
    Field {
        name,
        holds,
        required: false,
        kind: Some(kind),
    }
}
const REMOVED: Field = must("removed", Flag);

const fn row(
    entity: Entity,
    noun: &'static str,
    owners: &'static [&'static str],
    fields: &'static [Field],
) -> EntityRow {
    EntityRow {
        entity,
        noun,
        owners,
        fields,
    }
}

/// Every entity. The order is that of loading: what is linked to stands before what links to it.
#[rustfmt::skip]
pub const ENTITIES: &[EntityRow] = &[
    row(Entity::Party, "party", &[], &[must("code", PartyCode), REMOVED]),
    row(Entity::Register, "register", &[], &[
        must("replica", Text), must("title", Text), may("home", Link(Entity::Party)), must("language", Language),
    ]),
    row(Entity::Body, "body", &[], &[must("ref", Ref), may("party", Link(Entity::Party)), REMOVED]),
    row(Entity::Name, "name", &["body", "party"], &[
        may("party", Link(Entity::Party)), may("body", Link(Entity::Body)), must("language", Language), must("text", Text), must("former", Flag),
    ]),
    row(Entity::Field, "field", &[], &[must("code", Word), REMOVED]),
    row(Entity::Label, "label", &["field"], &[must("field", Link(Entity::Field)), must("language", Language), must("text", Text)]),
    row(Entity::Occasion, "occasion", &[], &[
        must("ref", Ref), must("type", Code(OccasionType::CODES)), must("title", Text), may("date", Date), may("place", Text),
        may("note", Prose), REMOVED,
    ]),
    row(Entity::Record, "record", &[], &[
        must("ref", Ref), must("kind", Code(Kind::CODES)), must("type", RecordType), may("field", Link(Entity::Field)),
        may("occasion", Link(Entity::Occasion)), may("start", Date), may("due", Date), may("baseline_due", Date),
        may("recurrence", Recurrence), may("contact", Text), must("audience", Code(Audience::CODES)),
        may("rag_override", Code(Rag::CODES)), may("rag_note", Prose), may("description", Prose),
        only(Kind::Document, "binding", Code(Binding::CODES)), only(Kind::Document, "level", Code(Level::CODES)),
        only(Kind::Document, "languages", Languages), only(Kind::Document, "term", Term),
        only(Kind::Document, "renewal", Code(Renewal::CODES)), only(Kind::Document, "renewal_period", Period),
        only(Kind::Document, "notice_period", Period), only(Kind::Document, "registration", Text),
        only(Kind::Group, "mandate", Prose), only(Kind::Group, "frequency", Period),
        only(Kind::FollowUp, "measure", Prose), only(Kind::FollowUp, "parent", Link(Entity::Record)),
        REMOVED,
    ]),
    row(Entity::Title, "title", &["record"], &[
        must("record", Link(Entity::Record)), must("language", Language), must("text", Text), must("working", Flag),
    ]),
    row(Entity::Action, "action", &["record"], &[
        must("record", Link(Entity::Record)), must("type", Code(ActionType::CODES)), may("party", Link(Entity::Party)),
        may("on", Date), may("effective_on", Date), may("place", Text), may("note", Prose), REMOVED,
    ]),
    row(Entity::Session, "session", &["record"], &[
        must("ref", Ref), must("record", Link(Entity::Record)), may("number", Integer(1, 9999)), may("due", Date), may("on", Date),
        may("place", Text), may("minutes", Prose), REMOVED,
    ]),
    row(Entity::Participation, "participation", &["record"], &[
        must("record", Link(Entity::Record)), must("body", Link(Entity::Body)), must("role", Code(Role::CODES)), may("person", Text),
        REMOVED,
    ]),
    row(Entity::Milestone, "milestone", &["record"], &[
        must("ref", Ref), must("record", Link(Entity::Record)), must("title", Text), may("due", Date), may("done_on", Date), REMOVED,
    ]),
    row(Entity::Assessment, "assessment", &["record"], &[
        must("record", Link(Entity::Record)), must("assessor", Assessor), must("status", Code(Status::CODES)),
        may("percent", Integer(0, 100)), must("as_of", Date), must("at", Moment), may("note", Prose), may("source_word", Text),
        must("audience", Code(Audience::CODES)), REMOVED,
    ]),
    row(Entity::Note, "note", &["record"], &[
        must("record", Link(Entity::Record)), must("as_of", Date), must("at", Moment), must("text", Prose),
        must("audience", Code(Audience::CODES)), REMOVED,
    ]),
    row(Entity::Relation, "relation", &["record"], &[
        must("record", Link(Entity::Record)), must("type", Code(RelationType::CODES)), may("other", Link(Entity::Record)),
        may("session", Link(Entity::Session)), may("note", Prose), REMOVED,
    ]),
    row(Entity::Indicator, "indicator", &[], &[
        must("ref", Ref), must("title", Text), must("unit", Text), may("definition", Prose), REMOVED,
    ]),
    row(Entity::Observation, "observation", &["indicator"], &[
        must("indicator", Link(Entity::Indicator)), must("period", Date), must("value", Number), must("qualifier", Code(Qualifier::CODES)),
        must("assessor", Assessor), may("note", Prose), REMOVED,
    ]),
    row(Entity::Evidence, "evidence", &[], &[
        must("ref", Ref), must("type", Code(EvidenceType::CODES)), must("title", Text), may("publisher", Text), may("published", Date),
        may("url", Url), may("file", Sha256), may("language", Language), must("audience", Code(Audience::CODES)), REMOVED,
    ]),
    row(Entity::Citation, "citation",
        &["record", "action", "session", "participation", "milestone", "assessment", "relation", "observation", "occasion", "body", "note_of"], &[
        must("evidence", Link(Entity::Evidence)), may("record", Link(Entity::Record)), may("action", Link(Entity::Action)),
        may("session", Link(Entity::Session)), may("participation", Link(Entity::Participation)),
        may("milestone", Link(Entity::Milestone)), may("assessment", Link(Entity::Assessment)), may("relation", Link(Entity::Relation)),
        may("observation", Link(Entity::Observation)), may("occasion", Link(Entity::Occasion)), may("body", Link(Entity::Body)),
        may("note_of", Link(Entity::Note)),
        may("field", Text), must("attested", Code(Attested::CODES)), must("stance", Code(Stance::CODES)), may("note", Prose), REMOVED,
    ]),
    row(Entity::View, "view", &[], &[
        must("name", Text), may("noun", Text), must("filter", Text), may("sort", Text), may("columns", Text), REMOVED,
    ]),
];

impl Field {
    /// Gives what an absent value of a required field is taken for, where something is plain.
    pub fn default(&self) -> Option<&'static str> {
        match self.name {
            "audience" => Some(Audience::Internal.as_str()),
            "qualifier" => Some(Qualifier::Exact.as_str()),
            "stance" => Some(Stance::Supports.as_str()),
            "removed" | "former" | "working" => Some("0"),
            _ => None,
        }
    }
}
