//! Why a file cannot be read as a table at all. What is wrong with one row is a refusal of that row.

use crate::domain::text::excerpt;

/// A file that is no table, or a mapping that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file has no rows")]
    Empty,
    /// A byte is no letter.
    #[error(
        "line {line}, column {column}: the file is {encoding}, and here is a byte that is no letter in it"
    )]
    Encoding {
        /// What it was read as.
        encoding: &'static str,
        /// The line, from 1.
        line: usize,
        /// The letter in the line, from 1.
        column: usize,
    },
    /// It is no text.
    #[error("line {line}, column {column}: there is a NUL, which no text holds")]
    Binary {
        /// The line, from 1.
        line: usize,
        /// The letter in the line, from 1.
        column: usize,
    },
    /// A quote is opened and never closed.
    #[error("row {row}, column {column}: the quote that opens in line {line} is never closed")]
    Quote {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// The line of the quote.
        line: usize,
    },
    /// A row has more columns than are read.
    #[error("row {row} has more than {limit} columns")]
    Wide {
        /// The row.
        row: usize,
        /// What is read.
        limit: usize,
    },
    /// A cell is longer than is read.
    #[error("row {row}, column {column}: the cell is longer than {limit} bytes")]
    Long {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// What is read.
        limit: usize,
    },
    /// A workbook that cannot be read.
    #[error("the workbook cannot be read: {0}")]
    Workbook(String),
    /// A sheet that is not there.
    #[error("there is no sheet `{name}`")]
    Sheet {
        /// As given.
        name: String,
        /// What there is.
        sheets: Vec<String>,
    },
    /// JSON that cannot be read.
    #[error("line {line}, column {column}: {why}")]
    Json {
        /// The line, from 1.
        line: usize,
        /// The letter in the line, from 1.
        column: usize,
        /// Why.
        why: String,
    },
    /// A row of JSON that is no flat object.
    #[error("row {row}, column `{column}`: a list of objects or an object within a row is no cell")]
    Nested {
        /// The row.
        row: usize,
        /// The key.
        column: String,
    },
    /// The file does not say what its rows are.
    #[error("it is not clear what the rows are: {0}")]
    Noun(String),
    /// A column that is not there.
    #[error("there is no column `{name}`")]
    Column {
        /// As given.
        name: String,
        /// The headers.
        headers: Vec<String>,
    },
    /// A field that is not there.
    #[error("a {noun} has no field `{name}`")]
    Field {
        /// The noun.
        noun: String,
        /// As given.
        name: String,
        /// What there is.
        fields: Vec<String>,
    },
    /// A profile that cannot be read.
    #[error("the profile cannot be read: {0}")]
    Profile(String),
}

impl ImportError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Empty => "the first row names the columns, the others follow".to_owned(),
            Self::Encoding { .. } => {
                "save the whole file in one encoding, best UTF-8, and look at that line".to_owned()
            }
            Self::Binary { .. } => "give CSV, XLSX, ODS, JSON or JSONL".to_owned(),
            Self::Quote { .. } => {
                "close the quote; a quote within quotes is written twice".to_owned()
            }
            Self::Wide { .. } => {
                "see whether the delimiter stands where it should, or take out columns".to_owned()
            }
            Self::Long { .. } => "shorten it, or keep the long text as evidence".to_owned(),
            Self::Workbook(_) => {
                "open it in a spreadsheet program and save it anew as XLSX, ODS or CSV".to_owned()
            }
            Self::Sheet { name, sheets } => near(name, sheets, "the sheets are"),
            Self::Json { .. } => "give an array of flat objects, or one object a line".to_owned(),
            Self::Nested { .. } => {
                "give flat objects: numbers, words, and lists of words".to_owned()
            }
            Self::Noun(_) => {
                "say so: --as documents, groups, follow-ups, milestones, bodies, …".to_owned()
            }
            Self::Column { name, headers } => near(name, headers, "the columns are"),
            Self::Field { name, fields, .. } => near(name, fields, "the fields are"),
            Self::Profile(_) => "a profile is what --save-profile writes".to_owned(),
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
        Some(near) => format!("did you mean `{near}`? {list}"),
        None => list,
    }
}
