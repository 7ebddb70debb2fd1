//! Recurrences: how often something comes round, as far of RFC 5545 (`RRULE`, section 3.3.10) as a register of days needs.
//!
//! Kept is `FREQ` with `INTERVAL`, and `COUNT` or `UNTIL`; everything else of the standard is refused by name. A person may
//! write `quarterly` or `every 3 months until 2027-12-31` (see `read`). It is printed in one form, that of the standard.
//!
//! A month without the day takes its last one: from 31 January monthly it is 28 February, then 31 March. The standard leaves
//! such a month out, unless `SKIP=BACKWARD` is said (RFC 7529, section 4.1), which is what is meant here: a report is due
//! in February too.

mod error;
#[cfg(test)]
mod properties;
mod read;

pub use error::RecurrenceError;

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::code::codes;

codes! {
    /// The unit in which a recurrence counts.
    Frequency, "frequency", { Daily = "DAILY", Weekly = "WEEKLY", Monthly = "MONTHLY", Yearly = "YEARLY" }
}

/// When a recurrence ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// It does not.
    Never,
    /// After so many occurrences, the first included.
    Count(u32),
    /// With the last occurrence on or before this day.
    Until(NaiveDate),
}

/// How often something comes round, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Recurrence {
    frequency: Frequency,
    interval: u32,
    end: End,
}

impl Recurrence {
    /// The largest `INTERVAL` and `COUNT`.
    pub const MOST: u32 = 9_999;

    /// Reads a rule of RFC 5545, in either case and with or without `RRULE:`, or words.
    pub fn parse(text: &str) -> Result<Self, RecurrenceError> {
        read::read(text)
    }

    /// Gives the days on which it falls, `first` being the first, in order; none lies beyond the year 9999.
    pub fn occurrences(&self, first: NaiveDate) -> impl Iterator<Item = NaiveDate> + use<> {
        let rule = *self;
        (0..).map_while(move |n| rule.nth(first, n))
    }

    /// Gives the occurrences from one day to another, both included, without counting through those before.
    pub fn between(
        &self,
        first: NaiveDate,
        from: NaiveDate,
        to: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> + use<> {
        let rule = *self;
        (rule.surely_before(first, from)..)
            .map_while(move |n| rule.nth(first, n))
            .skip_while(move |day| *day < from)
            .take_while(move |day| *day <= to)
    }

    /// Gives the last occurrence before a day.
    pub fn last_before(&self, first: NaiveDate, day: NaiveDate) -> Option<NaiveDate> {
        let start = self.surely_before(first, day);
        (start..)
            .map_while(|n| self.nth(first, n))
            .take_while(|occurrence| *occurrence < day)
            .last()
    }

    /// Gives the day one step before the first.
    pub fn before_first(&self, first: NaiveDate) -> Option<NaiveDate> {
        let back = |days: u64| first.checked_sub_days(Days::new(days));
        match self.frequency {
            Frequency::Daily => back(self.interval.into()),
            Frequency::Weekly => back(u64::from(self.interval) * 7),
            Frequency::Monthly => first.checked_sub_months(Months::new(self.interval)),
            Frequency::Yearly => first.checked_sub_months(Months::new(self.interval * 12)),
        }
    }

    /// Gives by how many months it steps; none where it counts days or weeks.
    pub fn months(&self) -> Option<u32> {
        match self.frequency {
            Frequency::Monthly => Some(self.interval),
            Frequency::Yearly => Some(self.interval * 12),
            Frequency::Daily | Frequency::Weekly => None,
        }
    }

    /// Gives the n-th occurrence, the first being number 0; always counted from the first, so that clipping never adds up.
    fn nth(&self, first: NaiveDate, n: u32) -> Option<NaiveDate> {
        let step = self.interval.checked_mul(n)?;
        let day = match self.frequency {
            Frequency::Daily => first.checked_add_days(Days::new(step.into())),
            Frequency::Weekly => first.checked_add_days(Days::new(u64::from(step) * 7)),
            Frequency::Monthly => first.checked_add_months(Months::new(step)),
            Frequency::Yearly => first.checked_add_months(Months::new(step.checked_mul(12)?)),
        }?;
        let goes_on = match self.end {
            End::Never => true,
            End::Count(count) => n < count,
            End::Until(last) => day <= last,
        };
        (goes_on && day.year() <= 9_999).then_some(day)
    }

    /// Gives the number of an occurrence that is there and before `day`, or 0; at most a few lie between them.
    fn surely_before(&self, first: NaiveDate, day: NaiveDate) -> u32 {
        let (day, most) = match self.end {
            End::Never => (day, u32::MAX),
            End::Count(count) => (day, count - 1),
            End::Until(last) => (day.min(last), u32::MAX),
        };
        let longest = match self.frequency {
            Frequency::Daily => 1,
            Frequency::Weekly => 7,
            Frequency::Monthly => 31,
            Frequency::Yearly => 366,
        };
        let days = (day - first).num_days().max(0);
        let steps = days / (longest * i64::from(self.interval));
        u32::try_from(steps)
            .unwrap_or(0)
            .saturating_sub(1)
            .min(most)
    }

    /// Says it in words: `every 3 months until 2027-12-31`.
    pub fn words(&self) -> String {
        let unit = match self.frequency {
            Frequency::Daily => "day",
            Frequency::Weekly => "week",
            Frequency::Monthly => "month",
            Frequency::Yearly => "year",
        };
        let every = match self.interval {
            1 => format!("every {unit}"),
            n => format!("every {n} {unit}s"),
        };
        match self.end {
            End::Never => every,
            End::Count(1) => format!("{every}, once"),
            End::Count(count) => format!("{every}, {count} times"),
            End::Until(day) => format!("{every} until {day}"),
        }
    }
}

impl fmt::Display for Recurrence {
    /// Prints it as RFC 5545 does, without what says nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let interval = match self.interval {
            1 => String::new(),
            interval => format!(";INTERVAL={interval}"),
        };
        let end = match self.end {
            End::Never => String::new(),
            End::Count(count) => format!(";COUNT={count}"),
            End::Until(day) => format!(";UNTIL={}", day.format("%Y%m%d")),
        };
        let rule = format!("FREQ={}{interval}{end}", self.frequency);
        f.pad(&rule)
    }
}

impl FromStr for Recurrence {
    type Err = RecurrenceError;

    fn from_str(text: &str) -> Result<Self, RecurrenceError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(rule: &str, first: &str) -> Vec<String> {
        let rule = Recurrence::parse(rule).unwrap();
        let days = rule.occurrences(first.parse().unwrap());
        days.take(5).map(|day| day.to_string()).collect()
    }

    #[test]
    fn it_falls_on_its_days_and_month_ends_clip_without_adding_up() {
        for (rule, first, right) in [
            (
                "FREQ=DAILY;INTERVAL=10;COUNT=3",
                "2026-02-20",
                "2026-02-20 2026-03-02 2026-03-12",
            ),
            (
                "FREQ=WEEKLY;INTERVAL=2;COUNT=2",
                "2026-12-28",
                "2026-12-28 2027-01-11",
            ),
            (
                "FREQ=MONTHLY;COUNT=4",
                "2025-12-31",
                "2025-12-31 2026-01-31 2026-02-28 2026-03-31",
            ),
            (
                "FREQ=MONTHLY;INTERVAL=6;COUNT=3",
                "2027-08-31",
                "2027-08-31 2028-02-29 2028-08-31",
            ),
            (
                "FREQ=YEARLY;COUNT=5",
                "2024-02-29",
                "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29",
            ),
            ("FREQ=YEARLY", "9998-06-01", "9998-06-01 9999-06-01"),
            ("FREQ=MONTHLY;COUNT=1", "2026-01-01", "2026-01-01"),
        ] {
            assert_eq!(days(rule, first).join(" "), right, "{rule} from {first}");
        }
    }

    #[test]
    fn until_is_the_last_day_that_counts() {
        for (until, right) in [
            ("20260331", "2026-01-31 2026-02-28 2026-03-31"),
            ("20260330", "2026-01-31 2026-02-28"),
            ("20260131", "2026-01-31"),
            ("20260130", ""),
        ] {
            let rule = format!("FREQ=MONTHLY;UNTIL={until}");
            assert_eq!(days(&rule, "2026-01-31").join(" "), right, "{until}");
        }
    }

    #[test]
    fn the_last_before_a_day_is_before_it() {
        let rule = Recurrence::parse("quarterly").unwrap();
        let first = "2025-03-31".parse().unwrap();
        for (day, right) in [
            ("2025-03-31", None),
            ("2025-04-01", Some("2025-03-31")),
            ("2025-06-30", Some("2025-03-31")),
            ("2025-07-01", Some("2025-06-30")),
            ("2045-01-01", Some("2044-12-31")),
        ] {
            let last = rule.last_before(first, day.parse().unwrap());
            assert_eq!(last.map(|day| day.to_string()).as_deref(), right, "{day}");
        }
    }

    #[test]
    fn it_is_said_in_words() {
        for (rule, right) in [
            ("monthly", "every month"),
            (
                "FREQ=MONTHLY;INTERVAL=3;UNTIL=20271231",
                "every 3 months until 2027-12-31",
            ),
            ("FREQ=YEARLY;COUNT=5", "every year, 5 times"),
            ("FREQ=WEEKLY;COUNT=1", "every week, once"),
        ] {
            assert_eq!(Recurrence::parse(rule).unwrap().words(), right);
        }
    }
}
