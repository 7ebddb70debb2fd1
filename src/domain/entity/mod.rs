//! Entities: what a register holds, field by field, as one table that the store, the command line, the forms, the
//! history and the shipped register read.
//!
//! To add a field: a row in `table`, a column in `schema.sql`, a migration. To add an entity: the same, and its
//! place in [`Entity`].

mod check;
mod label;
mod noun;
mod table;
mod takes;

pub use check::{FieldError, read_value};
pub(crate) use check::{is_ref, is_url};
pub use label::side;
pub use noun::{Noun, called};
pub use table::{ENTITIES, EntityRow, Field, FieldType};
pub use takes::takes;

use super::code::codes;

codes! {
    /// A sort of row in the register. The code is also the table's name.
    Entity, "entity", {
        Register = "register", Party = "party", Body = "body", Name = "name", Field = "field", Label = "label",
        Occasion = "occasion", Record = "record", Title = "title", Action = "action", Session = "session",
        Participation = "participation", Milestone = "milestone", Assessment = "assessment", Note = "note",
        Relation = "relation", Indicator = "indicator", Observation = "observation", Evidence = "evidence",
        Citation = "citation", View = "view",
    }
}

impl Entity {
    /// Gives its row of the table.
    pub fn row(self) -> &'static EntityRow {
        ENTITIES
            .iter()
            .find(|row| row.entity == self)
            .expect("every entity has a row")
    }

    /// Gives a field of it by name.
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.row().fields.iter().find(|field| field.name == name)
    }

    /// Gives the name of the field that people call it by, where there is one: `ref`, a party's or field's `code`.
    pub fn ref_field(self) -> Option<&'static str> {
        ["ref", "code"]
            .into_iter()
            .find(|name| self.field(name).is_some())
    }

    /// Gives the name under which its words by language are set, where it has such: titles, names, labels.
    pub const fn words(self) -> Option<&'static str> {
        match self {
            Self::Record => Some("title"),
            Self::Body | Self::Party => Some("name"),
            Self::Field => Some("label"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entity_has_one_row_and_every_link_leads_to_an_entity() {
        assert_eq!(ENTITIES.len(), Entity::ALL.len());
        for entity in Entity::ALL {
            let row = entity.row();
            for field in row.fields {
                if let FieldType::Link(to) = field.holds {
                    assert_ne!(to.as_str(), "", "{entity}.{}", field.name);
                }
            }
            for owner in row.owners {
                let field = entity.field(owner).expect("an owner is a field");
                assert!(
                    matches!(field.holds, FieldType::Link(_)),
                    "{entity}.{owner}"
                );
            }
        }
    }
}
