//! The chooser of a status and its form.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{below, form, title};
use crate::app::App;
use crate::app::dialog::{StatusForm, Step};
use crate::domain::status::Status;
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::{say, word};

/// Draws whichever is open.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, status: &StatusForm, area: Rect) {
    let (words, more) = match status.subjects.as_slice() {
        [one] => (
            say!("Status of {reference}", reference = one.reference),
            one.title.clone(),
        ),
        many => (
            say!("Status of {count} records", count = many.len()),
            String::new(),
        ),
    };
    title(canvas, area, &words, &more);
    let inner = below(area, 1);
    match status.step {
        Step::Choose => choose(canvas, status, inner),
        Step::Fill(to) => {
            moves(canvas, status, to, indent(row(inner, 0), 3));
            let rows = if inner.height > 4 { 2 } else { 1 };
            form::draw(canvas, app, &status.form, below(inner, rows));
        }
    }
}

fn choose(canvas: &mut Canvas<'_>, status: &StatusForm, area: Rect) {
    let theme = canvas.theme();
    let free = usize::from(area.height);
    let first = (status.cursor + 1).saturating_sub(free);
    for (index, choice) in status.choices.iter().enumerate().skip(first) {
        let Ok(y) = u16::try_from(index - first) else {
            break;
        };
        let line = row(area, y);
        let is_cursor = index == status.cursor;
        let marker = if is_cursor {
            canvas.look.glyphs.marker
        } else {
            " "
        };
        let glyph = canvas.look.glyphs.status(*choice);
        let count = status
            .before()
            .iter()
            .find(|(s, _)| s == choice)
            .map_or(0, |(_, n)| *n);
        let now = match (count, status.subjects.len()) {
            (0, _) => String::new(),
            (_, 1) => format!("  ({})", word!("now")),
            (count, _) => say!("  ({count} now)", count),
        };
        let spans = vec![
            Span::styled(format!(" {marker} "), theme.text),
            Span::styled(choice.row().letter.to_string(), theme.accent),
            Span::styled(
                text::fit(&format!("  {glyph} {}", choice.label()), 17),
                theme.status(*choice),
            ),
            Span::styled(choice.meaning(), theme.dim),
            Span::styled(now, theme.text),
        ];
        canvas.line(line, &Line::from(spans));
        if is_cursor {
            canvas.select(line);
        }
    }
}

/// Says what becomes of what: `3 initiated, 1 unknown → limited`.
fn moves(canvas: &mut Canvas<'_>, status: &StatusForm, to: Status, area: Rect) {
    let theme = canvas.theme();
    let glyphs = canvas.look.glyphs;
    let mut spans = Vec::new();
    for (index, (from, count)) in status.before().into_iter().enumerate() {
        if index > 0 {
            spans.push(span(",  ", theme.dim));
        }
        if status.subjects.len() > 1 {
            spans.push(span(&format!("{count} "), theme.text));
        }
        let words = format!("{} {}", glyphs.status(from), from.label());
        spans.push(span(&words, theme.status(from)));
    }
    spans.push(span(&format!("  {}  ", glyphs.arrow), theme.dim));
    let words = format!("{} {}", glyphs.status(to), to.label());
    spans.push(span(&words, theme.status(to)));
    if status.subjects.len() > 1 {
        let words = word!("  as one change, undone with one u");
        spans.push(span(words, theme.dim));
    }
    canvas.line(area, &Line::from(spans));
}
