//! Lists and pages in, bytes out: what the command line prints and what later leaves the register as a file.
//!
//! A [`List`] is rows of any sort with their columns; [`Format`] says in which form it is written. A [`Page`] is what is
//! known of one thing, in sections. Nothing here asks for time, files or environment: how wide the reader's terminal is,
//! and whether it may be coloured, comes as a [`Look`].
//!
//! What people read (tables, Markdown, HTML, the clipboard) is in the language of the interface: the header of a column is looked up
//! by its name, and [`Column::in_words`] says what of a cell is a code. What machines read is as it is stored: who writes it
//! does so within [`Format::spoken`].
//!
//! To add a format: a code in [`Format`], a file with its writer, an arm in [`List::write`].

mod cell;
pub mod chart;
mod columns;
mod csv;
mod files;
mod heading;
pub mod ics;
pub mod import;
mod json;
mod markdown;
mod name;
pub mod own;
mod page;
mod plain;
pub mod record;
pub mod report;
mod table;
mod tabs;
pub mod toml;
mod web;
pub mod xlsx;

use std::io::{self, Write};

use serde::Serialize;

use crate::domain::code::codes;
use crate::domain::column::{self, COLUMNS};
use crate::domain::record::Record;
use crate::words::{Language, capital, of, term, with};

pub use columns::{agenda_columns, indicator_column, operation_columns};
pub use csv::{defused, restored};
pub use files::{FILES, FileFormat, file_format};
pub use heading::Heading;
pub use json::{object as write_object, object_line as write_object_line};
pub use name::file_name;
pub use page::{Body, Page, Section};
pub use table::fit;

codes! {
    /// The form in which a list is written.
    Format, "format", { Table = "table", Csv = "csv", Json = "json", Jsonl = "jsonl", Markdown = "markdown" }
}

impl Format {
    /// Tells whether people read it rather than programs: then only the usual columns are written.
    pub const fn is_for_reading(self) -> bool {
        matches!(self, Self::Table | Self::Markdown)
    }

    /// Does what reads and writes in this form: what machines read is the same in every language of the interface.
    pub fn spoken<T>(self, work: impl FnOnce() -> T) -> T {
        if self.is_for_reading() {
            work()
        } else {
            with(Language::English, work)
        }
    }
}

/// What the reader sees it on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// Cells of a line on the terminal; none: it goes elsewhere, and nothing is cut or wrapped.
    pub width: Option<usize>,
    /// Whether colour is wanted.
    pub colour: bool,
    /// Whether everything is said line by line, as `Label: value`.
    pub plain: bool,
}

/// Gives the text of a cell for its row.
pub type CellText<T> = Box<dyn Fn(&T) -> String>;

/// A column of a list.
pub struct Column<T> {
    /// Its name in flags, CSV headers and JSON.
    pub name: &'static str,
    /// Its header for readers.
    pub header: String,
    /// Whether it may be cut where a terminal is too narrow.
    pub prose: bool,
    /// Gives its text for a row; empty where there is nothing.
    pub text: CellText<T>,
    /// Gives what a person reads instead, in the language of the interface.
    pub words: Option<CellText<T>>,
}

impl<T> Column<T> {
    /// Makes a column whose header is its name in words, in the language of the interface.
    pub fn new(name: &'static str, prose: bool, text: impl Fn(&T) -> String + 'static) -> Self {
        Self {
            name,
            header: heading(name),
            prose,
            text: Box::new(text),
            words: None,
        }
    }

    /// Says what a person reads in its cells instead of what machines do.
    #[must_use]
    pub fn in_words(self, words: impl Fn(&T) -> String + 'static) -> Self {
        Self {
            words: Some(Box::new(words)),
            ..self
        }
    }

    /// Gives what a person reads in the cell of a row.
    fn told(&self, row: &T) -> String {
        self.words.as_ref().unwrap_or(&self.text)(row)
    }
}

impl<T> std::fmt::Debug for Column<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Column")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// Turns the name of a field or a column into words that begin with a capital, in the language of the interface: `done_on`
/// into `Done on`.
pub fn heading(name: &str) -> String {
    capital(&term("label", name))
}

/// Gives the whole name of something that records are counted by, where there is room for it: `Legal state`.
pub(crate) fn axis(name: &str) -> String {
    capital(of("by", name))
}

/// Rows with their columns.
#[derive(Debug)]
pub struct List<'a, T> {
    /// The columns to write, in their order.
    pub columns: Vec<Column<T>>,
    /// The rows.
    pub rows: &'a [T],
    /// Whether the columns were chosen: JSON then holds only these keys, in this order.
    pub chosen: bool,
}

impl<T: Serialize> List<'_, T> {
    /// Writes the list with tabs between its cells, for the clipboard.
    pub fn write_tabs(&self, out: &mut dyn Write) -> io::Result<()> {
        tabs::write(self, out)
    }

    /// Writes the list.
    pub fn write(&self, format: Format, look: Look, out: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Table if look.plain => plain::write(self, out),
            Format::Table => table::write(self, look, out),
            Format::Csv => csv::write(self, look, out),
            Format::Json => json::write(self, out),
            Format::Jsonl => json::write_lines(self, out),
            Format::Markdown => markdown::write(self, out),
        }
    }

    /// Writes the list as Markdown below a heading.
    pub fn write_markdown(&self, heading: &Heading, out: &mut dyn Write) -> io::Result<()> {
        markdown::head(heading, out)?;
        markdown::write(self, out)
    }

    /// Writes the list as a page of HTML.
    pub fn write_page(&self, heading: &Heading, out: &mut dyn Write) -> io::Result<()> {
        web::write(self, heading, out)
    }
}

/// Gives a column of records by name.
pub fn record_column(name: &str) -> Option<Column<Record>> {
    let column = column::named(name)?;
    Some(Column {
        name: column.name,
        header: column.heading().to_owned(),
        prose: matches!(column.name, "title" | "lead" | "rag_rule" | "signatories"),
        text: Box::new(column.text),
        words: Some(Box::new(|record| column.shown(record))),
    })
}

/// Gives the names of the columns of records that are written when none are chosen.
pub fn record_columns(
    kind: Option<crate::domain::vocabulary::Kind>,
    format: Format,
) -> Vec<&'static str> {
    if format.is_for_reading() {
        column::usual(kind).to_vec()
    } else {
        COLUMNS.iter().map(|column| column.name).collect()
    }
}
