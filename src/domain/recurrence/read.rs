//! Reading a recurrence: the rule of RFC 5545, or a person's words.
//!
//! Words are `daily`, `weekly`, `monthly`, `quarterly`, `half-yearly`, `yearly` (`annually`), or `every`, perhaps a number,
//! and a unit: `every month`, `every 3 months`; behind either may stand `until DAY` or `N times`.

use chrono::NaiveDate;

use super::{End, Frequency, Recurrence, RecurrenceError};
use crate::domain::date::{DateError, Edtf};
use crate::domain::text::excerpt;

type Read<T> = Result<T, RecurrenceError>;

/// One word for a frequency, and how many units it stands for.
const WORDS: &[(&str, Frequency, u32)] = &[
    ("daily", Frequency::Daily, 1),
    ("weekly", Frequency::Weekly, 1),
    ("monthly", Frequency::Monthly, 1),
    ("quarterly", Frequency::Monthly, 3),
    ("half-yearly", Frequency::Monthly, 6),
    ("yearly", Frequency::Yearly, 1),
    ("annually", Frequency::Yearly, 1),
];

/// A unit after `every`, without its plural `s`.
const UNITS: &[(&str, Frequency, u32)] = &[
    ("day", Frequency::Daily, 1),
    ("week", Frequency::Weekly, 1),
    ("month", Frequency::Monthly, 1),
    ("quarter", Frequency::Monthly, 3),
    ("year", Frequency::Yearly, 1),
];

/// Reads either form.
pub(super) fn read(text: &str) -> Read<Recurrence> {
    let text = text.trim();
    if text.is_empty() {
        return Err(RecurrenceError::Empty(String::new()));
    }
    let upper = text.to_ascii_uppercase();
    let rule = upper.strip_prefix("RRULE:").unwrap_or(&upper);
    if rule.contains(['=', ';']) {
        parts(rule)
    } else {
        words(&text.to_lowercase())
    }
}

fn parts(rule: &str) -> Read<Recurrence> {
    let (mut frequency, mut interval, mut count, mut until) = (None, None, None, None);
    for part in rule
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let twice = || RecurrenceError::Twice(excerpt(part));
        let (name, value) = match part.split_once('=') {
            Some((name, value)) if !value.trim().is_empty() => (name.trim(), value.trim()),
            _ => return Err(RecurrenceError::NoValue(excerpt(part))),
        };
        let was = match name {
            "FREQ" => frequency.replace(named(value)?).is_some(),
            "INTERVAL" => interval.replace(number(value, part)?).is_some(),
            "COUNT" => count.replace(number(value, part)?).is_some(),
            "UNTIL" => until.replace(day(value)?).is_some(),
            _ => return Err(RecurrenceError::Part(excerpt(name))),
        };
        if was {
            return Err(twice());
        }
    }
    let end = match (count, until) {
        (Some(_), Some(_)) => return Err(RecurrenceError::TwoEnds(excerpt(rule))),
        (Some(count), None) => End::Count(count),
        (None, Some(day)) => End::Until(day),
        (None, None) => End::Never,
    };
    Ok(Recurrence {
        frequency: frequency.ok_or_else(|| RecurrenceError::NoFrequency(excerpt(rule)))?,
        interval: interval.unwrap_or(1),
        end,
    })
}

fn named(value: &str) -> Read<Frequency> {
    value
        .parse()
        .map_err(|_| RecurrenceError::Frequency(excerpt(value)))
}

fn number(digits: &str, shown: &str) -> Read<u32> {
    let plain = digits.bytes().all(|b| b.is_ascii_digit());
    let number = plain.then(|| digits.parse().ok()).flatten();
    number
        .filter(|number| (1..=Recurrence::MOST).contains(number))
        .ok_or_else(|| RecurrenceError::Number(excerpt(shown)))
}

/// Reads the last day, as RFC 5545 writes it (`20271231`) or as people do (`2027-12-31`).
fn day(text: &str) -> Read<NaiveDate> {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let has_time = |(day, time): (&str, &str)| digits(day) && time.starts_with('T');
    if text.split_at_checked(8).is_some_and(has_time) {
        return Err(RecurrenceError::Time(excerpt(text)));
    }
    let dashed = if text.len() == 8 && digits(text) {
        format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])
    } else {
        text.to_owned()
    };
    let refused = |why| RecurrenceError::Until(excerpt(text), why);
    let date = Edtf::parse(&dashed).map_err(refused)?;
    date.exact_day()
        .ok_or_else(|| refused(DateError::NotOneDay(excerpt(text))))
}

fn words(text: &str) -> Read<Recurrence> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let unknown = |word: &str| RecurrenceError::Word(excerpt(word));
    let (frequency, interval, rest) = match words.as_slice() {
        ["every", count, unit, rest @ ..]
            if count.starts_with(|c: char| c.is_ascii_digit() || c == '-') =>
        {
            let (frequency, each) = unit_of(unit).ok_or_else(|| unknown(unit))?;
            let interval = number(count, count)?.saturating_mul(each);
            if interval > Recurrence::MOST {
                return Err(RecurrenceError::Number(excerpt(count)));
            }
            (frequency, interval, rest)
        }
        ["every", unit, rest @ ..] => {
            let (frequency, each) = unit_of(unit).ok_or_else(|| unknown(unit))?;
            (frequency, each, rest)
        }
        [word, rest @ ..] => {
            let row = WORDS.iter().find(|row| row.0 == *word);
            let row = row.ok_or_else(|| unknown(word))?;
            (row.1, row.2, rest)
        }
        [] => return Err(RecurrenceError::Empty(String::new())),
    };
    let end = match rest {
        [] => End::Never,
        ["until", last] => End::Until(day(last)?),
        [count, "time" | "times"] => End::Count(number(count, count)?),
        [word, ..] => return Err(unknown(word)),
    };
    Ok(Recurrence {
        frequency,
        interval,
        end,
    })
}

fn unit_of(word: &str) -> Option<(Frequency, u32)> {
    let unit = word.strip_suffix('s').unwrap_or(word);
    UNITS
        .iter()
        .find(|row| row.0 == unit)
        .map(|row| (row.1, row.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_and_words_are_read_and_printed_in_one_form() {
        for (text, right) in [
            ("FREQ=MONTHLY", "FREQ=MONTHLY"),
            ("rrule:freq=monthly;interval=1", "FREQ=MONTHLY"),
            ("INTERVAL=3;FREQ=MONTHLY;", "FREQ=MONTHLY;INTERVAL=3"),
            ("FREQ=YEARLY;COUNT=5", "FREQ=YEARLY;COUNT=5"),
            ("FREQ=WEEKLY;UNTIL=20271231", "FREQ=WEEKLY;UNTIL=20271231"),
            ("FREQ=WEEKLY;UNTIL=2027-12-31", "FREQ=WEEKLY;UNTIL=20271231"),
            (" Monthly ", "FREQ=MONTHLY"),
            ("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
            ("half-yearly", "FREQ=MONTHLY;INTERVAL=6"),
            ("yearly", "FREQ=YEARLY"),
            ("annually 4 times", "FREQ=YEARLY;COUNT=4"),
            ("every day", "FREQ=DAILY"),
            ("every 3 months", "FREQ=MONTHLY;INTERVAL=3"),
            ("every 2 quarters", "FREQ=MONTHLY;INTERVAL=6"),
            (
                "every 1 week until 2027-12-31",
                "FREQ=WEEKLY;UNTIL=20271231",
            ),
            ("FREQ=DAILY;INTERVAL=9999", "FREQ=DAILY;INTERVAL=9999"),
        ] {
            let rule = Recurrence::parse(text).unwrap();
            assert_eq!(rule.to_string(), right, "{text}");
            assert_eq!(Recurrence::parse(right).unwrap(), rule);
        }
    }

    #[test]
    fn what_is_refused_is_named_and_told_what_would_be_right() {
        for (text, message) in [
            ("", "`` is empty where a recurrence is wanted"),
            (
                "sometimes",
                "`sometimes` is no word for how often it comes round",
            ),
            (
                "every moon",
                "`moon` is no word for how often it comes round",
            ),
            ("every", "`every` is no word for how often it comes round"),
            (
                "monthly maybe",
                "`maybe` is no word for how often it comes round",
            ),
            ("every 0 months", "`0` is not a whole number from 1 to 9999"),
            (
                "every -1 months",
                "`-1` is not a whole number from 1 to 9999",
            ),
            (
                "every 4000 quarters",
                "`4000` is not a whole number from 1 to 9999",
            ),
            (
                "INTERVAL=2",
                "`INTERVAL=2` does not say how often: it has no FREQ",
            ),
            (
                "FREQ=HOURLY",
                "`HOURLY` is no frequency that the register keeps",
            ),
            (
                "FREQ=MONTHLY;BYDAY=MO",
                "`BYDAY` is no part of a recurrence that the register keeps",
            ),
            (
                "FREQ=",
                "`FREQ=` has no value: a part is written NAME=VALUE",
            ),
            (
                "FREQ=DAILY;INTERVAL",
                "`INTERVAL` has no value: a part is written NAME=VALUE",
            ),
            ("FREQ=DAILY;FREQ=DAILY", "`FREQ=DAILY` stands twice"),
            (
                "FREQ=DAILY;INTERVAL=0",
                "`INTERVAL=0` is not a whole number from 1 to 9999",
            ),
            (
                "FREQ=DAILY;INTERVAL=10000",
                "`INTERVAL=10000` is not a whole number from 1 to 9999",
            ),
            (
                "FREQ=DAILY;COUNT=+2",
                "`COUNT=+2` is not a whole number from 1 to 9999",
            ),
            (
                "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                "`FREQ=DAILY;COUNT=2;UNTIL=20270101` says both how many times and until when",
            ),
            (
                "FREQ=DAILY;UNTIL=20270230",
                "`20270230` is no day to end on: `2027-02-30` names a day that does not exist",
            ),
            (
                "FREQ=DAILY;UNTIL=2027",
                "`2027` is no day to end on: `2027` is not one exact day, and a day is wanted",
            ),
            (
                "FREQ=DAILY;UNTIL=20271231T235959Z",
                "`20271231T235959Z` has a time of day, and the register keeps days",
            ),
        ] {
            let error = Recurrence::parse(text).unwrap_err();
            assert_eq!(error.to_string(), message, "{text}");
            assert!(!error.hint().is_empty() && !error.hint().ends_with('.'));
        }
    }
}
