//! Dates as catalogues write them, into EDTF. Nothing is completed: `Q3 2017` stays a quarter, `ongoing` has no end.

use super::months::month;
use crate::domain::date::Edtf;
use crate::domain::text::fold;
use crate::{say, word};

/// Which of two numbers before a year is the day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// `31/12/2024`.
    #[default]
    DayFirst,
    /// `12/31/2024`.
    MonthFirst,
}

/// What all values of a column say of the order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs {
    day_first: usize,
    month_first: usize,
    either: usize,
}

impl Signs {
    /// Looks at one value.
    pub fn see(&mut self, text: &str) {
        let Some([a, b, _]) =
            numbers(text.trim()).filter(|[a, b, c]| a.len() < 3 && b.len() < 3 && c.len() == 4)
        else {
            return;
        };
        match (a.parse::<u32>(), b.parse::<u32>()) {
            (Ok(a), Ok(b)) if a > 12 && b <= 12 => self.day_first += 1,
            (Ok(a), Ok(b)) if b > 12 && a <= 12 => self.month_first += 1,
            (Ok(a), Ok(b)) if a != b => self.either += 1,
            _ => {}
        }
    }

    /// Decides: by the values that can be read in one way only; day first where there are none.
    pub fn order(self) -> Order {
        if self.month_first > self.day_first {
            Order::MonthFirst
        } else {
            Order::DayFirst
        }
    }

    /// Says what was decided, where there was something to decide.
    pub fn said(self) -> Option<&'static str> {
        match (self.day_first, self.month_first, self.either) {
            (0, 0, 0) => None,
            (0, 0, _) => Some("read day/month/year, though no value tells it from month/day/year"),
            _ if self.order() == Order::MonthFirst => {
                Some("read month/day/year, as its values tell")
            }
            _ => Some("read day/month/year, as its values tell"),
        }
    }
}

/// Words for nothing, folded.
const NOTHING: &[&str] = &[
    "na",
    "n/a",
    "n.a.",
    "nan",
    "null",
    "none",
    "-",
    "--",
    "–",
    "—",
    "?",
    "0",
    "0000",
    "0000-00-00",
    "00.00.0000",
    "00/00/0000",
    "нет",
    "нет данных",
    "н/д",
    "не указано",
    "не установлено",
    "неизвестно",
    "жоқ",
    "белгісіз",
    "없음",
    "미상",
    "해당 없음",
    "미정",
    "unknown",
    "not known",
    "tbd",
    "tbc",
    "not applicable",
    "not available",
    "undated",
    "nil",
];
/// Words for what has not ended, folded.
const OPEN: &[&str] = &[
    "ongoing",
    "present",
    "now",
    "current",
    "to date",
    "continuing",
    "бессрочно",
    "по настоящее время",
    "настоящее время",
    "н.в.",
    "продолжается",
    "мерзімсіз",
    "қазіргі уақыт",
    "жалғасуда",
    "진행중",
    "진행 중",
    "현재",
    "계속",
];
/// What makes a date approximate when it stands before it.
const ABOUT: &[&str] = &[
    "c.",
    "ca.",
    "circa",
    "about",
    "approx.",
    "approximately",
    "~",
    "около",
    "примерно",
    "ок.",
    "шамамен",
    "약",
    "c",
];

/// Tells whether a text stands for nothing.
pub(super) fn is_nothing(text: &str) -> bool {
    let folded = fold(text.trim());
    folded.is_empty() || NOTHING.contains(&folded.as_str())
}

/// Reads a date; nothing where the text stands for none. A refusal says why.
pub(super) fn read(text: &str, order: Order) -> Result<Option<String>, String> {
    let text = without_the_word_year(text.trim().trim_matches('\u{a0}').trim());
    if is_nothing(text) || OPEN.contains(&fold(text).as_str()) {
        return Ok(None);
    }
    if let Ok(date) = Edtf::parse(text) {
        return Ok(Some(date.to_string()));
    }
    let written = span(text, order).or_else(|| qualified(text, order));
    let Some(written) = written else {
        return Err(why_not(text));
    };
    Edtf::parse(&written)
        .map(|date| Some(date.to_string()))
        .map_err(|_| say!("there is no such day as {written}", written))
}

/// Reads two dates with a dash or word between.
fn span(text: &str, order: Order) -> Option<String> {
    const BETWEEN: &[&str] = &[
        " - ", " – ", " — ", "–", "—", " to ", " until ", " по ", " до ", "~", "-",
    ];
    let text = text
        .strip_prefix("from ")
        .or(text.strip_prefix("с "))
        .unwrap_or(text);
    BETWEEN.iter().find_map(|between| {
        let (from, to) = text.split_once(between)?;
        let from = qualified(from, order)?;
        if OPEN.contains(&fold(to.trim()).as_str()) {
            return Some(format!("{from}/.."));
        }
        let to = qualified(to, order)?;
        // `2024-06` is a month, `12-06-2024` a day: only two that stand alone make a span.
        (from.len() >= 4).then(|| format!("{from}/{to}"))
    })
}

/// Reads a date that may be uncertain.
fn qualified(text: &str, order: Order) -> Option<String> {
    let text = text.trim();
    let lower = text.to_lowercase();
    let about = ABOUT.iter().find_map(|word| {
        let rest = lower.strip_prefix(word)?;
        (rest.starts_with([' ', ' ']) || rest.starts_with(|c: char| c.is_ascii_digit()))
            .then_some(rest)
    });
    let (bare, sign) = match (about, lower.trim_end_matches(['?', ' ', ')', '('])) {
        (Some(rest), _) => (rest.trim().trim_end_matches('?').to_owned(), "~"),
        (None, bare) if bare.len() < lower.len() && lower.contains('?') => (bare.to_owned(), "?"),
        _ => (lower.clone(), ""),
    };
    single(bare.trim(), order).map(|date| format!("{date}{sign}"))
}

/// Reads one date in lower case.
fn single(text: &str, order: Order) -> Option<String> {
    let text = without_time(text);
    if Edtf::parse(text).is_ok() {
        return Some(text.to_owned());
    }
    if let Some(date) = numbers(text).and_then(|parts| numeric(parts, order)) {
        return Some(date);
    }
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return Some(format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]));
    }
    month_and_year(text)
        .or_else(|| quarter(text))
        .or_else(|| in_words(text))
}

fn without_the_word_year(text: &str) -> &str {
    const YEAR: &[&str] = &["г.", "г", "года", "год", "ж.", "жылы", "жыл"];
    let shorter = YEAR.iter().find_map(|word| {
        let rest = text.strip_suffix(word)?.trim_end();
        rest.ends_with(|c: char| c.is_ascii_digit()).then_some(rest)
    });
    shorter.unwrap_or(text)
}

fn without_time(text: &str) -> &str {
    let Some((day, time)) = text.split_once(['t', ' ']) else {
        return text;
    };
    let is_time = time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit());
    if is_time { day } else { text }
}

/// Splits three numbers with one sort of sign between.
fn numbers(text: &str) -> Option<[&str; 3]> {
    let text = without_time(text);
    ['/', '.', '-'].into_iter().find_map(|sign| {
        let mut parts = text.trim_end_matches('.').split(sign).map(str::trim);
        let three = [parts.next()?, parts.next()?, parts.next()?];
        let plain =
            |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        (parts.next().is_none() && three.iter().all(|part| plain(part))).then_some(three)
    })
}

fn numeric([a, b, c]: [&str; 3], order: Order) -> Option<String> {
    let (year, month, day) = match (a.len(), c.len(), order) {
        (4, 1 | 2, _) => (a, b, c),
        (1 | 2, 4, Order::DayFirst) => (c, b, a),
        (1 | 2, 4, Order::MonthFirst) => (c, a, b),
        _ => return None,
    };
    // `00` stands for a month or day that is not known.
    match (
        month.trim_matches('0').is_empty(),
        day.trim_matches('0').is_empty(),
    ) {
        (true, _) => Some(year.to_owned()),
        (false, true) => Some(format!("{year}-{month:0>2}")),
        (false, false) => Some(format!("{year}-{month:0>2}-{day:0>2}")),
    }
}

/// Reads `06/2024` and `6.2024`.
fn month_and_year(text: &str) -> Option<String> {
    let (month, year) = text.split_once(['/', '.'])?;
    let good =
        matches!(month.len(), 1 | 2) && is_year(year) && month.bytes().all(|b| b.is_ascii_digit());
    good.then(|| format!("{year}-{month:0>2}"))
}

/// Reads `Q3 2017`, `2017 Q3`, `III кв. 2017`, `3-тоқсан 2017`, `2017년 3분기`.
fn quarter(text: &str) -> Option<String> {
    const QUARTERS: &[(&str, u32)] = &[
        ("q1", 33),
        ("q2", 34),
        ("q3", 35),
        ("q4", 36),
        ("1q", 33),
        ("2q", 34),
        ("3q", 35),
        ("4q", 36),
        ("1분기", 33),
        ("2분기", 34),
        ("3분기", 35),
        ("4분기", 36),
        ("iv", 36),
        ("iii", 35),
        ("ii", 34),
        ("i", 33),
        ("1", 33),
        ("2", 34),
        ("3", 35),
        ("4", 36),
        ("1-й", 33),
        ("2-й", 34),
        ("3-й", 35),
        ("4-й", 36),
        ("1-тоқсан", 33),
        ("2-тоқсан", 34),
        ("3-тоқсан", 35),
        ("4-тоқсан", 36),
    ];
    const MARKS: &[&str] = &["quarter", "кв", "квартал", "тоқсан"];
    let words: Vec<&str> = words(text).collect();
    let year = words.iter().find(|word| is_year(word))?;
    let rest: Vec<&&str> = words
        .iter()
        .filter(|word| *word != year && **word != "of")
        .collect();
    let marked = rest.iter().any(|word| MARKS.contains(*word));
    let named: Vec<&&&str> = rest.iter().filter(|word| !MARKS.contains(**word)).collect();
    let [name] = named[..] else { return None };
    let (word, code) = QUARTERS.iter().find(|(word, _)| word == *name)?;
    let clear = marked || word.contains('q') || word.contains("분기") || word.contains("тоқсан");
    clear.then(|| format!("{year}-{code}"))
}

/// Reads a day, a month by its name and a year, in any order; the day may be missing.
fn in_words(text: &str) -> Option<String> {
    let (mut day, mut named, mut year) = (None, None, None);
    let mut korean = [None, None, None];
    for word in words(text) {
        if let Some(at) = ["년", "월", "일"]
            .iter()
            .position(|unit| word.ends_with(unit))
        {
            korean[at] = Some(word.trim_end_matches(['년', '월', '일']));
        } else if let Some(month) = month(word) {
            named = named.xor(Some(month));
        } else if is_year(word) {
            year = year.xor(Some(word));
        } else if let Some(number) = ordinal(word) {
            day = day.xor(Some(number));
        } else if !matches!(
            word,
            "г" | "года" | "год" | "ж" | "жылғы" | "жылы" | "of" | "the"
        ) {
            return None;
        }
    }
    if let [Some(year), month, day] = korean {
        return match (month, day) {
            (None, None) => Some(year.to_owned()),
            (Some(month), None) => Some(format!("{year}-{month:0>2}")),
            (Some(month), Some(day)) => Some(format!("{year}-{month:0>2}-{day:0>2}")),
            (None, Some(_)) => None,
        };
    }
    match (year?, named, day) {
        (year, Some(month), Some(day)) => Some(format!("{year}-{month:02}-{day:02}")),
        (year, Some(month), None) => Some(format!("{year}-{month:02}")),
        (year, None, None) => Some(year.to_owned()),
        (_, None, Some(_)) => None,
    }
}

/// Reads `8`, `8th`, `1st`.
fn ordinal(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    let good = matches!(ending, "" | "st" | "nd" | "rd" | "th") && digits.len() <= 2;
    digits.parse().ok().filter(|_| good)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words =
        text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '\u{ab}' | '\u{bb}' | '"'));
    words
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

fn why_not(text: &str) -> String {
    let short = numbers(text).is_some_and(|[a, _, c]| a.len() < 3 && c.len() < 3);
    if short {
        word!("the year has two digits: write four").to_owned()
    } else {
        word!("no date: write 2024-06-12, 12/06/2024, 12 Jun 2024, 2024-06, 2024 or Q2 2024")
            .to_owned()
    }
}

#[cfg(test)]
#[path = "days_tests.rs"]
mod tests;
