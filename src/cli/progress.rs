//! How far it is, on a terminal: a bar, the rate and the time left. Ctrl-C stops what is being done, and nothing is kept.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use super::console::Console;
use super::failure::Failure;
use crate::store::{Interrupt, Watch};
use crate::{say, word};

/// How often the line is written anew.
const EVERY: Duration = Duration::from_millis(100);
/// What is done sooner shows nothing.
const SOON: Duration = Duration::from_millis(300);
/// The cells of the bar.
const CELLS: u64 = 24;

/// Listens for Ctrl-C while it is there, and shows how far what it runs is. Before and after, Ctrl-C ends the program as ever.
#[derive(Debug)]
pub(super) struct Progress {
    stopped: Arc<AtomicBool>,
    #[cfg(unix)]
    heard: Option<signal_hook::SigId>,
    is_shown: bool,
}

/// A line that is written over while something goes on.
struct Line<'w> {
    words: &'w str,
    is_shown: bool,
    has_rate: bool,
    begun: Instant,
    told: Option<Instant>,
    last: u64,
}

impl Line<'_> {
    fn tell(&mut self, (done, of): (u64, u64)) {
        if done < self.last {
            // Another part of it begins.
            self.begun = Instant::now();
        }
        self.last = done;
        let (since, wait) = self.told.map_or((self.begun, SOON), |told| (told, EVERY));
        if self.is_shown && since.elapsed() >= wait {
            self.told = Some(Instant::now());
            show(&line(
                self.words,
                (done, of),
                self.begun.elapsed(),
                self.has_rate,
            ));
        }
    }
}

impl Drop for Line<'_> {
    fn drop(&mut self) {
        if self.told.is_some() {
            show("");
        }
    }
}

impl Progress {
    /// Begins to listen. Nothing is shown where nobody sees it, where silence was asked
    /// for, and where nothing is to be written over.
    pub fn new(console: &Console) -> Self {
        let stopped = Arc::new(AtomicBool::new(false));
        Self {
            #[cfg(unix)]
            heard: listen(&stopped),
            stopped,
            is_shown: io::stderr().is_terminal() && !console.is_quiet() && !console.look.plain,
        }
    }

    /// Runs what can be watched, and counts what people count; `words` say what it is.
    pub fn run<T>(&self, words: &str, run: impl FnOnce(&mut Watch<'_>) -> T) -> T {
        self.watch(self.line(words, true), run)
    }

    /// Runs what can be watched and counts bytes, pages and rows in turn: what is told is the part that is done and the time.
    pub fn run_parts<T>(&self, words: &str, run: impl FnOnce(&mut Watch<'_>) -> T) -> T {
        self.watch(self.line(words, false), run)
    }

    fn watch<T>(&self, mut line: Line<'_>, run: impl FnOnce(&mut Watch<'_>) -> T) -> T {
        run(&mut |done, of| {
            line.tell((done, of));
            !self.is_stopped()
        })
    }

    /// Runs what asks a register and cannot tell how far it is; Ctrl-C breaks off what is being asked. What came of it counts
    /// only where nobody stopped it.
    pub fn attend<T>(
        &self,
        words: &str,
        interrupt: &Interrupt,
        run: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut line = self.line(words, false);
        let (running, ended) = mpsc::channel::<()>();
        let done = thread::scope(|scope| {
            scope.spawn(move || {
                while ended.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                    line.tell((0, 0));
                    if self.is_stopped() {
                        interrupt.interrupt();
                    }
                }
            });
            let done = run();
            drop(running);
            done
        });
        self.go_on()?;
        done
    }

    /// Gives what writes on until Ctrl-C is pressed, which then fails.
    pub fn writer<'o>(&self, out: &'o mut dyn Write) -> impl Write + use<'o, '_> {
        Stoppable {
            out,
            progress: self,
        }
    }

    fn line<'w>(&self, words: &'w str, has_rate: bool) -> Line<'w> {
        Line {
            words,
            is_shown: self.is_shown,
            has_rate,
            begun: Instant::now(),
            told: None,
            last: 0,
        }
    }

    /// Tells whether Ctrl-C was pressed.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Refuses to go on once Ctrl-C was pressed.
    pub fn go_on(&self) -> Result<(), Failure> {
        if self.is_stopped() {
            Err(stopped())
        } else {
            Ok(())
        }
    }
}

/// What writes on until Ctrl-C is pressed.
struct Stoppable<'o, 'p> {
    out: &'o mut dyn Write,
    progress: &'p Progress,
}

impl Write for Stoppable<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.progress.is_stopped() {
            return Err(io::Error::other(word!("it was stopped")));
        }
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(heard) = self.heard.take() {
            signal_hook::low_level::unregister(heard);
            let _ = idle().map(|idle| idle.store(true, Ordering::Relaxed));
        }
    }
}

/// Notes Ctrl-C.
#[cfg(unix)]
fn listen(stopped: &Arc<AtomicBool>) -> Option<signal_hook::SigId> {
    idle()?.store(false, Ordering::Relaxed);
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(stopped)).ok()
}

/// Gives the flag under which Ctrl-C does what it does by itself: nobody listening any more, it would else do nothing. None:
/// it cannot be had.
#[cfg(unix)]
fn idle() -> Option<&'static AtomicBool> {
    static IDLE: OnceLock<Option<Arc<AtomicBool>>> = OnceLock::new();
    let set = || {
        let idle = Arc::new(AtomicBool::new(true));
        let signal = signal_hook::consts::SIGINT;
        signal_hook::flag::register_conditional_default(signal, Arc::clone(&idle)).ok()?;
        Some(idle)
    };
    IDLE.get_or_init(set).as_deref()
}

/// Says that it was stopped, of what only writes an answer.
pub(super) fn stopped() -> Failure {
    Failure::refused(word!("it was stopped"), word!("nothing was written"))
}

/// Writes over the line. Where it cannot be written, the work goes on.
fn show(line: &str) {
    let mut out = io::stderr().lock();
    let _ = write!(out, "\r{line}\u{1b}[K").and_then(|()| out.flush());
}

fn line(words: &str, (done, of): (u64, u64), spent: Duration, has_rate: bool) -> String {
    if of == 0 && !has_rate {
        return say!("{words}  {seconds} s", words, seconds = spent.as_secs());
    }
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
        Some(left) if has_rate => say!("{far}   {rate} a second   {left} s left", far, rate, left),
        Some(left) if spent > SOON => say!("{far}   {left} s left", far, left),
        _ => far,
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
            let spent = Duration::from_millis(spent);
            assert_eq!(line("x", (done, of), spent, true), right);
        }
    }

    #[test]
    fn of_parts_no_rate_is_told_and_of_what_cannot_be_counted_the_time() {
        for (done, of, spent, right) in [
            (0, 0, 12_400, "x  12 s"),
            (0, 9, 100, "x  [........................]   0 %"),
            (
                1_000,
                2_000,
                4_000,
                "x  [############............]  50 %   4 s left",
            ),
        ] {
            let spent = Duration::from_millis(spent);
            assert_eq!(line("x", (done, of), spent, false), right);
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_interrupt_stops_what_goes_on_and_what_is_asked_and_written() {
        let stopped = Arc::new(AtomicBool::new(false));
        let progress = Progress {
            heard: listen(&stopped),
            stopped,
            is_shown: false,
        };
        assert!(progress.run("x", |watch| watch(1, 2)));
        assert!(progress.go_on().is_ok());
        signal_hook::low_level::raise(signal_hook::consts::SIGINT).unwrap();
        assert!(!progress.run_parts("x", |watch| watch(1, 2)));
        assert!(progress.go_on().is_err());
        let mut out = Vec::new();
        assert!(progress.writer(&mut out).write_all(b"x").is_err());
        assert!(out.is_empty());
    }
}
