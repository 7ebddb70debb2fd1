//! A whole sitting without a terminal: keys in, frames out. What a person would see, for tests from outside.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Look;
use super::error::TuiError;
use super::frame::to_text;
use super::glyphs::Glyphs;
use super::input::Input;
use super::scene::Scene;
use super::session::{Ask, Session};
use super::theme::Theme;
use crate::app::App;
use crate::app::key::Key;
use crate::desk::Desk;
use crate::store::Result;

/// A sitting in the dark theme with Unicode signs.
pub struct Headless<'d> {
    session: Session<'d>,
    scene: Scene,
    size: (u16, u16),
    is_left: bool,
    /// What was last asked of the terminal.
    asked: Ask,
}

impl<'d> Headless<'d> {
    /// Begins one on a screen of so many columns and rows.
    pub fn begin(desk: &'d Desk, size: (u16, u16)) -> std::result::Result<Self, TuiError> {
        let look = Look {
            theme: Theme::DARK,
            glyphs: Glyphs::UNICODE,
        };
        let mut session = Session::begin(desk, &look, size)?;
        let scene = session.scene();
        Ok(Self {
            session,
            scene,
            size,
            is_left: false,
            asked: Ask::Nothing,
        })
    }

    /// Has what takes long read beside, as in a sitting at a terminal. From then on time has to pass for it: see [`Self::wait`].
    pub fn look_aside(&mut self) {
        self.session.look_aside();
        // The first frame was prepared when the sitting began.
        self.session.is_drawn();
    }

    /// Counts the steps that the register takes from now on where a key waits for them: not what is read beside.
    pub fn count_steps(&mut self) -> Result<Arc<AtomicU64>> {
        self.session.count_steps()
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) {
        self.take(Input::Key(key));
    }

    /// Takes whatever may come from a terminal: keys, pasted text, the mouse, another size.
    pub fn take(&mut self, input: Input) {
        if let Input::Resize(width, height) = input {
            self.size = (width, height);
        }
        self.asked = self.session.take(input, &self.scene);
        self.is_left |= self.asked == Ask::Quit;
        self.scene = self.session.scene();
    }

    /// Lets time pass: what goes on beside is heard, and a key that waits for another has its list shown.
    pub fn wait(&mut self, most: Duration) {
        let begun = Instant::now();
        loop {
            if self.session.look_round() {
                self.scene = self.session.scene();
            }
            let goes_on = self.session.patience() < super::session::LOOK;
            if !goes_on || begun.elapsed() >= most {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        self.scene = self.session.scene();
    }

    /// Tells whether the program was left.
    pub const fn is_left(&self) -> bool {
        self.is_left
    }

    /// Tells whether the last key has asked for the program to be stopped.
    pub fn is_suspended(&self) -> bool {
        self.asked == Ask::Suspend
    }

    /// Gives what the last key has put on the clipboard.
    pub fn copied(&self) -> Option<&str> {
        match &self.asked {
            Ask::Copy(text) => Some(text),
            _ => None,
        }
    }

    /// Gives the text that the last key has opened the editor with.
    pub fn edits(&self) -> Option<&str> {
        match &self.asked {
            Ask::Editor(text) => Some(text),
            _ => None,
        }
    }

    /// Gives the state.
    pub const fn app(&self) -> &App {
        &self.session.app
    }

    /// Gives the frame on screen as plain lines.
    pub fn text(&self) -> String {
        self.frame().0
    }

    /// Gives the frame on screen as plain lines, and where the terminal's cursor stands, if it is shown.
    pub fn frame(&self) -> (String, Option<(u16, u16)>) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let caret = self
            .scene
            .draw(&self.session.app, &mut buffer, self.session.look());
        (to_text(&buffer), caret)
    }
}
