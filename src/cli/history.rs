//! `history`: what was done, by whom, the newest first.

use clap::Args;

use super::args::REF;
use super::choice::choice;
use super::console::{Console, answer, count};
use super::failure::Failure;
use crate::exchange::{Format, List, operation_columns};
use crate::store::{HistoryQuery, Store, StoreError};
use crate::word;

/// What `history` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda history                         everything
  servanda history F1 --limit 5            what was done to one record
  servanda history --since -1w --author \"a.officer@mfa\" --format json")]
pub struct HistoryArgs {
    /// Anything that has a ref: its ref or uid [default: everything]
    #[arg(value_name = REF)]
    pub reference: Option<String>,
    /// Entered on or after this day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub since: Option<String>,
    /// Only what this author did
    #[arg(long, value_name = "AUTHOR")]
    pub author: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", allow_hyphen_values = true, value_parser = count)]
    pub limit: Option<usize>,
    /// The form
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = choice::<Format>(Format::CODES))]
    pub format: Format,
}

pub(super) fn run(args: &HistoryArgs, console: &Console) -> Result<(), Failure> {
    let since = args
        .since
        .as_deref()
        .map(|text| console.date(text))
        .transpose()?;
    let store = console.open()?;
    let subject = args
        .reference
        .as_deref()
        .map(|name| subject(&store, name))
        .transpose()?;
    let query = HistoryQuery {
        subject,
        since: since
            .and_then(|date| date.lower())
            .map(|day| day.to_string()),
        author: args.author.clone(),
        after: None,
        before: None,
        limit: args.limit,
        changes: !args.format.is_for_reading(),
        rows: None,
    };
    let operations = store.history(&query)?;
    if operations.is_empty() {
        console.tell(word!("nothing was done that fits"));
    }
    args.format.spoken(|| {
        let list = List {
            columns: operation_columns(args.format),
            rows: &operations,
            chosen: false,
        };
        answer(|out| list.write(args.format, console.look, out))
    })
}

/// Finds the uid of what is called so, or, where nothing is, of what was.
fn subject(store: &Store, name: &str) -> Result<String, Failure> {
    match store.find(name) {
        Ok(named) => Ok(named.uid.to_string()),
        Err(unknown @ StoreError::Unknown { .. }) => {
            store.find_past(name)?.ok_or_else(|| unknown.into())
        }
        Err(error) => Err(error.into()),
    }
}
