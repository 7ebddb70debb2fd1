//! Lines from the standard input, for whoever has no screen: a terminal that keeps its own line, or a pipe.

use std::io::{self, BufRead, IsTerminal, Read};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crossterm::event::Event;

use super::sequence::{self, Rest};
use super::{Arrival, Hold, Input, key, signals};
use crate::app::key::{Code, Key};

/// No line is longer.
const LONGEST: u64 = 1 << 20;

/// Starts to read: every line comes as a paste without its end, and the next is read once it was seen to. After the last
/// comes [`Input::Quit`].
pub fn spawn_lines() -> io::Result<Receiver<Arrival>> {
    let (sender, receiver) = mpsc::channel();
    signals::spawn(sender.clone())?;
    thread::Builder::new()
        .name("lines".to_owned())
        .spawn(move || read(&mut io::stdin().lock(), &sender))?;
    Ok(receiver)
}

/// Tells whether somebody types the lines.
pub fn are_typed() -> bool {
    io::stdin().is_terminal()
}

fn read(from: &mut dyn BufRead, sender: &Sender<Arrival>) {
    loop {
        let mut bytes = Vec::new();
        let read = from.take(LONGEST).read_until(b'\n', &mut bytes);
        let is_last = matches!(read, Ok(0) | Err(_));
        let text = String::from_utf8_lossy(&bytes);
        let text = text.strip_suffix('\n').unwrap_or(&text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        let input = if is_last {
            Input::Quit
        } else {
            Input::Paste(text.to_owned())
        };
        let (hold, let_go) = mpsc::channel();
        let hold = Some(Hold {
            _until_dropped: hold,
        });
        if sender.send(Arrival { input, hold }).is_err() || is_last {
            return;
        }
        // Nothing is ever sent: it ends when the hold is dropped.
        let _ = let_go.recv();
    }
}

/// Reads the keys of a line in which a terminal has put what it sends for them: arrows, Esc, letters with Ctrl.
pub fn keys_of(line: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\u{1b}' => {
                let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
                let whole = ends.map(|end| (end, sequence::read(&rest[..end])));
                let whole = whole.take_while(|(_, read)| !matches!(read, Rest::Typed));
                let found = whole.into_iter().find_map(|(end, read)| match read {
                    Rest::Whole(Event::Key(event)) => Some((end, key(event))),
                    Rest::Whole(_) | Rest::Unknown | Rest::Paste => Some((end, None)),
                    Rest::More | Rest::Typed => None,
                });
                match found {
                    Some((end, found)) => {
                        keys.extend(found);
                        rest = &rest[end..];
                    }
                    None => keys.push(Key::plain(Code::Esc)),
                }
            }
            '\t' => keys.push(Key::plain(Code::Tab)),
            '\u{7f}' => keys.push(Key::plain(Code::Backspace)),
            '\u{1}'..='\u{1a}' => {
                let letter =
                    u8::try_from(u32::from(c)).map_or(c, |code| char::from(code + b'a' - 1));
                keys.push(Key::ctrl(letter));
            }
            ' ' => {}
            c => keys.push(Key::char(c)),
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_sends_for_keys_is_read_within_a_line() {
        for (line, right) in [
            ("\u{1b}[B", vec![Key::plain(Code::Down)]),
            (
                "\u{1b}[B\u{1b}[A",
                vec![Key::plain(Code::Down), Key::plain(Code::Up)],
            ),
            ("\u{1b}OB", vec![Key::plain(Code::Down)]),
            ("\u{1b}", vec![Key::plain(Code::Esc)]),
            ("\u{1b}[5~j", vec![Key::plain(Code::PageUp), Key::char('j')]),
            ("\u{12}", vec![Key::ctrl('r')]),
            ("\t", vec![Key::plain(Code::Tab)]),
        ] {
            assert_eq!(keys_of(line), right, "{line:?}");
        }
    }

    #[test]
    fn lines_come_one_after_the_other_and_then_the_end() {
        let (sender, receiver) = mpsc::channel();
        let reader = thread::spawn(move || read(&mut &b"a\r\n\nlast\xff"[..], &sender));
        let mut read = Vec::new();
        for arrival in receiver {
            read.push(arrival.input.clone());
        }
        reader.join().unwrap();
        let paste = |text: &str| Input::Paste(text.to_owned());
        assert_eq!(
            read,
            [paste("a"), paste(""), paste("last\u{fffd}"), Input::Quit]
        );
    }
}
