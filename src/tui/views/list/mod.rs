//! A list of records as a table. Which columns there are, their headers and texts stand in `domain::column`.

mod head;
mod layout;

pub use layout::Layout;
use layout::{GAP, MARGIN};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::list::{At, List, Shape};
use crate::app::{App, Focus};
use crate::domain::axes::Timeliness;
use crate::domain::column::Column;
use crate::domain::record::Record;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, Look, indent, row};
use crate::tui::text;
use crate::word;

/// Draws headers and rows.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, (list, layout): (&List, &Layout), areas: &Areas) {
    headers(canvas, list, layout, areas.columns);
    if list.scroll.total == 0 {
        return empty(canvas, list, areas.list);
    }
    let first = first_row(&list.scroll, areas);
    for line in 0..areas.list.height {
        let index = first + usize::from(line);
        let area = row(areas.list, line);
        let is_cursor = index == list.scroll.index;
        if index >= list.scroll.total {
            break;
        } else if let Some(head) = list.head(index) {
            head::draw(canvas, area, list, head, is_cursor);
        } else if let Some(record) = list.row(index) {
            let line = RecordLine {
                record,
                place: place(canvas, list, index),
                is_cursor,
            };
            draw_row(canvas, area, list, &line, &layout.columns);
        }
        if is_cursor && app.focus == Focus::List {
            canvas.select(area);
        }
    }
}

/// Draws the headers, with the signs of the order, and how many columns have no room.
fn headers(canvas: &mut Canvas<'_>, list: &List, layout: &Layout, area: Rect) {
    let theme = canvas.theme();
    let mut x = MARGIN;
    for (column, width) in &layout.columns {
        let mut cell = indent(area, x);
        cell.width = cell.width.min(*width);
        let (words, sign) = layout::header(list, column, canvas.look.glyphs.sorts);
        let gap = usize::from(!sign.is_empty());
        let room = usize::from(*width).saturating_sub(text::width(&sign) + gap);
        let spans = vec![
            Span::styled(text::clip(&words, room), theme.dim),
            Span::raw(" ".repeat(gap)),
            Span::styled(sign, theme.accent),
        ];
        canvas.line(cell, &Line::from(spans));
        x += width + GAP;
    }
    if layout.hidden > 0 {
        let words = format!("+{} ", layout.hidden);
        let line = Line::from(Span::styled(words, theme.accent));
        canvas.right(area, &line);
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

/// A line that shows a record.
struct RecordLine<'r> {
    record: &'r Record,
    /// What stands before its title: how deep it is, and whether something is folded away under it.
    place: String,
    is_cursor: bool,
}

/// Gives what stands before the title of a record in a tree.
fn place(canvas: &Canvas<'_>, list: &List, line: usize) -> String {
    let (open, folded) = canvas.look.glyphs.folds;
    match list.outline.at(line) {
        Some(At::Row(row)) if list.shape == Shape::Tree => {
            let sign = match row.folded {
                Some(true) => folded,
                Some(false) => open,
                None => " ",
            };
            format!("{}{sign} ", "  ".repeat(row.depth.min(12)))
        }
        _ => String::new(),
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    area: Rect,
    list: &List,
    line: &RecordLine<'_>,
    columns: &[(&Column, u16)],
) {
    let look = canvas.look;
    let theme = look.theme;
    let marker = if line.is_cursor {
        look.glyphs.marker
    } else {
        " "
    };
    let is_marked = list.marks.contains(&line.record.uid);
    let mark = if is_marked { look.glyphs.mark } else { " " };
    let mut spans = vec![
        Span::styled(format!(" {marker}"), theme.text),
        Span::styled(mark.to_owned(), theme.marked),
        Span::raw(" "),
    ];
    for (column, width) in columns {
        let (mut words, style) = cell(&look, column, line.record);
        if column.name == "title" {
            words = [&line.place, &words].map(String::as_str).concat();
        }
        let words = text::clip(&words, (*width).into());
        let blanks = usize::from(*width).saturating_sub(text::width(&words)) + usize::from(GAP);
        spans.push(Span::styled(words, style));
        spans.push(Span::raw(" ".repeat(blanks)));
    }
    canvas.line(area, &Line::from(spans));
}

fn cell(look: &Look, column: &Column, record: &Record) -> (String, Style) {
    let theme = look.theme;
    let words = column.shown(record);
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
    if list.is_awaited {
        return;
    }
    let theme = canvas.theme();
    let area = indent(area, MARGIN);
    let (what, to_do) = if !list.is_known {
        (
            word!("The register cannot be read; what it holds is not known."),
            word!(
                "{everywhere.reload} reads it again; {everywhere.show_backups} shows the backups."
            ),
        )
    } else if list.filter.is_empty() {
        (
            word!("There is nothing here yet."),
            word!(
                "{everywhere.new} makes the first; servanda import, on the command line, brings in a table."
            ),
        )
    } else {
        (
            word!("Nothing passes this filter."),
            word!("{list.filter} changes it; {filter_line.clear} in its line empties it."),
        )
    };
    canvas.text(row(area, 1), what, theme.text);
    canvas.hint(row(area, 2), to_do, theme.dim);
}
