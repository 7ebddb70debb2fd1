//! The periods that the rules use, as an officer may set them.

use serde::Deserialize;

/// Days after which, or before which, a rule fires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Periods {
    /// A due date within so many days is soon.
    pub due_soon_days: u16,
    /// Who has not been heard of for so many days is to be asked.
    pub reporting_interval_days: u16,
    /// A notice window that closes within so many days is urgent.
    pub notice_lead_days: u16,
}

impl Default for Periods {
    fn default() -> Self {
        Self {
            due_soon_days: 30,
            reporting_interval_days: 180,
            notice_lead_days: 90,
        }
    }
}

/// What a derivation needs besides the record: the day, and the periods.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The officer's day.
    pub today: chrono::NaiveDate,
    /// The periods in force.
    pub periods: Periods,
}

impl Now {
    /// Gives the last day that counts as soon.
    pub fn soon(&self) -> chrono::NaiveDate {
        self.ahead(self.periods.due_soon_days)
    }

    /// Gives the last day on which a closing notice window is urgent.
    pub fn notice(&self) -> chrono::NaiveDate {
        self.ahead(self.periods.notice_lead_days)
    }

    /// Gives the day before which the newest word is stale.
    pub fn stale(&self) -> chrono::NaiveDate {
        let days = chrono::Days::new(u64::from(self.periods.reporting_interval_days));
        self.today
            .checked_sub_days(days)
            .unwrap_or(chrono::NaiveDate::MIN)
    }

    fn ahead(&self, days: u16) -> chrono::NaiveDate {
        self.today
            .checked_add_days(chrono::Days::new(u64::from(days)))
            .unwrap_or(chrono::NaiveDate::MAX)
    }
}
