//! JSON: an array of flat objects, or one object a line. Keys are columns.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::decode::decode;
use super::error::ImportError;
use super::grid::{Grid, GridRow, check};
use crate::{say, word};

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, ImportError> {
    let decoded = decode(bytes)?;
    let text = decoded.text.trim();
    let (objects, form) = if text.starts_with('[') {
        let objects: Vec<Value> = serde_json::from_str(text).map_err(|error| wrong(&error, 0))?;
        (objects, "JSON")
    } else {
        (lines(text)?, "JSONL")
    };
    let mut grid = Grid {
        reading: say!(
            "read as {encoding}, {form}",
            encoding = decoded.encoding,
            form
        ),
        ..Grid::default()
    };
    let mut columns = HashMap::new();
    for (row, object) in objects.into_iter().enumerate() {
        let Value::Object(object) = object else {
            return Err(ImportError::Json {
                line: row + 1,
                column: 1,
                why: word!("this is no object").to_owned(),
            });
        };
        let number = row + 1;
        let cells = cells(object, number, &mut grid.headers, &mut columns)?;
        grid.rows.push(GridRow { number, cells });
    }
    if grid.rows.is_empty() {
        return Err(ImportError::Empty);
    }
    Ok(grid)
}

fn lines(text: &str) -> Result<Vec<Value>, ImportError> {
    let mut objects = Vec::new();
    for (i, line) in text.lines().enumerate() {
        if !line.trim().is_empty() {
            objects.push(serde_json::from_str(line).map_err(|error| wrong(&error, i))?);
        }
    }
    Ok(objects)
}

fn cells(
    object: Map<String, Value>,
    row: usize,
    headers: &mut Vec<String>,
    columns: &mut HashMap<String, usize>,
) -> Result<Vec<String>, ImportError> {
    let mut cells = Vec::new();
    for (key, value) in object {
        let column = *columns.entry(key.clone()).or_insert_with(|| {
            headers.push(key.clone());
            headers.len() - 1
        });
        let text = plain(value).ok_or(ImportError::Nested { row, column: key })?;
        check(row, column + 1, text.len())?;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
    }
    Ok(cells)
}

/// Gives a value as it would stand in a cell; none: it is no plain value.
fn plain(value: Value) -> Option<String> {
    Some(match value {
        Value::Null => String::new(),
        Value::Bool(flag) => (if flag { "yes" } else { "no" }).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text,
        Value::Array(values) => {
            let texts: Option<Vec<String>> = values
                .into_iter()
                .map(|value| match value {
                    Value::Array(_) | Value::Object(_) => None,
                    value => plain(value),
                })
                .collect();
            texts?.join("\n")
        }
        Value::Object(_) => return None,
    })
}

fn wrong(error: &serde_json::Error, before: usize) -> ImportError {
    let said = error.to_string();
    let why = said.split(" at line ").next().unwrap_or_default();
    ImportError::Json {
        line: error.line() + before,
        column: error.column(),
        why: crate::domain::text::excerpt(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_rows_and_their_keys_columns() {
        for (text, form) in [
            (
                "[{\"id\": 1, \"parties\": [\"KZ\", \"KR\"]}, {\"title\": \"협정\", \"id\": null}]",
                "JSON",
            ),
            (
                "{\"id\": 1, \"parties\": [\"KZ\", \"KR\"]}\n\n{\"title\": \"협정\", \"id\": null}\n",
                "JSONL",
            ),
        ] {
            let grid = read(text.as_bytes()).unwrap();
            assert_eq!(grid.headers, ["id", "parties", "title"]);
            assert_eq!(grid.rows[0].cells, ["1", "KZ\nKR"]);
            assert_eq!(grid.rows[1].cells, ["", "", "협정"]);
            assert_eq!(grid.reading, format!("read as UTF-8, {form}"));
        }
    }

    #[test]
    fn what_is_no_flat_object_is_named() {
        for (text, right) in [
            (
                "[{\"a\": 1},\n{\"a\": }]",
                "line 2, column 7: expected value",
            ),
            (
                "{\"a\": 1}\n{\"a\"",
                "line 2, column 4: EOF while parsing an object",
            ),
            ("[1]", "line 1, column 1: this is no object"),
            ("[]", "the file has no rows"),
            (
                "[{\"a\": {\"b\": 1}}]",
                "row 1, column `a`: a list of objects or an object within a row is no cell",
            ),
        ] {
            assert_eq!(read(text.as_bytes()).unwrap_err().to_string(), right);
        }
    }
}
