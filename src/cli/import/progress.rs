//! How far it is, on a terminal: rate and time left. Ctrl-C stops it, and nothing is kept.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::cli::console::Console;
use crate::store::Watch;

/// How often the line is written anew.
const EVERY: Duration = Duration::from_millis(100);

/// Runs what can be watched.
pub(super) fn watched<T>(console: &Console, run: &mut dyn FnMut(&mut Watch<'_>) -> T) -> T {
    let stopped = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    let heard = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stopped)).ok();
    let is_shown = io::stderr().is_terminal() && !console.is_quiet();
    let (begun, mut told) = (Instant::now(), None);
    let done = run(&mut |done, of| {
        if is_shown && told.is_none_or(|last: Instant| last.elapsed() >= EVERY) {
            told = Some(Instant::now());
            show(&line(done, of, begun.elapsed()));
        }
        !stopped.load(Ordering::Relaxed)
    });
    if told.is_some() {
        show("");
    }
    #[cfg(unix)]
    if let Some(heard) = heard {
        signal_hook::low_level::unregister(heard);
    }
    done
}

/// Writes over the line. Where it cannot be written, the work goes on.
fn show(line: &str) {
    let mut out = io::stderr().lock();
    let _ = write!(out, "\r{line}\u{1b}[K").and_then(|()| out.flush());
}

fn line(done: u64, of: u64, spent: Duration) -> String {
    let percent = (done * 100).checked_div(of).unwrap_or(100);
    let millis = u64::try_from(spent.as_millis()).unwrap_or(u64::MAX).max(1);
    let rate = done.saturating_mul(1_000) / millis;
    let Some(left) = (of - done.min(of)).checked_div(rate) else {
        return format!("{percent:>3} %");
    };
    format!("{percent:>3} %   {rate} steps a second   {left} s left")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rate_and_time_left_are_told_once_there_is_a_rate() {
        for (done, of, spent, right) in [
            (0, 1_000, 0, "  0 %"),
            (500, 1_000, 1_000, " 50 %   500 steps a second   1 s left"),
            (1_000, 1_000, 2_000, "100 %   500 steps a second   0 s left"),
            (0, 0, 5, "100 %"),
        ] {
            assert_eq!(line(done, of, Duration::from_millis(spent)), right);
        }
    }
}
