//! The languages of the interface, and which one is in force.

use std::cell::Cell;
use std::str::FromStr;
use std::sync::atomic::{AtomicU8, Ordering};

/// A language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Russian.
    Russian,
    /// Kazakh.
    Kazakh,
    /// Korean.
    Korean,
}

/// A text that names no language of the interface.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", crate::say!("there is no interface in `{code}`; it speaks en (English), ru (русский), kk (қазақша), ko (한국어)", code = _0))]
pub struct UnknownLanguage(pub String);

impl Language {
    /// Every language, in the order in which a key goes round.
    pub const ALL: &'static [Self] = &[Self::English, Self::Russian, Self::Kazakh, Self::Korean];

    /// Gives its code (ISO 639-1).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Kazakh => "kk",
            Self::Korean => "ko",
        }
    }

    /// Gives its own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "русский",
            Self::Kazakh => "қазақша",
            Self::Korean => "한국어",
        }
    }

    /// Gives the one after it, and after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|language| *language == self);
        Self::ALL[(at.unwrap_or(0) + 1) % Self::ALL.len()]
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a code, in any case, with a region or script behind it or none: `ru`, `ru-KZ`, `ko_KR`.
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        let code = text.split(['-', '_', '.', '@']).next().unwrap_or_default();
        let is_it = |language: &&Self| language.as_str().eq_ignore_ascii_case(code);
        let found = Self::ALL.iter().find(is_it).copied();
        found.ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

/// Gives the language that a locale of the system asks for: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that says anything,
/// as POSIX has it. What it says is not for this program alone, so a language that the interface does not speak is none.
pub fn from_locale<'a>(variables: impl IntoIterator<Item = &'a str>) -> Option<Language> {
    let mut said = variables.into_iter().filter(|value| !value.is_empty());
    said.next()?.parse().ok()
}

/// What the process speaks: an index into [`Language::ALL`].
static SPOKEN: AtomicU8 = AtomicU8::new(0);

thread_local! {
    /// What one call on this thread speaks, whatever the process does.
    static HERE: Cell<Option<Language>> = const { Cell::new(None) };
}

/// Gives the language in force: that of the call, else that of the process.
pub fn current() -> Language {
    HERE.get().unwrap_or_else(spoken)
}

/// Gives the language of the process, whatever a call within it speaks: what is written for machines and for people alike is
/// written in English, and names in it for whoever reads.
pub fn spoken() -> Language {
    let at = usize::from(SPOKEN.load(Ordering::Relaxed));
    Language::ALL.get(at).copied().unwrap_or_default()
}

/// Lets the process speak a language from now on. Only `main` and the key that switches say so.
pub fn speak(language: Language) {
    HERE.with(|here| {
        if here.get().is_some() {
            // Within a call that has its own, it is that which is switched.
            here.set(Some(language));
        } else {
            SPOKEN.store(language as u8, Ordering::Relaxed);
        }
    });
}

/// Does something in a language of its own, on this thread; afterwards, also after a panic, all is as it was.
pub fn with<T>(language: Language, work: impl FnOnce() -> T) -> T {
    struct Back(Option<Language>);
    impl Drop for Back {
        fn drop(&mut self) {
            HERE.set(self.0);
        }
    }
    let _back = Back(HERE.replace(Some(language)));
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_with_its_region_and_what_is_not_spoken_is_named_with_what_is() {
        for (text, right) in [
            ("ru", Some(Language::Russian)),
            ("RU_kz.UTF-8", Some(Language::Russian)),
            ("kk-Cyrl-KZ", Some(Language::Kazakh)),
            ("ko", Some(Language::Korean)),
            ("english", None),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(text.parse().ok(), right, "{text}");
        }
        let wrong = "de".parse::<Language>().expect_err("not spoken");
        for language in Language::ALL {
            assert!(wrong.to_string().contains(language.as_str()));
            assert!(wrong.to_string().contains(language.name()));
        }
    }

    #[test]
    fn the_first_variable_that_says_anything_counts() {
        for (variables, right) in [
            (["", "", "ko_KR.UTF-8"], Some(Language::Korean)),
            (["", "ru_RU.UTF-8", "ko_KR.UTF-8"], Some(Language::Russian)),
            (["C", "ru_RU.UTF-8", "ko_KR.UTF-8"], None),
            (["", "", "de_DE.UTF-8"], None),
            (["", "", ""], None),
        ] {
            assert_eq!(from_locale(variables), right, "{variables:?}");
        }
    }

    #[test]
    fn a_call_has_its_own_language_and_leaves_none_behind() {
        assert_eq!(current(), Language::English);
        with(Language::Kazakh, || {
            assert_eq!(current(), Language::Kazakh);
            with(Language::English, || {
                assert_eq!(current(), Language::English);
            });
            speak(Language::Korean);
            assert_eq!(current(), Language::Korean);
        });
        assert_eq!(current(), Language::English);
    }

    #[test]
    fn going_round_meets_every_language() {
        let mut met = vec![Language::English];
        while met.len() < Language::ALL.len() {
            met.push(met[met.len() - 1].next());
        }
        assert_eq!(met, Language::ALL);
        assert_eq!(met[met.len() - 1].next(), Language::English);
    }
}
