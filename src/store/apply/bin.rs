//! The bin: into it, out of it, and for good.

use super::{Gate, Told, no_record};
use crate::domain::change::Thing;
use crate::domain::entity::called;
use crate::domain::entity::{ENTITIES, Entity, Field, FieldType};
use crate::domain::value::Value;
use crate::store::error::{Result, StoreError};
use crate::store::row::{get, read};
use crate::{say, word};

impl Gate<'_> {
    pub(super) fn remove(&mut self, things: &[Thing]) -> Result<Told> {
        self.put(things, 1, "removed")
    }

    pub(super) fn restore(&mut self, things: &[Thing]) -> Result<Told> {
        self.put(things, 0, "restored")
    }

    fn put(&mut self, things: &[Thing], state: i64, done: &str) -> Result<Told> {
        let mut names = Vec::new();
        for thing in things {
            let name = self.name_of(thing)?;
            if state == 1 {
                self.refuse_home(thing, &name)?;
            }
            let field = thing.entity.field("removed").ok_or_else(|| {
                StoreError::Rule(
                    refused(thing.entity, state == 1),
                    word!("edit what it belongs to").to_owned(),
                )
            })?;
            let old = self.writer.update(
                thing.entity,
                thing.uid.as_str(),
                field,
                &Value::Integer(state),
            )?;
            if old == Value::Integer(state) {
                let (words, right) = if state == 1 {
                    (say!("{name} is in the bin already", name), "restore")
                } else {
                    (say!("{name} is not in the bin already", name), "remove")
                };
                return Err(StoreError::Rule(
                    words,
                    say!("`servanda {right}` does the opposite", right),
                ));
            }
            names.push(name);
        }
        let summary = match names.as_slice() {
            [] => {
                return Err(StoreError::Rule(
                    word!("nothing was named").to_owned(),
                    word!("name a ref or a uid").to_owned(),
                ));
            }
            [one] => format!("{one} {done}"),
            many => format!("{} things {done}: {}, …", many.len(), many[0]),
        };
        Ok(Told::change(summary, None))
    }

    /// Refuses to remove the party whose desk keeps the register.
    fn refuse_home(&self, thing: &Thing, name: &str) -> Result<()> {
        let sql = "SELECT 1 FROM register g JOIN party p ON p.id = g.home_id WHERE p.uid = ?1";
        if self
            .conn
            .prepare_cached(sql)?
            .exists([thing.uid.as_str()])?
        {
            return Err(StoreError::Rule(
                say!(
                    "{name} is the home party of this register and cannot be removed",
                    name
                ),
                word!("remove the register itself, if that is meant").to_owned(),
            ));
        }
        Ok(())
    }

    fn name_of(&self, thing: &Thing) -> Result<String> {
        let fields = read(self.conn, thing.entity, thing.uid.as_str())?
            .ok_or_else(|| no_record(thing.uid.as_str()))?;
        let reference = thing
            .entity
            .ref_field()
            .and_then(|name| get(&fields, name))
            .map(ToString::to_string);
        if let (Entity::View, Some(name)) = (thing.entity, get(&fields, "name")) {
            return Ok(format!("view {name}"));
        }
        Ok(reference.unwrap_or_else(|| format!("{} {}", thing.entity.row().noun, thing.uid)))
    }

    /// Deletes what is in the bin, and whatever belongs to it or makes no sense without it.
    pub(super) fn purge(&mut self) -> Result<Told> {
        let mut count = 0;
        // What links stands after what it links to: the last entity first.
        for row in ENTITIES
            .iter()
            .rev()
            .filter(|row| row.entity.field("removed").is_some())
        {
            let sql = [
                "SELECT uid FROM \"",
                row.entity.as_str(),
                "\" WHERE removed = 1",
            ]
            .concat();
            for uid in self.uids(&sql, None)? {
                self.delete_whole(row.entity, &uid)?;
                count += 1;
            }
        }
        if count == 0 {
            return Err(StoreError::Rule(
                word!("the bin is empty").to_owned(),
                word!("`servanda remove` puts things into it").to_owned(),
            ));
        }
        Ok(Told::change(
            format!("purged {count} things from the bin"),
            None,
        ))
    }

    /// Deletes a row after what belongs to it; a link that may be empty is emptied.
    fn delete_whole(&mut self, entity: Entity, uid: &str) -> Result<()> {
        let Some(id) = crate::store::row::id_of(self.conn, entity, uid)? else {
            return Ok(());
        };
        for row in ENTITIES {
            for field in row
                .fields
                .iter()
                .filter(|field| field.holds == FieldType::Link(entity))
            {
                let sql = [
                    "SELECT uid FROM \"",
                    row.entity.as_str(),
                    "\" WHERE ",
                    field.name,
                    "_id = ?1",
                ]
                .concat();
                for linked in self.uids(&sql, Some(id))? {
                    if goes_with(row.entity, field) {
                        self.delete_whole(row.entity, &linked)?;
                    } else {
                        self.writer
                            .update(row.entity, &linked, field, &Value::Null)?;
                    }
                }
            }
        }
        self.writer.delete(entity, uid)
    }

    fn uids(&self, sql: &str, id: Option<i64>) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(id), |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Tells whether a row goes with what this field of it leads to.
fn goes_with(entity: Entity, field: &Field) -> bool {
    field.required
        || entity.row().owners.contains(&field.name)
        || (entity == Entity::Relation && matches!(field.name, "other" | "session"))
}

/// Says that such a thing goes neither into the bin nor out of it.
fn refused(entity: Entity, is_removal: bool) -> String {
    let noun = called(entity.row().noun);
    if is_removal {
        say!("a {noun} cannot be removed", noun)
    } else {
        say!("a {noun} cannot be restored", noun)
    }
}
