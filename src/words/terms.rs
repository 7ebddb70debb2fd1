//! Words that are made of codes, names and counts, in the language of the interface.

use super::{Language, current, of, tell};
use crate::say;

/// Turns a code into words: what its table calls it, else the code with blanks for its underscores.
pub fn term(context: &str, code: &str) -> String {
    match of(context, code) {
        same if same == code => code.replace('_', " "),
        told => told.to_owned(),
    }
}

/// Begins words with a capital.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Puts a count of something in words: `3 milestones`.
pub fn counted(count: usize, noun: &str) -> String {
    match (count, noun) {
        (1, noun) if current() == Language::English => format!("1 {noun}"),
        (count, "body") => say!("{count} bodies", count),
        (count, "evidence") => say!("{count} pieces of evidence", count),
        (count, "entry") if current() == Language::English => format!("{count} entries"),
        (count, "party") if current() == Language::English => format!("{count} parties"),
        (count, noun) => tell("count", noun, &[("count", &count)], &|| {
            format!("{count} {noun}s")
        }),
    }
}

/// Gives what stands beside a count that is written apart, as in a tile: `milestones`, in the form that the count asks for.
pub fn counted_noun(count: usize, noun: &str) -> String {
    let told = counted(count, noun);
    match told.strip_prefix(&count.to_string()) {
        Some(rest) => rest.trim_start().to_owned(),
        None => of("Noun", noun).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::with;
    use super::*;

    #[test]
    fn counts_take_the_form_that_their_number_asks_for() {
        for (count, noun, language, right, bare) in [
            (1, "record", Language::English, "1 record", "record"),
            (2, "record", Language::English, "2 records", "records"),
            (1, "record", Language::Russian, "1 запись", "запись"),
            (3, "record", Language::Russian, "3 записи", "записи"),
            (48, "record", Language::Russian, "48 записей", "записей"),
            (2, "document", Language::Russian, "2 документа", "документа"),
            (2, "document", Language::Korean, "문서 2건", "문서"),
        ] {
            with(language, || {
                assert_eq!(counted(count, noun), right);
                assert_eq!(counted_noun(count, noun), bare);
            });
        }
    }

    #[test]
    fn codes_become_words_where_their_table_has_none_too() {
        let told = || (term("Status", "on_hold"), term("", "own_field"));
        assert_eq!(told(), ("on hold".to_owned(), "own field".to_owned()));
        let russian = with(Language::Russian, told);
        assert_eq!(russian, ("отложено".to_owned(), "own field".to_owned()));
    }
}
