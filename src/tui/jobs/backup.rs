//! Making, checking and restoring backups.

use std::path::{Path, PathBuf};

use super::{Outcome, Task, problem as of_store};
use crate::app::dialog::{Asked, Confirm};
use crate::app::{Effect, Order, Problem};
use crate::backup::{self, BackupError, Kept, Reason, Restore, Restored, Settings, Target};
use crate::desk::Desk;
use crate::{say, word};

pub(super) fn problem(error: &BackupError) -> Problem {
    Problem::new(error.to_string(), error.hint())
}

/// Gives how this desk keeps its backups.
pub(super) fn settings(desk: &Desk) -> Result<Settings, Problem> {
    desk.backup_settings()
        .map_err(|error| Problem::new(error.to_string(), error.hint()))
}

/// Makes one.
pub fn make() -> Task {
    Task {
        words: word!("making a backup"),
        unit: "",
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
        unit: "",
        work: Box::new(move |desk, beat| {
            let keys = settings(desk)?.keys;
            let verified =
                backup::verify_watched(&path, &keys, &mut |done, total| beat.go_on(done, total));
            let verified = match verified {
                Ok(verified) => verified,
                Err(error) => return sealed(&error, Order::Verify(path)),
            };
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
        unit: "",
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
                }) => Ok(Outcome::Asked(another(
                    Order::Restore {
                        path,
                        may_be_another: true,
                    },
                    word!(
                        "It is a backup of another register; put it in the place of this one all the same?"
                    ),
                    vec![
                        say!("The backup holds `{backup}`.", backup),
                        say!(
                            "It would replace `{present}`, which is kept as a backup.",
                            present
                        ),
                    ],
                ))),
                Err(error) => {
                    let order = Order::Restore {
                        path,
                        may_be_another,
                    };
                    sealed(&error, order)
                }
            }
        }),
    }
}

/// Tells why a backup was not read: where a passphrase is what lacks, it is asked for, and the order then begins again.
pub(super) fn sealed(error: &BackupError, order: Order) -> Result<Outcome, Problem> {
    match error {
        BackupError::Sealed(path) => Ok(Outcome::Sealed(order, name_of(path), None)),
        BackupError::WrongPassphrase(path) => {
            let wrong = Problem::new(word!("the passphrase does not open it"), error.hint());
            Ok(Outcome::Sealed(order, name_of(path), Some(wrong)))
        }
        _ => Err(problem(error)),
    }
}

/// Asks about a backup of another register.
pub(super) fn another(order: Order, question: &str, lines: Vec<String>) -> Confirm {
    let asked = Asked::Do(Effect::Run(order));
    Confirm::new(asked, question.to_owned(), lines)
}

/// Gives the last part of a path as text.
pub(super) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn told(restored: &Restored) -> String {
    say!(
        "restored {from}; {kept}",
        from = restored.from.name,
        kept = kept(&restored.kept)
    )
}

fn kept(kept: &Kept) -> String {
    match kept {
        Kept::Backup(path) => say!("the register before it is {path}", path = name_of(path)),
        Kept::Damaged(path) => say!("the damaged one lies at {path}", path = name_of(path)),
        Kept::Nothing => word!("there was none before").to_owned(),
    }
}
