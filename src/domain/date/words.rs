//! What a person types where a date is wanted, resolved against a day that the caller names.
//!
//! An EDTF date is taken as it stands. Otherwise, in upper or lower case:
//! - `today`, `tomorrow`, `yesterday`; `+30d`, `-2w`, `+3m`, `+1y`, by the calendar;
//! - `eow`, `eom`, `eoq`, `eoy`: the last day of this week (Sunday), month, quarter, year, which may be today;
//! - a weekday (`friday`, `fri`): the next such day after today;
//! - `next` and a weekday: that day of the next ISO week, Monday to Sunday. On a Wednesday `next
//!   friday` is a week after `friday`, on a Saturday they are the same;
//! - `2025-Q3`, `2025Q3`, `Q3 2025`; `25.09.2025`; `12 Jun 2024`; `Jun 2024`.
//!
//! The same in Russian, Kazakh and Korean: `пт`, `+2 нед`, `тоқсанның соңы`, `2026년 3월`; see `abroad`.
//!
//! The words themselves are rows of `vocabulary`, how they combine is in `phrases`.

use chrono::NaiveDate;

use super::phrases::{Found, find};
use super::{DateError, Edtf, Period};
use crate::domain::text::fold;

/// Reads a date or a word for one. `+0d` is today; a number without a sign is refused.
pub fn resolve(text: &str, today: NaiveDate) -> Result<Edtf, DateError> {
    let refusal = match Edtf::parse(text) {
        Ok(date) => return Ok(date),
        Err(refusal) => refusal,
    };
    let folded = fold(text);
    let found = find(&folded, today);
    let text = || text.trim().to_owned();
    match found {
        Some(Found::Day(day)) => day
            .and_then(Edtf::checked_day)
            .ok_or_else(|| DateError::OutOfRange(text())),
        Some(Found::Written(date)) => Edtf::parse(&date).map_err(|error| about(text(), error)),
        None if Period::short(folded.trim()).is_ok() => Err(DateError::Unsigned(text())),
        None if matches!(refusal, DateError::NotADate(_)) => Err(DateError::NoWord(text())),
        None => Err(refusal),
    }
}

/// Reads what [`resolve`] reads, if it is one exact day.
pub fn resolve_day(text: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let date = resolve(text, today)?;
    date.exact_day()
        .ok_or_else(|| DateError::NotOneDay(text.trim().into()))
}

/// Makes a refusal speak of what was typed; only numbers can be wrong in what `phrases` put in order.
fn about(text: String, error: DateError) -> DateError {
    match error {
        DateError::Month(_, month) => DateError::Month(text, month),
        DateError::Day(_) => DateError::Day(text),
        DateError::YearZero(_) => DateError::YearZero(text),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::refused::Refusal;
    use super::*;

    /// 1 October 2025 is a Wednesday.
    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn what_people_type_becomes_a_date_and_edtf_stays_as_it_is() {
        let cases = [
            ("2025-09?", "2025-09?"),
            (" 2026/.. ", "2026/.."),
            ("today", "2025-10-01"),
            (" Tomorrow ", "2025-10-02"),
            ("YESTERDAY", "2025-09-30"),
            ("+30d", "2025-10-31"),
            ("-2w", "2025-09-17"),
            ("+3m", "2026-01-01"),
            ("+1Y", "2026-10-01"),
            ("-1m", "2025-09-01"),
            ("+0d", "2025-10-01"),
            ("eom", "2025-10-31"),
            ("eoq", "2025-12-31"),
            ("eoy", "2025-12-31"),
            ("2025-Q3", "2025-35"),
            ("2025q1", "2025-33"),
            ("Q4 2025", "2025-36"),
            ("25.09.2025", "2025-09-25"),
            ("1.9.2025", "2025-09-01"),
            ("12 Jun 2024", "2024-06-12"),
            ("1  september 2024", "2024-09-01"),
            ("Jun 2024", "2024-06"),
            ("May 2024", "2024-05"),
        ];
        for (text, expected) in cases {
            let resolved = resolve(text, day("2025-10-01")).map(String::from);
            assert_eq!(resolved.as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_weekday_is_the_next_one_after_today_and_with_next_that_of_next_week() {
        let cases = [
            ("2025-10-01", "wed", "2025-10-08"),
            ("2025-10-01", "thursday", "2025-10-02"),
            ("2025-10-01", "tue", "2025-10-07"),
            ("2025-10-01", "friday", "2025-10-03"),
            ("2025-10-01", "next friday", "2025-10-10"),
            ("2025-10-01", "next mon", "2025-10-06"),
            ("2025-10-04", "fri", "2025-10-10"),
            ("2025-10-04", "Next Fri", "2025-10-10"),
            ("2025-10-05", "sunday", "2025-10-12"),
            ("2025-10-05", "next sunday", "2025-10-12"),
            ("2025-10-06", "next monday", "2025-10-13"),
        ];
        for (today, text, expected) in cases {
            assert_eq!(
                resolve_day(text, day(today)),
                Ok(day(expected)),
                "{text} on {today}"
            );
        }
    }

    #[test]
    fn the_end_of_a_month_quarter_or_year_may_be_today() {
        let cases = [
            ("2024-02-01", "2024-02-29", "2024-03-31", "2024-12-31"),
            ("2025-03-31", "2025-03-31", "2025-03-31", "2025-12-31"),
            ("2025-04-01", "2025-04-30", "2025-06-30", "2025-12-31"),
            ("2025-12-31", "2025-12-31", "2025-12-31", "2025-12-31"),
            ("9999-12-31", "9999-12-31", "9999-12-31", "9999-12-31"),
        ];
        for (today, eom, eoq, eoy) in cases {
            for (word, expected) in [("eom", eom), ("eoq", eoq), ("eoy", eoy)] {
                assert_eq!(
                    resolve_day(word, day(today)),
                    Ok(day(expected)),
                    "{word} on {today}"
                );
            }
        }
    }

    #[test]
    fn what_cannot_be_resolved_is_refused_in_the_words_of_the_user() {
        let cases: [(&[&str], Refusal); 8] = [
            (&["", "  "], DateError::Empty),
            (
                &[
                    "soon",
                    "next",
                    "next week",
                    "jun",
                    "Q5 2025",
                    "Q3",
                    "12.06.24",
                    "+d",
                ],
                DateError::NoWord,
            ),
            (&["30d", "2w", "3M", "1y"], DateError::Unsigned),
            (&["03/04/2025", "25/12/2025"], DateError::Ambiguous),
            (
                &["31.02.2025", "31 Jun 2024", "0 jun 2024", "2025-02-30"],
                DateError::Day,
            ),
            (&["01.01.0000", "Jun 0000", "Q1 0000"], DateError::YearZero),
            (
                &["+9000y", "-3000y", "+99999999999d"],
                DateError::OutOfRange,
            ),
            (&["20250925"], DateError::Compact),
        ];
        for (texts, refusal) in cases {
            for text in texts {
                let resolved = resolve(text, day("2025-10-01"));
                assert_eq!(resolved, Err(refusal(text.trim().into())), "{text}");
            }
        }
        let month = DateError::Month("12.13.2024".into(), "13".into());
        assert_eq!(resolve("12.13.2024", day("2025-10-01")), Err(month));
        assert!(resolve("tomorrow", day("9999-12-31")).is_err());
        assert!(resolve("yesterday", day("0001-01-01")).is_err());
    }

    #[test]
    fn where_a_day_is_wanted_nothing_coarser_passes() {
        let today = day("2025-10-01");
        assert_eq!(resolve_day(" eoq ", today), Ok(day("2025-12-31")));
        for text in [
            "2025-09",
            "2025-09-25?",
            "Jun 2024",
            "2025-Q3",
            "2025-09-25/2025-09-25",
        ] {
            assert_eq!(
                resolve_day(text, today),
                Err(DateError::NotOneDay(text.into()))
            );
        }
        assert_eq!(
            resolve_day("soon", today),
            Err(DateError::NoWord("soon".into()))
        );
    }
}
