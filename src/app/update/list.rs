//! Actions in a list of records.

use crate::app::action::{Action, Effect};
use crate::app::dialog::{Dialog, OrderChooser, Subject};
use crate::app::filter_line::FilterLine;
use crate::app::state::{App, Focus};

impl App {
    pub(super) fn update_list(&mut self, action: Action) -> Option<Effect> {
        let Some(list) = self.list_mut() else {
            return self.update_everywhere(action);
        };
        match action {
            Action::Move(motion) => {
                list.scroll.step(motion);
                list.follow();
            }
            Action::Mark => list.mark(),
            Action::MarkAll if list.marks.is_empty() => return Some(Effect::MarkAll(list.query())),
            Action::MarkAll => list.marks.clear(),
            Action::Filter => self.filter_line = Some(FilterLine::new(list)),
            Action::Sort => self.dialog = Some(Dialog::Order(OrderChooser::new(list))),
            Action::Status if !list.marks.is_empty() => {
                return Some(Effect::Preview(list.marks.iter().cloned().collect()));
            }
            Action::Status => self.say_status(),
            Action::Note => self.write_note(),
            Action::Open if list.selected.is_some() => {
                self.focus = Focus::Detail;
                self.pane.is_target = false;
            }
            _ => return self.update_everywhere(action),
        }
        None
    }

    /// Opens the chooser for the record under the cursor.
    pub(super) fn say_status(&mut self) {
        let subject = self.record().and_then(Subject::of);
        self.open_status(subject.into_iter().collect());
    }

    /// Opens the form of a note on the record under the cursor.
    pub(super) fn write_note(&mut self) {
        let subject = self.record().and_then(Subject::of);
        self.open_note(subject);
    }

    pub(super) fn update_filter_line(&mut self, action: Action) {
        let today = self.now.today;
        if let Some(mut line) = self.filter_line.take()
            && let Some(list) = self.list_mut()
            && line.update(action, list, today)
        {
            self.filter_line = Some(line);
        }
    }
}
