//! In which language titles and names are read: that of the interface, until a key turns to another.

use super::action::Notice;
use super::state::App;
use crate::domain::record::Record;
use crate::domain::tongue::{is_in, name, shown};
use crate::say;
use crate::words::current;

impl App {
    /// Gives the language in which titles and names are wanted.
    pub fn tongue(&self) -> &str {
        self.reading
            .as_deref()
            .unwrap_or_else(|| current().as_str())
    }

    /// Turns every title to the next language in which the record at hand has one; where it has but one, a record beside it.
    pub(super) fn next_titles(&mut self) {
        let Some(next) = self.next_tongue() else {
            return;
        };
        let language = name(&next);
        let words = say!("titles in {language}, where there are such", language);
        self.read_in((next != current().as_str()).then_some(next));
        self.notice = Some(Notice::Done(words));
    }

    /// Reads titles and names in a language from now on; none: in that of the interface.
    pub(super) fn read_in(&mut self, language: Option<String>) {
        self.reading = language;
        self.spoil();
        for list in &mut self.lists {
            // The order stays, so the rows on screen are read at once.
            (list.first, list.rows) = (0, Vec::new());
        }
    }

    /// Gives the language to turn to; none: nothing at hand has a title in another.
    pub(super) fn next_tongue(&self) -> Option<String> {
        let beside = self.list().map_or(&[][..], |list| &list.rows);
        let mut records = self.record().into_iter().chain(beside);
        records.find_map(|record| self.after_the_shown(record))
    }

    fn after_the_shown(&self, record: &Record) -> Option<String> {
        let shown = shown(record, self.tongue())?;
        let languages: Vec<&str> = record.titles.iter().map(|t| t.language.as_str()).collect();
        let at = languages.iter().position(|code| *code == shown.language)?;
        let next = languages[(at + 1) % languages.len()];
        // Named as the interface is, the titles follow it again.
        let spoken = current().as_str();
        let next = if is_in(next, spoken) { spoken } else { next };
        (languages.len() > 1).then(|| next.to_owned())
    }
}
