//! Dialogs: a sheet over the foot of the view, a rule with its title above.

mod by;
mod columns;
mod confirm;
mod counts;
pub mod entity;
pub(super) mod follows;
mod form;
pub mod listing;
mod long;
pub mod mapping;
mod messages;
mod month;
mod order;
mod over;
mod palette;
mod save_view;
mod status;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::canvas::{Canvas, indent, row, span};
use super::clear::clear;
use super::text;
use crate::app::App;
use crate::app::dialog::Dialog;
use crate::app::field::Field;
use crate::word;

/// Draws the open dialog, if there is one.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, area: Rect) {
    let Some(dialog) = &app.dialog else {
        return;
    };
    clear(canvas.buffer, area);
    canvas.caret = None;
    match dialog {
        Dialog::Status(form) => status::draw(canvas, app, form, area),
        Dialog::Note(note) => form::draw_note(canvas, app, note, area),
        Dialog::Order(chooser) => order::draw(canvas, chooser, area),
        Dialog::Palette(palette) => palette::draw(canvas, palette, area),
        Dialog::Confirm(confirm) => confirm::draw(canvas, confirm, area),
        Dialog::Messages(list) => messages::draw(canvas, app, list, area),
        Dialog::Import(import) => {
            title(
                canvas,
                area,
                word!("Import"),
                word!("a table, or a file that `export` wrote"),
            );
            form::draw(canvas, app, &import.form, below(area, 1));
        }
        Dialog::Mapping(mapping) => mapping::draw(canvas, mapping, area),
        Dialog::Ask(ask) => form::draw_ask(canvas, app, ask, area),
        Dialog::Listing(listing) => listing::draw(canvas, listing, area),
        Dialog::Columns(chooser) => columns::draw(canvas, app, chooser, area),
        Dialog::By(chooser) => by::draw(canvas, app, chooser, area),
        Dialog::Counts(counts) => counts::draw(canvas, app, counts, area),
        Dialog::SaveView(form) => save_view::draw(canvas, app, form, area),
        Dialog::Form(form) => entity::draw(canvas, app, form, area),
        Dialog::Nouns(chooser) => {
            title(canvas, area, word!("New"), word!("what is to be made"));
            over::choices(canvas, chooser, word!("Make"), below(area, 1));
        }
    }
}

/// Draws the rule above a sheet, with its title.
fn title(canvas: &mut Canvas<'_>, area: Rect, words: &str, more: &str) {
    let theme = canvas.theme();
    canvas.rule(area);
    let mut spans = vec![span(&format!(" {words} "), theme.heading)];
    if !more.is_empty() {
        let room = usize::from(area.width).saturating_sub(text::width(words) + 8);
        spans.push(Span::styled(
            format!("{} ", text::clip(more, room)),
            theme.text,
        ));
    }
    let line = Line::from(spans);
    let width = u16::try_from(text::line_width(&line)).unwrap_or(u16::MAX);
    let mut room = indent(row(area, 0), 2);
    room.width = room.width.min(width);
    clear(canvas.buffer, room);
    canvas.line(room, &line);
}

/// Draws what is typed into a field, and puts the terminal's cursor where the next letter goes.
pub(super) fn field(canvas: &mut Canvas<'_>, area: Rect, field: &Field, hidden: usize) {
    let theme = canvas.theme();
    // A line break is a letter of the field and takes a cell, so that the insertion point can stand before and behind it.
    let sign = canvas.look.glyphs.line_break;
    let shown = hide(&field.text().replace('\n', sign), hidden);
    canvas.line(area, &Line::from(Span::styled(shown, theme.text)));
    if area.is_empty() {
        return;
    }
    let before = field.before().replace('\n', sign);
    let before = text::width(&before).saturating_sub(hidden);
    let before = u16::try_from(before).unwrap_or(u16::MAX);
    canvas.caret = Some((area.x + before.min(area.width - 1), area.y));
}

/// Leaves out so many cells at the left; half a wide letter becomes a blank.
fn hide(words: &str, cells: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let words = crate::domain::text::visible(words);
    let mut left = cells;
    let mut shown = String::new();
    for grapheme in words.graphemes(true) {
        let wide = text::width(grapheme);
        if left == 0 {
            shown.push_str(grapheme);
        } else if wide > left {
            shown.push_str(&" ".repeat(wide - left));
            left = 0;
        } else {
            left -= wide;
        }
    }
    shown
}

/// Draws what is wrong, and what would be right.
fn trouble(canvas: &mut Canvas<'_>, area: Rect, problem: Option<&crate::app::Problem>) {
    if let Some(problem) = problem {
        let theme = canvas.theme();
        canvas.text(row(area, 0), &problem.message, theme.error);
        canvas.text(row(area, 1), &problem.hint, theme.dim);
    }
}

/// Gives the first of the lines that a sheet shows, so that the cursor is among them.
pub(super) fn first_line(cursor: usize, rows: u16) -> usize {
    (cursor + 1).saturating_sub(rows.into())
}

/// Draws the sign of the cursor at the left of a line, and gives what is left of it.
fn marked(canvas: &mut Canvas<'_>, line: Rect, is_cursor: bool) -> Rect {
    if is_cursor {
        let (sign, style) = (canvas.look.glyphs.marker, canvas.theme().text);
        canvas.text(indent(line, 1), sign, style);
    }
    indent(line, 3)
}

/// Gives an area without so many rows at its top.
const fn below(area: Rect, rows: u16) -> Rect {
    let rows = if rows < area.height {
        rows
    } else {
        area.height
    };
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_hidden_without_cutting_a_letter() {
        for (words, cells, shown) in [
            ("abc", 0, "abc"),
            ("abc", 2, "c"),
            ("한국", 1, " 국"),
            ("한국", 2, "국"),
            ("ab", 9, ""),
        ] {
            assert_eq!(hide(words, cells), shown, "{words} {cells}");
        }
    }
}
