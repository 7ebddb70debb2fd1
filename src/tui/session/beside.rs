//! Work beside: starting it, stopping it, hearing of it, and what comes of it.

use super::Session;
use crate::app::{Moment, Order, Secret};
use crate::backup::wrapping::Passphrase;
use crate::domain::settings::Now;
use crate::store::{Result, Store};
use crate::tui::jobs::{self, Heard, Outcome};
use crate::tui::reader;
use crate::tui::shown::Shown;

impl Session<'_> {
    /// Starts work, unless some goes on.
    pub(super) fn start(&mut self, order: Order) {
        if self.running.is_some() {
            return;
        }
        let shown = Shown::of(&self.app, self.desk);
        let typed = order.backup().and_then(|path| self.passphrases.get(path));
        let desk = self.desk.speaking(typed);
        if let Some(task) = jobs::task(order, shown, self.app.then) {
            self.running = jobs::start(task, &mut self.app, &desk);
        }
    }

    /// Begins again what lacked a passphrase, which opens that backup until the sitting ends.
    pub(super) fn unlock(&mut self, secret: Secret, order: Order) {
        if let Some(path) = order.backup() {
            let passphrase = Passphrase::new(secret.reveal());
            self.passphrases.insert(path.to_owned(), passphrase);
        }
        self.start(order);
    }

    /// Asks the work beside to stop.
    pub(super) fn stop(&self) {
        if let Some(running) = &self.running {
            running.stop();
        }
    }

    /// Hears what work beside has to tell.
    pub(super) fn hear(&mut self) -> bool {
        let Some(running) = &mut self.running else {
            return false;
        };
        match running.take(&mut self.app) {
            Heard::Nothing => false,
            Heard::Progress => true,
            Heard::Ended(outcome) => {
                self.running = None;
                if let Some(outcome) = outcome {
                    self.came_of(*outcome);
                }
                true
            }
        }
    }

    fn came_of(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Said(words) => self.app.job_done(&words),
            Outcome::Looked(path, came) => {
                self.app.backups.looked.insert(path, came.is_ok());
                match came {
                    Ok(words) => self.app.job_done(&words),
                    Err(problem) => self.app.failed(problem),
                }
            }
            Outcome::Listed(listing) => self.app.listed(listing),
            Outcome::Mapped(mapping) => self.app.mapped(mapping),
            Outcome::Asked(confirm) => self.app.asked(confirm),
            Outcome::Then(store, moment) => self.go(*store, moment),
            Outcome::Sealed(order, of, problem) => {
                self.app.asked_passphrase(order, &of, problem);
            }
            Outcome::Replaced(words) => {
                if let Err(error) = self.open_again() {
                    return self.app.failed(reader::problem(&error));
                }
                self.app.job_done(&words);
            }
        }
    }

    /// Opens the register that took the place of the other.
    fn open_again(&mut self) -> Result<()> {
        let store = self.desk.open()?;
        self.app.title = store.title()?;
        self.version = store.data_version()?;
        self.store = store;
        self.forget();
        Ok(())
    }

    /// Lets what was asked beside go unanswered: another register is shown.
    fn forget(&mut self) {
        if let Some(aside) = &mut self.aside {
            aside.forget();
        }
    }

    /// Shows the register of another time.
    fn go(&mut self, store: Store, moment: Moment) {
        let now = self.desk.now();
        let day = jobs::then::of(moment).day(now.today);
        self.then = Some(store);
        self.forget();
        self.app.went(moment, Now { today: day, ..now });
    }

    /// Shows the present register again.
    pub(super) fn come_back(&mut self) {
        self.then = None;
        self.forget();
        let refusal = self.store.access().refusal();
        self.app.returned(refusal, self.desk.now());
    }
}
