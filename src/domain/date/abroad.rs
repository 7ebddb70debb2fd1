//! Phrases as they are put together in Russian, Kazakh and Korean: `+2 нед`, `конец квартала`, `III квартал 2025`,
//! `айдың соңы`, `2025 ж. 3-тоқсан`, `2026년 3월`.
//!
//! A text is cut into numbers and words, also where nothing parts them; what the words mean then stands in a few orders.

use chrono::{Datelike, Days, NaiveDate};

use super::phrases::{self, Found, end_of, offset};
use super::vocabulary::{Meaning, Unit, meaning};

/// A number or a word of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// Digits.
    Number(String),
    /// Digits with a sign before them.
    Signed(String),
    /// A word.
    Word(Meaning),
}

use Meaning::{After, Before, End, Month, Next};
use Token::{Number, Signed, Word};

/// What follows a number to make it an ordinal.
const ORDINALS: &[&str] = &[
    "й", "ый", "ой", "го", "ого", "м", "ші", "шы", "інші", "ыншы",
];
/// The quarters as Roman numbers.
const ROMAN: &[&str] = &["i", "ii", "iii", "iv"];

/// Finds what a folded text with a letter beyond ASCII means; `None` when it is no phrase for a date.
pub(super) fn find(text: &str, today: NaiveDate) -> Option<Found> {
    if text.is_ascii() {
        return None;
    }
    let (tokens, is_year) = cut(text).map(plain)?;
    match &tokens[..] {
        [Number(year)] if is_year => Some(Found::Written(year.clone())),
        [Word(End), Word(Meaning::Unit(unit))] | [Word(Meaning::Unit(unit)), Word(End)] => {
            end(*unit, today)
        }
        [Word(alone)] => phrases::alone(*alone, today),
        [Word(Next), Word(Meaning::Weekday(day))]
        | [
            Word(Next),
            Word(Meaning::Unit(Unit::Week)),
            Word(Meaning::Weekday(day)),
        ] => Some(phrases::of_next_week(*day, today)),
        [Signed(count), Word(Meaning::Unit(unit))] => reckon(count, *unit, today),
        [Word(After), Number(count), Word(Meaning::Unit(unit))]
        | [Number(count), Word(Meaning::Unit(unit)), Word(After)] => {
            reckon(&format!("+{count}"), *unit, today)
        }
        [Number(count), Word(Meaning::Unit(unit)), Word(Before)] => {
            reckon(&format!("-{count}"), *unit, today)
        }
        rest => written(rest),
    }
}

/// Reads a date that is written out: a year with a quarter or a month, or a day of one.
fn written(tokens: &[Token]) -> Option<Found> {
    let text = match tokens {
        [Number(year), Number(of), Word(Meaning::Unit(Unit::Quarter))]
        | [Number(of), Word(Meaning::Unit(Unit::Quarter)), Number(year)] => {
            let quarter: u32 = of.parse().ok()?;
            let is_one = (1..=4).contains(&quarter);
            in_year(year, &is_one.then(|| format!("-{}", 32 + quarter))?)
        }
        [
            Number(year),
            Number(month),
            Word(Meaning::Unit(Unit::Month)),
        ] => in_year(year, &format!("-{}", two(month)?)),
        [
            Number(year),
            Number(month),
            Word(Meaning::Unit(Unit::Month)),
            Number(day),
            Word(Meaning::Unit(Unit::Day)),
        ] => in_year(year, &format!("-{}-{}", two(month)?, two(day)?)),
        [Word(Month(month)), Number(year)] | [Number(year), Word(Month(month))] => {
            in_year(year, &format!("-{month:02}"))
        }
        [Number(a), Number(b), Word(Month(month))] => {
            in_year(a, &format!("-{month:02}-{}", two(b)?))
        }
        [Number(day), Word(Month(month)), Number(year)] => {
            in_year(year, &format!("-{month:02}-{}", two(day)?))
        }
        _ => None,
    };
    text.map(Found::Written)
}

fn in_year(year: &str, rest: &str) -> Option<String> {
    (year.len() == 4).then(|| [year, rest].concat())
}

/// Gives a number of one or two digits with two.
fn two(number: &str) -> Option<String> {
    (number.len() <= 2).then(|| format!("{number:0>2}"))
}

/// Reckons from today, as `+2w` does; a quarter is three months.
fn reckon(signed: &str, unit: Unit, today: NaiveDate) -> Option<Found> {
    let letter = match unit {
        Unit::Day => 'd',
        Unit::Week => 'w',
        Unit::Month => 'm',
        Unit::Year => 'y',
        Unit::Quarter => {
            let (sign, count) = signed.split_at(1);
            let months = count.parse::<u32>().ok().and_then(|n| n.checked_mul(3));
            let found = months.and_then(|months| offset(&format!("{sign}{months}m"), today));
            return found.or(Some(Found::Day(None)));
        }
    };
    offset(&format!("{signed}{letter}"), today)
}

fn end(unit: Unit, today: NaiveDate) -> Option<Found> {
    Some(Found::Day(match unit {
        Unit::Day => return None,
        Unit::Week => end_of_week(today),
        Unit::Month => end_of(1, today),
        Unit::Quarter => end_of(3, today),
        Unit::Year => end_of(12, today),
    }))
}

/// Gives the Sunday of the week.
pub(super) fn end_of_week(today: NaiveDate) -> Option<NaiveDate> {
    let ahead = 6 - today.weekday().num_days_from_monday();
    today.checked_add_days(Days::new(ahead.into()))
}

/// Cuts a text into numbers and words; `None` where a word is unknown.
fn cut(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    for piece in text.split_whitespace() {
        let mut rest = piece;
        while !rest.is_empty() {
            let sign = usize::from(rest.len() == piece.len() && rest.starts_with(['+', '-']));
            let is_number = rest[sign..].starts_with(|c: char| c.is_ascii_digit());
            let sign = if is_number { sign } else { 0 };
            let end = rest[sign..].find(|c: char| c.is_ascii_digit() != is_number);
            let (run, after) = rest.split_at(end.map_or(rest.len(), |end| end + sign));
            rest = after;
            match run {
                _ if sign > 0 => tokens.push(Signed(run.to_owned())),
                _ if is_number => tokens.push(Number(run.to_owned())),
                _ => word(run, &mut tokens)?,
            }
        }
    }
    Some(tokens)
}

/// Takes a run without digits: a word, a Roman number, or what only belongs to the number before it.
fn word(run: &str, tokens: &mut Vec<Token>) -> Option<()> {
    let is_joined = run.starts_with('-');
    let word = run.trim_matches(['.', '-', ',']);
    let is_ordinal = is_joined && ORDINALS.contains(&word);
    if word.is_empty() || is_ordinal && matches!(tokens.last(), Some(Number(_))) {
        return Some(());
    }
    let roman = word.replace('і', "i");
    if let Some(place) = ROMAN.iter().position(|number| *number == roman) {
        tokens.push(Number((place + 1).to_string()));
        return Some(());
    }
    tokens.push(Word(meaning(word)?));
    Some(())
}

/// Leaves out the word for a year behind a year, and the word for a month behind its name; tells whether a year was marked.
fn plain(tokens: Vec<Token>) -> (Vec<Token>, bool) {
    let mut kept: Vec<Token> = Vec::new();
    let mut is_year = false;
    for token in tokens {
        let is_idle = match (&token, kept.last()) {
            (Word(Meaning::Unit(Unit::Year)), Some(Number(year))) if year.len() == 4 => {
                is_year = true;
                true
            }
            (Word(Meaning::Unit(Unit::Month)), Some(Word(Month(_)))) => true,
            _ => false,
        };
        if !is_idle {
            kept.push(token);
        }
    }
    (kept, is_year)
}

#[cfg(test)]
mod tests {
    use crate::domain::date::{DateError, resolve};

    /// 1 October 2025 is a Wednesday.
    const TODAY: &str = "2025-10-01";

    #[test]
    fn what_people_type_in_russian_kazakh_and_korean_becomes_a_date() {
        #[rustfmt::skip]
        let cases = [
            ("сегодня", "2025-10-01"), ("Завтра", "2025-10-02"), ("бүгін", "2025-10-01"), ("ЕРТЕҢ", "2025-10-02"),
            ("오늘", "2025-10-01"), ("어제", "2025-09-30"),
            ("пт", "2025-10-03"), ("пятницу", "2025-10-03"), ("следующая пятница", "2025-10-10"), ("след. пт", "2025-10-10"),
            ("келесі жұма", "2025-10-10"), ("다음 금요일", "2025-10-10"), ("다음 주 금요일", "2025-10-10"), ("다음주 월요일", "2025-10-06"),
            ("+2н", "2025-10-15"), ("+2 нед", "2025-10-15"), ("+2 недели", "2025-10-15"), ("-3дн.", "2025-09-28"),
            ("+1г", "2026-10-01"), ("+3 мес.", "2026-01-01"), ("+2апта", "2025-10-15"), ("+2 апта", "2025-10-15"), ("+3ай", "2026-01-01"),
            ("+2주", "2025-10-15"), ("+3개월", "2026-01-01"), ("-10일", "2025-09-21"), ("+1 кв", "2026-01-01"), ("+0д", "2025-10-01"),
            ("через 2 недели", "2025-10-15"), ("2 аптадан кейін", "2025-10-15"), ("2주 후", "2025-10-15"), ("3 дня назад", "2025-09-28"),
            ("конец недели", "2025-10-05"), ("конец месяца", "2025-10-31"), ("конец квартала", "2025-12-31"), ("конец года", "2025-12-31"),
            ("аптаның соңы", "2025-10-05"), ("айдың соңы", "2025-10-31"), ("тоқсанның соңы", "2025-12-31"), ("жылдың соңы", "2025-12-31"),
            ("주말", "2025-10-05"), ("월말", "2025-10-31"), ("분기말", "2025-12-31"), ("연말", "2025-12-31"), ("분기 말", "2025-12-31"),
            ("3 кв. 2025", "2025-35"), ("3-й квартал 2025 г.", "2025-35"), ("III квартал 2025", "2025-35"), ("IV кв 2025 года", "2025-36"),
            ("2025 ж. 3-тоқсан", "2025-35"), ("2025 жылдың 1-тоқсаны", "2025-33"), ("2025년 3분기", "2025-35"), ("2025 3분기", "2025-35"),
            ("март 2026", "2026-03"), ("МАРТ 2026 Г.", "2026-03"), ("наурыз 2026", "2026-03"), ("2026 жылғы наурыз айы", "2026-03"),
            ("2026년 3월", "2026-03"), ("2026년3월", "2026-03"), ("12 июня 2024", "2024-06-12"), ("12 июня 2024 г.", "2024-06-12"),
            ("2024 жылғы 12 маусым", "2024-06-12"), ("2024년 6월 12일", "2024-06-12"), ("2026 год", "2026"), ("2026년", "2026"),
        ];
        for (text, expected) in cases {
            let resolved = resolve(text, TODAY.parse().unwrap()).map(String::from);
            assert_eq!(resolved.as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_in_any_of_them_is_refused_in_the_words_of_the_user() {
        let today = TODAY.parse().unwrap();
        for text in [
            "скоро",
            "март",
            "3월",
            "5 кв. 2025",
            "V квартал 2025",
            "конец",
            "конец дня",
            "2 недели",
            "пт пт",
            "2025 ж. тоқсан",
            "+2",
            "+н",
            "через неделю когда-нибудь",
            "월",
            "12 июня 24",
            "II",
            "년",
            "--2н",
            "+2н!",
            "2026년 13",
        ] {
            let refused = resolve(text, today).expect_err(text);
            assert!(refused.to_string().contains(text), "{refused}");
        }
        assert_eq!(
            resolve("31 июня 2024", today),
            Err(DateError::Day("31 июня 2024".into()))
        );
        let month = DateError::Month("2026년 13월".into(), "13".into());
        assert_eq!(resolve("2026년 13월", today), Err(month));
        for text in ["+9000 лет", "+99999999999н", "+4294967295 кв"] {
            assert_eq!(
                resolve(text, today),
                Err(DateError::OutOfRange(text.into())),
                "{text}"
            );
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn words_and_numbers_in_any_order_never_panic(
            parts in proptest::collection::vec(proptest::sample::select(vec![
                "+2", "-", "3", "2025", "99999999999", "кв.", "г", "пт", "конец", "соңы", "айдың", "다음", "주", "년", "월", "일", "분기",
                "март", "iii", "III", "через", "назад", "-й", " ", " ", ".", "т\u{0306}", "к\u{306}", "é",
            ]), 0..7),
            day in 1..=3_652_059_i32,
        ) {
            let text = parts.concat();
            let today = chrono::NaiveDate::from_num_days_from_ce_opt(day).expect("a day");
            if let Err(error) = resolve(&text, today) {
                proptest::prop_assert!(text.contains(error.value()));
            }
        }
    }
}
