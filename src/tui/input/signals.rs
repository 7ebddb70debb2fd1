//! Signals: those that end the program, those that stop it and call it back, and stopping it by a key.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::{Arrival, Input};
use crate::word;

/// Whether the keys that end programs are meant for another one, which has the terminal.
static DEAF: AtomicBool = AtomicBool::new(false);
/// Whether the program has stopped itself, and sees to the terminal itself when it goes on.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Lets signals from the keyboard pass unheard until it is dropped: they reach every program of the terminal.
pub struct Deaf;

/// Makes signals from the keyboard pass unheard for a while.
#[must_use]
pub fn be_deaf() -> Deaf {
    DEAF.store(true, Ordering::SeqCst);
    Deaf
}

impl Drop for Deaf {
    fn drop(&mut self) {
        DEAF.store(false, Ordering::SeqCst);
    }
}

/// Says why the program must not stop: no shell could call it back, because the terminal was opened for this program alone.
pub fn can_stop() -> io::Result<()> {
    let leads = getsid(None).ok().is_none_or(|leader| leader == getpgrp());
    if leads {
        return Err(io::Error::new(
            io::ErrorKind::Unsupported,
            word!("no shell waits behind this terminal"),
        ));
    }
    Ok(())
}

/// Stops the program, with whatever else belongs to the same job, until the shell calls it back.
pub fn stop() -> io::Result<()> {
    STOPPED.store(true, Ordering::SeqCst);
    // Not SIGTSTP, which is heard here: this one nobody hears, and it takes hold at once.
    kill_current_process_group(Signal::STOP).map_err(Into::into)
}

/// Starts to wait for signals.
pub(super) fn spawn(sender: Sender<Arrival>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    let named = thread::Builder::new().name("signals".to_owned());
    named.spawn(move || {
        for signal in signals.forever() {
            let Some(input) = heard(signal) else {
                continue;
            };
            let arrival = Arrival { input, hold: None };
            if sender.send(arrival).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

fn heard(signal: i32) -> Option<Input> {
    let is_deaf = DEAF.load(Ordering::SeqCst);
    match signal {
        SIGINT | SIGQUIT if is_deaf => None,
        // The program that has the terminal stops, and this one with it: the shell waits for both.
        SIGTSTP if is_deaf => {
            if can_stop().is_ok() {
                let _ = emulate_default_handler(SIGTSTP);
            }
            None
        }
        SIGTSTP => Some(Input::Suspend),
        SIGCONT => {
            let is_seen_to = STOPPED.swap(false, Ordering::SeqCst) || is_deaf;
            (!is_seen_to).then_some(Input::Resume)
        }
        _ => Some(Input::Quit),
    }
}
