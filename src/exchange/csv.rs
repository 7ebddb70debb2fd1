//! CSV as RFC 4180 has it: a header, CRLF, quotes where they are needed. Lists in a cell stand with `; ` between.
//!
//! Spreadsheets run cells that begin like a formula, whoever wrote the register; such a cell gets an apostrophe before
//! it. A number is left as it is. So that every cell comes back whole, one that begins with apostrophes and then like a
//! formula gets one more: [`defused`] and [`restored`] are each other's inverse.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{List, Look};
use crate::domain::text::visible_lines;

/// Writes a list.
pub(super) fn write<T>(list: &List<'_, T>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    let names = list.columns.iter().map(|column| column.name);
    writer.write_record(names).map_err(plain)?;
    for row in list.rows {
        for column in &list.columns {
            let text = harmless((column.text)(row), look);
            writer
                .write_field(defused(&text).as_bytes())
                .map_err(plain)?;
        }
        writer.write_record(None::<&[u8]>).map_err(plain)?;
    }
    writer.flush()
}

/// Gives what the system said, of which a closed pipe is to be known.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Takes out what would act on a terminal: on one, everything that does; elsewhere control characters, which no change
/// that passed the gate holds.
fn harmless(text: String, look: Look) -> String {
    if look.width.is_some() {
        visible_lines(&text)
    } else if text.contains(is_control) {
        text.replace(is_control, "\u{fffd}")
    } else {
        text
    }
}

fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// Puts an apostrophe before what a spreadsheet would run, and before what looks as if that had been done.
pub fn defused(text: &str) -> Cow<'_, str> {
    if runs(text) && !is_number(text) {
        Cow::Owned(["'", text].concat())
    } else {
        Cow::Borrowed(text)
    }
}

/// Takes off the apostrophe that [`defused`] put before a cell.
pub fn restored(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if runs(text) => text,
        _ => cell,
    }
}

/// Tells whether a spreadsheet would run it, apostrophes before it aside.
fn runs(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit()) && digits.parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_defused_and_numbers_are_not() {
        for (text, right) in [
            ("=1+1", "'=1+1"),
            ("+7 717 274", "'+7 717 274"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("-inf", "'-inf"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("-12.5", "-12.5"),
            ("+3", "+3"),
            ("-1e6", "-1e6"),
            ("2024-06-12", "2024-06-12"),
            ("../2026", "../2026"),
            ("a=b", "a=b"),
            ("'=1", "''=1"),
            ("'-12.5", "''-12.5"),
            ("'quoted'", "'quoted'"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!(defused(text), right, "{text:?}");
            assert_eq!(restored(right), text, "{right:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_cell_comes_back_whole(text in "['=+@\t-]{0,4}[0-9a-z.＝]{0,4}") {
            let defused = defused(&text);
            proptest::prop_assert_eq!(restored(&defused), text.as_str());
            let runs = defused.starts_with(['=', '+', '-', '@', '\t', '＝']);
            proptest::prop_assert!(!runs || is_number(&defused));
        }
    }

    #[test]
    fn control_characters_are_seen_and_not_obeyed() {
        let piped = Look::default();
        let terminal = Look {
            width: Some(80),
            ..Look::default()
        };
        let text = || "a\u{1b}[2J\u{9b}b\nc\u{202e}d".to_owned();
        assert_eq!(harmless(text(), piped), "a\u{fffd}[2J\u{fffd}b\nc\u{202e}d");
        assert_eq!(
            harmless(text(), terminal),
            "a\u{fffd}[2J\u{fffd}b\nc\u{fffd}d"
        );
    }
}
