//! The filter line, and what is said under it: what is wrong, or what could be typed.

use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::list::List;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, span};
use crate::tui::text;

/// Draws both.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, list: &List, areas: &Areas) {
    let theme = canvas.theme();
    let area = areas.filter;
    let mut right = Vec::new();
    if !list.marks.is_empty() {
        let words = format!("{} {} marked   ", canvas.look.glyphs.mark, list.marks.len());
        right.push(span(&words, theme.marked));
    }
    let counts = if !list.is_known {
        String::new()
    } else if list.filter.is_empty() {
        format!("{}   ", list.all)
    } else {
        format!("{} of {}   ", list.scroll.total, list.all)
    };
    right.push(span(&counts, theme.text));
    right.push(span(&list.order_words(), theme.dim));
    right.push(Span::raw(" "));
    let right = Line::from(right);
    let typing = app.filter_line.as_ref();
    let least = if typing.is_some() { 24 } else { 12 };
    let used = if right.width() + least <= usize::from(area.width) {
        canvas.right(area, &right)
    } else {
        0
    };
    let mut left = indent(area, 1);
    left.width = left.width.saturating_sub(used + 1);
    canvas.text(left, "/", theme.accent);
    let left = indent(left, 1);
    match typing {
        Some(line) => {
            let hidden = line.field.hidden(left.width.into());
            super::super::sheet::field(canvas, left, &line.field, hidden);
        }
        None if list.text.is_empty() => canvas.text(left, " filter", theme.dim),
        None => canvas.text(left, &list.text, theme.text),
    }
    under(canvas, app, list, areas);
}

fn under(canvas: &mut Canvas<'_>, app: &App, list: &List, areas: &Areas) {
    let theme = canvas.theme();
    let area = indent(areas.under_filter, 2);
    if let Some((problem, span_of)) = &list.problem {
        let typed = app
            .filter_line
            .as_ref()
            .map_or("", |line| line.field.text());
        let (blanks, carets) = match span_of {
            Some(at) => {
                let before = typed.get(..at.start).unwrap_or_default();
                let word = typed.get(at.clone()).unwrap_or_default();
                (text::width(before), text::width(word).max(1))
            }
            None => (0, 0),
        };
        let words = format!("{} {}", "^".repeat(carets), problem.message);
        let wide = text::width(&words);
        let room = usize::from(area.width);
        let blanks = blanks.min(room.saturating_sub(wide));
        let line = Line::from(vec![
            Span::raw(" ".repeat(blanks)),
            span(&words, theme.error),
            span(&format!("  {}", problem.hint), theme.dim),
        ]);
        canvas.line(area, &line);
    } else if let Some(line) = &app.filter_line {
        let offers = line.completions();
        let words: Vec<&str> = offers.iter().map(|offer| offer.text.as_str()).collect();
        if !words.is_empty() {
            canvas.text(area, &format!("Tab: {}", words.join("  ")), theme.dim);
        }
    }
}
