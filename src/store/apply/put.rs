//! Rows as another register holds them, under their own uids: made where they are new, else brought to what is told of them.

use super::rules::check_new;
use super::{Gate, Told};
use crate::domain::change::{BringBack, Row};
use crate::domain::entity::called;
use crate::domain::entity::{Entity, Field};
use crate::domain::value::Value;
use crate::store::error::{Result, StoreError};
use crate::store::row::{Fields, get, id_of, read};
use crate::{say, word};

impl Gate<'_> {
    /// Brings a record back: out of the bin, out of nothing, or to what it was.
    pub(super) fn bring_back(&mut self, back: &BringBack) -> Result<Told> {
        for row in &back.rows {
            self.put_row(row)?;
        }
        if self.writer.touched.is_empty() {
            return Err(StoreError::Rule(
                say!(
                    "nothing would change: {reference} is as it was",
                    reference = back.reference
                ),
                word!("`servanda backup diff` tells what changed since").to_owned(),
            ));
        }
        let source = crate::domain::text::excerpt(&back.source);
        let summary = format!("{} brought back from {source}", back.reference);
        Ok(Told::change(summary, None))
    }

    pub(super) fn put_row(&mut self, row: &Row) -> Result<()> {
        let written = match read(self.conn, row.entity, row.uid.as_str())? {
            Some(held) => self.bring(row, &held),
            None => self.take(row),
        };
        written.map_err(|error| told(row, error))?;
        match row.entity {
            Entity::Record => self.refuse_cycle(&row.uid),
            Entity::Action | Entity::Session => self.check_row(row.entity, &row.uid),
            _ => Ok(()),
        }
    }

    /// Tells whether a row was made by this operation.
    pub(super) fn is_new(&self, uid: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM change WHERE uid = ?1 AND operation_id = ?2 AND act = 'insert'";
        let mut made = self.conn.prepare_cached(sql)?;
        Ok(made.exists(rusqlite::params![uid, self.writer.operation])?)
    }

    /// Makes a row. What it would stand twice with, a title in the same language or a view of the same name, goes.
    fn take(&mut self, row: &Row) -> Result<()> {
        let mut fields = row.fields.clone();
        if row.entity.field("at").is_some() && fields.iter().all(|(name, _)| name != "at") {
            fields.push(("at".to_owned(), Value::Text(self.stamp.moment())));
        }
        let known: Fields = fields
            .iter()
            .filter_map(|(name, value)| Some((row.entity.field(name)?, value.clone())))
            .collect();
        check_new(row.entity, &known)?;
        if let Some(twin) = self.twin(row.entity, &known)? {
            self.writer.delete(row.entity, &twin)?;
        }
        self.writer.insert(row.entity, &row.uid, &fields)
    }

    /// Sets what differs; nothing is written where nothing does.
    fn bring(&mut self, row: &Row, held: &Fields) -> Result<()> {
        let differs = |(name, value): &&(String, Value)| get(held, name) != Some(value);
        let mut sets: Vec<(&'static Field, &Value)> = row
            .fields
            .iter()
            .filter(differs)
            .filter_map(|(name, value)| Some((row.entity.field(name)?, value)))
            .collect();
        // At no moment stands an override without its note.
        sets.sort_by_key(|(field, value)| match (field.name, value.is_null()) {
            ("rag_override", true) => 0,
            ("rag_override", false) => 2,
            _ => 1,
        });
        for (field, value) in sets {
            let stays = field.name == "kind" || row.entity.row().owners.contains(&field.name);
            if stays {
                return Err(StoreError::Rule(
                    say!(
                        "`{field}` of a {noun} cannot change",
                        field = field.name,
                        noun = called(row.entity.row().noun)
                    ),
                    word!("a record keeps its kind, and a part stays with what it belongs to")
                        .to_owned(),
                ));
            }
            self.writer
                .update(row.entity, row.uid.as_str(), field, value)?;
        }
        Ok(())
    }

    /// Finds the row that would stand in the way of this one.
    fn twin(&self, entity: Entity, fields: &Fields) -> Result<Option<String>> {
        let text = |name| {
            get(fields, name)
                .and_then(Value::as_text)
                .unwrap_or_default()
        };
        let (sql, owner, key) = match entity {
            Entity::Title => (
                "SELECT uid FROM title WHERE record_id = ?1 AND language = ?2",
                id_of(self.conn, Entity::Record, text("record"))?,
                text("language"),
            ),
            Entity::Label => (
                "SELECT uid FROM label WHERE field_id = ?1 AND language = ?2",
                id_of(self.conn, Entity::Field, text("field"))?,
                text("language"),
            ),
            Entity::View => (
                "SELECT uid FROM view WHERE ?1 IS NULL AND name = ?2",
                None,
                text("name"),
            ),
            _ => return Ok(None),
        };
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(rusqlite::params![owner, key])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    }
}

/// Says which row was refused, where the database itself refused it.
fn told(row: &Row, error: StoreError) -> StoreError {
    let StoreError::Sqlite(rusqlite::Error::SqliteFailure(failure, Some(words))) = &error else {
        return error;
    };
    if failure.code != rusqlite::ErrorCode::ConstraintViolation {
        return error;
    }
    let name = row.entity.ref_field();
    let name = name.and_then(|name| row.fields.iter().find(|(field, _)| field == name));
    let name = name.map_or_else(|| row.uid.to_string(), |(_, value)| value.to_string());
    StoreError::Rule(
        say!(
            "{noun} `{name}` breaks a rule of the register: {words}",
            noun = called(row.entity.row().noun),
            name,
            words
        ),
        word!("`schema.sql` says what each row must hold").to_owned(),
    )
}
