//! What may follow after a key that waits for another: a box at the foot of the view, a moment after the key.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::title;
use crate::app::App;
use crate::tui::canvas::{Canvas, row, span};
use crate::tui::clear::clear;
use crate::tui::text;
use crate::word;

/// How wide an entry is at least.
const WIDE: u16 = 36;

/// Draws it, if it is to be shown.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, body: Rect) {
    let Some(keys) = app.pending.label().filter(|_| app.pending.is_listed()) else {
        return;
    };
    let found = app.follows();
    let columns = usize::from((body.width / WIDE).max(1));
    let lines = u16::try_from(found.len().div_ceil(columns)).unwrap_or(u16::MAX);
    let height = lines.saturating_add(1).min(body.height);
    let area = Rect {
        y: body.bottom() - height,
        height,
        ..body
    };
    clear(canvas.buffer, area);
    title(canvas, area, &keys, word!("and then; Esc leaves"));
    let width = area.width / u16::try_from(columns).unwrap_or(1);
    for (index, (key, of, blocked)) in found.iter().enumerate() {
        let y = u16::try_from(index / columns + 1).unwrap_or(u16::MAX);
        if y >= area.height {
            break;
        }
        let x = u16::try_from(index % columns).unwrap_or(0) * width;
        let cell = Rect {
            x: area.x + x,
            width,
            ..row(area, y)
        };
        let theme = canvas.theme();
        let (first, then) = match blocked {
            Some(_) => (theme.dim, theme.dim),
            None => (theme.accent, theme.text),
        };
        let more = blocked.map_or_else(String::new, |why| format!("  ({})", app.keys.spell(why)));
        let line = Line::from(vec![
            Span::styled(format!("   {}", text::fit(key, 8)), first),
            span(of.word(), then),
            span(&more, theme.dim),
        ]);
        canvas.line(cell, &line);
    }
}
