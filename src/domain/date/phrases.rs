//! The phrases that words and numbers make: how `+2w`, `next friday` or `12 Jun 2024` is put together.
//!
//! Only recognises; whether the numbers name a day that exists is left to the grammar of dates.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::vocabulary::{Meaning, meaning};
use super::{Period, PeriodError, abroad, grammar};

/// What a text was found to be.
pub(super) enum Found {
    /// A day reckoned from today; `None` when the reckoning leaves the calendar.
    Day(Option<NaiveDate>),
    /// A date written another way, here in EDTF, still to be checked.
    Written(String),
}

/// Finds what a folded text means; `None` when it is no phrase for a date.
pub(super) fn find(folded: &str, today: NaiveDate) -> Option<Found> {
    in_order(folded, today).or_else(|| abroad::find(folded, today))
}

fn in_order(folded: &str, today: NaiveDate) -> Option<Found> {
    match folded.split_whitespace().collect::<Vec<_>>()[..] {
        [word] => one_word(word, today),
        [first, second] => two_words(first, second, today),
        [day, month, year] => written(day, month_number(month), year),
        _ => None,
    }
}

fn one_word(word: &str, today: NaiveDate) -> Option<Found> {
    match meaning(word) {
        Some(meaning) => alone(meaning, today),
        None => offset(word, today)
            .or_else(|| joined_quarter(word))
            .or_else(|| dotted(word)),
    }
}

/// Gives the day that a word means by itself, if it does.
pub(super) fn alone(meaning: Meaning, today: NaiveDate) -> Option<Found> {
    Some(Found::Day(match meaning {
        Meaning::Shift(days) => today.checked_add_signed(TimeDelta::days(days)),
        Meaning::EndOfWeek => abroad::end_of_week(today),
        Meaning::EndOf(months) => end_of(months, today),
        Meaning::Weekday(weekday) => {
            let ahead = (position(weekday) + 6 - position(today.weekday())) % 7 + 1;
            today.checked_add_days(Days::new(ahead))
        }
        _ => return None,
    }))
}

/// Gives a weekday of the next week.
pub(super) fn of_next_week(weekday: Weekday, today: NaiveDate) -> Found {
    let ahead = 7 + position(weekday) - position(today.weekday());
    Found::Day(today.checked_add_days(Days::new(ahead)))
}

fn two_words(first: &str, second: &str, today: NaiveDate) -> Option<Found> {
    match (meaning(first), meaning(second)) {
        (Some(Meaning::Next), Some(Meaning::Weekday(weekday))) => {
            Some(of_next_week(weekday, today))
        }
        (Some(Meaning::Month(month)), None) if is_year(second) => {
            Some(Found::Written(format!("{second}-{month:02}")))
        }
        _ => quarter(second, first),
    }
}

/// Reads `+30d`, `-2w`, `+3m`, `+1y`.
pub(super) fn offset(word: &str, today: NaiveDate) -> Option<Found> {
    let is_ahead = word.starts_with('+');
    let day = match Period::short(word.strip_prefix(['+', '-'])?) {
        Ok(period) if is_ahead => period.after(today),
        Ok(period) => period.before(today),
        Err(PeriodError::Zero(_)) => Some(today),
        Err(PeriodError::TooLong(_)) => None,
        Err(_) => return None,
    };
    Some(Found::Day(day))
}

/// Reads `2025q3` and `2025-q3`.
fn joined_quarter(word: &str) -> Option<Found> {
    let (year, number) = word.split_at_checked(4)?;
    quarter(year, number.strip_prefix('-').unwrap_or(number))
}

/// Reads a year and `q1` to `q4`.
fn quarter(year: &str, number: &str) -> Option<Found> {
    let code = match number {
        "q1" => 33,
        "q2" => 34,
        "q3" => 35,
        "q4" => 36,
        _ => return None,
    };
    is_year(year).then(|| Found::Written(format!("{year}-{code}")))
}

/// Reads `25.09.2025`.
fn dotted(word: &str) -> Option<Found> {
    match word.split('.').collect::<Vec<_>>()[..] {
        [day, month, year] if is_short_number(month) => written(day, month.parse().ok(), year),
        _ => None,
    }
}

/// Puts a day, month and year in the ISO order, if they are numbers of the right length.
fn written(day: &str, month: Option<u32>, year: &str) -> Option<Found> {
    let month = month.filter(|_| is_short_number(day) && is_year(year))?;
    Some(Found::Written(format!("{year}-{month:02}-{day:0>2}")))
}

/// Returns the last day of the month, quarter or year that `today` lies in.
pub(super) fn end_of(count: u32, today: NaiveDate) -> Option<NaiveDate> {
    let first = today.month0() / count * count + 1;
    grammar::months(today.year(), first, count).map(|(_, last)| last)
}

fn month_number(word: &str) -> Option<u32> {
    match meaning(word)? {
        Meaning::Month(number) => Some(number),
        _ => None,
    }
}

/// Returns the days since Monday.
fn position(weekday: Weekday) -> u64 {
    weekday.num_days_from_monday().into()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_short_number(text: &str) -> bool {
    matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_put_in_iso_order_and_its_numbers_are_left_alone() {
        let cases = [
            ("12 jun 2024", Some("2024-06-12")),
            ("1 june 2024", Some("2024-06-01")),
            ("99 jun 2024", Some("2024-06-99")),
            ("31.2.2025", Some("2025-02-31")),
            ("1.13.2025", Some("2025-13-01")),
            ("jun 2024", Some("2024-06")),
            ("q4 2025", Some("2025-36")),
            ("2025-q1", Some("2025-33")),
            ("2025q0", None),
            ("2025-q5", None),
            ("q1 25", None),
            ("2025 q1", None),
            ("2024 jun", None),
            ("jun 24", None),
            ("123 jun 2024", None),
            ("12 friday 2024", None),
            ("1.2", None),
            ("1.2.3.2025", None),
            ("+1.2.2025", None),
            ("next june", None),
            ("next next friday", None),
            ("", None),
        ];
        let today = NaiveDate::default();
        for (text, expected) in cases {
            let found = find(text, today).map(|found| match found {
                Found::Written(date) => date,
                Found::Day(day) => format!("{day:?}"),
            });
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
