//! Under which heading an entry of the agenda stands: its day, its week, its month, or the stretch of time as which it is known.

use std::cmp::Reverse;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::agenda::{Entry, What};
use crate::domain::code::codes;
use crate::words::day;
use crate::{say, word};

codes! {
    /// By what the agenda is grouped.
    By, "grouping", { Day = "day", Week = "week", Month = "month" }
}

impl By {
    /// Gives the next one; after the month comes the day.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Day => Self::Week,
            Self::Week => Self::Month,
            Self::Month => Self::Day,
        }
    }

    /// Gives the group in which a stretch of days lies whole; one that is longer than any is a group of its own.
    fn around(self, from: NaiveDate, to: NaiveDate) -> (NaiveDate, NaiveDate) {
        let group = match self {
            Self::Day => None,
            Self::Week => week_of(from),
            Self::Month => months_from(first_of(from), 1),
        };
        group.filter(|(_, end)| to <= *end).unwrap_or((from, to))
    }
}

/// A heading, in the order in which headings stand: what is overdue, then by last day; on a tie what is known best comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// Whether it holds what is ahead, not what is overdue.
    pub is_ahead: bool,
    /// The last day.
    pub to: NaiveDate,
    /// The first day.
    pub from: Reverse<NaiveDate>,
    /// What it is called.
    pub words: String,
}

impl Group {
    /// Finds the group of an entry.
    pub fn of(entry: &Entry, by: By) -> Self {
        if entry.what == What::Overdue {
            return Self {
                is_ahead: false,
                to: NaiveDate::MIN,
                from: Reverse(NaiveDate::MIN),
                words: word!("Overdue").to_owned(),
            };
        }
        let (from, to, words) = match (entry.date.lower(), entry.date.upper()) {
            (Some(from), Some(to)) => {
                let (from, to) = by.around(from, to);
                (from, to, words(from, to, by))
            }
            (from, to) => (
                from.unwrap_or(NaiveDate::MIN),
                to.unwrap_or(NaiveDate::MAX),
                entry.date.to_string(),
            ),
        };
        Self {
            is_ahead: true,
            to,
            from: Reverse(from),
            words,
        }
    }
}

/// Gives the first day of the month of a day.
pub fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn week_of(day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let week = day.week(chrono::Weekday::Mon);
    Some((week.checked_first_day()?, week.checked_last_day()?))
}

/// Gives so many whole months from a day on.
fn months_from(from: NaiveDate, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let to = from.checked_add_months(Months::new(count))?;
    Some((from, to.checked_sub_days(Days::new(1))?))
}

/// Calls a stretch of days as people do: a day, a week, a month, a quarter, a year, else its ends.
fn words(from: NaiveDate, to: NaiveDate, by: By) -> String {
    let is_whole = |months| from.day() == 1 && months_from(from, months) == Some((from, to));
    if from == to {
        day::with_weekday(from)
    } else if by == By::Week && week_of(from) == Some((from, to)) {
        let week = from.iso_week().week();
        let (from, to) = (day::in_year(from), day::short(to));
        say!("Week {week}, {from} – {to}", week, from, to)
    } else if is_whole(1) {
        day::month(from)
    } else if is_whole(3) && from.month0().is_multiple_of(3) {
        format!("Q{} {}", from.month0() / 3 + 1, from.year())
    } else if is_whole(12) && from.month() == 1 {
        from.year().to_string()
    } else {
        let (from, to) = (day::short(from), day::short(to));
        format!("{from} – {to}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;

    fn group(date: &str, by: By) -> Group {
        let entry = Entry {
            date: Edtf::parse(date).unwrap(),
            what: What::Due,
            reference: "F1".to_owned(),
            title: String::new(),
            plan: What::Due,
            record: None,
        };
        Group::of(&entry, by)
    }

    #[test]
    fn a_date_stands_under_what_it_is_known_as_and_never_under_a_day_of_it() {
        for (date, day, week, month) in [
            (
                "2026-11-23",
                "Mon 23 Nov 2026",
                "Week 48, 23 Nov – 29 Nov 2026",
                "November 2026",
            ),
            (
                "2026-11?",
                "November 2026",
                "November 2026",
                "November 2026",
            ),
            ("2026-36", "Q4 2026", "Q4 2026", "Q4 2026"),
            ("2027", "2027", "2027", "2027"),
            (
                "2026-12-30/2027-01-02",
                "30 Dec 2026 – 2 Jan 2027",
                "Week 53, 28 Dec – 3 Jan 2027",
                "30 Dec 2026 – 2 Jan 2027",
            ),
            ("2026/..", "2026/..", "2026/..", "2026/.."),
        ] {
            for (by, right) in [(By::Day, day), (By::Week, week), (By::Month, month)] {
                assert_eq!(group(date, by).words, right, "{date} by {by}");
            }
        }
    }

    #[test]
    fn what_is_known_best_comes_first_on_a_tie() {
        let dates = [
            "2026-12-31",
            "2026-12",
            "2026-36",
            "2026",
            "2027-01-01",
            "2026/..",
        ];
        let groups = dates.map(|date| group(date, By::Day));
        assert!(groups.is_sorted(), "{groups:?}");
    }
}
