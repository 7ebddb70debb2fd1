//! `backup`: make, list, verify and restore copies of the register.

mod restore;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde::Serialize;

use super::choice::choice;
use super::console::{Console, answer};
use super::failure::Failure;
use crate::backup::{self, Backup, BackupError, Target, Verified};
use crate::desk::Desk;
use crate::domain::text::{sized, visible};
use crate::exchange::{Format, List, write_object};
use crate::store::Store;

/// What `backup` takes.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// What is to be done.
    #[command(subcommand)]
    pub action: BackupAction,
}

/// What can be done with backups.
#[derive(Debug, Subcommand)]
pub enum BackupAction {
    /// Make a verified backup
    #[command(after_long_help = "\
Examples:
  servanda backup create                    in `backups` beside the register, named by the time
  servanda backup create /media/stick/a.db  into a file that is not there yet")]
    Create {
        /// Where to [default: in `backups` beside the register, named by the time]
        file: Option<PathBuf>,
        /// How to answer.
        #[command(flatten)]
        form: Form,
    },
    /// List the backups beside the register, the newest first
    List {
        /// How to answer.
        #[command(flatten)]
        form: Form,
    },
    /// Check a backup against what was written down when it was made
    Verify {
        /// Which [default: the newest]
        file: Option<PathBuf>,
        /// How to answer.
        #[command(flatten)]
        form: Form,
    },
    /// Put a backup in the place of the register, which is kept
    #[command(after_long_help = "\
The present register is kept first: as a verified backup, or, if it cannot be read, byte for byte beside itself.

Examples:
  servanda backup restore servanda-20261123T120000.000Z.db
  servanda backup restore old.db --to compare.db    a copy elsewhere; then servanda --db compare.db")]
    Restore {
        /// A backup: a path, or a name that `backup list` shows
        file: PathBuf,
        /// Put it there instead, where no file is yet
        #[arg(long, value_name = "PATH")]
        to: Option<PathBuf>,
        /// Ask nothing, not even about a backup of another register
        #[arg(long)]
        yes: bool,
    },
}

/// How a command on backups answers.
#[derive(Debug, Clone, Args)]
pub struct Form {
    /// Answer in this form
    #[arg(long, value_name = "FORMAT", value_parser = choice::<Format>(Format::CODES))]
    pub format: Option<Format>,
}

pub(super) fn run(args: &BackupArgs, console: &Console) -> Result<(), Failure> {
    match &args.action {
        BackupAction::Create { file, form } => create(file.as_deref(), form, console),
        BackupAction::List { form } => {
            let found = backup::list(&console.desk.backups())?;
            if found.is_empty() {
                console.tell(&format!(
                    "no backups in {}",
                    console.desk.backups().display()
                ));
            }
            answer(|out| listed(&found, form.format.unwrap_or(Format::Table), console, out))
        }
        BackupAction::Verify { file, form } => verify(file.as_deref(), form, console),
        BackupAction::Restore { file, to, yes } => {
            restore::run(&named(&console.desk, file), to.as_deref(), *yes, console)
        }
    }
}

fn create(file: Option<&Path>, form: &Form, console: &Console) -> Result<(), Failure> {
    let target = file.map_or_else(
        || Target::Folder(console.desk.backups()),
        |file| Target::File(file.to_owned()),
    );
    let store = Store::open_any(&console.desk.register)?;
    let made = backup::create(&store, &target, &console.desk.stamp(), &mut |_, _| true)?;
    answer(|out| match form.format {
        None => writeln!(
            out,
            "{}   ({}, verified)",
            visible(&made.path.display().to_string()),
            sized(made.size)
        ),
        Some(Format::Json) => write_object(&made, out),
        Some(format) => listed(std::slice::from_ref(&made), format, console, out),
    })
}

/// What `verify` answers a script.
#[derive(Debug, Serialize)]
struct Answer<'v> {
    #[serde(flatten)]
    backup: &'v Backup,
    sound: bool,
    problems: &'v [String],
}

fn verify(file: Option<&Path>, form: &Form, console: &Console) -> Result<(), Failure> {
    let desk = &console.desk;
    let path = match file {
        Some(file) => named(desk, file),
        None => newest(desk)?,
    };
    let verified = backup::verify(&path)?;
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
            "{name}   sound: SHA-256, structure, links and the rows of {} tables are as written down",
            found.counts.len()
        ),
        (_, true, Some(problem)) => writeln!(out, "{name}   sound: structure and links; {problem}"),
        _ => writeln!(out, "{name}   not sound"),
    }
}

/// Finds the file that is meant: a path, or a name of the folder of backups.
fn named(desk: &Desk, file: &Path) -> PathBuf {
    let listed = desk.backups().join(file);
    if !file.exists() && file.components().count() == 1 && listed.exists() {
        listed
    } else {
        file.to_owned()
    }
}

fn newest(desk: &Desk) -> Result<PathBuf, Failure> {
    let found = backup::list(&desk.backups())?;
    found
        .into_iter()
        .next()
        .map(|newest| newest.path)
        .ok_or_else(|| {
            Failure::refused(
                format!("there are no backups in `{}`", desk.backups().display()),
                "make one: servanda backup create",
            )
        })
}

fn listed(
    found: &[Backup],
    format: Format,
    console: &Console,
    out: &mut dyn Write,
) -> io::Result<()> {
    List {
        columns: backup::columns(),
        rows: found,
        chosen: false,
    }
    .write(format, console.look, out)
}
