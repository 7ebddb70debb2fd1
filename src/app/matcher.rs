//! Type to find: which of many texts fit what was typed, the best first, in any script.

use frizbee::{CaseMatching, Config, Matcher, Pattern, PatternConfig, UnicodeMatching};

use crate::domain::text::fold;

/// Finds the items whose text holds the letters of every word of the needle, in their order but not without gaps; gives
/// their places, the best first. Nothing typed finds all, as they stand.
///
/// Both sides are folded: lower case, ё = е, no accents. The matcher's own guesses about case and script stay off, since
/// with them a needle in capitals or in ASCII finds nothing in other scripts.
pub fn best<T>(needle: &str, items: &[T], text: impl Fn(&T) -> &str) -> Vec<usize> {
    let needle = fold(needle);
    let patterns: Vec<Pattern> = needle
        .split_whitespace()
        .map(|word| Pattern::new(word, PatternConfig::default()))
        .collect();
    if patterns.is_empty() {
        return (0..items.len()).collect();
    }
    let folded: Vec<String> = items.iter().map(|item| fold(text(item))).collect();
    let config = Config {
        casing: CaseMatching::Ignore,
        unicode: UnicodeMatching::Always,
        ..Config::default()
    };
    let found = Matcher::from_patterns(&patterns, &config).match_list(&folded);
    found.iter().map(|found| found.index as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEMS: &[&str] = &[
        "Y1 Ministry of Energy",
        "Y2 Министерство энергетики, Ёлкин",
        "Y3 산업통상자원부",
        "Y4 Université de Besançon",
        "Y5 Environment agency",
    ];

    #[test]
    fn what_is_typed_finds_in_any_script_case_and_accent() {
        for (needle, first) in [
            ("energy", 0),
            ("MinEn", 0),
            ("ЁЛКИН", 1),
            ("елкин", 1),
            ("통상", 2),
            ("besancon", 3),
            ("agency env", 4),
            ("y3", 2),
        ] {
            let found = best(needle, ITEMS, |item| item);
            assert_eq!(found.first(), Some(&first), "{needle}");
        }
    }

    #[test]
    fn nothing_typed_finds_all_and_what_is_not_there_nothing() {
        assert_eq!(best("  ", ITEMS, |item| item), [0, 1, 2, 3, 4]);
        assert!(best("qqq", ITEMS, |item| item).is_empty());
        assert!(best("energy qqq", ITEMS, |item| item).is_empty());
    }
}
