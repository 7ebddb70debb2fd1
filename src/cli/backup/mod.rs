//! `backup`: make, list, verify, compare, thin out and restore copies of the register.

mod consent;
mod create;
mod diff;
mod keys;
mod prune;
mod record;
mod restore;
mod verify;

pub use create::CreateArgs;
pub use diff::DiffArgs;
pub use keys::KeyArgs;
pub use restore::RestoreArgs;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::choice::choice;
use super::console::{Console, answer, read_as};
use super::failure::Failure;
use crate::backup::{self, Backup};
use crate::desk::Desk;
use crate::domain::text::sized;
use crate::exchange::{Format, List};
use crate::{say, word};

/// What `backup` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
On a terminal what takes long shows how far it is. Ctrl-C stops it between two pages or files: the register is as it was, nothing
half-written is left, and the exit code is 1. Where they go, how many stay and to whom they are encrypted is set in `[backups]` of
config.toml.")]
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
  servanda backup create /media/stick/a.db  into a file that is not there yet
  servanda backup create a.tar.zst.age --recipient age1…   compressed, and only for the owner of that key

Each layer comes off with the stock tool of its format: `age -d FILE | zstd -d | tar x`. The kept files of the evidence are part of it.")]
    Create(CreateArgs),
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
        /// What an encrypted one is read with.
        #[command(flatten)]
        keys: KeyArgs,
        /// How to answer.
        #[command(flatten)]
        form: Form,
    },
    /// Put a backup in the place of the register, which is kept
    #[command(after_long_help = "\
The present register is kept first: as a verified backup, or, if it cannot be read, byte for byte beside itself.

Examples:
  servanda backup restore servanda-20261123T120000.000Z.db
  servanda backup restore old.db --to compare.db    a copy elsewhere; then servanda --db compare.db
  servanda backup restore old.db --record F7        only that record, with all that belongs to it; `servanda undo` takes it back

With --record the register stays. The record comes out of the bin, or back where it was deleted for good, and each field that \
differs is set to what it was. What was entered since stays.")]
    Restore(RestoreArgs),
    /// Remove the backups that no rule of `[backups]` in config.toml keeps
    Prune {
        /// Only say which would go
        #[arg(long)]
        dry_run: bool,
        /// How to answer.
        #[command(flatten)]
        form: Form,
    },
    /// Tell what changed since a backup
    Diff(DiffArgs),
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
        BackupAction::Create(args) => create::run(args, console),
        BackupAction::List { form } => {
            let found = read_as(form.format, || backup::list(&console.desk.backups()))?;
            if found.is_empty() {
                console.tell(&say!(
                    "no backups in {path}",
                    path = console.desk.backups().display()
                ));
            }
            answer(|out| listed(&found, form.format.unwrap_or(Format::Table), console, out))
        }
        BackupAction::Verify { file, keys, form } => {
            verify::run(file.as_deref(), keys, form, console)
        }
        BackupAction::Restore(args) => restore::run(args, console),
        BackupAction::Prune { dry_run, form } => prune::run(*dry_run, form, console),
        BackupAction::Diff(args) => diff::run(args, console),
    }
}

/// Finds the file that is meant: a path, or a name of the folder of backups.
pub(super) fn named(desk: &Desk, file: &Path) -> PathBuf {
    let listed = desk.backups().join(file);
    if !file.exists() && file.components().count() == 1 && listed.exists() {
        listed
    } else {
        file.to_owned()
    }
}

pub(super) fn newest(desk: &Desk) -> Result<PathBuf, Failure> {
    let found = backup::list(&desk.backups())?;
    found
        .into_iter()
        .next()
        .map(|newest| newest.path)
        .ok_or_else(|| {
            Failure::refused(
                say!(
                    "there are no backups in `{path}`",
                    path = desk.backups().display()
                ),
                word!("backup", "make one: servanda backup create"),
            )
        })
}

pub(super) fn listed(
    found: &[Backup],
    format: Format,
    console: &Console,
    out: &mut dyn Write,
) -> io::Result<()> {
    List {
        columns: backup::columns(format == Format::Table),
        rows: found,
        chosen: false,
    }
    .write(format, console.look, out)
}
