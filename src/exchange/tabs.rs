//! Tables with tabs between their cells, as spreadsheets take them from the clipboard: a header, a line a row.
//!
//! A cell holds no tab and no line break, and nothing that a spreadsheet would run.

use std::io::{self, Write};

use super::List;
use super::csv::defused;
use crate::domain::text::visible;

/// Writes a list.
pub(super) fn write<T>(list: &List<'_, T>, out: &mut dyn Write) -> io::Result<()> {
    let headers = list.columns.iter().map(|column| column.header.clone());
    line(out, headers)?;
    for row in list.rows {
        let cells = list.columns.iter().map(|column| {
            let text = visible(&column.told(row));
            defused(&text).into_owned()
        });
        line(out, cells)?;
    }
    Ok(())
}

fn line(out: &mut dyn Write, cells: impl Iterator<Item = String>) -> io::Result<()> {
    let cells: Vec<String> = cells.map(|cell| cell.replace('\t', " ")).collect();
    writeln!(out, "{}", cells.join("\t"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Column;

    #[test]
    fn every_row_is_a_line_of_as_many_cells_and_none_is_run() {
        let columns = vec![
            Column::new("ref", false, |row: &[&str; 2]| row[0].to_owned()),
            Column::new("title", true, |row: &[&str; 2]| row[1].to_owned()),
        ];
        let rows = [["D1", "a\tb\nc"], ["D2", "=1+1"], ["D3", "협력\u{1b}[2J"]];
        let list = List {
            columns,
            rows: &rows,
            chosen: false,
        };
        let mut out = Vec::new();
        write(&list, &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "Ref\tTitle\nD1\ta b c\nD2\t'=1+1\nD3\t협력\u{fffd}[2J\n"
        );
    }
}
