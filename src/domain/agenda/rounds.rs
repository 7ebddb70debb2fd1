//! The dates on which a record comes round, each as exact as the first of them is known.

use chrono::{Datelike, NaiveDate};

use super::Stretch;
use crate::domain::date::{Edtf, Precision};
use crate::domain::recurrence::Recurrence;

/// Gives the dates that lie ahead in a stretch, and the last that is over if nothing has been heard since the one before it:
/// that one is owed. From a day on they are days, from a month months, from a quarter quarters, from a year years.
///
/// Where the first is known more coarsely than the recurrence steps (every month from a year on), there are none.
pub fn rounds(
    rule: &Recurrence,
    first: &Edtf,
    heard: Option<&Edtf>,
    stretch: &Stretch,
) -> Vec<Edtf> {
    let (Some(start), Some(unit)) = (first.lower(), Unit::of(rule, first)) else {
        return Vec::new();
    };
    let mark = first
        .as_str()
        .trim_start_matches(|c| !matches!(c, '?' | '~' | '%'));
    let written = |day: NaiveDate| Edtf::parse(&(unit.write(day) + mark)).ok();
    let now = unit.floor(stretch.today);
    let over = rule.last_before(start, now);
    let owed = over.filter(|last| {
        let before = rule.last_before(start, *last);
        let before = before
            .or_else(|| rule.before_first(start))
            .and_then(written);
        let heard_since = |before: Edtf| heard.is_some_and(|heard| heard.upper() > before.upper());
        !before.is_some_and(heard_since)
    });
    let ahead = rule.between(start, now, stretch.to);
    owed.into_iter().chain(ahead).filter_map(written).collect()
}

/// How exactly the dates are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Month,
    Quarter,
    Year,
}

impl Unit {
    /// Finds it for a first date, where the recurrence steps by whole units of it.
    fn of(rule: &Recurrence, first: &Edtf) -> Option<Self> {
        let whole = |unit, months| rule.months()?.is_multiple_of(months).then_some(unit);
        match first.precision() {
            Precision::Day => Some(Self::Day),
            Precision::Month => whole(Self::Month, 1),
            Precision::Quarter => whole(Self::Quarter, 3),
            Precision::Year => whole(Self::Year, 12),
            Precision::Season | Precision::Decade | Precision::Century | Precision::Interval => {
                None
            }
        }
    }

    /// Gives the first day of the unit in which a day lies.
    fn floor(self, day: NaiveDate) -> NaiveDate {
        let month = match self {
            Self::Day => return day,
            Self::Month => day.month(),
            Self::Quarter => day.month0() / 3 * 3 + 1,
            Self::Year => 1,
        };
        NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day)
    }

    fn write(self, day: NaiveDate) -> String {
        match self {
            Self::Day => day.format("%Y-%m-%d").to_string(),
            Self::Month => day.format("%Y-%m").to_string(),
            Self::Quarter => format!("{}-{}", day.format("%Y"), 33 + day.month0() / 3),
            Self::Year => day.format("%Y").to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(rule: &str, first: &str, heard: &str) -> String {
        let today = "2026-11-23".parse().unwrap();
        let stretch = Stretch::new(None, None, today).unwrap();
        let rule = Recurrence::parse(rule).unwrap();
        let heard = Edtf::parse(heard).ok();
        let first = Edtf::parse(first).unwrap();
        let dates = rounds(&rule, &first, heard.as_ref(), &stretch);
        dates.iter().map(Edtf::as_str).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn they_are_as_exact_as_the_first_is_known() {
        for (rule, first, right) in [
            ("half-yearly", "2025-06-30", "2026-12-30 2027-06-30"),
            ("half-yearly", "2025-06", "2026-12 2027-06"),
            ("half-yearly", "2025-06?", "2026-12? 2027-06?"),
            ("half-yearly", "2025-34~", "2026-36~ 2027-34~ 2027-36~"),
            ("yearly", "2025", "2026 2027"),
            ("yearly", "2026-11-23", "2026-11-23 2027-11-23"),
            ("yearly 2 times", "2025-12-01", "2026-12-01"),
            ("yearly", "2028-01-01", ""),
            ("monthly", "2025", ""),
            ("quarterly", "2025-21", ""),
            ("weekly", "2026-11", ""),
            ("monthly", "2025/2026", ""),
            ("monthly", "../2026", ""),
        ] {
            assert_eq!(
                dates(rule, first, "2026-11-20"),
                right,
                "{rule} from {first}"
            );
        }
    }

    #[test]
    fn the_last_that_is_over_is_owed_unless_a_word_came_after_the_one_before() {
        for (first, heard, right) in [
            ("2025-10-31", "", "2026-10-31 2027-10-31"),
            ("2025-10-31", "2025-10-31", "2026-10-31 2027-10-31"),
            ("2025-10-31", "2025-11-01", "2027-10-31"),
            ("2025-10-31", "2026-10-30", "2027-10-31"),
            ("2026-10-31", "2025-10-31", "2026-10-31 2027-10-31"),
            ("2026-10-31", "2025-11-01", "2027-10-31"),
            ("2025-10", "2025-10-31", "2026-10 2027-10"),
            ("2025-10", "2025-11-01", "2027-10"),
            ("2026-11-23", "", "2026-11-23 2027-11-23"),
            ("2026-11-22", "", "2026-11-22 2027-11-22"),
        ] {
            assert_eq!(
                dates("yearly", first, heard),
                right,
                "{first}, heard {heard}"
            );
        }
    }
}
