//! One row as it is: its id, its fields, whom it belongs to.

use rusqlite::{Connection, OptionalExtension};

use super::error::Result;
pub(super) use super::made::parts;
use super::sql::statements;
pub(super) use super::write::Writer;
use crate::domain::entity::{Entity, Field, FieldType};
use crate::domain::value::Value;

/// The fields of a row, in the order of the table of entities.
pub(super) type Fields = Vec<(&'static Field, Value)>;

/// Whom a row belongs to in the history.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    /// The topmost owner, or the row itself.
    pub uid: String,
    /// Which entity that is.
    pub entity: Entity,
    /// What people call the row, else its owner.
    pub reference: Option<String>,
}

/// Finds the id of a row.
pub(super) fn id_of(conn: &Connection, entity: Entity, uid: &str) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached(&statements(entity).id)?
        .query_row([uid], |row| row.get(0))
        .optional()?)
}

/// Reads the fields of a row.
pub(super) fn read(conn: &Connection, entity: Entity, uid: &str) -> Result<Option<Fields>> {
    let fields = entity.row().fields;
    let mut statement = conn.prepare_cached(&statements(entity).select)?;
    let read = statement.query_row([uid], |row| {
        fields
            .iter()
            .enumerate()
            .map(|(i, field)| Ok((field, row.get(i)?)))
            .collect::<rusqlite::Result<Fields>>()
    });
    Ok(read.optional()?)
}

/// Reads one field of a row.
pub(super) fn get<'f>(fields: &'f Fields, name: &str) -> Option<&'f Value> {
    fields
        .iter()
        .find(|(field, _)| field.name == name)
        .map(|(_, value)| value)
}

/// Finds whom a row belongs to: its owner's owner, as far as there is one.
pub(super) fn subject(
    conn: &Connection,
    entity: Entity,
    uid: &str,
    fields: &Fields,
) -> Result<Subject> {
    let own = entity
        .ref_field()
        .and_then(|name| get(fields, name))
        .and_then(Value::as_text)
        .map(str::to_owned);
    for owner in entity.row().owners {
        let (Some(Value::Text(above)), Some(field)) = (get(fields, owner), entity.field(owner))
        else {
            continue;
        };
        let FieldType::Link(above_entity) = field.holds else {
            continue;
        };
        if let Some(above_fields) = read(conn, above_entity, above)? {
            let top = subject(conn, above_entity, above, &above_fields)?;
            return Ok(Subject {
                reference: own.or(top.reference),
                ..top
            });
        }
    }
    Ok(Subject {
        uid: uid.to_owned(),
        entity,
        reference: own,
    })
}
