//! What is said: lines, each safe for any terminal and ended by a line break, nothing else.

use std::io::{self, Write};

use crate::domain::text::visible;

/// Makes a line of any text: no control characters, nothing that is drawn, one blank between words.
pub fn line(text: &str) -> String {
    let safe: String = visible(text).chars().map(undrawn).collect();
    safe.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Gives what stands for a character of which pictures are made: rules, corners, blocks.
const fn undrawn(c: char) -> char {
    match c {
        '\u{2500}'..='\u{257f}' => '-',
        '\u{2580}'..='\u{259f}' => '#',
        c => c,
    }
}

/// Says lines.
pub fn say(out: &mut dyn Write, lines: &[String]) -> io::Result<()> {
    let mut text = String::new();
    for words in lines {
        text.push_str(&line(words));
        text.push('\n');
    }
    out.write_all(text.as_bytes())?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_words_whatever_the_text_was() {
        for (text, right) in [
            ("  a \n\t b  ", "a b"),
            ("a\u{1b}[31mb", "a\u{fffd}[31mb"),
            ("│ ├── x ███", "- --- x ###"),
            ("전력 ✓", "전력 ✓"),
            ("", ""),
        ] {
            assert_eq!(line(text), right, "{text:?}");
        }
        let mut out = Vec::new();
        say(&mut out, &["a\nb".to_owned(), String::new()]).unwrap();
        assert_eq!(out, b"a b\n\n");
    }
}
