//! One sheet of a workbook: header, filters, widths, and each cell as what it is.

use rust_xlsxwriter::{Color, Format, FormatAlign, Url, Worksheet, XlsxError};

use super::Sheet;
use crate::domain::date::Edtf;
use crate::domain::entity::is_url;
use crate::domain::text::visible_lines;
use crate::exchange::cell;

/// The most UTF-16 units of a cell.
pub(super) const LONGEST: usize = 32_767;
/// The most units of a link.
const LONGEST_LINK: usize = 2_000;
/// The most links of a sheet.
const MOST_LINKS: usize = 65_530;
/// Cells of the widest column; longer text is wrapped.
const WIDEST: usize = 60;
/// What stands where text was cut.
const CUT: &str = " … (cut here: a cell holds 32,767 characters)";

/// What the columns of some names hold; all others hold text.
const DATES: &[&str] = &[
    "start",
    "due",
    "baseline_due",
    "as_of",
    "signed",
    "on",
    "effective_on",
    "done_on",
    "date",
    "published",
    "period",
];
const NUMBERS: &[&str] = &["percent", "number", "value"];

/// The colours of statuses and lights: what is filled is told by its word too.
#[rustfmt::skip]
const FILLS: &[(&str, &str, u32)] = &[
    ("rag", "red", 0xF4_B6_B0), ("rag", "amber", 0xFC_DD_A0), ("rag", "green", 0xBF_E3_B8), ("rag", "blue", 0xB8_D4_F0),
    ("rag", "grey", 0xDD_DD_DD),
    ("status", "not_started", 0xEE_EE_EE), ("status", "initiated", 0xFD_EC_C8), ("status", "limited", 0xFB_E0_A8),
    ("status", "substantial", 0xD5_EB_C4), ("status", "completed", 0xB4_DD_A8), ("status", "on_hold", 0xE2_D9_EE),
    ("status", "cancelled", 0xD9_D9_D9), ("status", "superseded", 0xD9_D9_D9), ("status", "unknown", 0xF7_F7_F7),
    ("status", "announced", 0xFD_EC_C8), ("status", "active", 0xD5_EB_C4), ("status", "dormant", 0xE2_D9_EE),
    ("status", "dissolved", 0xD9_D9_D9),
];

/// The formats of a workbook.
pub(super) struct Looks {
    header: Format,
    text: Format,
    date: Format,
    fills: Vec<Format>,
}

impl Looks {
    pub fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let fill = |(_, _, colour): &(&str, &str, u32)| {
            top()
                .set_background_color(Color::RGB(*colour))
                .set_font_color(Color::Black)
        };
        Self {
            header: top()
                .set_bold()
                .set_background_color(Color::RGB(0xE8_EC_F0)),
            text: top().set_text_wrap(),
            date: top()
                .set_num_format("yyyy-mm-dd")
                .set_align(FormatAlign::Left),
            fills: FILLS.iter().map(fill).collect(),
        }
    }
}

/// What has been taken, and what could not be.
#[derive(Debug, Default)]
pub(super) struct Taken {
    links: usize,
    cut: usize,
    plain_links: usize,
}

impl Taken {
    /// Says what the workbook does not hold.
    pub fn losses(&self) -> Vec<String> {
        let mut losses = Vec::new();
        if self.cut > 0 {
            losses.push(format!("{} cells were cut at 32,767 characters", self.cut));
        }
        if self.plain_links > 0 {
            losses.push(format!(
                "{} addresses are text and no links",
                self.plain_links
            ));
        }
        losses
    }
}

/// Writes a sheet.
pub(super) fn write(
    page: &mut Worksheet,
    sheet: &Sheet,
    looks: &Looks,
    taken: &mut Taken,
) -> Result<(), XlsxError> {
    taken.links = 0;
    page.set_name(&sheet.name)?;
    for (column, (name, header)) in (0..).zip(&sheet.columns) {
        page.write_string_with_format(0, column, header, &looks.header)?;
        page.set_column_width(column, wide(sheet, usize::from(column), header))?;
        for (row, cells) in (1..).zip(&sheet.rows) {
            let Some(text) = cells
                .get(usize::from(column))
                .filter(|text| !text.is_empty())
            else {
                continue;
            };
            put(page, (row, column), (name, text), (looks, taken))?;
        }
    }
    let last = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    page.set_freeze_panes(1, 0)?;
    page.autofilter(0, 0, rows, last)?;
    Ok(())
}

/// Writes one cell as what its column holds.
fn put(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    (name, text): (&str, &str),
    (looks, taken): (&Looks, &mut Taken),
) -> Result<(), XlsxError> {
    if DATES.contains(&name)
        && let Some(day) = day(text)
    {
        page.write_datetime_with_format(row, column, day, &looks.date)?;
        return Ok(());
    }
    if NUMBERS.contains(&name)
        && let Ok(number) = text.parse::<f64>()
    {
        page.write_number_with_format(row, column, number, &looks.text)?;
        return Ok(());
    }
    if is_url(text) {
        if text.encode_utf16().count() <= LONGEST_LINK && taken.links < MOST_LINKS {
            taken.links += 1;
            page.write_url(row, column, Url::new(text).set_text(text))?;
            return Ok(());
        }
        taken.plain_links += 1;
    }
    let fill = FILLS
        .iter()
        .position(|(of, word, _)| *of == name && *word == text);
    let look = fill.map_or(&looks.text, |fill| &looks.fills[fill]);
    let text = visible_lines(text);
    let fitting = fitting(&text, LONGEST);
    taken.cut += usize::from(fitting.len() < text.len() || fitting != text);
    page.write_string_with_format(row, column, fitting, look)?;
    Ok(())
}

/// Gives the day, where it is known and Excel's calendar has it: that begins in March 1900 for what is right about it.
fn day(text: &str) -> Option<chrono::NaiveDate> {
    let day = Edtf::parse(text).ok()?.exact_day()?;
    (day >= chrono::NaiveDate::from_ymd_opt(1900, 3, 1)?).then_some(day)
}

/// Cuts text to so many UTF-16 units, and says so at its end.
pub(super) fn fitting(text: &str, limit: usize) -> String {
    if text.encode_utf16().count() <= limit {
        return text.to_owned();
    }
    let room = limit - CUT.encode_utf16().count();
    let mut kept = String::new();
    let mut units = 0;
    for c in text.chars() {
        units += c.len_utf16();
        if units > room {
            break;
        }
        kept.push(c);
    }
    kept + CUT
}

/// Finds how wide a column is to be.
fn wide(sheet: &Sheet, column: usize, header: &str) -> f64 {
    let cells = sheet.rows.iter().filter_map(|row| row.get(column));
    let widest = cells.map(|text| text.lines().map(cell::width).max().unwrap_or(0).min(WIDEST));
    // The button of the filter stands in the header.
    let header = cell::width(header) + 4;
    number(widest.max().unwrap_or(0).max(header).min(WIDEST) + 1)
}

/// Gives a count as the number that a sheet takes.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
