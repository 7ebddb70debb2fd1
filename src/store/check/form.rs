//! The form of every text that is kept, field by field of the table of entities.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::place::{place, quoted};
use crate::domain::check::Finding;
use crate::domain::check::form::{self, Entry};
use crate::domain::entity::{ENTITIES, EntityRow, Field, FieldType};
use crate::domain::settings::Now;
use crate::store::error::Result;

/// Asks the rules on form about every field that has one.
pub(super) fn check(conn: &Connection, _: Now, found: &mut Vec<Finding>) -> Result<()> {
    for entity in ENTITIES {
        let fields: Vec<&Field> = entity
            .fields
            .iter()
            .filter(|field| has_form(field))
            .collect();
        if !fields.is_empty() {
            of_entity(conn, entity, &fields, found)?;
        }
    }
    Ok(())
}

fn of_entity(
    conn: &Connection,
    entity: &EntityRow,
    fields: &[&'static Field],
    found: &mut Vec<Finding>,
) -> Result<()> {
    let place = place(entity.entity);
    let mut sql = ["SELECT ", place.reference].concat();
    for field in fields {
        sql.extend([", t.", &quoted(field.name)]);
    }
    let table = quoted(entity.entity.as_str());
    sql.extend([" FROM ", &table, " t", place.joins, " WHERE ", place.live]);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let reference: String = row.get(0)?;
        for (i, field) in fields.iter().copied().enumerate() {
            // What is no UTF-8 came past the gate too: the rest of it is still looked at.
            if let ValueRef::Text(text) = row.get_ref(i + 1)? {
                found.extend(form::check(&Entry {
                    reference: &reference,
                    noun: entity.noun,
                    field,
                    text: &String::from_utf8_lossy(text),
                }));
            }
        }
    }
    Ok(())
}

/// Tells whether a field holds text that could be out of form: codes are held by the schema.
const fn has_form(field: &Field) -> bool {
    matches!(
        field.holds,
        FieldType::Text
            | FieldType::Prose
            | FieldType::Date
            | FieldType::Url
            | FieldType::Language
            | FieldType::Languages
            | FieldType::PartyCode
    )
}
