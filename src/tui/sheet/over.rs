//! What lies over a form: what can be chosen, a difference, the question before it is left, a conflict, a preview.

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::text::{Line as Text, Span};

use super::{below, field, month};
use crate::app::App;
use crate::app::form::{Chooser, Conflict, EntityForm, Over};
use crate::app::scroll::Scroll;
use crate::domain::change::FieldChange;
use crate::domain::text::excerpt;
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::tui::views::record::words_of;
use crate::words::counted;
use crate::{say, word};

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, form: &EntityForm, area: Rect) {
    match &form.over {
        Over::Nothing => {}
        Over::Choices(chooser) => {
            let label = form.line().label.clone();
            choices(canvas, chooser, &label, area);
        }
        Over::Month(of) => month::draw(canvas, *of, app.now.today, area),
        Over::Difference(scroll) => difference(canvas, form, *scroll, app.now.today, area),
        Over::Leave => leave(canvas, form, app.now.today, area),
        Over::Conflict(conflict) => draw_conflict(canvas, form, conflict, area),
        Over::Preview(changes, scroll) => preview(canvas, changes, *scroll, area),
    }
}

/// Draws a list to choose from, with what is typed to find in it.
pub fn choices(canvas: &mut Canvas<'_>, chooser: &Chooser, label: &str, area: Rect) {
    let theme = canvas.theme();
    let line = indent(row(area, 0), 1);
    let words = format!("{label}: ");
    canvas.text(line, &words, theme.accent);
    let line = indent(line, u16::try_from(text::width(&words)).unwrap_or(0));
    let room = usize::from(line.width).saturating_sub(1);
    let hidden = text::hidden(chooser.needle.before(), room);
    if chooser.needle.text().is_empty() {
        canvas.text(indent(line, 1), word!("type to find"), theme.dim);
    }
    field(canvas, line, &chooser.needle, hidden);
    let rows = below(area, 2);
    if chooser.count() == 0 {
        canvas.text(
            indent(row(rows, 0), 3),
            word!("nothing is called that"),
            theme.dim,
        );
    }
    let shown = 0..usize::from(rows.height);
    let codes = shown
        .clone()
        .filter_map(|y| chooser.row(chooser.scroll.offset + y));
    let wide = codes.map(|choice| text::width(&choice.code)).max();
    let wide = wide.unwrap_or(0).min(usize::from(area.width) / 2);
    for y in shown {
        let index = chooser.scroll.offset + y;
        let Some(choice) = chooser.row(index) else {
            break;
        };
        let line = row(rows, u16::try_from(y).unwrap_or(u16::MAX));
        let is_cursor = index == chooser.scroll.index;
        let marker = if is_cursor {
            canvas.look.glyphs.marker
        } else {
            " "
        };
        let spans = vec![
            span(&format!(" {marker} "), theme.text),
            Span::styled(text::fit(&choice.code, wide), theme.text),
            span(
                &format!("  {}", words_of("label", &choice.label)),
                theme.dim,
            ),
        ];
        canvas.line(line, &Text::from(spans));
        if is_cursor {
            canvas.select(line);
        }
    }
}

fn head(canvas: &mut Canvas<'_>, words: &str, area: Rect) -> Rect {
    let heading = canvas.theme().heading;
    canvas.text(indent(row(area, 0), 1), words, heading);
    indent(below(area, 2), 3)
}

/// Draws `label  old → new`.
fn change(canvas: &mut Canvas<'_>, area: Rect, label: &str, [old, new]: [&str; 2]) {
    let theme = canvas.theme();
    let sign = |words: &str| {
        if words.trim().is_empty() {
            canvas.look.glyphs.dash.to_owned()
        } else {
            excerpt(words)
        }
    };
    let arrow = canvas.look.glyphs.arrow;
    let spans = vec![
        span(&format!("{label}  "), theme.accent),
        span(&sign(old), theme.dim),
        span(&format!(" {arrow} "), theme.dim),
        span(&sign(new), theme.text),
    ];
    canvas.line(area, &Text::from(spans));
}

fn difference(
    canvas: &mut Canvas<'_>,
    form: &EntityForm,
    scroll: Scroll,
    today: NaiveDate,
    area: Rect,
) {
    let rows = head(canvas, word!("What saving would change"), area);
    if !form.is_dirty() {
        let dim = canvas.theme().dim;
        canvas.text(rows, word!("nothing"), dim);
    }
    let lines = form.changed().skip(scroll.offset);
    for (y, line) in (0..rows.height).zip(lines) {
        let new = line.value(today);
        change(canvas, row(rows, y), &line.label, [&line.base, &new]);
        if scroll.total > usize::from(rows.height) && scroll.offset + usize::from(y) == scroll.index
        {
            canvas.select(row(rows, y));
        }
    }
}

fn leave(canvas: &mut Canvas<'_>, form: &EntityForm, today: NaiveDate, area: Rect) {
    let rows = head(canvas, word!("This is not saved:"), area);
    let accent = canvas.theme().accent;
    let room = rows.height.saturating_sub(2);
    let count = form.changed().count();
    for (y, line) in (0..room).zip(form.changed()) {
        let new = line.value(today);
        change(canvas, row(rows, y), &line.label, [&line.base, &new]);
    }
    let last = u16::try_from(count).unwrap_or(u16::MAX).min(room) + 1;
    let words = word!(
        "{leave.accept} saves, {leave.discard} throws it away, {leave.back} goes on with the form"
    );
    let last = row(rows, last.min(rows.height.saturating_sub(1)));
    canvas.hint(last, words, accent);
}

fn draw_conflict(canvas: &mut Canvas<'_>, form: &EntityForm, conflict: &Conflict, area: Rect) {
    const ROWS: u16 = 4;
    let theme = canvas.theme();
    let words = word!("Somebody else has changed the same: take mine or theirs of each field");
    let rows = head(canvas, words, area);
    let fit = (rows.height / ROWS).max(1);
    let first = (conflict.at + 1).saturating_sub(fit.into());
    for (place, meeting) in (0..fit).zip(conflict.fields.iter().skip(first)) {
        let top = place * ROWS;
        let is_here = first + usize::from(place) == conflict.at;
        let style = if is_here { theme.accent } else { theme.text };
        let label = &form.lines[meeting.line].label;
        let marker = if is_here {
            canvas.look.glyphs.marker
        } else {
            " "
        };
        canvas.text(row(rows, top), &format!("{marker} {label}"), style);
        let sides = [
            (word!("mine"), &meeting.mine, meeting.is_mine),
            (word!("theirs"), &meeting.theirs, !meeting.is_mine),
            (word!("base"), &meeting.base, false),
        ];
        for (y, (side, words, is_taken)) in (1..).zip(sides) {
            let sign = if is_taken {
                canvas.look.glyphs.mark
            } else {
                " "
            };
            let words = if words.is_empty() {
                canvas.look.glyphs.dash.to_owned()
            } else {
                words.clone()
            };
            let style = if is_taken { theme.text } else { theme.dim };
            let spans = vec![
                span(&format!("  {sign} "), theme.marked),
                span(&format!("{side:<8}"), theme.dim),
                span(&words, style),
            ];
            let line = row(rows, top + y);
            canvas.line(line, &Text::from(spans));
            if is_here && is_taken {
                canvas.select(line);
            }
        }
    }
}

fn preview(canvas: &mut Canvas<'_>, changes: &[FieldChange], scroll: Scroll, area: Rect) {
    let mut refs: Vec<&str> = Vec::new();
    let mut fields: Vec<&str> = Vec::new();
    for one in changes {
        let reference = one.reference.as_deref().unwrap_or_default();
        if !refs.contains(&reference) {
            refs.push(reference);
        }
        if !fields.contains(&one.field.as_str()) {
            fields.push(&one.field);
        }
    }
    let fields: Vec<String> = fields.iter().map(|name| words_of("label", name)).collect();
    let words = say!(
        "{records}, {fields}: {{preview.accept}} changes them as one, {{everywhere.undo}} takes it back",
        records = counted(refs.len(), "record"),
        fields = fields.join(", ")
    );
    let words = canvas.keys.spell(&words);
    let rows = head(canvas, &words, area);
    let shown = changes.iter().enumerate().skip(scroll.offset);
    for (y, (index, one)) in (0..rows.height).zip(shown) {
        let reference = one.reference.as_deref().unwrap_or_default();
        let [old, new] = [&one.old, &one.new].map(ToString::to_string);
        let label = format!("{reference}  {}", words_of("label", &one.field));
        change(canvas, row(rows, y), &label, [&old, &new]);
        if index == scroll.index {
            canvas.select(row(rows, y));
        }
    }
}
