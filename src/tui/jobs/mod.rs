//! Work that takes its time, in a thread of its own with its own connection, so that keys never wait. One at a time.
//!
//! To add one: an order in `app::job`, a file here that makes its [`Task`], an arm in [`task`]. What it tells goes through its
//! [`Beat`], which also says when to stop; what is stopped leaves nothing.

mod backup;
mod bin;
mod check;
mod compare;
mod doctor;
mod export;
mod import;
mod pace;
mod program;
mod prune;
mod report;
pub mod then;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::thread;
use std::time::{Duration, Instant};

use super::shown::Shown;
use crate::app::dialog::{Confirm, Listing, Mapping};
use crate::app::{App, Job, Moment, Order, Problem};
use crate::desk::Desk;
use crate::store::{Store, StoreError};
use crate::{say, word};

/// How long leaving waits for work to stop.
const LEAVING: Duration = Duration::from_secs(3);
/// How often work tells how far it is, at most.
const OFTEN: Duration = Duration::from_millis(30);

/// Work that can be started.
pub struct Task {
    /// What is done, for the screen: `making a backup`.
    pub words: &'static str,
    /// What is counted.
    pub unit: &'static str,
    /// Does it.
    pub work: Work,
}

type Work = Box<dyn FnOnce(&Desk, &mut Beat) -> Result<Outcome, Problem> + Send>;

/// What came of work.
pub enum Outcome {
    /// It is done; everything is read again.
    Said(String),
    /// A backup was looked at: whether it is whole, or why not.
    Looked(PathBuf, Result<String, Problem>),
    /// The register was replaced.
    Replaced(String),
    /// There is something to look through.
    Listed(Listing),
    /// The columns of a file.
    Mapped(Box<Mapping>),
    /// There is something to be asked.
    Asked(Confirm),
    /// The register of another time.
    Then(Box<Store>, Moment),
    /// A passphrase lacks for this order, which is of a backup of this name; what was wrong with one that was given.
    Sealed(Order, String, Option<Problem>),
}

enum Report {
    Progress(u64, u64),
    Done(Box<Result<Outcome, Problem>>),
}

/// How work tells how far it is, and hears whether to go on.
pub struct Beat {
    reports: Sender<Report>,
    stop: Arc<AtomicBool>,
    told: Option<Instant>,
}

impl Beat {
    /// Tells how much is done, of how much (of nothing: not known); gives whether to go on.
    pub fn go_on(&mut self, done: u64, total: u64) -> bool {
        let is_due = self.told.is_none_or(|told| told.elapsed() >= OFTEN);
        if is_due || done == total {
            self.told = Some(Instant::now());
            // Nobody listens any more when the program is being left.
            let _ = self.reports.send(Report::Progress(done, total));
        }
        !self.stop.load(Ordering::Relaxed)
    }

    /// Tells whether it was asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// What was heard of work.
pub enum Heard {
    /// Nothing new.
    Nothing,
    /// It goes on.
    Progress,
    /// It ended.
    Ended(Option<Box<Outcome>>),
}

/// Work that goes on.
pub struct Running {
    reports: Receiver<Report>,
    stop: Arc<AtomicBool>,
    words: &'static str,
    unit: &'static str,
    began: Instant,
    last: u64,
}

/// Makes the task of an order; `shown` is what is on screen, `then` the time that it is of.
pub fn task(order: Order, shown: Option<Shown>, then: Option<Moment>) -> Option<Task> {
    Some(match order {
        Order::MakeBackup => backup::make(),
        Order::Verify(path) => backup::verify(path),
        Order::Restore {
            path,
            may_be_another,
        } => backup::restore(path, may_be_another),
        Order::Compare {
            path,
            may_be_another,
        } => compare::compare(path, may_be_another),
        Order::BringBack { path, name, seen } => compare::bring(path, name, seen),
        Order::Prune(prune) => prune::task(prune),
        Order::Check => check::task(),
        Order::Doctor => doctor::task(),
        Order::Purge => bin::purge(),
        Order::Then(moment) => then::task(moment),
        Order::Export(file) => export::task(file, shown?),
        Order::Report(report) => report::task(report, then),
        Order::See(incoming) => import::see(incoming),
        Order::Plan(incoming) => import::preview(incoming),
        Order::Import(incoming) => import::run(incoming),
    })
}

/// Starts a task. What it tells is taken by [`Running::take`].
pub fn start(task: Task, app: &mut App, desk: &Desk) -> Option<Running> {
    let (sender, reports) = mpsc::channel();
    let stop = Arc::new(AtomicBool::new(false));
    let mut beat = Beat {
        reports: sender.clone(),
        stop: Arc::clone(&stop),
        told: None,
    };
    let (desk, work) = (desk.clone(), task.work);
    let spawned = thread::Builder::new()
        .name("job".to_owned())
        .spawn(move || {
            let done = work(&desk, &mut beat);
            let _ = sender.send(Report::Done(Box::new(done)));
        });
    if let Err(error) = spawned {
        app.failed(Problem::new(
            say!("cannot begin: {error}", error),
            word!("try again"),
        ));
        return None;
    }
    app.job = Some(Job {
        words: task.words,
        unit: task.unit,
        ..Job::default()
    });
    Some(Running {
        reports,
        stop,
        words: task.words,
        unit: task.unit,
        began: Instant::now(),
        last: 0,
    })
}

impl Running {
    /// Asks it to stop.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Takes what the work told since.
    pub fn take(&mut self, app: &mut App) -> Heard {
        let mut heard = Heard::Nothing;
        loop {
            match self.reports.try_recv() {
                Ok(Report::Progress(done, total)) => {
                    self.progress(app, done, total);
                    heard = Heard::Progress;
                }
                Ok(Report::Done(done)) => {
                    app.job = None;
                    return Heard::Ended(self.ended(app, *done));
                }
                Err(TryRecvError::Empty) => return heard,
                Err(TryRecvError::Disconnected) => {
                    app.job = None;
                    let hint = word!("nothing was changed; try again");
                    app.failed(Problem::new(
                        say!("{words} broke off", words = self.words),
                        hint,
                    ));
                    return Heard::Ended(None);
                }
            }
        }
    }

    fn progress(&mut self, app: &mut App, done: u64, total: u64) {
        if done < self.last {
            // Another part of it begins.
            self.began = Instant::now();
        }
        self.last = done;
        if let Some(job) = &mut app.job {
            job.done = (done, total);
            job.pace = pace::words(self.began.elapsed(), (done, total), self.unit);
        }
    }

    fn ended(&self, app: &mut App, done: Result<Outcome, Problem>) -> Option<Box<Outcome>> {
        match done {
            Ok(outcome) => Some(Box::new(outcome)),
            Err(_) if self.stop.load(Ordering::Relaxed) => {
                app.job_cancelled(self.words);
                None
            }
            Err(problem) => {
                app.failed(problem);
                None
            }
        }
    }
}

impl Drop for Running {
    /// Stops it and waits a moment, so that nothing half-written is left when the program is left.
    fn drop(&mut self) {
        self.stop();
        let until = Instant::now() + LEAVING;
        let left = || until.saturating_duration_since(Instant::now());
        while let Ok(Report::Progress(..)) = self.reports.recv_timeout(left()) {}
    }
}

/// Puts an error of the store in words.
fn problem(error: &StoreError) -> Problem {
    Problem::new(error.to_string(), error.hint())
}

/// Says that it was stopped.
fn stopped() -> Problem {
    Problem::new(word!("it was stopped"), word!("nothing was changed"))
}
