//! The messages of the sitting: a line each, the one under the cursor in full.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{below, title};
use crate::app::messages::{Message, MessageList};
use crate::app::{App, Notice};
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::{say, word};

/// How many cells the moment and the marker take.
const MOMENT: usize = 12;

/// Draws them.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, list: &MessageList, area: Rect) {
    title(
        canvas,
        area,
        word!("Messages"),
        word!("of this sitting, the newest first"),
    );
    let rows = indent(below(area, 1), 1);
    let mut y = 0;
    let scroll = list.scroll;
    if app.messages.count() == 0 {
        let theme = canvas.theme();
        canvas.text(row(rows, 0), word!("nothing was said yet"), theme.dim);
    }
    // The one under the cursor is shown whole, if need be instead of newer ones above it.
    let width = rows.width.into();
    let whole = app.messages.from(scroll.index).next();
    let whole = whole.map_or(0, |message| lines(canvas, message, true, width).len());
    let above = usize::from(rows.height).saturating_sub(whole);
    let first = scroll.offset.max(scroll.index.saturating_sub(above));
    for (index, message) in (first..).zip(app.messages.from(first)) {
        if y >= rows.height {
            break;
        }
        let is_cursor = index == scroll.index;
        for line in lines(canvas, message, is_cursor, width) {
            canvas.line(row(rows, y), &line);
            y += 1;
        }
    }
}

fn lines(
    canvas: &Canvas<'_>,
    message: &Message,
    is_cursor: bool,
    width: usize,
) -> Vec<Line<'static>> {
    let theme = canvas.theme();
    let style = match &message.notice {
        Notice::Done(_) => theme.text,
        Notice::Blocked(_) => theme.dim,
        Notice::Trouble(_) => theme.error,
    };
    let marker = if is_cursor {
        canvas.look.glyphs.marker
    } else {
        " "
    };
    let at = message.at.format("%H:%M:%S");
    let room = width.saturating_sub(MOMENT).max(1);
    let words = match &message.notice {
        Notice::Trouble(_) => say!("failed: {words}", words = message.notice.words()),
        _ => message.notice.words(),
    };
    let words = if is_cursor {
        text::wrap(&words, room)
    } else {
        vec![text::clip(&words, room)]
    };
    let first = [
        Span::styled(format!("{marker} "), theme.accent),
        Span::styled(format!("{at}  "), theme.dim),
    ];
    let rest = Span::raw(" ".repeat(MOMENT));
    words
        .iter()
        .enumerate()
        .map(|(at, words)| {
            let mut spans = match at {
                0 => first.to_vec(),
                _ => vec![rest.clone()],
            };
            spans.push(span(words, style));
            Line::from(spans)
        })
        .collect()
}
