//! The signs that the interface draws with, in Unicode (no emoji) and in ASCII.

mod time;

use ratatui::buffer::Buffer;

use super::surroundings::Surroundings;
use crate::desk::{self, Ambiguous};
use crate::domain::status::Status;

/// A set of signs; each takes one cell, except the branches of the tree, which take two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    /// Before the row under the cursor.
    pub marker: &'static str,
    /// Before marked rows.
    pub mark: &'static str,
    /// A rule from top to bottom.
    pub vertical: &'static str,
    /// A rule from left to right.
    pub horizontal: &'static str,
    /// Where a rule hangs from one above, and where it stands on one below.
    pub tees: (&'static str, &'static str),
    /// Before a child that has a sibling after it, and before the last one.
    pub branches: (&'static str, &'static str),
    /// The cells of a bar, from the empty to the full one. The empty one is blank: a begun cell beside a drawn track would leave a notch.
    pub bar: &'static [&'static str],
    /// The columns of a sparkline, from the lowest to the highest.
    pub spark: &'static [&'static str],
    /// Where text was cut.
    pub ellipsis: &'static str,
    /// Between two ends, and for what is absent.
    pub dash: &'static str,
    /// From old to new.
    pub arrow: &'static str,
    /// A line break in a field.
    pub line_break: &'static str,
    /// Sorted or moved upwards.
    pub up: &'static str,
    /// Sorted or moved downwards.
    pub down: &'static str,
    /// Beside the header of a column that sorts: the smallest first, the largest first.
    pub sorts: (&'static str, &'static str),
    /// Before what is open, and before what is folded away.
    pub folds: (&'static str, &'static str),
    /// More of a row to the left, and to the right.
    pub more: (&'static str, &'static str),
    /// Before what is overdue.
    pub overdue: &'static str,
    ascii: bool,
    /// Whether nothing is drawn: a status is its word.
    said: bool,
}

impl Glyphs {
    /// Unicode signs.
    pub const UNICODE: Self = Self {
        marker: ">",
        mark: "✓",
        vertical: "│",
        horizontal: "─",
        tees: ("┬", "┴"),
        branches: ("├─", "└─"),
        bar: &[" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
        spark: &["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
        ellipsis: "…",
        dash: "–",
        arrow: "→",
        line_break: "↵",
        up: "↑",
        down: "↓",
        sorts: ("▲", "▼"),
        folds: ("▾", "▸"),
        more: ("‹", "›"),
        overdue: "*",
        ascii: false,
        said: false,
    };

    /// ASCII signs.
    pub const ASCII: Self = Self {
        marker: ">",
        mark: "+",
        vertical: "|",
        horizontal: "-",
        tees: ("+", "+"),
        branches: ("|-", "`-"),
        bar: &[" ", "#"],
        spark: &["_", ".", ":", "-", "=", "+", "*", "#"],
        ellipsis: "~",
        dash: "-",
        arrow: ">",
        line_break: "|",
        up: "^",
        down: "v",
        sorts: ("^", "v"),
        folds: ("-", "+"),
        more: ("<", ">"),
        overdue: "*",
        ascii: true,
        said: false,
    };

    /// No signs: for text that is said line by line.
    pub const SAID: Self = Self {
        marker: "",
        mark: "",
        overdue: "",
        arrow: "->",
        said: true,
        ..Self::ASCII
    };

    /// Chooses by what the officer set, then by what the terminal says. Terminals that draw ambiguous characters wide get ASCII.
    pub fn choose(wanted: desk::Glyphs, width: Ambiguous, surroundings: &Surroundings) -> Self {
        let plain = match wanted {
            // Most signs are ambiguous: two cells wide, no rule would meet another.
            _ if width == Ambiguous::Wide => true,
            desk::Glyphs::Unicode => false,
            desk::Glyphs::Ascii => true,
            desk::Glyphs::Auto => !surroundings.has_unicode(),
        };
        if plain { Self::ASCII } else { Self::UNICODE }
    }

    /// Tells whether these are the ASCII signs.
    pub const fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// Gives the sign of a status.
    pub fn status(&self, status: Status) -> &'static str {
        let (unicode, ascii) = status.row().glyph;
        match (self.said, self.ascii) {
            (true, _) => "",
            (_, true) => ascii,
            _ => unicode,
        }
    }

    /// Draws a bar of exactly so many cells that is filled by `part` of `whole`, rounded down, so that only what is whole looks whole.
    pub fn bar(&self, part: u64, whole: u64, cells: usize) -> String {
        let steps = self.bar.len() - 1;
        let all = cells * steps;
        let filled = fraction(part, whole, all);
        let mut bar = self.bar[steps].repeat(filled / steps);
        if filled < all {
            bar.push_str(self.bar[filled % steps]);
            bar.push_str(&self.bar[0].repeat(cells - filled / steps - 1));
        }
        bar
    }

    /// Draws one column a value, the highest value full; without any value above zero all are lowest.
    pub fn sparkline(&self, values: &[u64]) -> String {
        let highest = values.iter().copied().max().unwrap_or(0);
        let top = self.spark.len() - 1;
        values
            .iter()
            .map(|value| self.spark[fraction(*value, highest, top)])
            .collect()
    }

    /// Replaces, in ASCII, the signs that text brought along: the ellipsis of [`super::text::clip`], dashes and arrows.
    ///
    /// To be called once on the finished screen, so that no view need think of it. Letters stay.
    pub fn settle(&self, buffer: &mut Buffer) {
        if !self.ascii {
            return;
        }
        for cell in &mut buffer.content {
            if let Some(plain) = replaced(cell.symbol()) {
                cell.set_symbol(plain);
            }
        }
    }
}

/// Gives what stands for a sign where the ASCII set is in force.
pub(super) fn replaced(sign: &str) -> Option<&'static str> {
    let mut rows = SETTLED.iter();
    rows.find(|(of, _)| *of == sign).map(|(_, plain)| *plain)
}

/// Signs of ambiguous width that our own words hold, and what stands for them in ASCII.
const SETTLED: &[(&str, &str)] = &[
    ("…", "~"),
    ("–", "-"),
    ("—", "-"),
    ("→", ">"),
    ("·", "."),
    ("×", "x"),
    ("─", "-"),
    ("│", "|"),
];

/// Gives the share of `all` that `part` is of `whole`, rounded down, at most all of it.
fn fraction(part: u64, whole: u64, all: usize) -> usize {
    if whole == 0 {
        return 0;
    }
    let share = u128::from(part.min(whole)) * all as u128 / u128::from(whole);
    usize::try_from(share).unwrap_or(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text::width;
    use ratatui::style::Style;

    fn signs(glyphs: &Glyphs) -> Vec<&'static str> {
        let Glyphs {
            marker,
            mark,
            vertical,
            horizontal,
            tees,
            ellipsis,
            dash,
            arrow,
            line_break,
            up,
            down,
            overdue,
            sorts,
            folds,
            more,
            ..
        } = *glyphs;
        let one = [
            marker, mark, vertical, horizontal, tees.0, tees.1, ellipsis, dash, arrow, up, down,
            overdue, line_break, sorts.0, sorts.1, folds.0, folds.1, more.0, more.1,
        ];
        let statuses = Status::ALL.iter().map(|status| glyphs.status(*status));
        one.into_iter()
            .chain(glyphs.bar.iter().copied())
            .chain(glyphs.spark.iter().copied())
            .chain(statuses)
            .collect()
    }

    #[test]
    fn every_sign_takes_one_cell_and_ascii_is_ascii() {
        for glyphs in [Glyphs::UNICODE, Glyphs::ASCII] {
            for sign in signs(&glyphs) {
                assert_eq!(width(sign), 1, "{sign}");
                assert!(sign.is_ascii() || !glyphs.is_ascii(), "{sign}");
            }
            assert_eq!((width(glyphs.branches.0), width(glyphs.branches.1)), (2, 2));
        }
    }

    #[test]
    fn bars_are_as_long_as_asked_and_full_only_when_whole() {
        for (part, whole, unicode, ascii) in [
            (0, 4, "    ", "    "),
            (1, 4, "█   ", "#   "),
            (3, 8, "█▌  ", "#   "),
            (999, 1_000, "███▉", "### "),
            (4, 4, "████", "####"),
            (9, 4, "████", "####"),
            (1, 0, "    ", "    "),
            (u64::MAX, u64::MAX, "████", "####"),
        ] {
            assert_eq!(
                Glyphs::UNICODE.bar(part, whole, 4),
                unicode,
                "{part} of {whole}"
            );
            assert_eq!(
                Glyphs::ASCII.bar(part, whole, 4),
                ascii,
                "{part} of {whole}"
            );
        }
        assert_eq!(Glyphs::UNICODE.bar(1, 2, 0), "");
    }

    #[test]
    fn sparklines_have_a_column_a_value() {
        assert_eq!(Glyphs::UNICODE.sparkline(&[0, 4, 8]), "▁▄█");
        assert_eq!(Glyphs::ASCII.sparkline(&[0, 0]), "__");
        assert_eq!(Glyphs::ASCII.sparkline(&[]), "");
    }

    #[test]
    fn the_terminal_and_the_officer_choose_the_signs() {
        let on = |term: &str, locale: &str| Surroundings {
            term: term.to_owned(),
            locale: locale.to_owned(),
            ..Surroundings::default()
        };
        let good = on("xterm", "en_GB.UTF-8");
        for (wanted, width, surroundings, ascii) in [
            (desk::Glyphs::Auto, Ambiguous::Narrow, &good, false),
            (desk::Glyphs::Auto, Ambiguous::Wide, &good, true),
            (desk::Glyphs::Unicode, Ambiguous::Wide, &good, true),
            (desk::Glyphs::Ascii, Ambiguous::Narrow, &good, true),
            (
                desk::Glyphs::Auto,
                Ambiguous::Narrow,
                &on("linux", "en_GB.UTF-8"),
                true,
            ),
            (
                desk::Glyphs::Auto,
                Ambiguous::Narrow,
                &on("dumb", "en_GB.UTF-8"),
                true,
            ),
            (
                desk::Glyphs::Auto,
                Ambiguous::Narrow,
                &on("xterm", "C"),
                true,
            ),
            (
                desk::Glyphs::Unicode,
                Ambiguous::Narrow,
                &on("linux", "C"),
                false,
            ),
        ] {
            assert_eq!(
                Glyphs::choose(wanted, width, surroundings).is_ascii(),
                ascii,
                "{wanted:?} {surroundings:?}"
            );
        }
    }

    #[test]
    fn a_settled_screen_keeps_letters_and_loses_signs_in_ascii_only() {
        let mut buffer = Buffer::with_lines(["Сеул – 서울… a→b"]);
        let before = buffer.clone();
        Glyphs::UNICODE.settle(&mut buffer);
        assert_eq!(buffer, before);
        Glyphs::ASCII.settle(&mut buffer);
        let mut expected = before;
        expected.set_string(0, 0, "Сеул - 서울~ a>b", Style::new());
        assert_eq!(buffer, expected);
    }
}
