//! Work that goes on beside: what is ordered, how far it is, and what comes of it.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::action::{Action, Effect, Notice, Problem};
use super::dialog::{AskForm, Asked, Confirm, Dialog, Listing, Mapping};
use super::state::App;
use crate::domain::change::BringBack;
use crate::{say, word};

/// Work that is ordered.
#[derive(Debug, Clone, PartialEq)]
pub enum Order {
    /// Makes a backup.
    MakeBackup,
    /// Checks a backup.
    Verify(PathBuf),
    /// Puts a backup in the register's place.
    Restore {
        /// The backup.
        path: PathBuf,
        /// Whether it may be of another register.
        may_be_another: bool,
    },
    /// Tells what changed since a backup.
    Compare {
        /// The backup.
        path: PathBuf,
        /// Whether it may be of another register.
        may_be_another: bool,
    },
    /// Brings a record back from a backup.
    BringBack {
        /// The backup.
        path: PathBuf,
        /// The ref or uid of the record.
        name: String,
        /// What was seen that it would do, and is to be done; none: that is to be told.
        seen: Option<BringBack>,
    },
    /// Removes the backups that no rule keeps.
    Prune(Prune),
    /// Looks for contradictions and gaps.
    Check,
    /// Looks after the register.
    Doctor,
    /// Deletes for good what lies in the bin.
    Purge,
    /// Reads the register of another time.
    Then(Moment),
    /// Writes what is shown to a file.
    Export(Exported),
    /// Writes the report.
    Report(Reported),
    /// Looks at the columns of a table that is to be taken in.
    See(Incoming),
    /// Tells what taking in a table would do.
    Plan(Incoming),
    /// Takes in a table.
    Import(Incoming),
}

impl Order {
    /// Gives the backup that it reads.
    pub fn backup(&self) -> Option<&Path> {
        match self {
            Self::Verify(path)
            | Self::Restore { path, .. }
            | Self::Compare { path, .. }
            | Self::BringBack { path, .. } => Some(path),
            _ => None,
        }
    }
}

/// How far the removing of backups that no rule keeps has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Prune {
    /// It is to be told what goes and what stays.
    Look,
    /// These were seen; it is to be asked whether they are to go.
    Ask(Vec<PathBuf>),
    /// These are to go.
    Do(Vec<PathBuf>),
}

/// A report that is to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reported {
    /// Where it goes; the end of the name tells its form.
    pub path: PathBuf,
    /// Which records; empty: every one.
    pub filter: String,
    /// From which day on changes are told.
    pub since: Option<NaiveDate>,
    /// Whether only what is shared is in it.
    pub is_shared: bool,
    /// Whether it may take the place of a file that is there.
    pub replaces: bool,
}

/// A file that is to be taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Incoming {
    /// Where it is.
    pub path: PathBuf,
    /// What its rows are: `documents`, …; none: its columns tell.
    pub noun: Option<String>,
    /// The column that names a row for ever.
    pub key: Option<String>,
    /// Where its columns go: `FIELD=COLUMN`, `FIELD==CONSTANT`, `FIELD=` for none.
    pub map: Vec<String>,
    /// A profile with all of this.
    pub profile: Option<PathBuf>,
    /// Whether parties, bodies and fields that the register does not know are made.
    pub makes: bool,
    /// Whether rows that cannot be taken are passed over.
    pub skips: bool,
}

/// Which other time is asked about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moment {
    /// What was true on this day.
    pub as_of: Option<NaiveDate>,
    /// What was known on this day.
    pub known_on: Option<NaiveDate>,
}

impl Moment {
    /// Says which time it is: `as of 2025-12-31, as it was known on 2026-01-31`.
    pub fn words(self) -> String {
        match (self.as_of, self.known_on) {
            (Some(day), None) => say!("as of {day}", day),
            (None, Some(day)) => say!("as it was known on {day}", day),
            (Some(day), Some(known)) => say!("as of {day}, as it was known on {known}", day, known),
            (None, None) => word!("now").to_owned(),
        }
    }
}

/// A file that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The code of its format.
    pub format: &'static str,
    /// Where it goes.
    pub path: PathBuf,
    /// Whether it may take the place of a file that is there.
    pub replaces: bool,
}

/// Work that goes on beside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Job {
    /// What is done.
    pub words: &'static str,
    /// How much of it, of how much; of nothing: not known.
    pub done: (u64, u64),
    /// What is counted: `pages`, `rows`.
    pub unit: &'static str,
    /// How fast it goes and what time is left, in words; empty while nothing is known.
    pub pace: String,
    /// Whether it was asked to stop.
    pub is_cancelled: bool,
}

impl Job {
    /// Gives how much is done in hundredths; none where it is not known.
    pub fn percent(&self) -> Option<u64> {
        (self.done.0.min(self.done.1) * 100).checked_div(self.done.1)
    }
}

impl App {
    /// Tells whether an action concerns the work beside, whatever is open.
    pub(super) fn concerns_job(&self, action: Action) -> bool {
        match action {
            Action::Cancel => true,
            Action::Quit => self.job.is_some() && !self.asks_to_quit(),
            _ => false,
        }
    }

    /// Stops the work beside, or asks whether to leave although it goes on.
    pub(super) fn update_job(&mut self, action: Action) -> Option<Effect> {
        let Some(job) = &mut self.job else {
            self.notice = Some(Notice::Blocked(word!("nothing goes on beside").to_owned()));
            return None;
        };
        if action == Action::Cancel {
            job.is_cancelled = true;
            return Some(Effect::Cancel);
        }
        let lines = job_words(job);
        self.ask_to_quit(lines);
        None
    }

    fn asks_to_quit(&self) -> bool {
        matches!(&self.dialog, Some(Dialog::Confirm(confirm)) if confirm.asked == Asked::Do(Effect::Quit))
    }

    fn ask_to_quit(&mut self, lines: Vec<String>) {
        let mut confirm = Confirm::new(
            Asked::Do(Effect::Quit),
            word!("Leave, and stop what goes on beside?").to_owned(),
            lines,
        );
        confirm.beneath = self.dialog.take().map(Box::new);
        self.dialog = Some(Dialog::Confirm(confirm));
    }

    /// Takes that work beside was done; what is typed meanwhile and could not be saved stays so.
    pub fn job_done(&mut self, words: &str) {
        self.notice = Some(Notice::Done(words.to_owned()));
        self.spoil();
    }

    /// Takes that work beside was stopped.
    pub fn job_cancelled(&mut self, words: &str) {
        self.notice = Some(Notice::Done(say!(
            "stopped {words}: nothing is left of it",
            words
        )));
    }

    /// Takes a list that work beside came to: it opens, or waits where something else is open.
    pub fn listed(&mut self, listing: Listing) {
        if self.dialog.is_none() && self.filter_line.is_none() {
            self.dialog = Some(Dialog::Listing(listing));
        } else if self.dialog.as_ref().is_some_and(Dialog::leads_on) {
            let beneath = self.dialog.take().map(Box::new);
            self.dialog = Some(Dialog::Listing(Listing { beneath, ..listing }));
        } else {
            self.notice = Some(Notice::Done(say!(
                "{title}; the same key shows it",
                title = listing.title
            )));
            self.waiting = Some(listing);
        }
    }

    /// Takes the columns of a file that is to be taken in; who has left its form meanwhile does not want them.
    pub fn mapped(&mut self, mut mapping: Box<Mapping>) {
        if matches!(self.dialog, Some(Dialog::Import(_))) {
            mapping.beneath = self.dialog.take().map(Box::new);
            self.dialog = Some(Dialog::Mapping(mapping));
        }
    }

    /// Takes that work beside lacks a passphrase; what is open stays beneath.
    pub fn asked_passphrase(&mut self, order: Order, of: &str, problem: Option<Problem>) {
        let mut form = AskForm::passphrase(order, of);
        form.form.problem = problem;
        form.beneath = self.dialog.take().map(Box::new);
        self.dialog = Some(Dialog::Ask(form));
    }

    /// Takes a question that work beside came to; what is open stays beneath.
    pub fn asked(&mut self, mut confirm: Confirm) {
        confirm.beneath = self.dialog.take().map(Box::new);
        self.dialog = Some(Dialog::Confirm(confirm));
    }
}

fn job_words(job: &Job) -> Vec<String> {
    let far = job
        .percent()
        .map_or_else(String::new, |percent| say!(", {percent} % done", percent));
    vec![
        say!("It is {doing}{far}.", doing = job.words, far),
        word!("Stopped, it leaves nothing behind.").to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_by_its_clocks() {
        let day = |text: &str| text.parse().ok();
        for (as_of, known_on, words) in [
            ("2025-12-31", "", "as of 2025-12-31"),
            ("", "2026-01-31", "as it was known on 2026-01-31"),
            (
                "2025-12-31",
                "2026-01-31",
                "as of 2025-12-31, as it was known on 2026-01-31",
            ),
            ("", "", "now"),
        ] {
            let moment = Moment {
                as_of: day(as_of),
                known_on: day(known_on),
            };
            assert_eq!(moment.words(), words);
        }
    }

    #[test]
    fn how_far_a_job_is_never_passes_the_whole() {
        for (done, right) in [((0, 0), None), ((1, 3), Some(33)), ((9, 3), Some(100))] {
            let job = Job {
                done,
                ..Job::default()
            };
            assert_eq!(job.percent(), right, "{done:?}");
        }
    }
}
