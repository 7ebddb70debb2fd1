//! The words that a person reads, in each language of the interface. Lowest of the house beside `domain`: pure, no I/O.
//!
//! # One source a word
//!
//! English stands where it is used, in a table of the code or in [`say!`](crate::say) and [`word!`](crate::word), and is never
//! looked up: it costs nothing. The other languages stand in a resource each (`ru.ftl`, `kk.ftl`, `ko.ftl`, Project Fluent), a line
//! a word, under an id that is the English itself with `-` for what is no letter ([`id`]): `nothing-is-overdue` has no second name
//! to drift from. A change of the English therefore asks for the translations anew, by a test that fails (`tests/it/words`), which
//! also demands every id in every language with the same arguments, and none that nothing asks for.
//!
//! What is the same in English and another elsewhere has a context before it: `of("key", "open")` is `key-open`.
//!
//! # To add a word
//!
//! - `say!("{count} overdue", count)` for a sentence with arguments, each by name; `word!("nothing here")` for one without; in a
//!   table, the row alone, read through [`of`] with the table's context.
//! - a line in each `.ftl`; `cargo test --test it words` names the lines that lack or are too many.
//! - in a template of the report, `say("{count} overdue", count=…)` and `word("context", "…")`: the same, read by the same test.
//!
//! To add a language: a row of [`Language`], its `.ftl`, its months in `day`.
//!
//! # Which language
//!
//! [`current`] is a property of the process, like the locale that it comes from: errors (`Display`) and the help of the command line
//! are made where nobody could pass a language along. `main` sets it once from what was asked ([`speak`]), a key of the
//! interface sets it again; nothing else writes it. Within [`with`] one call on one thread has its own: what a machine
//! reads (CSV, JSON, what is stored) is written in [`Language::English`], whatever the officer reads, and tests say theirs.
//!
//! Codes, JSON keys, CSV headers, words of the filter and exit codes are no words: they never pass through here.

mod bundle;
pub mod day;
mod language;
mod terms;

pub use bundle::{arguments, ids};
pub use language::{Language, UnknownLanguage, current, from_locale, speak, spoken, with};
pub use terms::{capital, counted, counted_noun, term};

use std::fmt::Display;

/// Says a sentence in the language of the interface: the English with its arguments by name, as `format!` takes it.
#[macro_export]
macro_rules! say {
    ($english:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::words::tell(
            "",
            $english,
            &[$((stringify!($name), &$crate::say!(@ $name $($value)?) as &dyn std::fmt::Display)),*],
            &|| format!($english $(, $name = $crate::say!(@ $name $($value)?))*),
        )
    };
    (@ $name:ident) => { $name };
    (@ $name:ident $value:expr) => { $value };
}

/// Marks a word of a table, which is looked up where it is shown ([`of`](crate::words::of)): it stays English here.
#[macro_export]
macro_rules! mark {
    ($english:literal) => {
        $english
    };
    ($context:literal, $english:literal) => {
        $english
    };
}

/// Gives a word in the language of the interface; with a context where the same English means something else elsewhere.
#[macro_export]
macro_rules! word {
    ($english:literal) => {
        $crate::words::of("", $english)
    };
    ($context:literal, $english:literal) => {
        $crate::words::of($context, $english)
    };
}

/// Gives what a table calls something, in the language of the interface; what is not known there (a field of the
/// register's own) stays what it is.
pub fn of<'a>(context: &str, english: &'a str) -> &'a str {
    match current() {
        Language::English => english,
        language => bundle::plain(language, &id(context, english), english).unwrap_or(english),
    }
}

/// Says a sentence in the language of the interface; in English, as `english` makes it.
pub fn tell(
    context: &str,
    pattern: &str,
    arguments: &[(&str, &dyn Display)],
    english: &dyn Fn() -> String,
) -> String {
    let told = match current() {
        Language::English => None,
        language => bundle::told(language, &id(context, pattern), arguments)
            .map(|told| bundle::around(pattern, &told).unwrap_or(told)),
    };
    told.unwrap_or_else(english)
}

/// Gives the id under which the translations of an English word stand: its letters, digits and `_`, with one `-` for what
/// stands between them.
pub fn id(context: &str, english: &str) -> String {
    let mut id = String::with_capacity(context.len() + english.len() + 2);
    id.push_str(context);
    for c in english.chars() {
        if c.is_ascii_alphanumeric() || c == '_' {
            if id.is_empty() && !c.is_ascii_alphabetic() {
                id.push('n');
            } else if id.len() == context.len() && !context.is_empty() {
                id.push('-');
            }
            id.push(c);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_english_itself() {
        for (context, english, right) in [
            ("", "{late} overdue", "late-overdue"),
            ("key", "open", "key-open"),
            ("status", "not_started", "status-not_started"),
            ("", "1 of {all}, so far", "n1-of-all-so-far"),
            ("column", "%", "column"),
            ("", "  … nothing here.", "nothing-here"),
        ] {
            assert_eq!(id(context, english), right, "{english}");
        }
    }

    #[test]
    fn a_word_comes_in_the_language_that_is_in_force_and_english_as_it_stands() {
        let days = 21;
        let said = || say!("{days} d late", days);
        assert_eq!(said(), "21 d late");
        assert_eq!(with(Language::Russian, said), "просрочено на 21 дн.");
        assert_eq!(said(), "21 d late");
        let marked = || word!(" (working)");
        assert_eq!(with(Language::Russian, marked), " (рабочий перевод)");
        let none = || of("status", "the register's own");
        assert_eq!(with(Language::Korean, none), "the register's own");
    }
}
