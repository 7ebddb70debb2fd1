//! Forms: a label a line, what is typed beside it, the date that a word came to.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{below, field, title, trouble};
use crate::app::App;
use crate::app::dialog::{AskForm, Form, Holds, NoteForm};
use crate::say;
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::words;

const LABEL: u16 = 12;
/// What stands for a letter that is not shown.
const HIDDEN: &str = "*";

/// Draws the fields of a form and what is wrong with it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, form: &Form, area: Rect) {
    let theme = canvas.theme();
    let fields = form.rows.iter().zip(&form.fields).enumerate();
    let count = u16::try_from(form.rows.len()).unwrap_or(0);
    let first = u16::try_from(form.at + 1)
        .unwrap_or(0)
        .saturating_sub(area.height);
    for (index, (of, typed)) in fields {
        let masked = (of.holds == Holds::Secret).then(|| typed.masked(HIDDEN));
        let typed = masked.as_ref().unwrap_or(typed);
        let Some(y) = u16::try_from(index).ok().and_then(|y| y.checked_sub(first)) else {
            continue;
        };
        let line = row(area, y);
        let is_here = index == form.at;
        let label = if is_here { theme.accent } else { theme.dim };
        let marker = if is_here {
            canvas.look.glyphs.marker
        } else {
            " "
        };
        canvas.text(
            indent(line, 1),
            &format!("{marker} {}", words::of("form", of.label)),
            label,
        );
        let mut inner = indent(line, LABEL.min(line.width / 2) + 2);
        if of.holds == Holds::Date {
            inner = resolved(canvas, app, typed, inner);
        }
        if typed.text().is_empty() {
            canvas.text(inner, &blank(app, of.blank), theme.dim);
        }
        let hidden = if is_here {
            text::hidden(typed.before(), usize::from(inner.width).saturating_sub(1))
        } else {
            0
        };
        let caret = canvas.caret;
        if is_here || !typed.text().is_empty() {
            field(canvas, inner, typed, hidden);
        }
        if !is_here {
            canvas.caret = caret;
        }
    }
    let rest = indent(below(area, count + 1 - first.min(count)), 3);
    trouble(canvas, rest, form.problem.as_ref());
}

fn blank(app: &App, words: &str) -> String {
    if words == "today" {
        say!("today, {today}", today = app.now.today)
    } else {
        words::of("form", words).to_owned()
    }
}

/// Draws the date that a word came to, or what is wrong with it, beside it; gives the area that is left for the word.
fn resolved(
    canvas: &mut Canvas<'_>,
    app: &App,
    typed: &crate::app::field::Field,
    area: Rect,
) -> Rect {
    const ROOM: u16 = 14;
    let theme = canvas.theme();
    let beside = indent(area, ROOM);
    let line = match typed.date(app.now.today) {
        None => return area,
        Some(Ok(date)) => {
            let arrow = canvas.look.glyphs.arrow;
            Line::from(span(&format!("{arrow} {date}"), theme.ok))
        }
        Some(Err(problem)) => Line::from(vec![
            span(&problem.message, theme.error),
            Span::raw("  "),
            span(&problem.hint, theme.dim),
        ]),
    };
    canvas.line(beside, &line);
    Rect {
        width: area.width.min(ROOM - 1),
        ..area
    }
}

/// Draws the form of a note.
pub fn draw_note(canvas: &mut Canvas<'_>, app: &App, note: &NoteForm, area: Rect) {
    let subject = &note.subject;
    let words = say!("Note on {reference}", reference = subject.reference);
    title(canvas, area, &words, &subject.title);
    draw(canvas, app, &note.form, below(area, 1));
}

/// Draws the form that asks for a file or a time.
pub fn draw_ask(canvas: &mut Canvas<'_>, app: &App, ask: &AskForm, area: Rect) {
    let [words, more] = &ask.title;
    title(canvas, area, words, more);
    draw(canvas, app, &ask.form, below(area, 1));
}
