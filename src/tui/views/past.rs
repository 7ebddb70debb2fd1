//! The filter line of the history, and what is said under it.

use ratatui::text::{Line, Span};

use crate::app::App;
use crate::domain::past::KEYS;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, span};
use crate::tui::{sheet, text};
use crate::{say, word};

/// Draws both.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let theme = canvas.theme();
    let history = &app.history;
    let counts = match &history.search {
        None => format!("{} ", history.scroll.total),
        Some(search) if search.is_done() => say!("{count} found ", count = search.found.len()),
        Some(search) => say!("{count} found so far ", count = search.found.len()),
    };
    let used = canvas.right(areas.filter, &Line::from(span(&counts, theme.dim)));
    let mut left = indent(areas.filter, 1);
    left.width = left.width.saturating_sub(used + 1);
    canvas.text(left, "/", theme.accent);
    let left = indent(left, 1);
    match &history.line {
        Some(line) => {
            let hidden = text::hidden(line.field.before(), left.width.into());
            sheet::field(canvas, left, &line.field, hidden);
        }
        None if history.text().is_empty() => canvas.text(left, word!(" filter"), theme.dim),
        None => canvas.text(left, history.text(), theme.text),
    }
    under(canvas, app, areas);
}

fn under(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let theme = canvas.theme();
    let area = indent(areas.under_filter, 2);
    let typed = app.history.line.as_ref().map(|line| line.field.text());
    if let Some((problem, at)) = &app.history.problem {
        let typed = typed.unwrap_or_default();
        let before = text::width(typed.get(..at.start).unwrap_or_default());
        let carets = text::width(typed.get(at.clone()).unwrap_or_default()).max(1);
        let words = format!("{} {}", "^".repeat(carets), problem.message);
        let room = usize::from(area.width).saturating_sub(text::width(&words));
        let line = Line::from(vec![
            Span::raw(" ".repeat(before.min(room))),
            span(&words, theme.error),
            span(&format!("  {}", problem.hint), theme.dim),
        ]);
        canvas.line(area, &line);
    } else if typed.is_some() {
        let keys: Vec<String> = KEYS.iter().map(|(key, _)| format!("{key}:")).collect();
        let words = say!(
            "{keys}  and words of the summary or note",
            keys = keys.join("  ")
        );
        canvas.text(area, &words, theme.dim);
    }
}
