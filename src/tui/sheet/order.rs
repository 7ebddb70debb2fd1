//! The chooser of the order.

use ratatui::layout::Rect;

use super::{below, title};
use crate::app::dialog::OrderChooser;
use crate::tui::canvas::{Canvas, indent, row};

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, chooser: &OrderChooser, area: Rect) {
    let theme = canvas.theme();
    let way = if chooser.descending {
        "last first"
    } else {
        "first first"
    };
    title(canvas, area, "Order", way);
    let inner = below(area, 1);
    let first = (chooser.cursor + 1).saturating_sub(inner.height.into());
    for (index, (_, words)) in chooser.choices.iter().enumerate().skip(first) {
        let Ok(y) = u16::try_from(index - first) else {
            break;
        };
        let line = row(inner, y);
        let is_cursor = index == chooser.cursor;
        let marker = if is_cursor {
            canvas.look.glyphs.marker
        } else {
            " "
        };
        canvas.text(indent(line, 1), &format!("{marker} by {words}"), theme.text);
        if is_cursor {
            canvas.select(line);
        }
    }
}
