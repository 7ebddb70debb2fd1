//! `backup restore`: asks where there is somebody to ask, and tells what became of what was there.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::consent::{asks, consent};
use super::keys::{KeyArgs, Reading};
use super::{named, record};
use crate::backup::{self, BackupError, Kept, Restore, Restored};
use crate::cli::args::REF;
use crate::cli::console::{Console, answer};
use crate::cli::failure::Failure;
use crate::domain::text::visible;
use crate::store::StoreError;
use crate::words::of;
use crate::{mark, say, word};

/// What is said after a no.
const NOTHING: &str = mark!("nothing was restored");

/// What `backup restore` takes.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// A backup: a path, or a name that `backup list` shows
    pub file: PathBuf,
    /// Put it there instead, where no file is yet
    #[arg(long, value_name = "PATH")]
    pub to: Option<PathBuf>,
    /// Only this record and what belongs to it: into the register, as one operation
    #[arg(long, value_name = REF, conflicts_with = "to")]
    pub record: Option<String>,
    /// Ask nothing, not even about a backup of another register
    #[arg(long)]
    pub yes: bool,
    /// What an encrypted one is read with.
    #[command(flatten)]
    pub keys: KeyArgs,
}

pub(super) fn run(args: &RestoreArgs, console: &Console) -> Result<(), Failure> {
    let desk = &console.desk;
    let from = &named(desk, &args.file);
    let yes = args.yes;
    let mut settings = desk.backup_settings()?;
    args.keys.add(&mut settings)?;
    if let Some(name) = &args.record {
        return record::run(from, name, &mut settings.keys, console);
    }
    let reading = Reading {
        words: word!("restoring"),
        console,
    };
    if let Some(to) = &args.to {
        let restored = reading.with_keys(&mut settings.keys, |keys, watch| {
            backup::restore_to(from, to, keys, watch)
        })?;
        console.tell(&say!(
            "{title} of {day} is at {path}",
            title = restored.from.name,
            day = restored.from.made_at,
            path = to.display()
        ));
        return Ok(());
    }
    if desk.read_only {
        return Err(StoreError::ReadOnly {
            path: desk.register.clone(),
            why: mark!("it was opened with --read-only"),
        }
        .into());
    }
    if !from.exists() {
        return Err(BackupError::Missing(from.to_owned()).into());
    }
    let question = say!(
        "put {backup} in the place of {register}, which is kept?",
        backup = from.display(),
        register = desk.register.display()
    );
    consent(&question, yes, of("", NOTHING))?;
    let mut put = |may_be_another| {
        let mut keys = std::mem::take(&mut settings.keys);
        let restored = reading.with_keys(&mut keys, |keys, watch| {
            settings.keys = keys.clone();
            let order = Restore {
                register: &desk.register,
                from,
                may_be_another,
                settings: &settings,
            };
            backup::restore(&order, &desk.stamp(), watch)
        });
        settings.keys = keys;
        restored
    };
    let mut restored = put(yes);
    if let Err(error @ BackupError::AnotherRegister { .. }) = &restored {
        if !asks() {
            return restored.map(drop).map_err(Failure::from);
        }
        consent(
            &say!("{error}; do it all the same?", error),
            yes,
            of("", NOTHING),
        )?;
        restored = put(true);
    }
    say(&restored?, console)
}

fn say(restored: &Restored, console: &Console) -> Result<(), Failure> {
    let kept = match &restored.kept {
        Kept::Backup(path) => say!("what was there is kept as {path}", path = path.display()),
        Kept::Damaged(path) => {
            say!(
                "what was there could not be read and is kept as {path}",
                path = path.display()
            )
        }
        Kept::Nothing => word!("there was no register before").to_owned(),
    };
    if console.is_quiet() {
        return Ok(());
    }
    answer(|out| {
        writeln!(
            out,
            "{}",
            say!(
                "restored {name} of {day}; {kept}",
                name = visible(&restored.from.name),
                day = restored.from.made_at,
                kept = visible(&kept)
            )
        )
    })
}
