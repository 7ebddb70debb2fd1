//! The terminal: set-up, input, colours, text in cells, the views, the event loop, and whole frames as pictures.
//!
//! [`run`] is the interface. It blocks on input, draws only when something has changed, and looks at most once a second
//! whether another program has changed the register. What is drawn is a pure function of [`crate::app::App`] and the size
//! of the screen (`scene`); the state itself changes only in `app`.

mod ahead;
mod ambiguous;
mod areas;
mod aside;
mod bidi;
mod canvas;
mod chrome;
pub mod clear;
mod error;
pub mod frame;
pub mod glyphs;
pub mod headless;
pub mod input;
mod jobs;
mod keeper;
mod leave;
mod lent;
mod links;
mod lone;
mod outside;
mod picture;
pub mod plain;
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
mod torn;
mod views;

pub use error::TuiError;
pub use picture::{Format, render};

use std::sync::mpsc::{Receiver, RecvTimeoutError};

use self::ahead::Ahead;
use self::canvas::Look;
use self::glyphs::Glyphs;
use self::input::{Arrival, Input};
use self::scene::Scene;
use self::session::{Ask, Session};
use self::surroundings::Surroundings;
use self::terminal::Terminal;
use self::theme::Palette;
use crate::desk::{Ambiguous, Desk};
use crate::words;

/// Runs the interface until it is left. The terminal is given back whole, whatever happens. Where the desk or the terminal
/// wants no drawing it is said line by line.
pub fn run(desk: &Desk) -> Result<(), TuiError> {
    let surroundings = Surroundings::read();
    if desk.config.plain || surroundings.is_dumb() {
        return plain::run(desk);
    }
    let palette = Palette::new(&desk.config, &surroundings);
    let look = Look {
        theme: palette.theme(),
        glyphs: Glyphs::choose(
            desk.config.glyphs,
            desk.config.ambiguous_width,
            &surroundings,
        ),
    };
    ambiguous::count_as_two(desk.config.ambiguous_width == Ambiguous::Wide);
    let mut session = Session::begin(desk, &look, (80, 24))?;
    session.look_aside();
    session.wear(palette);
    session.links = links::are_wanted(desk.config.links, &surroundings);
    session.app.has_mouse = !surroundings.is_in_screen;
    let mut terminal = Terminal::enter(session.app.has_mouse)?;
    let (width, height) = terminal.size();
    let inputs = input::spawn(surroundings.escape_time())?;
    session.recall()?;
    if let Some(language) = session.app.language.filter(|_| desk.language.is_none()) {
        words::speak(language);
    }
    let first = session.scene();
    session.take(Input::Resize(width, height), &first);
    let sat = sit(&mut session, &mut terminal, &inputs);
    session.leave();
    drop(terminal);
    if sat.is_ok() {
        session.back_up();
    }
    sat
}

fn sit(
    session: &mut Session<'_>,
    terminal: &mut Terminal,
    inputs: &Receiver<Arrival>,
) -> Result<(), TuiError> {
    let mut scene = session.scene();
    let mut changed = true;
    let mut ahead = Ahead::default();
    loop {
        if changed {
            let (app, look, links) = (&session.app, session.look(), session.links);
            terminal.draw(|frame| {
                if let Some(caret) = scene.draw(app, frame.buffer_mut(), look) {
                    frame.set_cursor_position(caret);
                }
                bidi::isolate(frame.buffer_mut());
                torn::mend(frame.buffer_mut());
                if links {
                    links::lay(frame.buffer_mut(), &scene.addresses(app));
                }
            })?;
            session.is_drawn();
            if session.asks_background() {
                terminal.ask_background()?;
            }
        }
        changed = false;
        match inputs.recv_timeout(session.patience()) {
            Ok(arrival) => {
                // Whatever has gathered is taken before the next frame, each with what the one before it led to.
                for arrival in std::iter::once(arrival).chain(inputs.try_iter()) {
                    ahead.add(arrival);
                    if take(&mut ahead, session, terminal, &mut scene)? {
                        return Ok(());
                    }
                }
                changed = true;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        if session.look_round() {
            scene = session.scene();
            changed = true;
            if take(&mut ahead, session, terminal, &mut scene)? {
                return Ok(());
            }
        }
    }
}

/// Takes what was typed, as far as it need not wait; tells whether the program is to be left.
fn take(
    ahead: &mut Ahead,
    session: &mut Session<'_>,
    terminal: &mut Terminal,
    scene: &mut Scene,
) -> Result<bool, TuiError> {
    while let Some(arrival) = ahead.next(|input| session.must_wait(input)) {
        match session.take(arrival.input, scene) {
            Ask::Quit => return Ok(true),
            Ask::Mouse(on) => terminal.set_mouse(on)?,
            Ask::Speak(language) => session.speak(language),
            Ask::Editor(text) => lent::edit(&text, session, terminal, scene)?,
            Ask::Suspend => lent::suspend(session, terminal, scene)?,
            Ask::Retake => lent::retake(session, terminal, scene)?,
            Ask::Copy(text) => terminal.copy(&text)?,
            Ask::Nothing => {}
        }
        // Only now is more read from the terminal, if it was a key that could lend it to another program.
        drop(arrival.hold);
        *scene = session.scene();
    }
    Ok(false)
}
