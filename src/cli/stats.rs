//! `stats`: how many records there are, by one thing and by status.

use std::io::{self, Write};

use clap::Args;

use super::choice::choice;
use super::console::{Console, answer};
use super::failure::Failure;
use super::then::{self, ThenArgs};
use crate::domain::filter::Filter;
use crate::domain::stats::{By, Stat};
use crate::domain::status::Status;
use crate::exchange::{Column, Format, List, Look};
use crate::store::Query;
use crate::word;
use crate::words::{Language, current};

/// What `stats` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
A record with two leads counts for both, so shares may add up to more than 1. Of a date the year counts.

Examples:
  servanda stats                                   by status
  servanda stats documents --by legal_state
  servanda stats occasion:O1 --by field --format json
  servanda stats late --by lead
  servanda stats --as-of 2025-12-31                what was true at the end of that year")]
pub struct StatsArgs {
    /// Which records, when the first word is documents, groups or follow-ups of that kind only
    #[arg(value_name = "FILTER")]
    pub filter: Vec<String>,
    /// What to count by
    #[arg(long, value_name = "FIELD", default_value = "status", value_parser = choice::<By>(By::CODES))]
    pub by: By,
    /// Which time is asked about.
    #[command(flatten)]
    pub then: ThenArgs,
    /// The form
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = choice::<Format>(Format::CODES))]
    pub format: Format,
}

pub(super) fn run(args: &StatsArgs, console: &Console) -> Result<(), Failure> {
    let then = args.then.read(console)?;
    let now = then::now(then, console);
    let (kind, words) = super::list::kind(&args.filter);
    let query = Query {
        kind,
        filter: Filter::from_args(words, now.today)?,
        ..Query::default()
    };
    let mut store = then::open(then, console)?;
    if args.format.is_for_reading() {
        store.read_in(Some(console.tongue));
    }
    let stats = store.stats(&query, args.by, now)?;
    if stats.is_empty() {
        console.tell(word!("there is nothing to count"));
    }
    answer(|out| write(&stats, args.by, (args.format, console.look), out))
}

/// Writes counts.
fn write(
    stats: &[Stat],
    by: By,
    (format, look): (Format, Look),
    out: &mut dyn Write,
) -> io::Result<()> {
    let reads = format.is_for_reading();
    let mut columns = vec![
        Column::new("value", false, |stat: &Stat| {
            stat.value.clone().unwrap_or_default()
        }),
        Column::new("label", true, |stat: &Stat| stat.label.clone())
            .in_words(move |stat: &Stat| called(stat, by)),
        Column::new("count", false, |stat: &Stat| stat.count.to_string()),
        Column::new("share", false, move |stat: &Stat| share(stat, reads)),
        Column::new("by_status", true, |stat: &Stat| {
            by_status(stat, Status::as_str)
        })
        .in_words(|stat: &Stat| by_status(stat, Status::label)),
    ];
    if reads && stats.iter().all(is_plain) {
        columns.retain(|column| column.name != "value");
    }
    let list = List {
        columns,
        rows: stats,
        chosen: false,
    };
    format.spoken(|| list.write(format, look, out))
}

/// Gives what a value is called.
fn called(stat: &Stat, by: By) -> String {
    match current() {
        Language::English => stat.label.clone(),
        _ => stat.clone().in_words(by).label,
    }
}

/// Tells whether the label says all that the value does.
fn is_plain(stat: &Stat) -> bool {
    stat.value
        .as_ref()
        .is_none_or(|value| value.replace('_', " ") == stat.label)
}

fn share(stat: &Stat, reads: bool) -> String {
    if reads {
        format!("{:.0} %", stat.share * 100.0)
    } else {
        stat.share.to_string()
    }
}

fn by_status(stat: &Stat, name: fn(Status) -> &'static str) -> String {
    let counts = stat.by_status.iter();
    let counts: Vec<String> = counts
        .map(|(status, count)| format!("{} {count}", name(*status)))
        .collect();
    counts.join(", ")
}
