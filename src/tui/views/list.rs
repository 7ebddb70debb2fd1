//! A list of records as a table. Which columns there are, their headers and texts stand in `domain::column`.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::list::List;
use crate::app::{App, Focus};
use crate::domain::axes::Timeliness;
use crate::domain::column::{Column, named, usual};
use crate::domain::record::Record;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, Look, indent, row};
use crate::tui::text;

/// The narrowest title that is of use.
const TITLE: u16 = 22;
/// The narrowest title on a narrow terminal.
const SHORT_TITLE: u16 = 12;
/// The sign of the cursor, a mark, a blank.
const MARGIN: u16 = 4;

/// Draws headers and rows.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, list: &List, areas: &Areas) {
    let columns = columns(list, areas.list.width);
    let theme = canvas.theme();
    let mut x = MARGIN;
    for (column, width) in &columns {
        let mut area = indent(areas.columns, x);
        area.width = area.width.min(*width);
        canvas.text(area, column.header, theme.dim);
        x += width + 2;
    }
    if list.scroll.total == 0 {
        return empty(canvas, list, areas.list);
    }
    let first = first_row(&list.scroll, areas);
    for line in 0..areas.list.height {
        let index = first + usize::from(line);
        let area = row(areas.list, line);
        if let Some(record) = list.row(index) {
            let is_cursor = index == list.scroll.index;
            draw_row(canvas, area, list, record, &columns, is_cursor);
            if is_cursor && app.focus == Focus::List {
                canvas.select(area);
            }
        }
    }
}

/// Gives the first row to draw: one further down where a dialog would hide the row of the cursor.
pub fn first_row(scroll: &crate::app::scroll::Scroll, areas: &Areas) -> usize {
    first_line(scroll, areas.list, areas.sheet)
}

/// Gives the first row to draw in an area, of which a dialog may hide the end.
pub fn first_line(scroll: &crate::app::scroll::Scroll, area: Rect, sheet: Rect) -> usize {
    let free = area.height.min(sheet.y.saturating_sub(area.y));
    if sheet.is_empty() || free == 0 {
        return scroll.offset;
    }
    scroll
        .offset
        .max((scroll.index + 1).saturating_sub(free.into()))
}

/// Chooses columns until the title would become too narrow; gives each with its width.
fn columns(list: &List, width: u16) -> Vec<(&'static Column, u16)> {
    let wanted: Vec<&Column> = usual(Some(list.kind))
        .iter()
        .filter_map(|name| named(name))
        .collect();
    let room = width.saturating_sub(MARGIN + 1);
    let mut chosen: Vec<(&Column, u16)> = Vec::new();
    let mut used = 0;
    for column in wanted {
        let is_title = column.name == "title";
        let wide = match column.name {
            "title" => 0,
            "ref" => width_of_refs(list),
            _ => width_of(column, width),
        };
        let least = if is_title || chosen.iter().any(|(c, _)| c.name == "title") {
            title_of(width)
        } else {
            0
        };
        let small = chosen.len() < 2;
        if !small && used + wide + 2 + least > room {
            continue;
        }
        used += wide + if chosen.is_empty() { 0 } else { 2 };
        chosen.push((column, wide));
    }
    for (column, wide) in &mut chosen {
        if column.name == "title" {
            *wide = room.saturating_sub(used);
        }
    }
    chosen
}

/// Gives the width below which columns are left out rather than the title narrowed.
fn title_of(width: u16) -> u16 {
    if width < 60 {
        SHORT_TITLE
    } else if width < 90 {
        TITLE
    } else {
        (width / 3).min(60)
    }
}

/// Gives what the refs at hand take: `D1` and `KZ-2024-001` alike are shown whole.
fn width_of_refs(list: &List) -> u16 {
    let widest = list.rows.iter().map(|record| record.reference.len()).max();
    u16::try_from(widest.unwrap_or(0))
        .unwrap_or(u16::MAX)
        .clamp(4, 24)
}

/// Gives how wide a column is drawn: a status has its sign before it, and dates take what a day takes unless there is room.
fn width_of(column: &Column, width: u16) -> u16 {
    let wide = column
        .width
        .max(u16::try_from(column.header.len()).unwrap_or(0));
    match column.name {
        "status" => wide + 2,
        "due" if width < 120 => 10,
        "lead" if width < 120 => 20,
        _ => wide,
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    area: Rect,
    list: &List,
    record: &Record,
    columns: &[(&Column, u16)],
    is_cursor: bool,
) {
    let look = canvas.look;
    let theme = look.theme;
    let marker = if is_cursor { look.glyphs.marker } else { " " };
    let is_marked = list.marks.contains(&record.uid);
    let mark = if is_marked { look.glyphs.mark } else { " " };
    let mut spans = vec![
        Span::styled(format!(" {marker}"), theme.text),
        Span::styled(mark.to_owned(), theme.marked),
        Span::raw(" "),
    ];
    for (column, width) in columns {
        let (words, style) = cell(&look, column, record);
        let words = text::clip(&words, (*width).into());
        let blanks = usize::from(*width).saturating_sub(text::width(&words)) + 2;
        spans.push(Span::styled(words, style));
        spans.push(Span::raw(" ".repeat(blanks)));
    }
    canvas.line(area, &Line::from(spans));
}

fn cell(look: &Look, column: &Column, record: &Record) -> (String, Style) {
    let theme = look.theme;
    let words = (column.text)(record);
    if words.is_empty() {
        return (look.glyphs.dash.to_owned(), theme.dim);
    }
    match column.name {
        "status" => (
            format!("{} {words}", look.glyphs.status(record.status)),
            theme.status(record.status),
        ),
        "rag" => (words, theme.rag(record.rag)),
        "due" if record.timeliness == Timeliness::Overdue => (words, theme.error),
        "ref" | "title" | "due" | "signed" => (words, theme.text),
        _ => (words, theme.dim),
    }
}

fn empty(canvas: &mut Canvas<'_>, list: &List, area: Rect) {
    let theme = canvas.theme();
    let area = indent(area, MARGIN);
    let (what, to_do) = if !list.is_known {
        (
            "The register cannot be read; what it holds is not known.",
            "r reads it again; 0 shows the backups.",
        )
    } else if list.filter.is_empty() {
        (
            "There is nothing here yet.",
            "servanda add, on the command line, adds the first.",
        )
    } else {
        (
            "Nothing passes this filter.",
            "/ changes it; Ctrl-U in its line empties it.",
        )
    };
    canvas.text(row(area, 1), what, theme.text);
    canvas.text(row(area, 2), to_do, theme.dim);
}
