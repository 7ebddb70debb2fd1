//! Why a text is no recurrence that the register can keep, and what would be.

use super::super::date::DateError;
use thiserror::Error;

/// A refused recurrence; each names the word at fault.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RecurrenceError {
    /// There is nothing but space.
    #[error("`{0}` is empty where a recurrence is wanted")]
    Empty(String),
    /// A word that says nothing of recurrence.
    #[error("`{0}` is no word for how often it comes round")]
    Word(String),
    /// The frequency is missing.
    #[error("`{0}` does not say how often: it has no FREQ")]
    NoFrequency(String),
    /// The frequency is none of those kept.
    #[error("`{0}` is no frequency that the register keeps")]
    Frequency(String),
    /// A part of RFC 5545 that is not kept, or of nothing.
    #[error("`{0}` is no part of a recurrence that the register keeps")]
    Part(String),
    /// A part without a value.
    #[error("`{0}` has no value: a part is written NAME=VALUE")]
    NoValue(String),
    /// A part that stands twice.
    #[error("`{0}` stands twice")]
    Twice(String),
    /// A number that is none, or out of its limits.
    #[error("`{0}` is not a whole number from 1 to {most}", most = super::Recurrence::MOST)]
    Number(String),
    /// `COUNT` and `UNTIL` together.
    #[error("`{0}` says both how many times and until when")]
    TwoEnds(String),
    /// The end is no day.
    #[error("`{0}` is no day to end on: {1}")]
    Until(String, DateError),
    /// The end has a time of day.
    #[error("`{0}` has a time of day, and the register keeps days")]
    Time(String),
}

impl RecurrenceError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Empty(_) | Self::Word(_) => "write `monthly`, `quarterly`, `yearly`, `every 3 months`, `every 2 weeks until 2027-12-31`, or FREQ=MONTHLY;INTERVAL=3".to_owned(),
            Self::NoFrequency(_) => "begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY".to_owned(),
            Self::Frequency(_) => "the frequencies are DAILY, WEEKLY, MONTHLY and YEARLY".to_owned(),
            Self::Part(_) => "the parts are FREQ, INTERVAL, COUNT and UNTIL".to_owned(),
            Self::NoValue(_) => "write each part as in FREQ=MONTHLY;INTERVAL=3;COUNT=4".to_owned(),
            Self::Twice(_) => "say each part once".to_owned(),
            Self::Number(_) => "write a whole number such as 3".to_owned(),
            Self::TwoEnds(_) => "keep COUNT or UNTIL, not both (RFC 5545, section 3.3.10)".to_owned(),
            Self::Until(_, why) => why.hint().to_owned(),
            Self::Time(_) => "write the day alone: UNTIL=20271231".to_owned(),
        }
    }
}
