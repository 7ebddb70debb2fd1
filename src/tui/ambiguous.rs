//! Characters that some terminals draw in one cell and some in two (UAX #11, ambiguous): Cyrillic and Greek letters, dashes, signs.
//!
//! Ratatui counts them as one. Where the officer says that the terminal draws two, each is followed by a filler that is counted as
//! the second cell, is drawn by nobody, and never reaches the terminal. Signs that the ASCII set replaces take one cell either way.

use std::borrow::Cow;
use std::cell::Cell;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::glyphs::replaced;

/// The second cell of a character: the last of those that mean nothing to anybody.
pub const FILLER: &str = "\u{10fffd}";
/// What stands in text instead of a filler that somebody else put there.
const STRAY: &str = "\u{fffd}";

thread_local! {
    static IS_WIDE: Cell<bool> = const { Cell::new(false) };
}

/// Says, for this thread, whether ambiguous characters take two cells.
pub fn count_as_two(is_wide: bool) {
    IS_WIDE.set(is_wide);
}

/// Tells whether ambiguous characters take two cells.
pub fn are_wide() -> bool {
    IS_WIDE.get()
}

/// Counts the cells of a grapheme.
pub fn cells(grapheme: &str) -> usize {
    match usize::from(grapheme.cell_width()) {
        1 if are_wide() && is_ambiguous(grapheme) => 2,
        narrow => narrow,
    }
}

/// Tells whether a grapheme of one cell takes two on terminals that draw ambiguous characters so.
pub fn is_ambiguous(grapheme: &str) -> bool {
    !grapheme.is_ascii()
        && (grapheme == FILLER || (grapheme.width_cjk() == 2 && replaced(grapheme).is_none()))
        && grapheme.cell_width() == 1
}

/// Puts a filler behind every ambiguous character, where they take two cells.
pub fn spread(text: &str) -> Cow<'_, str> {
    if !are_wide() || text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut wide = String::with_capacity(text.len() * 2);
    for grapheme in text.graphemes(true) {
        wide.push_str(if grapheme == FILLER { STRAY } else { grapheme });
        if is_ambiguous(grapheme) {
            wide.push_str(FILLER);
        }
    }
    Cow::Owned(wide)
}

/// Does so in a line.
pub fn spread_line<'l>(line: &'l Line<'l>) -> Cow<'l, Line<'l>> {
    if !are_wide() {
        return Cow::Borrowed(line);
    }
    let spans = line.spans.iter();
    let spans: Vec<Span<'l>> = spans
        .map(|span| Span::styled(spread(&span.content), span.style))
        .collect();
    Cow::Owned(Line::from(spans).style(line.style))
}

/// Counts the cells of a line.
pub fn line_width(line: &Line<'_>) -> usize {
    spread_line(line).width()
}

/// Tells whether a cell is the second one of a character.
pub fn is_second(symbol: &str) -> bool {
    are_wide() && symbol == FILLER
}

/// Blanks the halves of characters whose other half something else covers.
pub fn settle(buffer: &mut Buffer) {
    if !are_wide() {
        return;
    }
    let width = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(width) {
        let mut is_second = false;
        for at in 0..row.len() {
            let symbol = row[at].symbol();
            let is_first = !is_second && symbol != FILLER && is_ambiguous(symbol);
            let is_whole = is_first && row.get(at + 1).is_some_and(|next| next.symbol() == FILLER);
            let is_half = (is_first && !is_whole) || (symbol == FILLER && !is_second);
            if is_half {
                row[at].set_symbol(" ");
            }
            is_second = is_whole;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn ambiguous_characters_take_the_cells_that_are_said() {
        for (words, narrow, wide) in [
            ("plan", 4, 4),
            ("План", 4, 8),
            ("한국", 4, 4),
            ("№ 5", 3, 4),
            ("a…b – c", 7, 7),
            ("e\u{301}", 1, 1),
            ("\u{e9}", 1, 2),
            ("Қазақ", 5, 8),
        ] {
            assert_eq!(text::width(words), narrow, "{words}");
            count_as_two(true);
            assert_eq!(text::width(words), wide, "{words}");
            assert_eq!(text::width(&text::fit(words, 5)), 5, "{words}");
            assert_eq!(Line::from(spread(words).into_owned()).width(), wide);
            count_as_two(false);
        }
    }

    #[test]
    fn halves_are_blank_and_whole_characters_stay() {
        count_as_two(true);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, spread("План"), Style::new());
        settle(&mut buffer);
        let before = buffer.clone();
        settle(&mut buffer);
        assert_eq!(buffer, before);
        buffer.set_string(1, 0, "ab", Style::new());
        settle(&mut buffer);
        let shown: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(shown.replace(FILLER, "_"), " abа_н_");
        count_as_two(false);
    }

    #[test]
    fn a_filler_of_somebody_else_is_shown_for_what_it_is() {
        count_as_two(true);
        assert_eq!(spread("a\u{10fffd}b"), "a\u{fffd}\u{10fffd}b");
        count_as_two(false);
        assert_eq!(spread("a\u{10fffd}b"), "a\u{10fffd}b");
    }
}
