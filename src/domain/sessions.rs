//! Which session of a group is to be expected next: its frequency counted from the last that was held.
//!
//! The count starts at the last day on which the last session can have been held, so that nothing is called late that may
//! not be. Where frequency or last session are not known well enough, it is said which, and nothing is expected.

use chrono::NaiveDate;

use super::date::{Edtf, Period};
use crate::say;

/// After so many missed sessions a group is likely to have stopped meeting.
const DORMANT_AFTER: u32 = 2;

/// The session that is to be expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The last day on which it keeps the frequency.
    pub on: NaiveDate,
    /// How many should have been held since the last and were not, this one included.
    pub missed: u32,
}

impl Expected {
    /// Tells whether it should have been held by now.
    pub const fn is_overdue(&self) -> bool {
        self.missed > 0
    }

    /// Tells whether so many were missed that the group may be dormant: two.
    pub const fn suggests_dormant(&self) -> bool {
        self.missed >= DORMANT_AFTER
    }

    /// Says it in words: `by 2025-11-30; 2 missed, perhaps dormant`.
    pub fn words(&self) -> String {
        let on = self.on;
        match self.missed {
            0 => say!("by {on}", on),
            missed if self.suggests_dormant() => {
                say!("by {on}; {missed} missed, perhaps dormant", on, missed)
            }
            missed => say!("by {on}; {missed} missed", on, missed),
        }
    }
}

/// Why no session is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Undetermined {
    /// How often the group meets is not known.
    #[error("{}", crate::word!("its frequency is not known"))]
    NoFrequency,
    /// No session is known to have been held.
    #[error("{}", crate::word!("no session is known to have been held"))]
    NoneHeld,
    /// The last session may have been held within a time in which another one would fall.
    #[error("{}", crate::word!("the last session is known too coarsely for its frequency"))]
    TooCoarse,
    /// It would lie beyond the calendar.
    #[error("{}", crate::word!("the next session lies beyond the year 9999"))]
    OutOfRange,
}

/// Finds the next session after the last that was held, on a day.
pub fn expected(
    frequency: Option<Period>,
    last: Option<&Edtf>,
    today: NaiveDate,
) -> Result<Expected, Undetermined> {
    let frequency = frequency.ok_or(Undetermined::NoFrequency)?;
    let last = last.ok_or(Undetermined::NoneHeld)?;
    let (Some(earliest), Some(latest)) = (last.lower(), last.upper()) else {
        return Err(Undetermined::TooCoarse);
    };
    if frequency.after(earliest).is_some_and(|next| next <= latest) {
        return Err(Undetermined::TooCoarse);
    }
    let on = frequency.after(latest).ok_or(Undetermined::OutOfRange)?;
    let due = (1..).map_while(|n| frequency.times(n)?.after(latest));
    let missed = due.take_while(|day| *day < today).count();
    Ok(Expected {
        on,
        missed: u32::try_from(missed).unwrap_or(u32::MAX),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(frequency: &str, last: &str, today: &str) -> Result<(String, u32), Undetermined> {
        let frequency = Period::parse(frequency).ok();
        let last = Edtf::parse(last).ok();
        expected(frequency, last.as_ref(), today.parse().unwrap())
            .map(|expected| (expected.on.to_string(), expected.missed))
    }

    #[test]
    fn a_session_is_missed_from_the_day_after_the_last_that_keeps_the_frequency() {
        for (frequency, last, today, on, missed) in [
            ("P1Y", "2025-05-14", "2026-05-13", "2026-05-14", 0),
            ("P1Y", "2025-05-14", "2026-05-14", "2026-05-14", 0),
            ("P1Y", "2025-05-14", "2026-05-15", "2026-05-14", 1),
            ("P1Y", "2025-05-14", "2027-05-14", "2026-05-14", 1),
            ("P1Y", "2025-05-14", "2027-05-15", "2026-05-14", 2),
            ("P6M", "2025-08-31", "2026-02-28", "2026-02-28", 0),
            ("P6M", "2025-08-31", "2026-03-01", "2026-02-28", 1),
            ("P6M", "2025-08-31", "2026-08-31", "2026-02-28", 1),
            ("P6M", "2025-08-31", "2026-09-01", "2026-02-28", 2),
            (
                "P1Y",
                "2025-05-14/2025-05-16",
                "2026-05-16",
                "2026-05-16",
                0,
            ),
            ("P1Y", "2025-05", "2026-05-31", "2026-05-31", 0),
            ("P1Y", "2025-05", "2026-06-01", "2026-05-31", 1),
            ("P90D", "2025-01-01", "2026-01-01", "2025-04-01", 4),
        ] {
            assert_eq!(
                next(frequency, last, today),
                Ok((on.to_owned(), missed)),
                "{frequency} after {last} on {today}"
            );
        }
    }

    #[test]
    fn what_is_not_known_well_enough_expects_nothing_and_says_which() {
        for (frequency, last, why) in [
            ("", "2025-05-14", Undetermined::NoFrequency),
            ("P1Y", "", Undetermined::NoneHeld),
            ("P6M", "2025", Undetermined::TooCoarse),
            ("P1Y", "2024/2025", Undetermined::TooCoarse),
            ("P1Y", "2025/..", Undetermined::TooCoarse),
            ("P1Y", "../2025", Undetermined::TooCoarse),
            ("P9000Y", "2025", Undetermined::OutOfRange),
        ] {
            assert_eq!(
                next(frequency, last, "2026-11-23"),
                Err(why),
                "{frequency} {last}"
            );
        }
        // A year is just fine enough for a year: another session falls on the first day after it.
        assert!(next("P1Y", "2025", "2026-11-23").is_ok());
    }

    #[test]
    fn two_missed_suggest_dormant_and_one_does_not() {
        for (missed, words, dormant) in [
            (0, "by 2026-05-14", false),
            (1, "by 2026-05-14; 1 missed", false),
            (2, "by 2026-05-14; 2 missed, perhaps dormant", true),
        ] {
            let on = "2026-05-14".parse().unwrap();
            let expected = Expected { on, missed };
            assert_eq!(expected.words(), words);
            assert_eq!(expected.suggests_dormant(), dormant);
            assert_eq!(expected.is_overdue(), missed > 0);
        }
    }
}
