//! Rules between the fields of a row and between rows, checked after it was written and before anything is kept.

use super::Gate;
use crate::domain::change::Set;
use crate::domain::entity::{Entity, FieldError};
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::store::error::{Result, StoreError};
use crate::store::row::{Fields, get, read};
use crate::{say, word};

/// What a citation may speak of.
const TARGETS: &[&str] = &[
    "record",
    "action",
    "session",
    "participation",
    "milestone",
    "assessment",
    "relation",
    "observation",
    "occasion",
    "body",
    "note_of",
];

impl Gate<'_> {
    /// Checks the rules of a row that was just written.
    pub(super) fn check_row(&self, entity: Entity, uid: &Uid) -> Result<()> {
        let fields = read(self.conn, entity, uid.as_str())?.unwrap_or_default();
        self.check_fields(entity, uid, &fields)
    }

    /// Checks them where the fields of the row are known.
    pub(super) fn check_fields(&self, entity: Entity, uid: &Uid, fields: &Fields) -> Result<()> {
        match entity {
            Entity::Record => {
                self.must_have_title(uid)?;
                self.refuse_cycle(uid)
            }
            Entity::Relation => self.check_relation(uid, fields),
            Entity::Action => self.must_be(fields, "document", word!("an action")),
            Entity::Session => self.must_be(fields, "group", "a session"),
            Entity::Observation | Entity::Assessment => self.check_assessor(fields),
            _ => Ok(()),
        }
    }

    fn check_assessor(&self, fields: &Fields) -> Result<()> {
        match get(fields, "assessor") {
            Some(Value::Text(code))
                if !matches!(code.as_str(), "desk" | "independent") && !self.is_party(code)? =>
            {
                Err(StoreError::Unknown {
                    what: "party",
                    name: code.clone(),
                    near: Some("desk".to_owned()),
                })
            }
            _ => Ok(()),
        }
    }

    /// Refuses a part that belongs to another kind of record.
    fn must_be(&self, fields: &Fields, kind: &str, part: &str) -> Result<()> {
        let Some(Value::Text(uid)) = get(fields, "record") else {
            return Ok(());
        };
        let (reference, found): (String, String) = self
            .conn
            .prepare_cached("SELECT ref, kind FROM record WHERE uid = ?1")?
            .query_row([uid], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if found == kind {
            return Ok(());
        }
        Err(StoreError::Rule(
            say!(
                "{part} belongs to a {kind}, and `{reference}` is a {found}",
                part,
                kind,
                reference,
                found = found.replace('_', "-")
            ),
            say!("name a {kind}", kind),
        ))
    }

    fn check_relation(&self, uid: &Uid, fields: &Fields) -> Result<()> {
        let text = |name| {
            get(fields, name)
                .and_then(Value::as_text)
                .unwrap_or_default()
        };
        let mut twice = self.conn.prepare_cached(
            "SELECT 1 FROM relation a JOIN relation b ON b.record_id = a.record_id AND b.type = a.type AND b.id <> a.id
                 AND b.other_id IS a.other_id AND b.session_id IS a.session_id AND b.removed = 0 WHERE a.uid = ?1 AND a.removed = 0",
        )?;
        if twice.exists([uid.as_str()])? {
            return Err(StoreError::Rule(
                word!("that relation is there already").to_owned(),
                word!("`servanda show` lists the relations of a record").to_owned(),
            ));
        }
        let mut circle = self.conn.prepare_cached(
            "WITH RECURSIVE beyond (id, depth) AS (
                 SELECT other_id, 0 FROM relation WHERE uid = ?1
                 UNION SELECT n.other_id, depth + 1 FROM relation n JOIN beyond b ON n.record_id = b.id
                     WHERE n.type = (SELECT type FROM relation WHERE uid = ?1) AND n.removed = 0 AND depth < 1000)
             SELECT 1 FROM beyond WHERE id = (SELECT record_id FROM relation WHERE uid = ?1)",
        )?;
        if circle.exists([uid.as_str()])? {
            return Err(StoreError::Rule(
                say!(
                    "with that, `{text}` would run in a circle",
                    text = text("type")
                ),
                word!("turn the relation round, or remove the one that leads back").to_owned(),
            ));
        }
        Ok(())
    }

    /// Refuses an override of the light that would be left without its note.
    pub(super) fn check_override(&self, entity: Entity, uid: &Uid, sets: &[Set]) -> Result<()> {
        let fields = read(self.conn, entity, uid.as_str())?.unwrap_or_default();
        let will_have = |name: &str| match sets.iter().rev().find(|set| set.field == name) {
            Some(set) => !set.text.trim().is_empty(),
            None => get(&fields, name).is_some_and(|value| !value.is_null()),
        };
        if will_have("rag_override") && !will_have("rag_note") {
            return Err(StoreError::Rule(
                word!("an override of the light needs a note that says why").to_owned(),
                word!("set both: --set rag_override=amber --set rag_note=\"…\"").to_owned(),
            ));
        }
        Ok(())
    }

    /// Refuses a record that would be left without a title.
    fn must_have_title(&self, uid: &Uid) -> Result<()> {
        let mut titles = self.conn.prepare_cached(
            "SELECT 1 FROM title t JOIN record r ON r.id = t.record_id WHERE r.uid = ?1",
        )?;
        if titles.exists([uid.as_str()])? {
            Ok(())
        } else {
            Err(FieldError::Required("title").into())
        }
    }

    /// Refuses a record that would stand above itself.
    pub(super) fn refuse_cycle(&self, uid: &Uid) -> Result<()> {
        let mut statement = self.conn.prepare_cached(
            "WITH RECURSIVE above (id, parent_id) AS (
                 SELECT id, parent_id FROM record WHERE uid = ?1
                 UNION SELECT r.id, r.parent_id FROM record r JOIN above a ON r.id = a.parent_id)
             SELECT 1 FROM above WHERE parent_id = (SELECT id FROM record WHERE uid = ?1)",
        )?;
        if statement.exists([uid.as_str()])? {
            return Err(StoreError::Rule(
                word!("the parent is itself below this record, so they would stand in a circle")
                    .to_owned(),
                word!("choose a parent that is not below it").to_owned(),
            ));
        }
        Ok(())
    }
}

/// Checks the rules between the fields of a row that is about to be made.
pub(super) fn check_new(entity: Entity, fields: &Fields) -> Result<()> {
    let text = |name| {
        get(fields, name)
            .and_then(Value::as_text)
            .unwrap_or_default()
    };
    match entity {
        Entity::Citation => one_of(
            fields,
            TARGETS,
            word!("a citation speaks of exactly one thing"),
        ),
        Entity::Relation => {
            one_of(
                fields,
                &["other", "session"],
                word!("a relation leads to exactly one record or session"),
            )?;
            if text("other") == text("record") {
                return Err(StoreError::Rule(
                    word!("a record does not stand in relation to itself").to_owned(),
                    word!("name another record with other=").to_owned(),
                ));
            }
            if !text("session").is_empty() && text("type") != "made_under" {
                return Err(StoreError::Rule(
                    say!(
                        "`{text}` leads to a record, not to a session",
                        text = text("type")
                    ),
                    word!("only made_under leads to a session").to_owned(),
                ));
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Refuses a row that has none or several of these links.
fn one_of(fields: &Fields, names: &[&str], rule: &str) -> Result<()> {
    let given: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| get(fields, name).is_some_and(|value| !value.is_null()))
        .collect();
    match given.len() {
        1 => Ok(()),
        0 => Err(StoreError::Rule(
            rule.to_owned(),
            say!("name one of {names}", names = names.join(", ")),
        )),
        _ => Err(StoreError::Rule(
            say!(
                "{rule}, and {given} were named",
                rule,
                given = given.join(" and ")
            ),
            word!("name one of them").to_owned(),
        )),
    }
}
