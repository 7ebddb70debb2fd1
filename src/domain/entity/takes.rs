//! What a field takes, in words: for forms, files and help.

use super::{Entity, Field, FieldType};
use crate::domain::vocabulary::Kind;

/// Says what a field takes, with its codes or an example.
pub fn takes(field: &Field, kind: Option<Kind>) -> String {
    let words = match field.holds {
        FieldType::Text => "words in one line".to_owned(),
        FieldType::Prose => "words, over lines if need be".to_owned(),
        FieldType::Ref => "a ref, such as D12".to_owned(),
        FieldType::Code(codes) => one_of(codes),
        FieldType::RecordType => match kind {
            Some(kind) => one_of(kind.types()),
            None => "one of the types of its kind".to_owned(),
        },
        FieldType::Date => {
            "a date as known: 2026, 2026-09, 2026-09-25, 2026-09-16/2026-09-17; or a word: +2w, eoq"
                .to_owned()
        }
        FieldType::Period => "a length of time: P6M or 6m, P2Y or 2y".to_owned(),
        FieldType::Term => "a length of time: P5Y or 5y; or indefinite".to_owned(),
        FieldType::Recurrence => "how often: every 3 months, or FREQ=YEARLY".to_owned(),
        FieldType::Integer(least, most) => format!("a whole number from {least} to {most}"),
        FieldType::Number => "a number, such as 9.6".to_owned(),
        FieldType::Flag => "yes or no".to_owned(),
        FieldType::Link(to) => linked(to),
        FieldType::Url => "an address that begins with https:// or http://".to_owned(),
        FieldType::Moment => "a moment, such as 2026-11-23T12:00:00Z".to_owned(),
        FieldType::Language => "a language: en, ru, kk, ko".to_owned(),
        FieldType::Languages => "languages with blanks between: kk ko en".to_owned(),
        FieldType::PartyCode => "the code of a state (KR), or XX-… for others".to_owned(),
        FieldType::Assessor => "desk, independent, or the code of a party".to_owned(),
        FieldType::Sha256 => "the SHA-256 of a kept file".to_owned(),
        FieldType::Word => "a word of lower-case letters, digits and _".to_owned(),
    };
    match (field.required, field.default()) {
        (true, None) => format!("{words}; never empty"),
        (_, Some(default)) => format!("{words}; if empty, {default}"),
        _ => words,
    }
}

fn one_of(codes: &[&str]) -> String {
    format!("one of {}", codes.join(", "))
}

/// Says how a row of an entity is named.
fn linked(to: Entity) -> String {
    let noun = to.row().noun;
    match to {
        Entity::Field => "a field by its code or label".to_owned(),
        Entity::Body => "a body by its ref or name".to_owned(),
        Entity::Party => "a party by its code or name".to_owned(),
        _ if to.ref_field().is_some() => format!("the ref of the {noun}"),
        _ => format!("the uid of the {noun}"),
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
