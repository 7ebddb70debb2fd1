//! The grammar: from a text without surrounding space to the first and last day it can mean.
//!
//! Level 0 and 1 of EDTF (ISO 8601-2:2019, annex A), and of level 2 the quarters 33 to 36. What the
//! standard leaves open is settled here: seasons are those of the northern hemisphere in whole
//! months, and winter (24) starts in December of its year and ends with February of the next.

use chrono::{Datelike, Months, NaiveDate};

use super::{DateError, Precision, refused};

/// The days a text covers; `None` is an open or unknown end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) lower: Option<NaiveDate>,
    pub(super) upper: Option<NaiveDate>,
    pub(super) precision: Precision,
}

/// First and last day of a date that is no interval.
type Days = (NaiveDate, NaiveDate, Precision);

/// Number in the month's place, first month it means, how many months, precision.
const DIVISIONS: [(u32, u32, u32, Precision); 8] = [
    (21, 3, 3, Precision::Season),
    (22, 6, 3, Precision::Season),
    (23, 9, 3, Precision::Season),
    (24, 12, 3, Precision::Season),
    (33, 1, 3, Precision::Quarter),
    (34, 4, 3, Precision::Quarter),
    (35, 7, 3, Precision::Quarter),
    (36, 10, 3, Precision::Quarter),
];

/// Reads a date or an interval.
pub(super) fn read(text: &str) -> Result<Extent, DateError> {
    if let Some(refusal) = refused::letters(text) {
        return Err(refusal);
    }
    let Some((start, end)) = text.split_once('/') else {
        let (first, last, precision) = date(text)?;
        return Ok(Extent {
            lower: Some(first),
            upper: Some(last),
            precision,
        });
    };
    if end.contains('/') {
        return Err(refused::slashes(text));
    }
    let lower = side(start)?.map(|(first, _, _)| first);
    let upper = side(end)?.map(|(_, last, _)| last);
    match (lower, upper) {
        (None, None) => Err(DateError::Endless(text.into())),
        (Some(first), Some(last)) if last < first => Err(DateError::Reversed(text.into())),
        _ => Ok(Extent {
            lower,
            upper,
            precision: Precision::Interval,
        }),
    }
}

/// Returns first and last day of `count` months from `month` on; `None` when there is none such.
pub(super) fn months(year: i32, month: u32, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last = first.checked_add_months(Months::new(count))?.pred_opt()?;
    Some((first, last))
}

/// Tells whether a day lies in the years 0001 to 9999, which is all that four digits can say.
pub(super) fn is_in_range(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

/// Reads one side of an interval: empty is unknown, `..` is open.
fn side(text: &str) -> Result<Option<Days>, DateError> {
    match text {
        "" | ".." => Ok(None),
        _ => date(text).map(Some),
    }
}

fn date(text: &str) -> Result<Days, DateError> {
    if let Some(refusal) = refused::form(text) {
        return Err(refusal(text.into()));
    }
    let bare = text.strip_suffix(refused::QUALIFIERS).unwrap_or(text);
    let (first, last, precision) = match bare.split('-').collect::<Vec<_>>()[..] {
        [year] => years(text, year)?,
        [year, "XX"] | [year, "XX", "XX"] => whole(text, year, 4, Precision::Year)?,
        [year, month] => division(text, year, month, false)?,
        [year, month, "XX"] => division(text, year, month, true)?,
        [year, month, day] => exact(text, year, month, day)?,
        _ => return Err(DateError::Shape(text.into())),
    };
    if is_in_range(first) && is_in_range(last) {
        Ok((first, last, precision))
    } else {
        Err(DateError::OutOfRange(text.into()))
    }
}

/// Reads a year that stands alone: `2025`, `201X`, `20XX`.
fn years(text: &str, year: &str) -> Result<Days, DateError> {
    match year.trim_end_matches('X').len() {
        4 => whole(text, year, 4, Precision::Year),
        3 => whole(text, year, 3, Precision::Decade),
        2 => whole(text, year, 2, Precision::Century),
        _ => Err(DateError::Level2(text.into())),
    }
}

/// Reads the years that share the first `known` digits.
fn whole(text: &str, year: &str, known: usize, precision: Precision) -> Result<Days, DateError> {
    let count = [1, 10, 100][4 - known];
    let first = number(text, &year[..known])? * count;
    let first = year_number(text, first)?;
    months(first, 1, 12 * count)
        .map(|(first, last)| (first, last, precision))
        .ok_or_else(|| DateError::OutOfRange(text.into()))
}

/// Reads a month, or, unless a day follows, a season or quarter.
fn division(text: &str, year: &str, month: &str, day_follows: bool) -> Result<Days, DateError> {
    let year = year_number(text, number(text, year)?)?;
    let (first, count, precision) = match number(text, month)? {
        number @ 1..=12 => (number, 1, Precision::Month),
        25..=32 | 37..=41 if !day_follows => return Err(DateError::Level2(text.into())),
        number => DIVISIONS
            .iter()
            .find(|row| row.0 == number && !day_follows)
            .map(|row| (row.1, row.2, row.3))
            .ok_or_else(|| DateError::Month(text.into(), month.into()))?,
    };
    months(year, first, count)
        .map(|(first, last)| (first, last, precision))
        .ok_or_else(|| DateError::OutOfRange(text.into()))
}

fn exact(text: &str, year: &str, month: &str, day: &str) -> Result<Days, DateError> {
    let (first, _, _) = division(text, year, month, true)?;
    first
        .with_day(number(text, day)?)
        .map(|day| (day, day, Precision::Day))
        .ok_or_else(|| DateError::Day(text.into()))
}

/// Reads digits; an `X` among them means a place where only level 2 leaves one out.
fn number(text: &str, digits: &str) -> Result<u32, DateError> {
    digits.parse().map_err(|_| DateError::Level2(text.into()))
}

fn year_number(text: &str, year: u32) -> Result<i32, DateError> {
    match i32::try_from(year) {
        Ok(year @ 1..) => Ok(year),
        _ => Err(DateError::YearZero(text.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Extent and precision in one line: `2025-01-01 2025-12-31 Year`.
    fn line(text: &str) -> String {
        let bound = |day: Option<NaiveDate>| day.map_or("-".into(), |day| day.to_string());
        match read(text) {
            Ok(e) => format!("{} {} {:?}", bound(e.lower), bound(e.upper), e.precision),
            Err(error) => format!("refused: {error}"),
        }
    }

    #[test]
    fn a_date_covers_the_days_it_can_mean_and_no_others() {
        let cases = [
            ("2025", "2025-01-01 2025-12-31 Year"),
            ("0001", "0001-01-01 0001-12-31 Year"),
            ("9999", "9999-01-01 9999-12-31 Year"),
            ("2025~", "2025-01-01 2025-12-31 Year"),
            ("2025-XX", "2025-01-01 2025-12-31 Year"),
            ("2025-XX-XX%", "2025-01-01 2025-12-31 Year"),
            ("201X", "2010-01-01 2019-12-31 Decade"),
            ("999X", "9990-01-01 9999-12-31 Decade"),
            ("001X", "0010-01-01 0019-12-31 Decade"),
            ("20XX?", "2000-01-01 2099-12-31 Century"),
            ("01XX", "0100-01-01 0199-12-31 Century"),
            ("2025-01", "2025-01-01 2025-01-31 Month"),
            ("2025-12", "2025-12-01 2025-12-31 Month"),
            ("2024-02-XX", "2024-02-01 2024-02-29 Month"),
            ("2024-02-29", "2024-02-29 2024-02-29 Day"),
            ("2025-09-25?", "2025-09-25 2025-09-25 Day"),
            ("9999-12-31", "9999-12-31 9999-12-31 Day"),
            ("2025-21", "2025-03-01 2025-05-31 Season"),
            ("2025-22", "2025-06-01 2025-08-31 Season"),
            ("2025-23", "2025-09-01 2025-11-30 Season"),
            ("2025-24", "2025-12-01 2026-02-28 Season"),
            ("2027-24", "2027-12-01 2028-02-29 Season"),
            ("2025-33", "2025-01-01 2025-03-31 Quarter"),
            ("2025-34", "2025-04-01 2025-06-30 Quarter"),
            ("2025-35", "2025-07-01 2025-09-30 Quarter"),
            ("9999-36", "9999-10-01 9999-12-31 Quarter"),
        ];
        for (text, expected) in cases {
            assert_eq!(line(text), expected, "{text}");
        }
    }

    #[test]
    fn an_interval_runs_from_the_first_day_of_its_start_to_the_last_of_its_end() {
        let cases = [
            ("2025/2027", "2025-01-01 2027-12-31 Interval"),
            ("2026-09-16/2026-09-17", "2026-09-16 2026-09-17 Interval"),
            ("2026-09-16/2026-09-16", "2026-09-16 2026-09-16 Interval"),
            ("2024?/2025-06~", "2024-01-01 2025-06-30 Interval"),
            ("2025-12/2025", "2025-12-01 2025-12-31 Interval"),
            (
                "2025-33/201X",
                "refused: `2025-33/201X` ends before it starts",
            ),
            ("2026/..", "2026-01-01 - Interval"),
            ("2026/", "2026-01-01 - Interval"),
            ("../2026", "- 2026-12-31 Interval"),
            ("/2026?", "- 2026-12-31 Interval"),
            (
                "2025-09-10/2025-09-09",
                "refused: `2025-09-10/2025-09-09` ends before it starts",
            ),
            ("2026/2025", "refused: `2026/2025` ends before it starts"),
            (
                "2025/2025-13",
                "refused: `2025-13` has `13` where a month is wanted",
            ),
            ("../..", "refused: `../..` has no date on either side"),
            ("/", "refused: `/` has no date on either side"),
        ];
        for (text, expected) in cases {
            assert_eq!(line(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_that_the_calendar_does_not_have_are_refused() {
        let month = |text: &str, month: &str| DateError::Month(text.into(), month.into());
        let cases = [
            ("2025-00", month("2025-00", "00")),
            ("2025-13", month("2025-13", "13")),
            ("2025-13-XX", month("2025-13-XX", "13")),
            ("2025-20", month("2025-20", "20")),
            ("2025-42", month("2025-42", "42")),
            ("2025-21-05", month("2025-21-05", "21")),
            ("2025-33-XX", month("2025-33-XX", "33")),
            ("2025-25", DateError::Level2("2025-25".into())),
            ("2025-32", DateError::Level2("2025-32".into())),
            ("2025-37", DateError::Level2("2025-37".into())),
            ("2025-41", DateError::Level2("2025-41".into())),
            ("2025-09-00", DateError::Day("2025-09-00".into())),
            ("2025-09-31", DateError::Day("2025-09-31".into())),
            ("2025-02-29", DateError::Day("2025-02-29".into())),
            ("2025-02-30", DateError::Day("2025-02-30".into())),
            ("1900-02-29", DateError::Day("1900-02-29".into())),
            ("0000", DateError::YearZero("0000".into())),
            ("0000-00-00", DateError::YearZero("0000-00-00".into())),
            ("000X", DateError::YearZero("000X".into())),
            ("00XX", DateError::YearZero("00XX".into())),
            ("9999-24", DateError::OutOfRange("9999-24".into())),
            ("2XXX", DateError::Level2("2XXX".into())),
            ("XXXX", DateError::Level2("XXXX".into())),
            ("201X-XX", DateError::Level2("201X-XX".into())),
            ("2025-1X", DateError::Level2("2025-1X".into())),
            ("2025-1X-XX", DateError::Level2("2025-1X-XX".into())),
            ("2025-09-2X", DateError::Level2("2025-09-2X".into())),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), Err(expected), "{text}");
        }
    }
}
