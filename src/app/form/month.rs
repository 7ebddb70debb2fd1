//! A month to pick a day from.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::app::action::{Action, Motion};
use crate::app::agenda::first_of;

/// The month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The day of the cursor.
    pub day: NaiveDate,
}

impl Month {
    /// Gives the first day of the month on screen.
    pub fn first(self) -> NaiveDate {
        first_of(self.day)
    }

    /// Moves the cursor.
    pub fn update(&mut self, action: Action, today: NaiveDate) {
        /// The years of four digits, with room for a month on either side.
        const YEARS: std::ops::RangeInclusive<i32> = 1..=9990;
        let (day, first) = (self.day, self.first());
        let to = match action {
            Action::Move(Motion::Left) => day.checked_sub_days(Days::new(1)),
            Action::Move(Motion::Right) => day.checked_add_days(Days::new(1)),
            Action::Move(Motion::Up) => day.checked_sub_days(Days::new(7)),
            Action::Move(Motion::Down) => day.checked_add_days(Days::new(7)),
            Action::PreviousMonth => day.checked_sub_months(Months::new(1)),
            Action::NextMonth => day.checked_add_months(Months::new(1)),
            Action::Move(Motion::First) => Some(first),
            Action::Move(Motion::Last) => first
                .checked_add_months(Months::new(1))
                .and_then(|next| next.pred_opt()),
            Action::Today => Some(today),
            _ => None,
        };
        if let Some(to) = to.filter(|to| YEARS.contains(&to.year())) {
            self.day = to;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_goes_by_days_weeks_and_months() {
        let today = "2026-11-23".parse().unwrap();
        for (from, action, to) in [
            ("2026-11-30", Action::Move(Motion::Right), "2026-12-01"),
            ("2026-11-01", Action::Move(Motion::Left), "2026-10-31"),
            ("2026-11-02", Action::Move(Motion::Up), "2026-10-26"),
            ("2026-11-30", Action::Move(Motion::Down), "2026-12-07"),
            ("2027-01-31", Action::NextMonth, "2027-02-28"),
            ("2027-03-31", Action::PreviousMonth, "2027-02-28"),
            ("2027-02-12", Action::Move(Motion::First), "2027-02-01"),
            ("2027-02-12", Action::Move(Motion::Last), "2027-02-28"),
            ("2027-02-12", Action::Today, "2026-11-23"),
            ("0001-01-01", Action::Move(Motion::Left), "0001-01-01"),
            ("9990-12-31", Action::NextMonth, "9990-12-31"),
        ] {
            let mut month = Month {
                day: from.parse().unwrap(),
            };
            month.update(action, today);
            assert_eq!(month.day.to_string(), to, "{from} {action:?}");
        }
    }
}
