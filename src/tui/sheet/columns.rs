//! The chooser of columns.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{below, first_line, marked, title};
use crate::app::App;
use crate::app::dialog::ColumnsChooser;
use crate::app::list::List;
use crate::domain::column::Column;
use crate::tui::canvas::{Canvas, row, span};
use crate::tui::text;
use crate::{say, word};

/// The room of a column's header.
const HEADER: usize = 14;

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, chooser: &ColumnsChooser, area: Rect) {
    let Some(list) = app.list() else {
        return;
    };
    let shown = list.columns.shown.len();
    let words = say!("{done} of {all}", done = shown, all = chooser.choices.len());
    title(canvas, area, word!("Columns"), &words);
    let inner = below(area, 1);
    let first = first_line(chooser.cursor, inner.height);
    for (index, column) in chooser.choices.iter().enumerate().skip(first) {
        let Ok(y) = u16::try_from(index - first) else {
            break;
        };
        let line = row(inner, y);
        let is_cursor = index == chooser.cursor;
        let room = marked(canvas, line, is_cursor);
        let words = words_of(canvas, list, column);
        canvas.line(room, &words);
        if is_cursor {
            canvas.select(line);
        }
    }
}

fn words_of(canvas: &Canvas<'_>, list: &List, column: &Column) -> Line<'static> {
    let theme = canvas.theme();
    let place = list.columns.place(column.name);
    let drawn = list.drawn.iter().find(|(name, _)| *name == column.name);
    let width = match (place.and_then(|place| list.columns.shown[place].1), drawn) {
        (Some(width), None) => say!("{width} wide, no room for it", width),
        (Some(width), Some(_)) => say!("{width} wide", width),
        (None, Some((_, width))) => say!("fits: {width}", width),
        (None, None) if place.is_some() => word!("no room for it").to_owned(),
        (None, None) => String::new(),
    };
    let (sign, style) = match place {
        Some(_) => (canvas.look.glyphs.mark, theme.text),
        None => (" ", theme.dim),
    };
    let number = place.map_or_else(String::new, |place| (place + 1).to_string());
    Line::from(vec![
        Span::styled(format!("{sign} {} ", text::right(&number, 2)), theme.accent),
        Span::styled(text::fit(column.heading(), HEADER), style),
        span(&width, theme.dim),
    ])
}
