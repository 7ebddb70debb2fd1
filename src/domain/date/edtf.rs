//! The date type: the text as it was written, and the questions that can be asked of it.

use std::{cmp::Ordering, fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DateError, grammar};

/// A date as it is known, in the Extended Date/Time Format (ISO 8601-2:2019).
///
/// Forms: `2025`, `2025-09`, `2025-09-25`; unknown last digits `201X`, `20XX`, `2025-XX`,
/// `2025-09-XX`, `2025-XX-XX`; seasons `2025-21` (spring) to `2025-24` (winter, to the end of next
/// February); quarters `2025-33` to `2025-36`; each perhaps with `?` uncertain, `~` approximate or
/// `%` both; and intervals of two of them, a side of which may be `..` (open) or empty (unknown).
///
/// Dates are ordered by last day, then first day, then text; an open end comes last, an open start
/// first. Qualifiers do not widen a date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    text: String,
    lower: Option<NaiveDate>,
    upper: Option<NaiveDate>,
    precision: Precision,
}

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// `2025-09-25`.
    Day,
    /// `2025-09`, and `2025-09-XX`, whose day is not known.
    Month,
    /// `2025-21` to `2025-24`.
    Season,
    /// `2025-33` to `2025-36`.
    Quarter,
    /// `2025`, and `2025-XX` and `2025-XX-XX`, whose month is not known.
    Year,
    /// `201X`.
    Decade,
    /// `20XX`.
    Century,
    /// Two dates with `/` between them, whatever they are.
    Interval,
}

impl Edtf {
    /// Reads a date. Surrounding ASCII space is dropped; all else is kept byte for byte.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let text = text.trim_ascii();
        let extent = grammar::read(text)?;
        Ok(Self {
            text: text.into(),
            lower: extent.lower,
            upper: extent.upper,
            precision: extent.precision,
        })
    }

    /// Makes the date of one day.
    ///
    /// # Panics
    ///
    /// Outside the years 0001 to 9999, which four digits cannot write and no caller's day lies in.
    pub fn day(day: NaiveDate) -> Self {
        Self::checked_day(day).expect("days of the register lie in the years 0001 to 9999")
    }

    /// Makes the date of one day, unless it lies outside the years 0001 to 9999.
    pub(super) fn checked_day(day: NaiveDate) -> Option<Self> {
        grammar::is_in_range(day).then(|| Self {
            text: day.to_string(),
            lower: Some(day),
            upper: Some(day),
            precision: Precision::Day,
        })
    }

    /// Returns the text as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the first day it can mean; `None` when the start is open or unknown.
    pub fn lower(&self) -> Option<NaiveDate> {
        self.lower
    }

    /// Returns the last day it can mean; `None` when the end is open or unknown.
    pub fn upper(&self) -> Option<NaiveDate> {
        self.upper
    }

    /// Returns both bounds as ISO days for the store, which compare as text: an open or unknown
    /// start is `0000-01-01`, before every date, and such an end `9999-12-31`.
    pub fn bounds(&self) -> (String, String) {
        let text = |bound: Option<NaiveDate>, open: &str| {
            bound.map_or_else(|| open.to_owned(), |day| day.to_string())
        };
        (
            text(self.lower, "0000-01-01"),
            text(self.upper, "9999-12-31"),
        )
    }

    /// Tells whether some part is marked uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.text.contains(['?', '%'])
    }

    /// Tells whether some part is marked approximate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.text.contains(['~', '%'])
    }

    /// Returns the day if the date is one single day without a qualifier.
    pub fn exact_day(&self) -> Option<NaiveDate> {
        let is_exact =
            self.precision == Precision::Day && !self.is_uncertain() && !self.is_approximate();
        self.lower.filter(|_| is_exact)
    }

    /// Returns how much is known.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Tells whether its last day is before `today`; an open or unknown end never is.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.upper.is_some_and(|upper| upper < today)
    }

    /// Tells whether it surely lies before another date: its last day before the other's first. What overlaps does not, nor
    /// what is open or unknown where the two would meet.
    pub fn is_surely_before(&self, other: &Self) -> bool {
        matches!((self.upper, other.lower), (Some(last), Some(first)) if last < first)
    }

    /// Tells whether its first day has come; an open or unknown start always has.
    pub fn has_begun(&self, today: NaiveDate) -> bool {
        self.lower.is_none_or(|lower| lower <= today)
    }
}

impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |date: &Self| (date.upper.is_none(), date.upper, date.lower);
        key(self)
            .cmp(&key(other))
            .then_with(|| self.text.cmp(&other.text))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl FromStr for Edtf {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Edtf {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::parse(&text)
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Edtf {
        Edtf::parse(text).expect("well formed")
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("well formed")
    }

    #[test]
    fn one_date_is_before_another_only_when_it_surely_is() {
        for (one, other, before) in [
            ("2024-06-11", "2024-06-12", true),
            ("2024-06-12", "2024-06-12", false),
            ("2024", "2025-01", true),
            ("2024", "2024-12-31", false),
            ("2024-06", "2024", false),
            ("2024/..", "2030", false),
            ("2024", "../2030", false),
        ] {
            assert_eq!(
                date(one).is_surely_before(&date(other)),
                before,
                "{one} {other}"
            );
        }
    }

    #[test]
    fn a_date_is_over_when_its_last_day_is_and_an_open_end_never() {
        let cases = [
            ("2025", "2025-12-31", false),
            ("2025", "2026-01-01", true),
            ("2025?", "2026-01-01", true),
            ("2025-02-28", "2025-02-28", false),
            ("2025-02-28", "2025-03-01", true),
            ("2026-09-16/2026-09-17", "2026-09-17", false),
            ("2026-09-16/2026-09-17", "2026-09-18", true),
            ("2026/..", "9999-12-31", false),
            ("2026/", "9999-12-31", false),
            ("../2026", "2027-01-01", true),
        ];
        for (text, today, is_over) in cases {
            assert_eq!(date(text).is_over(day(today)), is_over, "{text} on {today}");
        }
    }

    #[test]
    fn a_date_has_begun_from_its_first_day_on_and_an_open_start_always() {
        let cases = [
            ("2025-09", "2025-08-31", false),
            ("2025-09", "2025-09-01", true),
            ("2026/..", "2025-12-31", false),
            ("../2026", "0001-01-01", true),
            ("/2026", "0001-01-01", true),
        ];
        for (text, today, has_begun) in cases {
            assert_eq!(
                date(text).has_begun(day(today)),
                has_begun,
                "{text} on {today}"
            );
        }
    }

    #[test]
    fn only_a_plain_single_day_is_exact() {
        assert_eq!(date("2025-09-25").exact_day(), Some(day("2025-09-25")));
        for text in [
            "2025-09-25?",
            "2025-09-25~",
            "2025-09",
            "2025-09-25/2025-09-25",
            "2025-09-XX",
        ] {
            assert_eq!(date(text).exact_day(), None, "{text}");
        }
    }

    #[test]
    fn qualifiers_are_seen_on_either_side_and_widen_nothing() {
        let cases = [
            ("2025", false, false),
            ("2025?", true, false),
            ("2025~", false, true),
            ("2025%", true, true),
            ("2024?/2025", true, false),
            ("2024/2025~", false, true),
            ("2024?/2025~", true, true),
        ];
        for (text, uncertain, approximate) in cases {
            let marked = date(text);
            let plain = date(&text.replace(['?', '~', '%'], ""));
            assert_eq!(
                (marked.is_uncertain(), marked.is_approximate()),
                (uncertain, approximate)
            );
            assert_eq!(marked.bounds(), plain.bounds(), "{text}");
        }
    }

    #[test]
    fn dates_are_in_order_of_last_day_then_first_day_then_text() {
        let sorted = [
            "../2025-09-24",
            "/2025-09-24",
            "2025-09-24",
            "2025-35",
            "2025-09",
            "2025-09-30",
            "../2025",
            "2025",
            "2025-XX",
            "2025?",
            "2025-12",
            "2025-12-31",
            "9999-12-31",
            "2025/",
            "2025/..",
            "2026/..",
        ];
        let mut dates: Vec<Edtf> = sorted.iter().rev().map(|text| date(text)).collect();
        dates.sort();
        let texts: Vec<&str> = dates.iter().map(Edtf::as_str).collect();
        assert_eq!(texts, sorted);
    }

    #[test]
    fn a_date_travels_as_its_text() {
        let json = serde_json::to_string(&date("2024?/..")).expect("well formed");
        assert_eq!(json, "\"2024?/..\"");
        assert_eq!(
            serde_json::from_str::<Edtf>(&json).expect("well formed"),
            date("2024?/..")
        );
        assert!(serde_json::from_str::<Edtf>("\"2025-02-30\"").is_err());
        assert_eq!(Edtf::day(day("0001-01-01")), date("0001-01-01"));
        assert_eq!(format!("{:>9}|", date(" 2025-09\n")), "  2025-09|");
    }
}
