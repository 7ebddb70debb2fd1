//! What an edit of several records would change, before it is done.

use std::io::{self, Write};

use serde::Serialize;

use super::EditArgs;
use crate::cli::console::{Console, answer};
use crate::cli::done::NOTHING_CHANGED;
use crate::cli::failure::Failure;
use crate::domain::change::{Change, FieldChange};
use crate::domain::entity::Entity;
use crate::domain::text::{excerpt, visible};
use crate::domain::value::Value;
use crate::exchange::{Column, Format, List};
use crate::store::Store;
use crate::words::{counted, of};

/// One field of one record. The keys are those of the history.
#[derive(Debug, Serialize)]
struct Would {
    #[serde(rename = "ref")]
    reference: String,
    field: String,
    old: Value,
    new: Value,
}

/// Tells what would change, and that nothing was.
pub(super) fn tell(
    store: &Store,
    change: &Change,
    args: &EditArgs,
    console: &Console,
) -> Result<(), Failure> {
    let changes = store.preview(change, &console.desk.stamp())?;
    let changes: Vec<Would> = changes
        .into_iter()
        .filter_map(|change| would(store, change))
        .collect();
    let Some(format) = args.done.format else {
        return answer(|out| write(&changes, out));
    };
    console.tell(of("", NOTHING_CHANGED));
    answer(|out| list(&changes, format, console, out))
}

fn would(store: &Store, change: FieldChange) -> Option<Would> {
    let field = Entity::Record.field(&change.field);
    Some(Would {
        reference: change.reference?,
        old: store.shown(field, &change.old),
        new: store.shown(field, &change.new),
        field: change.field,
    })
}

fn write(changes: &[Would], out: &mut dyn Write) -> io::Result<()> {
    let (mut refs, mut fields) = (Vec::new(), Vec::new());
    for each in changes {
        if !refs.contains(&&each.reference) {
            refs.push(&each.reference);
        }
        if !fields.contains(&each.field.as_str()) {
            fields.push(&each.field);
        }
    }
    let records = counted(refs.len(), "record");
    writeln!(out, "{records}, {}", fields.join(", "))?;
    let widest = |words: &[&str]| words.iter().map(|word| word.chars().count()).max();
    let refs: Vec<&str> = refs.into_iter().map(String::as_str).collect();
    let (by_ref, by_field) = (widest(&refs).unwrap_or(0), widest(&fields).unwrap_or(0));
    for each in changes {
        let [old, new] = [&each.old, &each.new].map(|value| excerpt(&value.to_string()));
        let (reference, field) = (visible(&each.reference), visible(&each.field));
        writeln!(
            out,
            "  {reference:<by_ref$}  {field:<by_field$}  {old} → {new}"
        )?;
    }
    writeln!(out, "{}", of("", NOTHING_CHANGED))
}

fn list(
    changes: &[Would],
    format: Format,
    console: &Console,
    out: &mut dyn Write,
) -> io::Result<()> {
    let columns = vec![
        Column::new("ref", false, |each: &Would| each.reference.clone()),
        Column::new("field", false, |each: &Would| each.field.clone()),
        Column::new("old", true, |each: &Would| each.old.to_string()),
        Column::new("new", true, |each: &Would| each.new.to_string()),
    ];
    List {
        columns,
        rows: changes,
        chosen: false,
    }
    .write(format, console.look, out)
}
