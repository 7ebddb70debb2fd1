//! Hostile text and hostile places: stored or refused by rule, never sent to a terminal as it is, never breaking a line; what
//! is written is private, and no link is followed on the way.

/// Text that goes in: by rule, through every door.
mod entered;
/// Permissions and links at every place that is written.
#[cfg(unix)]
mod places;
/// A register that somebody else has filled with hostile text.
mod shown;
/// What commands print on a real terminal.
#[cfg(unix)]
mod terminal;

/// Texts that are up to something, each with what it is.
pub fn texts() -> Vec<(&'static str, String)> {
    let mut texts: Vec<(&str, String)> = vec![
        (
            "an escape sequence",
            "a\u{1b}[2J\u{1b}]0;title\u{7}b".to_owned(),
        ),
        ("a C1 control", "a\u{9b}31mb\u{85}c".to_owned()),
        (
            "a bell, a backspace, a delete",
            "a\u{7}\u{8}\u{7f}b".to_owned(),
        ),
        (
            "line breaks",
            "one\ntwo\r\nthree\rfour\u{b}\u{c}five".to_owned(),
        ),
        (
            "line and paragraph separators",
            "one\u{2028}two\u{2029}three".to_owned(),
        ),
        (
            "bidi overrides",
            "a\u{202e}b\u{2066}c\u{2069}d\u{200f}e".to_owned(),
        ),
        (
            "zero width",
            "a\u{200b}b\u{feff}c\u{2060}d\u{200d}e".to_owned(),
        ),
        ("a NUL", "a\u{0}b".to_owned()),
        ("tags", "a\u{e0041}\u{e007f}b".to_owned()),
        ("a formula", "=cmd|'/C calc'!A0".to_owned()),
        (
            "markup",
            "<script>alert(1)</script><!-- --> ](javascript:x) `|`".to_owned(),
        ),
        (
            "quotes",
            "'; DROP TABLE record; --\" \\ $(id) `id` %s {{7*7}}".to_owned(),
        ),
        (
            "combining marks",
            ["a", &"\u{301}\u{323}".repeat(5_000)].concat(),
        ),
        (
            "wide and joined",
            "👩‍👩‍👧‍👦 한국어 ё́ \u{1f3f4}\u{e0067}".to_owned(),
        ),
        (
            "private use and unassigned",
            "\u{e000}\u{f8ff}\u{10fffd}\u{378}".to_owned(),
        ),
    ];
    texts.push(("a megabyte", "мегабайт ".repeat(1 << 16)));
    texts
}

/// Finds a character that must never reach a terminal or break a line; line feeds, and what else is allowed, aside.
pub fn raw(text: &str, allowed: &[char]) -> Option<char> {
    text.chars()
        .find(|c| *c != '\n' && !allowed.contains(c) && servanda::domain::text::is_hidden(*c))
}
