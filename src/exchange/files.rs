//! The forms in which what is shown can be written to a file: one table that the interface reads.

use super::Format;
use crate::mark;
use crate::words::of;

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileFormat {
    /// Its code.
    pub code: &'static str,
    /// How the names of such files end, without the dot.
    pub ending: &'static str,
    /// What it is good for.
    pub words: &'static str,
    /// The form of a list; none: only the command `export` makes it, of records.
    pub format: Option<Format>,
}

impl FileFormat {
    /// Says what it is good for, in the language of the interface.
    pub fn told(&self) -> &'static str {
        of("file", self.words)
    }
}

const fn row(
    code: &'static str,
    ending: &'static str,
    words: &'static str,
    format: Option<Format>,
) -> FileFormat {
    FileFormat {
        code,
        ending,
        words,
        format,
    }
}

/// Every form of a file.
#[rustfmt::skip]
pub const FILES: &[FileFormat] = &[
    row("csv", "csv", mark!("file", "a table for spreadsheets and scripts"), Some(Format::Csv)),
    row("markdown", "md", mark!("file", "a table for notes and web pages"), Some(Format::Markdown)),
    row("json", "json", mark!("file", "the same columns, for programs"), Some(Format::Json)),
    row("jsonl", "jsonl", mark!("file", "the same columns, an object a line"), Some(Format::Jsonl)),
    row("xlsx", "xlsx", mark!("file", "a workbook: the records, and a sheet for each sort of thing that belongs to them"), None),
    row("html", "html", mark!("file", "a page that stands by itself, to read and to print"), None),
    row("ics", "ics", mark!("file", "what is due, for a calendar; a newer file updates it"), None),
];

/// Finds a form by its code.
pub fn file_format(code: &str) -> Option<&'static FileFormat> {
    FILES.iter().find(|row| row.code == code)
}
