//! Actions in the list of indicators.

use crate::app::action::{Action, Effect};
use crate::app::state::App;

impl App {
    pub(super) fn update_indicators(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Move(motion) => self.indicators.step(motion),
            _ => return self.update_everywhere(action),
        }
        None
    }
}
