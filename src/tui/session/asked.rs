//! What is read because a key asked for it: records for a form, marks, a record to go to.

use super::Session;
use crate::domain::query::Query;
use crate::tui::reader;

impl Session<'_> {
    pub(super) fn preview(&mut self, uids: &[String]) {
        let read = uids
            .iter()
            .map(|uid| self.shown().record(uid, self.app.now));
        match read.collect::<Result<Vec<_>, _>>() {
            Ok(records) => self.app.previewed(&records),
            Err(error) => self.app.failed(reader::problem(&error)),
        }
    }

    pub(super) fn mark_all(&mut self, query: &Query) {
        match self.shown().uids(query, self.app.now) {
            Ok(uids) => self.app.marked(uids),
            Err(error) => self.app.failed(reader::problem(&error)),
        }
    }

    pub(super) fn mark_range(&mut self) {
        let now = self.app.now;
        let store = self.then.as_ref().unwrap_or(&self.store);
        let Some(list) = self.app.list_mut() else {
            return;
        };
        match reader::list::uids(list, store, now) {
            Ok(lines) => list.mark_range(&lines),
            Err(error) => self.app.failed(reader::problem(&error)),
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
