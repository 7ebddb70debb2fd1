//! Where a column can go: a field of the noun, its words, its status, its parties and bodies, the acts upon it.

use crate::domain::entity::{Entity, Field, FieldType};
use crate::domain::vocabulary::{ActionType, Kind, Role};

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    /// The word for several on the command line.
    pub name: &'static str,
    /// The word for one.
    pub singular: &'static str,
    /// Which entity.
    pub entity: Entity,
    /// Which kind of record.
    pub kind: Option<Kind>,
}

const fn noun(
    name: &'static str,
    singular: &'static str,
    entity: Entity,
    kind: Option<Kind>,
) -> Noun {
    Noun {
        name,
        singular,
        entity,
        kind,
    }
}

/// Every noun that can be imported.
#[rustfmt::skip]
pub const NOUNS: &[Noun] = &[
    noun("documents", "document", Entity::Record, Some(Kind::Document)), noun("groups", "group", Entity::Record, Some(Kind::Group)),
    noun("follow-ups", "follow-up", Entity::Record, Some(Kind::FollowUp)), noun("milestones", "milestone", Entity::Milestone, None),
    noun("sessions", "session", Entity::Session, None), noun("actions", "action", Entity::Action, None),
    noun("evidence", "evidence", Entity::Evidence, None), noun("citations", "citation", Entity::Citation, None),
    noun("indicators", "indicator", Entity::Indicator, None), noun("observations", "observation", Entity::Observation, None),
    noun("relations", "relation", Entity::Relation, None), noun("participations", "participation", Entity::Participation, None),
    noun("bodies", "body", Entity::Body, None), noun("parties", "party", Entity::Party, None),
    noun("occasions", "occasion", Entity::Occasion, None), noun("fields", "field", Entity::Field, None),
];

impl Noun {
    /// Finds a noun by its word, for one or several.
    pub fn named(word: &str) -> Option<&'static Self> {
        let word = word.trim().to_lowercase().replace(['_', ' '], "-");
        NOUNS
            .iter()
            .find(|noun| noun.name == word || noun.singular == word)
    }

    /// Gives the name of its words by language.
    pub(super) const fn words(self) -> Option<&'static str> {
        match self.entity {
            Entity::Record => Some("title"),
            Entity::Body | Entity::Party => Some("name"),
            Entity::Field => Some("label"),
            _ => None,
        }
    }
}

/// A part of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    On,
    Effective,
    Place,
}

/// Where a column goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// A field of the noun.
    Field(&'static Field),
    /// Its title, name or label, perhaps in a language: `title.ko`.
    Words(String),
    /// Its own uid.
    Uid,
    /// What the desk is to say of it.
    Status,
    Percent,
    AsOf,
    Remark,
    /// The parties to a document.
    Parties,
    /// Bodies that take part.
    Role(Role),
    /// An act upon a document.
    Act(ActionType, Part),
}

/// Short words for acts.
const ACTS: &[(&str, ActionType)] = &[
    ("signed", ActionType::Signature),
    ("in_force", ActionType::EntryIntoForce),
    ("ratified", ActionType::Ratification),
    ("terminated", ActionType::Termination),
    ("expires", ActionType::Expiry),
];
/// Fields of a record that are not set by a table.
const LEFT_OUT: &[&str] = &["kind", "removed", "baseline_due", "at", "replica", "former"];

impl Target {
    /// Finds what a name means for a noun.
    pub fn named(noun: Noun, name: &str) -> Option<Self> {
        let code = name.trim().to_lowercase().replace(['-', ' '], "_");
        if let Some(words) = noun.words()
            && let Some(rest) = code.strip_prefix(words)
            && (rest.is_empty() || rest.strip_prefix('.').is_some_and(is_language))
        {
            return Some(Self::Words(code));
        }
        if code == "uid" {
            return Some(Self::Uid);
        }
        let field = noun.entity.field(&code).filter(|field| {
            let fits = field.kind.is_none() || field.kind == noun.kind;
            fits && !LEFT_OUT.contains(&field.name)
        });
        if let Some(field) = field {
            return Some(Self::Field(field));
        }
        match (noun.kind?, code.as_str()) {
            (_, "status") => Some(Self::Status),
            (_, "percent") => Some(Self::Percent),
            (_, "as_of") => Some(Self::AsOf),
            (_, "status_note") => Some(Self::Remark),
            (Kind::Document, "parties") => Some(Self::Parties),
            (kind, code) => match code.parse() {
                Ok(role) => Some(Self::Role(role)),
                Err(_) if kind == Kind::Document => act(code),
                Err(_) => None,
            },
        }
    }

    /// Gives the name by which it is mapped.
    pub fn name(&self) -> String {
        match self {
            Self::Field(field) => field.name.to_owned(),
            Self::Words(name) => name.clone(),
            Self::Uid => "uid".to_owned(),
            Self::Status => "status".to_owned(),
            Self::Percent => "percent".to_owned(),
            Self::AsOf => "as_of".to_owned(),
            Self::Remark => "status_note".to_owned(),
            Self::Parties => "parties".to_owned(),
            Self::Role(role) => role.to_string(),
            Self::Act(action, part) => {
                let short = ACTS.iter().find(|(_, of)| of == action);
                let name = short.map_or(action.as_str(), |(short, _)| short);
                match part {
                    Part::On => name.to_owned(),
                    Part::Effective => format!("{name}.effective"),
                    Part::Place => format!("{name}.place"),
                }
            }
        }
    }

    /// Tells whether several columns may go there.
    pub fn takes_several(&self) -> bool {
        matches!(self, Self::Parties | Self::Role(_))
    }

    /// Tells whether it holds dates.
    pub fn is_date(&self) -> bool {
        match self {
            Self::Field(field) => field.holds == FieldType::Date,
            Self::AsOf | Self::Act(_, Part::On | Part::Effective) => true,
            _ => false,
        }
    }

    /// Gives every name that a noun takes, for hints.
    pub fn names(noun: Noun) -> Vec<String> {
        let fields = noun.entity.row().fields.iter().map(|field| field.name);
        let others = ["status", "percent", "as_of", "status_note", "parties"];
        let acts = ACTS.iter().map(|(name, _)| *name);
        let codes = Role::CODES.iter().chain(ActionType::CODES).copied();
        let all = noun
            .words()
            .into_iter()
            .chain(fields)
            .chain(others)
            .chain(acts)
            .chain(codes);
        let mut names: Vec<String> = all
            .filter(|name| Self::named(noun, name).is_some())
            .map(str::to_owned)
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        names
    }
}

fn act(code: &str) -> Option<Target> {
    let (name, part) = match code.rsplit_once('.') {
        Some((name, "place")) => (name, Part::Place),
        Some((name, "effective" | "effective_on")) => (name, Part::Effective),
        Some(_) => return None,
        None => (code, Part::On),
    };
    let short = ACTS.iter().find(|(short, _)| *short == name);
    let action = short
        .map(|(_, action)| *action)
        .or_else(|| name.parse().ok())?;
    Some(Target::Act(action, part))
}

pub(super) fn is_language(code: &str) -> bool {
    matches!(code.len(), 2 | 3) && code.bytes().all(|b| b.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_where_its_noun_has_something() {
        let documents = *Noun::named("Document").unwrap();
        let follow_ups = *Noun::named("follow_ups").unwrap();
        for (noun, name, right) in [
            (documents, "title.ko", Some("title.ko")),
            (documents, "Signed", Some("signed")),
            (documents, "entry-into-force", Some("in_force")),
            (documents, "signature.place", Some("signed.place")),
            (documents, "lead", Some("lead")),
            (documents, "measure", None),
            (documents, "kind", None),
            (follow_ups, "measure", Some("measure")),
            (follow_ups, "signed", None),
            (follow_ups, "parties", None),
            (*Noun::named("bodies").unwrap(), "name.ru", Some("name.ru")),
        ] {
            let found = Target::named(noun, name).map(|target| target.name());
            assert_eq!(found.as_deref(), right, "{name}");
        }
        for name in Target::names(documents) {
            assert!(Target::named(documents, &name).is_some());
        }
    }
}
