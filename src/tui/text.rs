//! Text in cells: measured, cut, padded and wrapped by grapheme, exactly as ratatui draws it.
//!
//! Everything passes [`visible`] first: what these functions return is safe to draw, and what they measure is what is drawn.

use std::borrow::Cow;

use ratatui::text::Line;
use unicode_segmentation::UnicodeSegmentation;

use super::{ambiguous, lone};
use crate::domain::text::{is_visible, visible, visible_lines};

/// What stands at the end of text that was cut.
pub const ELLIPSIS: &str = "…";

/// How many bytes a cell may take before the rest of a line is left out unread: enough for any script, and a bound on what a title of
/// a megabyte costs.
const BYTES_A_CELL: usize = 64;

/// Counts the cells that a line takes.
pub fn width(text: &str) -> usize {
    cells(&shown(text))
}

/// Counts the cells that a line takes that is drawn in pieces.
pub fn line_width(line: &Line<'_>) -> usize {
    ambiguous::line_width(line)
}

/// Cuts a line to so many cells, with `…` where something is left out. A shorter line stays as long as it is.
pub fn clip(text: &str, width: usize) -> String {
    clip_with(text, width, ELLIPSIS)
}

/// Cuts a line to so many cells, with this mark where something is left out.
pub fn clip_with(text: &str, width: usize, ellipsis: &str) -> String {
    let (text, more) = head(text, width);
    if !more && cells(&text) <= width {
        return text.into_owned();
    }
    let mark = lone::cells(ellipsis).filter(|mark| *mark <= width);
    if let Some(kept) = mark.and_then(|mark| lone::beginning(&text, width - mark)) {
        return [kept, ellipsis].concat();
    }
    let graphemes: Vec<&str> = text.graphemes(true).collect();
    let mut kept = prefix(&graphemes, width.saturating_sub(cells(ellipsis)));
    loop {
        // A mark may join the last grapheme (after U+0600), so that only the whole tells how wide it is.
        let mut cut = graphemes[..kept].concat();
        cut.push_str(ellipsis);
        if cells(&cut) <= width {
            return cut;
        }
        match kept.checked_sub(1) {
            Some(fewer) => kept = fewer,
            None => return String::new(),
        }
    }
}

/// Brings a line to exactly so many cells: cut, or filled with blanks on the right.
pub fn fit(text: &str, width: usize) -> String {
    let mut line = clip(text, width);
    line.push_str(&" ".repeat(width.saturating_sub(cells(&line))));
    line
}

/// Brings a line to exactly so many cells: cut, or filled with blanks on the left.
pub fn right(text: &str, width: usize) -> String {
    let line = clip(text, width);
    let mut filled = " ".repeat(width.saturating_sub(cells(&line)));
    filled.push_str(&line);
    if cells(&filled) == width {
        filled
    } else {
        // A line that begins with a combining mark would join the blank before it.
        fit(&line, width)
    }
}

/// Gives how many cells of a line are left out at its left so that what stands behind this much of it shows in so many.
pub fn hidden(before: &str, room: usize) -> usize {
    let before = shown(before);
    let over = cells(&before).saturating_sub(room);
    let mut hidden = 0;
    for grapheme in before.graphemes(true) {
        if hidden >= over {
            break;
        }
        hidden += ambiguous::cells(grapheme);
    }
    hidden
}

/// Breaks prose into lines of at most so many cells: between words, and inside a word that is longer than a line. Line breaks stay.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    if width == 0 {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for line in visible_lines(text).split('\n') {
        wrap_line(line, width, &mut lines);
    }
    lines
}

fn wrap_line(line: &str, width: usize, lines: &mut Vec<String>) {
    let mut row = Row::default();
    for (index, word) in line.split(' ').enumerate() {
        let wide = cells(word);
        if index > 0 {
            if row.width + 1 + wide <= width {
                row.push(" ", 1);
            } else {
                lines.push(row.take());
            }
        }
        if row.width + wide <= width {
            row.push(word, wide);
            continue;
        }
        for grapheme in word.graphemes(true) {
            let (grapheme, wide) = match ambiguous::cells(grapheme) {
                wide if wide > width => (ELLIPSIS, 1),
                wide => (grapheme, wide),
            };
            if row.width + wide > width {
                lines.push(row.take());
            }
            row.push(grapheme, wide);
        }
    }
    lines.push(row.take());
}

/// A line as it fills.
#[derive(Default)]
struct Row {
    text: String,
    width: usize,
}

impl Row {
    fn push(&mut self, text: &str, width: usize) {
        self.text.push_str(text);
        self.width += width;
    }

    fn take(&mut self) -> String {
        self.width = 0;
        let text = std::mem::take(&mut self.text);
        text.trim_end_matches(' ').to_owned()
    }
}

/// Makes a line safe; most are.
fn shown(text: &str) -> Cow<'_, str> {
    if is_visible(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(visible(text))
    }
}

/// Makes safe as much of a line as could fill the cells, and tells whether some of it was left out.
fn head(text: &str, width: usize) -> (Cow<'_, str>, bool) {
    let mut end = width
        .saturating_add(1)
        .saturating_mul(BYTES_A_CELL)
        .min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    (shown(&text[..end]), end < text.len())
}

/// Counts the graphemes that fit.
fn prefix(graphemes: &[&str], width: usize) -> usize {
    let mut used = 0;
    graphemes
        .iter()
        .take_while(|grapheme| {
            used += ambiguous::cells(grapheme);
            used <= width
        })
        .count()
}

/// Counts the cells of text that is already safe.
fn cells(text: &str) -> usize {
    lone::cells(text).unwrap_or_else(|| text.graphemes(true).map(ambiguous::cells).sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn text_is_as_wide_as_it_is_drawn() {
        for (text, cells) in [
            ("", 0),
            ("abc", 3),
            ("한국", 4),
            ("Қазақстан", 9),
            ("e\u{301}a", 2),
            ("a\u{1b}[0m", 5),
            ("a\nb\tc", 5),
            ("№ 5 – …", 7),
            ("\u{301}", 0),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
    }

    #[test]
    fn lines_are_cut_between_graphemes_and_say_so() {
        for (text, cells, cut) in [
            ("agreement", 9, "agreement"),
            ("agreement", 8, "agreeme…"),
            ("한국어", 6, "한국어"),
            ("한국어", 5, "한국…"),
            ("한국어", 4, "한…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
            ("ab", 1, "…"),
            ("한", 1, "…"),
            ("ab", 0, ""),
            ("", 0, ""),
        ] {
            assert_eq!(clip(text, cells), cut, "{text} in {cells}");
        }
        assert_eq!(clip_with("agreement", 8, "~"), "agreeme~");
        assert_eq!(clip_with("agreement", 2, "..."), "");
        assert_eq!(
            (fit("한국어", 4), right("한국어", 8)),
            ("한… ".to_owned(), "  한국어".to_owned())
        );
    }

    #[test]
    fn prose_breaks_between_words_and_keeps_its_lines() {
        for (text, cells, lines) in [
            ("one two three", 7, vec!["one two", "three"]),
            ("one\n\ntwo", 9, vec!["one", "", "two"]),
            ("abcdefgh", 3, vec!["abc", "def", "gh"]),
            ("a abcdefgh b", 3, vec!["a", "abc", "def", "gh", "b"]),
            ("전력 산업 협력", 4, vec!["전력", "산업", "협력"]),
            ("대한민국", 5, vec!["대한", "민국"]),
            ("한a", 1, vec!["…", "a"]),
            ("  in", 9, vec!["  in"]),
            ("", 9, vec![""]),
            ("a", 0, vec![]),
        ] {
            assert_eq!(wrap(text, cells), lines, "{text:?} in {cells}");
        }
    }

    #[test]
    fn the_insertion_point_shows_and_no_letter_is_cut_for_it() {
        for (before, room, out) in [
            ("한국\nabc", 9, 0),
            ("한국\nabc", 8, 0),
            ("한국\nabc", 7, 2),
            ("한국\nabc", 5, 4),
            ("한국\nabc", 4, 4),
            ("한국\nabc", 3, 5),
            ("👩\u{200d}🚀x", 2, 2),
            ("e\u{301}e\u{301}", 1, 1),
            ("", 0, 0),
        ] {
            assert_eq!(hidden(before, room), out, "{before} in {room}");
        }
    }

    #[test]
    fn a_title_of_a_megabyte_is_cut_like_a_short_one() {
        let long = "시".repeat(400_000);
        assert_eq!(clip(&long, 5), "시시…");
        let marks = format!("a{}b", "\u{301}".repeat(1_000_000));
        assert!(clip(&marks, 3).len() < 1_000);
    }

    /// Text of every kind that ever broke a table: scripts, joiners, marks, jamo, controls.
    fn any_text() -> impl Strategy<Value = String> {
        let pieces = prop_oneof![
            any::<char>().prop_map(String::from),
            "[a-z \n]{0,6}",
            "[가-힣ㄱ-ㅎ]{0,4}",
            "[а-яёәғқңөұүһі –—…№◑│]{0,6}",
            "[\u{1100}-\u{11ff}\u{300}-\u{306}\u{600}\u{200d}\u{fe0f}\u{ff9e}\u{ff9f}]{0,4}",
            prop::sample::select(vec![
                "👩\u{200d}🚀",
                "🇰🇿",
                "❤\u{fe0f}",
                "क्षि",
                "ﷺ",
                "\u{1b}]0;x\u{7}"
            ])
            .prop_map(str::to_owned),
        ];
        prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat())
    }

    /// Counts the cells that ratatui fills, in a buffer with room to spare.
    fn drawn(text: &str) -> usize {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 2_000, 1));
        usize::from(buffer.set_stringn(0, 0, text, usize::MAX, Style::new()).0)
    }

    proptest! {
        #[test]
        fn fitted_text_has_exactly_its_cells(text in any_text(), cells in 0_usize..40) {
            prop_assert_eq!(width(&fit(&text, cells)), cells);
            prop_assert_eq!(width(&right(&text, cells)), cells);
            prop_assert!(width(&clip(&text, cells)) <= cells);
        }

        #[test]
        fn wrapped_lines_are_never_wider_and_lose_no_letter(text in any_text(), cells in 1_usize..40) {
            let lines = wrap(&text, cells);
            for line in &lines {
                prop_assert!(width(line) <= cells, "{line:?}");
            }
            if cells >= 20 {
                let letters = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '\n')).collect::<String>();
                prop_assert_eq!(letters(&lines.concat()), letters(&visible_lines(&text)));
            }
        }

        #[test]
        fn ratatui_draws_what_was_measured(text in any_text()) {
            prop_assert_eq!(drawn(&visible(&text)), width(&text));
        }
    }
}
