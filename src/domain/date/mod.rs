//! Dates as they are known: a year, a quarter, a day, an interval, perhaps uncertain; and periods.
//!
//! [`Edtf`] keeps the text of a date byte for byte, with the first and the last day it can mean
//! beside it. Nothing here completes what is missing: `2025` stays a year, and what cannot be read
//! is refused with the reason ([`DateError`]) instead of turning into 1 January. [`words`] reads
//! what a person types (`+2w`, `eoq`, `12 Jun 2024`), [`Period`] is a length by the calendar.
//!
//! The module never asks what day it is; today is always an argument. The calendar is the
//! proleptic Gregorian one of ISO 8601, from year 0001 to year 9999.
//!
//! To accept a new form of date, touch `grammar` and its tables of tests. To refuse one by name:
//! `refused` and a variant of [`DateError`]. A new word, in any language, is a row of `vocabulary`.

mod abroad;
mod edtf;
mod error;
mod grammar;
pub mod period;
mod phrases;
#[cfg(test)]
mod properties;
mod refused;
mod vocabulary;
pub mod words;

pub use edtf::{Edtf, Precision};
pub use error::DateError;
pub use period::{Period, PeriodError};
pub use words::{resolve, resolve_day};
