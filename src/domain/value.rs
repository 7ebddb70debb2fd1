//! Values: what a field holds, in the shape in which changes are written down and sent.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// What a field of a row holds.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number; truth is 0 or 1.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// Text: words, codes, EDTF dates, uids.
    Text(String),
}

impl Value {
    /// Gives the text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Tells whether it is nothing.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl fmt::Display for Value {
    /// Prints it as a reader sees it; nothing is a dash.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.pad("–"),
            Self::Integer(number) => number.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => f.pad(text),
        }
    }
}

/// Reads a value in one look. Tried as one kind after the other, each text would first be refused as two sorts of number.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Kinds)
    }
}

struct Kinds;

impl Visitor<'_> for Kinds {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number or nothing")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        #[expect(
            clippy::cast_precision_loss,
            reason = "what is no whole number here is a figure, as near as figures are"
        )]
        let figure = || Value::Number(number as f64);
        Ok(i64::try_from(number).map_or_else(|_| figure(), Value::Integer))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_as_what_it_is() {
        let text = |text: &str| Some(Value::from(text));
        for (json, right) in [
            ("null", Some(Value::Null)),
            ("0", Some(Value::Integer(0))),
            ("-9223372036854775808", Some(Value::Integer(i64::MIN))),
            ("9223372036854775807", Some(Value::Integer(i64::MAX))),
            (
                "9223372036854775808",
                Some(Value::Number(9_223_372_036_854_775_808.0)),
            ),
            ("0.1", Some(Value::Number(0.1))),
            ("1.0", Some(Value::Number(1.0))),
            ("\"1\"", text("1")),
            ("\"협\\n\\u0438\"", text("협\nи")),
            ("true", None),
            ("[1]", None),
            ("{}", None),
            ("\"1", None),
        ] {
            assert_eq!(serde_json::from_str(json).ok(), right, "{json}");
        }
    }
}
