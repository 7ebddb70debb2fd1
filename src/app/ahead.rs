//! Keys typed ahead: what they are about is still being read, so they wait for it and are taken in their order.

use super::key::Key;
use super::keymap::Meaning;
use super::state::{App, Focus};
use super::view::View;

impl App {
    /// Tells whether a key is about what the cursor stands on, while that is not at hand: taken now, it would find nothing, or
    /// something that the filter or the order no longer means. Whoever reads says whether an answer is to come.
    pub fn must_wait(&self, key: Key) -> bool {
        self.is_about_cursor(key) && self.is_behind()
    }

    /// Tells whether what a key does depends on what the cursor stands on.
    pub fn is_about_cursor(&self, key: Key) -> bool {
        let is_on_view = self.dialog.is_none() && !self.is_filtering();
        let is_about = match self.keys.find(self.scopes(), self.pending.keys(), key) {
            Meaning::Runs(row) => row.action.heeds_cursor(),
            Meaning::Prefix(_) | Meaning::Nothing => false,
        };
        is_on_view && is_about
    }

    /// Tells whether the view on screen does not yet show what was asked of it.
    fn is_behind(&self) -> bool {
        if self.focus == Focus::Detail && self.pane.is_partial {
            return true;
        }
        match self.view {
            View::History => self.history.current().is_none(),
            View::Overview => self.overview.current().is_none(),
            View::Board => self.board.current().is_none(),
            View::Timeline => self.timeline.current().is_none(),
            _ => self.list().is_some_and(|list| {
                let line = list.scroll.index;
                !list.is_answered() || (list.row(line).is_none() && list.head(line).is_none())
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::Code;
    use crate::app::list::{Groups, Outline};
    use crate::domain::settings::{Now, Periods};
    use crate::domain::sort::SortField;
    use crate::domain::stats::Stat;

    #[test]
    fn only_keys_about_the_cursor_wait_and_only_until_there_is_something() {
        let now = Now {
            today: "2026-11-23".parse().unwrap(),
            periods: Periods::default(),
        };
        let mut app = App::new("Test".to_owned(), now);
        for view in [View::FollowUps, View::Board, View::Timeline, View::Overview] {
            app.view = view;
            for (key, waits) in [('s', true), ('j', true), ('q', false), ('?', false)] {
                let waits = waits && !(view == View::Overview && key == 's');
                let key = Key::plain(Code::Char(key));
                assert_eq!(app.must_wait(key), waits, "{view:?} {key:?}");
            }
        }
        app.view = View::FollowUps;
        let open = Key::plain(Code::Enter);
        assert!(app.must_wait(open));
        let list = app.list_mut().unwrap();
        let group = Stat {
            value: None,
            label: "none".to_owned(),
            count: 1,
            share: 1.0,
            by_status: Vec::new(),
        };
        list.surveyed(Outline::Groups(Groups::new(vec![(group, vec![1])])), 1, 1);
        list.answers();
        assert!(!app.must_wait(open));
        let list = app.list_mut().unwrap();
        // Another question: what stands there answers the one before.
        list.sort[0].by = SortField::Title;
        assert!(app.must_wait(open));
    }
}
