//! A line of text that is being typed.

use tui_input::{Input, InputRequest};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::key::{Code, Key};
use super::layout::latin;
use crate::domain::date::{DateError, Edtf, resolve};
use crate::{say, word};
use chrono::NaiveDate;

/// The longest text that is taken in at once.
const LONGEST: usize = 20_000;

/// A line of text with its insertion point. Deletes by grapheme. One that is long keeps line breaks, others never hold any.
#[derive(Debug, Clone, Default)]
pub struct Field {
    input: Input,
    is_long: bool,
}

impl Field {
    /// Starts with a text, the insertion point behind it.
    pub fn new(text: &str) -> Self {
        Self {
            input: Input::new(text.to_owned()),
            is_long: false,
        }
    }

    /// Starts with a text that may run over lines.
    pub fn long(text: &str) -> Self {
        Self {
            is_long: true,
            ..Self::new(text)
        }
    }

    /// Tells whether it may run over lines.
    pub const fn is_long(&self) -> bool {
        self.is_long
    }

    /// Gives the text.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Tells whether nothing but blanks is in it.
    pub fn is_blank(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// Gives the text before the insertion point.
    pub fn before(&self) -> &str {
        let end = self
            .text()
            .char_indices()
            .nth(self.input.cursor())
            .map_or(self.text().len(), |(byte, _)| byte);
        &self.text()[..end]
    }

    /// Takes a key; tells whether the text or the insertion point may have changed.
    pub fn press(&mut self, key: Key) -> bool {
        let code = match key.code {
            // With Ctrl a letter is a command, which answers to the physical key.
            Code::Char(c) if key.ctrl => Code::Char(latin(c).unwrap_or(c).to_ascii_lowercase()),
            code => code,
        };
        let request = match (code, key.ctrl, key.alt) {
            (Code::Char(c), false, false) => InputRequest::InsertChar(c),
            (Code::Enter, false, true) | (Code::Char('j'), true, false) if self.is_long => {
                InputRequest::InsertChar('\n')
            }
            (Code::Backspace, false, false) => InputRequest::DeletePrevChar,
            (Code::Backspace, ..) | (Code::Char('w'), true, false) => InputRequest::DeletePrevWord,
            (Code::Delete, false, _) => InputRequest::DeleteNextChar,
            (Code::Delete, true, _) => InputRequest::DeleteNextWord,
            (Code::Left, false, false) | (Code::Char('b'), true, false) => {
                InputRequest::GoToPrevChar
            }
            (Code::Right, false, false) | (Code::Char('f'), true, false) => {
                InputRequest::GoToNextChar
            }
            (Code::Left, ..) => InputRequest::GoToPrevWord,
            (Code::Right, ..) => InputRequest::GoToNextWord,
            (Code::Home, ..) | (Code::Char('a'), true, false) => InputRequest::GoToStart,
            (Code::End, ..) | (Code::Char('e'), true, false) => InputRequest::GoToEnd,
            (Code::Char('k'), true, false) => InputRequest::DeleteTillEnd,
            _ => return false,
        };
        self.input.handle(request);
        if matches!(request, InputRequest::InsertChar(c) if !c.is_ascii()) {
            self.compose();
        }
        true
    }

    /// Joins what was typed in parts, jamo by jamo or mark by mark, into the characters that are kept (NFC).
    fn compose(&mut self) {
        if is_nfc(self.text()) {
            return;
        }
        let before: String = self.before().nfc().collect();
        let whole: String = self.text().nfc().collect();
        self.put(&whole, before.len());
    }

    /// Makes text from outside such as may stand here: tabs become blanks, and so do line breaks unless it is long; other
    /// control characters are left out.
    fn clean(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n");
        let kept = text.chars().map(|c| match c {
            '\n' | '\r' if self.is_long => '\n',
            '\n' | '\r' | '\t' => ' ',
            other => other,
        });
        kept.filter(|c| *c == '\n' || !c.is_control()).collect()
    }

    /// Gives a field with a sign for each letter, the insertion point where it is.
    #[must_use]
    pub fn masked(&self, sign: &str) -> Self {
        let hide = |text: &str| sign.repeat(text.chars().count());
        let mut masked = Self::default();
        masked.put(&hide(self.text()), hide(self.before()).len());
        masked
    }

    /// Takes what its text came back as from an editor, which ends every file with a line break.
    pub fn come_back(&mut self, text: &str) {
        let text = text.strip_suffix('\n').unwrap_or(text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        let clean = self.clean(text);
        self.put(&clean, clean.len());
    }

    /// Takes pasted text, at most so much of it at once.
    pub fn paste(&mut self, text: &str) {
        let clean: String = self.clean(text).chars().take(LONGEST).collect();
        let split = self.before().len();
        let (before, after) = self.text().split_at(split);
        let cursor = before.chars().count() + clean.chars().count();
        let whole = [before, &clean, after].concat();
        self.input = Input::new(whole).with_cursor(cursor);
        self.compose();
    }

    /// Puts a text in the place of everything, the insertion point at a byte of it.
    pub fn put(&mut self, text: &str, at: usize) {
        let cursor = text[..text.floor_char_boundary(at)].chars().count();
        self.input = Input::new(text.to_owned()).with_cursor(cursor);
    }

    /// Empties it.
    pub fn clear(&mut self) {
        self.input.reset();
    }

    /// Reads a date out of it, none where it is blank; one that has not come is refused.
    pub fn date(&self, today: NaiveDate) -> Option<Result<Edtf, super::Problem>> {
        let problem =
            |error: &DateError| super::Problem::new(error.to_string(), error.hint().to_owned());
        (!self.is_blank()).then(|| match resolve(self.text(), today) {
            Ok(date) if date.lower().is_some_and(|day| day > today) => Err(super::Problem::new(
                say!("{date} is after today", date),
                word!("say when it was true: today or earlier"),
            )),
            Ok(date) if date.upper().is_some_and(|day| day > today) => Err(super::Problem::new(
                say!("{date} ends after today", date),
                word!("say a day, or a period that has ended"),
            )),
            Ok(date) => Ok(date),
            Err(error) => Err(problem(&error)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> Key {
        Key::parse(name).expect("a key")
    }

    #[test]
    fn letters_are_typed_and_deleted_by_grapheme() {
        let mut field = Field::new("e\u{301}");
        field.press(key("x"));
        assert_eq!(field.text(), "e\u{301}x");
        field.press(key("backspace"));
        field.press(key("backspace"));
        assert_eq!(field.text(), "");
        assert!(!field.press(key("f5")));
    }

    #[test]
    fn parts_of_letters_are_joined_as_they_come() {
        let mut field = Field::new("ab");
        field.press(key("left"));
        for c in "\u{1112}\u{1161}\u{11ab}e\u{301}".chars() {
            field.press(Key::char(c));
        }
        assert_eq!((field.text(), field.before()), ("a한\u{e9}b", "a한\u{e9}"));
        field.paste("\u{1100}\u{116e}\u{11a8}\u{438}\u{306}");
        assert_eq!(field.text(), "a한é국\u{439}b");
        assert_eq!(field.before(), "a한é국\u{439}");
        // What does not join stays: jamo of the keyboard are letters of their own.
        field.clear();
        for c in "ㅎㅏㄴ".chars() {
            field.press(Key::char(c));
        }
        assert_eq!(field.text(), "ㅎㅏㄴ");
    }

    #[test]
    fn keys_with_ctrl_answer_to_the_physical_key() {
        for word in ["ctrl-w", "ctrl-ц", "ctrl-Ц", "ctrl-ㅈ", "ctrl-ㅉ"] {
            let mut field = Field::new("one two");
            assert!(field.press(key(word)), "{word}");
            assert_eq!(field.text(), "one ", "{word}");
        }
    }

    #[test]
    fn pasted_lines_become_one_and_land_at_the_insertion_point() {
        let mut field = Field::new("ab");
        field.press(key("left"));
        field.paste("1\r\n2\t3\u{1b}[31m\u{7}");
        assert_eq!(field.text(), "a1 2 3[31mb");
        assert_eq!(field.before(), "a1 2 3[31m");
        field.paste("한");
        assert_eq!(field.before(), "a1 2 3[31m한");
    }

    #[test]
    fn a_long_text_keeps_its_line_breaks_however_it_comes() {
        let mut field = Field::long("");
        field.paste("one\r\ntwo\rthree\tfour\u{1b}");
        assert_eq!(field.text(), "one\ntwo\nthree four");
        field.press(key("left"));
        assert!(field.press(key("alt-enter")));
        assert_eq!(field.text(), "one\ntwo\nthree fou\nr");
        field.come_back("a\r\n\r\nb\r\n");
        assert_eq!(field.text(), "a\n\nb");
        assert_eq!(field.before(), "a\n\nb");
        field.come_back("no end");
        assert_eq!(field.text(), "no end");
        field.clear();
        field.paste("1\n2");
        assert_eq!(field.text(), "1\n2", "emptied, it is still long");
        let mut short = Field::default();
        short.come_back("a\nb\n");
        assert_eq!(short.text(), "a b");
        assert!(!short.press(key("alt-enter")));
    }

    #[test]
    fn a_date_is_resolved_or_refused_as_it_is_typed() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (text, right) in [
            ("", None),
            ("today", Some(Ok("2026-11-23"))),
            ("-2w", Some(Ok("2026-11-09"))),
            ("+2w", Some(Err("2026-12-07 is after today"))),
            ("2026-11", Some(Err("2026-11 ends after today"))),
            ("2026", Some(Err("2026 ends after today"))),
            ("2026-10", Some(Ok("2026-10"))),
            (
                "dew",
                Some(Err("`dew` is neither a date nor a word for one")),
            ),
        ] {
            let date = Field::new(text).date(today);
            let date = date.map(|date| {
                date.map(|d| d.to_string())
                    .map_err(|problem| problem.message)
            });
            let right = right.map(|right| right.map(str::to_owned).map_err(str::to_owned));
            assert_eq!(date, right, "{text}");
        }
    }
}
