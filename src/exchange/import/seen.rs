//! A first look at a table: its columns, a value of each, and the field where each would go.

use super::columns::{Columns, From};
use super::error::ImportError;
use super::grid::Grid;
use super::recipe::Recipe;
use super::target::Target;
use crate::domain::text::excerpt;

/// A column, as it was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenColumn {
    /// Its header.
    pub header: String,
    /// The first value in it that is not blank.
    pub sample: String,
    /// The field where it would go, `key` for the one that names rows; none: it is not read.
    pub field: Option<String>,
}

/// What was seen of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What the rows are, in the plural.
    pub noun: &'static str,
    /// How many rows there are.
    pub rows: usize,
    /// How the file was read.
    pub reading: String,
    /// Its columns.
    pub columns: Vec<SeenColumn>,
    /// Every field where a column could go.
    pub fields: Vec<String>,
}

/// Looks at a table without planning anything.
pub fn seen(grid: &Grid, recipe: &Recipe) -> Result<Seen, ImportError> {
    let found = Columns::find(grid, recipe)?;
    let field = |column: usize| {
        let goes = |from: &From| *from == From::Column(column);
        let mapped = found.mapped.iter().find(|mapped| goes(&mapped.from));
        let is_key = found.key == Some(column);
        mapped
            .map(|mapped| mapped.target.name())
            .or_else(|| is_key.then(|| "key".to_owned()))
    };
    let sample = |column: usize| {
        let mut cells = grid.rows.iter().map(|row| row.cell(column).trim());
        excerpt(cells.find(|cell| !cell.is_empty()).unwrap_or_default())
    };
    let columns = grid
        .headers
        .iter()
        .enumerate()
        .map(|(column, header)| SeenColumn {
            header: header.clone(),
            sample: sample(column),
            field: field(column),
        });
    Ok(Seen {
        noun: found.noun.name,
        rows: grid.rows.len(),
        reading: grid.reading.clone(),
        columns: columns.collect(),
        fields: Target::names(found.noun),
    })
}
