//! A sitting without a screen: keys, rows of the table of keys, places and texts come in, and nothing is laid out.

use std::time::Instant;

use super::{Ask, Session};
use crate::app::key::Key;
use crate::app::keymap::KeyRow;
use crate::app::view::View;
use crate::app::{Effect, Heights, Notice, Target};
use crate::tui::scene::tell_pane;
use crate::tui::views::page::Page;

impl Session<'_> {
    /// Takes a key.
    pub fn press_key(&mut self, key: Key) -> Ask {
        let mut asked = Ask::Nothing;
        for key in self.app.pieces(key) {
            self.begin_anew();
            self.pressed = Instant::now();
            let effect = self.app.press(key);
            asked = self.follow(effect);
        }
        asked
    }

    /// Takes a text for the field that is open.
    pub fn put_text(&mut self, text: &str) -> Ask {
        self.app.paste(text);
        self.follow(None)
    }

    /// Does what a row of the table of keys says.
    pub fn run_row(&mut self, row: &'static KeyRow) -> Ask {
        self.begin_anew();
        let effect = self.app.run(row);
        self.follow(effect)
    }

    /// Goes to something that was named.
    pub fn point_at(&mut self, target: Target) -> Ask {
        self.begin_anew();
        let effect = self.app.point(target);
        self.follow(effect)
    }

    fn begin_anew(&mut self) {
        if !matches!(self.said, Some(Notice::Trouble(_))) {
            // What goes with the next step: said again, it is another message.
            self.said = None;
        }
    }

    fn follow(&mut self, effect: Option<Effect>) -> Ask {
        let asked = effect.map_or(Ask::Nothing, |effect| self.perform(effect));
        if let Some(keeper) = &mut self.keeper {
            keeper.heed(&self.app);
        }
        asked
    }

    /// Reads what the state lacks for windows of these heights, and gives the pane as it is said.
    pub fn settle(&mut self, heights: Heights) -> Page {
        self.app.fit(heights);
        self.fill();
        self.app.fit(heights);
        if self.app.list().is_some_and(|list| list.lacks().is_some()) {
            self.fill();
        }
        while self.app.view == View::History && self.app.history.lacks_found() {
            let before = self.app.history.search.as_ref().and_then(|of| of.next);
            self.fill();
            if self.app.history.search.as_ref().and_then(|of| of.next) == before {
                break;
            }
        }
        let mut page = Page::said(&self.look);
        tell_pane(&mut page, &self.app);
        self.app.pane.shaped(page.shape(u16::MAX));
        self.note_down();
        page
    }
}
