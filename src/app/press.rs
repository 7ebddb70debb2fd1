//! From a key press or a paste to what it does.

use super::action::{Effect, Notice};
use super::dialog::Dialog;
use super::key::Key;
use super::pending::{Pending, Pressed};
use super::state::App;

impl App {
    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Option<Effect> {
        if matches!(self.notice, Some(Notice::Done(_) | Notice::Blocked(_))) {
            self.notice = None;
        }
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
        if let Some(why) = self.blocked_now(row) {
            // What failed stays said.
            if self.notice.is_none() {
                self.notice = Some(Notice::Blocked(format!("{}: {why}", row.word())));
            }
            return None;
        }
        self.update(row.action)
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
