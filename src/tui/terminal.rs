//! The terminal, taken over and given back whole: after quitting, after a panic, after a signal.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
};
use crossterm::style::Print;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{Command, queue};
use ratatui::Frame;

use super::screen::Screen;
use crate::word;

/// What is switched on at the start, in this order, and off at the end, in the opposite order.
const MODES: [Mode; 5] = [
    Mode::Alternate,
    Mode::Cursor,
    Mode::Focus,
    Mode::Paste,
    Mode::Mouse,
];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mode {
    Alternate,
    Cursor,
    Focus,
    Paste,
    Mouse,
}

/// Button presses and the wheel, as SGR reports. Crossterm's own command asks for every movement too, which would wake an idle program.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

impl Mode {
    fn on(self, out: &mut Vec<u8>) -> io::Result<()> {
        match self {
            Self::Alternate => queue!(out, EnterAlternateScreen),
            Self::Cursor => queue!(out, Hide),
            Self::Focus => queue!(out, EnableFocusChange),
            Self::Paste => queue!(out, EnableBracketedPaste),
            Self::Mouse => queue!(out, Print(MOUSE_ON)),
        }
    }

    fn off(self, out: &mut Vec<u8>) -> io::Result<()> {
        match self {
            Self::Mouse => queue!(out, Print(MOUSE_OFF)),
            Self::Paste => queue!(out, DisableBracketedPaste),
            Self::Focus => queue!(out, DisableFocusChange),
            Self::Cursor => queue!(out, Show),
            Self::Alternate => queue!(out, LeaveAlternateScreen),
        }
    }
}

/// Gives the bytes that take the terminal over.
fn taking(mouse: bool) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    for mode in MODES {
        if mouse || mode != Mode::Mouse {
            mode.on(&mut out)?;
        }
    }
    Ok(out)
}

/// Gives the bytes that give the terminal back, whatever is on: what is off already does not mind.
fn giving_back() -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    for mode in MODES.into_iter().rev() {
        mode.off(&mut out)?;
    }
    Ok(out)
}

/// Whether the terminal is ours. Of the process, because a panic in any thread gives it back.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The terminal while it is ours. Dropping it gives it back.
pub struct Terminal {
    inner: ratatui::Terminal<Screen>,
}

impl Terminal {
    /// Takes the terminal over: raw mode, alternate screen, no cursor, focus and paste reported, and the mouse where wanted.
    ///
    /// From now on a panic gives it back before its message is printed. Refused where standard output is no terminal.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        if !io::stdout().is_terminal() {
            return Err(io::Error::new(
                io::ErrorKind::Unsupported,
                word!("standard output is no terminal"),
            ));
        }
        HOOK.call_once(|| {
            let previous = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                give_back();
                previous(panic);
            }));
        });
        let inner = ratatui::Terminal::new(Screen::new(size))?;
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        let terminal = Self { inner };
        send(&taking(mouse)?)?;
        Ok(terminal)
    }

    /// Draws a frame and sends what differs from the last one, in one write; nothing where nothing differs.
    ///
    /// After an error the next frame is sent whole.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.inner.draw(view)?;
        let update = self.inner.backend_mut().take()?;
        if update.is_empty() {
            return Ok(());
        }
        send(&update).inspect_err(|_| {
            let _ = self.redraw();
        })
    }

    /// Makes the next frame go out whole, over an emptied screen: something else may have written there.
    pub fn redraw(&mut self) -> io::Result<()> {
        self.inner.backend_mut().forget();
        self.inner.clear()
    }

    /// Lends the terminal to another program: gives it back, waits, and takes it over again; the next frame goes out whole.
    pub fn lend<T>(&mut self, mouse: bool, to: impl FnOnce() -> T) -> io::Result<T> {
        give_back();
        let done = to();
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        send(&taking(mouse)?)?;
        self.redraw()?;
        Ok(done)
    }

    /// Gives columns and rows; a terminal that does not know its size counts as 80 × 24.
    pub fn size(&self) -> (u16, u16) {
        size()
    }

    /// Has the mouse reported, or leaves it to the terminal, for selecting and copying.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        let mut out = Vec::new();
        if on {
            Mode::Mouse.on(&mut out)?;
        } else {
            Mode::Mouse.off(&mut out)?;
        }
        send(&out)
    }

    /// Puts text on the clipboard of the machine that the officer sits at (OSC 52); terminals may refuse in silence.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        self.execute(CopyToClipboard::to_clipboard_from(text))
    }

    /// Asks the terminal which colour its background has (OSC 11). Nobody waits: the answer, if one comes, comes as input.
    pub fn ask_background(&mut self) -> io::Result<()> {
        send(b"\x1b]11;?\x07")
    }

    /// Sends one command of the terminal by itself.
    pub fn execute(&mut self, command: impl Command) -> io::Result<()> {
        let mut out = Vec::new();
        queue!(out, command)?;
        send(&out)
    }

    /// Gives the terminal back. Dropping does the same; twice does no harm.
    pub fn leave(self) {
        drop(self);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back, once. Errors are left: there is nowhere to tell them, and the terminal may be gone.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = giving_back().and_then(|bytes| send(&bytes));
        let _ = disable_raw_mode();
    }
}

/// Sends bytes at once. Standard output is buffered by lines and our bytes hold none, so that they leave in one write.
fn send(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// The size that a terminal without one has.
const UNKNOWN: (u16, u16) = (80, 24);
/// The largest size that is drawn; more is left blank, so that a mad size costs no memory.
const LARGEST: (u16, u16) = (2_000, 1_000);

/// Gives the size that a reported one counts as.
pub(super) fn counted(columns: u16, rows: u16) -> (u16, u16) {
    if columns == 0 || rows == 0 {
        return UNKNOWN;
    }
    (columns.min(LARGEST.0), rows.min(LARGEST.1))
}

fn size() -> (u16, u16) {
    crossterm::terminal::size().map_or(UNKNOWN, |(columns, rows)| counted(columns, rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The private modes that bytes set (`h`) or reset (`l`), in order.
    fn private_modes(bytes: &[u8]) -> Vec<(u16, bool)> {
        let text = std::str::from_utf8(bytes).unwrap();
        let mut modes = Vec::new();
        for sequence in text.split('\x1b').skip(1) {
            let rest = sequence.strip_prefix("[?").expect("only private modes");
            let (number, letter) = rest.split_at(rest.len() - 1);
            modes.push((number.parse().unwrap(), letter == "h"));
        }
        modes
    }

    #[test]
    fn what_is_switched_on_at_the_start_is_switched_off_at_the_end_in_the_opposite_order() {
        let on = private_modes(&taking(true).unwrap());
        let mut off = private_modes(&giving_back().unwrap());
        off.reverse();
        let opposite: Vec<_> = on.iter().map(|(mode, set)| (*mode, !set)).collect();
        assert_eq!(off, opposite);
        assert_eq!(
            on,
            [
                (1049, true),
                (25, false),
                (1004, true),
                (2004, true),
                (1000, true),
                (1006, true)
            ]
        );
        let without: Vec<_> = on
            .into_iter()
            .filter(|(mode, _)| !matches!(mode, 1000 | 1006))
            .collect();
        assert_eq!(private_modes(&taking(false).unwrap()), without);
    }

    #[test]
    fn a_terminal_without_a_size_counts_as_80_by_24() {
        for (reported, size) in [
            ((0, 0), (80, 24)),
            ((100, 0), (80, 24)),
            ((1, 1), (1, 1)),
            ((132, 43), (132, 43)),
            ((u16::MAX, u16::MAX), LARGEST),
        ] {
            assert_eq!(counted(reported.0, reported.1), size);
        }
    }
}
