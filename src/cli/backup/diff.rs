//! `backup diff`: what changed since a backup, in words.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::consent::{asks, consent};
use super::keys::{KeyArgs, Reading};
use super::{Form, named};
use crate::backup::{self, BackupError, Difference, Source};
use crate::cli::console::{Console, answer};
use crate::cli::failure::Failure;
use crate::domain::change::Operation;
use crate::domain::text::visible;
use crate::exchange::{Column, Format, List, write_object};
use crate::{say, word};

/// What `diff` answers a script.
#[derive(Debug, Serialize)]
struct Answer<'d> {
    made_at: &'d str,
    since: &'d [Operation],
    only_there: &'d [Operation],
}

/// What `backup diff` takes.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// A backup: a path, or a name that `backup list` shows
    pub file: PathBuf,
    /// Ask nothing, not even about a backup of another register
    #[arg(long)]
    pub yes: bool,
    /// What an encrypted one is read with.
    #[command(flatten)]
    pub keys: KeyArgs,
    /// How to answer.
    #[command(flatten)]
    pub form: Form,
}

pub(super) fn run(args: &DiffArgs, console: &Console) -> Result<(), Failure> {
    let desk = &console.desk;
    let path = named(desk, &args.file);
    let store = console.open()?;
    let mut settings = desk.backup_settings()?;
    args.keys.add(&mut settings)?;
    let reading = Reading {
        words: word!("comparing"),
        console,
    };
    let mut compare = |may_be_another| {
        reading.with_keys(&mut settings.keys, |keys, watch| {
            let source = Source {
                path: &path,
                keys,
                may_be_another,
            };
            backup::difference(&store, &source, watch)
        })
    };
    let mut found = compare(args.yes);
    if let Err(error @ BackupError::AnotherRegister { .. }) = &found
        && asks()
    {
        let question = say!("{error}; compare them all the same?", error);
        consent(&question, args.yes, word!("nothing was compared"))?;
        found = compare(true);
    }
    let found = found?;
    answer(|out| match args.form.format {
        None => told(&found, out),
        Some(Format::Json) => {
            let answer = Answer {
                made_at: &found.made_at,
                since: &found.since,
                only_there: &found.only_there,
            };
            write_object(&answer, out)
        }
        Some(format) => table(&found, format, console, out),
    })
}

fn told(found: &Difference, out: &mut dyn Write) -> io::Result<()> {
    if found.since.is_empty() && found.only_there.is_empty() {
        return writeln!(
            out,
            "{}",
            say!("nothing changed since {since}", since = found.made_at)
        );
    }
    section(
        out,
        &say!("since {since}:", since = found.made_at),
        &found.since,
    )?;
    section(
        out,
        word!("only in the backup, which took another course:"),
        &found.only_there,
    )
}

fn section(out: &mut dyn Write, words: &str, operations: &[Operation]) -> io::Result<()> {
    if operations.is_empty() {
        return Ok(());
    }
    writeln!(out, "{words}")?;
    for done in operations {
        let summary = visible(&done.summary);
        writeln!(
            out,
            "  {:>6}  {}  {summary}   {}",
            done.operation,
            done.at,
            visible(&done.author)
        )?;
        changes(out, done)?;
    }
    Ok(())
}

/// Tells an operation field by field.
pub(super) fn changes(out: &mut dyn Write, done: &Operation) -> io::Result<()> {
    for change in &done.changes {
        let of = change.reference.as_deref().unwrap_or("-");
        let (old, new) = (change.old.to_string(), change.new.to_string());
        writeln!(
            out,
            "          {} {}  {} → {}",
            visible(of),
            visible(&change.field),
            visible(&shown(&old)),
            visible(&shown(&new))
        )?;
    }
    if done.untold > 0 {
        writeln!(
            out,
            "{}",
            say!("          and {rows} more rows", rows = done.untold)
        )?;
    }
    Ok(())
}

fn shown(value: &str) -> String {
    if value.is_empty() {
        "-".to_owned()
    } else {
        value.to_owned()
    }
}

fn table(
    found: &Difference,
    format: Format,
    console: &Console,
    out: &mut dyn Write,
) -> io::Result<()> {
    let columns = vec![
        Column::new("operation", false, |of: &Operation| {
            of.operation.to_string()
        }),
        Column::new("at", false, |of: &Operation| of.at.clone()),
        Column::new("author", false, |of: &Operation| of.author.clone()),
        Column::new("summary", true, |of: &Operation| of.summary.clone()),
    ];
    List {
        columns,
        rows: &found.since,
        chosen: false,
    }
    .write(format, console.look, out)
}
