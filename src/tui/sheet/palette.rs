//! The help: every key and what it does.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{below, field, title};
use crate::app::dialog::{Entry, Palette};
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, palette: &Palette, area: Rect) {
    let theme = canvas.theme();
    title(canvas, area, "Keys", "type to find, Enter runs");
    let line = indent(row(area, 1), 1);
    canvas.text(line, canvas.look.glyphs.marker, theme.accent);
    let line = indent(line, 2);
    let hidden = palette
        .field
        .hidden(usize::from(line.width).saturating_sub(1));
    field(canvas, line, &palette.field, hidden);
    let rows = below(area, 3);
    if palette.found().is_empty() {
        canvas.text(indent(row(rows, 0), 3), "no key does that", theme.dim);
    }
    for y in 0..rows.height {
        let index = palette.scroll.offset + usize::from(y);
        if let Some(entry) = palette.found().get(index) {
            let area = row(rows, y);
            let is_cursor = index == palette.scroll.index;
            draw_entry(canvas, area, entry, is_cursor);
        }
    }
}

fn draw_entry(canvas: &mut Canvas<'_>, area: Rect, entry: &Entry, is_cursor: bool) {
    const KEYS: usize = 16;
    const WORD: usize = 13;
    let theme = canvas.theme();
    let marker = if is_cursor {
        canvas.look.glyphs.marker
    } else {
        " "
    };
    let keys = text::fit(&entry.row.labels().join(" "), KEYS);
    let word = text::fit(entry.row.word, WORD);
    let (key_style, word_style) = if entry.blocked.is_some() {
        (theme.dim, theme.dim)
    } else {
        (theme.accent, theme.text)
    };
    let mut spans = vec![
        Span::styled(format!(" {marker} "), theme.text),
        Span::styled(keys, key_style),
        Span::styled(word, word_style),
        span(entry.row.meaning, theme.dim),
    ];
    if let Some(why) = entry.blocked {
        spans.push(span(&format!("  ({why})"), theme.dim));
    }
    canvas.line(area, &Line::from(spans));
    if is_cursor {
        canvas.select(area);
    }
}
