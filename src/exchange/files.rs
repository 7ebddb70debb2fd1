//! The forms in which what is shown can be written to a file: one table that the interface reads.

use super::Format;

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileFormat {
    /// Its code.
    pub code: &'static str,
    /// How the names of such files end, without the dot.
    pub ending: &'static str,
    /// What it is good for.
    pub words: &'static str,
    /// The form of a list.
    pub format: Format,
}

const fn row(
    code: &'static str,
    ending: &'static str,
    words: &'static str,
    format: Format,
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
    row("csv", "csv", "a table for spreadsheets and scripts", Format::Csv),
    row("markdown", "md", "a table for notes and web pages", Format::Markdown),
    row("json", "json", "the same columns, for programs", Format::Json),
    row("jsonl", "jsonl", "the same columns, an object a line", Format::Jsonl),
];

/// Finds a form by its code.
pub fn file_format(code: &str) -> Option<&'static FileFormat> {
    FILES.iter().find(|row| row.code == code)
}
