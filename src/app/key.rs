//! A key as a person names it, without regard to terminal or library.

use std::fmt;
use std::str::FromStr;

use super::layout::hides_shift;
use crate::say;

/// One key press, in the one form that every way of typing it comes to.
///
/// Shift is part of the letter (`G`), Shift-Tab is [`Code::BackTab`], and Ctrl takes letters in lower case; [`Key::normal`] sees to
/// it, and every constructor goes through it. Only a jamo that Shift does not change keeps its Shift beside it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift; of characters only for a jamo that is the same with it.
    pub shift: bool,
}

/// Which key was pressed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Code {
    /// A character as typed.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Tab with Shift.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, 1 to 24.
    F(u8),
}

/// The last function key that has a name.
const LAST_F: u8 = 24;

/// Keys with a name: the key, the word in `config.toml`, the words on screen. A later row with the same key is only read.
#[rustfmt::skip]
const NAMES: &[(Code, &str, &str)] = &[
    (Code::Enter, "enter", "Enter"), (Code::Esc, "esc", "Esc"), (Code::Tab, "tab", "Tab"),
    (Code::BackTab, "shift-tab", "Shift-Tab"), (Code::Backspace, "backspace", "Backspace"), (Code::Delete, "delete", "Del"),
    (Code::Insert, "insert", "Ins"), (Code::Up, "up", "Up"), (Code::Down, "down", "Down"), (Code::Left, "left", "Left"),
    (Code::Right, "right", "Right"), (Code::Home, "home", "Home"), (Code::End, "end", "End"),
    (Code::PageUp, "pageup", "PgUp"), (Code::PageDown, "pagedown", "PgDn"), (Code::Char(' '), "space", "Space"),
    (Code::Enter, "return", ""), (Code::Esc, "escape", ""), (Code::Delete, "del", ""), (Code::Insert, "ins", ""),
    (Code::PageUp, "pgup", ""), (Code::PageDown, "pgdn", ""),
];

/// A text that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", crate::say!("`{text}` is no key", text))]
pub struct KeyError {
    /// The text as given, made safe.
    pub text: String,
}

impl KeyError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        let mut words: Vec<&str> = Vec::new();
        for (_, word, label) in NAMES {
            if !label.is_empty() {
                words.push(word);
            }
        }
        say!(
            "a key is one character, f1 to f{last}, or {names}, after ctrl-, alt- or shift- where wanted",
            last = LAST_F,
            names = words.join(", ")
        )
    }
}

impl Key {
    /// Gives a key without Ctrl, Alt or Shift.
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// Gives the key that types a character.
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// Gives a letter with Ctrl.
    pub fn ctrl(c: char) -> Self {
        Self {
            ctrl: true,
            ..Self::char(c)
        }
        .normal()
    }

    /// Brings a key into the one form: Shift goes into the letter or the Tab, Ctrl makes letters small.
    #[must_use]
    pub fn normal(mut self) -> Self {
        match self.code {
            Code::Char(c) => {
                let c = if self.ctrl {
                    single(c.to_lowercase(), c)
                } else if self.shift {
                    single(c.to_uppercase(), c)
                } else {
                    c
                };
                self.code = Code::Char(c);
                self.shift &= !self.ctrl && hides_shift(c);
            }
            Code::Tab if self.shift => {
                self.code = Code::BackTab;
                self.shift = false;
            }
            Code::BackTab => self.shift = false,
            _ => {}
        }
        self
    }

    /// Reads a key as `config.toml` has it: `s`, `G`, `ctrl-r`, `f1`, `space`, `shift-tab`. Words may be in any case.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        read(text).ok_or_else(|| KeyError {
            text: crate::domain::text::excerpt(text),
        })
    }

    /// Gives the character that this key types into a field, where it types one.
    pub const fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Gives the words, of these for Ctrl, Alt and Shift, of what is held.
    fn held(self, words: [&str; 3]) -> String {
        [self.ctrl, self.alt, self.shift]
            .into_iter()
            .zip(words)
            .filter_map(|(held, word)| held.then_some(word))
            .collect()
    }

    /// Names the key as screens and the README do: `Ctrl-R`, `Enter`, `PgDn`, `F1`, `G`.
    pub fn label(self) -> String {
        let key = match (self.code, name(self.code)) {
            (_, Some((_, label))) => label.to_owned(),
            (Code::F(number), _) => format!("F{number}"),
            (Code::Char(c), _) if self.ctrl => c.to_uppercase().to_string(),
            (Code::Char(c), _) => c.to_string(),
            _ => String::new(),
        };
        self.held(["Ctrl-", "Alt-", "Shift-"]) + &key
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = match (self.code, name(self.code)) {
            (_, Some((word, _))) => word.to_owned(),
            (Code::F(number), _) => format!("f{number}"),
            (Code::Char(c), _) => c.to_string(),
            _ => String::new(),
        };
        f.pad(&(self.held(["ctrl-", "alt-", "shift-"]) + &key))
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        Self::parse(text)
    }
}

/// Gives the only character of a case mapping, or the character itself where there are several (`ß`).
fn single(mut mapped: impl Iterator<Item = char>, c: char) -> char {
    match (mapped.next(), mapped.next()) {
        (Some(other), None) => other,
        _ => c,
    }
}

/// Gives a key's word and label.
fn name(code: Code) -> Option<(&'static str, &'static str)> {
    NAMES
        .iter()
        .find(|(named, ..)| *named == code)
        .map(|(_, word, label)| (*word, *label))
}

fn read(text: &str) -> Option<Key> {
    let mut key = Key::char(' ');
    let mut rest = text;
    loop {
        let (held, after) = if let Some(after) = cut(rest, "ctrl-") {
            (&mut key.ctrl, after)
        } else if let Some(after) = cut(rest, "alt-") {
            (&mut key.alt, after)
        } else if let Some(after) = cut(rest, "shift-") {
            (&mut key.shift, after)
        } else {
            break;
        };
        if std::mem::replace(held, true) {
            return None;
        }
        rest = after;
    }
    key.code = code(rest)?;
    let letter = matches!(key.code, Code::Char(c) if c.is_alphabetic());
    if key.shift && matches!(key.code, Code::Char(_)) && !letter {
        return None; // which character that would be depends on the keyboard
    }
    Some(key.normal())
}

/// Cuts a word in any case from the front, if something follows it.
fn cut<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(word.len())?;
    (head.eq_ignore_ascii_case(word) && !rest.is_empty()).then_some(rest)
}

fn code(word: &str) -> Option<Code> {
    let mut chars = word.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control() && !c.is_whitespace()).then_some(Code::Char(c));
    }
    let word = word.to_ascii_lowercase();
    if let Some(number) = word.strip_prefix('f') {
        let number: u8 = number.parse().ok()?;
        return ((1..=LAST_F).contains(&number) && word == format!("f{number}"))
            .then_some(Code::F(number));
    }
    NAMES
        .iter()
        .find(|(_, name, _)| *name == word)
        .map(|(code, ..)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[rustfmt::skip]
    fn keys_are_read_and_named_in_the_same_words() {
        for (text, key, label) in [
            ("s", Key::char('s'), "s"), ("G", Key::char('G'), "G"), ("ctrl-r", Key::ctrl('r'), "Ctrl-R"), ("-", Key::char('-'), "-"),
            ("ctrl--", Key::ctrl('-'), "Ctrl--"), ("f1", Key::plain(Code::F(1)), "F1"), ("f12", Key::plain(Code::F(12)), "F12"),
            ("space", Key::char(' '), "Space"), ("shift-tab", Key::plain(Code::BackTab), "Shift-Tab"), ("/", Key::char('/'), "/"),
            ("pagedown", Key::plain(Code::PageDown), "PgDn"), ("enter", Key::plain(Code::Enter), "Enter"),
            ("alt-x", Key { alt: true, ..Key::char('x') }, "Alt-x"), ("ы", Key::char('ы'), "ы"),
            ("ctrl-alt-up", Key { ctrl: true, alt: true, ..Key::plain(Code::Up) }, "Ctrl-Alt-Up"),
            ("shift-down", Key { shift: true, ..Key::plain(Code::Down) }, "Shift-Down"), ("ctrl-space", Key::ctrl(' '), "Ctrl-Space"),
            ("shift-ㅜ", Key { shift: true, ..Key::char('ㅜ') }, "Shift-ㅜ"),
        ] {
            assert_eq!(Key::parse(text), Ok(key), "{text}");
            assert_eq!((key.to_string().as_str(), key.label().as_str()), (text, label));
        }
    }

    #[test]
    fn other_spellings_come_to_the_same_key() {
        for (text, same) in [
            ("Ctrl-R", "ctrl-r"),
            ("shift-g", "G"),
            ("ESCAPE", "esc"),
            ("PgDn", "pagedown"),
            ("F5", "f5"),
            ("SHIFT-Tab", "shift-tab"),
            ("ctrl-shift-r", "ctrl-r"),
            ("shift-ы", "Ы"),
            ("shift-ㅃ", "ㅃ"),
            ("ctrl-shift-ㅜ", "ctrl-ㅜ"),
        ] {
            assert_eq!(Key::parse(text), Key::parse(same), "{text}");
        }
    }

    #[test]
    fn what_names_no_key_is_refused_by_name() {
        for text in [
            "",
            " ",
            "ctrl-",
            "hyper-x",
            "f0",
            "f25",
            "f01",
            "f+1",
            "f",
            "xy",
            "shift-1",
            "\u{1b}",
            "ctrl-ctrl-a",
        ] {
            if text == "f" {
                assert_eq!(Key::parse(text), Ok(Key::char('f')));
                continue;
            }
            let error = Key::parse(text).expect_err(text);
            assert!(error.to_string().ends_with("is no key"));
            assert!(!error.to_string().contains('\u{1b}'));
            assert!(error.hint().contains("shift-tab"));
        }
    }

    #[test]
    fn only_characters_without_ctrl_and_alt_type() {
        assert_eq!(Key::char('한').typed(), Some('한'));
        assert_eq!(Key::ctrl('a').typed(), None);
        assert_eq!(Key::plain(Code::Enter).typed(), None);
    }
}
