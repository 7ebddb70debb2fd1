//! In which language titles and names are read: that of the interface, until a key turns to another.

use super::action::Notice;
use super::state::App;
use crate::domain::record::Record;
use crate::domain::tongue::{is_in, name, shown};
use crate::say;
use crate::words::current;

/// A language that a key turned titles to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// Its code.
    pub language: String,
    /// What was shown before the first turn; turned to again, titles follow the interface.
    pub from: String,
}

impl App {
    /// Gives the language in which titles and names are wanted.
    pub fn tongue(&self) -> &str {
        let turned = self.reading.as_ref();
        turned.map_or_else(|| current().as_str(), |turned| &turned.language)
    }

    /// Turns every title to the next language in which the record at hand has one; where it has but one, a record beside it.
    pub(super) fn next_titles(&mut self) {
        let Some((shown, next)) = self.next_tongue() else {
            return;
        };
        let from = match &self.reading {
            Some(turned) => turned.from.clone(),
            None => shown,
        };
        let is_back = next == from || is_in(&next, current().as_str());
        self.reading = (!is_back).then_some(Turned {
            language: next,
            from,
        });
        let language = name(self.tongue());
        self.notice = Some(Notice::Done(say!(
            "titles in {language}, where there are such",
            language
        )));
        self.spoil();
        for list in &mut self.lists {
            // The order stays, so the rows on screen are read at once.
            (list.first, list.rows) = (0, Vec::new());
        }
    }

    /// Gives the language of what is shown and that to turn to; none: nothing at hand has a title in another.
    pub(super) fn next_tongue(&self) -> Option<(String, String)> {
        let beside = self.list().map_or(&[][..], |list| &list.rows);
        let mut records = self.record().into_iter().chain(beside);
        records.find_map(|record| self.after_the_shown(record))
    }

    fn after_the_shown(&self, record: &Record) -> Option<(String, String)> {
        let shown = &shown(record, self.tongue())?.language;
        let at = record.titles.iter().position(|t| t.language == *shown)?;
        let next = &record.titles[(at + 1) % record.titles.len()].language;
        (next != shown).then(|| (shown.clone(), next.clone()))
    }
}
