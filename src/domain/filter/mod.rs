//! The filter language: what the command line, the `/` line and saved views use to say which records are meant.
//!
//! A text becomes a [`Filter`], a list of terms that must all hold; the store turns terms into SQL and looks up the
//! names in them. Codes are checked here, so a filter that parses can only miss by its names. One that can never
//! find anything is refused. [`KEYS`] holds every word of the language.

mod args;
mod clash;
mod complete;
mod error;
mod keys;
mod parse;
mod range;
mod value_of;
mod values;
mod words;

use chrono::NaiveDate;
use std::ops::Range;

use crate::{say, word};

pub use args::join_args;
pub use complete::{Completion, complete};
pub use error::FilterError;
pub use keys::{CodeKey, DateKey, Flag, KEYS, KeyRow, NameKey, Part, Takes};
pub use value_of::value_of;

/// More words than anybody types; every one costs a condition in SQL.
const MOST_TERMS: usize = 200;

/// Which records are meant: those for which every term holds; without terms, every record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The terms, in the order of the text.
    pub terms: Vec<Term>,
}

/// One word of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether it holds where the predicate does not.
    pub negated: bool,
    /// What it asks.
    pub predicate: Predicate,
    /// Its bytes in the source text, the negation included.
    pub span: Range<usize>,
}

/// What a term asks of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Predicate {
    /// One of these codes; never empty, each once.
    Code {
        /// Of what.
        key: CodeKey,
        /// The codes, as in the closed list.
        values: Vec<&'static str>,
    },
    /// One of these refs, codes or names; never empty, as typed.
    Name {
        /// Of what.
        key: NameKey,
        /// The values, which only the register knows.
        values: Vec<String>,
    },
    /// The whole date of the record lies within these days; at least one bound, both inclusive.
    Date {
        /// Which date.
        key: DateKey,
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        to: Option<NaiveDate>,
    },
    /// The percentage lies within these bounds; at least one, both inclusive.
    Percent {
        /// The least.
        from: Option<u8>,
        /// The most.
        to: Option<u8>,
    },
    /// The record is this.
    Flag(Flag),
    /// The record has this; `no:` is its negation.
    Has(Part),
    /// Full text: a word that begins so.
    Word(String),
    /// Full text: exactly these words in this order.
    Phrase(String),
}

impl Filter {
    /// Reads a filter; `today` is what relative dates count from.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, FilterError> {
        let parser = parse::Parser { text, today };
        let words = words::split(text);
        if let Some(word) = words.get(MOST_TERMS) {
            let message = say!("a filter has at most {most} words", most = MOST_TERMS);
            return Err(parser.error(
                word.span.clone(),
                message,
                word!("write values of one key as a list: `ref:D1,D2`"),
            ));
        }
        let terms = words
            .iter()
            .map(|word| parser.term(word))
            .collect::<Result<Vec<_>, _>>()?;
        clash::check(text, &terms)?;
        Ok(Self { terms })
    }

    /// Reads a filter from the words that a shell left; see [`join_args`].
    ///
    /// Arguments that are blank count for nothing: a caller that changes records checks [`Filter::is_empty`].
    pub fn from_args(args: &[String], today: NaiveDate) -> Result<Self, FilterError> {
        Self::parse(&join_args(args, today), today)
    }

    /// Tells whether it lets every record through.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 15).unwrap()
    }

    /// Texts made of the language's own pieces reach deeper than random ones.
    fn filters() -> impl Strategy<Value = String> {
        const PIECES: &[&str] = &[
            "status", "limited", "on-hold", "due", "percent", "has", "no", "not", "evidence",
            "late", "lead", "kind", "2026", "2025-02", "today", "..", "50", ":", ":", "<", ">",
            "=", ",", "-", "\"", "\"", " ", " ", "협력", "срок", "é", "://", "\u{202e}", "\t", "/",
        ];
        let piece = prop_oneof![
            6 => prop::sample::select(PIECES).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
        ];
        prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
    }

    fn check_spans(text: &str) -> Result<(), TestCaseError> {
        let spans: Vec<_> = match Filter::parse(text, today()) {
            Ok(filter) => filter.terms.into_iter().map(|term| term.span).collect(),
            Err(error) => {
                prop_assert_eq!(&error.text, text);
                prop_assert!(!error.message.is_empty() && !error.hint.is_empty());
                prop_assert_eq!(error.pointer().lines().count(), 2);
                vec![error.span]
            }
        };
        for span in spans {
            prop_assert!(text.get(span.clone()).is_some(), "{:?}", span);
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic_and_every_span_lies_in_the_text(text in ".*", made in filters()) {
            check_spans(&text)?;
            check_spans(&made)?;
        }

        #[test]
        fn both_ways_to_negate_agree(text in filters()) {
            let text = text.trim_start();
            let [minus, not] = ["-", "not:"].map(|sign| {
                Filter::parse(&format!("{sign}{text}"), today())
                    .map(|f| f.terms.into_iter().map(|t| (t.negated, t.predicate)).collect::<Vec<_>>())
                    .map_err(|_| ())
            });
            prop_assert_eq!(minus, not);
        }

        #[test]
        fn negating_a_term_keeps_what_it_asks(text in filters()) {
            let Ok(plain) = Filter::parse(&text, today()) else { return Ok(()) };
            let [term] = &plain.terms[..] else { return Ok(()) };
            if words::negation(text.trim_start()) == 0
                && let Ok(negated) = Filter::parse(&format!("-{}", text.trim_start()), today())
            {
                prop_assert_eq!(&negated.terms[0].predicate, &term.predicate);
                prop_assert_eq!(negated.terms[0].negated, !term.negated);
            }
        }

        #[test]
        fn arguments_never_make_it_panic(args in prop::collection::vec(filters(), 0..4)) {
            let text = join_args(&args, today());
            prop_assert_eq!(Filter::from_args(&args, today()), Filter::parse(&text, today()));
        }

        #[test]
        fn completions_replace_a_part_of_the_text(text in filters(), cursor in 0usize..60) {
            for completion in complete(&text, cursor) {
                prop_assert!(text.get(completion.range.clone()).is_some());
            }
        }
    }

    #[test]
    fn a_filter_has_its_limit() {
        assert!(Filter::parse(&"a ".repeat(MOST_TERMS), today()).is_ok());
        let error = Filter::parse(&"a ".repeat(MOST_TERMS + 1), today()).unwrap_err();
        assert_eq!(error.to_string(), "a filter has at most 200 words");
        assert_eq!(error.span, 400..401);
    }

    #[test]
    fn a_filter_without_words_is_empty() {
        for text in ["", "  \t "] {
            assert!(Filter::parse(text, today()).unwrap().is_empty());
        }
        assert_eq!(Filter::parse("", today()).unwrap(), Filter::default());
        assert!(!Filter::parse("late", today()).unwrap().is_empty());
    }
}
