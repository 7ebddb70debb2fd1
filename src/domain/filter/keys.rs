//! The keys, flags and parts of the filter language: one table that parser, hints, completion and help read.
//!
//! To add a key: its variant here and its row in [`KEYS`]; what it means in SQL is the store's.

use crate::domain::axes::{Assurance, LegalState, Rag, Timeliness};
use crate::domain::code::codes;
use crate::domain::status::{STATUSES, Status};
use crate::domain::vocabulary::{
    Audience, Binding, DocumentType, FollowUpType, GroupType, Kind, Level, Renewal,
};
use crate::words::of;

codes! {
    /// A key whose values are codes of a closed list.
    CodeKey, "key", {
        Status = "status", Rag = "rag", Timeliness = "timeliness", Assurance = "assurance", LegalState = "legal_state",
        Kind = "kind", Type = "type", Binding = "binding", Level = "level", Renewal = "renewal", Audience = "audience",
    }
}
codes! {
    /// A key whose values are refs, codes or names that only the register knows.
    NameKey, "key", {
        Field = "field", Occasion = "occasion", Ref = "ref", Party = "party", Lead = "lead", Signatory = "signatory",
        Body = "body", Parent = "parent", Under = "under",
    }
}
codes! {
    /// A key whose value is a date or a range of dates.
    DateKey, "key", {
        Due = "due", BaselineDue = "baseline_due", Start = "start", Signed = "signed", AsOf = "as_of", Done = "done",
        Updated = "updated",
    }
}
codes! {
    /// A word that stands alone and says what a record is.
    Flag, "flag", {
        Late = "late", Stale = "stale", Disputed = "disputed", Slipped = "slipped", Waiting = "waiting", Open = "open",
        Closed = "closed", Removed = "removed",
    }
}
codes! {
    /// What a record has or lacks: the values of `has:` and `no:`.
    Part, "part", {
        Evidence = "evidence", Due = "due", Start = "start", BaselineDue = "baseline_due", Lead = "lead",
        Signatory = "signatory", Note = "note", Milestone = "milestone", Session = "session", Action = "action",
        Relation = "relation", Percent = "percent", Field = "field", Occasion = "occasion", Contact = "contact",
        Parent = "parent", AsOf = "as_of", Override = "override", Date = "date",
    }
}

/// What stands behind a row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// A key of codes.
    Code(CodeKey),
    /// A key of names.
    Name(NameKey),
    /// A key of dates.
    Date(DateKey),
    /// The key `percent`.
    Percent,
    /// The key `has`.
    Has,
    /// The key `no`.
    No,
    /// The prefix `not:`.
    Not,
    /// A word that stands alone.
    Flag(Flag),
    /// A value of `has:` and `no:`.
    Part(Part),
}

/// One row of the table: a word of the filter language and its help.
#[derive(Debug, Clone, Copy)]
pub struct KeyRow {
    /// The word as it is written.
    pub name: &'static str,
    /// Other words for the same.
    pub aliases: &'static [&'static str],
    /// A term that uses it.
    pub example: &'static str,
    /// What its values are; a dash where it takes none.
    pub values: &'static str,
    /// What it finds.
    pub meaning: &'static str,
    /// What it is.
    pub takes: Takes,
}

const fn row(
    takes: Takes,
    example: &'static str,
    values: &'static str,
    meaning: &'static str,
) -> KeyRow {
    let name = match takes {
        Takes::Code(key) => key.as_str(),
        Takes::Name(key) => key.as_str(),
        Takes::Date(key) => key.as_str(),
        Takes::Percent => "percent",
        Takes::Has => "has",
        Takes::No => "no",
        Takes::Not => "not",
        Takes::Flag(flag) => flag.as_str(),
        Takes::Part(part) => part.as_str(),
    };
    KeyRow {
        name,
        aliases: &[],
        example,
        values,
        meaning,
        takes,
    }
}

impl KeyRow {
    const fn or(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// Gives the codes that are its values; none for keys whose values are open.
    pub const fn codes(&self) -> &'static [&'static str] {
        match self.takes {
            Takes::Code(key) => key.codes(),
            Takes::Has | Takes::No => Part::CODES,
            _ => &[],
        }
    }

    /// Tells whether it is written before a sign and a value.
    pub const fn is_key(&self) -> bool {
        !matches!(self.takes, Takes::Flag(_) | Takes::Part(_) | Takes::Not)
    }

    fn is_called(&self, word: &str) -> bool {
        self.name == word || self.aliases.contains(&word)
    }
}

const RANGE: &str =
    "a date or a range: 2026, 2026-Q3, today, +30d, eom, 2025..2026, 2025.., ..+30d";
const BODY: &str = "a body's ref or name";

/// Every word of the filter language, in the order of the help.
#[rustfmt::skip]
pub const KEYS: &[KeyRow] = &[
    row(Takes::Code(CodeKey::Status), "status:limited,substantial", "a status", "what the desk last declared"),
    row(Takes::Code(CodeKey::Rag), "rag:red", "a colour", "the light that a record shows"),
    row(Takes::Code(CodeKey::Timeliness), "timeliness:due_soon", "a timeliness", "how a record stands to its due date"),
    row(Takes::Code(CodeKey::Assurance), "assurance:none,self_reported", "an assurance", "how well the status is attested"),
    row(Takes::Code(CodeKey::LegalState), "legal_state:in_force", "a legal state", "where a document stands in law").or(&["legal"]),
    row(Takes::Code(CodeKey::Kind), "kind:document", "a kind", "documents, groups or follow-ups"),
    row(Takes::Code(CodeKey::Type), "type:memorandum", "a type of document, group or follow-up", "which sort of its kind a record is"),
    row(Takes::Code(CodeKey::Binding), "binding:non_binding", "a word for binding", "whether a document binds in law"),
    row(Takes::Code(CodeKey::Level), "level:government", "a level", "at which level a document was concluded"),
    row(Takes::Code(CodeKey::Renewal), "renewal:tacit", "a renewal", "how a document's term is renewed"),
    row(Takes::Code(CodeKey::Audience), "audience:shared", "an audience", "who may read a record"),
    row(Takes::Name(NameKey::Field), "field:energy", "a field's code or label", "the field of cooperation"),
    row(Takes::Name(NameKey::Occasion), "occasion:O1", "an occasion's ref or place", "the visit or summit at which it was signed or promised"),
    row(Takes::Name(NameKey::Ref), "ref:D1,F5", "a record's ref", "the records of these refs"),
    row(Takes::Name(NameKey::Party), "party:KR", "a party's code or name", "records in which a body of this party takes part"),
    row(Takes::Name(NameKey::Lead), "lead:\"Ministry of Energy\"", BODY, "records that this body leads"),
    row(Takes::Name(NameKey::Signatory), "signatory:Y1", BODY, "records that this body signed"),
    row(Takes::Name(NameKey::Body), "body:Y1", BODY, "records in which this body has any part"),
    row(Takes::Name(NameKey::Parent), "parent:F1", "a record's ref", "the follow-ups below a record"),
    row(Takes::Name(NameKey::Under), "under:D1", "a record's or session's ref", "what was made under it or implements it"),
    row(Takes::Date(DateKey::Due), "due:..+30d", RANGE, "the day it is due"),
    row(Takes::Date(DateKey::BaselineDue), "baseline_due:2025", RANGE, "the day it was first due"),
    row(Takes::Date(DateKey::Start), "start:2024..", RANGE, "the day it begins"),
    row(Takes::Date(DateKey::Signed), "signed:2024", RANGE, "the day a document was signed"),
    row(Takes::Date(DateKey::AsOf), "as_of:..2025", RANGE, "when the desk's status was true"),
    row(Takes::Date(DateKey::Done), "done:2025", RANGE, "the day it was completed"),
    row(Takes::Date(DateKey::Updated), "updated:2025..", RANGE, "the day of its last change in the register"),
    row(Takes::Percent, "percent:50..", "a whole number from 0 to 100 or a range: 50, 20..80, 50..", "how much is done, in percent"),
    row(Takes::Has, "has:evidence", "a part of a record", "records that have it"),
    row(Takes::No, "no:due", "a part of a record", "records that lack it"),
    row(Takes::Not, "not:field:labour", "any other term", "what the term does not find; `-` says the same"),
    row(Takes::Flag(Flag::Late), "late", "-", "the due date has passed and it is not done").or(&["overdue"]),
    row(Takes::Flag(Flag::Stale), "stale", "-", "nothing heard for too long"),
    row(Takes::Flag(Flag::Disputed), "disputed", "-", "the parties' positions are far apart"),
    row(Takes::Flag(Flag::Slipped), "slipped", "-", "the due date is no longer the baseline"),
    row(Takes::Flag(Flag::Waiting), "waiting", "-", "it waits on a condition"),
    row(Takes::Flag(Flag::Open), "open", "-", "something remains to be done"),
    row(Takes::Flag(Flag::Closed), "closed", "-", "completed, cancelled, superseded or dissolved"),
    row(Takes::Flag(Flag::Removed), "removed", "-", "it is in the bin"),
    row(Takes::Part(Part::Evidence), "has:evidence", "-", "a source that is cited"),
    row(Takes::Part(Part::Due), "no:due", "-", "a due date"),
    row(Takes::Part(Part::Start), "no:start", "-", "a date on which it begins"),
    row(Takes::Part(Part::BaselineDue), "has:baseline_due", "-", "a date that was first set"),
    row(Takes::Part(Part::Lead), "no:lead", "-", "a body that leads"),
    row(Takes::Part(Part::Signatory), "no:signatory", "-", "a body that signed"),
    row(Takes::Part(Part::Note), "has:note", "-", "a note"),
    row(Takes::Part(Part::Milestone), "has:milestone", "-", "a milestone"),
    row(Takes::Part(Part::Session), "has:session", "-", "a session of the group"),
    row(Takes::Part(Part::Action), "has:action", "-", "an act upon the document"),
    row(Takes::Part(Part::Relation), "has:relation", "-", "a relation to another record"),
    row(Takes::Part(Part::Percent), "has:percent", "-", "a percentage"),
    row(Takes::Part(Part::Field), "no:field", "-", "a field"),
    row(Takes::Part(Part::Occasion), "no:occasion", "-", "an occasion"),
    row(Takes::Part(Part::Contact), "no:contact", "-", "a contact"),
    row(Takes::Part(Part::Parent), "has:parent", "-", "a record above it"),
    row(Takes::Part(Part::AsOf), "no:as_of", "-", "a date on which the status was true"),
    row(Takes::Part(Part::Override), "has:override", "-", "a light set by hand"),
    row(Takes::Part(Part::Date), "no:date", "-", "any date of its own: begin, due, first due, signed, done"),
];

const DOCUMENTS: usize = DocumentType::CODES.len();
const GROUPS: usize = GroupType::CODES.len();
const FOLLOW_UPS: usize = FollowUpType::CODES.len();

/// The types of all three kinds, in the order of the kinds.
const TYPES: [&str; DOCUMENTS + GROUPS + FOLLOW_UPS] = {
    let mut all = [""; DOCUMENTS + GROUPS + FOLLOW_UPS];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < DOCUMENTS {
            DocumentType::CODES[at]
        } else if at < DOCUMENTS + GROUPS {
            GroupType::CODES[at - DOCUMENTS]
        } else {
            FollowUpType::CODES[at - DOCUMENTS - GROUPS]
        };
        at += 1;
    }
    all
};

impl CodeKey {
    /// Gives the codes that are its values.
    pub const fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Status => Status::CODES,
            Self::Rag => Rag::CODES,
            Self::Timeliness => Timeliness::CODES,
            Self::Assurance => Assurance::CODES,
            Self::LegalState => LegalState::CODES,
            Self::Kind => Kind::CODES,
            Self::Type => &TYPES,
            Self::Binding => Binding::CODES,
            Self::Level => Level::CODES,
            Self::Renewal => Renewal::CODES,
            Self::Audience => Audience::CODES,
        }
    }

    /// Gives what one value is called in a sentence.
    pub(super) const fn what(self) -> &'static str {
        match self {
            Self::Binding => "word for binding",
            Self::LegalState => "legal state",
            Self::Rag => "RAG",
            _ => self.as_str(),
        }
    }

    /// Tells whether only documents have it.
    pub(super) const fn is_of_documents(self) -> bool {
        matches!(
            self,
            Self::LegalState | Self::Binding | Self::Level | Self::Renewal
        )
    }

    /// Gives what a code means, where a table says so; else nothing.
    pub(super) fn meaning_of(self, code: &str) -> &'static str {
        match self {
            Self::Status => STATUSES
                .iter()
                .find(|row| row.status.as_str() == code)
                .map_or("", |row| of("meaning", row.meaning)),
            Self::Type => Kind::ALL
                .iter()
                .find(|kind| kind.types().contains(&code))
                .map_or("", |kind| kind.noun()),
            _ => "",
        }
    }
}

/// Brings a typed key or code to the form of the tables: lower case, `_` for `-` and blanks.
pub(super) fn as_code(text: &str) -> String {
    text.trim().to_lowercase().replace(['-', ' '], "_")
}

/// Finds the row of a key by its name or an alias.
pub(super) fn key(text: &str) -> Option<&'static KeyRow> {
    let word = as_code(text);
    KEYS.iter().find(|row| row.is_key() && row.is_called(&word))
}

/// Finds a flag by its name or an alias.
pub(super) fn flag(text: &str) -> Option<Flag> {
    let word = as_code(text);
    KEYS.iter().find_map(|row| match row.takes {
        Takes::Flag(flag) if row.is_called(&word) => Some(flag),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Filter;
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn every_key_flag_and_part_has_exactly_one_row() {
        let all = CodeKey::ALL.len()
            + NameKey::ALL.len()
            + DateKey::ALL.len()
            + Flag::ALL.len()
            + Part::ALL.len();
        assert_eq!(KEYS.len(), all + 4, "percent, has, no and not besides");
        for (at, row) in KEYS.iter().enumerate() {
            assert!(KEYS[..at].iter().all(|r| r.takes != row.takes), "{row:?}");
        }
    }

    #[test]
    fn no_two_keys_and_flags_share_a_name() {
        let words: Vec<&str> = KEYS
            .iter()
            .filter(|row| !matches!(row.takes, Takes::Part(_)))
            .flat_map(|row| row.aliases.iter().chain([&row.name]).copied())
            .collect();
        for (at, word) in words.iter().enumerate() {
            assert!(!words[..at].contains(word), "{word}");
        }
    }

    #[test]
    fn every_example_is_a_filter_of_one_term_that_uses_the_word() {
        let today = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        for row in KEYS {
            assert!(row.example.contains(row.name), "{row:?}");
            let filter = Filter::parse(row.example, today).unwrap();
            assert_eq!(filter.terms.len(), 1, "{row:?}");
        }
    }

    #[test]
    fn types_of_all_kinds_are_told_apart_by_their_code() {
        for (at, code) in TYPES.iter().enumerate() {
            assert!(!TYPES[..at].contains(code), "{code}");
        }
        assert_eq!(CodeKey::Type.meaning_of("working_group"), "group");
        assert_eq!(CodeKey::Type.meaning_of("other"), "follow-up");
    }
}
