//! Actions in dialogs.

use crate::app::action::{Action, Effect};
use crate::app::dialog::Dialog;
use crate::app::form::Step;
use crate::app::state::App;

impl App {
    pub(super) fn update_dialog(&mut self, action: Action) -> Option<Effect> {
        let today = self.now.today;
        let mut dialog = self.dialog.take()?;
        let (is_open, effect) = match &mut dialog {
            Dialog::Status(form) => form.update(action, today),
            Dialog::Note(form) => form.update(action, today),
            Dialog::Confirm(confirm) => confirm.update(action),
            Dialog::Form(form) => match form.update(action, today) {
                Step::Stay(effect) => (true, effect.map(|effect| *effect)),
                Step::Leave(left) => {
                    self.form_left(left);
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
