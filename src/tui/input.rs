//! What comes in from outside: keys, paste, mouse, size, focus, answers of the terminal, and the signals that end or stop the
//! program.
//!
//! One thread owns the terminal's input and another waits for signals; both block, and neither is ever asked to stop: they end with the
//! process. Nothing else may read the terminal while they run, but for one: after a key that is no letter the thread
//! waits until whoever took it lets go of it ([`Hold`]), and as long as it is held the terminal may be lent to another program.

mod lines;
mod reader;
mod sequence;
mod signals;

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

pub use self::lines::{are_typed, keys_of, spawn_lines};
use self::reader::{Reader, Tty};
pub use self::signals::{Deaf, be_deaf, can_stop, stop};
use super::terminal::counted;
use crate::app::key::{Code, Key};

/// Something that happened outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or repeats.
    Key(Key),
    /// Text was pasted; its line breaks are `\n`.
    Paste(String),
    /// The left button was pressed on this cell.
    Click {
        /// The column, from 0.
        x: u16,
        /// The row, from 0.
        y: u16,
    },
    /// The wheel was turned over this cell.
    Scroll {
        /// The column, from 0.
        x: u16,
        /// The row, from 0.
        y: u16,
        /// Towards the end.
        down: bool,
    },
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The window has come to the front, or has gone from it.
    Focus(bool),
    /// The terminal has answered which colour its background has: red, green, blue.
    Background([u8; 3]),
    /// The program is to stop until it is called back.
    Suspend,
    /// The program was stopped from outside, and goes on: the terminal may be in any state.
    Resume,
    /// The program is to end: by a signal, or because the terminal is gone.
    Quit,
}

/// Something that happened, and what keeps the terminal from being read until it was seen to.
#[derive(Debug)]
pub struct Arrival {
    /// What happened.
    pub input: Input,
    /// As long as it is not dropped nothing more is read from the terminal; none: reading has gone on.
    pub hold: Option<Hold>,
}

/// Keeps the terminal from being read until it is dropped.
#[derive(Debug)]
pub struct Hold {
    _until_dropped: Sender<()>,
}

impl Input {
    /// Tells whether it may lead to another program having the terminal: what is typed or pasted never does, so that a burst
    /// of it is read without pause.
    fn may_lend(&self) -> bool {
        match self {
            Self::Key(key) => key.typed().is_none(),
            Self::Click { .. } => true,
            _ => false,
        }
    }
}

/// Starts reading. To be called once, after the terminal is entered. So long after an Esc the rest of a sequence is waited for.
pub fn spawn(escape_time: Duration) -> io::Result<Receiver<Arrival>> {
    let (sender, receiver) = mpsc::channel();
    signals::spawn(sender.clone())?;
    thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || read(Reader::new(Tty, escape_time), &sender))?;
    Ok(receiver)
}

/// Passes on what the terminal sends until nobody listens or the terminal is gone.
fn read(mut reader: Reader<Tty>, sender: &Sender<Arrival>) {
    loop {
        let input = match reader.next() {
            Ok(input) => input,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => None,
            Err(_) => Some(Input::Quit),
        };
        let Some(input) = input else { continue };
        let last = input == Input::Quit;
        let (hold, let_go) = if input.may_lend() {
            let (hold, let_go) = mpsc::channel();
            (
                Some(Hold {
                    _until_dropped: hold,
                }),
                Some(let_go),
            )
        } else {
            (None, None)
        };
        if sender.send(Arrival { input, hold }).is_err() || last {
            return;
        }
        if let Some(let_go) = let_go {
            // Nothing is ever sent: it ends when the hold is dropped.
            let _ = let_go.recv();
        }
    }
}

/// Puts an event of the terminal into our words; what the interface has no use for is nothing.
pub fn convert(event: Event) -> Option<Input> {
    match event {
        Event::Key(event) => key(event).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
        Event::Mouse(event) => mouse(event),
        Event::Resize(columns, rows) => {
            let (columns, rows) = counted(columns, rows);
            Some(Input::Resize(columns, rows))
        }
        Event::FocusGained => Some(Input::Focus(true)),
        Event::FocusLost => Some(Input::Focus(false)),
    }
}

fn mouse(event: MouseEvent) -> Option<Input> {
    let (x, y) = (event.column, event.row);
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Input::Click { x, y }),
        MouseEventKind::ScrollDown => Some(Input::Scroll { x, y, down: true }),
        MouseEventKind::ScrollUp => Some(Input::Scroll { x, y, down: false }),
        _ => None,
    }
}

/// Puts a key event into our words. Letting go of a key, and keys without a name of ours, are nothing.
pub fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let mut key = Key {
        code: code(event.code)?,
        ctrl: held(KeyModifiers::CONTROL),
        alt: held(KeyModifiers::ALT) || held(KeyModifiers::META),
        shift: held(KeyModifiers::SHIFT),
    }
    .normal();
    if key == Key::ctrl('h') {
        // Many terminals send for Backspace what others send for Ctrl-H, and nothing tells them apart.
        key = Key::plain(Code::Backspace);
    }
    Some(key)
}

fn code(code: KeyCode) -> Option<Code> {
    Some(match code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyEventState;

    const NONE: KeyModifiers = KeyModifiers::NONE;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<String> {
        key(KeyEvent::new(code, modifiers)).map(|key| key.to_string())
    }

    #[test]
    fn every_way_of_typing_a_key_comes_to_one_form() {
        for (code, modifiers, name) in [
            (KeyCode::Char('s'), NONE, "s"),
            (KeyCode::Char('G'), KeyModifiers::SHIFT, "G"),
            (KeyCode::Char('g'), KeyModifiers::SHIFT, "G"),
            (KeyCode::Char('G'), NONE, "G"),
            (KeyCode::Char('Ы'), KeyModifiers::SHIFT, "Ы"),
            (KeyCode::Char('?'), KeyModifiers::SHIFT, "?"),
            (KeyCode::Char('r'), KeyModifiers::CONTROL, "ctrl-r"),
            (KeyCode::Char('R'), KeyModifiers::CONTROL, "ctrl-r"),
            (
                KeyCode::Char('R'),
                KeyModifiers::CONTROL | KeyModifiers::SHIFT,
                "ctrl-r",
            ),
            (KeyCode::Char('h'), KeyModifiers::CONTROL, "backspace"),
            (KeyCode::Char(' '), KeyModifiers::CONTROL, "ctrl-space"),
            (KeyCode::Char('x'), KeyModifiers::ALT, "alt-x"),
            (KeyCode::Char('x'), KeyModifiers::META, "alt-x"),
            (
                KeyCode::Char('X'),
                KeyModifiers::ALT | KeyModifiers::SHIFT,
                "alt-X",
            ),
            (KeyCode::BackTab, KeyModifiers::SHIFT, "shift-tab"),
            (KeyCode::BackTab, NONE, "shift-tab"),
            (KeyCode::Tab, KeyModifiers::SHIFT, "shift-tab"),
            (KeyCode::Tab, NONE, "tab"),
            (KeyCode::Down, KeyModifiers::SHIFT, "shift-down"),
            (KeyCode::PageDown, NONE, "pagedown"),
            (KeyCode::F(10), NONE, "f10"),
        ] {
            assert_eq!(
                pressed(code, modifiers).as_deref(),
                Some(name),
                "{code:?} {modifiers:?}"
            );
        }
        for code in [
            KeyCode::Null,
            KeyCode::CapsLock,
            KeyCode::Menu,
            KeyCode::KeypadBegin,
        ] {
            assert_eq!(pressed(code, NONE), None, "{code:?}");
        }
    }

    #[test]
    fn keys_of_the_keypad_are_keys_and_letting_go_is_nothing() {
        for (kind, counts) in [
            (KeyEventKind::Press, true),
            (KeyEventKind::Repeat, true),
            (KeyEventKind::Release, false),
        ] {
            let event = KeyEvent::new_with_kind_and_state(
                KeyCode::Char('4'),
                NONE,
                kind,
                KeyEventState::KEYPAD,
            );
            assert_eq!(key(event), counts.then_some(Key::char('4')), "{kind:?}");
        }
    }

    #[test]
    fn events_are_put_into_our_words() {
        let at = |kind| {
            Event::Mouse(MouseEvent {
                kind,
                column: 3,
                row: 4,
                modifiers: NONE,
            })
        };
        for (event, input) in [
            (
                Event::Paste("a\r\nb\rc\n".to_owned()),
                Some(Input::Paste("a\nb\nc\n".to_owned())),
            ),
            (
                at(MouseEventKind::Down(MouseButton::Left)),
                Some(Input::Click { x: 3, y: 4 }),
            ),
            (
                at(MouseEventKind::ScrollDown),
                Some(Input::Scroll {
                    x: 3,
                    y: 4,
                    down: true,
                }),
            ),
            (
                at(MouseEventKind::ScrollUp),
                Some(Input::Scroll {
                    x: 3,
                    y: 4,
                    down: false,
                }),
            ),
            (at(MouseEventKind::Up(MouseButton::Left)), None),
            (at(MouseEventKind::Down(MouseButton::Right)), None),
            (at(MouseEventKind::Moved), None),
            (Event::Resize(100, 30), Some(Input::Resize(100, 30))),
            (Event::Resize(0, 0), Some(Input::Resize(80, 24))),
            (Event::FocusGained, Some(Input::Focus(true))),
            (Event::FocusLost, Some(Input::Focus(false))),
        ] {
            assert_eq!(convert(event.clone()), input, "{event:?}");
        }
    }
}
