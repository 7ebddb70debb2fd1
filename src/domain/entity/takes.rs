//! What a field takes, in words: for forms, files and help.

use super::{Entity, Field, FieldType};
use crate::domain::vocabulary::Kind;
use crate::{say, word};

/// Says what a field takes, with its codes or an example.
pub fn takes(field: &Field, kind: Option<Kind>) -> String {
    let words = match field.holds {
        FieldType::Text => word!("words in one line").to_owned(),
        FieldType::Prose => word!("words, over lines if need be").to_owned(),
        FieldType::Ref => word!("a ref, such as D12").to_owned(),
        FieldType::Code(codes) => one_of(codes),
        FieldType::RecordType => match kind {
            Some(kind) => one_of(kind.types()),
            None => word!("one of the types of its kind").to_owned(),
        },
        FieldType::Date => word!(
            "a date as known: 2026, 2026-09, 2026-09-25, 2026-09-16/2026-09-17; or a word: +2w, eoq"
        )
        .to_owned(),
        FieldType::Period => word!("a length of time: P6M or 6m, P2Y or 2y").to_owned(),
        FieldType::Term => word!("a length of time: P5Y or 5y; or indefinite").to_owned(),
        FieldType::Recurrence => word!("how often: every 3 months, or FREQ=YEARLY").to_owned(),
        FieldType::Integer(least, most) => {
            say!("a whole number from {least} to {most}", least, most)
        }
        FieldType::Number => word!("a number, such as 9.6").to_owned(),
        FieldType::Flag => word!("yes or no").to_owned(),
        FieldType::Link(to) => linked(to),
        FieldType::Url => word!("an address that begins with https:// or http://").to_owned(),
        FieldType::Moment => word!("a moment, such as 2026-11-23T12:00:00Z").to_owned(),
        FieldType::Language => word!("a language: en, ru, kk, ko").to_owned(),
        FieldType::Languages => word!("languages with blanks between: kk ko en").to_owned(),
        FieldType::PartyCode => word!("the code of a state (KR), or XX-… for others").to_owned(),
        FieldType::Assessor => word!("desk, independent, or the code of a party").to_owned(),
        FieldType::Sha256 => word!("the SHA-256 of a kept file").to_owned(),
        FieldType::Word => word!("a word of lower-case letters, digits and _").to_owned(),
    };
    match (field.required, field.default()) {
        (true, None) => say!("{words}; never empty", words),
        (_, Some(default)) => say!("{words}; if empty, {default}", words, default),
        _ => words,
    }
}

fn one_of(codes: &[&str]) -> String {
    say!("one of {codes}", codes = codes.join(", "))
}

/// Says how a row of an entity is named.
fn linked(to: Entity) -> String {
    let noun = to.row().noun;
    match to {
        Entity::Field => word!("a field by its code or label").to_owned(),
        Entity::Body => word!("a body by its ref or name").to_owned(),
        Entity::Party => word!("a party by its code or name").to_owned(),
        _ if to.ref_field().is_some() => say!("the ref of the {noun}", noun),
        _ => say!("the uid of the {noun}", noun),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_field_takes_is_said_with_its_codes_its_default_and_whether_it_may_be_empty() {
        let document = Some(Kind::Document);
        for (entity, field, words) in [
            (
                Entity::Record,
                "level",
                "one of state, government, agency, commercial",
            ),
            (
                Entity::Record,
                "audience",
                "one of internal, shared; if empty, internal",
            ),
            (Entity::Record, "ref", "a ref, such as D12; never empty"),
            (Entity::Record, "field", "a field by its code or label"),
            (Entity::Citation, "action", "the uid of the action"),
            (
                Entity::Session,
                "record",
                "the ref of the record; never empty",
            ),
            (Entity::Session, "number", "a whole number from 1 to 9999"),
        ] {
            let field = entity.field(field).expect("a field");
            assert_eq!(takes(field, document), words);
        }
        let type_ = Entity::Record.field("type").expect("a field");
        assert!(takes(type_, document).starts_with("one of treaty, "));
        assert!(takes(type_, Some(Kind::Group)).contains("forum"));
    }
}
