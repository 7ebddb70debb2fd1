//! Actions in dialogs.

use crate::app::action::{Action, Effect};
use crate::app::dialog::Dialog;
use crate::app::state::App;

impl App {
    pub(super) fn update_dialog(&mut self, action: Action) -> Option<Effect> {
        let today = self.now.today;
        let mut dialog = self.dialog.take()?;
        let (is_open, effect) = match &mut dialog {
            Dialog::Status(form) => form.update(action, today),
            Dialog::Note(form) => form.update(action, today),
            Dialog::Confirm(confirm) => confirm.update(action),
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
                let (is_open, run) = palette.update(action);
                if let Some(run) = run {
                    return self.update(run);
                }
                (is_open, None)
            }
        };
        if is_open {
            self.dialog = Some(dialog);
        } else {
            self.left(dialog);
        }
        effect
    }
}
