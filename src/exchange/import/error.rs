//! Why a file cannot be read as a table at all. What is wrong with one row is a refusal of that row.

use crate::domain::text::excerpt;
use crate::{say, word};

/// A file that is no table, or a mapping that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("{}", crate::word!("the file has no rows"))]
    Empty,
    /// A byte is no letter.
    #[error("{}", crate::say!("line {line}, column {column}: the file is {encoding}, and here is a byte that is no letter in it", line, column, encoding))]
    Encoding {
        /// What it was read as.
        encoding: &'static str,
        /// The line, from 1.
        line: usize,
        /// The letter in the line, from 1.
        column: usize,
    },
    /// It is no text.
    #[error("{}", crate::say!("line {line}, column {column}: there is a NUL, which no text holds", line, column))]
    Binary {
        /// The line, from 1.
        line: usize,
        /// The letter in the line, from 1.
        column: usize,
    },
    /// A quote is opened and never closed.
    #[error("{}", crate::say!("row {row}, column {column}: the quote that opens in line {line} is never closed", row, column, line))]
    Quote {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// The line of the quote.
        line: usize,
    },
    /// A row has more columns than are read.
    #[error("{}", crate::say!("row {row} has more than {limit} columns", row, limit))]
    Wide {
        /// The row.
        row: usize,
        /// What is read.
        limit: usize,
    },
    /// A cell is longer than is read.
    #[error("{}", crate::say!("row {row}, column {column}: the cell is longer than {limit} bytes", row, column, limit))]
    Long {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// What is read.
        limit: usize,
    },
    /// A workbook that cannot be read.
    #[error("{}", crate::say!("the workbook cannot be read: {value}", value = _0))]
    Workbook(String),
    /// A sheet that is not there.
    #[error("{}", crate::say!("there is no sheet `{name}`", name))]
    Sheet {
        /// As given.
        name: String,
        /// What there is.
        sheets: Vec<String>,
    },
    /// JSON that cannot be read.
    #[error("{}", crate::say!("line {line}, column {column}: {why}", line, column, why))]
    Json {
        /// The line, from 1.
        line: usize,
        /// The letter in the line, from 1.
        column: usize,
        /// Why.
        why: String,
    },
    /// A row of JSON that is no flat object.
    #[error("{}", crate::say!("row {row}, column `{column}`: a list of objects or an object within a row is no cell", row, column))]
    Nested {
        /// The row.
        row: usize,
        /// The key.
        column: String,
    },
    /// The file does not say what its rows are.
    #[error("{}", crate::say!("it is not clear what the rows are: {value}", value = _0))]
    Noun(String),
    /// A column that is not there.
    #[error("{}", crate::say!("there is no column `{name}`", name))]
    Column {
        /// As given.
        name: String,
        /// The headers.
        headers: Vec<String>,
    },
    /// A field that is not there.
    #[error("{}", crate::say!("a {noun} has no field `{name}`", noun, name))]
    Field {
        /// The noun.
        noun: String,
        /// As given.
        name: String,
        /// What there is.
        fields: Vec<String>,
    },
    /// A profile that cannot be read.
    #[error("{}", crate::say!("the profile cannot be read: {value}", value = _0))]
    Profile(String),
}

impl ImportError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Empty => word!("the first row names the columns, the others follow").to_owned(),
            Self::Encoding { .. } => {
                word!("save the whole file in one encoding, best UTF-8, and look at that line")
                    .to_owned()
            }
            Self::Binary { .. } => word!("give CSV, XLSX, ODS, JSON or JSONL").to_owned(),
            Self::Quote { .. } => {
                word!("close the quote; a quote within quotes is written twice").to_owned()
            }
            Self::Wide { .. } => {
                word!("see whether the delimiter stands where it should, or take out columns")
                    .to_owned()
            }
            Self::Long { .. } => word!("shorten it, or keep the long text as evidence").to_owned(),
            Self::Workbook(_) => {
                word!("open it in a spreadsheet program and save it anew as XLSX, ODS or CSV")
                    .to_owned()
            }
            Self::Sheet { name, sheets } => near(name, sheets, word!("the sheets are")),
            Self::Json { .. } => {
                word!("give an array of flat objects, or one object a line").to_owned()
            }
            Self::Nested { .. } => {
                word!("give flat objects: numbers, words, and lists of words").to_owned()
            }
            Self::Noun(_) => {
                word!("say so: --as documents, groups, follow-ups, milestones, bodies, …")
                    .to_owned()
            }
            Self::Column { name, headers } => near(name, headers, word!("the columns are")),
            Self::Field { name, fields, .. } => near(name, fields, word!("the fields are")),
            Self::Profile(_) => word!("a profile is what --save-profile writes").to_owned(),
        }
    }
}

fn near(name: &str, all: &[String], are: &str) -> String {
    let shown: Vec<String> = all.iter().take(40).map(|each| excerpt(each)).collect();
    let more = if all.len() > 40 { ", …" } else { "" };
    let list = format!("{are} {}{more}", shown.join(", "));
    let lower: Vec<String> = all.iter().map(|each| each.to_lowercase()).collect();
    let near = crate::domain::code::nearest(name, lower.iter().map(String::as_str));
    let near = near.and_then(|near| lower.iter().position(|each| each == near));
    match near.map(|at| excerpt(&all[at])) {
        Some(near) => say!("did you mean `{near}`? {list}", near, list),
        None => list,
    }
}
