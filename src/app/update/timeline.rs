//! Actions in the timeline.

use crate::app::action::{Action, Effect, Motion, Notice};
use crate::app::state::App;
use crate::word;

impl App {
    pub(super) fn update_timeline(&mut self, action: Action) -> Option<Effect> {
        let today = self.now.today;
        let timeline = &mut self.timeline;
        match action {
            Action::Move(Motion::Left | Motion::Right) => {
                timeline.scale = timeline.scale.moved(action == Action::Move(Motion::Right));
            }
            Action::Move(motion) => timeline.step(motion),
            Action::ZoomIn | Action::ZoomOut => {
                let closer = action == Action::ZoomIn;
                match timeline.scale.zoom.next(closer) {
                    Some(zoom) => timeline.scale.zoom = zoom,
                    None if closer => self.say(word!("closer: a week is the closest")),
                    None => self.say(word!("wider: ten years are the widest")),
                }
            }
            Action::Today => timeline.scale.middle = today,
            Action::Open => return Some(Effect::Open(timeline.current()?.uid.clone())),
            Action::Status => self.say_status(),
            Action::Note => self.write_note(),
            _ => return self.update_everywhere(action),
        }
        None
    }

    fn say(&mut self, words: &str) {
        self.notice = Some(Notice::Blocked(words.to_owned()));
    }
}
