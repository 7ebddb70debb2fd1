//! `doctor --salvage FILE`: what can be read of a damaged register, in a new one; and what could not.

use std::path::Path;

use crate::cli::console::{Console, answer};
use crate::cli::failure::Failure;
use crate::exchange::{Body, Page, Section};
use crate::store::{self, Came, Salvaged, StoreError};
use crate::{say, word};

pub(super) fn run(file: &Path, console: &Console) -> Result<(), Failure> {
    let desk = &console.desk;
    let salvaged = store::salvage(&desk.register, file, &desk.stamp())
        .map_err(|error| refused(&error, file, console))?;
    answer(|out| page(&salvaged).write_text(console.look, out))?;
    console.tell(&say!(
        "look it over: servanda --db {path} check; the damaged register was left as it is",
        path = file.display()
    ));
    Ok(())
}

/// Says what stands in the way, and where a better copy is.
fn refused(error: &StoreError, file: &Path, console: &Console) -> Failure {
    match error {
        StoreError::Exists(_) => Failure::refused(
            say!("there is a file at `{path}` already", path = file.display()),
            word!("name a new file: the salvaged register never takes the place of another"),
        ),
        StoreError::Damaged { .. } => Failure::refused(
            error.to_string(),
            crate::desk::doctor::restore(&console.desk),
        ),
        other => Failure::refused(other.to_string(), other.hint()),
    }
}

fn page(salvaged: &Salvaged) -> Page {
    let lost: u64 = salvaged.tables.iter().filter_map(lost).sum();
    let whole = salvaged.tables.iter().all(Came::is_whole);
    let mut lead = vec![
        salvaged.path.display().to_string(),
        if whole {
            word!("everything came").to_owned()
        } else {
            say!("{lost} rows are known to be lost", lost)
        },
    ];
    lead.extend(salvaged.remarks.iter().cloned());
    let rows = salvaged.tables.iter().map(|came| {
        let of = came
            .of
            .map_or_else(|| "unknown".to_owned(), |of| of.to_string());
        vec![came.table.clone(), came.came.to_string(), of, remark(came)]
    });
    Page {
        title: "Salvaged".to_owned(),
        lead,
        sections: vec![Section {
            heading: "Rows",
            body: Body::Rows {
                headers: vec!["Table", "Came", "Of", ""],
                rows: rows.collect(),
            },
        }],
    }
}

/// Gives how many rows of a table are known to be lost.
fn lost(came: &Came) -> Option<u64> {
    came.of.map(|of| of.saturating_sub(came.came))
}

fn remark(came: &Came) -> String {
    let unread = came.of.map_or(0, |of| {
        of.saturating_sub(came.came + came.refused + came.nowhere)
    });
    let parts = [
        (unread, word!("could not be read")),
        (came.refused, word!("against the rules of the register")),
        (came.nowhere, word!("dropped: they lead nowhere")),
        (came.untied, word!("without a link that led nowhere")),
        (came.rebuilt, word!("made anew from the history")),
    ];
    let told: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    told.join("; ")
}
