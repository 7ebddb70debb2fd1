//! Making, checking and restoring backups.

use std::path::{Path, PathBuf};

use super::{Outcome, Task, problem as of_store};
use crate::app::dialog::{Asked, Confirm};
use crate::app::{Effect, Order, Problem};
use crate::backup::{self, BackupError, Kept, Reason, Restore, Restored, Settings, Target};
use crate::desk::Desk;
use crate::{say, word};

fn problem(error: &BackupError) -> Problem {
    Problem::new(error.to_string(), error.hint())
}

/// Gives how this desk keeps its backups.
fn settings(desk: &Desk) -> Result<Settings, Problem> {
    desk.backup_settings()
        .map_err(|error| Problem::new(error.to_string(), error.hint()))
}

/// Makes one.
pub fn make() -> Task {
    Task {
        words: word!("making a backup"),
        unit: word!("pages"),
        work: Box::new(|desk, beat| {
            let store = desk.open().map_err(|error| of_store(&error))?;
            let settings = settings(desk)?;
            let order = backup::Order {
                target: &Target::Folder(desk.backups()),
                wrapping: &settings.wrapping(Reason::Asked),
                reason: Reason::Asked,
            };
            let made = backup::make(&store, &order, &desk.stamp(), &mut |done, total| {
                beat.go_on(done, total)
            });
            let made = made.map_err(|error| problem(&error))?;
            let words = say!("made and verified {name}", name = made.name);
            Ok(Outcome::Looked(made.path, Ok(words)))
        }),
    }
}

/// Checks one.
pub fn verify(path: PathBuf) -> Task {
    Task {
        words: word!("verifying"),
        unit: word!("pages"),
        work: Box::new(move |desk, beat| {
            let keys = settings(desk)?.keys;
            let verified = backup::verify_with(&path, &keys).map_err(|error| problem(&error))?;
            if beat.is_stopped() {
                return Err(super::stopped());
            }
            if verified.is_sound() {
                let words = say!("{name} is whole", name = verified.backup.name);
                return Ok(Outcome::Looked(path, Ok(words)));
            }
            let damaged = problem(&BackupError::Damaged {
                path: path.clone(),
                problems: verified.problems,
            });
            Ok(Outcome::Looked(path, Err(damaged)))
        }),
    }
}

/// Puts one in the register's place; one of another register only after a yes.
pub fn restore(path: PathBuf, may_be_another: bool) -> Task {
    Task {
        words: word!("restoring"),
        unit: word!("pages"),
        work: Box::new(move |desk, beat| {
            let order = Restore {
                register: &desk.register,
                from: &path,
                may_be_another,
                settings: &settings(desk)?,
            };
            let restored = backup::restore(&order, &desk.stamp(), &mut |done, total| {
                beat.go_on(done, total)
            });
            match restored {
                Ok(restored) => Ok(Outcome::Replaced(told(&restored))),
                Err(BackupError::AnotherRegister {
                    present, backup, ..
                }) => Ok(Outcome::Asked(ask(&path, &present, &backup))),
                Err(error) => Err(problem(&error)),
            }
        }),
    }
}

fn ask(path: &Path, present: &str, backup: &str) -> Confirm {
    let order = Order::Restore {
        path: path.to_owned(),
        may_be_another: true,
    };
    Confirm::new(
        Asked::Do(Effect::Run(order)),
        word!("It is a backup of another register; put it in the place of this one all the same?")
            .to_owned(),
        vec![
            say!("The backup holds `{backup}`.", backup),
            say!(
                "It would replace `{present}`, which is kept as a backup.",
                present
            ),
        ],
    )
}

fn told(restored: &Restored) -> String {
    say!(
        "restored {from}; {kept}",
        from = restored.from.name,
        kept = kept(&restored.kept)
    )
}

fn kept(kept: &Kept) -> String {
    let name = |path: &Path| {
        path.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    match kept {
        Kept::Backup(path) => say!("the register before it is {path}", path = name(path)),
        Kept::Damaged(path) => say!("the damaged one lies at {path}", path = name(path)),
        Kept::Nothing => word!("there was none before").to_owned(),
    }
}
