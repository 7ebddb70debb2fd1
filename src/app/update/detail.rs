//! Actions in the pane of a record or an operation.

use crate::app::action::{Action, Effect};
use crate::app::state::{App, Focus};
use crate::app::view::View;

impl App {
    pub(super) fn update_detail(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Move(motion) => self.pane.step(motion),
            Action::Open => {
                let link = self.pane.current()?.clone();
                return self.follow(link);
            }
            Action::Status => self.say_status(),
            Action::Note => self.write_note(),
            Action::Back if self.notice.is_none() && !self.pane.is_target => {
                self.focus = Focus::List;
            }
            Action::UndoThis if self.view == View::History => return self.update_history(action),
            _ => return self.update_everywhere(action),
        }
        None
    }
}
