//! The chooser of the order.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{below, first_line, marked, title};
use crate::app::dialog::OrderChooser;
use crate::tui::canvas::{Canvas, row, span};
use crate::tui::text;
use crate::word;

/// The room of a key's number and its direction.
const KEY: usize = 5;

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, chooser: &OrderChooser, area: Rect) {
    let theme = canvas.theme();
    let way = match chooser.keys.len() {
        0 => word!("by ref"),
        1 => "",
        _ => word!("the numbers say which key comes first"),
    };
    title(canvas, area, word!("Order"), way);
    let inner = below(area, 1);
    let first = first_line(chooser.cursor, inner.height);
    for (index, (by, words)) in chooser.choices.iter().enumerate().skip(first) {
        let Ok(y) = u16::try_from(index - first) else {
            break;
        };
        let line = row(inner, y);
        let is_cursor = index == chooser.cursor;
        let room = marked(canvas, line, is_cursor);
        let (up, down) = canvas.look.glyphs.sorts;
        let key = chooser.key(*by);
        let sign = key.map_or_else(String::new, |(place, descending)| {
            format!("{}{}", if descending { down } else { up }, place + 1)
        });
        let way = match key {
            Some((_, true)) => word!("  last first"),
            _ => "",
        };
        let words = Line::from(vec![
            Span::styled(text::fit(&sign, KEY), theme.accent),
            span(words, theme.text),
            span(way, theme.dim),
        ]);
        canvas.line(room, &words);
        if is_cursor {
            canvas.select(line);
        }
    }
}
