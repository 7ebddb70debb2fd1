//! Names of files made of titles: safe on every system, in every shell, and still to be read.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::text::is_hidden;

/// So many bytes of a title at most: with day and ending it stays below the 255 that file systems take, and below what
/// old archives do.
const LONGEST: usize = 120;
/// Names that Windows keeps for devices, whatever the ending.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Makes the name of a file of a title, a day and an ending without its point.
pub fn file_name(title: &str, day: &str, ending: &str) -> String {
    let mut name = String::new();
    for word in title.split(|c: char| c.is_whitespace() || is_hidden(c) || is_unsafe(c)) {
        let word = word.trim_matches(['.', '-', '~', '–', '—']);
        if !word.is_empty() {
            if !name.is_empty() {
                name.push('-');
            }
            name.push_str(word);
        }
    }
    let mut kept = String::new();
    for grapheme in name.graphemes(true) {
        if kept.len() + grapheme.len() > LONGEST {
            break;
        }
        kept.push_str(grapheme);
    }
    let kept = kept.trim_end_matches(['.', '-', ' ']);
    let kept = match kept {
        "" => "register".to_owned(),
        device if is_device(device) => ["register-", device].concat(),
        name => name.to_owned(),
    };
    format!("{kept}-{day}.{ending}")
}

/// Tells whether some system or shell takes it for more than a letter.
fn is_unsafe(c: char) -> bool {
    matches!(
        c,
        '/' | '\\'
            | ':'
            | '*'
            | '?'
            | '"'
            | '<'
            | '>'
            | '|'
            | '\''
            | '`'
            | '$'
            | '&'
            | ';'
            | '!'
            | '#'
            | '%'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | ','
            | '='
            | '^'
    )
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = ["com", "lpt"].iter().any(|port| {
        let rest = stem.strip_prefix(port);
        rest.is_some_and(|rest| {
            let mut digits = rest.chars();
            let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³');
            digits.next().is_some_and(is_digit) && digits.next().is_none()
        })
    });
    numbered || DEVICES.contains(&stem.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        for (title, right) in [
            (
                "Kazakhstan – Republic of Korea",
                "Kazakhstan-Republic-of-Korea",
            ),
            ("Қазақстан / Корея", "Қазақстан-Корея"),
            ("../../etc/passwd", "etc-passwd"),
            ("a:b*c?.  ", "a-b-c"),
            ("CON", "register-CON"),
            ("com1.txt", "register-com1.txt"),
            ("LPT²", "register-LPT²"),
            ("-rf $(x) `y`", "rf-x-y"),
            ("\u{202e}\u{0}\n", "register"),
            ("...", "register"),
            ("협력", "협력"),
        ] {
            assert_eq!(
                file_name(title, "2026-11-23", "csv"),
                format!("{right}-2026-11-23.csv")
            );
        }
        let long = file_name(&"협".repeat(500), "2026-11-23", "xlsx");
        assert_eq!(long.len(), 120 + "-2026-11-23.xlsx".len());
    }
}
