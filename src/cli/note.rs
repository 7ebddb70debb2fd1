//! `note`: a dated remark without a change of status.

use clap::Args;

use super::args::REF;
use super::console::Console;
use super::done::{Done, DoneArgs};
use super::failure::Failure;
use crate::domain::change::{AddNote, Change};

/// What `note` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda note F1 \"embassy reports the tender is open\"
  servanda note D3 \"raised at the commission\" --as-of 2026-11-20")]
pub struct NoteArgs {
    /// A document, group or follow-up: its ref or uid
    #[arg(value_name = REF)]
    pub reference: String,
    /// The remark
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    pub text: String,
    /// When it was true: a date, today or earlier [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub as_of: Option<String>,
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

pub(super) fn run(args: &NoteArgs, console: &Console) -> Result<(), Failure> {
    let as_of = args
        .as_of
        .as_deref()
        .map(|text| console.date(text))
        .transpose()?;
    let mut store = console.open()?;
    let named = store.find_record(&args.reference)?;
    let note = AddNote {
        record: named.uid,
        text: args.text.clone(),
        as_of,
    };
    let applied = store.apply(&Change::Note(note), &console.desk.stamp())?;
    Done::from(applied)
        .of(&named.reference)
        .tell(&args.done, console)
}
