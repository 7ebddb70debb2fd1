//! The nouns of `list`, and the rows of those that are no records.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::domain::entity::Entity;
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;
use crate::exchange::{Column, Format};
use crate::store::Table;

/// What can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Noun {
    /// A kind of record.
    Kind(Kind),
    /// Rows of an entity.
    Entity(Entity),
}

/// Every noun.
#[rustfmt::skip]
pub(super) const NOUNS: &[(&str, Noun)] = &[
    ("documents", Noun::Kind(Kind::Document)),
    ("groups", Noun::Kind(Kind::Group)),
    ("follow-ups", Noun::Kind(Kind::FollowUp)),
    ("milestones", Noun::Entity(Entity::Milestone)),
    ("sessions", Noun::Entity(Entity::Session)),
    ("actions", Noun::Entity(Entity::Action)),
    ("evidence", Noun::Entity(Entity::Evidence)),
    ("indicators", Noun::Entity(Entity::Indicator)),
    ("observations", Noun::Entity(Entity::Observation)),
    ("relations", Noun::Entity(Entity::Relation)),
    ("bodies", Noun::Entity(Entity::Body)),
    ("parties", Noun::Entity(Entity::Party)),
    ("occasions", Noun::Entity(Entity::Occasion)),
    ("participations", Noun::Entity(Entity::Participation)),
    ("citations", Noun::Entity(Entity::Citation)),
    ("fields", Noun::Entity(Entity::Field)),
];

/// Finds a noun, in either case and with `_` for `-`.
pub(super) fn noun(word: &str) -> Option<Noun> {
    let word = word.trim().to_lowercase().replace('_', "-");
    NOUNS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, noun)| *noun)
}

/// A row of an entity, with the names of its columns.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::cli) struct Thing(pub Vec<(&'static str, Value)>);

impl Thing {
    /// Gives the value of a column.
    pub fn get(&self, column: &str) -> &Value {
        self.0
            .iter()
            .find(|(name, _)| *name == column)
            .map_or(&Value::Null, |(_, value)| value)
    }
}

impl Serialize for Thing {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// Names the cells of a table.
pub(in crate::cli) fn things(table: Table) -> Vec<Thing> {
    let Table { columns, rows } = table;
    rows.into_iter()
        .map(|row| Thing(columns.iter().copied().zip(row).collect()))
        .collect()
}

/// Gives the columns to write: all, or for reading those that hold something.
pub(in crate::cli) fn usual(
    known: &[&'static str],
    things: &[Thing],
    format: Format,
) -> Vec<&'static str> {
    let says = |name: &str| {
        !matches!(name, "uid" | "audience") && things.iter().any(|thing| !thing.get(name).is_null())
    };
    known
        .iter()
        .copied()
        .filter(|name| !format.is_for_reading() || says(name))
        .collect()
}

/// Columns of words, which may be cut on a terminal.
const PROSE: &[&str] = &[
    "title",
    "name",
    "note",
    "minutes",
    "definition",
    "place",
    "publisher",
    "url",
    "person",
];

/// Makes a column of things of one sort.
pub(in crate::cli) fn column(entity: Entity, name: &'static str) -> Column<Thing> {
    let text = move |thing: &Thing| match thing.get(name) {
        Value::Null => String::new(),
        value => value.to_string(),
    };
    let is_prose = PROSE.contains(&name);
    Column::new(name, is_prose, text)
        .in_words(move |thing: &Thing| entity.value_words(name, &text(thing)))
}
