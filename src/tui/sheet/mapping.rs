//! Where the columns of a file go: a line a column, with a value of it and the field; below, the fields that fit.

use ratatui::layout::Rect;

use super::{below, field, title, trouble};
use crate::app::dialog::Mapping;
use crate::tui::canvas::{Canvas, indent, row};
use crate::tui::text;
use crate::word;

/// The rows above the columns.
const ABOVE: u16 = 2;
/// The rows below them: what is wrong, and what fits.
const BELOW: u16 = 3;

/// Gives how many columns fit.
pub fn height(area: Rect) -> u16 {
    area.height.saturating_sub(ABOVE + BELOW)
}

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, mapping: &Mapping, area: Rect) {
    let theme = canvas.theme();
    title(canvas, area, word!("Import"), &mapping.words);
    let thirds = area.width / 3;
    let heads = row(area, 1);
    for (at, words) in [
        (3, word!("Column")),
        (thirds, word!("A value of it")),
        (2 * thirds, word!("Field")),
    ] {
        canvas.text(indent(heads, at), words, theme.dim);
    }
    let rows = below(area, ABOVE);
    for y in 0..height(area) {
        let index = mapping.scroll.offset + usize::from(y);
        let Some(column) = mapping.columns.get(index) else {
            break;
        };
        let line = row(rows, y);
        let is_here = index == mapping.scroll.index;
        let label = if is_here { theme.accent } else { theme.text };
        let marker = if is_here {
            canvas.look.glyphs.marker
        } else {
            " "
        };
        let part = |from: u16, to: u16| Rect {
            x: line.x + from.min(line.width),
            width: to
                .saturating_sub(from + 1)
                .min(line.width.saturating_sub(from)),
            ..line
        };
        canvas.text(
            part(1, thirds),
            &format!("{marker} {}", column.header),
            label,
        );
        canvas.text(part(thirds, 2 * thirds), &column.sample, theme.dim);
        let inner = part(2 * thirds, area.width);
        if is_here {
            let room = usize::from(inner.width).saturating_sub(1);
            let hidden = text::hidden(column.field.before(), room);
            field(canvas, inner, &column.field, hidden);
        } else if column.field.is_blank() {
            canvas.text(inner, word!("not read"), theme.dim);
        } else {
            let is_right = mapping.is_field(column.field.text());
            let style = if is_right { theme.text } else { theme.error };
            canvas.text(inner, column.field.text(), style);
        }
    }
    let foot = indent(below(area, area.height.saturating_sub(BELOW - 1)), 3);
    if mapping.problem.is_some() {
        trouble(canvas, foot, mapping.problem.as_ref());
    } else {
        let fits = mapping.fitting().join("  ");
        canvas.text(row(foot, 0), &fits, theme.dim);
    }
}
