//! What is read because a key asked for it: records for a form, marks, a record to go to.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use super::Session;
use crate::domain::query::Query;
use crate::store::Result;
use crate::tui::aside::{Question, Room};
use crate::tui::reader::{self, marks};

impl Session<'_> {
    /// Asks: beside where somebody answers there, else at once.
    fn ask(&mut self, room: Room, question: Question) {
        match (&self.then, &mut self.aside) {
            (None, Some(aside)) => aside.ask(&mut self.app, room, question),
            (then, _) => question(then.as_ref().unwrap_or(&self.store))(&mut self.app),
        }
    }

    /// Counts the steps that the register takes from now on where a key waits for them: not what is read beside.
    pub fn count_steps(&mut self) -> Result<Arc<AtomicU64>> {
        self.store.count_steps()
    }

    pub(super) fn preview(&mut self, uids: &[String]) {
        let read = uids
            .iter()
            .map(|uid| self.shown().record(uid, self.app.now));
        match read.collect::<Result<Vec<_>>>() {
            Ok(records) => self.app.previewed(&records),
            Err(error) => self.app.failed(reader::problem(&error)),
        }
    }

    pub(super) fn mark_all(&mut self, query: &Query) {
        self.ask(Room::Marks, marks::all(query.clone(), self.app.now));
    }

    pub(super) fn mark_range(&mut self) {
        if let Some(question) = self.app.list().and_then(marks::range) {
            self.ask(Room::Marks, question);
        }
    }

    pub(super) fn open(&mut self, name: &str) {
        let store = self.shown();
        let found = store.find_owner(name).and_then(|named| {
            let record = store.record(named.uid.as_str(), self.app.now)?;
            Ok((record.kind, named.uid))
        });
        match found {
            Ok((kind, uid)) => self.app.opened(kind, uid.as_str()),
            Err(error) => self.app.failed(reader::problem(&error)),
        }
    }
}
