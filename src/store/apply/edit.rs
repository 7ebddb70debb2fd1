//! Setting fields of rows.

use super::add::settable;
use super::words::words_of;
use super::{Gate, Told, no_record};
use crate::domain::change::{Edit, Set};
use crate::domain::entity::{Entity, Field, FieldError, FieldType, read_value};
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;
use crate::store::error::{Result, StoreError};
use crate::store::row::{get, read};
use crate::{mark, say, word};

/// Fields that are not set but follow, or are set in another way: what to do instead.
const NOT_SET: &[(&str, &str)] = &[
    (
        "kind",
        mark!("a record keeps its kind; make another record"),
    ),
    (
        "status",
        mark!("use `servanda status`, which keeps who said so and when"),
    ),
    (
        "percent",
        mark!("use `servanda status REF STATUS --percent N`"),
    ),
    (
        "as_of",
        mark!("use `servanda status REF STATUS --as-of DATE`"),
    ),
    (
        "baseline_due",
        mark!("the first due date stays; revise `due`"),
    ),
    (
        "signed",
        mark!("it is the date of the last signature among the actions"),
    ),
    ("legal_state", mark!("it is derived from the actions")),
    (
        "removed",
        mark!("use `servanda remove` and `servanda restore`"),
    ),
    ("record", mark!("a part stays with its record")),
    ("at", mark!("the moment of entry is never changed")),
    (
        "replica",
        mark!("it tells copies of the register apart and is never changed"),
    ),
];

impl Gate<'_> {
    pub(super) fn edit(&mut self, edit: &Edit) -> Result<Told> {
        if edit.sets.is_empty() || edit.rows.is_empty() {
            return Err(StoreError::Rule(
                word!("nothing was set").to_owned(),
                word!("say what: --set FIELD=VALUE").to_owned(),
            ));
        }
        let told = self.set_all(edit)?;
        let summary = match told.as_slice() {
            [] => {
                return Err(StoreError::Rule(
                    word!("nothing would change: every field has that value already").to_owned(),
                    word!("`servanda show` tells what the record holds").to_owned(),
                ));
            }
            [one] => one.clone(),
            many if edit.rows.len() == 1 => many.join("; "),
            many => format!(
                "{} rows, {} fields: {}; …",
                edit.rows.len(),
                many.len(),
                many[0]
            ),
        };
        Ok(Told::change(
            crate::domain::text::excerpt_to(&summary, 300),
            edit.note.clone(),
        ))
    }

    /// Sets every field of every row; tells what changed.
    pub(super) fn set_all(&mut self, edit: &Edit) -> Result<Vec<String>> {
        let mut told = Vec::new();
        for uid in &edit.rows {
            let reference = self.editable(edit.entity, uid)?;
            self.check_override(edit.entity, uid, &edit.sets)?;
            for set in in_order(&edit.sets) {
                if let Some((field, old, new)) = self.set(edit.entity, uid, set)? {
                    told.push(format!("{reference} {field} {old} → {new}"));
                }
            }
            self.check_row(edit.entity, uid)?;
        }
        Ok(told)
    }

    fn editable(&self, entity: Entity, uid: &Uid) -> Result<String> {
        if entity == Entity::Record {
            return Ok(self.record(uid)?.0);
        }
        let fields =
            read(self.conn, entity, uid.as_str())?.ok_or_else(|| no_record(uid.as_str()))?;
        let reference = entity
            .ref_field()
            .and_then(|name| get(&fields, name))
            .map(ToString::to_string);
        Ok(reference.unwrap_or_else(|| entity.row().noun.to_owned()))
    }

    /// Sets one field; gives its name, what it was and what it is, if it changed.
    fn set(
        &mut self,
        entity: Entity,
        uid: &Uid,
        set: &Set,
    ) -> Result<Option<(String, String, String)>> {
        if let Some((_, instead)) = NOT_SET.iter().find(|(name, _)| *name == set.field) {
            return Err(StoreError::Rule(
                say!("`{field}` cannot be set", field = set.field),
                crate::words::of("", instead).to_owned(),
            ));
        }
        if let Some(words) = words_of(entity, &set.field) {
            return self.set_words(words, uid, set);
        }
        let field = entity
            .field(&set.field)
            .ok_or_else(|| unsettable(entity, &set.field))?;
        let kind = self.kind(entity, uid)?;
        let value = read_value(entity, field, kind, &set.text)?;
        let (value, shown) = self.linked(field, value)?;
        if field.name == "parent" && value.as_text() == Some(uid.as_str()) {
            return Err(StoreError::Rule(
                word!("a record does not stand below itself").to_owned(),
                word!("choose another parent").to_owned(),
            ));
        }
        let old = self.writer.update(entity, uid.as_str(), field, &value)?;
        if old == value {
            return Ok(None);
        }
        if field.name == "due" && entity == Entity::Record {
            self.keep_baseline(uid, &value)?;
        }
        Ok(Some((
            field.name.to_owned(),
            self.shown(field, &old)?,
            shown,
        )))
    }

    /// The first due date is the baseline, and stays.
    fn keep_baseline(&mut self, uid: &Uid, due: &Value) -> Result<()> {
        let field = Entity::Record
            .field("baseline_due")
            .expect("a field of a record");
        let fields = read(self.conn, Entity::Record, uid.as_str())?.unwrap_or_default();
        if get(&fields, "baseline_due").is_none_or(Value::is_null) {
            self.writer
                .update(Entity::Record, uid.as_str(), field, due)?;
        }
        Ok(())
    }

    /// Turns what names a linked row into its uid; gives also what people call it.
    pub(super) fn linked(&self, field: &Field, value: Value) -> Result<(Value, String)> {
        let (FieldType::Link(to), Value::Text(name)) = (field.holds, &value) else {
            let shown = value.to_string();
            return Ok((value, shown));
        };
        if self.writer.is_there(to, name) {
            let shown = name.clone();
            return Ok((value, shown));
        }
        let uid = crate::store::query::find(self.conn, to, name)?;
        Ok((Value::Text(uid), name.clone()))
    }

    fn shown(&self, field: &Field, value: &Value) -> Result<String> {
        let (FieldType::Link(to), Value::Text(uid)) = (field.holds, value) else {
            return Ok(value.to_string());
        };
        let fields = read(self.conn, to, uid)?.unwrap_or_default();
        let name = to.ref_field().and_then(|name| get(&fields, name)).cloned();
        Ok(name.unwrap_or_else(|| value.clone()).to_string())
    }

    fn kind(&self, entity: Entity, uid: &Uid) -> Result<Option<Kind>> {
        if entity != Entity::Record {
            return Ok(None);
        }
        Ok(Some(self.record(uid)?.1))
    }
}

/// Puts the note of an override before it, and the end of an override before that of its note: at no moment does one stand
/// without the other.
pub(super) fn in_order(sets: &[Set]) -> Vec<&Set> {
    let mut sets: Vec<&Set> = sets.iter().collect();
    sets.sort_by_key(
        |set| match (set.field.as_str(), set.text.trim().is_empty()) {
            ("rag_override", true) => 0,
            ("rag_override", false) => 2,
            _ => 1,
        },
    );
    sets
}

/// Tells whether a field of something that is there may be set.
pub(in crate::store) fn can_be_set(field: &str) -> bool {
    NOT_SET.iter().all(|(name, _)| *name != field)
}

/// Says that there is no such field, and which can be set.
fn unsettable(entity: Entity, name: &str) -> StoreError {
    let may = |field: &&str| !NOT_SET.iter().any(|(not, _)| not == field);
    FieldError::Unknown {
        entity: entity.row().noun,
        name: crate::domain::text::excerpt(name),
        fields: settable(entity).into_iter().filter(may).collect(),
    }
    .into()
}

pub(super) fn unknown_field(entity: Entity, name: &str) -> StoreError {
    FieldError::Unknown {
        entity: entity.row().noun,
        name: crate::domain::text::excerpt(name),
        fields: settable(entity),
    }
    .into()
}
