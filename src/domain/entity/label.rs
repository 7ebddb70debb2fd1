//! What a person calls the codes that a field can hold.

use super::Entity;
use crate::domain::vocabulary::Kind;
use crate::words::of;

/// Gives the table of words in which the codes of a field stand; none: it holds no codes of a closed list.
fn context(entity: Entity, field: &str) -> Option<&'static str> {
    Some(match (entity, field) {
        (Entity::Record, "kind") => "Kind",
        (Entity::Record, "binding") => "Binding",
        (Entity::Record, "level") => "Level",
        (Entity::Record, "renewal") => "Renewal",
        (Entity::Record, "rag_override" | "rag") => "Rag",
        (Entity::Action, "type") => "ActionType",
        (Entity::Relation, "type") => "RelationType",
        (Entity::Evidence, "type") => "EvidenceType",
        (Entity::Occasion, "type") => "OccasionType",
        (Entity::Participation, "role") => "Role",
        (Entity::Citation, "attested") => "Attested",
        (Entity::Citation, "stance") => "Stance",
        (Entity::Observation, "qualifier") => "Qualifier",
        (_, "audience") => "Audience",
        (_, "status") => "Status",
        _ => return None,
    })
}

impl Entity {
    /// Gives what a person calls a text that may be a code of a field of it, in the language of the interface;
    /// the text itself where there is no other word, as in English.
    pub fn code_words<'a>(self, field: &str, code: &'a str) -> &'a str {
        match (self, field) {
            (Self::Record, "type") => {
                let told = Kind::ALL.iter().map(|kind| kind.type_label(code));
                let mut told = told.filter(|told| *told != code);
                told.next().unwrap_or(code)
            }
            _ => context(self, field).map_or(code, |context| of(context, code)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, with};

    #[test]
    fn a_code_is_called_by_the_word_of_its_field() {
        for (entity, field, code, right) in [
            (Entity::Record, "level", "state", "государство"),
            (Entity::Record, "type", "working_group", "рабочая группа"),
            (Entity::Action, "type", "signature", "подписание"),
            (Entity::Record, "contact", "state", "state"),
        ] {
            assert_eq!(entity.code_words(field, code), code);
            let told = with(Language::Russian, || entity.code_words(field, code));
            assert_eq!(told, right);
        }
    }
}
