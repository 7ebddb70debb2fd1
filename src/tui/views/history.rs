//! The history as a table: number, moment, who, what.

use ratatui::text::{Line, Span};

use super::list::first_row;
use super::operation::moment;
use crate::app::{App, Focus};
use crate::domain::change::Operation;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, Look, indent, row};
use crate::tui::text;

/// Draws headers and rows.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let theme = canvas.theme();
    let wide = areas.list.width >= 60;
    let head = cells(["No", "Entered", "By", "What"], wide);
    canvas.text(indent(areas.columns, 3), &head, theme.dim);
    let history = &app.history;
    let first = first_row(&history.scroll, areas);
    for y in 0..areas.list.height {
        let index = first + usize::from(y);
        let Some(operation) = history.row(index) else {
            continue;
        };
        let area = row(areas.list, y);
        let is_cursor = index == history.scroll.index;
        canvas.line(area, &line(canvas.look, operation, is_cursor, wide));
        if is_cursor && app.focus == Focus::List {
            canvas.select(area);
        }
    }
}

fn cells(words: [&str; 4], wide: bool) -> String {
    let [number, entered, by, what] = words;
    let number = text::right(number, 5);
    if wide {
        let (entered, by) = (text::fit(entered, 16), text::fit(by, 16));
        format!("{number}  {entered}  {by}  {what}")
    } else {
        let entered = text::fit(entered, 10);
        format!("{number}  {entered}  {what}")
    }
}

fn line(look: Look, operation: &Operation, is_cursor: bool, wide: bool) -> Line<'static> {
    let marker = if is_cursor { look.glyphs.marker } else { " " };
    let what = if operation.undone {
        format!("(undone) {}", operation.summary)
    } else {
        operation.summary.clone()
    };
    let style = if operation.undone {
        look.theme.dim
    } else {
        look.theme.text
    };
    let words = cells(
        [
            &operation.operation.to_string(),
            &moment(&operation.at),
            &operation.author,
            &crate::domain::text::visible(&what),
        ],
        wide,
    );
    Line::from(vec![
        Span::styled(format!(" {marker} "), look.theme.text),
        Span::styled(words, style),
    ])
}
