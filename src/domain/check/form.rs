//! The form of what is kept: text in NFC, dates that can be read, addresses that can be opened, codes that mean something.
//! The gate lets nothing else in; what is found here came past it, from another program or an older register.

use unicode_normalization::is_nfc;

use super::iso::{is_country, is_language};
use super::{Finding, Rule};
use crate::domain::date::{DateError, Edtf};
use crate::domain::entity::called;
use crate::domain::entity::{Field, FieldType, is_url};
use crate::domain::text::{excerpt, excerpt_to};
use crate::words::of;
use crate::{say, word};

/// So many characters of a sentence are told.
const LONG: usize = 200;

/// Text in one field of one row.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What people call the row, or what it belongs to.
    pub reference: &'a str,
    /// The word for such a row.
    pub noun: &'static str,
    /// The field.
    pub field: &'static Field,
    /// What it holds.
    pub text: &'a str,
}

/// Asks every rule about one field.
pub fn check(entry: &Entry<'_>) -> Vec<Finding> {
    let text = entry.text;
    let found = |rule, why: &str| {
        let words = say!(
            "{field} of the {noun}: {why}: `{text}`",
            field = of("label", entry.field.name),
            noun = called(entry.noun),
            why,
            text = excerpt(text)
        );
        Finding::new(rule, entry.reference, words)
    };
    let form = match entry.field.holds {
        FieldType::Date => Edtf::parse(text)
            .err()
            .map(|error| unreadable(entry, &error)),
        FieldType::Url => (!is_url(text))
            .then(|| found(Rule::LinkMalformed, word!("no address that can be opened"))),
        FieldType::PartyCode => (!is_party(text)).then(|| {
            found(
                Rule::UnknownCountry,
                word!("no country's code, and not XX-…"),
            )
        }),
        FieldType::Language | FieldType::Languages => text
            .split(' ')
            .any(|code| !is_known(code))
            .then(|| found(Rule::UnknownLanguage, word!("no code of a language"))),
        _ => None,
    };
    let nfc = (!is_nfc(text)).then(|| found(Rule::TextNotNfc, word!("not in composed form (NFC)")));
    [form, nfc].into_iter().flatten().collect()
}

fn unreadable(entry: &Entry<'_>, error: &DateError) -> Finding {
    let why = excerpt_to(&error.to_string(), LONG);
    let words = say!(
        "{field} of the {noun}: {why}",
        field = of("label", entry.field.name),
        noun = called(entry.noun),
        why
    );
    Finding::new(Rule::DateMalformed, entry.reference, words)
}

fn is_party(code: &str) -> bool {
    code.strip_prefix("XX-")
        .is_some_and(|rest| !rest.is_empty())
        || is_country(code)
}

/// Tells whether the first subtag of a BCP 47 code names a language. The thousands of three letters are taken on trust.
fn is_known(code: &str) -> bool {
    let first = code.split('-').next().unwrap_or_default();
    match first.len() {
        2 => is_language(first),
        3 => first.bytes().all(|b| b.is_ascii_lowercase()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entity::Entity;

    #[test]
    fn each_field_is_held_to_its_own_form() {
        let (party, evidence, title, record) = (
            Entity::Party,
            Entity::Evidence,
            Entity::Title,
            Entity::Record,
        );
        for (entity, field, text, found) in [
            (party, "code", "KZ", vec![]),
            (party, "code", "XX-ASEAN", vec![]),
            (party, "code", "XX-", vec!["unknown_country"]),
            (party, "code", "QQ", vec!["unknown_country"]),
            (party, "code", "EU", vec!["unknown_country"]),
            (evidence, "url", "https://a.kz/b", vec![]),
            (evidence, "url", "http://a.kz", vec![]),
            (evidence, "url", "ftp://a.kz", vec!["link_malformed"]),
            (evidence, "url", "https://a b", vec!["link_malformed"]),
            (evidence, "url", "a.kz", vec!["link_malformed"]),
            (title, "text", "é", vec![]),
            (title, "text", "e\u{301}", vec!["text_not_nfc"]),
            (
                title,
                "text",
                "\u{1112}\u{1161}\u{11ab}",
                vec!["text_not_nfc"],
            ),
            (title, "language", "ko", vec![]),
            (title, "language", "kk-Cyrl", vec![]),
            (title, "language", "kaz", vec![]),
            (title, "language", "kz", vec!["unknown_language"]),
            (title, "language", "", vec!["unknown_language"]),
            (record, "languages", "kk ko en", vec![]),
            (record, "languages", "kk kr2 en", vec!["unknown_language"]),
            (record, "due", "2026-09-16/2026-09-17", vec![]),
            (record, "due", "2025-02-30", vec!["date_malformed"]),
            (record, "due", "soon", vec!["date_malformed"]),
            (record, "term", "indefinite", vec![]),
        ] {
            let entry = Entry {
                reference: "X1",
                noun: entity.row().noun,
                field: entity.field(field).unwrap(),
                text,
            };
            let codes: Vec<_> = check(&entry)
                .iter()
                .map(|found| found.code.as_str())
                .collect();
            assert_eq!(codes, found, "{field} {text}");
        }
    }

    #[test]
    fn hostile_text_is_quoted_safely() {
        let entry = Entry {
            reference: "E1",
            noun: "evidence",
            field: Entity::Evidence.field("url").unwrap(),
            text: "javascript:\u{1b}[31m",
        };
        let message = &check(&entry)[0].message;
        assert_eq!(
            message,
            "url of the evidence: no address that can be opened: `javascript:\u{fffd}[31m`"
        );
    }
}
