//! The stamp of an operation: who, when, on which day.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

/// Who does something, and when. The edges of the program make it; nothing else asks for the time.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The moment of entry.
    pub at: DateTime<Utc>,
    /// The officer's day: the default `as_of`, and the last that is not in the future.
    pub today: NaiveDate,
    /// Whom the history names.
    pub author: String,
}

impl Stamp {
    /// Gives the moment as it is stored: RFC 3339, UTC, with milliseconds.
    pub fn moment(&self) -> String {
        self.at.to_rfc3339_opts(SecondsFormat::Millis, true)
    }
}
