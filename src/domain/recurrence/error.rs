//! Why a text is no recurrence that the register can keep, and what would be.

use super::super::date::DateError;
use crate::word;
use thiserror::Error;

/// A refused recurrence; each names the word at fault.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RecurrenceError {
    /// There is nothing but space.
    #[error("{}", crate::say!("`{value}` is empty where a recurrence is wanted", value = _0))]
    Empty(String),
    /// A word that says nothing of recurrence.
    #[error("{}", crate::say!("`{value}` is no word for how often it comes round", value = _0))]
    Word(String),
    /// The frequency is missing.
    #[error("{}", crate::say!("`{value}` does not say how often: it has no FREQ", value = _0))]
    NoFrequency(String),
    /// The frequency is none of those kept.
    #[error("{}", crate::say!("`{value}` is no frequency that the register keeps", value = _0))]
    Frequency(String),
    /// A part of RFC 5545 that is not kept, or of nothing.
    #[error("{}", crate::say!("`{value}` is no part of a recurrence that the register keeps", value = _0))]
    Part(String),
    /// A part without a value.
    #[error("{}", crate::say!("`{value}` has no value: a part is written NAME=VALUE", value = _0))]
    NoValue(String),
    /// A part that stands twice.
    #[error("{}", crate::say!("`{value}` stands twice", value = _0))]
    Twice(String),
    /// A number that is none, or out of its limits.
    #[error("{}", crate::say!("`{value}` is not a whole number from 1 to {most}", value = _0, most = super::Recurrence::MOST))]
    Number(String),
    /// `COUNT` and `UNTIL` together.
    #[error("{}", crate::say!("`{value}` says both how many times and until when", value = _0))]
    TwoEnds(String),
    /// The end is no day.
    #[error("{}", crate::say!("`{value}` is no day to end on: {other}", value = _0, other = _1))]
    Until(String, DateError),
    /// The end has a time of day.
    #[error("{}", crate::say!("`{value}` has a time of day, and the register keeps days", value = _0))]
    Time(String),
}

impl RecurrenceError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Empty(_) | Self::Word(_) => word!("write `monthly`, `quarterly`, `yearly`, `every 3 months`, `every 2 weeks until 2027-12-31`, or FREQ=MONTHLY;INTERVAL=3").to_owned(),
            Self::NoFrequency(_) => word!("begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY").to_owned(),
            Self::Frequency(_) => word!("the frequencies are DAILY, WEEKLY, MONTHLY and YEARLY").to_owned(),
            Self::Part(_) => word!("the parts are FREQ, INTERVAL, COUNT and UNTIL").to_owned(),
            Self::NoValue(_) => word!("write each part as in FREQ=MONTHLY;INTERVAL=3;COUNT=4").to_owned(),
            Self::Twice(_) => word!("say each part once").to_owned(),
            Self::Number(_) => word!("write a whole number such as 3").to_owned(),
            Self::TwoEnds(_) => word!("keep COUNT or UNTIL, not both (RFC 5545, section 3.3.10)").to_owned(),
            Self::Until(_, why) => why.hint().to_owned(),
            Self::Time(_) => word!("write the day alone: UNTIL=20271231").to_owned(),
        }
    }
}
