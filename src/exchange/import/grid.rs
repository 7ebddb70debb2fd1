//! A grid: the rows of a file as cells of text, whatever the file was.

use super::error::ImportError;

/// More columns than this are not read.
pub(super) const MOST_COLUMNS: usize = 10_000;
/// A longer cell is not read.
pub(super) const LONGEST_CELL: usize = 1_000_000;

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// The names of the columns.
    pub headers: Vec<String>,
    /// The rows with their numbers in the file.
    pub rows: Vec<GridRow>,
    /// How the file was read, in words.
    pub reading: String,
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridRow {
    /// Its number as a spreadsheet counts: the header is 1.
    pub number: usize,
    /// Its cells, by column; fewer than there are columns where the last ones are empty.
    pub cells: Vec<String>,
}

impl GridRow {
    /// Gives the text of a cell; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Grid {
    /// Makes a grid of rows of which the first that is not empty names the columns.
    pub(super) fn of(rows: Vec<GridRow>, reading: String) -> Result<Self, ImportError> {
        let is_full = |row: &GridRow| row.cells.iter().any(|cell| !cell.trim().is_empty());
        let mut rows = rows.into_iter().filter(is_full);
        let header = rows.next().ok_or(ImportError::Empty)?;
        let mut headers = header.cells;
        while headers.last().is_some_and(|last| last.trim().is_empty()) {
            headers.pop();
        }
        Ok(Self {
            headers: headers
                .iter()
                .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect(),
            rows: rows.collect(),
            reading,
        })
    }
}

/// Refuses a cell that is too long, or a row that is too wide.
pub(super) fn check(row: usize, column: usize, length: usize) -> Result<(), ImportError> {
    if column > MOST_COLUMNS {
        return Err(ImportError::Wide {
            row,
            limit: MOST_COLUMNS,
        });
    }
    if length > LONGEST_CELL {
        return Err(ImportError::Long {
            row,
            column,
            limit: LONGEST_CELL,
        });
    }
    Ok(())
}
