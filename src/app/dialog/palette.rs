//! The help, which is also the palette: every key, what it does, and whether it can be done now. Type to find, Enter to run.

use crate::app::action::{Action, Motion};
use crate::app::field::Field;
use crate::app::keymap::{KeyRow, rows};
use crate::app::scroll::Scroll;
use crate::domain::text::fold;

/// A row of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub row: &'static KeyRow,
    /// Why it cannot be done now; none: it can.
    pub blocked: Option<&'static str>,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct Palette {
    /// What is looked for.
    pub field: Field,
    /// The cursor.
    pub scroll: Scroll,
    all: Vec<Entry>,
    found_for: Option<String>,
    found: Vec<Entry>,
}

impl Palette {
    /// Opens the help: what can be done here first, then the rest with the reason why not.
    pub fn new(blocked: impl Fn(&'static KeyRow) -> Option<&'static str>) -> Self {
        let mut all: Vec<Entry> = rows()
            .iter()
            .map(|row| Entry {
                row,
                blocked: blocked(row),
            })
            .collect();
        all.sort_by_key(|entry| entry.blocked.is_some());
        let mut palette = Self {
            field: Field::default(),
            scroll: Scroll::default(),
            all,
            found_for: None,
            found: Vec::new(),
        };
        palette.find();
        palette
    }

    /// Looks again when what is typed has changed.
    pub fn find(&mut self) {
        let wanted = fold(self.field.text());
        if self.found_for.as_ref() == Some(&wanted) {
            return;
        }
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let fits = |entry: &&Entry| {
            let text = [
                &entry.row.labels().join(" "),
                entry.row.word,
                entry.row.meaning,
                entry.row.scope.words(),
            ]
            .join(" ");
            let text = fold(&text);
            words.iter().all(|word| text.contains(word))
        };
        self.found = self.all.iter().filter(fits).copied().collect();
        self.found_for = Some(wanted);
        self.scroll.index = 0;
        self.scroll.offset = 0;
        self.scroll.count(self.found.len());
    }

    /// Gives the rows that fit what is typed.
    pub fn found(&self) -> &[Entry] {
        &self.found
    }

    /// Takes an action. Gives whether the dialog stays open, and what is to be run.
    pub fn update(&mut self, action: Action) -> (bool, Option<Action>) {
        match action {
            Action::Back => return (false, None),
            Action::Move(Motion::Up) if self.scroll.index == 0 => {
                self.scroll.step(Motion::Last);
            }
            Action::Move(motion) => {
                self.scroll.step(motion);
            }
            Action::Clear => self.field.clear(),
            Action::Accept => {
                return match self.found.get(self.scroll.index) {
                    Some(entry) if entry.blocked.is_none() => (false, Some(entry.row.action)),
                    _ => (true, None),
                };
            }
            _ => {}
        }
        self.find();
        (true, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_finds_and_enter_runs_what_can_be_run() {
        let mut palette = Palette::new(|row| (row.action == Action::Redo).then_some("nothing"));
        assert_eq!(palette.found().len(), rows().len());
        palette.field.paste("DATED note");
        palette.find();
        assert_eq!(palette.update(Action::Accept), (false, Some(Action::Note)));
        palette.update(Action::Clear);
        palette.field.paste("ctrl-r");
        palette.find();
        assert_eq!(palette.found()[0].blocked, Some("nothing"));
        assert_eq!(palette.update(Action::Accept), (true, None));
    }
}
