//! The languages of titles and names: which of several is read, what a language is called, and what is said where there is none
//! in the language wanted.

use super::record::{Record, Title};
use crate::words::of;
use crate::{mark, say};

/// What languages are called, by the first part of their code (BCP 47).
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("de", mark!("tongue", "German")),
    ("en", mark!("tongue", "English")),
    ("fr", mark!("tongue", "French")),
    ("ja", mark!("tongue", "Japanese")),
    ("kk", mark!("tongue", "Kazakh")),
    ("ko", mark!("tongue", "Korean")),
    ("ky", mark!("tongue", "Kyrgyz")),
    ("ru", mark!("tongue", "Russian")),
    ("tr", mark!("tongue", "Turkish")),
    ("uz", mark!("tongue", "Uzbek")),
    ("zh", mark!("tongue", "Chinese")),
];

/// Tells whether a text has the form of a language's code.
pub fn is_code(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// Tells whether what is in one language is in the one wanted: `ru-KZ` is in `ru`.
pub fn is_in(language: &str, wanted: &str) -> bool {
    let rest = language.strip_prefix(wanted);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// Chooses the title in the first of the languages wanted in which there is one; else the first. Those wanted stand with blanks
/// between; one that ends in `-` is the beginning of a code.
pub fn chosen<'t>(titles: &'t [Title], tongues: &str) -> Option<&'t Title> {
    let in_one = |wanted: &str| {
        let is_it = |title: &&Title| match wanted.strip_suffix('-') {
            Some(code) => is_in(&title.language, code),
            None => title.language == wanted,
        };
        titles.iter().find(is_it)
    };
    tongues.split(' ').find_map(in_one).or(titles.first())
}

/// Gives the title that a record is shown by; of two with the same words that in the language wanted.
pub fn shown<'r>(record: &'r Record, wanted: &str) -> Option<&'r Title> {
    let mut same = record.titles.iter().filter(|t| t.text == record.title);
    let first = same.clone().next();
    same.find(|title| is_in(&title.language, wanted)).or(first)
}

/// Gives what a language is called: `English`; one that has no name here, its code.
pub fn name(code: &str) -> &str {
    let known = NAMES.iter().find(|(known, _)| is_in(code, known));
    known.map_or(code, |(_, name)| of("tongue", name))
}

/// Says in which language the title is where it is not in the one wanted: `title in English; no Russian one`.
pub fn said(record: &Record, wanted: &str) -> Option<String> {
    let shown = shown(record, wanted)?;
    if is_in(&shown.language, wanted) {
        return None;
    }
    let is_there = record.titles.iter().any(|t| is_in(&t.language, wanted));
    let (shown, wanted) = (name(&shown.language), name(wanted));
    Some(if is_there {
        say!("title in {shown}", shown)
    } else {
        say!("title in {shown}; no {wanted} one", shown, wanted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, with};

    fn titles(languages: &[&str]) -> Vec<Title> {
        let title = |language: &&str| Title {
            language: (*language).to_owned(),
            text: format!("in {language}"),
            working: false,
        };
        languages.iter().map(title).collect()
    }

    #[test]
    fn the_first_language_wanted_in_which_there_is_a_title_counts() {
        for (there, wanted, right) in [
            (&["ko", "en"][..], "ru en", Some("en")),
            (&["ko", "en"], "ru kk", Some("ko")),
            (&["ko", "ru-KZ", "ru"], "ru ru- en", Some("ru")),
            (&["ko", "kk-Latn"], "kk kk-", Some("kk-Latn")),
            (&["ko", "kk-Latn"], "kk en", Some("ko")),
            (&["ko", "kkx"], "kk kk- kkx", Some("kkx")),
            (&[], "ru", None),
        ] {
            let there = titles(there);
            let found = chosen(&there, wanted).map(|title| title.language.as_str());
            assert_eq!(found, right, "{wanted}");
        }
        assert!(!is_in("kkx", "kk") && is_in("kk-Cyrl", "kk"));
        assert!(is_code("kk-Cyrl-KZ") && !is_code("x' OR 1") && !is_code(""));
    }

    #[test]
    fn a_language_is_called_by_its_name_and_one_without_by_its_code() {
        assert_eq!(name("en-GB"), "English");
        assert_eq!(name("yo"), "yo");
        assert_eq!(with(Language::Korean, || name("ru")), "러시아어");
    }
}
