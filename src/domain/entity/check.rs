//! Reading a field's value from text, with one sentence for each way in which it can be wrong.

use super::{Entity, Field, FieldType};
use crate::domain::code::{CodeError, nearest};
use crate::domain::date::{DateError, Edtf, Period, PeriodError};
use crate::domain::recurrence::{Recurrence, RecurrenceError};
use crate::domain::text::{self, TextError};
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;
use crate::mark;
use crate::words::of;
use crate::{say, word};

/// A value that its field cannot hold.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FieldError {
    /// The entity has no such field.
    #[error("{}", crate::say!("{entity} has no field `{name}`", entity = of("Entity", entity), name))]
    Unknown {
        /// The noun.
        entity: &'static str,
        /// The name as given.
        name: String,
        /// The fields that it has.
        fields: Vec<&'static str>,
    },
    /// A required field was left empty.
    #[error("{}", crate::say!("`{value}` is required and cannot be empty", value = _0))]
    Required(&'static str),
    /// The field belongs to another kind of record.
    #[error("{}", crate::say!("`{field}` belongs to a {belongs}, not to a {kind}", field, belongs = of("Noun", belongs), kind = of("Noun", kind)))]
    OtherKind {
        /// The field.
        field: &'static str,
        /// The noun of the kind it belongs to.
        belongs: &'static str,
        /// The noun of the kind at hand.
        kind: &'static str,
    },
    /// Not one of the codes.
    #[error("{field}: {source}")]
    Code {
        /// The field.
        field: &'static str,
        /// Which codes there are.
        source: CodeError,
    },
    /// Not a date as this register knows them.
    #[error("{field}: {source}")]
    Date {
        /// The field.
        field: &'static str,
        /// Why.
        source: DateError,
    },
    /// Not a duration.
    #[error("{field}: {source}")]
    Period {
        /// The field.
        field: &'static str,
        /// Why.
        source: PeriodError,
    },
    /// Not a recurrence.
    #[error("{field}: {source}")]
    Recurrence {
        /// The field.
        field: &'static str,
        /// Why.
        source: RecurrenceError,
    },
    /// Text that cannot be kept.
    #[error("{field}: {source}")]
    Text {
        /// The field.
        field: &'static str,
        /// Why.
        source: TextError,
    },
    /// Any other value that is not what the field holds.
    #[error("{}", crate::say!("{field}: `{value}` is no {what}", field, value, what = of("code", what)))]
    Malformed {
        /// The field.
        field: &'static str,
        /// The value as given.
        value: String,
        /// What it should be.
        what: &'static str,
        /// An example or a limit.
        right: String,
    },
}

impl FieldError {
    /// Gives the field that it is about.
    pub fn field(&self) -> &str {
        match self {
            Self::Unknown { name, .. } => name,
            Self::Required(field)
            | Self::OtherKind { field, .. }
            | Self::Code { field, .. }
            | Self::Date { field, .. }
            | Self::Period { field, .. }
            | Self::Recurrence { field, .. }
            | Self::Text { field, .. }
            | Self::Malformed { field, .. } => field,
        }
    }

    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Unknown { name, fields, .. } => match nearest(name, fields.iter().copied()) {
                Some(near) => say!(
                    "did you mean `{near}`? the fields are {fields}",
                    near,
                    fields = fields.join(", ")
                ),
                None => say!("the fields are {fields}", fields = fields.join(", ")),
            },
            Self::Required(field) => say!("give a value: {field}=…", field),
            Self::OtherKind { belongs, .. } => {
                say!("set it on a {belongs}", belongs = of("Noun", belongs))
            }
            Self::Code { source, .. } => source.hint(),
            Self::Date { source, .. } => source.hint().to_owned(),
            Self::Period { source, .. } => source.hint().to_owned(),
            Self::Recurrence { source, .. } => source.hint(),
            Self::Text { source, .. } => source.hint(),
            Self::Malformed { right, .. } => right.clone(),
        }
    }
}

/// Reads what `text` means for a field. Empty text is nothing. A link stays the text that names its row: who it is, the
/// store knows.
pub fn read_value(
    entity: Entity,
    field: &'static Field,
    kind: Option<Kind>,
    text: &str,
) -> Result<Value, FieldError> {
    if let (Some(belongs), Some(kind)) = (field.kind, kind)
        && belongs != kind
    {
        return Err(FieldError::OtherKind {
            field: field.name,
            belongs: belongs.noun(),
            kind: kind.noun(),
        });
    }
    if text::is_blank(text) {
        return match field.default() {
            Some(default) => read_typed(entity, field, kind, default),
            None if field.required => Err(FieldError::Required(field.name)),
            None => Ok(Value::Null),
        };
    }
    read_typed(entity, field, kind, text)
}

fn read_typed(
    entity: Entity,
    field: &'static Field,
    kind: Option<Kind>,
    text: &str,
) -> Result<Value, FieldError> {
    let name = field.name;
    let wrong = |what: &'static str, right: &str| FieldError::Malformed {
        field: name,
        value: text::excerpt(text),
        what,
        right: right.to_owned(),
    };
    let trimmed = text.trim();
    Ok(match field.holds {
        FieldType::Prose => Value::Text(text::prose(text).map_err(|source| FieldError::Text { field: name, source })?),
        FieldType::Text | FieldType::Link(_) => Value::Text(line(name, trimmed)?),
        FieldType::Ref => Value::Text(is_ref(trimmed).then(|| trimmed.to_owned()).ok_or_else(|| {
            wrong(mark!("code", "ref"), word!("a ref begins with a letter and holds up to 24 letters, digits, `-`, `_`, `.` or `/`, such as D12"))
        })?),
        FieldType::Code(codes) => Value::from(code(name, codes, trimmed)?),
        FieldType::RecordType => Value::from(code(name, kind.map_or(&[], Kind::types), trimmed)?),
        FieldType::Date => Value::Text(
            Edtf::parse(trimmed).map_err(|source| FieldError::Date { field: name, source })?.as_str().to_owned(),
        ),
        FieldType::Term if trimmed == "indefinite" => Value::from(trimmed),
        FieldType::Period | FieldType::Term => {
            Value::Text(Period::parse(trimmed).map_err(|source| FieldError::Period { field: name, source })?.to_string())
        }
        FieldType::Recurrence => {
            Value::Text(Recurrence::parse(trimmed).map_err(|source| FieldError::Recurrence { field: name, source })?.to_string())
        }
        FieldType::Integer(least, most) => match trimmed.parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => Value::Integer(number),
            _ => return Err(wrong(mark!("code", "whole number in its limits"), &say!("a whole number from {least} to {most}", least, most))),
        },
        FieldType::Number => match trimmed.parse::<f64>() {
            Ok(number) if number.is_finite() => Value::Number(number),
            _ => return Err(wrong(mark!("code", "number"), word!("a number with a point, such as 9.6"))),
        },
        FieldType::Flag => match trimmed {
            "0" | "false" | "no" => Value::Integer(0),
            "1" | "true" | "yes" => Value::Integer(1),
            _ => return Err(wrong(mark!("code", "yes or no"), word!("yes or no"))),
        },
        FieldType::Url => Value::Text(is_url(trimmed).then(|| trimmed.to_owned()).ok_or_else(|| {
            wrong(mark!("code", "web address"), word!("an address that begins with https:// or http:// and has no blanks"))
        })?),
        FieldType::Moment => match chrono::DateTime::parse_from_rfc3339(trimmed) {
            Ok(_) => Value::from(trimmed),
            Err(_) => return Err(wrong(mark!("code", "moment"), word!("RFC 3339, such as 2026-11-23T12:00:00Z"))),
        },
        FieldType::Language => Value::Text(is_language(trimmed).then(|| trimmed.to_owned()).ok_or_else(|| {
            wrong(mark!("code", "language code"), word!("a BCP 47 code, such as en, ru, kk or ko"))
        })?),
        FieldType::Languages => {
            let codes: Vec<&str> = trimmed.split([' ', ',']).filter(|code| !code.is_empty()).collect();
            let right = word!("BCP 47 codes with blanks between, such as kk ko en");
            let all = codes.iter().all(|code| is_language(code));
            Value::Text(kept(all, &codes.join(" "), || wrong(mark!("code", "list of language codes"), right))?)
        }
        FieldType::PartyCode => {
            let right = word!("two capital letters (ISO 3166-1), or XX-… for others");
            Value::Text(kept(is_party(trimmed), trimmed, || {
                wrong(mark!("code", "code of a party"), right)
            })?)
        }
        FieldType::Assessor => {
            let right = word!("desk, independent, or the code of a party");
            let good = matches!(trimmed, "desk" | "independent") || is_party(trimmed);
            Value::Text(kept(good, trimmed, || wrong(mark!("code", "assessor"), right))?)
        }
        FieldType::Sha256 => {
            let right = word!("64 hexadecimal digits in lower case");
            Value::Text(kept(is_sha256(trimmed), trimmed, || wrong(mark!("code", "SHA-256"), right))?)
        }
        FieldType::Word => {
            let right = say!("lower-case letters, digits and `_` for a {noun}", noun = entity.row().noun);
            Value::Text(kept(is_word(trimmed), trimmed, || wrong(mark!("code", "code word"), &right))?)
        }
    })
}

/// Gives the text where it is good, else the refusal.
fn kept(
    good: bool,
    text: &str,
    refusal: impl FnOnce() -> FieldError,
) -> Result<String, FieldError> {
    if good {
        Ok(text.to_owned())
    } else {
        Err(refusal())
    }
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_word(text: &str) -> bool {
    text.bytes()
        .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

fn line(field: &'static str, text: &str) -> Result<String, FieldError> {
    text::line(text).map_err(|source| FieldError::Text { field, source })
}

/// Finds the code that the text is, with `-` or a blank for `_` and in any case.
fn code(
    field: &'static str,
    codes: &'static [&'static str],
    text: &str,
) -> Result<&'static str, FieldError> {
    let wanted = text.to_lowercase().replace(['-', ' '], "_");
    codes
        .iter()
        .copied()
        .find(|code| *code == wanted)
        .ok_or_else(|| FieldError::Code {
            field,
            source: CodeError {
                what: field,
                value: text::excerpt(text),
                codes,
            },
        })
}

/// Tells whether it can be a ref: up to 24 letters, digits, `-`, `_`, `.` and `/`, a letter first.
pub(crate) fn is_ref(text: &str) -> bool {
    text.len() <= 24
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'/'))
}

/// Tells whether it is a web address that may be opened: http or https, a host, no blanks, no control characters.
pub(crate) fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && !text.chars().any(|c| {
            c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '`' | '\\')
        })
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase())
    }) && parts.all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

fn is_party(text: &str) -> bool {
    match text.strip_prefix("XX-") {
        Some(rest) => {
            !rest.is_empty()
                && rest.len() <= 16
                && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        }
        None => text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(entity: Entity, field: &str, kind: Option<Kind>, text: &str) -> Result<Value, String> {
        read_value(entity, entity.field(field).expect("a field"), kind, text)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_value_is_read_or_refused_with_its_reason() {
        let document = Some(Kind::Document);
        for (field, text, right) in [
            (
                "due",
                "2026-09-16/2026-09-17",
                Ok(Value::from("2026-09-16/2026-09-17")),
            ),
            (
                "type",
                "Joint-Statement",
                Ok(Value::from("joint_statement")),
            ),
            ("term", "5y", Ok(Value::from("P5Y"))),
            ("term", "indefinite", Ok(Value::from("indefinite"))),
            ("languages", "kk, ko", Ok(Value::from("kk ko"))),
            (
                "recurrence",
                "every 3 months",
                Ok(Value::from("FREQ=MONTHLY;INTERVAL=3")),
            ),
            (
                "recurrence",
                "FREQ=HOURLY",
                Err("recurrence: `HOURLY` is no frequency that the register keeps"),
            ),
            ("due", "", Ok(Value::Null)),
            ("ref", "", Err("`ref` is required and cannot be empty")),
            ("ref", "1D", Err("ref: `1D` is no ref")),
            ("audience", "", Ok(Value::from("internal"))),
            (
                "mandate",
                "x",
                Err("`mandate` belongs to a group, not to a document"),
            ),
            ("level", "city", Err("level: `city` is no level")),
        ] {
            let got = read(Entity::Record, field, document, text);
            assert_eq!(got, right.map_err(str::to_owned), "{field}={text}");
        }
    }

    #[test]
    fn only_plain_web_addresses_are_links() {
        for (text, good) in [
            ("https://a.kz/b?c=d#e", true),
            ("http://a.kz", true),
            ("https:///a", false),
            ("javascript:alert(1)", false),
            ("file:///etc/passwd", false),
            ("https://a b", false),
            ("https://a\u{1b}]8", false),
        ] {
            assert_eq!(is_url(text), good, "{text}");
        }
    }
}
