//! From a key press or a paste to what it does.

use super::action::{Effect, Notice};
use super::dialog::Dialog;
use super::key::Key;
use super::keymap::{KeyRow, Meaning};
use super::layout::typed_by;
use super::mouse::Target;
use super::pending::{Pending, Pressed};
use super::state::App;

impl App {
    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Option<Effect> {
        self.hush();
        if let Some(Dialog::Status(form)) = &mut self.dialog
            && self.pending == Pending::default()
            && form.letter(key)
        {
            return None;
        }
        let row = match self.meaning(key) {
            Pressed::Runs(row) => row,
            Pressed::Taken => return None,
            Pressed::Free => {
                self.type_in(|field| field.press(key));
                return None;
            }
        };
        self.do_row(row)
    }

    /// Does what a row of the table of keys says, as if its key were pressed.
    pub fn run(&mut self, row: &'static KeyRow) -> Option<Effect> {
        self.hush();
        self.forget_keys();
        self.do_row(row)
    }

    /// Goes to something that was named, as if it were clicked.
    pub fn point(&mut self, target: Target) -> Option<Effect> {
        self.hush();
        self.click(target)
    }

    /// Takes away what goes with the next key.
    fn hush(&mut self) {
        if matches!(self.notice, Some(Notice::Done(_) | Notice::Blocked(_))) {
            self.notice = None;
        }
    }

    fn do_row(&mut self, row: &'static KeyRow) -> Option<Effect> {
        if let Some(why) = self.blocked_now(row) {
            // What failed stays said.
            if self.notice.is_none() {
                self.notice = Some(Notice::Blocked(format!("{}: {why}", row.word())));
            }
            return None;
        }
        self.update(row.action)
    }

    /// Takes a key apart that an input method has made of several: a syllable is typed into a field as it is, and elsewhere the
    /// keys count that have typed it.
    pub fn pieces(&mut self, key: Key) -> Vec<Key> {
        let Some(c) = key.typed() else {
            return vec![key];
        };
        let jamo = typed_by(c);
        if jamo.len() < 2 || self.is_typing() {
            return vec![key];
        }
        match self.keys.find(self.scopes(), &[], key) {
            Meaning::Nothing => jamo.into_iter().map(Key::char).collect(),
            // Bound as it is.
            _ => vec![key],
        }
    }

    /// Tells whether what is typed goes into a field.
    fn is_typing(&mut self) -> bool {
        match &mut self.dialog {
            Some(dialog) => dialog.field().is_some(),
            None => self.history.line.is_some() || self.filter_line.is_some(),
        }
    }

    /// Takes pasted text: into a field, or nowhere.
    pub fn paste(&mut self, text: &str) {
        self.forget_keys();
        self.type_in(|field| {
            field.paste(text);
            true
        });
    }

    fn type_in(&mut self, typing: impl FnOnce(&mut super::field::Field) -> bool) {
        if let Some(dialog) = &mut self.dialog {
            if let Some(field) = dialog.field() {
                typing(field);
                dialog.typed();
            }
            return;
        }
        if self.history.line.is_some() {
            return self.type_in_history(typing);
        }
        let today = self.now.today;
        let Some(mut line) = self.filter_line.take() else {
            return;
        };
        let before = line.field.text().to_owned();
        typing(&mut line.field);
        if line.field.text() != before
            && let Some(list) = self.list_mut()
        {
            line.typed(list, today);
        }
        self.filter_line = Some(line);
    }
}
