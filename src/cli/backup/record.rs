//! `backup restore --record`: one record back from a backup, and what that did.

use std::io::Write;
use std::path::Path;

use super::diff::changes;
use super::keys::Reading;
use crate::backup::wrapping::Keys;
use crate::backup::{self, OneRecord, Source};
use crate::cli::console::{Console, answer};
use crate::cli::done::summed;
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::domain::change::{Applied, Change};
use crate::domain::text::visible;
use crate::store::{HistoryQuery, Store};
use crate::{say, word};

/// How many rows are told field by field.
const ROWS: usize = 100;

pub(super) fn run(
    from: &Path,
    name: &str,
    keys: &mut Keys,
    console: &Console,
) -> Result<(), Failure> {
    let mut store = console.open()?;
    store.must_write()?;
    let reading = Reading {
        words: word!("reading the backup"),
        console,
    };
    let found = reading.with_keys(keys, |keys, watch| {
        let source = Source {
            path: from,
            keys,
            may_be_another: false,
        };
        backup::record_of(&store, name, &source, watch)
    })?;
    if found.back.rows.is_empty() {
        return say(&found, console);
    }
    Progress::new(console).run_parts(word!("bringing its files"), |watch| {
        found.bring_files(store.path(), watch)
    })?;
    let change = Change::BringBack(found.back.clone());
    let applied = store.apply(&change, &console.desk.stamp())?;
    tell(&found, &applied, &store, console)
}

/// Says that there was nothing to do.
fn say(found: &OneRecord, console: &Console) -> Result<(), Failure> {
    if console.is_quiet() {
        return Ok(());
    }
    answer(|out| {
        writeln!(
            out,
            "{}",
            say!(
                "{reference} is as it was on {day}; nothing was changed",
                reference = visible(&found.back.reference),
                day = found.made_at
            )
        )
    })
}

fn tell(
    found: &OneRecord,
    applied: &Applied,
    store: &Store,
    console: &Console,
) -> Result<(), Failure> {
    if console.is_quiet() {
        return Ok(());
    }
    let query = HistoryQuery {
        limit: Some(1),
        changes: true,
        rows: Some(ROWS),
        ..HistoryQuery::default()
    };
    let done = store.history(&query)?;
    answer(|out| {
        writeln!(out, "{}", summed(&applied.summary, applied.operation))?;
        for each in &done {
            changes(out, each)?;
        }
        match found.since {
            0 => Ok(()),
            1 => writeln!(out, "{}", word!("1 row of it was entered since, and stays")),
            many => writeln!(
                out,
                "{}",
                say!("{many} rows of it were entered since, and stay", many)
            ),
        }
    })
}
