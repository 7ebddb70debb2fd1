//! The statements for one row of each entity, put together once from the table of entities. No value ever becomes part of
//! a statement: values are bound.

use std::sync::OnceLock;

use crate::domain::entity::{ENTITIES, Entity, Field, FieldType};

/// The statements of an entity.
#[derive(Debug)]
pub(super) struct Statements {
    /// Makes a row: ?1 is the uid, then one parameter a field, three for a date; of a record its `ref_key` is the last.
    pub insert: String,
    /// Reads the fields of the row with uid ?1, links as uids.
    pub select: String,
    /// Reads the uid and the fields of every row but those in the bin, links as uids; what was said earlier before.
    pub all: String,
    /// Deletes the row with uid ?1.
    pub delete: String,
    /// Sets one field of the row with uid ?1, in the order of the fields.
    pub updates: Vec<String>,
    /// Finds the id of the row with uid ?1.
    pub id: String,
}

/// Gives the statements of an entity.
pub(super) fn statements(entity: Entity) -> &'static Statements {
    static ALL: OnceLock<Vec<(Entity, Statements)>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        ENTITIES
            .iter()
            .map(|row| (row.entity, build(row.entity, row.fields)))
            .collect()
    });
    all.iter()
        .find(|(each, _)| *each == entity)
        .map(|(_, statements)| statements)
        .expect("every entity has statements")
}

fn build(entity: Entity, fields: &[Field]) -> Statements {
    let table = quoted(entity.as_str());
    let mut columns: Vec<String> = fields.iter().flat_map(columns).collect();
    if entity == Entity::Record {
        columns.push("ref_key".to_owned());
    }
    let places: Vec<String> = (0..columns.len())
        .map(|i| ["?", &(i + 2).to_string()].concat())
        .collect();
    let reads: Vec<String> = fields.iter().map(read).collect();
    Statements {
        insert: [
            "INSERT INTO ",
            &table,
            " (uid, ",
            &columns.join(", "),
            ") VALUES (?1, ",
            &places.join(", "),
            ")",
        ]
        .concat(),
        select: [
            "SELECT ",
            &reads.join(", "),
            " FROM ",
            &table,
            " AS t WHERE t.uid = ?1",
        ]
        .concat(),
        all: all(entity, &reads.join(", "), fields),
        delete: ["DELETE FROM ", &table, " WHERE uid = ?1"].concat(),
        updates: fields.iter().map(|field| update(&table, field)).collect(),
        id: ["SELECT id FROM ", &table, " WHERE uid = ?1"].concat(),
    }
}

fn all(entity: Entity, reads: &str, fields: &[Field]) -> String {
    let has = |name: &str| fields.iter().any(|field| field.name == name);
    let table = quoted(entity.as_str());
    let left = if has("removed") {
        " WHERE t.removed = 0"
    } else {
        ""
    };
    let order = if has("at") {
        "t.as_of_upper, t.at, t.id"
    } else {
        "t.id"
    };
    [
        "SELECT t.uid, ",
        reads,
        " FROM ",
        &table,
        " AS t",
        left,
        " ORDER BY ",
        order,
    ]
    .concat()
}

fn update(table: &str, field: &Field) -> String {
    let sets: Vec<String> = columns(field)
        .iter()
        .enumerate()
        .map(|(i, column)| [column, " = ?", &(i + 2).to_string()].concat())
        .collect();
    [
        "UPDATE ",
        table,
        " SET ",
        &sets.join(", "),
        " WHERE uid = ?1",
    ]
    .concat()
}

/// Gives the columns in which a field is kept.
fn columns(field: &Field) -> Vec<String> {
    match field.holds {
        FieldType::Link(_) => vec![[field.name, "_id"].concat()],
        FieldType::Date => vec![
            quoted(field.name),
            [field.name, "_lower"].concat(),
            [field.name, "_upper"].concat(),
        ],
        _ => vec![quoted(field.name)],
    }
}

/// Gives the expression that reads a field of the row `t`.
fn read(field: &Field) -> String {
    match field.holds {
        FieldType::Link(to) => [
            "(SELECT uid FROM ",
            &quoted(to.as_str()),
            " WHERE id = t.",
            field.name,
            "_id)",
        ]
        .concat(),
        _ => ["t.", &quoted(field.name)].concat(),
    }
}

/// Quotes a name of the schema: some, such as `on`, are words of SQL.
pub(super) fn quoted(name: &str) -> String {
    ["\"", name, "\""].concat()
}
