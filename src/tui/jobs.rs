//! Work that takes its time, in a thread of its own with its own connection, so that keys never wait.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::thread;

use crate::app::{App, Job, Problem};
use crate::backup::{self, BackupError, Kept, Order, Reason, Restore, Settings, Target};
use crate::desk::Desk;

/// What is to be done.
#[derive(Debug, Clone)]
pub enum Task {
    /// Makes a backup.
    Make,
    /// Checks a backup.
    Verify(PathBuf),
    /// Puts a backup in the register's place.
    Restore(PathBuf),
}

/// What a task tells.
enum Report {
    Progress(u64, u64),
    Done(Result<String, Problem>),
}

/// A task that goes on.
pub struct Running {
    reports: Receiver<Report>,
    task: Task,
}

impl Task {
    const fn words(&self) -> &'static str {
        match self {
            Self::Make => "making a backup",
            Self::Verify(_) => "verifying",
            Self::Restore(_) => "restoring",
        }
    }
}

/// Starts a task. What it tells is taken by [`Running::take`].
pub fn start(task: Task, app: &mut App, desk: &Desk) -> Option<Running> {
    let (sender, reports) = mpsc::channel();
    let (desk, own) = (desk.clone(), task.clone());
    let spawned = thread::Builder::new()
        .name("job".to_owned())
        .spawn(move || {
            let done = match desk.backup_settings() {
                Ok(settings) => perform(&own, &(&desk, &settings), &sender)
                    .map_err(|error| Problem::new(error.to_string(), error.hint())),
                Err(error) => Err(Problem::new(error.to_string(), error.hint())),
            };
            // Nobody listens any more when the program is being left.
            let _ = sender.send(Report::Done(done));
        });
    if let Err(error) = spawned {
        app.failed(Problem::new(format!("cannot begin: {error}"), "try again"));
        return None;
    }
    app.job = Some(Job {
        words: task.words(),
        done: (0, 0),
    });
    Some(Running { reports, task })
}

fn perform(
    task: &Task,
    (desk, settings): &(&Desk, &Settings),
    reports: &Sender<Report>,
) -> Result<String, BackupError> {
    let mut progress = |done, total| reports.send(Report::Progress(done, total)).is_ok();
    match task {
        Task::Make => {
            let store = desk.open().map_err(BackupError::Store)?;
            let order = Order {
                target: &Target::Folder(desk.backups()),
                wrapping: &settings.wrapping(Reason::Asked),
                reason: Reason::Asked,
            };
            let made = backup::make(&store, &order, &desk.stamp(), &mut progress)?;
            Ok(format!("made and verified {}", made.name))
        }
        Task::Verify(path) => {
            let verified = backup::verify_with(path, &settings.keys)?;
            match verified.problems.first() {
                None => Ok(format!("{} is whole", verified.backup.name)),
                Some(_) => Err(BackupError::Damaged {
                    path: path.clone(),
                    problems: verified.problems,
                }),
            }
        }
        Task::Restore(path) => {
            let order = Restore {
                register: &desk.register,
                from: path,
                may_be_another: false,
                settings,
            };
            let restored = backup::restore(&order, &desk.stamp(), &mut progress)?;
            Ok(format!(
                "restored {}; {}",
                restored.from.name,
                kept(&restored.kept)
            ))
        }
    }
}

fn kept(kept: &Kept) -> String {
    let name = |path: &Path| {
        path.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    match kept {
        Kept::Backup(path) => format!("the register before it is {}", name(path)),
        Kept::Damaged(path) => format!("the damaged one lies at {}", name(path)),
        Kept::Nothing => "there was none before".to_owned(),
    }
}

impl Running {
    /// Takes what the task told since; gives whether the state changed and whether it has ended.
    pub fn take(&self, app: &mut App) -> (bool, bool) {
        let mut changed = false;
        loop {
            match self.reports.try_recv() {
                Ok(Report::Progress(done, total)) => {
                    let words = self.task.words();
                    app.job = Some(Job {
                        words,
                        done: (done, total),
                    });
                    changed = true;
                }
                Ok(Report::Done(done)) => {
                    app.job = None;
                    match done {
                        Ok(words) => app.restored(&words),
                        Err(problem) => app.failed(problem),
                    }
                    return (true, true);
                }
                Err(TryRecvError::Empty) => return (changed, false),
                Err(TryRecvError::Disconnected) => {
                    app.job = None;
                    app.failed(Problem::new(
                        "it broke off",
                        "nothing was changed; try again",
                    ));
                    return (true, true);
                }
            }
        }
    }

    /// Tells whether the register was to be replaced.
    pub const fn replaces_register(&self) -> bool {
        matches!(self.task, Task::Restore(_))
    }
}
