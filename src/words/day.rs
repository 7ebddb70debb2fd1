//! Days as a person reads them, in the language of the interface. What a machine reads is ISO 8601 and never comes here.
//!
//! The forms are those of CLDR 45 where they are short enough; Korean has the numeric form that its offices write
//! (`2026. 11. 23.`) in lists and the full one (`2026년 11월 23일`) where there is room.

use chrono::{Datelike, NaiveDate};

use super::language::{Language, current};

const RU_SHORT: [&str; 12] = [
    "янв.",
    "февр.",
    "мар.",
    "апр.",
    "мая",
    "июн.",
    "июл.",
    "авг.",
    "сент.",
    "окт.",
    "нояб.",
    "дек.",
];
const RU_OF: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const RU_MONTHS: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const RU_DAYS: [&str; 7] = [
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
];
const RU_DAYS_SHORT: [&str; 7] = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];
const KK_SHORT: [&str; 12] = [
    "қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел.",
];
const KK_MONTHS: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];
const KK_DAYS: [&str; 7] = [
    "дүйсенбі",
    "сейсенбі",
    "сәрсенбі",
    "бейсенбі",
    "жұма",
    "сенбі",
    "жексенбі",
];
const KK_DAYS_SHORT: [&str; 7] = ["дс", "сс", "ср", "бс", "жм", "сб", "жс"];
const KO_DAYS: [&str; 7] = ["월", "화", "수", "목", "금", "토", "일"];

fn of_month<'a>(names: &[&'a str; 12], day: NaiveDate) -> &'a str {
    names[usize::try_from(day.month0()).unwrap_or(0) % 12]
}

fn of_week<'a>(names: &[&'a str; 7], day: NaiveDate) -> &'a str {
    names[usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0) % 7]
}

/// Writes a day in short: `23 Nov 2026`.
pub fn short(day: NaiveDate) -> String {
    let (year, of) = (day.year(), day.day());
    match current() {
        Language::English => day.format("%-d %b %Y").to_string(),
        Language::Russian => format!("{of} {} {year}", of_month(&RU_SHORT, day)),
        Language::Kazakh => format!("{year} ж. {of} {}", of_month(&KK_SHORT, day)),
        Language::Korean => format!("{year}. {}. {of}.", day.month()),
    }
}

/// Writes a day of a year that is known: `23 Nov`.
pub fn in_year(day: NaiveDate) -> String {
    let of = day.day();
    match current() {
        Language::English => day.format("%-d %b").to_string(),
        Language::Russian => format!("{of} {}", of_month(&RU_SHORT, day)),
        Language::Kazakh => format!("{of} {}", of_month(&KK_SHORT, day)),
        Language::Korean => format!("{}. {of}.", day.month()),
    }
}

/// Writes a day with its day of the week, in short: `Mon 23 Nov 2026`.
pub fn with_weekday(day: NaiveDate) -> String {
    let short = short(day);
    match current() {
        Language::English => day.format("%a %-d %b %Y").to_string(),
        Language::Russian => format!("{}, {short}", of_week(&RU_DAYS_SHORT, day)),
        Language::Kazakh => format!("{short}, {}", of_week(&KK_DAYS_SHORT, day)),
        Language::Korean => format!("{short} ({})", of_week(&KO_DAYS, day)),
    }
}

/// Writes two days of one month: `16–17 Sep 2026`.
pub fn days(from: NaiveDate, to: NaiveDate) -> String {
    let (year, first, last) = (to.year(), from.day(), to.day());
    match current() {
        Language::English | Language::Russian => format!("{first}–{}", short(to)),
        Language::Kazakh => format!("{year} ж. {first}–{last} {}", of_month(&KK_SHORT, to)),
        Language::Korean => format!("{year}. {}. {first}.–{last}.", to.month()),
    }
}

/// Writes a day with the whole name of its month: `23 November 2026`.
pub fn full(day: NaiveDate) -> String {
    let (year, of) = (day.year(), day.day());
    match current() {
        Language::English => day.format("%-d %B %Y").to_string(),
        Language::Russian => format!("{of} {} {year} г.", of_month(&RU_OF, day)),
        Language::Kazakh => format!("{year} ж. {of} {}", of_month(&KK_MONTHS, day)),
        Language::Korean => format!("{year}년 {}월 {of}일", day.month()),
    }
}

/// Writes a day in full: `Monday 23 November 2026`.
pub fn long(day: NaiveDate) -> String {
    let full = full(day);
    match current() {
        Language::English => format!("{} {full}", day.format("%A")),
        Language::Russian => format!("{}, {full}", of_week(&RU_DAYS, day)),
        Language::Kazakh => format!("{full}, {}", of_week(&KK_DAYS, day)),
        Language::Korean => format!("{full} {}요일", of_week(&KO_DAYS, day)),
    }
}

/// Writes the month of a day: `November 2026`.
pub fn month(day: NaiveDate) -> String {
    let year = day.year();
    match current() {
        Language::English => day.format("%B %Y").to_string(),
        Language::Russian => format!("{} {year}", of_month(&RU_MONTHS, day)),
        Language::Kazakh => format!("{year} ж. {}", of_month(&KK_MONTHS, day)),
        Language::Korean => format!("{year}년 {}월", day.month()),
    }
}

/// Writes the month of a day in short where months have short names: `Nov 2026`.
pub fn month_short(day: NaiveDate) -> String {
    match current() {
        Language::English => day.format("%b %Y").to_string(),
        _ => month(day),
    }
}

/// Writes the name of the month of a day, in short: `Nov`. Without the stop that stands for the rest of it.
pub fn month_name(day: NaiveDate) -> String {
    match current() {
        Language::English => day.format("%b").to_string(),
        Language::Russian => cut(of_month(&RU_MONTHS, day)),
        Language::Kazakh => cut(of_month(&KK_MONTHS, day)),
        Language::Korean => format!("{}월", day.month()),
    }
}

fn cut(name: &str) -> String {
    name.chars().take(3).collect()
}

/// Gives the two letters of every day of the week, Monday first.
pub fn week() -> [&'static str; 7] {
    match current() {
        Language::English => ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
        Language::Russian => RU_DAYS_SHORT,
        Language::Kazakh => KK_DAYS_SHORT,
        Language::Korean => KO_DAYS,
    }
}

#[cfg(test)]
mod tests {
    use super::super::with;
    use super::*;

    #[test]
    fn a_day_is_written_as_each_language_writes_it() {
        let day: NaiveDate = "2026-11-23".parse().unwrap();
        let forms: [fn(NaiveDate) -> String; 6] =
            [short, in_year, with_weekday, long, month, month_name];
        for (language, right) in [
            (
                Language::English,
                [
                    "23 Nov 2026",
                    "23 Nov",
                    "Mon 23 Nov 2026",
                    "Monday 23 November 2026",
                    "November 2026",
                    "Nov",
                ],
            ),
            (
                Language::Russian,
                [
                    "23 нояб. 2026",
                    "23 нояб.",
                    "пн, 23 нояб. 2026",
                    "понедельник, 23 ноября 2026 г.",
                    "ноябрь 2026",
                    "ноя",
                ],
            ),
            (
                Language::Kazakh,
                [
                    "2026 ж. 23 қар.",
                    "23 қар.",
                    "2026 ж. 23 қар., дс",
                    "2026 ж. 23 қараша, дүйсенбі",
                    "2026 ж. қараша",
                    "қар",
                ],
            ),
            (
                Language::Korean,
                [
                    "2026. 11. 23.",
                    "11. 23.",
                    "2026. 11. 23. (월)",
                    "2026년 11월 23일 월요일",
                    "2026년 11월",
                    "11월",
                ],
            ),
        ] {
            with(language, || {
                assert_eq!(forms.map(|form| form(day)), right);
            });
        }
    }
}
