//! Markdown tables, and the escapes that keep text from being taken for markup.

use std::io::{self, Write};

use super::{Heading, List};
use crate::domain::text::visible;

/// Writes a list as a table.
pub(super) fn write<T>(list: &List<'_, T>, out: &mut dyn Write) -> io::Result<()> {
    row(out, list.columns.iter().map(|column| column.header.clone()))?;
    row(out, list.columns.iter().map(|_| "---".to_owned()))?;
    for each in list.rows {
        row(
            out,
            list.columns
                .iter()
                .map(|column| escaped(&column.told(each))),
        )?;
    }
    Ok(())
}

/// Writes what stands above a list.
pub(super) fn head(heading: &Heading, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}\n", escaped(&heading.title))?;
    for (name, text) in heading.pairs() {
        writeln!(out, "- **{name}:** {}", escaped(&text))?;
    }
    out.write_all(b"\n")
}

/// Writes one row of a table; its cells are escaped already.
pub(super) fn row(out: &mut dyn Write, cells: impl Iterator<Item = String>) -> io::Result<()> {
    out.write_all(b"|")?;
    for cell in cells {
        write!(out, " {cell} |")?;
    }
    out.write_all(b"\n")
}

/// Makes text mean itself in Markdown, on one line.
pub(super) fn escaped(text: &str) -> String {
    let text = visible(text);
    let mut safe = String::with_capacity(text.len() + 16);
    let mut rest = text.as_str();
    while let Some(at) = rest.bytes().position(is_markup) {
        safe.push_str(&rest[..at]);
        match rest.as_bytes()[at] {
            b'&' => safe.push_str("&amp;"),
            b'<' => safe.push_str("&lt;"),
            b'>' => safe.push_str("&gt;"),
            mark => safe.extend(['\\', char::from(mark)]),
        }
        rest = &rest[at + 1..];
    }
    safe.push_str(rest);
    safe
}

const fn is_markup(byte: u8) -> bool {
    matches!(
        byte,
        b'&' | b'<' | b'>' | b'\\' | b'|' | b'`' | b'*' | b'[' | b']'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_taken_for_markup() {
        for (text, right) in [
            ("a|b", "a\\|b"),
            ("a\nb", "a b"),
            ("<script>", "&lt;script&gt;"),
            ("A & B", "A &amp; B"),
            ("[x](y)", "\\[x\\](y)"),
            ("not_started", "not_started"),
            ("\u{1b}[31m", "\u{fffd}\\[31m"),
        ] {
            assert_eq!(escaped(text), right);
        }
    }
}
