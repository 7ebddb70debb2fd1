//! The history as a table: number, moment, who, what.

use ratatui::layout::Rect;

use super::list::first_row;
use super::operation::moment;
use crate::app::{App, Focus};
use crate::domain::change::Operation;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, row};
use crate::tui::text;
use crate::{say, word};

/// Draws headers and rows.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let theme = canvas.theme();
    let wide = areas.list.width >= 90;
    let head = cells(
        [word!("No"), word!("Entered"), word!("By"), word!("What")],
        wide,
    );
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
        draw_row(canvas, area, operation, is_cursor, wide);
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
        let entered = text::fit(entered, 16);
        format!("{number}  {entered}  {what}")
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    area: Rect,
    operation: &Operation,
    is_cursor: bool,
    wide: bool,
) {
    let theme = canvas.theme();
    let marker = if is_cursor {
        canvas.look.glyphs.marker
    } else {
        " "
    };
    let (what, style) = if operation.undone {
        (
            say!("(undone) {summary}", summary = operation.summary),
            theme.dim,
        )
    } else {
        (operation.summary.clone(), theme.text)
    };
    let number = operation.operation.to_string();
    let entered = moment(&operation.at);
    let words = cells([&number, &entered, &operation.author, &what], wide);
    canvas.text(indent(area, 1), marker, theme.text);
    canvas.text(indent(area, 3), &words, style);
}
