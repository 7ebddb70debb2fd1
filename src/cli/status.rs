//! `status`: say what the status of one record is, or of all that pass a filter.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::choice::choice;
use super::console::{Console, answer};
use super::done::{NOTHING_CHANGED, summed};
use super::failure::Failure;
use super::target::target;
use crate::domain::change::{Applied, Change, SetStatus, Source};
use crate::domain::status::{STATUSES, Status};
use crate::domain::text::visible;
use crate::exchange::{Column, Format, List, write_object, write_object_line};
use crate::store::Store;
use crate::word;
use crate::words::{counted, of};

/// What `status` takes.
#[derive(Debug, Args)]
#[command(after_long_help = help())]
pub struct StatusArgs {
    /// A record, or a filter that finds several
    #[arg(value_name = "REF|FILTER", required = true)]
    pub target: Vec<String>,
    /// What it is
    #[arg(value_name = "STATUS", required = true, value_parser = choice::<Status>(Status::CODES))]
    pub status: Status,
    /// Why; completed and cancelled ask for it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub note: Option<String>,
    /// When it was true: a date, today or earlier [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub as_of: Option<String>,
    /// Who says so: desk, independent, or a party's code
    #[arg(long, value_name = "ASSESSOR", default_value = "desk")]
    pub by: String,
    /// How much of it is done, 0 to 100
    #[arg(long, value_name = "N", value_parser = percent)]
    pub percent: Option<u8>,
    /// The address of what shows it
    #[arg(long, value_name = "URL")]
    pub evidence: Option<String>,
    /// What the evidence is called [default: its address]
    #[arg(
        long,
        value_name = "TEXT",
        requires = "evidence",
        allow_hyphen_values = true
    )]
    pub evidence_title: Option<String>,
    /// Change the several records that a filter finds; complete a record although some below it are open
    #[arg(long)]
    pub yes: bool,
    /// Answer in this form instead of a sentence
    #[arg(long, value_name = "FORMAT", value_parser = choice::<Format>(Format::CODES))]
    pub format: Option<Format>,
}

fn percent(text: &str) -> Result<u8, String> {
    let number = text
        .trim()
        .trim_end_matches('%')
        .parse()
        .ok()
        .filter(|number| *number <= 100);
    number.ok_or_else(|| word!("write a whole number from 0 to 100").to_owned())
}

fn help() -> String {
    let statuses: Vec<String> = STATUSES
        .iter()
        .map(|row| format!("  {:<12} {}", row.status, of("meaning", row.meaning)))
        .collect();
    format!("Statuses:\n{}\n{HELP}", statuses.join("\n"))
}

const HELP: &str = "\
Groups take announced, active, dormant, dissolved and unknown; documents and follow-ups the others.

With a filter, nothing is changed without --yes: the records are shown with what they would become.

Examples:
  servanda status F1 limited --note \"first turbine\" --as-of 2025-11-19
  servanda status F1 substantial --by KR --evidence https://example.org/report
  servanda status occasion:O1 status:unknown not_started          shows what would change
  servanda status occasion:O1 status:unknown not_started --yes    changes it, as one operation";

/// One record of the answer. The keys are contract.
#[derive(Debug, Serialize)]
struct Move {
    /// The number of the operation; none: it was only shown.
    operation: Option<i64>,
    #[serde(rename = "ref")]
    reference: String,
    from: Status,
    to: Status,
}

pub(super) fn run(args: &StatusArgs, console: &Console) -> Result<(), Failure> {
    let as_of = args
        .as_of
        .as_deref()
        .map(|text| console.date(text))
        .transpose()?;
    let mut store = console.open()?;
    let meant = target(&store, &args.target, Store::find_record, console)?;
    let by_name = meant.named.is_some();
    let change = Change::Status(SetStatus {
        records: meant.uids,
        status: args.status,
        by: assessor(&args.by),
        as_of,
        percent: args.percent,
        note: args.note.clone(),
        despite_open: args.yes,
        evidence: args.evidence.clone().map(|url| Source {
            url,
            title: args.evidence_title.clone(),
        }),
    });
    let stamp = console.desk.stamp();
    let is_done = by_name || args.yes;
    let applied = if is_done {
        store.apply(&change, &stamp)?
    } else {
        store.rehearse(&change, &stamp)?
    };
    let moves = moves(&applied, is_done, args.status);
    match args.format {
        None if is_done && console.is_quiet() => Ok(()),
        None => answer(|out| tell(&moves, &applied, args, is_done, out)),
        Some(format) => {
            if !is_done {
                console.tell(of("", NOTHING_CHANGED));
            }
            answer(|out| write(&moves, by_name, format, console, out))
        }
    }
}

/// Brings the name of an assessor to its form: words in lower case, codes of parties in capitals.
fn assessor(by: &str) -> String {
    let word = by.trim().to_lowercase();
    if matches!(word.as_str(), "desk" | "independent") {
        word
    } else {
        word.to_uppercase()
    }
}

fn moves(applied: &Applied, is_done: bool, status: Status) -> Vec<Move> {
    let moves = applied.statuses.iter().map(|moved| Move {
        operation: is_done.then_some(applied.operation),
        reference: moved.reference.clone(),
        from: moved.from,
        to: if is_done { moved.to } else { status },
    });
    moves.collect()
}

fn tell(
    moves: &[Move],
    applied: &Applied,
    args: &StatusArgs,
    is_done: bool,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    if is_done {
        return writeln!(out, "{}", summed(&applied.summary, applied.operation));
    }
    let told = |status: Status| of("Status", status.as_str());
    let records = counted(moves.len(), "record");
    writeln!(out, "{records}, {}", told(args.status))?;
    let longest = moves
        .iter()
        .map(|moved| moved.reference.chars().count())
        .max()
        .unwrap_or(0);
    for moved in moves {
        writeln!(
            out,
            "  {:<longest$}  {} → {}",
            visible(&moved.reference),
            told(moved.from),
            told(moved.to)
        )?;
    }
    writeln!(out, "{}", of("", NOTHING_CHANGED))
}

fn write(
    moves: &[Move],
    by_name: bool,
    format: Format,
    console: &Console,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    match (format, moves) {
        (Format::Json, [one]) if by_name => return write_object(one, out),
        (Format::Jsonl, [one]) if by_name => return write_object_line(one, out),
        _ => {}
    }
    let columns = vec![
        Column::new("operation", false, |moved: &Move| {
            moved
                .operation
                .map(|number| number.to_string())
                .unwrap_or_default()
        }),
        Column::new("ref", false, |moved: &Move| moved.reference.clone()),
        Column::new("from", false, |moved: &Move| moved.from.to_string()),
        Column::new("to", false, |moved: &Move| moved.to.to_string()),
    ];
    List {
        columns,
        rows: moves,
        chosen: false,
    }
    .write(format, console.look, out)
}
