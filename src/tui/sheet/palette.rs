//! The help and palette: keys, views, records, and what each of them is.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{below, field, title};
use crate::app::dialog::{Entry, Palette, PaletteLine, What};
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::word;

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, palette: &Palette, area: Rect) {
    let theme = canvas.theme();
    title(
        canvas,
        area,
        word!("Palette"),
        word!("type to find a key, a view or a record"),
    );
    let line = indent(row(area, 1), 1);
    canvas.text(line, canvas.look.glyphs.marker, theme.accent);
    let line = indent(line, 2);
    let room = usize::from(line.width).saturating_sub(1);
    let hidden = text::hidden(palette.field.before(), room);
    field(canvas, line, &palette.field, hidden);
    let rows = below(area, 3);
    if palette.found().is_empty() {
        let words = word!("no key, view or record is called that");
        canvas.text(indent(row(rows, 0), 3), words, theme.dim);
    }
    for y in 0..rows.height {
        let index = palette.scroll.offset + usize::from(y);
        let area = row(rows, y);
        match palette.found().get(index) {
            Some(PaletteLine::Heading(words)) => {
                canvas.text(indent(area, 1), words, theme.heading);
            }
            Some(PaletteLine::Entry(entry)) => {
                let is_cursor = index == palette.scroll.index;
                draw_entry(canvas, area, entry, is_cursor);
            }
            None => {}
        }
    }
}

fn draw_entry(canvas: &mut Canvas<'_>, area: Rect, entry: &Entry, is_cursor: bool) {
    let wide = area.width >= 60;
    let (keys, word) = if wide { (18, 14) } else { (9, 11) };
    let theme = canvas.theme();
    let marker = if is_cursor {
        canvas.look.glyphs.marker
    } else {
        " "
    };
    let (key_style, word_style, style) = match &entry.what {
        _ if entry.blocked.is_some() => (theme.dim, theme.dim, theme.dim),
        What::Record(_) => (theme.accent, theme.dim, theme.text),
        _ => (theme.accent, theme.text, theme.dim),
    };
    let mut spans = vec![
        Span::styled(format!(" {marker} "), theme.text),
        Span::styled(text::fit(&entry.keys, keys), key_style),
        Span::styled(text::fit(entry.word(), word), word_style),
        span(entry.meaning(), style),
    ];
    if let Some(why) = &entry.blocked {
        spans.push(span(&format!("  ({why})"), theme.dim));
    }
    canvas.line(area, &Line::from(spans));
    if is_cursor {
        canvas.select(area);
    }
}
