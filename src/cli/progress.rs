//! How far it is, on a terminal: a bar, the rate and the time left. Ctrl-C stops what is being done, and nothing is kept.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::console::Console;
use crate::store::Watch;

/// How often the line is written anew.
const EVERY: Duration = Duration::from_millis(100);
/// What is done sooner shows nothing.
const SOON: Duration = Duration::from_millis(300);
/// The cells of the bar.
const CELLS: u64 = 24;

/// Listens for Ctrl-C while it is there, and shows how far what it runs is.
#[derive(Debug)]
pub(super) struct Progress {
    stopped: Arc<AtomicBool>,
    #[cfg(unix)]
    heard: Option<signal_hook::SigId>,
    is_shown: bool,
}

impl Progress {
    /// Begins to listen. Nothing is shown where nobody sees it, or silence was asked for.
    pub fn new(console: &Console) -> Self {
        let stopped = Arc::new(AtomicBool::new(false));
        Self {
            #[cfg(unix)]
            heard: listen(&stopped),
            stopped,
            is_shown: io::stderr().is_terminal() && !console.is_quiet(),
        }
    }

    /// Runs what can be watched; `words` say what it is.
    pub fn run<T>(&self, words: &str, run: impl FnOnce(&mut Watch<'_>) -> T) -> T {
        let (begun, mut told) = (Instant::now(), None);
        let done = run(&mut |done, of| {
            let last: Instant = told.unwrap_or(begun);
            let wait = if told.is_some() { EVERY } else { SOON };
            if self.is_shown && last.elapsed() >= wait {
                told = Some(Instant::now());
                show(&line(words, (done, of), begun.elapsed()));
            }
            !self.is_stopped()
        });
        if told.is_some() {
            show("");
        }
        done
    }

    /// Tells whether Ctrl-C was pressed.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(heard) = self.heard.take() {
            signal_hook::low_level::unregister(heard);
        }
    }
}

/// Notes Ctrl-C.
#[cfg(unix)]
fn listen(stopped: &Arc<AtomicBool>) -> Option<signal_hook::SigId> {
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(stopped)).ok()
}

/// Writes over the line. Where it cannot be written, the work goes on.
fn show(line: &str) {
    let mut out = io::stderr().lock();
    let _ = write!(out, "\r{line}\u{1b}[K").and_then(|()| out.flush());
}

fn line(words: &str, (done, of): (u64, u64), spent: Duration) -> String {
    let done = done.min(of);
    let percent = (done * 100).checked_div(of).unwrap_or(100);
    let full = (done * CELLS).checked_div(of).unwrap_or(CELLS);
    let bar: String = (0..CELLS)
        .map(|cell| if cell < full { '#' } else { '.' })
        .collect();
    let far = format!("{words}  [{bar}] {percent:>3} %");
    let millis = u64::try_from(spent.as_millis()).unwrap_or(u64::MAX).max(1);
    let rate = done.saturating_mul(1_000) / millis;
    match (of - done).checked_div(rate) {
        Some(left) => format!("{far}   {rate} a second   {left} s left"),
        None => far,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rate_and_time_left_are_told_once_there_is_a_rate() {
        for (done, of, spent, right) in [
            (0, 1_000, 0, "x  [........................]   0 %"),
            (
                500,
                1_000,
                1_000,
                "x  [############............]  50 %   500 a second   1 s left",
            ),
            (
                1_000,
                1_000,
                2_000,
                "x  [########################] 100 %   500 a second   0 s left",
            ),
            (
                7,
                5,
                0,
                "x  [########################] 100 %   5000 a second   0 s left",
            ),
            (0, 0, 5, "x  [########################] 100 %"),
        ] {
            assert_eq!(line("x", (done, of), Duration::from_millis(spent)), right);
        }
    }
}
