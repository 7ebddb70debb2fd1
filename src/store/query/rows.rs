//! The rows of the register as they were entered, for a file that holds everything: links as uids, and in an order that a
//! register made of them has again.

use std::collections::HashMap;

use crate::domain::change::Row;
use crate::domain::entity::{ENTITIES, Entity, EntityRow, FieldType};
use crate::domain::text::{fold, ref_key};
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;
use crate::store::Store;
use crate::store::error::Result;
use crate::store::sql::statements;

impl Store {
    /// Gives every row but those in the bin, without what is empty in them. Entities stand in the order of loading; things
    /// with a ref stand by it, records by kind before; what belongs to a thing stands in the order of those things and then
    /// as it was entered, assessments and notes by their day before.
    pub fn rows(&self) -> Result<Vec<Row>> {
        let mut places = HashMap::new();
        let mut all = Vec::new();
        for entity in ENTITIES {
            let mut rows = self.rows_of(entity.entity)?;
            rows.sort_by_cached_key(|row| key(entity, row, &places));
            if is_owner(entity.entity) {
                places.extend(
                    (places.len()..)
                        .zip(&rows)
                        .map(|(i, row)| (row.uid.clone(), i)),
                );
            }
            all.append(&mut rows);
        }
        Ok(all)
    }

    /// Gives the uid of the register, if nothing but it was ever entered: then another register may be taken in whole.
    pub fn is_bare(&self) -> Result<Option<Uid>> {
        for row in ENTITIES.iter().filter(|row| row.entity != Entity::Register) {
            let sql = [
                "SELECT COUNT(*) FROM (SELECT 1 FROM \"",
                row.entity.as_str(),
                "\" LIMIT 1)",
            ];
            if self.one_number(&sql.concat(), &[])? > 0 {
                return Ok(None);
            }
        }
        let uid: String = self
            .conn
            .query_row("SELECT uid FROM register", [], |row| row.get(0))?;
        Ok(uid.parse().ok())
    }

    fn rows_of(&self, entity: Entity) -> Result<Vec<Row>> {
        let fields = entity.row().fields;
        let mut statement = self.conn.prepare_cached(&statements(entity).all)?;
        let mut found = statement.query([])?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            let uid: String = row.get(0)?;
            let mut held = Vec::with_capacity(fields.len());
            for (i, field) in fields.iter().enumerate() {
                let value: Value = row.get(i + 1)?;
                if !value.is_null() {
                    held.push((field.name.to_owned(), value));
                }
            }
            rows.push(Row {
                entity,
                uid: super::code(&uid)?,
                fields: held,
            });
        }
        Ok(rows)
    }
}

/// Tells whether rows of other entities belong to it, or speak of it.
fn is_owner(entity: Entity) -> bool {
    let leads = |row: &EntityRow, owner: &str| {
        let field = row.entity.field(owner);
        field.is_some_and(|field| field.holds == FieldType::Link(entity))
    };
    let mut rows = ENTITIES.iter();
    rows.any(|row| row.owners.iter().any(|owner| leads(row, owner)))
}

/// Where a row stands among those of its entity.
type Key = (usize, usize, String);

/// Gives where a row stands: by its kind and ref, else by what it belongs to, else by its name.
fn key(entity: &EntityRow, row: &Row, places: &HashMap<Uid, usize>) -> Key {
    let text = |name: &str| {
        let held = row.fields.iter().find(|(field, _)| field == name);
        held.and_then(|(_, value)| value.as_text())
    };
    if let Some(reference) = entity.entity.ref_field().and_then(text) {
        let kind = text("kind").and_then(|kind| kind.parse::<Kind>().ok());
        let kind = kind.and_then(|kind| Kind::ALL.iter().position(|each| *each == kind));
        return (kind.unwrap_or(0), 0, ref_key(reference));
    }
    let owner = entity.owners.iter().enumerate().find_map(|(i, owner)| {
        let uid: Uid = text(owner)?.parse().ok()?;
        Some((i, places.get(&uid).copied().unwrap_or(usize::MAX)))
    });
    match owner {
        Some((sort, place)) => (sort, place, String::new()),
        None => (0, 0, text("name").map(fold).unwrap_or_default()),
    }
}
