//! What a sitting finds of those before it, and what it leaves behind: drafts, views, messages.

use super::{Keeper, Session, TuiError};
use crate::say;
use crate::words::{self, Language};

impl Session<'_> {
    /// Brings back drafts and views of the sittings before, and keeps those of this one from now on.
    pub fn recall(&mut self) -> Result<(), TuiError> {
        let register = self.store.register_uid()?;
        self.keeper = self.desk.shelf(&register).map(Keeper::new);
        if let Some(keeper) = &mut self.keeper {
            keeper.recall(&mut self.app);
        }
        let log = self.desk.log();
        // A log that cannot be put aside grows on.
        let _ = log.rotate();
        self.log = Some(log);
        self.note_down();
        Ok(())
    }

    /// Speaks a language from now on, and reads everything again in it.
    pub fn speak(&mut self, language: Language) {
        words::speak(language);
        self.app.spoil();
        let name = language.name();
        self.app.done(&say!("the interface speaks {name}", name));
    }

    /// Keeps what is to outlive the sitting.
    pub fn leave(&mut self) {
        if let Some(keeper) = &mut self.keeper {
            keeper.leave(&mut self.app);
        }
    }

    /// Keeps what is typed, at once: something else is to have the terminal.
    pub fn step_aside(&mut self) {
        if let Some(keeper) = &mut self.keeper {
            keeper.keep_drafts(&mut self.app);
        }
    }

    /// Notes down what is said now, in the messages and in the log, unless it was noted down already.
    pub(super) fn note_down(&mut self) {
        self.app.spell();
        if self.app.notice == self.said {
            return;
        }
        self.said.clone_from(&self.app.notice);
        let Some(notice) = self.said.clone() else {
            return;
        };
        let at = self.desk.stamp().at;
        if let Some(log) = &self.log {
            // A log that cannot be written stands in nobody's way.
            let _ = log.add(at, notice.sort(), &notice.words());
        }
        self.app.messages.take(at, notice);
    }
}
