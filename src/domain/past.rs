//! What operations of the history are looked for: `ref:F1 author:officer since:2026-01 until:2026-06 field:status` and words of
//! the summary or the note. Every word must hold.

use std::ops::Range;

use chrono::NaiveDate;

use super::code::nearest;
use super::date::Edtf;
use super::text::{excerpt, fold};
use crate::words::of;
use crate::{mark, say, word};

/// Which operations are meant; of nothing: all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastFilter {
    /// They touched this thing, by ref or uid.
    pub subject: Option<String>,
    /// Whoever has this in the name made them.
    pub author: Option<String>,
    /// They were entered on this day or later.
    pub since: Option<NaiveDate>,
    /// They were entered on this day or earlier.
    pub until: Option<NaiveDate>,
    /// They changed this field.
    pub field: Option<String>,
    /// Their summary or note holds each of these.
    pub words: Vec<String>,
}

/// A filter that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct PastError {
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub hint: String,
    /// The bytes of the text that are wrong.
    pub span: Range<usize>,
}

/// The keys of the language, and what each takes.
pub const KEYS: &[(&str, &str)] = &[
    ("ref", mark!("past", "the ref of a thing, such as F1")),
    ("author", mark!("past", "a part of a name")),
    ("since", mark!("past", "a date, such as 2026-01")),
    ("until", mark!("past", "a date, such as 2026-06-30")),
    (
        "field",
        mark!("past", "the name of a field, such as status"),
    ),
];

impl PastFilter {
    /// Reads a filter.
    pub fn parse(text: &str) -> Result<Self, PastError> {
        let mut filter = Self::default();
        for (span, word) in words(text) {
            let error = |message, hint: &str| PastError {
                message,
                hint: hint.to_owned(),
                span: span.clone(),
            };
            let Some((key, value)) = word.split_once(':') else {
                filter.words.push(word.trim_matches('"').to_owned());
                continue;
            };
            let key = fold(key);
            let value = value.trim_matches('"').to_owned();
            let Some((key, takes)) = KEYS.iter().find(|(known, _)| *known == key) else {
                let known: Vec<&str> = KEYS.iter().map(|(key, _)| *key).collect();
                let near = nearest(&key, known.iter().copied());
                let near = near.map_or_else(String::new, |near| {
                    say!("did you mean `{key}:`? ", key = near)
                });
                let hint = say!("{near}the keys are {known}", near, known = known.join(", "));
                return Err(error(
                    say!("`{key}` is no key of the history", key = excerpt(&key)),
                    &hint,
                ));
            };
            if value.is_empty() {
                return Err(error(
                    say!("`{key}:` lacks its value", key),
                    &say!("it takes {takes}", takes = of("past", takes)),
                ));
            }
            let is_twice = match *key {
                "ref" => filter.subject.replace(value).is_some(),
                "author" => filter.author.replace(value).is_some(),
                "field" => filter.field.replace(value).is_some(),
                bound => {
                    let day = value.parse::<Edtf>().ok().and_then(|date| {
                        if bound == "since" {
                            date.lower()
                        } else {
                            date.upper()
                        }
                    });
                    let Some(day) = day else {
                        let message = say!("`{value}` is no date", value = excerpt(&value));
                        let takes = of("past", takes);
                        return Err(error(message, &say!("`{key}:` takes {takes}", key, takes)));
                    };
                    let place = if bound == "since" {
                        &mut filter.since
                    } else {
                        &mut filter.until
                    };
                    place.replace(day).is_some()
                }
            };
            if is_twice {
                return Err(error(
                    say!("`{key}:` stands twice", key),
                    word!("leave one of them out"),
                ));
            }
        }
        if let (Some(since), Some(until)) = (filter.since, filter.until)
            && since > until
        {
            return Err(PastError {
                message: say!("nothing lies since {since} and until {until}", since, until),
                hint: word!("turn the two dates round").to_owned(),
                span: 0..text.len(),
            });
        }
        Ok(filter)
    }
}

/// Splits at blanks outside quotes; gives where each word stands.
fn words(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut from = None;
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        quoted ^= c == '"';
        match from {
            Some(start) if c.is_whitespace() && !quoted => {
                found.push((start..at, &text[start..at]));
                from = None;
            }
            None if !c.is_whitespace() => from = Some(at),
            _ => {}
        }
    }
    if let Some(start) = from {
        found.push((start..text.len(), &text[start..]));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn each_word_says_something() {
        let text =
            "ref:F1 author:\"a b\" since:2026-01 until:2026-06 field:status limited \"two words\"";
        let filter = PastFilter::parse(text).unwrap();
        let wanted = PastFilter {
            subject: Some("F1".to_owned()),
            author: Some("a b".to_owned()),
            since: day("2026-01-01"),
            until: day("2026-06-30"),
            field: Some("status".to_owned()),
            words: vec!["limited".to_owned(), "two words".to_owned()],
        };
        assert_eq!(filter, wanted);
        assert_eq!(PastFilter::parse("  ").unwrap(), PastFilter::default());
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_place() {
        for (text, message, hint, span) in [
            (
                "x statsu:1",
                "`statsu` is no key of the history",
                "the keys are ref",
                2..10,
            ),
            (
                "feild:due",
                "`feild` is no key of the history",
                "did you mean `field:`?",
                0..9,
            ),
            (
                "since:",
                "`since:` lacks its value",
                "such as 2026-01",
                0..6,
            ),
            (
                "since:soon",
                "`soon` is no date",
                "`since:` takes a date",
                0..10,
            ),
            ("ref:F1 ref:F2", "`ref:` stands twice", "leave one", 7..13),
            (
                "since:2026 until:2025",
                "nothing lies since 2026-01-01 and until 2025-12-31",
                "round",
                0..21,
            ),
        ] {
            let error = PastFilter::parse(text).unwrap_err();
            assert_eq!(error.message, message);
            assert!(error.hint.contains(hint), "{}", error.hint);
            assert_eq!(error.span, span, "{text}");
        }
    }
}
