//! Actions in dialogs.

use crate::app::action::{Action, Effect, Notice};
use crate::app::dialog::{Dialog, Entry, What};
use crate::app::form::Step;
use crate::app::state::App;
use crate::word;

impl App {
    pub(super) fn update_dialog(&mut self, action: Action) -> Option<Effect> {
        if action == Action::Editor && self.dialog.as_ref().is_some_and(Dialog::is_secret) {
            let words = word!("a passphrase goes into no file");
            self.notice = Some(Notice::Blocked(words.to_owned()));
            return None;
        }
        if action == Action::Editor {
            let field = self.dialog.as_mut()?.field()?;
            return Some(Effect::Editor(field.text().to_owned()));
        }
        let today = self.now.today;
        let mut dialog = self.dialog.take()?;
        let (is_open, effect) = match &mut dialog {
            Dialog::Status(form) => form.update(action, today),
            Dialog::Note(form) => form.update(action, today),
            Dialog::Confirm(confirm) => confirm.update(action),
            Dialog::Messages(list) => (list.update(action), None),
            Dialog::Ask(form) => form.update(action, today),
            Dialog::Import(form) => form.update(action),
            Dialog::Mapping(mapping) => mapping.update(action),
            Dialog::Listing(listing) => listing.update(action),
            Dialog::Form(form) => match form.update(action, today) {
                Step::Stay(effect) => (true, effect.map(|effect| *effect)),
                Step::Leave(left) => {
                    let key = form.key.clone();
                    self.form_left(&key, left);
                    return None;
                }
            },
            Dialog::Nouns(chooser) => match action {
                Action::Back => (false, None),
                Action::Accept => {
                    let chosen = chooser.current().and_then(|noun| self.make(&noun.code));
                    (chosen.is_none(), chosen)
                }
                _ => {
                    chooser.update(action);
                    (true, None)
                }
            },
            Dialog::Order(chooser) => match self.list_mut() {
                Some(list) => (chooser.update(action, list), None),
                None => (false, None),
            },
            Dialog::Columns(chooser) => match self.list_mut() {
                Some(list) => (chooser.update(action, list), None),
                None => (false, None),
            },
            Dialog::By(chooser) => {
                let (is_open, chosen) = chooser.update(action);
                if let Some(by) = chosen {
                    self.take_by(chooser.purpose, by);
                    return None;
                }
                (is_open, None)
            }
            Dialog::Counts(_) => return self.update_counts(dialog, action),
            Dialog::SaveView(form) => form.update(action),
            Dialog::Palette(palette) => {
                let (is_open, chosen) = palette.update(action);
                if let Some(chosen) = chosen {
                    return self.choose_in_palette(chosen, dialog);
                }
                (is_open, None)
            }
        };
        if is_open {
            self.dialog = Some(dialog);
        } else if let Some(beneath) = dialog.uncover(effect.is_some()) {
            self.dialog = Some(*beneath);
        } else {
            self.left(&dialog);
        }
        effect
    }

    /// Runs what was chosen; what cannot be done now says why, and the palette stays.
    fn choose_in_palette(&mut self, chosen: Entry, dialog: Dialog) -> Option<Effect> {
        if let Some(why) = &chosen.blocked {
            self.notice = Some(Notice::Blocked(format!("{}: {why}", chosen.word())));
            self.dialog = Some(dialog);
            return None;
        }
        match chosen.what {
            What::Key(row) => return self.update(row.action),
            What::Saved(view) => self.show_saved(&view),
            What::Record(record) => return Some(Effect::Open(record.uid)),
        }
        None
    }
}
