//! What is wrong with a filter, where, and what would be right.

use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// A filter that is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct FilterError {
    /// The whole filter as given.
    pub text: String,
    /// The bytes of `text` that are wrong; on character boundaries, never beyond its end.
    pub span: Range<usize>,
    /// What is wrong; names the word.
    pub message: String,
    /// What would be right.
    pub hint: String,
}

impl FilterError {
    /// Says what would be right.
    pub fn hint(&self) -> &str {
        &self.hint
    }

    /// Draws two lines without a newline at the end: the filter, and carets under the word.
    ///
    /// Widths are cells of a terminal; control characters show as blanks, marks of text direction not at all.
    pub fn pointer(&self) -> String {
        let before = shown(&self.text[..self.span.start]);
        let word = shown(&self.text[self.span.clone()]);
        let after = shown(&self.text[self.span.end..]);
        let carets = "^".repeat(width(&word).max(1));
        let blanks = " ".repeat(width(&before));
        format!("{before}{word}{after}\n{blanks}{carets}")
    }
}

/// Makes a text from outside safe to show on one line.
fn shown(text: &str) -> String {
    text.chars()
        .filter(|c| !is_direction(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

const fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn width(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// Puts back-ticks round a user's text, shown on one line and cut where it is long.
pub(super) fn ticked(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = shown(text);
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("`{}…`", &text[..end]),
        None => format!("`{text}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, span: Range<usize>) -> FilterError {
        FilterError {
            text: text.to_owned(),
            span,
            message: "`x` is wrong".to_owned(),
            hint: String::new(),
        }
    }

    #[test]
    fn the_carets_stand_under_the_word_in_every_script() {
        for (text, word, lines) in [
            ("late foo:x", "foo", "late foo:x\n     ^^^"),
            ("срок foo", "foo", "срок foo\n     ^^^"),
            ("원자력 협력 x", "협력", "원자력 협력 x\n       ^^^^"),
            ("e\u{301}te\u{301} x", "x", "e\u{301}te\u{301} x\n    ^"),
            ("a\tb\u{202e} x", "x", "a b x\n    ^"),
            ("late", "", "late\n^"),
        ] {
            let start = text.find(word).unwrap();
            let error = at(text, start..start + word.len());
            assert_eq!(error.pointer(), lines, "{text}");
        }
    }

    #[test]
    fn a_caret_stands_behind_the_end_where_something_is_missing() {
        assert_eq!(at("due:", 4..4).pointer(), "due:\n    ^");
    }

    #[test]
    fn long_and_hostile_text_is_tamed_in_messages() {
        assert_eq!(ticked("a\u{1b}[31m\nb"), "`a [31m b`");
        assert_eq!(ticked(&"я".repeat(90)), format!("`{}…`", "я".repeat(60)));
    }
}
