//! What a person calls the codes that a field can hold.

use super::{Entity, FieldType};
use crate::domain::vocabulary::Kind;
use crate::word;
use crate::words::{Language, current, of};

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

impl Entity {
    /// Gives what a person reads of the value of a field of it: a code by its word, a flag as yes or no, a side by its name,
    /// in the language of the interface; the text itself where there is no other word, as in English.
    pub fn value_words(self, field: &str, text: &str) -> String {
        match (field, current()) {
            (_, Language::English) => text.to_owned(),
            ("assessor", _) => side(text).to_owned(),
            _ if self.is_flag(field) && text == "1" => word!("yes").to_owned(),
            _ if self.is_flag(field) && text == "0" => word!("no").to_owned(),
            _ => self.code_words(field, text).to_owned(),
        }
    }

    fn is_flag(self, field: &str) -> bool {
        let holds = self.field(field).map(|field| field.holds);
        matches!(holds, Some(FieldType::Flag))
    }
}

/// Names who assesses: the desk, an independent assessor; a party by its code.
pub fn side(assessor: &str) -> &str {
    match assessor {
        "desk" => word!("side", "desk"),
        "independent" => word!("side", "independent"),
        party => party,
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
