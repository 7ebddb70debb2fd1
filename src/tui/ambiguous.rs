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
use super::lone;

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

/// Letters that are ambiguous in UAX #11 and in the tables of terminals (`mk_wcwidth_cjk` and its kin), which `unicode-width` counts as
/// one cell all the same: first and last.
#[rustfmt::skip]
const LETTERS: &[(char, char)] = &[
    ('\u{aa}', '\u{aa}'), ('\u{ba}', '\u{ba}'), ('\u{c6}', '\u{c6}'), ('\u{d0}', '\u{d0}'), ('\u{d8}', '\u{d8}'), ('\u{de}', '\u{e1}'),
    ('\u{e6}', '\u{e6}'), ('\u{e8}', '\u{ea}'), ('\u{ec}', '\u{ed}'), ('\u{f0}', '\u{f0}'), ('\u{f2}', '\u{f3}'), ('\u{f8}', '\u{fa}'),
    ('\u{fc}', '\u{fc}'), ('\u{fe}', '\u{fe}'), ('\u{101}', '\u{101}'), ('\u{111}', '\u{111}'), ('\u{113}', '\u{113}'),
    ('\u{11b}', '\u{11b}'), ('\u{126}', '\u{127}'), ('\u{12b}', '\u{12b}'), ('\u{131}', '\u{133}'), ('\u{138}', '\u{138}'),
    ('\u{13f}', '\u{142}'), ('\u{144}', '\u{144}'), ('\u{148}', '\u{14b}'), ('\u{14d}', '\u{14d}'), ('\u{152}', '\u{153}'),
    ('\u{166}', '\u{167}'), ('\u{16b}', '\u{16b}'), ('\u{391}', '\u{3a1}'), ('\u{3a3}', '\u{3a9}'), ('\u{3b1}', '\u{3c1}'),
    ('\u{3c3}', '\u{3c9}'), ('Ё', 'Ё'), ('А', 'я'), ('ё', 'ё'),
];

fn is_letter(grapheme: &str) -> bool {
    let first = grapheme.chars().next().unwrap_or_default();
    let mut ranges = LETTERS.iter();
    ranges.any(|(from, to)| (*from..=*to).contains(&first))
}

/// Tells whether a grapheme of one cell takes two on terminals that draw ambiguous characters so.
pub fn is_ambiguous(grapheme: &str) -> bool {
    !grapheme.is_ascii()
        && grapheme.cell_width() == 1
        && (is_letter(grapheme) || (grapheme.width_cjk() == 2 && replaced(grapheme).is_none()))
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
    if are_wide() {
        return spread_line(line).width();
    }
    let wide = |span: &Span<'_>| lone::cells(&span.content).unwrap_or_else(|| span.width());
    line.spans.iter().map(wide).sum()
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
    use ratatui::buffer::Cell;
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
        let shown: String = buffer.content.iter().map(Cell::symbol).collect();
        assert_eq!(shown.replace(FILLER, "_"), " ab а_н_");
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
