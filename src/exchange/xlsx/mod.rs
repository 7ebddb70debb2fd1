//! XLSX: a sheet per noun behind a first one that says whose the register is, which rows these are, and of which day.
//!
//! Text is text, whatever it begins with: no cell is a formula. A day is a real date; one that is known less exactly stays
//! the text that it is. What Excel cannot hold is said on the first sheet: a text of more than 32,767 characters is cut, and
//! of more than 65,530 links the rest are plain text.

mod sheet;

use rust_xlsxwriter::{DocProperties, Format, Workbook, XlsxError};

use super::Heading;
use crate::domain::text::visible;
use crate::word;
use sheet::{LONGEST, Looks, Taken};

/// The rows of one noun, as text; what a column holds its name says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The noun.
    pub name: String,
    /// The names of the columns and their headers.
    pub columns: Vec<(&'static str, String)>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// A sheet would be too long.
    #[error("{}", crate::say!("`{name}` has {rows} rows, and a sheet holds 1,048,575 below its header", name = _0, rows = _1))]
    Rows(String, usize),
    /// What the writer said.
    #[error("{}", crate::say!("the workbook could not be made: {why}", why = _0))]
    Writer(#[from] XlsxError),
}

impl SheetError {
    /// Says what would be right.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Rows(..) => word!("filter, or export as csv or jsonl, which have no such limit"),
            Self::Writer(_) => word!("export as csv, and tell the makers of this program"),
        }
    }
}

/// A workbook, and what it could not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// The file.
    pub bytes: Vec<u8>,
    /// What was cut, in words.
    pub losses: Vec<String>,
}

/// The most rows below a header.
const MOST_ROWS: usize = 1_048_575;

/// Makes a workbook.
pub fn write(heading: &Heading, sheets: &[Sheet]) -> Result<Book, SheetError> {
    if let Some(long) = sheets.iter().find(|sheet| sheet.rows.len() > MOST_ROWS) {
        return Err(SheetError::Rows(long.name.clone(), long.rows.len()));
    }
    let mut book = Workbook::new();
    let made = DocProperties::new().set_title(visible(&heading.title));
    let made = match heading.day.parse::<chrono::NaiveDate>() {
        Ok(day) => made.set_creation_datetime(&day),
        Err(_) => made,
    };
    book.set_properties(&made);
    book.add_worksheet().set_name("About")?;
    let looks = Looks::new();
    let mut taken = Taken::default();
    for sheet in sheets {
        sheet::write(book.add_worksheet(), sheet, &looks, &mut taken)?;
    }
    let losses = taken.losses();
    about(&mut book, heading, sheets, &losses)?;
    Ok(Book {
        bytes: book.save_to_buffer()?,
        losses,
    })
}

/// Fills the first sheet.
fn about(
    book: &mut Workbook,
    heading: &Heading,
    sheets: &[Sheet],
    losses: &[String],
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let large = Format::new().set_bold().set_font_size(14);
    let page = book.worksheet_from_index(0)?;
    page.set_column_width(0, 22)?.set_column_width(1, 60)?;
    page.set_screen_gridlines(false);
    page.write_string_with_format(
        0,
        0,
        sheet::fitting(&visible(&heading.title), LONGEST),
        &large,
    )?;
    let mut row = 2;
    for (name, text) in heading.pairs() {
        page.write_string_with_format(row, 0, name, &bold)?;
        page.write_string(row, 1, sheet::fitting(&text, LONGEST))?;
        row += 1;
    }
    row += 1;
    for sheet in sheets {
        page.write_string_with_format(row, 0, &sheet.name, &bold)?;
        page.write_number(row, 1, sheet::number(sheet.rows.len()))?;
        row += 1;
    }
    for loss in losses {
        row += 1;
        page.write_string(row, 0, loss)?;
    }
    Ok(())
}
