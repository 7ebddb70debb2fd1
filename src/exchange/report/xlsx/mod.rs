//! The report as a workbook: a cover, and a sheet each for changes, records, positions, open points, evidence and figures.
//!
//! Whatever comes from the register is written as a string, never as a formula or a link; exact days are dates, others the
//! words for them. The workbook's own time is the day of the report, so that the same report gives the same bytes.

mod sheets;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::Report;
use super::words::When;
use crate::domain::text::{excerpt_to, visible_lines};
use crate::word;
use crate::words::{Language, capital, current};

/// What a cell holds at most, in characters.
const LONGEST: usize = 32_767;

/// A cell.
enum Cell {
    Text(String),
    Number(f64),
    Date(When),
    Light(&'static str, String),
    Nothing,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&Option<String>> for Cell {
    fn from(text: &Option<String>) -> Self {
        text.as_deref().map_or(Self::Nothing, Self::from)
    }
}

impl From<&Option<When>> for Cell {
    fn from(date: &Option<When>) -> Self {
        date.clone().map_or(Self::Nothing, Self::Date)
    }
}

impl From<Option<u8>> for Cell {
    fn from(number: Option<u8>) -> Self {
        number.map_or(Self::Nothing, |number| Self::Number(f64::from(number)))
    }
}

/// A sheet: headers with the widths of their columns, and rows of as many cells.
struct Sheet {
    name: &'static str,
    headers: Vec<(&'static str, u8)>,
    rows: Vec<Vec<Cell>>,
}

/// Writes the workbook.
pub fn write(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = date(&report.day).unwrap_or_default();
    let about = DocProperties::new()
        .set_title(cut(&report.title))
        .set_creation_datetime(&day);
    book.set_properties(&about);
    cover(report, book.add_worksheet())?;
    for sheet in sheets::ALL {
        write_sheet(&sheet(report), book.add_worksheet())?;
    }
    book.save_to_buffer()
}

fn cover(report: &Report, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.set_name(word!("Cover"))?;
    sheet.set_column_width(0, 24)?.set_column_width(1, 60)?;
    let title = Format::new().set_bold().set_font_size(18);
    sheet.write_string_with_format(0, 0, cut(&report.title), &title)?;
    let lines = lines(report);
    let told = lines
        .iter()
        .filter(|(_, cell)| !matches!(cell, Cell::Nothing));
    for (row, (name, cell)) in (2_u32..).zip(told) {
        sheet.write_string_with_format(row, 0, cut(name), &bold)?;
        write_cell(sheet, (row, 1), cell)?;
    }
    Ok(())
}

/// Gives what stands on the cover, by name.
fn lines(report: &Report) -> Vec<(String, Cell)> {
    let cover = &report.cover;
    let terms = [
        (word!("Report of"), Cell::Date(report.day.clone())),
        (word!("As known on"), (&report.known_on).into()),
        (word!("Changes since"), Cell::Date(report.since.clone())),
        (word!("Filter"), (&report.filter).into()),
        (word!("Audience"), report.audience.label().into()),
        (word!("Records"), count(cover.total)),
        (word!("overdue"), count(cover.overdue)),
        (word!("due soon"), count(cover.due_soon)),
        (word!("disputed"), count(cover.disputed)),
        (word!("slipped"), count(cover.slipped)),
        (word!("not heard of for long"), count(cover.stale)),
    ];
    let terms = terms.map(|(name, cell)| (capital(name), cell));
    let kinds = cover.kinds.iter();
    let kinds = kinds.map(|kind| (kind.name.clone(), count(kind.count)));
    let mut lines: Vec<(String, Cell)> = terms.into_iter().chain(kinds).collect();
    for light in &cover.lights {
        let rules = light.rules.iter();
        let rules: Vec<String> = rules.map(|r| format!("{} ({})", r.name, r.count)).collect();
        let words = format!("{} {}", light.count, rules.join("; "));
        let cell = Cell::Light(light.mark.code, words.trim().to_owned());
        lines.push((light.mark.word.clone(), cell));
    }
    lines
}

fn write_sheet(from: &Sheet, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_align(FormatAlign::Top);
    sheet.set_name(from.name)?.set_landscape().set_paper_size(9);
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    for (column, (name, width)) in (0_u16..).zip(&from.headers) {
        sheet.set_column_width(column, f64::from(*width))?;
        sheet.write_string_with_format(0, column, *name, &head)?;
    }
    for (row, cells) in (1_u32..).zip(&from.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            write_cell(sheet, (row, column), cell)?;
        }
    }
    let last = u32::try_from(from.rows.len()).unwrap_or(u32::MAX);
    let columns = u16::try_from(from.headers.len()).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, last, columns.saturating_sub(1))?;
    Ok(())
}

fn write_cell(sheet: &mut Worksheet, at: (u32, u16), cell: &Cell) -> Result<(), XlsxError> {
    let (row, column) = at;
    let format = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    match cell {
        Cell::Nothing => {}
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, *number, &format)?;
        }
        Cell::Date(when) => match date(when) {
            Some(day) => {
                let format = format
                    .set_num_format(day_format())
                    .set_align(FormatAlign::Left);
                sheet.write_datetime_with_format(row, column, &day, &format)?;
            }
            None => {
                sheet.write_string_with_format(row, column, cut(&when.words), &format)?;
            }
        },
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, cut(text), &format)?;
        }
        Cell::Light(rag, text) => {
            let (ink, paper) = colours(rag);
            let format = format.set_font_color(ink).set_background_color(paper);
            sheet.write_string_with_format(row, column, cut(text), &format)?;
        }
    }
    Ok(())
}

/// Gives how a day is written in cells.
fn day_format() -> &'static str {
    match current() {
        Language::English => "yyyy-mm-dd",
        Language::Russian | Language::Kazakh => "dd.mm.yyyy",
        Language::Korean => "yyyy. m. d.",
    }
}

/// Gives ink and paper of a light; its word stands in the cell as well.
fn colours(rag: &str) -> (Color, Color) {
    let (ink, paper) = match rag {
        "red" => (0x009B_1C1C, 0x00FB_E9E7),
        "amber" => (0x007A_4B00, 0x00FD_F1DC),
        "green" => (0x001D_6131, 0x00E6_F2E8),
        "blue" => (0x001B_4F8F, 0x00E5_EEF8),
        _ => (0x0040_4040, 0x00EE_EEEE),
    };
    (Color::RGB(ink), Color::RGB(paper))
}

fn cut(text: &str) -> String {
    let text = visible_lines(text);
    if text.encode_utf16().count() <= LONGEST {
        return text;
    }
    // A character may take two units; what is cut off stands in the register.
    excerpt_to(&text, LONGEST / 2 - 1)
}

/// Gives a day that a workbook can hold as a date: those from 1900 on.
fn date(when: &When) -> Option<ExcelDateTime> {
    use chrono::Datelike;
    let day = when.day?;
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn count(count: usize) -> Cell {
    Cell::Number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)))
}
