//! `backup restore`: asks where there is somebody to ask, and tells what became of what was there.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::backup::{self, BackupError, Kept, Restore, Restored};
use crate::cli::console::{Console, answer};
use crate::cli::failure::Failure;
use crate::domain::text::visible;
use crate::store::StoreError;

pub(super) fn run(
    from: &Path,
    to: Option<&Path>,
    yes: bool,
    console: &Console,
) -> Result<(), Failure> {
    let desk = &console.desk;
    if let Some(to) = to {
        backup::restore_to(from, to, &mut |_, _| true)?;
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
    let mut order = Restore {
        register: &desk.register,
        from,
        may_be_another: yes,
    };
    let mut restored = backup::restore(&order, &desk.stamp(), &mut |_, _| true);
    if let Err(error @ BackupError::AnotherRegister { .. }) = &restored {
        if !asks() {
            return restored.map(drop).map_err(Failure::from);
        }
        consent(&format!("{error}; do it all the same?"), yes)?;
        order.may_be_another = true;
        restored = backup::restore(&order, &desk.stamp(), &mut |_, _| true);
    }
    say(&restored?, console)
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
