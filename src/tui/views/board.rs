//! The board: a heading a column, and under it the cards that fit.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;

use crate::app::App;
use crate::app::board::{Board, Column, Group, ROWS_ABOVE};
use crate::app::view::View;
use crate::domain::axes::Timeliness;
use crate::domain::record::Record;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::{say, word};

/// Gives the areas of the columns on screen, each with its place among all.
pub fn columns(body: Rect, board: &Board) -> Vec<(usize, Rect)> {
    let visible = board.visible();
    let count = u16::try_from(visible.len().max(1)).unwrap_or(1);
    let width = body.width / count;
    visible
        .zip(0..count)
        .map(|(index, place)| {
            let area = Rect {
                x: body.x + place * width,
                width: width.saturating_sub(1),
                ..body
            };
            (index, area)
        })
        .collect()
}

/// Finds the card on a cell: its column, and which of its cards; beyond the last card, the last.
pub fn card_at(body: Rect, board: &Board, x: u16, y: u16) -> Option<(usize, usize)> {
    let found = columns(body, board);
    let (index, _) = found
        .into_iter()
        .find(|(_, area)| (area.left()..area.right()).contains(&x))?;
    let line = usize::from(y.saturating_sub(body.y)).saturating_sub(ROWS_ABOVE);
    let scroll = board.columns.get(index)?.scroll;
    let card = scroll.offset + line / board.card_rows;
    Some((index, card.min(scroll.total.saturating_sub(1))))
}

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let board = &app.board;
    let body = areas.body;
    title(canvas, board, row(body, 0));
    for (index, area) in columns(body, board) {
        let column = &board.columns[index];
        let is_here = index == board.across.index;
        heading(canvas, column, row(area, 1), is_here);
        canvas.rule(indent(row(area, 2), 1));
        draw_cards(canvas, board, column, areas.sheet, (area, is_here));
    }
}

/// Says what the board shows, and which columns of how many.
fn title(canvas: &mut Canvas<'_>, board: &Board, area: Rect) {
    let theme = canvas.theme();
    let visible = board.visible();
    let all = board.columns.len();
    let mut used = 0;
    if visible.len() < all {
        let words = match visible.len() {
            1 => say!(" {column} of {all} ", column = visible.end, all),
            _ => say!(
                " columns {first} – {last} of {all} ",
                first = visible.start + 1,
                last = visible.end,
                all
            ),
        };
        used = canvas.right(area, &Line::from(span(&words, theme.dim)));
    }
    let words = View::of(board.kind).row().word();
    let line = Line::from(vec![
        span(&format!(" {words} "), theme.heading),
        span(board.group.words(), theme.accent),
    ]);
    let area = Rect {
        width: area.width.saturating_sub(used),
        ..area
    };
    canvas.line(area, &line);
}

fn heading(canvas: &mut Canvas<'_>, column: &Column, area: Rect, is_here: bool) {
    let theme = canvas.theme();
    let count = column.scroll.total.to_string();
    let (sign, style) = match column.status {
        Some(status) => (
            format!("{} ", canvas.look.glyphs.status(status)),
            theme.status(status),
        ),
        None => (String::new(), theme.text),
    };
    let style = if is_here {
        style.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED))
    } else {
        style
    };
    let room = usize::from(area.width).saturating_sub(1 + text::width(&sign) + 2 + count.len());
    let line = Line::from(vec![
        span(" ", Style::new()),
        span(&sign, style.remove_modifier(Modifier::UNDERLINED)),
        span(&text::clip(&column.label, room), style),
        span(&format!("  {count}"), theme.dim),
    ]);
    canvas.line(area, &line);
}

fn draw_cards(
    canvas: &mut Canvas<'_>,
    board: &Board,
    column: &Column,
    sheet: Rect,
    (area, is_here): (Rect, bool),
) {
    let above = u16::try_from(ROWS_ABOVE).unwrap_or(0);
    let high = u16::try_from(board.card_rows).unwrap_or(1);
    let cards = u16::try_from(column.scroll.height).unwrap_or(0);
    let free = if sheet.is_empty() {
        cards
    } else {
        cards.min(sheet.y.saturating_sub(area.y + above) / high)
    };
    let scroll = &column.scroll;
    // Where a dialog hides the card under the cursor, the cards move up.
    let first = if free == 0 {
        scroll.offset
    } else {
        scroll
            .offset
            .max((scroll.index + 1).saturating_sub(free.into()))
    };
    for place in 0..cards {
        let index = first + usize::from(place);
        let Some(record) = column.card(index) else {
            break;
        };
        let y = above + place * high;
        let is_cursor = is_here && index == scroll.index;
        draw_card(canvas, board, record, (area, y), is_cursor);
    }
    let last = row(area, above + cards * high);
    let theme = canvas.theme();
    let below = scroll.total.saturating_sub(scroll.offset + scroll.height);
    let words = match (scroll.total, scroll.offset, below) {
        (0, ..) => return canvas.text(indent(row(area, above), 3), word!("none"), theme.dim),
        (_, 0, 0) => return,
        (_, 0, below) => say!("+ {below} more", below),
        (_, before, 0) => say!("{before} above", before),
        (_, before, below) => say!("{before} above, + {below} more", before, below),
    };
    canvas.text(indent(last, 3), &words, theme.dim);
}

fn draw_card(
    canvas: &mut Canvas<'_>,
    board: &Board,
    record: &Record,
    (area, y): (Rect, u16),
    is_cursor: bool,
) {
    let look = canvas.look;
    let theme = look.theme;
    let marker = if is_cursor { look.glyphs.marker } else { " " };
    let rag = Line::from(span(record.rag.label(), theme.rag(record.rag)));
    let mut top = row(area, y);
    let used = canvas.right(top, &rag);
    top.width = top.width.saturating_sub(used + 1);
    let before = format!(" {marker} {}", record.reference);
    canvas.text(top, &before, theme.heading);
    let taken = u16::try_from(text::width(&before)).unwrap_or(u16::MAX);
    let high = u16::try_from(board.card_rows).unwrap_or(1);
    // The last row of a high card is blank; a low one has no row for the date but the first.
    let rows = if high > 2 { high - 1 } else { high };
    if high > 2 {
        let titles = text::wrap(&record.title, usize::from(area.width).saturating_sub(3));
        let room = usize::from(rows - 2);
        for (line, words) in titles.iter().take(room).enumerate() {
            let is_cut = line + 1 == room && titles.len() > room;
            let words = if is_cut {
                format!("{words}…")
            } else {
                words.clone()
            };
            let place = y + 1 + u16::try_from(line).unwrap_or(0);
            canvas.text(indent(row(area, place), 3), &words, theme.text);
        }
        standing(canvas, board, record, indent(row(area, y + rows - 1), 3));
    } else {
        standing(canvas, board, record, indent(top, taken + 2));
        canvas.text(indent(row(area, y + 1), 3), &record.title, theme.text);
    }
    if is_cursor {
        for line in y..y + rows {
            canvas.select(row(area, line));
        }
    }
}

/// Says when it is due or was done, and its status where that is not what the columns are.
fn standing(canvas: &mut Canvas<'_>, board: &Board, record: &Record, area: Rect) {
    let look = canvas.look;
    let theme = look.theme;
    let mut rest = area;
    if board.group != Group::Status {
        let sign = look.glyphs.status(record.status);
        let words = format!("{sign} {}  ", record.status.label());
        canvas.text(rest, &words, theme.status(record.status));
        rest = indent(rest, u16::try_from(text::width(&words)).unwrap_or(0));
    }
    let (words, style) = match (&record.due, &record.done) {
        (Some(due), _) if record.timeliness == Timeliness::Overdue => {
            (say!("overdue {due}", due), theme.error)
        }
        (_, Some(done)) => (say!("done {done}", done), theme.dim),
        (Some(due), None) => (due.to_string(), theme.dim),
        (None, None) => (word!("no due date").to_owned(), theme.dim),
    };
    canvas.text(rest, &words, style);
}
