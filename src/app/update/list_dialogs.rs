//! Dialogs over a list: what it is grouped or counted by, and the counts.

use crate::app::action::{Action, Effect};
use crate::app::dialog::{ByChooser, Counts, Dialog, Purpose};
use crate::app::list::Shape;
use crate::app::state::App;
use crate::domain::stats::By;

impl App {
    /// Takes what the list is to be grouped or counted by.
    pub(super) fn take_by(&mut self, purpose: Purpose, by: Option<By>) {
        match (purpose, by) {
            (Purpose::Count, Some(by)) => self.dialog = Some(Dialog::Counts(Counts::new(by))),
            (Purpose::Count, None) => {}
            (Purpose::Group, by) => {
                if let Some(list) = self.list_mut() {
                    list.turn(by.map_or(Shape::Flat, Shape::By));
                }
            }
        }
    }

    /// Takes an action in the counts.
    pub(super) fn update_counts(&mut self, mut dialog: Dialog, action: Action) -> Option<Effect> {
        let Dialog::Counts(counts) = &mut dialog else {
            return None;
        };
        let list = self.list()?;
        match action {
            Action::Back => return None,
            Action::CountBy => {
                let chooser = ByChooser::new(list, Purpose::Count, Some(counts.by));
                dialog = Dialog::By(chooser);
            }
            Action::Accept => match counts.filter(list, self.now.today) {
                Ok(filter) => {
                    self.show_list(self.view, &filter);
                    return None;
                }
                Err(problem) => counts.problem = Some(problem),
            },
            _ => counts.step(action),
        }
        self.dialog = Some(dialog);
        None
    }
}
