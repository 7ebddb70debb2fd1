//! CSV and its kin: cells with a delimiter between them, quoted where they hold one (RFC 4180).

use super::decode::decode;
use super::error::ImportError;
use super::grid::{Grid, GridRow, check};
use crate::say;

/// Delimiters, and what people call them.
const DELIMITERS: &[(char, &str)] = &[
    (',', "comma"),
    (';', "semicolon"),
    ('\t', "tab"),
    ('|', "bar"),
];
/// So many rows are looked at to find the delimiter.
const SAMPLE: usize = 50;

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, ImportError> {
    let decoded = decode(bytes)?;
    let (text, said) = named_delimiter(&decoded.text);
    let delimiter = said.unwrap_or_else(|| detect(text));
    let rows = cells(text, delimiter)?;
    let name = DELIMITERS
        .iter()
        .find(|(each, _)| *each == delimiter)
        .map_or("that", |(_, name)| name);
    let reading = say!(
        "read as {encoding}, {name} between cells",
        encoding = decoded.encoding,
        name
    );
    Grid::of(rows, reading)
}

/// Takes off the line by which spreadsheets name the delimiter: `sep=;`.
fn named_delimiter(text: &str) -> (&str, Option<char>) {
    let Some(rest) = text.strip_prefix("sep=") else {
        return (text, None);
    };
    let (line, rest) = rest.split_once('\n').unwrap_or((rest, ""));
    (rest, line.trim_end_matches('\r').chars().next())
}

/// Finds the delimiter that splits the first rows into the same number of cells, and into most.
fn detect(text: &str) -> char {
    let score = |delimiter: char| {
        let (mut rows, ended) = sample(text, delimiter);
        // It splits, into more than is read: that is to be said, not hidden by a delimiter that does not.
        if matches!(ended, Err(ImportError::Wide { .. })) {
            return (true, true, usize::MAX);
        }
        rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
        let header = rows.first().map_or(0, |row| row.cells.len());
        let same = rows.iter().filter(|row| row.cells.len() == header).count();
        let share = (same * 10).checked_div(rows.len()).unwrap_or(0);
        (header > 1, share >= 8, header)
    };
    let mut best = (',', score(','));
    for (delimiter, _) in &DELIMITERS[1..] {
        let of = score(*delimiter);
        if of > best.1 {
            best = (*delimiter, of);
        }
    }
    best.0
}

/// Splits the first rows of a text, as far as they can be read.
fn sample(text: &str, delimiter: char) -> (Vec<GridRow>, Result<(), ImportError>) {
    let mut reader = Reader {
        rest: text,
        delimiter,
        row: 1,
        line: 1,
    };
    let mut rows = Vec::new();
    while rows.len() < SAMPLE && !reader.rest.is_empty() {
        match reader.row() {
            Ok(row) => rows.push(row),
            Err(error) => return (rows, Err(error)),
        }
        reader.row += 1;
    }
    (rows, Ok(()))
}

/// Splits a text into rows of cells.
fn cells(text: &str, delimiter: char) -> Result<Vec<GridRow>, ImportError> {
    let mut reader = Reader {
        rest: text,
        delimiter,
        row: 1,
        line: 1,
    };
    let mut rows = Vec::new();
    while !reader.rest.is_empty() {
        rows.push(reader.row()?);
        reader.row += 1;
    }
    Ok(rows)
}

/// Reads row by row.
struct Reader<'t> {
    rest: &'t str,
    delimiter: char,
    row: usize,
    line: usize,
}

impl Reader<'_> {
    fn row(&mut self) -> Result<GridRow, ImportError> {
        let mut cells = Vec::new();
        loop {
            check(self.row, cells.len() + 1, 0)?;
            let cell = if self.rest.starts_with('"') {
                self.quoted(cells.len() + 1)?
            } else {
                self.bare()
            };
            check(self.row, cells.len() + 1, cell.len())?;
            cells.push(cell);
            let Some(end) = self.rest.chars().next() else {
                break;
            };
            self.rest = &self.rest[end.len_utf8()..];
            if end == self.delimiter {
                continue;
            }
            if end == '\r' {
                self.rest = self.rest.strip_prefix('\n').unwrap_or(self.rest);
            }
            self.line += 1;
            break;
        }
        Ok(GridRow {
            number: self.row,
            cells,
        })
    }

    /// Takes what stands before the next delimiter or line end.
    fn bare(&mut self) -> String {
        let ends = |c: char| c == self.delimiter || c == '\n' || c == '\r';
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(end);
        self.rest = rest;
        cell.to_owned()
    }

    /// Takes a cell in quotes, and what stands after them by mistake.
    fn quoted(&mut self, column: usize) -> Result<String, ImportError> {
        let (line, mut cell) = (self.line, String::new());
        self.rest = &self.rest[1..];
        loop {
            let Some(end) = self.rest.find('"') else {
                return Err(ImportError::Quote {
                    row: self.row,
                    column,
                    line,
                });
            };
            cell.push_str(&self.rest[..end]);
            self.rest = &self.rest[end + 1..];
            check(self.row, column, cell.len())?;
            match self.rest.strip_prefix('"') {
                Some(rest) => {
                    cell.push('"');
                    self.rest = rest;
                }
                None => break,
            }
        }
        self.line += cell.matches('\n').count();
        cell.push_str(&self.bare());
        Ok(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(text: &str) -> Vec<Vec<String>> {
        let grid = read(text.as_bytes()).unwrap();
        let rows = grid.rows.into_iter().map(|row| row.cells);
        std::iter::once(grid.headers).chain(rows).collect()
    }

    #[test]
    fn the_delimiter_is_found_and_quotes_are_taken_off() {
        for text in [
            "id,title\n1,\"a, b\"\n2,c\n",
            "id;title\r\n1;a, b\r\n2;c\r\n",
            "id\ttitle\n1\ta, b\n2\tc",
            "id|title\n1|a, b\n2|c\n",
            "sep=;\r\nid;title\r\n1;a, b\r\n2;c\r\n",
            "id,title\r1,\"a, b\"\r2,c\r",
            "\n\nid;title;;\n1;a, b\n;\n2;c\n",
        ] {
            let cells = grid(text);
            assert_eq!(cells[0], ["id", "title"], "{text:?}");
            assert_eq!(&cells[1][..2], ["1", "a, b"], "{text:?}");
            assert_eq!(&cells[2][..2], ["2", "c"], "{text:?}");
        }
        assert_eq!(grid("a,b\n\"x \"\"y\"\"\nz\",1\n")[1], ["x \"y\"\nz", "1"]);
        assert_eq!(
            grid("a,b\n1\n1,2,3\n")[1..],
            [vec!["1"], vec!["1", "2", "3"]]
        );
    }

    #[test]
    fn a_row_keeps_its_number_and_what_cannot_be_read_is_named() {
        let grid = read(b"a,b\n\n1,2\n").unwrap();
        assert_eq!((grid.rows[0].number, grid.rows[0].cell(7)), (3, ""));
        assert_eq!(grid.reading, "read as UTF-8, comma between cells");
        let wide = "x,".repeat(10_001) + "\n";
        let long = format!("a,b\n1,\"{}\"\n", "x".repeat(1_000_001));
        for (text, right) in [
            ("", "the file has no rows"),
            (
                "a,b\n1,2\n\"x\n,3\n4,5\n",
                "row 3, column 1: the quote that opens in line 3 is never closed",
            ),
            (&wide, "row 1 has more than 10000 columns"),
            (
                &long,
                "row 2, column 2: the cell is longer than 1000000 bytes",
            ),
        ] {
            assert_eq!(read(text.as_bytes()).unwrap_err().to_string(), right);
        }
    }
}
