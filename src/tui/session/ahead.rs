//! Reading what the state lacks: at once, or beside where it takes longer the more the register holds.

use super::Session;
use crate::tui::aside::{Aside, Room};
use crate::tui::input::Input;
use crate::tui::reader;

impl Session<'_> {
    /// Has what takes long read beside from now on.
    pub fn look_aside(&mut self) {
        self.aside = Aside::begin(self.desk);
    }

    /// Notes that a frame is on the screen.
    pub const fn is_drawn(&mut self) {
        if let Some(aside) = &mut self.aside {
            aside.be_patient();
        }
    }

    /// Tells whether a key must wait for what it is about, which is being read beside.
    pub fn must_wait(&self, input: &Input) -> bool {
        let Input::Key(key) = input else {
            return false;
        };
        let aside = self.aside.as_ref().filter(|_| self.then.is_none());
        aside.is_some_and(|aside| {
            let is_awaited = aside.is_awaited(self.app.view) || aside.owes_pane();
            (is_awaited && self.app.must_wait(*key))
                || (aside.is_awaited(Room::Marks) && self.app.is_about_cursor(*key))
        })
    }

    /// Reads what the state lacks; the register of another time is in memory, and nobody beside has it.
    pub(super) fn fill(&mut self) {
        let tongue = Some(self.app.tongue());
        self.store.read_in(tongue);
        if let Some(then) = &mut self.then {
            then.read_in(tongue);
        }
        let (store, aside) = match &self.then {
            Some(then) => (then, None),
            None => (&self.store, self.aside.as_mut()),
        };
        reader::fill(&mut self.app, store, self.desk, aside);
    }
}
