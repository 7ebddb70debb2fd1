//! The pen: rows and their history, straight into the tables. Only for files that nobody has used yet.

use std::collections::HashMap;

use rusqlite::{Connection, params, params_from_iter};
use serde_json::Map;
use servanda::domain::date::Edtf;
use servanda::domain::entity::{Entity, FieldType};
use servanda::domain::value::Value;

/// A row that was written: its key, its uid.
#[derive(Debug, Clone)]
pub struct Made {
    pub id: i64,
    pub uid: String,
}

/// What is written into a field.
#[derive(Debug, Clone)]
pub enum Held {
    Text(String),
    Number(i64),
    Real(f64),
    Link(Made),
}

impl From<&str> for Held {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Held {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Made> for Held {
    fn from(made: &Made) -> Self {
        Self::Link(made.clone())
    }
}

/// Whom changes are filed under.
#[derive(Debug, Clone)]
pub struct Subject {
    pub uid: String,
    pub reference: String,
}

/// Writes rows, and the operations that made them.
pub struct Pen<'c> {
    conn: &'c Connection,
    inserts: HashMap<Entity, String>,
    ids: HashMap<Entity, i64>,
    operation: i64,
    replica: String,
    pub changes: u64,
}

const OPERATION: &str = "INSERT INTO operation (id, uid, type, at, author, replica, summary) VALUES (?1, ?2, 'change', ?3, ?4, ?5, ?6)";
const CHANGE: &str =
    "INSERT INTO change (operation_id, act, entity, uid, subject, ref, field, old, new, version)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

impl<'c> Pen<'c> {
    pub fn new(conn: &'c Connection) -> rusqlite::Result<Self> {
        conn.set_prepared_statement_cache_capacity(64);
        Ok(Self {
            conn,
            inserts: HashMap::new(),
            ids: HashMap::new(),
            operation: conn.query_row("SELECT MAX(id) FROM operation", [], |row| row.get(0))?,
            replica: conn.query_row("SELECT replica FROM register", [], |row| row.get(0))?,
            changes: 0,
        })
    }

    /// Begins an operation; what is written from now on belongs to it.
    pub fn operation(
        &mut self,
        uid: &str,
        at: &str,
        (author, summary): (&str, &str),
    ) -> rusqlite::Result<()> {
        self.operation += 1;
        let row = params![self.operation, uid, at, author, self.replica, summary];
        self.conn.prepare_cached(OPERATION)?.execute(row)?;
        Ok(())
    }

    /// Makes a row, and writes into the history that it was made.
    pub fn make(
        &mut self,
        entity: Entity,
        uid: String,
        fields: &[(&str, Held)],
        subject: &Subject,
    ) -> rusqlite::Result<Made> {
        let made = self.row(entity, uid, fields)?;
        let mut whole = Map::new();
        for field in entity.row().fields {
            let held = fields.iter().find(|(name, _)| *name == field.name);
            let value = match held.map(|(_, held)| held) {
                Some(Held::Text(text)) => text.as_str().into(),
                Some(Held::Number(number)) => (*number).into(),
                Some(Held::Real(number)) => (*number).into(),
                Some(Held::Link(made)) => made.uid.as_str().into(),
                None => match field.default() {
                    Some(text) if field.holds == FieldType::Flag => i64::from(text == "1").into(),
                    Some(text) => text.into(),
                    None => continue,
                },
            };
            whole.insert(field.name.to_owned(), value);
        }
        let whole = Value::Text(serde_json::Value::Object(whole).to_string());
        self.told(
            ("insert", entity, &made.uid),
            subject,
            [Value::Null, Value::Null, whole],
            1,
        )?;
        Ok(made)
    }

    /// Makes a row of which the history says nothing.
    pub fn row(
        &mut self,
        entity: Entity,
        uid: String,
        fields: &[(&str, Held)],
    ) -> rusqlite::Result<Made> {
        let id = self.ids.entry(entity).or_default();
        *id += 1;
        let id = *id;
        let mut bound = vec![Value::Integer(id), Value::Text(uid.clone())];
        for field in entity.row().fields {
            let held = fields
                .iter()
                .find(|(name, _)| *name == field.name)
                .map(|(_, held)| held);
            let value = match held {
                Some(Held::Text(text)) => Value::Text(text.clone()),
                Some(Held::Number(number)) => Value::Integer(*number),
                Some(Held::Real(number)) => Value::Number(*number),
                Some(Held::Link(made)) => Value::Integer(made.id),
                None => match field.default() {
                    Some(text) if field.holds == FieldType::Flag => {
                        Value::Integer(i64::from(text == "1"))
                    }
                    Some(text) => Value::Text(text.to_owned()),
                    None => Value::Null,
                },
            };
            if field.holds == FieldType::Date {
                bound.extend(bounds(&value));
            }
            bound.push(value);
        }
        let sql = self.inserts.entry(entity).or_insert_with(|| insert(entity));
        self.conn
            .prepare_cached(sql)?
            .execute(params_from_iter(&bound))?;
        Ok(Made { id, uid })
    }

    /// Sets whom to ask about a record.
    pub fn set_contact(&self, of: &Made, contact: &Value) -> rusqlite::Result<()> {
        let sql = "UPDATE record SET contact = ?2 WHERE id = ?1";
        self.conn
            .prepare_cached(sql)?
            .execute(params![of.id, contact])?;
        Ok(())
    }

    /// Writes into the history what became of a field; the row itself is left as it is.
    pub fn told(
        &mut self,
        (act, entity, uid): (&str, Entity, &str),
        subject: &Subject,
        [field, old, new]: [Value; 3],
        version: i64,
    ) -> rusqlite::Result<()> {
        self.changes += 1;
        let row = params![
            self.operation,
            act,
            entity.as_str(),
            uid,
            subject.uid,
            subject.reference,
            field,
            old,
            new,
            version
        ];
        self.conn.prepare_cached(CHANGE)?.execute(row)?;
        Ok(())
    }
}

fn bounds(date: &Value) -> [Value; 2] {
    let bounds = date
        .as_text()
        .map(|text| Edtf::parse(text).expect("a date").bounds());
    match bounds {
        Some((lower, upper)) => [Value::Text(lower), Value::Text(upper)],
        None => [Value::Null, Value::Null],
    }
}

/// Puts the statement together that makes a row with every field: the bounds of a date stand before it.
fn insert(entity: Entity) -> String {
    let mut columns = vec!["id".to_owned(), "uid".to_owned()];
    for field in entity.row().fields {
        match field.holds {
            FieldType::Link(_) => columns.push(format!("{}_id", field.name)),
            FieldType::Date => columns.extend([
                format!("{}_lower", field.name),
                format!("{}_upper", field.name),
                format!("\"{}\"", field.name),
            ]),
            _ => columns.push(format!("\"{}\"", field.name)),
        }
    }
    let places: Vec<&str> = columns.iter().map(|_| "?").collect();
    let (columns, places) = (columns.join(", "), places.join(", "));
    format!(
        "INSERT INTO \"{}\" ({columns}) VALUES ({places})",
        entity.as_str()
    )
}
