//! Graphemes that some terminals draw as one sign and others as several, side by side: flags, families, people at work. What goes to
//! the terminal is drawn the same by all of them, so that no row shifts: a flag as its two letters, else the first sign alone.

use ratatui::buffer::{Buffer, CellWidth};
use unicode_width::UnicodeWidthChar;

/// The first of the signs that flags are made of; it stands for `A`.
const FIRST_OF_FLAGS: u32 = 0x1_f1e6;

/// Puts what every terminal draws alike in the place of such graphemes.
pub fn mend(buffer: &mut Buffer) {
    for at in 0..buffer.content.len() {
        let symbol = buffer.content[at].symbol();
        if symbol.len() < 4 {
            continue;
        }
        if let Some([one, two]) = flag(symbol) {
            let style = buffer.content[at].style();
            buffer.content[at].set_char(one);
            if let Some(next) = buffer.content.get_mut(at + 1) {
                next.set_char(two).set_style(style);
            }
        } else if let Some(alone) = first(symbol) {
            buffer.content[at].set_symbol(&alone);
        }
    }
}

/// Gives the letters of a flag.
fn flag(grapheme: &str) -> Option<[char; 2]> {
    let mut letters = grapheme.chars().map(|c| {
        let place = u32::from(c).checked_sub(FIRST_OF_FLAGS)?;
        char::from_digit(place.checked_add(10)?, 36).map(|letter| letter.to_ascii_uppercase())
    });
    let pair = [letters.next()??, letters.next()??];
    letters.next().is_none().then_some(pair)
}

/// Gives the first sign of a grapheme whose characters by themselves take more cells than it does; none: they do not.
fn first(grapheme: &str) -> Option<String> {
    let room = usize::from(grapheme.cell_width());
    let mut used = 0;
    let mut kept = String::new();
    for c in grapheme.chars() {
        used += c.width().unwrap_or(0);
        if used > room {
            return Some(kept.trim_end_matches('\u{200d}').to_owned());
        }
        kept.push(c);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::buffer::Cell;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn what_terminals_draw_each_in_its_way_is_drawn_plainly() {
        for (words, plain) in [
            ("a🇰🇿b", "aKZb"),
            ("👩\u{200d}🚀x", "👩x"),
            ("👩\u{200d}👩\u{200d}👧", "👩"),
            ("👍🏽", "👍"),
            ("한e\u{301}क्षि❤\u{fe0f}", "한e\u{301}क्षि❤\u{fe0f}"),
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
            buffer.set_string(0, 0, words, Style::new());
            mend(&mut buffer);
            let shown: String = buffer.content.iter().map(Cell::symbol).collect();
            assert_eq!(shown.replace(' ', ""), plain, "{words}");
        }
    }
}
