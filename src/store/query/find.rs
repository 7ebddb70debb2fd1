//! Finding one thing by what people call it.

use rusqlite::{Connection, OptionalExtension};

use super::names;
use crate::domain::code::nearest;
use crate::domain::entity::Entity;
use crate::domain::entity::called;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::store::Store;
use crate::store::error::{Result, StoreError};
use crate::store::row::{get, id_of, read};
use crate::{say, word};

/// A thing that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Which entity.
    pub entity: Entity,
    /// Its uid.
    pub uid: Uid,
    /// Its ref.
    pub reference: String,
}

impl Store {
    /// Finds whatever has this ref or uid.
    pub fn find(&self, name: &str) -> Result<Named> {
        let name = name.trim();
        let conn = &self.conn;
        if let Ok(uid) = name.parse::<Uid>() {
            return self.find_uid(uid);
        }
        let mut by_ref =
            conn.prepare_cached("SELECT entity, uid, ref FROM reference WHERE ref = ?1")?;
        let found: Option<(String, String, String)> = by_ref
            .query_row([name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        // Fields have their code for a ref, and it may be like no other thing's.
        let found = match found {
            Some(found) => Some(found),
            None => conn
                .prepare_cached("SELECT 'field', uid, code FROM field WHERE code = lower(?1)")?
                .query_row([name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .optional()?,
        };
        let Some((entity, uid, reference)) = found else {
            return Err(unknown(conn, "record", name)?);
        };
        let uid = uid.parse().map_err(|_| StoreError::Damaged {
            path: self.path.clone(),
            why: word!("a uid is malformed").to_owned(),
        })?;
        Ok(Named {
            entity: super::code(&entity)?,
            uid,
            reference,
        })
    }

    /// Finds whatever has this uid, in whichever table.
    fn find_uid(&self, uid: Uid) -> Result<Named> {
        for entity in Entity::ALL.iter().copied() {
            let Some(fields) = read(&self.conn, entity, uid.as_str())? else {
                continue;
            };
            let name = entity.ref_field().and_then(|name| get(&fields, name));
            let reference = name.map_or_else(|| uid.to_string(), ToString::to_string);
            return Ok(Named {
                entity,
                uid,
                reference,
            });
        }
        Err(unknown(&self.conn, "record", uid.as_str())?)
    }

    /// Finds the record that has this ref or uid, or to which what has it belongs: a milestone, a session, an act.
    pub fn find_owner(&self, name: &str) -> Result<Named> {
        let named = self.find(name)?;
        let fields = match named.entity {
            Entity::Record => return Ok(named),
            entity => read(&self.conn, entity, named.uid.as_str())?,
        };
        let owner = fields.as_ref().and_then(|fields| get(fields, "record"));
        match owner.and_then(Value::as_text) {
            Some(owner) => self.find_record(owner),
            None => self.find_record(name),
        }
    }

    /// Finds the record that has this ref or uid.
    pub fn find_record(&self, name: &str) -> Result<Named> {
        let named = self.find(name)?;
        if named.entity == Entity::Record {
            return Ok(named);
        }
        Err(StoreError::Rule(
            is_no_record(&named),
            word!("name a record, such as D1 or F1").to_owned(),
        ))
    }

    /// Finds an operation by its number or uid.
    pub fn find_operation(&self, name: &str) -> Result<Uid> {
        let found: Option<String> = self
            .conn
            .prepare_cached("SELECT uid FROM operation WHERE id = CAST(?1 AS INTEGER) AND ?1 NOT GLOB '*[^0-9]*' OR uid = lower(?1)")?
            .query_row([name], |row| row.get(0))
            .optional()?;
        found
            .and_then(|uid| uid.parse().ok())
            .ok_or_else(|| StoreError::Unknown {
                what: "operation",
                name: crate::domain::text::excerpt(name),
                near: None,
            })
    }
}

/// Says that a thing is no record.
fn is_no_record(named: &Named) -> String {
    let (name, noun) = (&named.reference, called(named.entity.row().noun));
    if noun.starts_with(['a', 'e', 'i', 'o']) {
        say!(
            "`{name}` is an {noun}, not a document, group or follow-up",
            name,
            noun
        )
    } else {
        say!(
            "`{name}` is a {noun}, not a document, group or follow-up",
            name,
            noun
        )
    }
}

/// Finds the uid of a row of an entity by uid, ref, code or, for bodies, a name.
pub(in crate::store) fn find(conn: &Connection, entity: Entity, name: &str) -> Result<String> {
    if let Ok(uid) = name.parse::<Uid>()
        && id_of(conn, entity, uid.as_str())?.is_some()
    {
        return Ok(uid.to_string());
    }
    let by_ref: Option<String> = match entity {
        Entity::Field => conn
            .prepare_cached("SELECT uid FROM field WHERE code = ?1 OR uid = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?,
        _ => conn
            .prepare_cached("SELECT uid FROM reference WHERE entity = ?1 AND ref = ?2")?
            .query_row([entity.as_str(), name], |row| row.get(0))
            .optional()?,
    };
    if let Some(uid) = by_ref {
        return Ok(uid);
    }
    let ids = match entity {
        Entity::Field => names::fields(conn, name)?,
        Entity::Body => names::bodies_called(conn, name)?,
        Entity::Party => names::parties(conn, name)?,
        _ => Vec::new(),
    };
    match ids.as_slice() {
        [id] => {
            let sql = ["SELECT uid FROM \"", entity.as_str(), "\" WHERE id = ?1"].concat();
            Ok(conn
                .prepare_cached(&sql)?
                .query_row([id], |row| row.get(0))?)
        }
        _ => Err(unknown(conn, entity.row().noun, name)?),
    }
}

/// Says that nothing is called that, with the nearest ref.
pub(super) fn unknown(conn: &Connection, what: &'static str, name: &str) -> Result<StoreError> {
    let refs: Vec<String> = if what == "field" {
        conn.prepare_cached("SELECT code FROM field")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?
    } else {
        // What names a record may name anything else that has a ref.
        conn.prepare_cached(
            "SELECT ref FROM reference WHERE entity = ?1 OR ?1 LIKE 'record%' LIMIT 5000",
        )?
        .query_map([what], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?
    };
    let lower: Vec<String> = refs.iter().map(|text| text.to_lowercase()).collect();
    let near = nearest(name, lower.iter().map(String::as_str))
        .and_then(|near| lower.iter().position(|text| text == near))
        .map(|index| refs[index].clone());
    Ok(StoreError::Unknown {
        what,
        name: crate::domain::text::excerpt(name),
        near,
    })
}
