//! The chooser of what a list is grouped or counted by.

use ratatui::layout::Rect;

use super::{below, field, marked, title};
use crate::app::App;
use crate::app::dialog::{ByChooser, Purpose};
use crate::tui::canvas::{Canvas, indent, row};
use crate::tui::text;
use crate::{say, word};

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, chooser: &ByChooser, area: Rect) {
    let theme = canvas.theme();
    let words = match chooser.purpose {
        Purpose::Group => word!("Group by"),
        Purpose::Count => word!("Count by"),
    };
    let of = app.list().map_or(0, |list| list.passing);
    title(canvas, area, words, &say!("{of} records; type to find", of));
    let line = indent(row(area, 1), 1);
    canvas.text(line, canvas.look.glyphs.marker, theme.accent);
    let line = indent(line, 2);
    let room = usize::from(line.width).saturating_sub(1);
    let hidden = text::hidden(chooser.field.before(), room);
    field(canvas, line, &chooser.field, hidden);
    let rows = below(area, 3);
    if chooser.found().is_empty() {
        canvas.text(
            indent(row(rows, 0), 3),
            word!("nothing is called so"),
            theme.dim,
        );
    }
    for y in 0..rows.height {
        let index = chooser.scroll.offset + usize::from(y);
        if let Some((_, words)) = chooser.found().get(index) {
            let line = row(rows, y);
            let is_cursor = index == chooser.scroll.index;
            let room = marked(canvas, line, is_cursor);
            canvas.text(room, words, theme.text);
            if is_cursor {
                canvas.select(line);
            }
        }
    }
}
