//! `agenda`: what is to happen, and what should have happened and did not.

use std::io::{self, Write};

use clap::Args;

use super::choice::choice;
use super::console::{Console, answer};
use super::failure::Failure;
use crate::domain::agenda::{Entry, Stretch};
use crate::domain::date::{DateError, Edtf};
use crate::domain::text::excerpt;
use crate::exchange::{Format, List, Look, agenda_columns};
use crate::say;

/// What `agenda` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Due dates of open records, milestones, sessions planned and expected, records that come round, occasions, and the clocks of \
documents (notice, renewal, expiry), in the order of their last day. A date known only as a month or a year belongs wherever \
it may fall.

Examples:
  servanda agenda                          what is overdue, and the year ahead
  servanda agenda --to +30d
  servanda agenda --from 2027 --to 2027 --format csv > 2027.csv")]
pub struct AgendaArgs {
    /// The first day [default: today, and whatever is overdue]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub from: Option<String>,
    /// The last day [default: a year after the first]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub to: Option<String>,
    /// The form
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = choice::<Format>(Format::CODES))]
    pub format: Format,
}

pub(super) fn run(args: &AgendaArgs, console: &Console) -> Result<(), Failure> {
    let bound = |text: &Option<String>, side: fn(&Edtf) -> Option<chrono::NaiveDate>| {
        let Some(text) = text else { return Ok(None) };
        let day = side(&console.date(text)?);
        day.map(Some)
            .ok_or_else(|| Failure::from(DateError::NotOneDay(excerpt(text))))
    };
    let from = bound(&args.from, Edtf::lower)?;
    let to = bound(&args.to, Edtf::upper)?;
    let stretch = Stretch::new(from, to, console.desk.today())
        .map_err(|error| Failure::usage(error.to_string(), error.hint()))?;
    let mut store = console.open()?;
    if args.format.is_for_reading() {
        store.read_in(Some(console.tongue));
    }
    let entries = args
        .format
        .spoken(|| store.agenda(&stretch, console.desk.now()))?;
    if entries.is_empty() {
        console.tell(&say!(
            "nothing is on the agenda from {from} to {to}",
            from = stretch.from(),
            to = stretch.to()
        ));
    }
    answer(|out| write(&entries, args.format, console.look, out))
}

/// Writes an agenda.
pub fn write(entries: &[Entry], format: Format, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let list = List {
        columns: agenda_columns(),
        rows: entries,
        chosen: false,
    };
    format.spoken(|| list.write(format, look, out))
}
