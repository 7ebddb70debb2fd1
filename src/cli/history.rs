//! `history`: what was done, by whom, the newest first.

use clap::Args;

use super::args::REF;
use super::choice::choice;
use super::console::{Console, answer, count};
use super::failure::Failure;
use crate::domain::change::{FieldChange, Operation};
use crate::exchange::{Column, Format, List};
use crate::store::{HistoryQuery, Store, StoreError};

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
        console.tell("nothing was done that fits");
    }
    let list = List {
        columns: columns(args.format),
        rows: &operations,
        chosen: false,
    };
    answer(|out| list.write(args.format, console.look, out))
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

fn columns(format: Format) -> Vec<Column<Operation>> {
    let mut columns = vec![
        Column::new("operation", false, |o: &Operation| o.operation.to_string()),
        Column {
            header: (if format.is_for_reading() {
                "At (UTC)"
            } else {
                "at"
            })
            .to_owned(),
            ..Column::new("at", false, move |o: &Operation| moment(&o.at, format))
        },
        Column::new("author", false, |o: &Operation| o.author.clone()),
    ];
    if format.is_for_reading() {
        columns.push(Column::new("summary", true, |o: &Operation| {
            [o.summary.as_str(), if o.undone { " (undone)" } else { "" }].concat()
        }));
        columns.push(Column::new("note", true, |o: &Operation| {
            o.note.clone().unwrap_or_default()
        }));
    } else {
        columns.insert(1, Column::new("uid", false, |o: &Operation| o.uid.clone()));
        columns.push(Column::new("summary", true, |o: &Operation| {
            o.summary.clone()
        }));
        columns.push(Column::new("note", true, |o: &Operation| {
            o.note.clone().unwrap_or_default()
        }));
        columns.push(Column::new("undoes", false, |o: &Operation| {
            o.undoes.map(|n| n.to_string()).unwrap_or_default()
        }));
        columns.push(Column::new("changes", true, |o: &Operation| {
            o.changes.iter().map(told).collect::<Vec<_>>().join("; ")
        }));
    }
    columns
}

/// Gives a moment; for reading, to the minute.
fn moment(at: &str, format: Format) -> String {
    match at.get(..16) {
        Some(minute) if format.is_for_reading() => minute.replace('T', " "),
        _ => at.to_owned(),
    }
}

fn told(change: &FieldChange) -> String {
    let reference = change.reference.as_deref().unwrap_or_default();
    format!(
        "{reference} {}: {} → {}",
        change.field, change.old, change.new
    )
    .trim_start()
    .to_owned()
}
