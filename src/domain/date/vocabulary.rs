//! The words that stand for days, months and weekdays: one table, a row a word.
//!
//! A word of another language is a further row; it must be in lower case, without space, and may
//! not be in the table already.

use chrono::Weekday;

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// So many days from today.
    Shift(i64),
    /// The last day of the present stretch of so many months: 1, 3 or 12.
    EndOf(u32),
    /// A day of the week.
    Weekday(Weekday),
    /// A month, 1 to 12.
    Month(u32),
    /// Turns the weekday after it into that of next week.
    Next,
}

use Meaning::{EndOf, Month, Next, Shift};

/// Every word, in lower case.
pub(super) const WORDS: &[(&str, Meaning)] = &[
    ("yesterday", Shift(-1)),
    ("today", Shift(0)),
    ("tomorrow", Shift(1)),
    ("eom", EndOf(1)),
    ("eoq", EndOf(3)),
    ("eoy", EndOf(12)),
    ("next", Next),
    ("monday", Meaning::Weekday(Weekday::Mon)),
    ("mon", Meaning::Weekday(Weekday::Mon)),
    ("tuesday", Meaning::Weekday(Weekday::Tue)),
    ("tue", Meaning::Weekday(Weekday::Tue)),
    ("wednesday", Meaning::Weekday(Weekday::Wed)),
    ("wed", Meaning::Weekday(Weekday::Wed)),
    ("thursday", Meaning::Weekday(Weekday::Thu)),
    ("thu", Meaning::Weekday(Weekday::Thu)),
    ("friday", Meaning::Weekday(Weekday::Fri)),
    ("fri", Meaning::Weekday(Weekday::Fri)),
    ("saturday", Meaning::Weekday(Weekday::Sat)),
    ("sat", Meaning::Weekday(Weekday::Sat)),
    ("sunday", Meaning::Weekday(Weekday::Sun)),
    ("sun", Meaning::Weekday(Weekday::Sun)),
    ("january", Month(1)),
    ("jan", Month(1)),
    ("february", Month(2)),
    ("feb", Month(2)),
    ("march", Month(3)),
    ("mar", Month(3)),
    ("april", Month(4)),
    ("apr", Month(4)),
    ("may", Month(5)),
    ("june", Month(6)),
    ("jun", Month(6)),
    ("july", Month(7)),
    ("jul", Month(7)),
    ("august", Month(8)),
    ("aug", Month(8)),
    ("september", Month(9)),
    ("sep", Month(9)),
    ("october", Month(10)),
    ("oct", Month(10)),
    ("november", Month(11)),
    ("nov", Month(11)),
    ("december", Month(12)),
    ("dec", Month(12)),
];

/// Returns what a word in lower case means.
pub(super) fn meaning(word: &str) -> Option<Meaning> {
    WORDS.iter().find(|row| row.0 == word).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_lower_case_without_space_and_stands_once() {
        for (at, (word, _)) in WORDS.iter().enumerate() {
            assert_eq!(word.to_lowercase(), *word);
            assert!(
                !word.is_empty() && !word.contains(char::is_whitespace),
                "{word}"
            );
            assert!(
                !WORDS[..at].iter().any(|row| row.0 == *word),
                "{word} stands twice"
            );
        }
    }
}
