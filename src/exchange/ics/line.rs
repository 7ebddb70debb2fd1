//! Content lines of iCalendar: CRLF, at most 75 octets, folded between characters (RFC 5545, section 3.1).

use std::io::{self, Write};

use crate::domain::text::visible_lines;

/// The most octets of a line, its break aside.
const LONGEST: usize = 75;

/// Lines on their way out.
pub(super) struct Lines<'o>(pub &'o mut dyn Write);

impl Lines<'_> {
    /// Writes one property; its value is escaped already.
    pub fn put(&mut self, name: &str, value: &str) -> io::Result<()> {
        let line = [name, ":", value].concat();
        let mut rest = line.as_str();
        let mut room = LONGEST;
        while rest.len() > room {
            let cut = rest.floor_char_boundary(room);
            write!(self.0, "{}\r\n ", &rest[..cut])?;
            rest = &rest[cut..];
            // The blank that a folded line begins with counts.
            room = LONGEST - 1;
        }
        write!(self.0, "{rest}\r\n")
    }
}

/// Makes text mean itself in a value of the type TEXT (section 3.3.11).
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in visible_lines(text).chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' => safe.push_str("\\n"),
            '\r' => {}
            '\t' => safe.push(' '),
            _ => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let text = "협력, a; b\\c\nd\u{1b}[2J ".repeat(30);
        let mut out = Vec::new();
        Lines(&mut out).put("SUMMARY", &escaped(&text)).unwrap();
        let folded = String::from_utf8(out).unwrap();
        assert!(folded.ends_with("\r\n") && !folded.contains('\u{1b}'));
        let lines: Vec<&str> = folded.trim_end().split("\r\n").collect();
        assert!(lines.len() > 10 && lines.iter().all(|line| line.len() <= LONGEST));
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let whole: String = folded.replace("\r\n ", "");
        assert_eq!(
            whole.trim_end_matches("\r\n"),
            ["SUMMARY:", &escaped(&text)].concat()
        );
    }

    #[test]
    fn a_line_of_75_octets_is_whole_and_one_of_76_is_not() {
        for (length, lines) in [(73, 1), (74, 2), (147, 2), (148, 3)] {
            let mut out = Vec::new();
            Lines(&mut out).put("A", &"x".repeat(length)).unwrap();
            let text = String::from_utf8(out).unwrap();
            assert_eq!(text.matches("\r\n").count(), lines, "{length}");
        }
    }
}
