//! Lengths of time by the calendar: `P5Y`, `P6M`, `P90D`, `P2W`, or short `5y`, `6m`, `90d`, `2w`.
//!
//! A period is not a number of days: half a year from 31 August is the last of February. Months are
//! counted first and clipped to the end of the month, then the days. Times of day do not occur.

use std::{fmt, str::FromStr};

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::grammar::is_in_range;
use crate::word;

/// A length of time in whole years, months and days, never zero (ISO 8601-1, durations).
///
/// It is written in one form: `P1Y6M`, `P14D` for `2w`. Months are not turned into years, so `P12M`
/// and `P1Y` differ as values though they reach the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    years: u32,
    months: u32,
    days: u32,
}

/// A refused period, with the refused text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PeriodError {
    /// There is nothing but space.
    #[error("{}", crate::say!("`{value}` is empty where a period is wanted", value = _0))]
    Empty(String),
    /// It lasts no time.
    #[error("{}", crate::say!("`{value}` lasts no time at all", value = _0))]
    Zero(String),
    /// It has a minus.
    #[error("{}", crate::say!("`{value}` is negative, and a period only has a length", value = _0))]
    Negative(String),
    /// It counts hours, minutes or seconds.
    #[error("{}", crate::say!("`{value}` has hours, minutes or seconds, and the register counts days", value = _0))]
    Time(String),
    /// A number in it is beyond reason.
    #[error("{}", crate::say!("`{value}` is longer than can be counted", value = _0))]
    TooLong(String),
    /// It resembles no period.
    #[error("{}", crate::say!("`{value}` is not a period", value = _0))]
    NotAPeriod(String),
}

impl PeriodError {
    /// Says what would be right.
    pub fn hint(&self) -> &'static str {
        word!("write a period as `P5Y`, `P6M`, `P90D`, `P1Y6M`, or short: `5y`, `6m`, `2w`, `90d`")
    }
}

impl Period {
    /// Reads a period in either form; surrounding ASCII space is dropped.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        let text = text.trim_ascii();
        match text.strip_prefix('P') {
            Some(parts) => Self::iso(text, parts),
            None if text.is_empty() => Err(PeriodError::Empty(text.into())),
            None if text.starts_with('-') => Err(PeriodError::Negative(text.into())),
            None => Self::short(text),
        }
    }

    /// Reads the short form, one number and one letter of either case: `5y`, `6m`, `2w`, `90d`.
    pub(super) fn short(text: &str) -> Result<Self, PeriodError> {
        let count = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        match text[count.len()..].to_ascii_uppercase().as_str() {
            unit @ ("Y" | "M" | "W" | "D") => Self::iso(text, &format!("{count}{unit}")),
            _ => Err(PeriodError::NotAPeriod(text.into())),
        }
    }

    /// Reads what follows the `P`: each of years, months, weeks, days at most once, in this order.
    fn iso(text: &str, parts: &str) -> Result<Self, PeriodError> {
        let mut counts = [0_u32; 4];
        let (mut rest, mut next) = (parts, 0);
        while !rest.is_empty() {
            let end = rest
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len());
            let (count, unit) = rest.split_at(end);
            let place = match unit.chars().next() {
                Some('-') => return Err(PeriodError::Negative(text.into())),
                Some('T') => return Err(PeriodError::Time(text.into())),
                Some(unit) if !count.is_empty() => "YMWD".find(unit).filter(|at| *at >= next),
                _ => None,
            };
            let place = place.ok_or_else(|| PeriodError::NotAPeriod(text.into()))?;
            counts[place] = count
                .parse()
                .map_err(|_| PeriodError::TooLong(text.into()))?;
            (rest, next) = (&unit[1..], place + 1);
        }
        let [years, months, weeks, days] = counts;
        let days = weeks.checked_mul(7).and_then(|w| w.checked_add(days));
        let days = days.ok_or_else(|| PeriodError::TooLong(text.into()))?;
        match (years, months, days) {
            _ if parts.is_empty() => Err(PeriodError::NotAPeriod(text.into())),
            (0, 0, 0) => Err(PeriodError::Zero(text.into())),
            _ => Ok(Self {
                years,
                months,
                days,
            }),
        }
    }

    /// Returns the years, without those that the months make up.
    pub fn years(&self) -> u32 {
        self.years
    }

    /// Returns the months beside the years.
    pub fn months(&self) -> u32 {
        self.months
    }

    /// Returns the days, weeks counted as seven.
    pub fn days(&self) -> u32 {
        self.days
    }

    /// Returns the day this long after `day`; `None` beyond the years 0001 to 9999.
    pub fn after(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_months(self.all_months()?)?
            .checked_add_days(Days::new(self.days.into()))
            .filter(|day| is_in_range(*day))
    }

    /// Returns the day this long before `day`; `None` beyond the years 0001 to 9999.
    pub fn before(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_sub_months(self.all_months()?)?
            .checked_sub_days(Days::new(self.days.into()))
            .filter(|day| is_in_range(*day))
    }

    /// Returns the period that is so many times as long; `None` beyond what can be counted, and for no time at all.
    pub fn times(&self, count: u32) -> Option<Self> {
        let longer = Self {
            years: self.years.checked_mul(count)?,
            months: self.months.checked_mul(count)?,
            days: self.days.checked_mul(count)?,
        };
        (count > 0).then_some(longer)
    }

    fn all_months(&self) -> Option<Months> {
        self.years
            .checked_mul(12)?
            .checked_add(self.months)
            .map(Months::new)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [(self.years, "Y"), (self.months, "M"), (self.days, "D")];
        let mut text = String::from("P");
        for (count, unit) in parts.iter().filter(|(count, _)| *count > 0) {
            text += &count.to_string();
            text += unit;
        }
        f.pad(&text)
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, PeriodError> {
        Self::parse(&text)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).expect("well formed")
    }

    #[test]
    fn a_period_is_written_in_one_form() {
        let cases = [
            ("P5Y", "P5Y"),
            ("P6M", "P6M"),
            ("P90D", "P90D"),
            ("P2W", "P14D"),
            ("P1Y6M", "P1Y6M"),
            ("P1Y2M1W1D", "P1Y2M8D"),
            ("P0Y6M", "P6M"),
            ("P12M", "P12M"),
            ("P007D", "P7D"),
            (" 5y ", "P5Y"),
            ("6m", "P6M"),
            ("90D", "P90D"),
            ("2w", "P14D"),
        ];
        for (text, written) in cases {
            assert_eq!(period(text).to_string(), written, "{text}");
            assert_eq!(period(written), period(text), "{text}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused_for_its_own_reason() {
        type Refusal = fn(String) -> PeriodError;
        let cases: [(&[&str], Refusal); 6] = [
            (&["", " "], PeriodError::Empty),
            (&["P0D", "0d", "P0Y0M0D"], PeriodError::Zero),
            (&["-P5Y", "P-5Y", "-2w"], PeriodError::Negative),
            (&["PT5H", "P1DT5H", "P1DT"], PeriodError::Time),
            (
                &["P4294967296D", "P4294967295W", "P613566756W9D"],
                PeriodError::TooLong,
            ),
            (
                &[
                    "P", "5", "y", "d5", "P5", "PY", "P5y", "p5Y", "P1.5Y", "P6M1Y", "P1Y1Y", "5h",
                    "1y6m", "+5d", "５d", "P５D", "P5Й", "ы", "P1Y 6M",
                ],
                PeriodError::NotAPeriod,
            ),
        ];
        for (texts, refusal) in cases {
            for text in texts {
                assert_eq!(
                    Period::parse(text),
                    Err(refusal(text.trim().into())),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn months_are_clipped_to_the_end_of_the_month_and_counted_before_days() {
        let cases = [
            ("1m", "2025-01-31", Some("2025-02-28"), Some("2024-12-31")),
            ("1m", "2024-03-31", Some("2024-04-30"), Some("2024-02-29")),
            ("1y", "2024-02-29", Some("2025-02-28"), Some("2023-02-28")),
            ("4y", "2024-02-29", Some("2028-02-29"), Some("2020-02-29")),
            (
                "P1M1D",
                "2025-01-31",
                Some("2025-03-01"),
                Some("2024-12-30"),
            ),
            ("2w", "2025-12-25", Some("2026-01-08"), Some("2025-12-11")),
            ("1d", "9999-12-30", Some("9999-12-31"), Some("9999-12-29")),
            ("1d", "9999-12-31", None, Some("9999-12-30")),
            ("1d", "0001-01-01", Some("0001-01-02"), None),
            ("P4294967295Y", "2025-01-01", None, None),
            ("P4294967295M", "2025-01-01", None, None),
            ("P4294967295D", "2025-01-01", None, None),
        ];
        for (text, day, after, before) in cases {
            let day: NaiveDate = day.parse().expect("a day");
            let written = |day: Option<NaiveDate>| day.map(|day| day.to_string());
            assert_eq!(
                written(period(text).after(day)).as_deref(),
                after,
                "{text} after {day}"
            );
            assert_eq!(
                written(period(text).before(day)).as_deref(),
                before,
                "{text} before {day}"
            );
        }
    }

    #[test]
    fn a_period_travels_as_its_text() {
        let json = serde_json::to_string(&period("2w")).expect("a string");
        assert_eq!(json, "\"P14D\"");
        assert_eq!(
            serde_json::from_str::<Period>(&json).ok(),
            Some(period("14d"))
        );
        assert!(serde_json::from_str::<Period>("\"P0D\"").is_err());
    }
}
