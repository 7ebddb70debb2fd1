//! The interface as lines: for screen readers, for terminals that only append, and for scripts.
//!
//! Nothing is drawn here and nothing decided: a line that is typed becomes the keys, rows and texts that a screen would
//! have sent (`typed`), the one state of [`crate::app`] changes as it always does, and what is another now than before is
//! said (`here`). Every dialog has its question (`dialogs`, `forms`, `over`), every view its rows (`rows`).
//!
//! To add a dialog: its question in `dialogs`. To add a view: its rows in `rows`, its arm in `place`.

mod dialogs;
mod echo;
mod forms;
mod here;
mod over;
mod place;
mod question;
mod rows;
mod sitting;
mod typed;
mod voice;

pub use sitting::Plain;

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use self::echo::Unseen;
use super::error::TuiError;
use super::input::{self, Arrival, Input};
use super::lent;
use super::session::Ask;
use crate::desk::Desk;
use crate::words;

/// How often is looked whether what goes on beside has ended, while lines wait for it.
const SOON: Duration = Duration::from_millis(20);

/// Runs the interface in lines until it is left, or nothing more is typed.
pub fn run(desk: &Desk) -> Result<(), TuiError> {
    let mut plain = Plain::begin(desk)?;
    let inputs = input::spawn_lines()?;
    plain.session.recall()?;
    if let Some(language) = plain.app().language.filter(|_| desk.language.is_none()) {
        words::speak(language);
    }
    let sat = sit(&mut plain, &inputs);
    plain.session.leave();
    if sat.is_ok() {
        plain.session.back_up();
    }
    match sat {
        // Whoever listened is gone: there is nobody to tell.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

fn sit(plain: &mut Plain<'_>, inputs: &Receiver<Arrival>) -> io::Result<()> {
    let is_typed = input::are_typed();
    let mut unseen = None;
    say(&plain.greet())?;
    loop {
        if !plain.is_secret() {
            unseen = None;
        } else if unseen.is_none() && is_typed {
            unseen = Unseen::begin();
        }
        match inputs.recv_timeout(plain.session.patience()) {
            Ok(arrival) => {
                let is_left = match &arrival.input {
                    Input::Paste(line) => {
                        if !is_typed {
                            await_work(plain)?;
                        }
                        take(plain, line)?
                    }
                    Input::Suspend => {
                        drop(unseen.take());
                        say(&suspend(plain))?;
                        false
                    }
                    Input::Quit => {
                        if arrival.hold.is_some() {
                            // Nothing more is typed; what was begun is done.
                            await_work(plain)?;
                        }
                        true
                    }
                    _ => false,
                };
                if is_left {
                    return Ok(());
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        say(&plain.look_round())?;
    }
}

/// Waits until what goes on beside has ended.
fn await_work(plain: &mut Plain<'_>) -> io::Result<()> {
    loop {
        say(&plain.look_round())?;
        if plain.app().job.is_none() {
            return Ok(());
        }
        std::thread::sleep(SOON);
    }
}

/// Takes a line; tells whether the program is to be left.
fn take(plain: &mut Plain<'_>, line: &str) -> io::Result<bool> {
    let (lines, asked) = plain.take(line);
    say(&lines)?;
    match asked {
        Ask::Quit => return Ok(true),
        Ask::Speak(language) => {
            plain.session.speak(language);
            say(&plain.after())?;
        }
        Ask::Editor(text) => {
            lent::edit_in_place(&text, &mut plain.session);
            say(&plain.after())?;
        }
        Ask::Suspend => say(&suspend(plain))?,
        // There is no clipboard but the reader's own: what would be on it is said.
        Ask::Copy(text) => say(&text.lines().map(str::to_owned).collect::<Vec<_>>())?,
        Ask::Mouse(_) | Ask::Retake | Ask::Nothing => {}
    }
    Ok(false)
}

/// Gives the terminal back to the shell until it calls the program.
fn suspend(plain: &mut Plain<'_>) -> Vec<String> {
    plain.session.step_aside();
    if let Err(why) = input::can_stop().and_then(|()| input::stop()) {
        plain.session.cannot_stop(&why);
    }
    plain.after()
}

fn say(lines: &[String]) -> io::Result<()> {
    voice::say(&mut io::stdout().lock(), lines)
}
