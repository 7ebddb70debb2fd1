//! What an operation has made, and rows written down whole in the history.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
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
    let mut json = Vec::with_capacity(256);
    for (field, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
        json.push(if json.is_empty() { b'{' } else { b',' });
        // Names of fields are plain words.
        json.push(b'"');
        json.extend_from_slice(field.name.as_bytes());
        json.extend_from_slice(b"\":");
        serde_json::to_writer(&mut json, value).expect("memory takes every text and number");
    }
    if json.is_empty() {
        json.push(b'{');
    }
    json.push(b'}');
    Value::Text(String::from_utf8(json).expect("JSON is UTF-8"))
}

/// Reads a row that was written down whole.
pub(super) fn parts(whole: &str) -> Vec<(String, Value)> {
    serde_json::from_str(whole).map_or_else(|_| doubtful_parts(whole), |Parted(parts)| parts)
}

/// Reads a row as another hand may have written it: what no field can hold is nothing, and what is no row has no fields.
fn doubtful_parts(whole: &str) -> Vec<(String, Value)> {
    serde_json::from_str::<Map<String, serde_json::Value>>(whole)
        .unwrap_or_default()
        .into_iter()
        .map(|(name, value)| (name, serde_json::from_value(value).unwrap_or(Value::Null)))
        .collect()
}

/// The fields of a row in their order, each once.
struct Parted(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Parted {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Fieldwise)
    }
}

struct Fieldwise;

impl<'de> Visitor<'de> for Fieldwise {
    type Value = Parted;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parted, A::Error> {
        let mut parts: Vec<(String, Value)> = Vec::with_capacity(16);
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            match parts.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known = value,
                None => parts.push((name, value)),
            }
        }
        Ok(Parted(parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_in_one_look_as_it_is_read_in_doubt() {
        for (whole, right) in [
            (r#"{"b":"x","a":1,"c":0.5,"d":null}"#, "b=x a=1 c=0.5 d=–"),
            (r#"{"a":1,"b":2,"a":3}"#, "a=3 b=2"),
            (
                r#"{"a":true,"b":[1],"c":{"d":1},"e":"협"}"#,
                "a=– b=– c=– e=협",
            ),
            (r#"{"a":18446744073709551615}"#, "a=18446744073709552000"),
            ("{}", ""),
            ("", ""),
            (r#"["a"]"#, ""),
            (r#"{"a":1"#, ""),
            (r#"{"a":1} b"#, ""),
        ] {
            let read = parts(whole);
            assert_eq!(read, doubtful_parts(whole), "{whole}");
            let told: Vec<String> = read
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            assert_eq!(told.join(" "), right, "{whole}");
        }
    }
}
