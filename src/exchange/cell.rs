//! Cells: how wide text is on a terminal, how it is cut and wrapped there.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Counts the cells of a line.
pub(super) fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Cuts a line to so many cells, never within a character that is seen as one.
pub(super) fn cut(text: &str, limit: usize) -> String {
    if width(text) <= limit {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used + 1 > limit {
            break;
        }
        kept.push_str(grapheme);
    }
    if limit > 0 {
        kept.truncate(kept.trim_end().len());
        kept.push('…');
    }
    kept
}

/// Fills a line with blanks up to so many cells.
pub(super) fn pad(text: &str, cells: usize) -> String {
    let mut padded = text.to_owned();
    padded.extend(std::iter::repeat_n(' ', cells.saturating_sub(width(text))));
    padded
}

/// Breaks text into lines of at most so many cells at its blanks; none: only where the text itself does. A word that is
/// too long is broken where its script has no blanks; an address stays whole, so that it can be copied.
pub(super) fn wrap(text: &str, limit: Option<usize>) -> Vec<String> {
    let Some(limit) = limit.map(|limit| limit.max(1)) else {
        return text.lines().map(str::to_owned).collect();
    };
    text.lines()
        .flat_map(|line| wrap_line(line, limit))
        .collect()
}

fn wrap_line(line: &str, limit: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in line.split_whitespace() {
        let wide = width(word);
        if used > 0 && used + 1 + wide <= limit {
            used += 1;
            append(&mut lines, " ");
        } else if used > 0 {
            lines.push(String::new());
            used = 0;
        }
        if wide <= limit || word.is_ascii() {
            append(&mut lines, word);
            used += wide;
            continue;
        }
        for grapheme in word.graphemes(true) {
            if used + grapheme.width() > limit && used > 0 {
                lines.push(String::new());
                used = 0;
            }
            append(&mut lines, grapheme);
            used += grapheme.width();
        }
    }
    lines
}

fn append(lines: &mut [String], text: &str) {
    if let Some(last) = lines.last_mut() {
        last.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_keeps_whole_characters_and_says_that_something_is_missing() {
        for (text, limit, right) in [
            ("abcdef", 6, "abcdef"),
            ("abcdef", 4, "abc…"),
            ("전력산업 협력", 7, "전력산…"),
            ("전력산업 협력", 6, "전력…"),
            ("ab cdef", 4, "ab…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
            ("ab", 1, "…"),
            ("ab", 0, ""),
        ] {
            assert_eq!(cut(text, limit), right, "{text} to {limit}");
            assert!(width(&cut(text, limit)) <= limit);
        }
    }

    #[test]
    fn lines_break_at_blanks_and_addresses_stay_whole() {
        for (text, limit, right) in [
            ("one two three", Some(8), vec!["one two", "three"]),
            (
                "one (two) 2025-11-19",
                Some(9),
                vec!["one (two)", "2025-11-19"],
            ),
            ("one\ntwo", Some(8), vec!["one", "two"]),
            ("one\n\ntwo", Some(8), vec!["one", "", "two"]),
            (
                "see https://a.b/c-d",
                Some(6),
                vec!["see", "https://a.b/c-d"],
            ),
            ("협력협력 MOU", Some(5), vec!["협력", "협력", "MOU"]),
            ("one two  three", None, vec!["one two  three"]),
            ("", None, vec![]),
        ] {
            assert_eq!(wrap(text, limit), right, "{text}");
        }
    }
}
