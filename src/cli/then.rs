//! `--as-of` and `--known-on`: the register of another time.

use chrono::NaiveDate;
use clap::Args;

use super::console::Console;
use super::failure::Failure;
use crate::domain::date;
use crate::domain::settings::Now;
use crate::store::{Store, Then};
use crate::{say, word};

/// Which time is asked about.
#[derive(Debug, Clone, Default, Args)]
pub struct ThenArgs {
    /// What was true on this day, as it is known now; relative dates of the filter count from it
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub as_of: Option<String>,
    /// What was known on this day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub known_on: Option<String>,
}

impl ThenArgs {
    /// Reads the days; one that has not come is refused.
    pub(super) fn read(&self, console: &Console) -> Result<Then, Failure> {
        Ok(Then {
            as_of: day(word!("as of"), self.as_of.as_deref(), console)?,
            known_on: day(word!("known on"), self.known_on.as_deref(), console)?,
        })
    }
}

fn day(what: &str, text: Option<&str>, console: &Console) -> Result<Option<NaiveDate>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let today = console.desk.today();
    let day = date::resolve_day(text, today)?;
    if day > today {
        return Err(Failure::refused(
            say!("{what} `{day}` is after today, {today}", what, day, today),
            word!("name a day that has been: today or earlier"),
        ));
    }
    Ok(Some(day))
}

/// Gives the day, with the periods in force, by which the answer about a time is derived.
pub(super) fn now(then: Then, console: &Console) -> Now {
    Now {
        today: then.day(console.desk.today()),
        ..console.desk.now()
    }
}

/// Opens the register of a time; that of the present is the file itself.
pub(super) fn open(then: Then, console: &Console) -> Result<Store, Failure> {
    let store = console.open()?;
    if then.is_now() {
        return Ok(store);
    }
    Ok(store.then(then)?)
}
