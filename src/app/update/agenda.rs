//! Actions in the agenda and in its calendar.

use crate::app::action::{Action, Effect, Motion};
use crate::app::place::Link;
use crate::app::state::{App, Focus};

impl App {
    pub(super) fn update_agenda(&mut self, action: Action) -> Option<Effect> {
        let today = self.now.today;
        let agenda = &mut self.agenda;
        match (action, self.focus) {
            (Action::Move(motion), Focus::List) => agenda.step(motion),
            (Action::Move(motion), Focus::Detail) => agenda.step_day(motion, today),
            (Action::PreviousMonth, _) => agenda.step_day(Motion::PageUp, today),
            (Action::NextMonth, _) => agenda.step_day(Motion::PageDown, today),
            (Action::Today, _) => agenda.go_today(today),
            (Action::Regroup, _) => agenda.regroup(),
            (Action::Open, _) => {
                let record = agenda.current()?.record.clone()?;
                return self.follow(Link::Record(record));
            }
            (Action::Switch, Focus::List) if agenda.months > 0 => self.focus = Focus::Detail,
            (Action::Switch, _) => self.focus = Focus::List,
            (Action::Back, Focus::Detail) if self.notice.is_none() => self.focus = Focus::List,
            _ => return self.update_everywhere(action),
        }
        None
    }
}
