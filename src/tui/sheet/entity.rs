//! The form of a thing: a label a line, what is typed, what that comes to; under the field that is being typed in what it
//! takes, or what is wrong and what would be right, and the best choices.

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::text::{Line as Text, Span};

use super::long::Long;
use super::{below, field, over, title, trouble};
use crate::app::App;
use crate::app::form::{EntityForm, Line, Over};
use crate::tui::canvas::{Canvas, indent, span};
use crate::tui::text;
use crate::{say, word};

/// From how many columns what can be chosen stands beside the form.
const BESIDE: u16 = 100;
/// The signs before a label and the one after it.
const SIGNS: u16 = 4;
/// The widest label.
const WIDEST: usize = 22;
/// How many rows of a long text show while it is typed in.
const LONG: usize = 6;

/// Draws the form and what lies over it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, form: &EntityForm, area: Rect) {
    let dirty = form.changed().count();
    let words = if dirty > 0 {
        say!(
            "{title}  {mark} {count} changed ",
            title = form.title,
            mark = canvas.look.glyphs.mark,
            count = dirty
        )
    } else {
        form.title.clone()
    };
    title(canvas, area, &words, &form.more);
    let inner = below(area, 1);
    let beside = matches!(form.over, Over::Choices(_) | Over::Month(_)) && inner.width >= BESIDE;
    let (left, right) = if beside {
        let left = inner.width * 55 / 100;
        (
            Rect {
                width: left,
                ..inner
            },
            indent(inner, left + 1),
        )
    } else {
        (inner, inner)
    };
    let is_covered = !beside && !matches!(form.over, Over::Nothing);
    if !is_covered {
        fields(canvas, app, form, left);
    }
    over::draw(canvas, app, form, right);
}

/// Where a line stands, counted from the first row of the form.
struct Place {
    line: usize,
    top: usize,
    rows: usize,
}

/// Says where the lines stand in so many columns.
fn places(form: &EntityForm, width: u16, today: NaiveDate) -> Vec<Place> {
    let mut top = 0;
    let place = |(index, line): (usize, &Line)| {
        let rows = if index == form.at {
            let room = usize::from(width.saturating_sub(1));
            let typed = if line.is_long() {
                Long::of(&line.input, room).rows().clamp(1, LONG)
            } else {
                1
            };
            typed + under(form, line, today).len()
        } else {
            1
        };
        let place = Place {
            line: index,
            top,
            rows,
        };
        top += rows;
        place
    };
    form.lines.iter().enumerate().map(place).collect()
}

/// Gives the first row on screen: so that the field that is being typed in shows, with what stands before it.
fn first_row(form: &EntityForm, places: &[Place], height: usize) -> usize {
    let total = places.last().map_or(0, |last| last.top + last.rows);
    let at = places.get(form.at).map_or((0, 1), |at| (at.top, at.rows));
    let wanted = (at.0 + at.1.min(height)).saturating_sub(height * 2 / 3);
    wanted.min(total.saturating_sub(height)).min(at.0)
}

/// Gives the line of the form that stands in a row of its area.
pub fn line_at(form: &EntityForm, area: Rect, today: NaiveDate, y: u16) -> Option<usize> {
    let places = places(form, value_area(form, area).width, today);
    let first = first_row(form, &places, height(form, area).into());
    let at = first + usize::from(y.checked_sub(area.y)?);
    let found = places
        .iter()
        .find(|place| (place.top..place.top + place.rows).contains(&at))?;
    Some(found.line)
}

fn label_width(form: &EntityForm) -> u16 {
    // The sign of what is required stands apart from the longest word.
    let wide = |line: &Line| text::width(&line.label) + usize::from(line.required);
    let widest = form.lines.iter().map(wide).max();
    u16::try_from(widest.unwrap_or(0).min(WIDEST)).unwrap_or(0)
}

fn value_area(form: &EntityForm, area: Rect) -> Rect {
    let before = (label_width(form) + SIGNS).min(area.width / 2);
    let value = indent(area, before + 2);
    Rect {
        width: value.width.saturating_sub(1),
        ..value
    }
}

/// Gives the rows that the fields have; what is wrong with the form as a whole stands below them.
fn height(form: &EntityForm, area: Rect) -> u16 {
    let below = if form.problem.is_some() { 2 } else { 0 };
    area.height.saturating_sub(below)
}

fn fields(canvas: &mut Canvas<'_>, app: &App, form: &EntityForm, area: Rect) {
    let today = app.now.today;
    let rows = height(form, area);
    let places = places(form, value_area(form, area).width, today);
    let first = first_row(form, &places, rows.into());
    let shown = first..first + usize::from(rows);
    for place in &places {
        for offset in 0..place.rows {
            let Some(y) = (place.top + offset).checked_sub(first) else {
                continue;
            };
            let Ok(y) = u16::try_from(y) else { break };
            if shown.contains(&(place.top + offset)) {
                let line = Rect {
                    height: 1,
                    y: area.y + y,
                    ..area
                };
                draw_row(canvas, form, today, (place.line, offset), line);
            }
        }
    }
    trouble(canvas, indent(below(area, rows), 3), form.problem.as_ref());
}

/// Draws one of the rows that a line takes.
fn draw_row(
    canvas: &mut Canvas<'_>,
    form: &EntityForm,
    today: NaiveDate,
    (index, offset): (usize, usize),
    area: Rect,
) {
    let line = &form.lines[index];
    let value = value_area(form, area);
    let is_here = index == form.at;
    if offset == 0 {
        head(canvas, form, line, is_here, area);
    }
    let long = is_here && line.is_long();
    let typed = if long {
        Long::of(&line.input, value.width.saturating_sub(1).into())
    } else {
        Long::default()
    };
    let rows = if long { typed.rows().clamp(1, LONG) } else { 1 };
    if offset >= rows {
        if let Some(words) = under(form, line, today).get(offset - rows) {
            hint(canvas, words, value);
        }
    } else if long {
        typed.draw(canvas, offset, rows, value);
    } else {
        short(canvas, form, line, today, (is_here, value));
    }
}

fn head(canvas: &mut Canvas<'_>, form: &EntityForm, line: &Line, is_here: bool, area: Rect) {
    let theme = canvas.theme();
    let glyphs = canvas.look.glyphs;
    let marker = if is_here { glyphs.marker } else { " " };
    let changed = if line.is_changed() { glyphs.mark } else { " " };
    let wide = label_width(form).min((area.width / 2).saturating_sub(SIGNS));
    let label = text::fit(&line.label, wide.into());
    let style = if is_here { theme.accent } else { theme.dim };
    let required = if line.required { "*" } else { " " };
    let spans = vec![
        span(marker, style),
        span(changed, theme.marked),
        Span::raw(" "),
        Span::styled(label, style),
        span(required, theme.accent),
    ];
    canvas.line(indent(area, 1), &Text::from(spans));
}

/// Draws a field that takes one row, with what it comes to beside it.
fn short(
    canvas: &mut Canvas<'_>,
    form: &EntityForm,
    line: &Line,
    today: NaiveDate,
    (is_here, area): (bool, Rect),
) {
    let theme = canvas.theme();
    let first = line.input.text().split('\n').next().unwrap_or_default();
    let more = line.input.text().split('\n').count() - 1;
    let beside = match (form.problem_of(line, today), line.beside(today)) {
        (Some(problem), _) if !is_here => Some((problem.message, theme.error)),
        (None, Some(words)) => {
            let arrow = canvas.look.glyphs.arrow;
            Some((format!("{arrow} {words}"), theme.ok))
        }
        _ if more > 0 => Some((say!("+ {more} more lines", more), theme.dim)),
        _ if line.is_taken => Some((word!("changed by somebody else").to_owned(), theme.marked)),
        _ => None,
    };
    let typed = u16::try_from(text::width(first)).unwrap_or(u16::MAX);
    let at = typed.saturating_add(2).clamp(14, area.width.max(14));
    if let Some((words, style)) = &beside {
        canvas.text(indent(area, at), words, *style);
    }
    let room = if beside.is_some() && at < area.width {
        Rect {
            width: at - 1,
            ..area
        }
    } else {
        area
    };
    if is_here {
        let hidden = text::hidden(
            line.input.before(),
            usize::from(room.width).saturating_sub(1),
        );
        field(canvas, room, &line.input, hidden);
    } else {
        canvas.text(room, first, theme.text);
    }
}

/// A row under the field that is being typed in.
enum Under {
    Wrong(String),
    Right(String),
    Choice(String, String, bool),
}

/// Gives the rows under the field that is being typed in.
fn under(form: &EntityForm, line: &Line, today: NaiveDate) -> Vec<Under> {
    let mut rows = Vec::new();
    if let Some(problem) = form.problem_of(line, today) {
        rows.push(Under::Wrong(problem.message));
        rows.push(Under::Right(problem.hint));
    } else {
        let lines = if line.is_long() {
            word!("; alt-enter: a new line")
        } else {
            ""
        };
        rows.push(Under::Right(format!("{}{lines}", line.takes)));
    }
    if let Some(theirs) = &line.theirs {
        let theirs = crate::domain::text::excerpt(theirs);
        let words = say!(
            "somebody else has made `{theirs}` of it; saving asks",
            theirs
        );
        rows.push(Under::Wrong(words));
    }
    let completes = form.completes(today);
    let choices = form.inline().into_iter().enumerate();
    rows.extend(
        choices.map(|(index, choice)| {
            Under::Choice(choice.code, choice.label, completes && index == 0)
        }),
    );
    rows
}

fn hint(canvas: &mut Canvas<'_>, under: &Under, area: Rect) {
    let theme = canvas.theme();
    match under {
        Under::Wrong(words) => canvas.text(area, words, theme.error),
        Under::Right(words) => canvas.text(area, words, theme.dim),
        Under::Choice(code, label, is_first) => {
            let style = if *is_first { theme.accent } else { theme.text };
            let label = crate::tui::views::record::words_of("label", label);
            let tab = if *is_first {
                word!("  tab takes it")
            } else {
                ""
            };
            let spans = vec![
                span(&format!("  {code}"), style),
                span(&format!("  {label}"), theme.dim),
                span(tab, theme.dim),
            ];
            canvas.line(area, &Text::from(spans));
        }
    }
}
