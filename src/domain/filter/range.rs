//! Reads the values of dates and of `percent`: a value after a sign, or a range `A..B` with one end left open or none.

use super::error::{FilterError, ticked};
use super::parse::{Keyed, Parser, Sign};
use super::words::Item;
use super::{DateKey, Predicate};
use crate::domain::date::{Edtf, words::resolve};
use crate::words::of;
use crate::{mark, say, word};
use chrono::{Datelike, NaiveDate};
use std::ops::{Range, RangeInclusive};

/// One end of a range, or a value after a sign: its text and its bytes in the filter.
struct Piece<'a> {
    text: &'a str,
    span: Range<usize>,
}

impl Piece<'_> {
    fn is_given(&self) -> bool {
        !self.text.is_empty()
    }
}

/// The years that dates have; four digits, so that days also compare as text.
const YEARS: RangeInclusive<i32> = 1..=9999;

const NO_LIST: &str = mark!("write a range: `due:2025..2026`, `percent:20..80`");

impl Parser<'_> {
    /// Reads the value of a date.
    pub fn dates(
        &self,
        key: DateKey,
        keyed: &Keyed,
        items: &[Item],
    ) -> Result<Predicate, FilterError> {
        let item = self.only(keyed, items, word!("date or range"), of("", NO_LIST))?;
        let (from, to) = match self.ends(keyed, item)? {
            Some([first, last]) => {
                let first = first.is_given().then_some(&first);
                let last = last.is_given().then_some(&last);
                let first = first
                    .map(|end| self.bound(end, &self.date(end)?, Bound::Begins))
                    .transpose()?;
                let last = last
                    .map(|end| self.bound(end, &self.date(end)?, Bound::Ends))
                    .transpose()?;
                (first, last)
            }
            None => self.signed_date(keyed.sign, &whole(item))?,
        };
        if from.is_none() && to.is_none() {
            return Err(self.endless(keyed));
        }
        self.check_order(keyed, from, to)?;
        Ok(Predicate::Date { key, from, to })
    }

    fn signed_date(
        &self,
        sign: Sign,
        piece: &Piece,
    ) -> Result<(Option<NaiveDate>, Option<NaiveDate>), FilterError> {
        let date = self.date(piece)?;
        let near = |day: Option<NaiveDate>, what: &str| {
            day.filter(|day| YEARS.contains(&day.year()))
                .ok_or_else(|| {
                    let message = say!(
                        "no date lies {what} {word}",
                        what,
                        word = ticked(piece.text)
                    );
                    self.error(
                        piece.span.clone(),
                        message,
                        word!("dates lie between the years 0001 and 9999"),
                    )
                })
        };
        Ok(match sign {
            Sign::Is => (date.lower(), date.upper()),
            Sign::AtLeast => (Some(self.bound(piece, &date, Bound::Begins)?), None),
            Sign::AtMost => (None, Some(self.bound(piece, &date, Bound::Ends)?)),
            Sign::Less => {
                let first = self.bound(piece, &date, Bound::Begins)?;
                (None, Some(near(first.pred_opt(), word!("before"))?))
            }
            Sign::More => {
                let last = self.bound(piece, &date, Bound::Ends)?;
                (Some(near(last.succ_opt(), word!("after"))?), None)
            }
        })
    }

    fn date(&self, piece: &Piece) -> Result<Edtf, FilterError> {
        resolve(piece.text, self.today)
            .map_err(|error| self.error(piece.span.clone(), error.to_string(), error.hint()))
    }

    /// Takes the first or the last day of a date, which an open one may not have.
    fn bound(&self, piece: &Piece, date: &Edtf, bound: Bound) -> Result<NaiveDate, FilterError> {
        let (day, what) = match bound {
            Bound::Begins => (date.lower(), word!("beginning")),
            Bound::Ends => (date.upper(), word!("end")),
        };
        day.ok_or_else(|| {
            let message = say!(
                "{word} is open and has no {what} to compare with",
                word = ticked(piece.text),
                what
            );
            let hint = word!("write a date with both bounds: 2026, 2026-Q3, 2026-09-16, today");
            self.error(piece.span.clone(), message, hint)
        })
    }

    /// Reads the value of `percent`.
    pub fn percent(&self, keyed: &Keyed, items: &[Item]) -> Result<Predicate, FilterError> {
        let item = self.only(keyed, items, word!("number or range"), of("", NO_LIST))?;
        let (from, to) = match self.ends(keyed, item)? {
            Some([first, last]) => {
                let first = first.is_given().then_some(&first);
                let last = last.is_given().then_some(&last);
                let number = |end: Option<&Piece>| end.map(|end| self.number(end)).transpose();
                (number(first)?, number(last)?)
            }
            None => self.signed_number(keyed, &whole(item))?,
        };
        self.check_order(keyed, from, to)?;
        Ok(Predicate::Percent { from, to })
    }

    fn signed_number(
        &self,
        keyed: &Keyed,
        piece: &Piece,
    ) -> Result<(Option<u8>, Option<u8>), FilterError> {
        let number = self.number(piece)?;
        let none = |what| {
            let span = keyed.head.start..keyed.value.end;
            let message = say!(
                "{word} holds for nothing: no percentage is {what}",
                word = self.ticked(&span),
                what
            );
            self.error(
                span,
                message,
                word!("write a range within 0..100, such as `percent:50..`"),
            )
        };
        Ok(match keyed.sign {
            Sign::Is => (Some(number), Some(number)),
            Sign::AtLeast => (Some(number), None),
            Sign::AtMost => (None, Some(number)),
            Sign::Less if number == 0 => return Err(none(word!("below 0"))),
            Sign::Less => (None, Some(number - 1)),
            Sign::More if number == 100 => return Err(none(word!("above 100"))),
            Sign::More => (Some(number + 1), None),
        })
    }

    fn number(&self, piece: &Piece) -> Result<u8, FilterError> {
        let digits = piece.text.strip_suffix('%').unwrap_or(piece.text);
        let number = digits.parse().ok().filter(|number| *number <= 100);
        number.filter(|_| !digits.starts_with('+')).ok_or_else(|| {
            let message = say!("{word} is no percentage", word = ticked(piece.text));
            self.error(
                piece.span.clone(),
                message,
                word!("a percentage is a whole number from 0 to 100"),
            )
        })
    }

    /// Cuts a value at its `..`; none where it is no range. `2026/..` is one date, open at its end.
    fn ends<'i>(
        &self,
        keyed: &Keyed,
        item: &'i Item,
    ) -> Result<Option<[Piece<'i>; 2]>, FilterError> {
        let value = item.value.as_str();
        let is_cut = |at: &usize| !value[..*at].ends_with('/') && !value[at + 2..].starts_with('/');
        let Some(at) = value.match_indices("..").map(|(at, _)| at).find(is_cut) else {
            return Ok(None);
        };
        if keyed.sign != Sign::Is {
            let sign = keyed.head.end..keyed.value.end;
            let message = say!(
                "{word} is a range, which takes `:`",
                word = self.ticked(&sign)
            );
            let hint = say!("write `{key}:{value}`", key = keyed.row.name, value);
            return Err(self.error(keyed.head.start..keyed.value.end, message, hint));
        }
        let piece = |range: Range<usize>| {
            let text = value[range.clone()].trim();
            let start = item.span.start;
            let place = if item.is_quoted {
                item.span.clone()
            } else {
                start + range.start..start + range.end
            };
            Piece { text, span: place }
        };
        let ends = [piece(0..at), piece(at + 2..value.len())];
        if ends.iter().any(Piece::is_given) {
            Ok(Some(ends))
        } else {
            Err(self.endless(keyed))
        }
    }

    fn endless(&self, keyed: &Keyed) -> FilterError {
        let span = keyed.head.start..keyed.value.end;
        let message = say!(
            "{word} has neither a beginning nor an end",
            word = self.ticked(&span)
        );
        self.error(
            span,
            message,
            say!(
                "give one of them, as in `{example}`",
                example = keyed.row.example
            ),
        )
    }

    fn check_order<T: PartialOrd + Copy>(
        &self,
        keyed: &Keyed,
        from: Option<T>,
        to: Option<T>,
    ) -> Result<(), FilterError> {
        if from.is_none() || to.is_none() || from <= to {
            return Ok(());
        }
        let span = keyed.head.start..keyed.value.end;
        let message = say!("{word} ends before it begins", word = self.ticked(&span));
        Err(self.error(span, message, word!("put the earlier or smaller end first")))
    }
}

/// Which end of a date counts.
#[derive(Clone, Copy)]
enum Bound {
    Begins,
    Ends,
}

fn whole(item: &Item) -> Piece<'_> {
    Piece {
        text: &item.value,
        span: item.span.clone(),
    }
}

#[cfg(test)]
mod tests;
