//! What an operation has made, and rows written down whole in the history.

use serde_json::Map;

use super::row::{Fields, Subject};
use crate::domain::entity::Entity;
use crate::domain::value::Value;

/// What an operation has made, as far as it is kept in mind.
#[derive(Debug)]
pub(super) struct Made {
    /// Its id.
    pub id: i64,
    /// Whom it belongs to itself.
    pub subject: Subject,
    /// What was made of it since.
    pub parts: Parts,
}

/// Which entities there are among what belongs to a thing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Parts(u32);

impl Parts {
    /// Of something about which nothing is known.
    pub const ANY: Self = Self(u32::MAX);

    /// Adds one.
    pub const fn with(self, entity: Entity) -> Self {
        Self(self.0 | 1 << entity as u32)
    }

    /// Tells whether any of these may be among them.
    pub fn may_have(self, entities: &[Entity]) -> bool {
        entities
            .iter()
            .any(|entity| self.0 & Self(0).with(*entity).0 != 0)
    }
}

/// Writes a row down whole, without what is empty.
pub(super) fn whole(fields: &Fields) -> Value {
    let mut json = String::with_capacity(256);
    for (field, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
        json.push(if json.is_empty() { '{' } else { ',' });
        // Names of fields are plain words.
        json.extend(["\"", field.name, "\":"]);
        json.push_str(&serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned()));
    }
    if json.is_empty() {
        json.push('{');
    }
    json.push('}');
    Value::Text(json)
}

/// Reads a row that was written down whole.
pub(super) fn parts(whole: &str) -> Vec<(String, Value)> {
    serde_json::from_str::<Map<String, serde_json::Value>>(whole)
        .unwrap_or_default()
        .into_iter()
        .map(|(name, value)| (name, serde_json::from_value(value).unwrap_or(Value::Null)))
        .collect()
}
