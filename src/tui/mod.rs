//! The terminal: set-up, input, colours, text in cells, the views, the event loop, and whole frames as pictures.
//!
//! [`run`] is the interface. It blocks on input, draws only when something has changed, and looks at most once a second
//! whether another program has changed the register. What is drawn is a pure function of [`crate::app::App`] and the size
//! of the screen (`scene`); the state itself changes only in `app`.

mod areas;
mod canvas;
mod chrome;
pub mod clear;
mod error;
pub mod frame;
pub mod glyphs;
pub mod input;
mod jobs;
mod links;
mod outside;
mod picture;
mod reader;
mod scene;
mod screen;
mod session;
mod sheet;
mod shown;
pub mod surroundings;
pub mod terminal;
#[cfg(test)]
mod tests;
pub mod text;
pub mod theme;
mod views;

pub use error::TuiError;
pub use picture::{Format, render};

use std::sync::mpsc::{Receiver, RecvTimeoutError};

use self::canvas::Look;
use self::glyphs::Glyphs;
use self::input::Input;
use self::session::{Ask, Session};
use self::surroundings::Surroundings;
use self::terminal::Terminal;
use self::theme::Theme;
use crate::desk::Desk;

/// Runs the interface until it is left. The terminal is given back whole, whatever happens.
pub fn run(desk: &Desk) -> Result<(), TuiError> {
    let surroundings = Surroundings::read();
    let look = Look {
        theme: Theme::choose(desk.config.theme, &surroundings),
        glyphs: Glyphs::choose(
            desk.config.glyphs,
            desk.config.ambiguous_width,
            &surroundings,
        ),
    };
    let mut session = Session::begin(desk, &look, (80, 24))?;
    session.links = links::are_wanted(desk.config.links, &surroundings);
    let mut terminal = Terminal::enter(session.app.has_mouse)?;
    let (width, height) = terminal.size();
    let inputs = input::spawn()?;
    let first = session.scene();
    session.take(Input::Resize(width, height), &first);
    sit(&mut session, &mut terminal, &inputs)
}

fn sit(
    session: &mut Session<'_>,
    terminal: &mut Terminal,
    inputs: &Receiver<Input>,
) -> Result<(), TuiError> {
    let mut scene = session.scene();
    let mut changed = true;
    loop {
        if changed {
            let (app, look, links) = (&session.app, session.look(), session.links);
            terminal.draw(|frame| {
                if let Some(caret) = scene.draw(app, frame.buffer_mut(), look) {
                    frame.set_cursor_position(caret);
                }
                if links {
                    links::lay(frame.buffer_mut(), &scene.addresses(app));
                }
            })?;
        }
        changed = false;
        match inputs.recv_timeout(session.patience()) {
            Ok(input) => {
                // Whatever has gathered is taken before the next frame, each with what the one before it led to.
                for input in std::iter::once(input).chain(inputs.try_iter()) {
                    match session.take(input, &scene) {
                        Ask::Quit => return Ok(()),
                        Ask::Mouse(on) => terminal.set_mouse(on)?,
                        Ask::Copy(text) => terminal.copy(&text)?,
                        Ask::Nothing => {}
                    }
                    scene = session.scene();
                }
                changed = true;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        if session.look_round() {
            scene = session.scene();
            changed = true;
        }
    }
}
