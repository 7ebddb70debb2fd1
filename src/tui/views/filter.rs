//! The filter line, and what is said under it: what is wrong, or what could be typed.

use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::dialog::by_words;
use crate::app::list::{List, Shape};
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, span};
use crate::tui::text;
use crate::tui::views::tabs;
use crate::{say, word};

/// Draws both.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, list: &List, areas: &Areas) {
    let theme = canvas.theme();
    let area = areas.filter;
    let typing = app.filter_line.as_ref();
    let least = if typing.is_some() { 24 } else { 12 };
    let room = usize::from(area.width).saturating_sub(least);
    let ways = (1..=3).rev().map(|many| states(canvas, list, many));
    let fitting = ways.into_iter().find(|line| text::line_width(line) <= room);
    let used = fitting.map_or(0, |line| canvas.right(area, &line));
    let mut left = indent(area, 1);
    left.width = left.width.saturating_sub(used + 1);
    canvas.text(left, "/", theme.accent);
    let left = indent(left, 1);
    match typing {
        Some(line) => {
            let hidden = text::hidden(line.field.before(), left.width.into());
            super::super::sheet::field(canvas, left, &line.field, hidden);
        }
        None if list.text.is_empty() => canvas.text(left, word!(" filter"), theme.dim),
        None => canvas.text(left, &list.text, theme.text),
    }
    under(canvas, app, list, areas);
}

/// Says what state the list is in: what is marked, how many there are, how it is laid out, by what it is sorted; the first so many
/// of them.
fn states(canvas: &Canvas<'_>, list: &List, many: usize) -> Line<'static> {
    let theme = canvas.theme();
    let mut spans = Vec::new();
    if !list.marks.is_empty() && many > 0 {
        let words = say!(
            "{mark} {count} marked",
            mark = canvas.look.glyphs.mark,
            count = list.marks.len()
        );
        spans.push(span(&words, theme.marked));
    }
    let shape = match list.shape {
        Shape::Flat => String::new(),
        Shape::By(by) => say!("grouped by {by}", by = by_words(by)),
        Shape::Tree => word!("tree").to_owned(),
    };
    let counts = match (list.is_known && !list.is_awaited, list.filter.is_empty()) {
        (false, _) => String::new(),
        (true, true) => list.all.to_string(),
        (true, false) => say!("{done} of {all}", done = list.passing, all = list.all),
    };
    let words = [
        (counts, theme.text),
        (shape, theme.accent),
        (list.order_words(), theme.dim),
    ];
    for (words, style) in words.into_iter().take(many) {
        if words.is_empty() {
            continue;
        }
        if !spans.is_empty() {
            spans.push(Span::raw("   "));
        }
        spans.push(span(&words, style));
    }
    spans.push(Span::raw(" "));
    Line::from(spans)
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
            canvas.text(
                area,
                &format!(
                    "{}: {}",
                    canvas.keys.spell("{filter_line.complete}"),
                    words.join("  ")
                ),
                theme.dim,
            );
        }
    } else {
        tabs::draw(canvas, list, areas.under_filter);
    }
}
