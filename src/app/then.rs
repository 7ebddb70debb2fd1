//! The register of another time on screen: it is entered by its form, read and not changed, and left again.

use super::action::{Action, Effect};
use super::dialog::{AskForm, Dialog};
use super::job::Moment;
use super::state::App;
use crate::domain::settings::Now;
use crate::words::of;
use crate::{mark, say, word};

/// Why nothing may be changed meanwhile.
pub const WHY: &str =
    mark!("this is the register of another time; {everywhere.as_of} goes back to now");

impl App {
    /// Asks for the time, or goes back to now.
    pub(super) fn ask_as_of(&mut self) -> Option<Effect> {
        if self.then.is_some() {
            return Some(Effect::Present);
        }
        self.dialog = Some(Dialog::Ask(AskForm::as_of()));
        None
    }

    /// Takes that the register of another time is open, by the day of which everything is derived.
    pub fn went(&mut self, moment: Moment, now: Now) {
        self.back.clear();
        self.then = Some(moment);
        self.read_only = Some(of("", WHY));
        self.new_day(now);
        self.done(&say!("the register {moment}", moment = moment.words()));
    }

    /// Takes that the present register is shown again.
    pub fn returned(&mut self, read_only: Option<&'static str>, now: Now) {
        self.back.clear();
        self.then = None;
        self.read_only = read_only;
        self.new_day(now);
        self.done(word!("the register as it is now"));
    }

    /// Tells whether going back means to leave another time.
    pub(super) fn leaves_then(&self, action: Action) -> bool {
        let has_way = self.back.is_empty() && self.notice.is_none();
        action == Action::Back && self.then.is_some() && has_way
    }
}
