//! One row written: made, changed or deleted, and every time written into the history.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use rusqlite::{CachedStatement, Connection, params};

use super::error::{Result, StoreError};
use super::made::{Made, Parts, whole};
use super::row::{Fields, Subject, get, id_of, read, subject};
use super::sql::statements;
use crate::domain::date::Edtf;
use crate::domain::entity::{Entity, Field, FieldError, FieldType};
use crate::domain::text::ref_key;
use crate::domain::uid::Uid;
use crate::domain::value::Value;

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
    /// What was looked up since anything but new rows was written.
    looked_up: RefCell<LookedUp>,
}

/// What many rows of one operation name, and is looked up once.
#[derive(Debug, Default)]
struct LookedUp {
    ids: HashMap<(Entity, String), i64>,
    language: Option<String>,
}

/// What others belong to or name, and is kept in mind when it is made.
const OWNING: &[Entity] = &[Entity::Record, Entity::Body, Entity::Party];
/// What many rows name and there are few of.
const NAMED: &[Entity] = &[
    Entity::Party,
    Entity::Body,
    Entity::Field,
    Entity::Occasion,
    Entity::Evidence,
];

impl<'c> Writer<'c> {
    /// Starts the writing of an operation.
    pub fn new(conn: &'c Connection, operation: i64) -> Self {
        Self {
            conn,
            operation,
            touched: BTreeSet::new(),
            is_silent: false,
            made: HashMap::new(),
            looked_up: RefCell::default(),
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
        let fields = filled(entity, given);
        if entity == Entity::Register {
            self.looked_up.take();
        }
        self.refuse_taken_ref(entity, &fields)?;
        let mut statement = self.conn.prepare_cached(&statements(entity).insert)?;
        statement.raw_bind_parameter(1, uid.as_str())?;
        let mut place = 2;
        for (field, value) in &fields {
            place += self.bind(&mut statement, place, (*field, value))?;
        }
        if entity == Entity::Record {
            // Of the derived columns this one asks only for the row itself, and most indexes hold it.
            let reference = get(&fields, "ref").and_then(Value::as_text);
            statement.raw_bind_parameter(place, reference.map(ref_key).unwrap_or_default())?;
        }
        statement.raw_execute()?;
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
        let told = [None, None, Some(whole(&fields))];
        self.log("insert", (entity, uid.as_str()), &subject, told)?;
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
        let index = entity
            .row()
            .fields
            .iter()
            .position(|each| each.name == field.name)
            .expect("a field of the entity");
        let mut statement = self
            .conn
            .prepare_cached(&statements(entity).updates[index])?;
        statement.raw_bind_parameter(1, uid)?;
        self.bind(&mut statement, 2, (field, value))?;
        statement.raw_execute()?;
        let subject = subject(self.conn, entity, uid, &fields)?;
        self.log(
            "update",
            (entity, uid),
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
            (entity, uid),
            &subject,
            [None, Some(whole(&fields)), None],
        )
    }

    /// Writes what followed for a derived field of a record.
    pub fn derived(&self, subject: &Subject, field: &str, old: &Value, new: &Value) -> Result<()> {
        self.log(
            "derive",
            (Entity::Record, &subject.uid),
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

    /// Forgets what was made and looked up: some of it is changing.
    fn forget(&mut self) {
        self.looked_up.take();
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

    /// Tells whether there is a row with this uid, without looking again.
    pub fn is_there(&self, entity: Entity, uid: &str) -> bool {
        let looked_up = self.looked_up.borrow();
        self.made(entity, uid).is_some()
            || NAMED.contains(&entity) && looked_up.ids.contains_key(&(entity, uid.to_owned()))
    }

    /// Gives the language of titles that name none.
    pub fn language(&self) -> Result<String> {
        if let Some(language) = &self.looked_up.borrow().language {
            return Ok(language.clone());
        }
        let mut statement = self.conn.prepare_cached("SELECT language FROM register")?;
        let language: String = statement.query_row([], |row| row.get(0))?;
        self.looked_up.borrow_mut().language = Some(language.clone());
        Ok(language)
    }

    fn id_of(&self, entity: Entity, uid: &str) -> Result<Option<i64>> {
        if let Some((id, _)) = self.made(entity, uid) {
            return Ok(Some(id));
        }
        if !NAMED.contains(&entity) {
            return id_of(self.conn, entity, uid);
        }
        let key = (entity, uid.to_owned());
        if let Some(id) = self.looked_up.borrow().ids.get(&key) {
            return Ok(Some(*id));
        }
        let found = id_of(self.conn, entity, uid)?;
        if let Some(id) = found {
            self.looked_up.borrow_mut().ids.insert(key, id);
        }
        Ok(found)
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

    /// Binds a field from a place on: the id of a link, a date with its bounds. Gives how many places it took.
    fn bind(
        &self,
        statement: &mut CachedStatement<'_>,
        place: usize,
        (field, value): (&'static Field, &Value),
    ) -> Result<usize> {
        match (field.holds, value) {
            (FieldType::Link(to), Value::Text(uid)) => match self.id_of(to, uid)? {
                Some(id) => statement.raw_bind_parameter(place, id)?,
                None => {
                    return Err(StoreError::Unknown {
                        what: to.row().noun,
                        name: uid.clone(),
                        near: None,
                    });
                }
            },
            (FieldType::Date, Value::Text(text)) => {
                let date = Edtf::parse(text).map_err(|source| {
                    StoreError::Field(FieldError::Date {
                        field: field.name,
                        source,
                    })
                })?;
                let (lower, upper) = date.bounds();
                statement.raw_bind_parameter(place, text)?;
                statement.raw_bind_parameter(place + 1, lower)?;
                statement.raw_bind_parameter(place + 2, upper)?;
            }
            (FieldType::Date, _) => {
                for place in place..place + 3 {
                    statement.raw_bind_parameter(place, Value::Null)?;
                }
            }
            _ => statement.raw_bind_parameter(place, value)?,
        }
        Ok(if field.holds == FieldType::Date { 3 } else { 1 })
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
        (entity, uid): (Entity, &str),
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

/// Gives every field of a row: what was given, the last of a name, else what an absent value is taken for.
fn filled(entity: Entity, given: &[(String, Value)]) -> Fields {
    let fields = entity.row().fields.iter();
    let value = |field: &Field| {
        let given = given.iter().rev().find(|(name, _)| name == field.name);
        let given = given.filter(|(_, value)| !value.is_null());
        given.map_or_else(|| default(field), |(_, value)| value.clone())
    };
    fields.map(|field| (field, value(field))).collect()
}

/// Gives the value of a field that was not given.
fn default(field: &Field) -> Value {
    match (field.default(), field.holds) {
        (Some(text), FieldType::Flag) => Value::Integer(i64::from(text == "1")),
        (Some(text), _) => Value::from(text),
        (None, _) => Value::Null,
    }
}
