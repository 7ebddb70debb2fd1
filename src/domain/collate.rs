//! The order in which people look names up: that of their language (Unicode collation, CLDR), not of code points. For lists in
//! memory only: an order that is stored would go stale with the next edition of the tables.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

/// The order of names in a language.
pub struct Names {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Names {
    /// Takes the order of a language; of one that is not known, that of Unicode itself.
    pub fn of(language: &str) -> Self {
        let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
        let preferences = CollatorPreferences::from(&locale);
        Self {
            collator: Collator::try_new(preferences, CollatorOptions::default()).ok(),
        }
    }

    /// Compares two names; what the language does not tell apart is told apart by its characters.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let by_language = self
            .collator
            .as_ref()
            .map_or(Ordering::Equal, |collator| collator.compare(one, other));
        by_language.then_with(|| one.cmp(other))
    }

    /// Brings things into the order of their names.
    pub fn sort<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        things.sort_by(|one, other| self.compare(name(one), name(other)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_their_language_looks_for_them() {
        for (language, sorted) in [
            ("en", &["Ångström", "Energy", "Éric", "exports", "Zone"][..]),
            ("ru", &["Ёлкин", "Жуков", "Йод", "Яков", "Energy"]),
            (
                "kk",
                &[
                    "Алматы",
                    "Әуезов",
                    "Ғали",
                    "Қазақстан",
                    "Орал",
                    "Өскемен",
                    "Үй",
                    "Шымкент",
                    "Іле",
                ],
            ),
            ("ko", &["가나", "한국", "Energy"]),
            ("no such language", &["Energy", "Жуков", "한국"]),
        ] {
            let mut names = sorted.to_vec();
            names.reverse();
            Names::of(language).sort(&mut names, |name| name);
            assert_eq!(names, sorted, "{language}");
        }
        assert_eq!(Names::of("en").compare("a", "a"), Ordering::Equal);
        assert_ne!(
            Names::of("en").compare("e\u{301}", "\u{e9}"),
            Ordering::Equal
        );
    }
}
