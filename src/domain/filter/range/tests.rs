//! Tables of dates, percentages and ranges, and of every refusal with its exact words.

use super::super::Filter;
use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 15).unwrap()
}

fn parse(text: &str) -> Result<Predicate, FilterError> {
    let filter = Filter::parse(text, today())?;
    Ok(filter.terms.into_iter().next().unwrap().predicate)
}

#[test]
fn a_date_is_compared_by_the_bound_that_its_sign_asks_for() {
    for (text, key, from, to) in [
        ("due<2026-01-01", DateKey::Due, "", "2025-12-31"),
        ("due<=2026-01-01", DateKey::Due, "", "2026-01-01"),
        ("due>2026-01-01", DateKey::Due, "2026-01-02", ""),
        ("due>=2026-01-01", DateKey::Due, "2026-01-01", ""),
        ("due<2025", DateKey::Due, "", "2024-12-31"),
        ("due<=2025", DateKey::Due, "", "2025-12-31"),
        ("due>2025-02", DateKey::Due, "2025-03-01", ""),
        ("due>=2025-02", DateKey::Due, "2025-02-01", ""),
        ("signed:2024", DateKey::Signed, "2024-01-01", "2024-12-31"),
        (
            "SIGNED=2024-02",
            DateKey::Signed,
            "2024-02-01",
            "2024-02-29",
        ),
        (
            "baseline-due:2025..2026-03",
            DateKey::BaselineDue,
            "2025-01-01",
            "2026-03-31",
        ),
        ("start:..2026-01-01", DateKey::Start, "", "2026-01-01"),
        ("as_of:2026-01-01..", DateKey::AsOf, "2026-01-01", ""),
        (
            "done:\"2025 .. 2025\"",
            DateKey::Done,
            "2025-01-01",
            "2025-12-31",
        ),
        (
            "updated:today",
            DateKey::Updated,
            "2026-01-15",
            "2026-01-15",
        ),
        ("due:..+30d", DateKey::Due, "", "2026-02-14"),
        ("due<+30d", DateKey::Due, "", "2026-02-13"),
        ("due:today..+1d", DateKey::Due, "2026-01-15", "2026-01-16"),
        ("due:2026/..", DateKey::Due, "2026-01-01", ""),
        ("due:2025/2026", DateKey::Due, "2025-01-01", "2026-12-31"),
        ("due<2026/..", DateKey::Due, "", "2025-12-31"),
        (
            "due:2026/....2027",
            DateKey::Due,
            "2026-01-01",
            "2027-12-31",
        ),
    ] {
        let [from, to] = [from, to].map(|day| day.parse().ok());
        assert_eq!(parse(text), Ok(Predicate::Date { key, from, to }), "{text}");
    }
}

#[test]
fn a_percentage_is_a_number_a_comparison_or_a_range() {
    for (text, from, to) in [
        ("percent:50", Some(50), Some(50)),
        ("percent=50%", Some(50), Some(50)),
        ("percent:50..", Some(50), None),
        ("percent:..50", None, Some(50)),
        ("percent:20..80%", Some(20), Some(80)),
        ("percent>50", Some(51), None),
        ("percent>=50", Some(50), None),
        ("percent<50", None, Some(49)),
        ("percent<=100", None, Some(100)),
    ] {
        assert_eq!(parse(text), Ok(Predicate::Percent { from, to }), "{text}");
    }
}

#[test]
fn a_refusal_points_at_the_end_that_is_wrong() {
    for (text, word, message) in [
        (
            "due:..",
            "due:..",
            "`due:..` has neither a beginning nor an end",
        ),
        (
            "percent:..",
            "percent:..",
            "`percent:..` has neither a beginning nor an end",
        ),
        (
            "due:\"..\"",
            "due:\"..\"",
            "`due:\"..\"` has neither a beginning nor an end",
        ),
        (
            "due:2026..2025",
            "due:2026..2025",
            "`due:2026..2025` ends before it begins",
        ),
        (
            "percent:80..20",
            "percent:80..20",
            "`percent:80..20` ends before it begins",
        ),
        (
            "due>2026/..",
            "2026/..",
            "`2026/..` is open and has no end to compare with",
        ),
        (
            "due<=2026/..",
            "2026/..",
            "`2026/..` is open and has no end to compare with",
        ),
        (
            "due<../2026",
            "../2026",
            "`../2026` is open and has no beginning to compare with",
        ),
        (
            "due:2025..2026/..",
            "2026/..",
            "`2026/..` is open and has no end to compare with",
        ),
        (
            "due:2025,2026",
            "2025,2026",
            "`due` takes one date or range, not a list",
        ),
        (
            "percent:1,2",
            "1,2",
            "`percent` takes one number or range, not a list",
        ),
        (
            "due<2025..2026",
            "due<2025..2026",
            "`2025..2026` is a range, which takes `:`",
        ),
        ("percent:150", "150", "`150` is no percentage"),
        ("percent:20..half", "half", "`half` is no percentage"),
        ("percent:+5", "+5", "`+5` is no percentage"),
        ("percent:2.5", "2.5", "`2.5` is no percentage"),
        (
            "percent>100",
            "percent>100",
            "`percent>100` holds for nothing: no percentage is above 100",
        ),
        (
            "percent<0",
            "percent<0",
            "`percent<0` holds for nothing: no percentage is below 0",
        ),
        ("due<", "due<", "`due<` has no value"),
        ("due>9999", "9999", "no date lies after `9999`"),
        ("due<0001-01", "0001-01", "no date lies before `0001-01`"),
    ] {
        let error = parse(text).unwrap_err();
        assert_eq!(
            (&text[error.span.clone()], error.to_string().as_str()),
            (word, message),
            "{text}"
        );
    }
}

#[test]
fn a_refusal_says_what_would_be_right() {
    for (text, hint) in [
        ("due:..", "give one of them, as in `due:..+30d`"),
        ("due:2026..2025", "put the earlier or smaller end first"),
        (
            "due>2026/..",
            "write a date with both bounds: 2026, 2026-Q3, 2026-09-16, today",
        ),
        ("due:2025,2026", NO_LIST),
        ("due<2025..2026", "write `due:2025..2026`"),
        (
            "percent:150",
            "a percentage is a whole number from 0 to 100",
        ),
        (
            "percent>100",
            "write a range within 0..100, such as `percent:50..`",
        ),
    ] {
        assert_eq!(parse(text).unwrap_err().hint(), hint, "{text}");
    }
}

#[test]
fn a_text_that_is_no_date_is_refused_in_the_words_of_the_dates() {
    for (text, word) in [
        ("late due:someday", "someday"),
        ("due:2025..someday", "someday"),
        ("due:someday..2025", "someday"),
        ("due<someday", "someday"),
    ] {
        let error = parse(text).unwrap_err();
        let own = resolve(word, today()).unwrap_err();
        assert_eq!(&text[error.span.clone()], word);
        assert_eq!(error.message, own.to_string(), "{text}");
        assert_eq!(error.hint, own.hint(), "{text}");
    }
}
