//! Titles of records, names of bodies and parties, labels of fields: words by language, set as if they were fields.

use rusqlite::OptionalExtension;

use super::Gate;
use crate::domain::change::Set;
use crate::domain::entity::{Entity, FieldType, read_value};
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::store::error::Result;
use crate::store::row::{get, read};

/// Where the words of an entity are kept, and what they are called when they are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    /// The entity that holds them.
    entity: Entity,
    /// Its link to what they belong to.
    owner: &'static str,
    /// The word on the command line.
    name: &'static str,
    /// Finds those of the row with uid ?1 in the language ?2.
    find: &'static str,
}

fn all(entity: Entity) -> Option<Words> {
    let (holder, owner, name, find) = match entity {
        Entity::Record => (
            Entity::Title,
            "record",
            "title",
            "SELECT t.uid FROM title t JOIN record o ON o.id = t.record_id WHERE o.uid = ?1 AND t.language = ?2",
        ),
        Entity::Body => (
            Entity::Name,
            "body",
            "name",
            "SELECT t.uid FROM name t JOIN body o ON o.id = t.body_id
             WHERE o.uid = ?1 AND t.language = ?2 AND t.former = 0 ORDER BY t.id",
        ),
        Entity::Party => (
            Entity::Name,
            "party",
            "name",
            "SELECT t.uid FROM name t JOIN party o ON o.id = t.party_id
             WHERE o.uid = ?1 AND t.language = ?2 AND t.former = 0 ORDER BY t.id",
        ),
        Entity::Field => (
            Entity::Label,
            "field",
            "label",
            "SELECT t.uid FROM label t JOIN field o ON o.id = t.field_id WHERE o.uid = ?1 AND t.language = ?2",
        ),
        _ => return None,
    };
    Some(Words {
        entity: holder,
        owner,
        name,
        find,
    })
}

/// Where the former names of bodies are kept, for those who still use them.
const FORMER: Words = Words {
    entity: Entity::Name,
    owner: "body",
    name: "former_name",
    find: "SELECT t.uid FROM name t JOIN body o ON o.id = t.body_id
        WHERE o.uid = ?1 AND t.language = ?2 AND t.former = 1 ORDER BY t.id",
};

/// Tells where words are kept, when `field` names words of this entity: `title`, `title.ko`.
pub(super) fn words_of(entity: Entity, field: &str) -> Option<Words> {
    let words = match entity {
        Entity::Body if field.starts_with(FORMER.name) => FORMER,
        _ => all(entity)?,
    };
    let rest = field.strip_prefix(words.name)?;
    (rest.is_empty() || rest.starts_with('.')).then_some(words)
}

/// Gives the name under which words of this entity are set.
pub(in crate::store) fn words_name(entity: Entity) -> Option<&'static str> {
    all(entity).map(|words| words.name)
}

/// Gives the query that lists language and text of the words of the row with uid ?1, former ones aside.
pub(in crate::store) fn words_sql(entity: Entity) -> Option<&'static str> {
    Some(match entity {
        Entity::Record => {
            "SELECT w.language, w.text FROM title w JOIN record o ON o.id = w.record_id WHERE o.uid = ?1 ORDER BY w.id"
        }
        Entity::Body => {
            "SELECT w.language, w.text FROM name w JOIN body o ON o.id = w.body_id WHERE o.uid = ?1 AND w.former = 0 ORDER BY w.id"
        }
        Entity::Party => {
            "SELECT w.language, w.text FROM name w JOIN party o ON o.id = w.party_id WHERE o.uid = ?1 AND w.former = 0 ORDER BY w.id"
        }
        Entity::Field => {
            "SELECT w.language, w.text FROM label w JOIN field o ON o.id = w.field_id WHERE o.uid = ?1 ORDER BY w.id"
        }
        _ => return None,
    })
}

impl Gate<'_> {
    /// Sets words in a language; gives the field, what they were and what they are, if they changed.
    pub(super) fn set_words(
        &mut self,
        words: Words,
        uid: &Uid,
        set: &Set,
    ) -> Result<Option<(String, String, String)>> {
        let field = |name| {
            words
                .entity
                .field(name)
                .expect("words have a language and a text")
        };
        let register = self.writer.language()?;
        let language = set
            .field
            .split_once('.')
            .map_or(register.as_str(), |(_, language)| language);
        let language = read_value(words.entity, field("language"), None, language)?;
        let known = self.known_words(words, uid, &language)?;
        let value = if set.text.trim().is_empty() {
            Value::Null
        } else {
            read_value(words.entity, field("text"), None, &set.text)?
        };
        let old = match (known, value.is_null()) {
            (None, true) => return Ok(None),
            (None, false) => {
                let fields = [
                    (words.owner.to_owned(), Value::from(uid.as_str())),
                    ("language".to_owned(), language),
                    ("text".to_owned(), value.clone()),
                    // Of names only; titles and labels have nothing of the sort.
                    (
                        "former".to_owned(),
                        Value::Integer(i64::from(words.name == FORMER.name)),
                    ),
                ];
                self.writer
                    .insert(words.entity, &Uid::new(self.stamp.at), &fields)?;
                Value::Null
            }
            (Some(row), true) => {
                let fields = read(self.conn, words.entity, &row)?.unwrap_or_default();
                self.writer.delete(words.entity, &row)?;
                get(&fields, "text").cloned().unwrap_or(Value::Null)
            }
            (Some(row), false) => self
                .writer
                .update(words.entity, &row, field("text"), &value)?,
        };
        Ok((old != value).then(|| (set.field.clone(), old.to_string(), value.to_string())))
    }

    /// Finds the row of words in a language. What was just made has none before it is given some.
    fn known_words(&self, words: Words, uid: &Uid, language: &Value) -> Result<Option<String>> {
        let owner = words.entity.field(words.owner).map(|field| field.holds);
        if let Some(FieldType::Link(owner)) = owner
            && let Some((_, parts)) = self.writer.made(owner, uid.as_str())
            && !parts.may_have(&[words.entity])
        {
            return Ok(None);
        }
        let mut statement = self.conn.prepare_cached(words.find)?;
        let found = statement.query_row((uid.as_str(), language), |row| row.get(0));
        Ok(found.optional()?)
    }
}
