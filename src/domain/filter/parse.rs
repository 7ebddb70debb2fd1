//! Reads one word of a filter into a term: a flag, a word, a phrase, or a key with its values.

use super::error::{FilterError, ticked};
use super::keys::{self, KEYS, KeyRow, Takes};
use super::words::{self, Word};
use super::{Predicate, Term};
use crate::domain::code::nearest;
use crate::{say, word};
use chrono::NaiveDate;
use std::ops::Range;

/// What stands between a key and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// `:` or `=`
    Is,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

/// A word with a key, taken apart.
pub(super) struct Keyed {
    pub row: &'static KeyRow,
    pub sign: Sign,
    /// The key and the sign.
    pub head: Range<usize>,
    pub value: Range<usize>,
}

/// A filter on its way to terms.
pub(super) struct Parser<'a> {
    pub text: &'a str,
    pub today: NaiveDate,
}

impl Parser<'_> {
    /// Reads one word.
    pub fn term(&self, word: &Word) -> Result<Term, FilterError> {
        if let Some(quote) = word.unclosed {
            let span = quote..word.span.end;
            let what = say!(
                "the quote in {word} is never closed",
                word = self.ticked(&span)
            );
            return Err(self.error(span, what, word!("put a `\"` at its end")));
        }
        let body = word.body..word.span.end;
        let negated = word.body > word.span.start;
        if negated {
            self.check_negation(word)?;
        }
        let (flips, predicate) = match self.keyed(&body)? {
            Some(keyed) => self.valued(&keyed)?,
            None if self.text[body.clone()].starts_with('"') => (false, self.phrase(&body)?),
            None => (false, self.word(&body)?),
        };
        let span = word.span.clone();
        Ok(Term {
            negated: negated != flips,
            predicate,
            span,
        })
    }

    pub fn error(
        &self,
        span: Range<usize>,
        message: String,
        hint: impl Into<String>,
    ) -> FilterError {
        FilterError {
            text: self.text.to_owned(),
            span,
            message,
            hint: hint.into(),
        }
    }

    pub fn ticked(&self, span: &Range<usize>) -> String {
        ticked(&self.text[span.clone()])
    }

    fn check_negation(&self, word: &Word) -> Result<(), FilterError> {
        let body = &self.text[word.body..word.span.end];
        let span = word.span.clone();
        if body.trim_start_matches('-').is_empty() {
            let message = say!("{word} has nothing after it", word = self.ticked(&span));
            let hint =
                word!("write what is to be left out right after it: `-field:labour`, `not:late`");
            return Err(self.error(span, message, hint));
        }
        let second = words::negation(body);
        if second > 0 {
            let message = say!("{word} says not twice", word = self.ticked(&span));
            let hint = say!(
                "say it once, or write {word}",
                word = ticked(&body[second..])
            );
            return Err(self.error(span, message, hint));
        }
        Ok(())
    }

    /// Takes a word apart at its sign; none where it is text: without a sign, in quotes, an address, a time.
    fn keyed(&self, body: &Range<usize>) -> Result<Option<Keyed>, FilterError> {
        let text = &self.text[body.clone()];
        let Some(at) = text.find(words::is_sign).filter(|_| !text.starts_with('"')) else {
            return Ok(None);
        };
        let (name, rest) = text.split_at(at);
        let is_time = !name.is_empty() && name.chars().all(|c| c.is_ascii_digit());
        if rest.starts_with("://") || rest.starts_with(':') && is_time {
            return Ok(None);
        }
        let (sign, length) = match rest.get(..2) {
            Some("<=") => (Sign::AtMost, 2),
            Some(">=") => (Sign::AtLeast, 2),
            _ if rest.starts_with('<') => (Sign::Less, 1),
            _ if rest.starts_with('>') => (Sign::More, 1),
            _ => (Sign::Is, 1),
        };
        if name.is_empty() {
            let message = say!(
                "{word} has no key before its `{mark}`",
                word = ticked(text),
                mark = &rest[..length]
            );
            let hint = word!("write key, sign and value without blanks, as in `due<2026-01-01`");
            return Err(self.error(body.clone(), message, hint));
        }
        let row = keys::key(name).ok_or_else(|| self.no_key(body.start, name))?;
        let head = body.start..body.start + at + length;
        if !matches!(sign, Sign::Is) && !matches!(row.takes, Takes::Date(_) | Takes::Percent) {
            let message = say!(
                "`{name}` takes no `{mark}`",
                name = row.name,
                mark = &rest[..length]
            );
            let hint = say!(
                "only dates and `percent` do; write it like `{example}`",
                example = row.example
            );
            return Err(self.error(head, message, hint));
        }
        Ok(Some(Keyed {
            row,
            sign,
            value: head.end..body.end,
            head,
        }))
    }

    fn no_key(&self, start: usize, name: &str) -> FilterError {
        let span = start..start + name.len();
        if let Some(flag) = keys::flag(name) {
            let message = say!("`{flag}` takes no value", flag);
            return self.error(span, message, say!("write `{flag}` or `not:{flag}`", flag));
        }
        let words = || KEYS.iter().filter(|row| row.is_key());
        let names = words().flat_map(|row| row.aliases.iter().chain([&row.name]).copied());
        let near = match nearest(&keys::as_code(name), names) {
            Some(near) => say!("did you mean `{near}`? ", near),
            None => String::new(),
        };
        let all: Vec<&str> = words().map(|row| row.name).collect();
        let hint = say!(
            "{near}the keys are {all}; put text in quotes",
            near,
            all = all.join(", ")
        );
        self.error(span, say!("{word} is no key", word = ticked(name)), hint)
    }

    fn phrase(&self, body: &Range<usize>) -> Result<Predicate, FilterError> {
        let item = words::first_item(self.text, body.clone());
        if item.span.end < body.end {
            let message = say!("{word} goes on after its quote", word = self.ticked(body));
            let hint = word!("put a blank after the quote, or `\"\"` for a quote within");
            return Err(self.error(body.clone(), message, hint));
        }
        self.searchable(body, &item.value)?;
        Ok(Predicate::Phrase(item.value))
    }

    fn word(&self, body: &Range<usize>) -> Result<Predicate, FilterError> {
        let text = &self.text[body.clone()];
        if let Some(flag) = keys::flag(text) {
            return Ok(Predicate::Flag(flag));
        }
        if text.ends_with('"') {
            let message = say!("the quote in {word} is never opened", word = ticked(text));
            return Err(self.error(
                body.clone(),
                message,
                word!("put a `\"` before the first word of the phrase"),
            ));
        }
        self.searchable(body, text)?;
        Ok(Predicate::Word(text.to_owned()))
    }

    fn searchable(&self, span: &Range<usize>, text: &str) -> Result<(), FilterError> {
        if text.chars().any(char::is_alphanumeric) {
            return Ok(());
        }
        let message = say!(
            "{word} has no letter or digit to look for",
            word = self.ticked(span)
        );
        Err(self.error(
            span.clone(),
            message,
            word!("leave it out; keys and signs take no blanks around them"),
        ))
    }
}

#[cfg(test)]
mod tests;
