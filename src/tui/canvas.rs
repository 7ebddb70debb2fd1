//! Drawing text into a buffer, safely inside its edges.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::glyphs::Glyphs;
use super::theme::Theme;
use super::{ambiguous, lone, text};
use crate::app::keymap::Keymap;

/// With which colours and signs is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The colours.
    pub theme: Theme,
    /// The signs.
    pub glyphs: Glyphs,
}

/// A buffer and the look of what is drawn in it.
pub struct Canvas<'b> {
    /// The buffer.
    pub buffer: &'b mut Buffer,
    /// The look.
    pub look: Look,
    /// The keys in force.
    pub keys: &'b Keymap,
    /// Where the terminal's cursor is to stand.
    pub caret: Option<(u16, u16)>,
}

impl Canvas<'_> {
    /// Gives the theme.
    pub const fn theme(&self) -> Theme {
        self.look.theme
    }

    /// Draws a line at the top of an area, cut to its width with an ellipsis.
    pub fn line(&mut self, area: Rect, line: &Line<'_>) {
        let area = area.intersection(self.buffer.area);
        if area.is_empty() {
            return;
        }
        if text::line_width(line) <= area.width.into() {
            let line = ambiguous::spread_line(line);
            lone::draw(self.buffer, (area.x, area.y), &line, area.width);
        } else {
            let cut = cut(line, area.width.into());
            let line = ambiguous::spread_line(&cut);
            lone::draw(self.buffer, (area.x, area.y), &line, area.width);
        }
    }

    /// Draws text at the top of an area, cut to its width with an ellipsis.
    pub fn text(&mut self, area: Rect, words: &str, style: Style) {
        let cut = text::clip(words, area.width.into());
        self.line(area, &Line::from(Span::styled(cut, style)));
    }

    /// Draws words that name rows of the table of keys, with the keys in force.
    pub fn hint(&mut self, area: Rect, words: &str, style: Style) {
        let words = self.keys.spell(words);
        self.text(area, &words, style);
    }

    /// Draws text at the top of an area, against its right edge; gives the cells that it takes.
    pub fn right(&mut self, area: Rect, line: &Line<'_>) -> u16 {
        let width = u16::try_from(text::line_width(line))
            .unwrap_or(u16::MAX)
            .min(area.width);
        let area = Rect {
            x: area.right() - width,
            width,
            ..area
        };
        self.line(area, line);
        width
    }

    /// Draws a rule across the top of an area.
    pub fn rule(&mut self, area: Rect) {
        let rule = self.look.glyphs.horizontal.repeat(area.width.into());
        self.text(area, &rule, self.look.theme.rule);
    }

    /// Lays the bar of the selection over the top row of an area.
    pub fn select(&mut self, area: Rect) {
        let row = Rect { height: 1, ..area }.intersection(self.buffer.area);
        self.buffer.set_style(row, self.look.theme.selection);
    }
}

/// Gives one row of an area.
pub fn row(area: Rect, index: u16) -> Rect {
    if index >= area.height {
        return Rect { height: 0, ..area };
    }
    Rect {
        y: area.y + index,
        height: 1,
        ..area
    }
}

/// Gives an area without so many columns at its left.
pub fn indent(area: Rect, by: u16) -> Rect {
    let by = by.min(area.width);
    Rect {
        x: area.x + by,
        width: area.width - by,
        ..area
    }
}

/// Makes a piece of text that is safe to draw.
pub fn span(words: &str, style: Style) -> Span<'static> {
    Span::styled(crate::domain::text::visible(words), style)
}

/// Cuts a line to so many cells, with an ellipsis where words are left out.
fn cut(line: &Line<'_>, width: usize) -> Line<'static> {
    let mut spans = Vec::new();
    let mut room = width;
    for (index, span) in line.spans.iter().enumerate() {
        let wide = text::width(&span.content);
        let mut rest = line.spans[index + 1..].iter();
        let goes_on = rest.any(|span| !span.content.trim().is_empty());
        if wide < room || (wide == room && !goes_on) {
            spans.push(Span::styled(span.content.to_string(), span.style));
            room -= wide;
            continue;
        }
        let words = span.content.trim_end();
        let words = if goes_on {
            text::clip(&format!("{words} {words}"), room)
        } else {
            text::clip(words, room)
        };
        spans.push(Span::styled(words, span.style));
        break;
    }
    Line::from(spans).style(line.style)
}

/// Breaks pieces of text into lines of at most so many cells, between words.
pub fn flow(pieces: &[(String, Style)], width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut row: Vec<Span<'static>> = Vec::new();
    let mut used = 0;
    for (words, style) in pieces {
        for word in words.split_whitespace() {
            for part in text::wrap(word, width) {
                let wide = text::width(&part);
                let gap = usize::from(used > 0);
                if used + gap + wide > width && used > 0 {
                    lines.push(Line::from(std::mem::take(&mut row)));
                    used = 0;
                }
                if used > 0 {
                    row.push(Span::raw(" "));
                    used += 1;
                }
                row.push(Span::styled(part, *style));
                used += wide;
            }
        }
    }
    if !row.is_empty() || lines.is_empty() {
        lines.push(Line::from(row));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_flow_into_lines_that_fit() {
        let pieces = [
            ("red:".to_owned(), Style::new()),
            ("overdue since 2026-08".to_owned(), Style::new()),
            ("한국어한국어".to_owned(), Style::new()),
        ];
        for width in 1..30 {
            let lines = flow(&pieces, width);
            assert!(lines.iter().all(|line| line.width() <= width), "{width}");
        }
        let lines: Vec<String> = flow(&pieces, 13).iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["red: overdue", "since 2026-08", "한국어한국어"]);
    }
}
