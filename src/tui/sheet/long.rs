//! Text that runs over lines, wrapped, with the insertion point in it.

use ratatui::layout::Rect;

use crate::app::field::Field;
use crate::domain::text::visible_lines;
use crate::tui::canvas::Canvas;
use crate::tui::text;

/// A text as it is wrapped, and where the next letter goes: row and column.
#[derive(Debug, Default)]
pub struct Long {
    lines: Vec<String>,
    caret: (usize, usize),
}

impl Long {
    /// Wraps what is typed into so many cells.
    pub fn of(field: &Field, width: usize) -> Self {
        let words = visible_lines(field.text());
        let lines = text::wrap(&words, width.max(1));
        let caret = caret(&lines, &words, field.before().chars().count());
        Self { lines, caret }
    }

    /// Gives how many rows it takes.
    pub fn rows(&self) -> usize {
        self.lines.len()
    }

    /// Draws one of so many rows, of those round the insertion point.
    pub fn draw(&self, canvas: &mut Canvas<'_>, row: usize, rows: usize, area: Rect) {
        let first = (self.caret.0 + 1).saturating_sub(rows);
        let index = first + row;
        let style = canvas.theme().text;
        if let Some(line) = self.lines.get(index) {
            canvas.text(area, line, style);
        }
        if index == self.caret.0 && !area.is_empty() {
            let x = u16::try_from(self.caret.1).unwrap_or(u16::MAX);
            canvas.caret = Some((area.x + x.min(area.width - 1), area.y));
        }
    }
}

/// Finds the insertion point among wrapped lines: a blank or line break at which a line was broken stands in none of them.
fn caret(lines: &[String], words: &str, before: usize) -> (usize, usize) {
    let mut rest = words.chars().peekable();
    let mut left = before;
    for (index, line) in lines.iter().enumerate() {
        let count = line.chars().count();
        if left <= count {
            let head: String = line.chars().take(left).collect();
            return (index, text::width(&head));
        }
        left -= count;
        for _ in 0..count {
            rest.next();
        }
        if rest.next_if(|c| matches!(c, ' ' | '\n')).is_some() {
            left -= 1;
        }
    }
    let last = lines.last().map_or(0, |line| text::width(line));
    (lines.len().saturating_sub(1), last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::Key;

    #[test]
    fn the_insertion_point_is_found_in_every_line() {
        for (words, width, back, right) in [
            ("", 5, 0, (0, 0)),
            ("one two", 5, 0, (1, 3)),
            ("one two", 5, 3, (1, 0)),
            ("one two", 5, 4, (0, 3)),
            ("a\n\nb", 5, 0, (2, 1)),
            ("a\n\nb", 5, 1, (2, 0)),
            ("a\n\nb", 5, 2, (1, 0)),
            ("한국어", 4, 0, (1, 2)),
            ("abcdef", 3, 0, (1, 3)),
        ] {
            let mut field = Field::long(words);
            for _ in 0..back {
                field.press(Key::parse("left").unwrap());
            }
            assert_eq!(Long::of(&field, width).caret, right, "{words:?} {back}");
        }
    }
}
