//! Rows to look through; the one under the cursor is told in full at the foot.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{below, title, trouble};
use crate::app::dialog::{Listing, ListingRow, Tone};
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;

/// Rows at the foot, with the blank above them.
const FOOT: u16 = 4;
/// The widest that a first column becomes.
const WIDEST: usize = 24;

/// Gives how many rows the dialog wants.
pub fn rows(listing: &Listing) -> usize {
    let told = listing.rows.len().max(3) + usize::from(FOOT);
    told + if listing.problem.is_some() { 2 } else { 0 }
}

/// Gives how many rows of the list fit.
pub fn height(sheet: Rect) -> u16 {
    let inner = sheet.height.saturating_sub(1);
    if inner > 2 * FOOT {
        inner - FOOT
    } else {
        inner
    }
}

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, listing: &Listing, area: Rect) {
    let theme = canvas.theme();
    title(canvas, area, &listing.title, "");
    let height = height(area);
    let inner = below(area, 1);
    if listing.rows.is_empty() {
        canvas.text(indent(row(inner, 0), 3), listing.none, theme.dim);
    }
    let widest = |of: fn(&ListingRow) -> &String| {
        let wide = listing.rows.iter().map(|row| text::width(of(row))).max();
        wide.unwrap_or(0).min(WIDEST)
    };
    let widths = [widest(|row| &row.lead), widest(|row| &row.name)];
    for y in 0..height {
        let index = listing.scroll.offset + usize::from(y);
        let Some(each) = listing.rows.get(index) else {
            break;
        };
        let line = row(inner, y);
        let is_cursor = index == listing.scroll.index;
        draw_row(canvas, line, each, widths, is_cursor);
        if is_cursor {
            canvas.select(line);
        }
    }
    if listing.rows.len() > listing.scroll.offset + usize::from(height) && height > 1 {
        let sign = canvas.look.glyphs.down;
        let last = row(inner, height - 1);
        let corner = indent(last, last.width.saturating_sub(1));
        canvas.text(corner, sign, theme.dim);
    }
    let foot = below(inner, height + 1);
    if listing.problem.is_some() {
        return trouble(canvas, indent(foot, 3), listing.problem.as_ref());
    }
    if let Some(each) = listing.current().filter(|_| height + FOOT < area.height) {
        draw_foot(canvas, each, indent(foot, 3));
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    area: Rect,
    each: &ListingRow,
    [lead, name]: [usize; 2],
    is_cursor: bool,
) {
    let theme = canvas.theme();
    let marker = if is_cursor {
        canvas.look.glyphs.marker
    } else {
        " "
    };
    let style = match each.tone {
        Tone::Plain => theme.text,
        Tone::Dim => theme.dim,
        Tone::Doubtful => theme.accent,
        Tone::Wrong => theme.error,
    };
    let words = each.text.replace('\n', " ");
    let spans = vec![
        Span::styled(format!(" {marker} "), theme.text),
        Span::styled(format!("{}  ", text::fit(&each.lead, lead)), style),
        Span::styled(format!("{}  ", text::fit(&each.name, name)), theme.text),
        span(&words, theme.dim),
    ];
    canvas.line(area, &Line::from(spans));
}

/// Tells the whole text of a row, as far as there is room.
fn draw_foot(canvas: &mut Canvas<'_>, each: &ListingRow, area: Rect) {
    let theme = canvas.theme();
    let width = usize::from(area.width.saturating_sub(1)).max(1);
    let lines = each.text.lines().flat_map(|line| text::wrap(line, width));
    for (y, line) in (0..area.height).zip(lines) {
        canvas.text(row(area, y), &line, theme.text);
    }
}
