//! One row: read, made, changed, deleted, and every time written into the history.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, OptionalExtension, params};

use super::error::{Result, StoreError};
pub(super) use super::made::parts;
use super::made::whole;
use super::made::{Made, Parts};
use super::sql::statements;
use crate::domain::date::Edtf;
use crate::domain::entity::{Entity, Field, FieldType};
use crate::domain::uid::Uid;
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

/// Writes rows of one operation.
#[derive(Debug)]
pub(super) struct Writer<'c> {
    pub conn: &'c Connection,
    pub operation: i64,
    /// The rows that were touched, for deriving what follows.
    pub touched: BTreeSet<(Entity, String)>,
    /// Whether nothing goes into the history: in a copy that is only read afterwards.
    pub is_silent: bool,
    /// What this operation has made that others belong to.
    made: HashMap<String, Made>,
}

/// What others belong to or name, and is kept in mind when it is made.
const OWNING: &[Entity] = &[Entity::Record, Entity::Body, Entity::Party];

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

impl<'c> Writer<'c> {
    /// Starts the writing of an operation.
    pub fn new(conn: &'c Connection, operation: i64) -> Self {
        Self {
            conn,
            operation,
            touched: BTreeSet::new(),
            is_silent: false,
            made: HashMap::new(),
        }
    }

    /// Starts writing that leaves no history.
    pub fn silent(conn: &'c Connection) -> Self {
        Self {
            is_silent: true,
            ..Self::new(conn, 0)
        }
    }

    /// Makes a row.
    pub fn insert(&mut self, entity: Entity, uid: &Uid, given: &[(String, Value)]) -> Result<()> {
        let mut fields: Fields = Vec::new();
        for field in entity.row().fields {
            let value = given
                .iter()
                .rev()
                .find(|(name, _)| name == field.name)
                .map(|(_, value)| value.clone());
            fields.push((
                field,
                value
                    .filter(|value| !value.is_null())
                    .unwrap_or_else(|| default(field)),
            ));
        }
        let mut bound: Vec<Value> = vec![Value::from(uid.as_str())];
        for (field, value) in &fields {
            bound.extend(self.bind(field, value)?);
        }
        self.refuse_taken_ref(entity, &fields)?;
        self.conn
            .prepare_cached(&statements(entity).insert)?
            .execute(rusqlite::params_from_iter(&bound))?;
        let id = self.conn.last_insert_rowid();
        let subject = self.subject(entity, uid.as_str(), &fields)?;
        if OWNING.contains(&entity) {
            let made = Made {
                id,
                subject: subject.clone(),
                parts: Parts::default(),
            };
            self.made.insert(uid.to_string(), made);
        }
        self.log(
            "insert",
            entity,
            uid.as_str(),
            &subject,
            [None, None, Some(whole(&fields))],
        )?;
        self.touch(entity, uid.as_str(), &subject);
        Ok(())
    }

    /// Sets a field of a row. Gives what it was; nothing is written when it is that already.
    pub fn update(
        &mut self,
        entity: Entity,
        uid: &str,
        field: &'static Field,
        value: &Value,
    ) -> Result<Value> {
        let fields = self.must_read(entity, uid)?;
        let old = get(&fields, field.name).cloned().unwrap_or(Value::Null);
        if old == *value {
            return Ok(old);
        }
        self.forget();
        if Some(field.name) == entity.ref_field() {
            let same = old
                .as_text()
                .zip(value.as_text())
                .is_some_and(|(a, b)| a.eq_ignore_ascii_case(b));
            if !same {
                self.refuse_taken_ref(entity, &vec![(field, value.clone())])?;
            }
        }
        let mut bound = vec![Value::from(uid)];
        bound.extend(self.bind(field, value)?);
        let index = entity
            .row()
            .fields
            .iter()
            .position(|each| each.name == field.name)
            .expect("a field of the entity");
        self.conn
            .prepare_cached(&statements(entity).updates[index])?
            .execute(rusqlite::params_from_iter(&bound))?;
        let subject = subject(self.conn, entity, uid, &fields)?;
        self.log(
            "update",
            entity,
            uid,
            &subject,
            [
                Some(Value::from(field.name)),
                Some(old.clone()),
                Some(value.clone()),
            ],
        )?;
        self.touch(entity, uid, &subject);
        Ok(old)
    }

    /// Deletes a row; the history keeps it whole.
    pub fn delete(&mut self, entity: Entity, uid: &str) -> Result<()> {
        self.forget();
        let fields = self.must_read(entity, uid)?;
        let subject = subject(self.conn, entity, uid, &fields)?;
        self.touch(entity, uid, &subject);
        self.conn
            .prepare_cached(&statements(entity).delete)?
            .execute([uid])?;
        self.log(
            "delete",
            entity,
            uid,
            &subject,
            [None, Some(whole(&fields)), None],
        )
    }

    /// Writes what followed for a derived field of a record.
    pub fn derived(&self, subject: &Subject, field: &str, old: &Value, new: &Value) -> Result<()> {
        self.log(
            "derive",
            Entity::Record,
            &subject.uid,
            subject,
            [
                Some(Value::from(field)),
                Some(old.clone()),
                Some(new.clone()),
            ],
        )
    }

    /// Finds whom a new row belongs to, without looking again for an owner that was just made.
    fn subject(&self, entity: Entity, uid: &str, fields: &Fields) -> Result<Subject> {
        let owner = entity.row().owners.first();
        let above = owner
            .and_then(|owner| get(fields, owner))
            .and_then(Value::as_text);
        let Some(Made { subject: top, .. }) = above.and_then(|above| self.made.get(above)) else {
            return subject(self.conn, entity, uid, fields);
        };
        let own = entity.ref_field().and_then(|name| get(fields, name));
        let own = own.and_then(Value::as_text).map(str::to_owned);
        Ok(Subject {
            reference: own.or_else(|| top.reference.clone()),
            ..top.clone()
        })
    }

    /// Forgets what was made: some of it is changing.
    fn forget(&mut self) {
        if !self.made.is_empty() {
            self.made = HashMap::new();
        }
    }

    /// Gives the id of what this operation has made and not changed since, with what belongs to it.
    pub fn made(&self, entity: Entity, uid: &str) -> Option<(i64, Parts)> {
        let made = self
            .made
            .get(uid)
            .filter(|made| made.subject.entity == entity)?;
        Some((made.id, made.parts))
    }

    fn id_of(&self, entity: Entity, uid: &str) -> Result<Option<i64>> {
        match self.made.get(uid) {
            Some(made) if made.subject.entity == entity => Ok(Some(made.id)),
            _ => id_of(self.conn, entity, uid),
        }
    }

    fn must_read(&self, entity: Entity, uid: &str) -> Result<Fields> {
        read(self.conn, entity, uid)?.ok_or_else(|| StoreError::Unknown {
            what: entity.row().noun,
            name: uid.to_owned(),
            near: None,
        })
    }

    fn refuse_taken_ref(&self, entity: Entity, fields: &Fields) -> Result<()> {
        let Some(Value::Text(text)) = entity.ref_field().and_then(|name| get(fields, name)) else {
            return Ok(());
        };
        let mut taken = self
            .conn
            .prepare_cached("SELECT 1 FROM reference WHERE ref = ?1")?;
        if entity != Entity::Field && taken.exists([text])? {
            Err(StoreError::RefTaken(text.clone()))
        } else {
            Ok(())
        }
    }

    /// Gives what is bound for a field: the id of a link, a date with its bounds.
    fn bind(&self, field: &'static Field, value: &Value) -> Result<Vec<Value>> {
        match (field.holds, value) {
            (FieldType::Link(to), Value::Text(uid)) => match self.id_of(to, uid)? {
                Some(id) => Ok(vec![Value::Integer(id)]),
                None => Err(StoreError::Unknown {
                    what: to.row().noun,
                    name: uid.clone(),
                    near: None,
                }),
            },
            (FieldType::Date, Value::Text(text)) => {
                let date = Edtf::parse(text).map_err(|source| {
                    StoreError::Field(crate::domain::entity::FieldError::Date {
                        field: field.name,
                        source,
                    })
                })?;
                let (lower, upper) = date.bounds();
                Ok(vec![value.clone(), Value::Text(lower), Value::Text(upper)])
            }
            (FieldType::Date, _) => Ok(vec![Value::Null, Value::Null, Value::Null]),
            _ => Ok(vec![value.clone()]),
        }
    }

    fn touch(&mut self, entity: Entity, uid: &str, subject: &Subject) {
        if let Some(made) = self.made.get_mut(&subject.uid) {
            // What was just made stands there already; its parts need not be found again.
            made.parts = made.parts.with(entity);
            if entity != subject.entity {
                return;
            }
        }
        self.touched.insert((entity, uid.to_owned()));
        self.touched.insert((subject.entity, subject.uid.clone()));
    }

    fn log(
        &self,
        act: &str,
        entity: Entity,
        uid: &str,
        subject: &Subject,
        told: [Option<Value>; 3],
    ) -> Result<()> {
        if self.is_silent {
            return Ok(());
        }
        let [field, old, new] = told.map(|value| value.unwrap_or(Value::Null));
        self.conn
            .prepare_cached(
                "INSERT INTO change (operation_id, act, entity, uid, subject, ref, field, old, new, version)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
                         1 + COALESCE((SELECT MAX(version) FROM change WHERE uid = ?4 AND operation_id <> ?1), 0))",
            )?
            .execute(params![self.operation, act, entity.as_str(), uid, subject.uid, subject.reference, field, old, new])?;
        Ok(())
    }
}

/// Gives the value of a field that was not given.
fn default(field: &Field) -> Value {
    match (field.default(), field.holds) {
        (Some(text), FieldType::Flag) => Value::Integer(i64::from(text == "1")),
        (Some(text), _) => Value::from(text),
        (None, _) => Value::Null,
    }
}
