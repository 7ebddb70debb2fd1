//! Lines of plain text as a frame.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Puts lines into a frame of so many columns and rows; what does not fit is cut.
pub fn frame<'a>(lines: impl IntoIterator<Item = &'a str>, (width, height): (u16, u16)) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    for (y, line) in (0..height).zip(lines) {
        buffer.set_stringn(0, y, line, width.into(), Style::default());
    }
    buffer
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::frame::to_text;

    #[test]
    fn a_frame_has_its_size_whatever_the_lines() {
        for (lines, size, right) in [
            (vec!["ab", "협력"], (5, 3), "ab   \n협력 \n     "),
            (vec!["abcdef", "x"], (3, 1), "abc"),
            (vec!["협력"], (3, 1), "협 "),
            (vec![], (1, 1), " "),
        ] {
            assert_eq!(to_text(&frame(lines, size)), right);
        }
    }
}
