//! Emptying an area for a popup. Ratatui's `Clear` leaves a wide glyph that begins before the area; drawing it hides the popup's
//! left border (ratatui#2526).

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;

/// How many cells before the area a glyph may begin that reaches into it.
const REACH: u16 = 8;

/// Empties an area, together with the wide glyphs that its edges cut.
///
/// What such a glyph leaves outside keeps its colours and becomes blank.
pub fn clear(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    for y in area.top()..area.bottom() {
        for edge in [area.left(), area.right()] {
            cut(buffer, edge, y);
        }
        for x in area.left()..area.right() {
            buffer[(x, y)].reset();
        }
    }
}

/// Blanks the glyph that covers both sides of the edge before `x`.
fn cut(buffer: &mut Buffer, x: u16, y: u16) {
    for back in 1..=REACH {
        let Some(start) = x.checked_sub(back) else {
            return;
        };
        let Some(cell) = buffer.cell((start, y)) else {
            return;
        };
        let width = cell.cell_width();
        if width > back {
            for x in start..start.saturating_add(width).min(buffer.area.right()) {
                buffer[(x, y)].set_symbol(" ");
            }
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::frame::to_text;
    use ratatui::style::{Color, Style};
    use ratatui::widgets::{Block, Widget};

    fn korean() -> Buffer {
        Buffer::with_lines(["가나다라마", "a가나다라b", "가나다라마"])
    }

    #[test]
    fn a_border_drawn_over_korean_text_is_whole() {
        for (x, screen) in [
            (3, "가 ┌──┐ 마\na가│  │라b\n가 └──┘ 마"),
            (2, "가┌──┐라마\na │  │ 라b\n가└──┘라마"),
        ] {
            let area = Rect::new(x, 0, 4, 3);
            let mut buffer = korean();
            clear(&mut buffer, area);
            Block::bordered().render(area, &mut buffer);
            assert_eq!(to_text(&buffer), screen);
            assert_eq!(drawn(&buffer), screen.replace(' ', ""));
        }
    }

    /// What a terminal shows that gets the whole buffer as its first frame.
    fn drawn(buffer: &Buffer) -> String {
        let blank = Buffer::empty(buffer.area);
        let (mut text, mut row) = (String::new(), 0);
        for (_, y, cell) in blank.diff_iter(buffer) {
            if y != row {
                text.push('\n');
                row = y;
            }
            text.push_str(cell.symbol());
        }
        text
    }

    #[test]
    fn what_is_left_of_a_cut_glyph_keeps_its_colours() {
        let mut buffer = korean();
        buffer.set_style(buffer.area, Style::new().bg(Color::Blue));
        clear(&mut buffer, Rect::new(3, 0, 2, 1));
        let cells: Vec<_> = (0..7)
            .map(|x| (buffer[(x, 0)].symbol().to_owned(), buffer[(x, 0)].bg))
            .collect();
        let (blue, none) = (Color::Blue, Color::Reset);
        let expected = [
            ("가", blue),
            (" ", blue),
            (" ", blue),
            (" ", none),
            (" ", none),
            (" ", blue),
            ("라", blue),
        ];
        assert_eq!(cells, expected.map(|(symbol, bg)| (symbol.to_owned(), bg)));
    }

    #[test]
    fn an_area_outside_or_over_the_edge_changes_only_what_is_inside() {
        let mut buffer = korean();
        clear(&mut buffer, Rect::new(50, 50, 9, 9));
        clear(&mut buffer, Rect::new(4, 1, 0, 1));
        assert_eq!(buffer, korean());
        clear(&mut buffer, Rect::new(9, 2, 40, 40));
        assert_eq!(to_text(&buffer), "가나다라마\na가나다라b\n가나다라  ");
    }
}
