//! Questions that an import asks of a register before it says what it would change.

use super::entity::Entity;
use super::uid::Uid;
use super::value::Value;

/// A row that people call by names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// Its uid.
    pub uid: Uid,
    /// Its ref or code.
    pub reference: String,
    /// Every name it has or had, in any language.
    pub names: Vec<String>,
}

/// What a register holds of a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    /// Its fields, links as uids.
    pub fields: Vec<(String, Value)>,
    /// Titles, names or labels by language, former ones aside.
    pub words: Vec<(String, String)>,
    /// Acts upon it.
    pub acts: Vec<KnownAct>,
    /// The uids of the bodies that take part, with their roles.
    pub roles: Vec<(String, String)>,
    /// What the desk said of it.
    pub said: Vec<KnownSaid>,
}

/// An act upon a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAct {
    /// Its uid.
    pub uid: Uid,
    /// Its type.
    pub type_: String,
    /// The uid of the party; none: all.
    pub party: Option<String>,
    /// When.
    pub on: Option<String>,
    /// From when it has effect.
    pub effective_on: Option<String>,
    /// Where.
    pub place: Option<String>,
}

/// An assessment by the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownSaid {
    /// The status.
    pub status: String,
    /// The source's own word.
    pub source_word: Option<String>,
    /// How much of it is done.
    pub percent: Option<i64>,
    /// When it was true.
    pub as_of: String,
    /// Why.
    pub note: Option<String>,
}

impl Known {
    /// Gives the value of a field.
    pub fn field(&self, name: &str) -> Option<&Value> {
        let found = self.fields.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value)
    }

    /// Tells whether it is in the bin.
    pub fn is_removed(&self) -> bool {
        self.field("removed") == Some(&Value::Integer(1))
    }
}

/// Where an import looks up what is there. The store answers.
pub trait Lookup {
    /// What goes wrong in a lookup.
    type Error;

    /// Gives the language of titles that name none.
    fn language(&self) -> Result<String, Self::Error>;

    /// Finds the row of an entity that has this uid, ref or code.
    fn find(&self, entity: Entity, name: &str) -> Result<Option<Uid>, Self::Error>;

    /// Tells what has this ref, whatever it is.
    fn holder(&self, reference: &str) -> Result<Option<Entity>, Self::Error>;

    /// Gives every party, body or field that is not in the bin.
    fn called(&self, entity: Entity) -> Result<Vec<Called>, Self::Error>;

    /// Gives what is held of a row.
    fn known(&self, entity: Entity, uid: &Uid) -> Result<Option<Known>, Self::Error>;
}
