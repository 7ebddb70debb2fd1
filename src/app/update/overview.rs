//! Actions in the overview.

use crate::app::action::{Action, Effect, Notice};
use crate::app::form::Ask;
use crate::app::place::Link;
use crate::app::state::App;
use crate::say;

impl App {
    pub(super) fn update_overview(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Move(motion) => self.overview.step(motion),
            Action::Open => {
                let spot = self.overview.current()?;
                let link = self.overview.blocks[spot.block].lines[spot.line].1.clone();
                self.overview.selected = Some((spot.block, link.clone()));
                return self.follow(link);
            }
            _ => return self.update_everywhere(action),
        }
        None
    }

    /// Goes where a link leads; a record must be found first.
    pub(super) fn follow(&mut self, link: Link) -> Option<Effect> {
        match link {
            Link::Record(name) | Link::Part(_, name) => return Some(Effect::Open(name)),
            Link::Thing(_) if self.read_only.is_some() => {
                let why = self.read_only.unwrap_or_default();
                self.notice = Some(Notice::Blocked(say!("edit: {why}", why)));
            }
            Link::Thing(name) => return Some(Effect::Form(Ask::Edit(name))),
            Link::List(view, filter) => self.show_list(view, &filter),
            Link::Operation(number) => self.show_operation(number),
            Link::Indicator(uid, _) => self.show_indicator(&uid),
        }
        None
    }
}
