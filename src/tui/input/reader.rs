//! Reading the terminal so that a slow line does no harm: a sequence that comes in parts is put together again, and what the
//! terminal answers is not taken for keys.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::sequence::{self, Rest};
use super::{Input, convert};

/// How long after an Esc what looks like the rest of a sequence still is one, if it comes at once.
const LATE: Duration = Duration::from_secs(2);
/// Within so long comes at once what one write has sent.
const AT_ONCE: Duration = Duration::from_millis(5);
/// How long may pass between two parts of pasted text, or of an answer.
const PAUSE: Duration = Duration::from_millis(300);
/// The longest answer that is kept; more of it is passed over.
const LONGEST_ANSWER: usize = 200;

/// Where events come from.
pub(super) trait Source {
    /// Waits at most so long for an event, and tells whether there is one.
    fn poll(&mut self, most: Duration) -> io::Result<bool>;
    /// Waits for an event.
    fn read(&mut self) -> io::Result<Event>;
}

/// The terminal.
pub(super) struct Tty;

impl Source for Tty {
    fn poll(&mut self, most: Duration) -> io::Result<bool> {
        crossterm::event::poll(most)
    }

    fn read(&mut self) -> io::Result<Event> {
        crossterm::event::read()
    }
}

/// Reads events and puts them into our words.
pub(super) struct Reader<S> {
    source: S,
    /// How long after an Esc the rest of a sequence is waited for.
    grace: Duration,
    /// What was read and is still to be seen to.
    waiting: VecDeque<Event>,
    /// When the last Esc was given out.
    escaped: Option<Instant>,
}

impl<S: Source> Reader<S> {
    pub(super) fn new(source: S, grace: Duration) -> Self {
        Self {
            source,
            grace,
            waiting: VecDeque::new(),
            escaped: None,
        }
    }

    /// Waits for what happens next; none: it is of no use to the interface.
    pub(super) fn next(&mut self) -> io::Result<Option<Input>> {
        let event = self.take()?;
        let late = self.escaped.take().filter(|at| at.elapsed() < LATE);
        match typed(&event) {
            Some((KeyCode::Esc, _)) => self.after_esc(event),
            Some((KeyCode::Char(']'), true)) => self.answer(),
            Some((KeyCode::Char(c @ ('[' | 'O')), false)) if late.is_some() => {
                let found = self.rest_of(c, AT_ONCE)?;
                self.escaped = None;
                Ok(found)
            }
            _ => Ok(convert(event)),
        }
    }

    fn take(&mut self) -> io::Result<Event> {
        match self.waiting.pop_front() {
            Some(event) => Ok(event),
            None => self.source.read(),
        }
    }

    /// Gives the next event, if one comes within so long.
    fn soon(&mut self, most: Duration) -> io::Result<Option<Event>> {
        if self.waiting.is_empty() && !self.source.poll(most)? {
            return Ok(None);
        }
        self.take().map(Some)
    }

    /// Tells an Esc that somebody pressed from one that begins a sequence whose rest is still on its way.
    fn after_esc(&mut self, esc: Event) -> io::Result<Option<Input>> {
        let next = self.soon(self.grace)?;
        match next.as_ref().and_then(typed) {
            Some((KeyCode::Char(c @ ('[' | 'O')), false)) => {
                let found = self.rest_of(c, self.grace)?;
                if self.waiting.is_empty() || found.is_some() {
                    return Ok(found);
                }
            }
            Some((KeyCode::Char(']'), false)) => return self.answer(),
            _ => self.waiting.extend(next),
        }
        self.escaped = Some(Instant::now());
        Ok(convert(esc))
    }

    /// Reads on from the first character after an Esc. What turns out to have been typed waits for its turn.
    fn rest_of(&mut self, first: char, most: Duration) -> io::Result<Option<Input>> {
        let mut rest = String::from(first);
        loop {
            match sequence::read(&rest) {
                Rest::Whole(event) => return Ok(convert(event)),
                Rest::Paste => return self.pasted().map(Some),
                Rest::Unknown => return Ok(None),
                Rest::Typed => break,
                Rest::More => {}
            }
            let Some(event) = self.soon(most)? else {
                if rest.len() > 1 {
                    // Begun, and broken off on the way.
                    return Ok(None);
                }
                break;
            };
            if let Some((KeyCode::Char(c), false)) = typed(&event) {
                rest.push(c);
            } else {
                self.waiting.push_front(event);
                break;
            }
        }
        let keys = rest.chars().map(|c| {
            let key = KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE);
            Event::Key(key)
        });
        for key in keys.rev().collect::<Vec<_>>() {
            self.waiting.push_front(key);
        }
        Ok(None)
    }

    /// Gathers pasted text whose beginning came in parts: its end is not told, so that it ends when nothing comes any more.
    fn pasted(&mut self) -> io::Result<Input> {
        let mut text = String::new();
        while let Some(event) = self.soon(PAUSE)? {
            match typed(&event) {
                Some((KeyCode::Char(c), false)) => text.push(c),
                Some((KeyCode::Enter, _)) => text.push('\n'),
                Some((KeyCode::Tab, _)) => text.push('\t'),
                Some(_) => {}
                None => {
                    self.waiting.push_front(event);
                    break;
                }
            }
        }
        Ok(Input::Paste(text))
    }

    /// Reads what the terminal answers (OSC), to its end: BEL, or Esc and a backslash.
    fn answer(&mut self) -> io::Result<Option<Input>> {
        let mut text = String::new();
        while let Some(event) = self.soon(PAUSE)? {
            match typed(&event) {
                Some((KeyCode::Esc, _)) => {
                    // The end, in two parts.
                    self.soon(PAUSE)?;
                    break;
                }
                Some((KeyCode::Char(c), false)) if text.len() < LONGEST_ANSWER => text.push(c),
                Some((KeyCode::Char(_), false)) => {}
                // Esc and a backslash in one are Alt with the backslash.
                Some(_) => break,
                None => {
                    self.waiting.push_front(event);
                    break;
                }
            }
        }
        Ok(background(&text))
    }
}

/// Gives the key that an event is, pressed without Ctrl or let go, and whether Alt was held. Ctrl-G counts as a key without a name.
fn typed(event: &Event) -> Option<(KeyCode, bool)> {
    let Event::Key(key) = event else {
        return None;
    };
    let code = match key.code {
        // A line break in pasted text.
        KeyCode::Char('j') if key.modifiers == KeyModifiers::CONTROL => KeyCode::Enter,
        KeyCode::Char(_) if key.modifiers.contains(KeyModifiers::CONTROL) => KeyCode::Null,
        code => code,
    };
    let is_esc = code == KeyCode::Esc && key.modifiers != KeyModifiers::NONE;
    let counts = key.kind != KeyEventKind::Release && !is_esc;
    counts.then_some((code, key.modifiers.contains(KeyModifiers::ALT)))
}

/// Reads the colour of the background out of an answer: `11;rgb:ffff/ffff/ffff`, with one to four digits a part.
fn background(answer: &str) -> Option<Input> {
    let parts = answer.strip_prefix("11;rgb")?.trim_start_matches('a');
    let mut parts = parts.strip_prefix(':')?.split('/').map(|part| {
        let digits = u32::try_from(part.len())
            .ok()
            .filter(|n| (1..=4).contains(n))?;
        let value = u32::from_str_radix(part, 16).ok()?;
        u8::try_from(value * 255 / (16_u32.pow(digits) - 1)).ok()
    });
    let mut part = || parts.next().flatten();
    Some(Input::Background([part()?, part()?, part()?]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::{Code, Key};

    const GRACE: Duration = Duration::from_millis(50);

    /// Events and how long after the one before each comes, in milliseconds; no clock runs.
    struct Script(VecDeque<(u64, Event)>);

    impl Source for Script {
        fn poll(&mut self, most: Duration) -> io::Result<bool> {
            let Some((after, _)) = self.0.front_mut() else {
                return Ok(false);
            };
            let most = u64::try_from(most.as_millis()).unwrap();
            let is_there = *after <= most;
            *after = after.saturating_sub(most);
            Ok(is_there)
        }

        fn read(&mut self) -> io::Result<Event> {
            let next = self.0.pop_front().map(|(_, event)| event);
            next.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
        }
    }

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    /// Reads a script: `^` is Esc, `~7` a pause of seven times ten milliseconds, `\\` a backslash with Alt, `!` Ctrl-G; other
    /// characters are keys as the library gives them.
    fn script(text: &str) -> Script {
        let mut events = VecDeque::new();
        let (mut after, mut chars) = (0, text.chars());
        while let Some(c) = chars.next() {
            let none = KeyModifiers::NONE;
            let event = match c {
                '~' => {
                    after = u64::from(chars.next().unwrap().to_digit(36).unwrap()) * 10;
                    continue;
                }
                '^' => key(KeyCode::Esc, none),
                '«' => key(KeyCode::Char(']'), KeyModifiers::ALT),
                '»' => key(KeyCode::Char('\\'), KeyModifiers::ALT),
                '!' => key(KeyCode::Char('g'), KeyModifiers::CONTROL),
                '¶' => key(KeyCode::Enter, none),
                '¬' => key(KeyCode::Char('~'), none),
                c if c.is_uppercase() => key(KeyCode::Char(c), KeyModifiers::SHIFT),
                c => key(KeyCode::Char(c), none),
            };
            events.push_back((after, event));
            after = 0;
        }
        Script(events)
    }

    fn read(text: &str) -> Vec<Input> {
        let mut reader = Reader::new(script(text), GRACE);
        let mut found = Vec::new();
        loop {
            match reader.next() {
                Ok(input) => found.extend(input),
                Err(_) => return found,
            }
        }
    }

    fn keys(codes: &[Code]) -> Vec<Input> {
        codes
            .iter()
            .map(|code| Input::Key(Key::plain(*code)))
            .collect()
    }

    #[test]
    fn a_sequence_that_comes_in_parts_is_the_key_that_sent_it() {
        use Code::{Char, Down, Esc, F, Up};
        for (script, found) in [
            ("^", &[Esc][..]),
            ("^[A", &[Up]),
            ("^~3[~3A", &[Up]),
            ("^~1[~11~1;~12~1B", &[]),
            ("^OP^[15¬x", &[F(1), F(5), Char('x')]),
            ("^^[A", &[Esc, Up]),
            ("^~9[A", &[Esc, Up]),
            ("^~9[A[A", &[Esc, Up, Char('['), Char('A')]),
            ("^~9O~9A", &[Esc, Char('O'), Char('A')]),
            ("^~9[~9A", &[Esc, Char('['), Char('A')]),
            ("^x", &[Esc, Char('x')]),
            ("x^j", &[Char('x'), Esc, Char('j')]),
            ("^[1;5~9x", &[Char('x')]),
            ("^[5¬B", &[Code::PageUp, Char('B')]),
            ("^[<0;1;1m^[Bx", &[Down, Char('x')]),
        ] {
            let found = if script.contains(";~12") {
                vec![Input::Key(Key::parse("shift-down").unwrap())]
            } else {
                keys(found)
            };
            assert_eq!(read(script), found, "{script}");
        }
    }

    #[test]
    fn pasted_text_whose_beginning_came_in_parts_runs_no_command() {
        let paste = |text: &str| Input::Paste(text.to_owned());
        assert_eq!(
            read("^[200¬sx¶한~zx"),
            [paste("sx\n한"), Input::Key(Key::char('x'))]
        );
        assert_eq!(read("^~9[200¬q")[1..], [paste("q")]);
    }

    #[test]
    fn what_the_terminal_answers_is_no_key_however_it_comes() {
        let white = Input::Background([255, 255, 255]);
        for script in [
            "«11;rgb:ffff/ffff/ffff!",
            "«11;rgb:FFFF/FFFF/FFFF»",
            "«11;rgb:ff/ff/ff^\\",
            "^~1]11;rgb:f/f/f!",
            "«11;rgba:ffff/ffff/ffff/ffff!",
            "«11;rgb:ff~9ff/ffff/ffff!",
        ] {
            assert_eq!(read(script), std::slice::from_ref(&white), "{script}");
        }
        assert_eq!(
            read("«11;rgb:0000/8080/ffff!j"),
            [Input::Background([0, 128, 255]), Input::Key(Key::char('j'))]
        );
        for script in [
            "«52;c;cTpxTg==!",
            "«11;rgb:x/y/z!",
            "«11;rgb:00000/0/0!",
            "«",
            "«q~zq",
        ] {
            let left = read(script);
            assert!(
                left.len() <= 1 && !left.contains(&white),
                "{script} {left:?}"
            );
        }
    }
}
