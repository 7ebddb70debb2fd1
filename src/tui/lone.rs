//! Characters that are a grapheme each, whatever stands beside them in a line of their like: most of what a register holds. They
//! need no segmentation (UAX #29), which would be most of the work of a frame. What is not among them is left to ratatui.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Style;
use ratatui::text::Line;

use super::ambiguous;

/// Gives how many cells a character takes; none: it may join what stands beside it.
fn width(c: char) -> Option<usize> {
    match c {
        ' '..='~'
        | '\u{a1}'..='\u{ac}'
        | '\u{ae}'..='\u{24f}'
        | '\u{400}'..='\u{481}'
        | '\u{48a}'..='\u{52f}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2190}'..='\u{21ff}'
        | '\u{2500}'..='\u{25fc}' => Some(1),
        '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => Some(2),
        _ => None,
    }
}

/// Counts the cells of a text; none: it must be segmented.
pub fn cells(text: &str) -> Option<usize> {
    if text.is_ascii() {
        return Some(text.len());
    }
    if ambiguous::are_wide() {
        return None;
    }
    text.chars().map(width).sum()
}

/// Gives the longest beginning of a text that takes no more than so many cells; none: it must be segmented.
pub fn beginning(text: &str, room: usize) -> Option<&str> {
    if ambiguous::are_wide() {
        return None;
    }
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += width(c)?;
        if used > room {
            return Some(&text[..at]);
        }
    }
    Some(text)
}

/// Draws a line that is safe into so many cells from a place inside the buffer, exactly as ratatui does.
pub fn draw(buffer: &mut Buffer, (x, y): (u16, u16), line: &Line<'_>, room: u16) {
    let right = x.saturating_add(room).min(buffer.area.right());
    let mut x = x;
    for span in &line.spans {
        if x >= right {
            return;
        }
        let style = line.style.patch(span.style);
        let text = &*span.content;
        let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if is_plain || text.chars().all(|c| width(c).is_some()) {
            let from = buffer.index_of(x, y);
            let row = &mut buffer.content[from..from + usize::from(right - x)];
            let used = fill(row, text, style);
            x += u16::try_from(used).unwrap_or(u16::MAX);
        } else {
            (x, _) = buffer.set_stringn(x, y, text, usize::from(right - x), style);
        }
    }
}

/// Fills cells from the left with a text, as far as they go; gives how many it took.
fn fill(row: &mut [Cell], text: &str, style: Style) -> usize {
    let mut used = 0;
    for c in text.chars() {
        let wide = width(c).unwrap_or(1);
        let Some(cells) = row.get_mut(used..used + wide) else {
            break;
        };
        cells[0].set_char(c).set_style(style);
        cells[1..].iter_mut().for_each(Cell::reset);
        used += wide;
    }
    used
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::Color;
    use ratatui::text::Span;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn each_takes_what_ratatui_gives_it_and_joins_none_of_the_others() {
        let all: Vec<char> = ('\0'..=char::MAX).filter(|c| width(*c).is_some()).collect();
        for pair in all.chunks(2) {
            let text: String = pair.iter().collect();
            assert_eq!(text.graphemes(true).count(), pair.len(), "{text:?}");
            for c in pair {
                assert_eq!(width(*c), Some(ambiguous::cells(&c.to_string())), "{c:?}");
            }
        }
        assert_eq!(cells("Қазақстан – 한국"), Some(16));
        assert_eq!(cells("e\u{301}"), None);
    }

    proptest! {
        #[test]
        fn a_beginning_is_that_of_graphemes(text in "[a-zа-яқ가-힣 …│\u{301}👩\u{fe0f}]{0,16}", room in 0_usize..24) {
            let mut used = 0;
            let fits = |grapheme: &&str| {
                used += ambiguous::cells(grapheme);
                used <= room
            };
            let theirs: String = text.graphemes(true).take_while(fits).collect();
            if let Some(ours) = beginning(&text, room) {
                prop_assert_eq!(ours, theirs);
            } else {
                prop_assert!(text.chars().any(|c| width(c).is_none()));
            }
        }

        #[test]
        fn a_line_is_drawn_as_ratatui_draws_it(
            pieces in prop::collection::vec(("[a-zа-яқ가-힣 …│\u{301}👩❤\u{fe0f}]{0,8}", any::<u8>()), 0..5),
            at in 0_u16..12,
            room in 0_u16..24,
        ) {
            let spans = pieces.iter().map(|(text, colour)| Span::styled(text.clone(), Style::new().fg(Color::Indexed(*colour))));
            let line = Line::from(spans.collect::<Vec<_>>()).style(Style::new().bg(Color::Blue));
            let area = Rect::new(0, 0, 20, 2);
            let mut ours = Buffer::filled(area, Cell::new("한"));
            let mut theirs = ours.clone();
            draw(&mut ours, (at, 1), &line, room);
            theirs.set_line(at, 1, &line, room);
            prop_assert_eq!(ours, theirs);
        }
    }
}
