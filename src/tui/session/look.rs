//! What a sitting looks like, and what the terminal itself does: its colours, its background, stopping and going on.

use std::time::{Duration, Instant};

use super::{Ask, Session};
use crate::app::key::Key;
use crate::app::{Notice, Problem};
use crate::tui::input::Input;
use crate::tui::scene::Scene;
use crate::tui::theme::Palette;
use crate::{say, word};

/// How long an answer of the terminal counts: later, colours would change under the reader's eyes.
const TIME_TO_ANSWER: Duration = Duration::from_secs(2);

/// The colours of a sitting.
#[derive(Debug)]
pub struct Colours {
    palette: Palette,
    /// When the terminal was asked for its background.
    asked: Option<Instant>,
}

impl Colours {
    pub(super) const fn new(palette: Palette) -> Self {
        Self {
            palette,
            asked: None,
        }
    }
}

impl Session<'_> {
    /// Takes these colours.
    pub fn wear(&mut self, palette: Palette) {
        self.look.theme = palette.theme();
        self.colours = Colours::new(palette);
    }

    /// Tells, once, whether the terminal is to be asked for its background. What it answers counts from now on for a while.
    pub fn asks_background(&mut self) -> bool {
        let asks = self.colours.palette.asks() && self.colours.asked.is_none();
        if asks {
            self.colours.asked = Some(Instant::now());
        }
        asks
    }

    /// Takes what the terminal answered.
    pub(super) fn heed_background(&mut self, rgb: [u8; 3]) {
        let asked = self.colours.asked;
        if asked.is_some_and(|at| at.elapsed() < TIME_TO_ANSWER) && self.colours.palette.heed(rgb) {
            self.look.theme = self.colours.palette.theme();
        }
    }

    /// Takes the next theme, and says how to keep it.
    pub(super) fn next_theme(&mut self) {
        let said = match self.colours.palette.advance() {
            Some(name) => {
                self.look.theme = self.colours.palette.theme();
                Notice::Done(say!(
                    "theme {name}; theme = \"{name}\" in config.toml keeps it",
                    name
                ))
            }
            None => Notice::Blocked(
                word!("theme: there are no colours here, by NO_COLOR or by the terminal")
                    .to_owned(),
            ),
        };
        self.app.notice = Some(said);
    }

    /// Says why the program cannot stop.
    pub fn cannot_stop(&mut self, why: &std::io::Error) {
        self.app.failed(Problem::new(
            say!("cannot suspend: {why}", why),
            word!("another window or tab has a shell; nothing is lost here meanwhile"),
        ));
    }

    /// Takes a key; of a syllable that an input method has made of several keys, those, each with what the one before it led to.
    pub(super) fn take_key(&mut self, key: Key, scene: &Scene) -> Ask {
        let keys = self.app.pieces(key);
        for (index, key) in keys.iter().enumerate() {
            let ask = self.respond(Input::Key(*key), scene);
            if ask != Ask::Nothing {
                return ask;
            }
            if index + 1 < keys.len() {
                self.prepare();
            }
        }
        Ask::Nothing
    }
}
