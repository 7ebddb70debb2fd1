//! The columns of lists of what is no record: operations, entries of the agenda, indicators.

use super::{Column, Format};
use crate::domain::agenda::Entry;
use crate::domain::change::{FieldChange, Operation};
use crate::domain::entity::side;
use crate::domain::indicator::{Indicator, Observation};
use crate::words::{Language, with};
use crate::{say, word};

/// Gives the columns of the history; for reading fewer, with moments to the minute.
pub fn operation_columns(format: Format) -> Vec<Column<Operation>> {
    let mut columns = vec![
        Column::new("operation", false, |o: &Operation| o.operation.to_string()),
        Column {
            header: word!("At (UTC)").to_owned(),
            ..Column::new("at", false, move |o: &Operation| moment(&o.at, format))
        },
        Column::new("author", false, |o: &Operation| o.author.clone()),
    ];
    if format.is_for_reading() {
        columns.push(Column::new("summary", true, summary));
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

/// Gives what was done, and whether that was undone.
fn summary(of: &Operation) -> String {
    if of.undone {
        say!("{summary} (undone)", summary = of.summary)
    } else {
        of.summary.clone()
    }
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

/// Gives the columns of the agenda.
pub fn agenda_columns() -> Vec<Column<Entry>> {
    vec![
        Column::new("date", false, |entry: &Entry| entry.date.to_string()),
        Column::new("what", false, |entry: &Entry| entry.what.to_string())
            .in_words(|entry: &Entry| entry.what.label().to_owned()),
        Column::new("ref", false, |entry: &Entry| entry.reference.clone()),
        Column::new("title", true, |entry: &Entry| entry.title.clone()),
    ]
}

/// Gives a column of a list of indicators by name.
pub fn indicator_column(name: &'static str) -> Column<Indicator> {
    let is_prose = matches!(name, "title" | "definition" | "observations");
    let text = move |indicator: &Indicator| match name {
        "uid" => indicator.uid.clone(),
        "ref" => indicator.reference.clone(),
        "title" => indicator.title.clone(),
        "unit" => indicator.unit.clone(),
        "definition" => indicator.definition.clone().unwrap_or_default(),
        _ => figures(indicator),
    };
    Column::new(name, is_prose, move |indicator: &Indicator| {
        with(Language::English, || text(indicator))
    })
    .in_words(text)
}

/// Gives every figure on one line: `2022 KZ 6.1; 2022 KR over 6.5`.
fn figures(indicator: &Indicator) -> String {
    let said = |o: &Observation| format!("{} {} {}", o.period, side(&o.assessor), o.figure());
    let all: Vec<String> = indicator.observations.iter().map(said).collect();
    all.join("; ")
}
