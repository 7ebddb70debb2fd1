//! `remove`, `restore`, `purge`: into the bin, out of it, and for good.

use clap::Args;

use super::args::REF;
use super::before;
use super::console::{Console, answer};
use super::done::{Done, DoneArgs, NOTHING_CHANGED};
use super::failure::Failure;
use super::progress::Progress;
use crate::backup::Reason;
use crate::domain::change::{Change, Thing};
use crate::say;
use crate::store::counted_words;
use crate::words::of;

/// What `remove` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
What is in the bin is in no list, count or agenda, but can be brought back.

Examples:
  servanda remove F12
  servanda remove E3 E4          one operation, undone as one
  servanda list removed          what lies in the bin")]
pub struct RemoveArgs {
    /// Anything that has a ref: its ref or uid
    #[arg(value_name = REF, required = true)]
    pub references: Vec<String>,
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

/// What `restore` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda restore F12
  servanda restore E3 E4")]
pub struct RestoreArgs {
    /// Anything in the bin: its ref or uid
    #[arg(value_name = REF, required = true)]
    pub references: Vec<String>,
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

/// What `purge` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Deletes what is in the bin with all that belongs to it. A verified backup is made first; the history still tells what was there.

Examples:
  servanda purge            what would go
  servanda purge --yes      does it")]
pub struct PurgeArgs {
    /// Do it
    #[arg(long)]
    pub yes: bool,
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

pub(super) fn remove(args: &RemoveArgs, console: &Console) -> Result<(), Failure> {
    apply(&args.references, Change::Remove, &args.done, console)
}

pub(super) fn restore(args: &RestoreArgs, console: &Console) -> Result<(), Failure> {
    apply(&args.references, Change::Restore, &args.done, console)
}

fn apply(
    references: &[String],
    change: fn(Vec<Thing>) -> Change,
    args: &DoneArgs,
    console: &Console,
) -> Result<(), Failure> {
    let mut store = console.open()?;
    let found = references
        .iter()
        .map(|reference| store.find(reference))
        .collect::<Result<Vec<_>, _>>()?;
    let things = found.iter().map(|named| Thing {
        entity: named.entity,
        uid: named.uid.clone(),
    });
    let applied = store.apply(&change(things.collect()), &console.desk.stamp())?;
    let done = Done::from(applied);
    match found.as_slice() {
        [one] => done.of(&one.reference),
        _ => done,
    }
    .tell(args, console)
}

pub(super) fn purge(args: &PurgeArgs, console: &Console) -> Result<(), Failure> {
    let mut store = console.open()?;
    let stamp = console.desk.stamp();
    // Refuses an empty bin, and a register that may not be written, before a backup is made.
    store.rehearse(&Change::Purge, &stamp)?;
    let counts = store.binned()?;
    if !args.yes {
        let would = say!(
            "would go for good, with all that belongs to it: {counts}",
            counts = counted_words(&counts)
        );
        return answer(|out| {
            use std::io::Write;
            writeln!(out, "{would}\n{}", of("", NOTHING_CHANGED))
        });
    }
    let progress = Progress::new(console);
    let made = before::keep(&store, Reason::BeforePurge, &progress, console)?;
    console.tell(&say!(
        "backup, verified: {path}",
        path = made.path.display()
    ));
    let applied = store.apply(&Change::Purge, &stamp)?;
    Done::from(applied).tell(&args.done, console)
}
