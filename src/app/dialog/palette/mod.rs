//! The help, which is also the palette: every key and what it does, every view, every saved view, and the records that fit
//! what is typed. Type to find, Enter to run. What cannot be done now stays listed with the reason.

mod entry;
#[cfg(test)]
mod tests;

pub use entry::{Entry, What};

use crate::app::action::{Action, Motion};
use crate::app::field::Field;
use crate::app::keymap::{KeyRow, Keymap};
use crate::app::matcher::best;
use crate::app::scroll::Scroll;
use crate::domain::change;
use crate::domain::sought::Sought;
use crate::domain::text::fold;

/// A line of the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaletteLine {
    /// The words above a group of entries.
    Heading(&'static str),
    /// Something that can be chosen.
    Entry(Entry),
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct Palette {
    /// What is looked for.
    pub field: Field,
    /// The cursor, which stands on lines with an entry only.
    pub scroll: Scroll,
    /// What the keys do.
    keys: Vec<Entry>,
    /// The saved views; none: not read yet.
    saved: Option<Vec<Entry>>,
    /// For what the records were read, and which there are.
    records: (String, Vec<Entry>),
    found_for: Option<String>,
    found: Vec<PaletteLine>,
}

impl Palette {
    /// Opens the help: what can be done here first, then the rest with the reason why not.
    pub fn new(keymap: &Keymap, blocked: impl Fn(&'static KeyRow) -> Option<&'static str>) -> Self {
        let bound = keymap.bound().iter();
        let mut keys: Vec<Entry> = bound
            .map(|bound| Entry::key(bound, blocked(bound.row).map(|why| keymap.spell(why))))
            .collect();
        keys.sort_by_key(|entry| entry.blocked.is_some());
        let mut palette = Self {
            field: Field::default(),
            scroll: Scroll::default(),
            keys,
            saved: None,
            records: (String::new(), Vec::new()),
            found_for: None,
            found: Vec::new(),
        };
        palette.find();
        palette
    }

    /// Tells whether the saved views are to be read.
    pub const fn lacks_saved(&self) -> bool {
        self.saved.is_none()
    }

    /// Takes the saved views.
    pub fn take_saved(&mut self, views: Vec<change::View>) {
        self.saved = Some(views.into_iter().map(Entry::saved).collect());
        self.found_for = None;
        self.find();
    }

    /// Gives what records are to be looked for; none: those for what is typed are at hand.
    pub fn lacks_records(&self) -> Option<String> {
        let wanted = self.field.text().trim();
        (wanted != self.records.0).then(|| wanted.to_owned())
    }

    /// Says that the records for this were asked for; those of before stay until they come.
    pub fn awaits_records(&mut self, wanted: &str) {
        wanted.clone_into(&mut self.records.0);
    }

    /// Tells whether this is what is typed.
    pub fn is_typed(&self, wanted: &str) -> bool {
        self.field.text().trim() == wanted
    }

    /// Takes the records that were found for what is typed.
    pub fn take_records(&mut self, wanted: String, records: Vec<Sought>) {
        let entries = records.into_iter().map(Entry::record).collect();
        self.records = (wanted, entries);
        self.found_for = None;
        self.find();
    }

    /// Looks again when what is typed has changed.
    pub fn find(&mut self) {
        let wanted = fold(self.field.text());
        if self.found_for.as_ref() == Some(&wanted) {
            return;
        }
        self.found = if wanted.trim().is_empty() {
            self.by_scope()
        } else {
            self.by_fit(&wanted)
        };
        self.found_for = Some(wanted);
        self.scroll.index = 0;
        self.scroll.offset = 0;
        self.scroll.count(self.found.len());
        self.rest(Motion::Down);
        self.scroll.offset = 0;
    }

    /// Puts everything under the words for where it can be done.
    fn by_scope(&self) -> Vec<PaletteLine> {
        let mut groups: Vec<(&'static str, Vec<Entry>)> = Vec::new();
        let saved = self.saved.iter().flatten();
        for entry in self.keys.iter().chain(saved) {
            let heading = match &entry.what {
                What::Key(row) => row.scope.words(),
                _ => crate::word!("saved views"),
            };
            put(&mut groups, heading, entry.clone());
        }
        lines(groups)
    }

    /// Puts what fits under Actions, Views and Records, the best first: what holds the words as they are typed, or, where
    /// nothing does, their letters with gaps.
    fn by_fit(&self, wanted: &str) -> Vec<PaletteLine> {
        let records = &self.records.1;
        let saved = self.saved.iter().flatten();
        let all: Vec<&Entry> = self.keys.iter().chain(saved).chain(records).collect();
        let order = best(wanted, &all, |entry| &entry.text);
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let is_literal = |entry: &Entry| {
            let text = fold(&entry.text);
            words.iter().all(|word| text.contains(word))
        };
        let literal = |at: &&usize| is_literal(all[**at]);
        let only_literal = order.iter().any(|at| is_literal(all[*at])) || !records.is_empty();
        let mut groups: Vec<(&'static str, Vec<Entry>)> = Vec::new();
        for at in order.iter().filter(|at| !only_literal || literal(at)) {
            put(&mut groups, all[*at].heading(), all[*at].clone());
        }
        // The store finds by the beginnings of words, which the letters of a title in pieces may not show.
        for entry in records {
            let known = groups.iter().any(|(_, entries)| entries.contains(entry));
            if !known {
                put(&mut groups, entry.heading(), entry.clone());
            }
        }
        lines(groups)
    }

    /// Gives the lines that fit what is typed.
    pub fn found(&self) -> &[PaletteLine] {
        &self.found
    }

    /// Gives the entry under the cursor.
    pub fn current(&self) -> Option<&Entry> {
        match self.found.get(self.scroll.index)? {
            PaletteLine::Entry(entry) => Some(entry),
            PaletteLine::Heading(_) => None,
        }
    }

    /// Takes a click on a line; tells whether the cursor stood there.
    pub fn point(&mut self, line: usize) -> bool {
        let is_entry = matches!(self.found.get(line), Some(PaletteLine::Entry(_)));
        is_entry && std::mem::replace(&mut self.scroll.index, line) == line
    }

    /// Takes a turn of the wheel.
    pub fn wheel(&mut self, down: bool) {
        self.scroll.wheel(down);
        self.rest(if down { Motion::Down } else { Motion::Up });
    }

    /// Takes an action. Gives whether the dialog stays open, and what was chosen.
    pub fn update(&mut self, action: Action) -> (bool, Option<Entry>) {
        match action {
            Action::Back => return (false, None),
            Action::Move(motion) => self.step(motion),
            Action::Clear => self.field.clear(),
            Action::Accept => return (true, self.current().cloned()),
            _ => {}
        }
        self.find();
        (true, None)
    }

    fn step(&mut self, motion: Motion) {
        // The first line is a heading, so the first entry is the second line.
        if motion == Motion::Up && self.scroll.index <= 1 {
            self.scroll.step(Motion::Last);
            return;
        }
        self.scroll.step(motion);
        let is_back = matches!(motion, Motion::Up | Motion::PageUp | Motion::HalfUp);
        self.rest(if is_back { Motion::Up } else { Motion::Down });
    }

    /// Brings the cursor from a heading to the entry before or after it, and the heading on screen with its first entry.
    fn rest(&mut self, motion: Motion) {
        let on_heading = |at: usize, found: &[PaletteLine]| {
            matches!(found.get(at), Some(PaletteLine::Heading(_)))
        };
        if on_heading(self.scroll.index, &self.found) {
            let is_first = self.scroll.index == 0;
            self.scroll
                .step(if is_first { Motion::Down } else { motion });
        }
        let above = self.scroll.index.saturating_sub(1);
        if self.scroll.offset == self.scroll.index && on_heading(above, &self.found) {
            self.scroll.offset = above;
            self.scroll.settle();
        }
    }
}

fn put(groups: &mut Vec<(&'static str, Vec<Entry>)>, heading: &'static str, entry: Entry) {
    match groups.iter_mut().find(|(known, _)| *known == heading) {
        Some((_, entries)) => entries.push(entry),
        None => groups.push((heading, vec![entry])),
    }
}

fn lines(groups: Vec<(&'static str, Vec<Entry>)>) -> Vec<PaletteLine> {
    let mut lines = Vec::new();
    for (heading, entries) in groups {
        lines.push(PaletteLine::Heading(heading));
        lines.extend(entries.into_iter().map(PaletteLine::Entry));
    }
    lines
}
