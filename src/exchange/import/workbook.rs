//! XLSX and ODS: one sheet, its cells as text, real dates as ISO days.

use std::io::Cursor;

use calamine::{CellErrorType, Data, DataRef, ExcelDateTime, Ods, Reader, Xlsx};

use super::error::ImportError;
use super::grid::{Grid, GridRow, check};
use crate::say;

/// Cells with their places, from 0.
type Placed = Vec<(u32, u32, String)>;

/// Reads a sheet: the named one, else the first with something in it.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Grid, ImportError> {
    let is_ods = bytes
        .windows(MARK.len())
        .take(200)
        .any(|window| window == MARK);
    if is_ods {
        let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(wrong)?;
        first_full(&book.sheet_names(), sheet, |name| {
            let range = book.worksheet_range(name).map_err(wrong)?;
            let (top, left) = range.start().unwrap_or_default();
            let cells = range.used_cells();
            place(cells.map(|(row, column, cell)| {
                let (row, column) = (narrow(row), narrow(column));
                (top + row, left + column, plain(&DataRef::from_data(cell)))
            }))
        })
    } else {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(wrong)?;
        first_full(&book.sheet_names(), sheet, |name| {
            // Cell by cell: a range has a place for every cell up to the last, and that may be a million rows down.
            let mut reader = book.worksheet_cells_reader(name).map_err(wrong)?;
            let mut cells = Vec::new();
            while let Some(cell) = reader.next_cell().map_err(wrong)? {
                let (row, column) = cell.get_position();
                cells.push((row, column, plain(cell.get_value())));
            }
            place(cells.into_iter())
        })
    }
}

/// What an `OpenDocument` spreadsheet says of itself in its first bytes.
const MARK: &[u8] = b"opendocument.spreadsheet";

/// Makes a row of what came from a whole range.
trait FromData<'a> {
    fn from_data(data: &'a Data) -> Self;
}

impl<'a> FromData<'a> for DataRef<'a> {
    fn from_data(data: &'a Data) -> Self {
        match data {
            Data::Int(number) => Self::Int(*number),
            Data::Float(number) => Self::Float(*number),
            Data::String(text) => Self::SharedString(text),
            Data::Bool(flag) => Self::Bool(*flag),
            Data::DateTime(moment) => Self::DateTime(*moment),
            Data::DateTimeIso(text) => Self::DateTimeIso(text.clone()),
            Data::DurationIso(text) => Self::DurationIso(text.clone()),
            Data::Error(error) => Self::Error(error.clone()),
            Data::Empty => Self::Empty,
        }
    }
}

fn first_full(
    names: &[String],
    wanted: Option<&str>,
    mut read: impl FnMut(&str) -> Result<Placed, ImportError>,
) -> Result<Grid, ImportError> {
    let chosen = match wanted {
        None => names.to_vec(),
        Some(wanted) => vec![named(names, wanted)?.clone()],
    };
    for name in &chosen {
        let cells = read(name)?;
        if cells.iter().all(|(_, _, text)| text.trim().is_empty()) {
            continue;
        }
        let shown = crate::domain::text::excerpt(name);
        let reading = if names.len() == 1 {
            say!("read the sheet `{shown}`", shown)
        } else {
            say!(
                "read the sheet `{shown}`, one of {sheets}",
                shown,
                sheets = names.len()
            )
        };
        return Grid::of(rows(cells), reading);
    }
    Err(ImportError::Empty)
}

/// Finds a sheet by its name, or by its number from 1.
fn named<'n>(names: &'n [String], wanted: &str) -> Result<&'n String, ImportError> {
    let by_name = names
        .iter()
        .find(|name| name.to_lowercase() == wanted.trim().to_lowercase());
    let by_number = || names.get(wanted.trim().parse::<usize>().ok()?.checked_sub(1)?);
    by_name
        .or_else(by_number)
        .ok_or_else(|| ImportError::Sheet {
            name: crate::domain::text::excerpt(wanted),
            sheets: names.to_vec(),
        })
}

fn place(cells: impl Iterator<Item = (u32, u32, String)>) -> Result<Placed, ImportError> {
    let mut placed = Vec::new();
    for (row, column, text) in cells {
        if !text.is_empty() {
            check(row as usize + 1, column as usize + 1, text.len())?;
            placed.push((row, column, text));
        }
    }
    Ok(placed)
}

fn rows(mut cells: Placed) -> Vec<GridRow> {
    cells.sort_by_key(|(row, column, _)| (*row, *column));
    let mut rows: Vec<GridRow> = Vec::new();
    for (row, column, text) in cells {
        let number = row as usize + 1;
        if rows.last().is_none_or(|last| last.number != number) {
            rows.push(GridRow {
                number,
                cells: Vec::new(),
            });
        }
        if let Some(last) = rows.last_mut() {
            last.cells.resize(column as usize, String::new());
            last.cells.push(text);
        }
    }
    rows
}

/// Gives a cell as it would be typed.
fn plain(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(flag) => (if *flag { "yes" } else { "no" }).to_owned(),
        DataRef::DateTime(moment) => day(moment),
        DataRef::Error(error) => shown(error),
        DataRef::Empty => String::new(),
    }
}

fn day(moment: &ExcelDateTime) -> String {
    match moment.as_datetime() {
        Some(day) if moment.is_datetime() => day.date().to_string(),
        _ => moment.as_f64().to_string(),
    }
}

/// Gives what a formula that failed shows: `#REF!`. No field takes it for a value.
fn shown(error: &CellErrorType) -> String {
    error.to_string()
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn wrong(error: impl std::fmt::Display) -> ImportError {
    ImportError::Workbook(crate::domain::text::excerpt(&error.to_string()))
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{ExcelDateTime as Moment, Format, Workbook};

    use super::*;

    fn book() -> Vec<u8> {
        let mut book = Workbook::new();
        book.add_worksheet().set_name("Empty").unwrap();
        let sheet = book.add_worksheet();
        sheet.set_name("Treaties").unwrap();
        for (column, text) in ["id", "title", "signed"].into_iter().enumerate() {
            let column = u16::try_from(column).unwrap();
            sheet.write_string(1, column, text).unwrap();
        }
        let day = Moment::from_ymd(2024, 6, 12).unwrap();
        let format = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_number(2, 0, 17).unwrap();
        sheet.write_string(2, 1, "Соглашение").unwrap();
        sheet
            .write_datetime_with_format(2, 2, &day, &format)
            .unwrap();
        sheet.write_string(1_048_575, 1, "협정").unwrap();
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn a_sheet_is_read_with_real_dates_and_its_row_numbers() {
        let grid = read(&book(), None).unwrap();
        assert_eq!(grid.headers, ["id", "title", "signed"]);
        assert_eq!(grid.rows[0].cells, ["17", "Соглашение", "2024-06-12"]);
        assert_eq!(
            (grid.rows[1].number, grid.rows[1].cell(1)),
            (1_048_576, "협정")
        );
        assert_eq!(grid.reading, "read the sheet `Treaties`, one of 2");
        assert_eq!(read(&book(), Some("treaties")), Ok(grid.clone()));
        assert_eq!(read(&book(), Some("2")), Ok(grid));
        let refused = read(&book(), Some("Treatys")).unwrap_err();
        assert_eq!(refused.to_string(), "there is no sheet `Treatys`");
        assert_eq!(
            refused.hint(),
            "did you mean `Treaties`? the sheets are Empty, Treaties"
        );
        assert_eq!(read(&book(), Some("Empty")), Err(ImportError::Empty));
    }

    #[test]
    fn a_workbook_that_was_cut_off_is_refused_whole() {
        let bytes = book();
        for length in [4, 100, bytes.len() / 2, bytes.len() - 1] {
            let refused = read(&bytes[..length], None).unwrap_err();
            let said = refused.to_string();
            assert!(said.starts_with("the workbook cannot be read: "), "{said}");
        }
    }
}
