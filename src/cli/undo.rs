//! `undo` and `redo`: take back by a new operation. Nothing leaves the history.

use clap::Args;

use super::console::Console;
use super::done::{Done, DoneArgs};
use super::failure::Failure;
use crate::domain::change::Change;
use crate::store::{HistoryQuery, Store};

/// What `undo` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda undo           your own last operation
  servanda undo 12        operation 12, as `servanda history` numbers them")]
pub struct UndoArgs {
    /// The number or uid of an operation [default: your own last one not yet undone]
    pub operation: Option<String>,
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

/// What `redo` takes.
#[derive(Debug, Args)]
pub struct RedoArgs {
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

pub(super) fn run(args: &UndoArgs, console: &Console) -> Result<(), Failure> {
    let mut store = console.open()?;
    let operation = args
        .operation
        .as_deref()
        .map(|name| store.find_operation(name.trim()))
        .transpose()?;
    apply(&mut store, &Change::Undo(operation), &args.done, console)
}

pub(super) fn redo(args: &RedoArgs, console: &Console) -> Result<(), Failure> {
    let mut store = console.open()?;
    apply(&mut store, &Change::Redo, &args.done, console)
}

fn apply(
    store: &mut Store,
    change: &Change,
    args: &DoneArgs,
    console: &Console,
) -> Result<(), Failure> {
    let applied = store.apply(change, &console.desk.stamp())?;
    let query = HistoryQuery {
        before: Some(applied.operation + 1),
        limit: Some(1),
        ..HistoryQuery::default()
    };
    let undoes = store
        .history(&query)?
        .first()
        .and_then(|operation| operation.undoes);
    Done {
        undoes,
        ..Done::from(applied)
    }
    .tell(args, console)
}
