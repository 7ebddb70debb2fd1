//! `backup restore`: asks where there is somebody to ask, and tells what became of what was there.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::keys::{KeyArgs, ask, with_keys};
use super::{named, record};
use crate::backup::{self, BackupError, Kept, Restore, Restored, Settings};
use crate::cli::args::REF;
use crate::cli::console::{Console, answer};
use crate::cli::failure::Failure;
use crate::domain::text::visible;
use crate::store::StoreError;

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
    if let Some(to) = &args.to {
        with_keys(&mut settings.keys, |keys| {
            backup::restore_to(from, to, keys, &mut |_, _| true)
        })?;
        console.tell(&format!("{} is at {}", from.display(), to.display()));
        return Ok(());
    }
    if desk.read_only {
        return Err(StoreError::ReadOnly {
            path: desk.register.clone(),
            why: "it was opened with --read-only",
        }
        .into());
    }
    if !from.exists() {
        return Err(BackupError::Missing(from.to_owned()).into());
    }
    let question = format!(
        "put {} in the place of {}, which is kept?",
        from.display(),
        desk.register.display()
    );
    consent(&question, yes)?;
    let mut restored = put(from, yes, &mut settings, console);
    if let Err(error @ BackupError::AnotherRegister { .. }) = &restored {
        if !asks() {
            return restored.map(drop).map_err(Failure::from);
        }
        consent(&format!("{error}; do it all the same?"), yes)?;
        restored = put(from, true, &mut settings, console);
    }
    say(&restored?, console)
}

/// Puts it in the register's place, with the passphrase that is asked for where it needs one.
fn put(
    from: &Path,
    may_be_another: bool,
    settings: &mut Settings,
    console: &Console,
) -> Result<Restored, BackupError> {
    let desk = &console.desk;
    let act = |settings: &Settings| {
        let order = Restore {
            register: &desk.register,
            from,
            may_be_another,
            settings,
        };
        backup::restore(&order, &desk.stamp(), &mut |_, _| true)
    };
    match act(settings) {
        Err(BackupError::Sealed(path)) if asks() => {
            let Ok(passphrase) = ask(&format!("passphrase of {}: ", path.display())) else {
                return Err(BackupError::Sealed(path));
            };
            settings.keys.passphrase = Some(passphrase);
            act(settings)
        }
        done => done,
    }
}

fn say(restored: &Restored, console: &Console) -> Result<(), Failure> {
    let kept = match &restored.kept {
        Kept::Backup(path) => format!("what was there is kept as {}", path.display()),
        Kept::Damaged(path) => {
            format!(
                "what was there could not be read and is kept as {}",
                path.display()
            )
        }
        Kept::Nothing => "there was no register before".to_owned(),
    };
    if console.is_quiet() {
        return Ok(());
    }
    answer(|out| {
        writeln!(
            out,
            "restored {} of {}; {}",
            visible(&restored.from.name),
            restored.from.made_at,
            visible(&kept)
        )
    })
}

/// Tells whether somebody is there to be asked.
fn asks() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks, unless the answer was given; refuses where nobody can be asked.
fn consent(question: &str, yes: bool) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    if !asks() {
        return Err(Failure::refused(
            format!("nobody is there to be asked: {question}"),
            "say so with --yes",
        ));
    }
    write!(io::stderr().lock(), "{} [y/N] ", visible(question))?;
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    if matches!(line.trim().to_lowercase().as_str(), "y" | "yes") {
        Ok(())
    } else {
        Err(Failure::refused(
            "nothing was restored",
            "answer y, or give --yes, to go on",
        ))
    }
}
