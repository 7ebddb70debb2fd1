//! Actions in dialogs.

use crate::app::action::{Action, Effect};
use crate::app::dialog::Dialog;
use crate::app::state::App;

impl App {
    pub(super) fn update_dialog(&mut self, action: Action) -> Option<Effect> {
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
            Dialog::Order(chooser) => match self.list_mut() {
                Some(list) => (chooser.update(action, list), None),
                None => (false, None),
            },
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
            self.left(&dialog);
        }
        effect
    }
}
