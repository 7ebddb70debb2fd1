//! `backup verify`: reads everything and says what is wrong.

use std::io::{self, Write};

use serde::Serialize;

use super::keys::{KeyArgs, Reading};
use super::{Form, listed, named, newest};
use crate::backup::{self, Backup, BackupError, Verified};
use crate::cli::console::{Console, answer, read_as};
use crate::cli::failure::Failure;
use crate::domain::text::visible;
use crate::exchange::{Format, write_object};
use crate::{say, word};

/// What `verify` answers a script.
#[derive(Debug, Serialize)]
struct Answer<'v> {
    #[serde(flatten)]
    backup: &'v Backup,
    sound: bool,
    problems: &'v [String],
}

pub(super) fn run(
    file: Option<&std::path::Path>,
    keys: &KeyArgs,
    form: &Form,
    console: &Console,
) -> Result<(), Failure> {
    let desk = &console.desk;
    let path = match file {
        Some(file) => named(desk, file),
        None => newest(desk)?,
    };
    let mut settings = desk.backup_settings()?;
    keys.add(&mut settings)?;
    let reading = Reading {
        words: word!("verifying"),
        console,
    };
    let verified = reading.with_keys(&mut settings.keys, |keys, watch| {
        read_as(form.format, || backup::verify_watched(&path, keys, watch))
    })?;
    answer(|out| match form.format {
        None => told(&verified, out),
        Some(Format::Json) => {
            let answer = Answer {
                backup: &verified.backup,
                sound: verified.is_sound(),
                problems: &verified.problems,
            };
            write_object(&answer, out)
        }
        Some(format) => listed(std::slice::from_ref(&verified.backup), format, console, out),
    })?;
    if verified.is_sound() {
        Ok(())
    } else {
        Err(BackupError::Damaged {
            path,
            problems: verified.problems,
        }
        .into())
    }
}

fn told(verified: &Verified, out: &mut dyn Write) -> io::Result<()> {
    let name = visible(&verified.backup.name);
    let problem = verified.backup.problem.as_deref().map(visible);
    match (&verified.inspection, verified.is_sound(), problem) {
        (Some(found), true, None) => writeln!(
            out,
            "{}",
            say!(
                "{name}   sound: SHA-256, structure, links, content and the rows of {tables} tables are as written down",
                name,
                tables = found.counts.len()
            )
        ),
        (_, true, Some(problem)) => writeln!(
            out,
            "{}",
            say!(
                "{name}   sound: structure and links; {problem}",
                name,
                problem
            )
        ),
        _ => writeln!(out, "{}", say!("{name}   not sound", name)),
    }
}
