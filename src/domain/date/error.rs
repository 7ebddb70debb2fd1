//! Why a text is not a date this register can keep, and what would be.

use crate::word;
use thiserror::Error;

/// A refused date. Every variant carries the refused text first; of an interval, the side at fault.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DateError {
    /// There is nothing but space.
    #[error("{}", crate::say!("`{value}` is empty where a date is wanted", value = _0))]
    Empty(String),
    /// It resembles no date.
    #[error("{}", crate::say!("`{value}` is not a date", value = _0))]
    NotADate(String),
    /// It is neither a date nor a word that stands for one.
    #[error("{}", crate::say!("`{value}` is neither a date nor a word for one", value = _0))]
    NoWord(String),
    /// A character looks like a digit or a sign but is another one.
    #[error("{}", crate::say!("`{value}` has `{other}` where an ASCII digit or sign is wanted", value = _0, other = _1))]
    NonAscii(String, char),
    /// A time of day follows the date.
    #[error("{}", crate::say!("`{value}` has a time of day, and the register keeps days", value = _0))]
    Time(String),
    /// The year is negative or has more than four digits.
    #[error("{}", crate::say!("`{value}` has a year before 0001 or after 9999", value = _0))]
    LongYear(String),
    /// The year, or the first of a decade or century, is 0000.
    #[error("{}", crate::say!("`{value}` has the year 0000, which no document bears", value = _0))]
    YearZero(String),
    /// Some day it means lies outside the years 0001 to 9999.
    #[error("{}", crate::say!("`{value}` leads outside the years 0001 to 9999", value = _0))]
    OutOfRange(String),
    /// The digits run together.
    #[error("{}", crate::say!("`{value}` has no dashes between year, month and day", value = _0))]
    Compact(String),
    /// The year does not have four digits, the month or day not two, or a dash is amiss.
    #[error("{}", crate::say!("`{value}` does not have four digits for the year and two for month and day", value = _0))]
    Shape(String),
    /// The second number, which follows in the second place, is no month.
    #[error("{}", crate::say!("`{value}` has `{other}` where a month is wanted", value = _0, other = _1))]
    Month(String, String),
    /// The month has no such day in that year.
    #[error("{}", crate::say!("`{value}` names a day that does not exist", value = _0))]
    Day(String),
    /// Digits are left out that are not the last ones.
    #[error("{}", crate::say!("`{value}` leaves digits out before digits that are known", value = _0))]
    Gap(String),
    /// An `x` stands for a digit.
    #[error("{}", crate::say!("`{value}` has a small `x` where a digit is left out", value = _0))]
    SmallX(String),
    /// More than one qualifier, or one that is not at the end.
    #[error("{}", crate::say!("`{value}` has a qualifier too many, or not at its end", value = _0))]
    Qualifier(String),
    /// A set, a list or another form beyond what the register keeps.
    #[error("{}", crate::say!("`{value}` is a form of EDTF level 2 that the register does not keep", value = _0))]
    Level2(String),
    /// The interval ends before it starts.
    #[error("{}", crate::say!("`{value}` ends before it starts", value = _0))]
    Reversed(String),
    /// Neither side of the interval is a date.
    #[error("{}", crate::say!("`{value}` has no date on either side", value = _0))]
    Endless(String),
    /// There is more than one slash.
    #[error("{}", crate::say!("`{value}` has more than one `/`, which stands between start and end", value = _0))]
    Slashes(String),
    /// It can be read as day/month or as month/day.
    #[error("{}", crate::say!("`{value}` may mean day/month or month/day", value = _0))]
    Ambiguous(String),
    /// A span of time from today that does not say in which direction.
    #[error("{}", crate::say!("`{value}` does not say whether it lies ahead or back", value = _0))]
    Unsigned(String),
    /// It is a date, but not one exact day.
    #[error("{}", crate::say!("`{value}` is not one exact day, and a day is wanted", value = _0))]
    NotOneDay(String),
}

impl DateError {
    /// Says what would be right.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Empty(_) | Self::NotADate(_) => {
                word!(
                    "write a date as `2025`, `2025-09`, `2025-09-25`, `2025~`, `2025/2027` or `2026/..`"
                )
            }
            Self::NoWord(_) => {
                word!(
                    "write a date as `2025-09-25`, `2025-09` or `12 Jun 2024`, or `today`, `+30d`, `eoq`, `friday`"
                )
            }
            Self::NonAscii(..) => {
                word!("use the digits 0 to 9, `-` between them and `/` in an interval")
            }
            Self::Time(_) => word!("write the day alone: `2025-09-25`"),
            Self::LongYear(_) | Self::YearZero(_) | Self::OutOfRange(_) => {
                word!("the years go from `0001` to `9999`")
            }
            Self::Compact(_) => word!("put dashes in: `2025-09-25`, `2025-09`"),
            Self::Shape(_) => word!("write `2025`, `2025-09` or `2025-09-25`"),
            Self::Month(..) => {
                word!(
                    "months are `01` to `12`, seasons `2025-21` to `2025-24`, quarters `2025-33` to `2025-36`; an unknown month is `2025` or `2025-XX`"
                )
            }
            Self::Day(_) => {
                word!(
                    "check the day against the calendar; an unknown day is `2025-09` or `2025-09-XX`"
                )
            }
            Self::Gap(_) => {
                word!("leave digits out from the right: `201X`, `20XX`, `2025-XX`, `2025-09-XX`")
            }
            Self::SmallX(_) => word!("write a capital `X`: `201X`"),
            Self::Qualifier(_) => {
                word!("put one of `?` uncertain, `~` approximate, `%` both at the end of a date")
            }
            Self::Level2(_) => {
                word!(
                    "an interval is `2025/2027`, open `2026/..`; left-out digits are `201X`, `20XX`, `2025-XX`, `2025-09-XX`"
                )
            }
            Self::Reversed(_) => word!("write the earlier date first: `2025/2027`"),
            Self::Endless(_) => word!("name a start or an end: `2026/..`, `../2026`"),
            Self::Slashes(_) => {
                word!("write a day as `2025-09-25`, an interval as `2025-09-25/2025-09-26`")
            }
            Self::Ambiguous(_) => word!("write the day the ISO way, year first: `2025-09-25`"),
            Self::Unsigned(_) => word!("write `+30d` for ahead, `-30d` for back"),
            Self::NotOneDay(_) => word!("write a day as `2025-09-25`, `today` or `+30d`"),
        }
    }

    /// Returns the refused text.
    pub fn value(&self) -> &str {
        match self {
            Self::Empty(value)
            | Self::NotADate(value)
            | Self::NoWord(value)
            | Self::NonAscii(value, _)
            | Self::Time(value)
            | Self::LongYear(value)
            | Self::YearZero(value)
            | Self::OutOfRange(value)
            | Self::Compact(value)
            | Self::Shape(value)
            | Self::Month(value, _)
            | Self::Day(value)
            | Self::Gap(value)
            | Self::SmallX(value)
            | Self::Qualifier(value)
            | Self::Level2(value)
            | Self::Reversed(value)
            | Self::Endless(value)
            | Self::Slashes(value)
            | Self::Ambiguous(value)
            | Self::Unsigned(value)
            | Self::NotOneDay(value) => value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_the_value_and_the_reason_in_house_style() {
        let cases = [
            (
                DateError::Day("2025-02-30".into()),
                "`2025-02-30` names a day that does not exist",
            ),
            (
                DateError::Month("2025-13".into(), "13".into()),
                "`2025-13` has `13` where a month is wanted",
            ),
            (
                DateError::NotOneDay("2025".into()),
                "`2025` is not one exact day, and a day is wanted",
            ),
        ];
        for (error, message) in cases {
            assert_eq!(error.to_string(), message);
            assert!(message.contains(&format!("`{}`", error.value())));
            assert!(!error.hint().ends_with('.'));
        }
    }
}
