//! Making things, as a person says them.

use super::edit::unknown_field;
use super::rules::check_new;
use super::words::{words_name, words_of};
use super::{Gate, Told};
use crate::domain::change::{New, Set};
use crate::domain::entity::{Entity, FieldError, read_value};
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;
use crate::store::error::Result;
use crate::store::row::Fields;

impl Gate<'_> {
    pub(super) fn add(&mut self, things: &[New]) -> Result<Told> {
        let mut made = Vec::new();
        for thing in things {
            let given = self.make(thing)?;
            made.push(self.called(thing.entity, &given)?);
        }
        let summary = match made.as_slice() {
            [] => "nothing added".to_owned(),
            [one] => format!("{one} added"),
            [first, ..] => format!("{first} and {} more added", made.len() - 1),
        };
        Ok(Told::change(summary, None))
    }

    /// Makes one thing; gives its fields.
    pub(super) fn make(&mut self, thing: &New) -> Result<Vec<(String, Value)>> {
        let entity = thing.entity;
        let kind = said(&thing.sets, "kind").and_then(|kind| kind.parse::<Kind>().ok());
        let mut given: Vec<(String, Value)> = Vec::new();
        let mut words = Vec::new();
        for set in &thing.sets {
            if let Some(place) = words_of(entity, &set.field) {
                words.push((place, set));
                continue;
            }
            let field = entity.field(&set.field).filter(|field| !field.is_kept());
            let field = field.ok_or_else(|| unknown_field(entity, &set.field))?;
            let value = read_value(entity, field, kind, &set.text)?;
            given.push((field.name.to_owned(), self.linked(field, value)?.0));
        }
        if entity == Entity::Record && words.iter().all(|(_, set)| set.text.trim().is_empty()) {
            return Err(FieldError::Required("title").into());
        }
        self.complete(entity, kind, &mut given)?;
        let fields = must_be_whole(entity, &given)?;
        self.writer.insert(entity, &thing.uid, &given)?;
        for (place, set) in words {
            self.set_words(place, &thing.uid, set)?;
        }
        self.check_made(thing, &fields)?;
        Ok(given)
    }

    /// Checks what was just made. A new record has a title by now, and nothing can stand below it yet.
    fn check_made(&self, thing: &New, fields: &Fields) -> Result<()> {
        let (entity, uid) = (thing.entity, &thing.uid);
        if said(&thing.sets, "rag_override").is_some() {
            self.check_override(entity, uid, &[])?;
        }
        match entity {
            Entity::Record => Ok(()),
            Entity::Assessment => {
                self.check_fields(entity, uid, fields)?;
                self.check_assessment(uid)
            }
            _ => self.check_fields(entity, uid, fields),
        }
    }

    /// Adds what follows from what was said: the ref, the baseline, the moment, the binding that is not known.
    fn complete(
        &self,
        entity: Entity,
        kind: Option<Kind>,
        given: &mut Vec<(String, Value)>,
    ) -> Result<()> {
        let has = |given: &[(String, Value)], name: &str| {
            given
                .iter()
                .any(|(field, value)| field == name && !value.is_null())
        };
        if entity.field("ref").is_some() && !has(given, "ref") {
            given.retain(|(field, _)| field != "ref");
            given.push((
                "ref".to_owned(),
                Value::Text(self.next_ref(series(entity, kind))?),
            ));
        }
        if entity == Entity::Record {
            if kind == Some(Kind::Document) && !has(given, "binding") {
                given.push(("binding".to_owned(), Value::from("unclear")));
            }
            let due = given
                .iter()
                .rev()
                .find(|(field, _)| field == "due")
                .map(|(_, due)| due.clone());
            if let (Some(due), false) = (due, has(given, "baseline_due")) {
                given.push(("baseline_due".to_owned(), due));
            }
        }
        if entity.field("at").is_some() {
            given.push(("at".to_owned(), Value::Text(self.stamp.moment())));
        }
        if entity.field("as_of").is_some_and(|field| field.required) && !has(given, "as_of") {
            given.push((
                "as_of".to_owned(),
                Value::Text(self.stamp.today.to_string()),
            ));
        }
        Ok(())
    }

    /// Gives what a new thing is called.
    fn called(&self, entity: Entity, given: &[(String, Value)]) -> Result<String> {
        let value = |name: &str| value_of(given, name);
        let reference = entity.ref_field().and_then(value).and_then(Value::as_text);
        if let Some(reference) = reference {
            return Ok(format!("{} {reference}", entity.row().noun));
        }
        let sort = ["type", "role", "attested", "period"]
            .into_iter()
            .filter_map(value)
            .find_map(Value::as_text);
        let what = match sort {
            Some(sort) => format!("{} {sort}", entity.row().noun),
            None => entity.row().noun.to_owned(),
        };
        let owner = value("record").and_then(Value::as_text);
        Ok(match self.owner_ref(owner)? {
            Some(owner) => format!("{owner} {what}"),
            None => what,
        })
    }

    /// Gives the ref of the record that a part belongs to.
    fn owner_ref(&self, owner: Option<&str>) -> Result<Option<String>> {
        let Some(uid) = owner else { return Ok(None) };
        let sql = "SELECT ref FROM record WHERE uid = ?1";
        Ok(Some(
            self.conn
                .prepare_cached(sql)?
                .query_row([uid], |row| row.get(0))?,
        ))
    }
}

/// Refuses a thing that lacks a required field or breaks a rule between fields; gives the fields that were given.
fn must_be_whole(entity: Entity, given: &[(String, Value)]) -> Result<Fields> {
    let value = |name: &str| value_of(given, name);
    for field in entity.row().fields {
        let missing = value(field.name).is_none_or(Value::is_null);
        if field.required && field.default().is_none() && missing {
            return Err(FieldError::Required(field.name).into());
        }
    }
    let fields = entity.row().fields.iter();
    let fields: Fields = fields
        .filter_map(|field| Some((field, value(field.name)?.clone())))
        .collect();
    check_new(entity, &fields)?;
    Ok(fields)
}

/// Gives what a field was last given.
fn value_of<'g>(given: &'g [(String, Value)], name: &str) -> Option<&'g Value> {
    let mut given = given.iter().rev();
    given
        .find(|(field, _)| field == name)
        .map(|(_, value)| value)
}

/// Gives the letter of the series that a thing's ref belongs to.
fn series(entity: Entity, kind: Option<Kind>) -> &'static str {
    match (entity, kind) {
        (Entity::Record, Some(Kind::Document)) => "D",
        (Entity::Record, Some(Kind::Group)) => "G",
        (Entity::Record, _) => "F",
        (Entity::Body, _) => "Y",
        (Entity::Occasion, _) => "O",
        (Entity::Session, _) => "S",
        (Entity::Milestone, _) => "M",
        (Entity::Indicator, _) => "I",
        (Entity::Evidence, _) => "E",
        _ => "X",
    }
}

fn said<'s>(sets: &'s [Set], field: &str) -> Option<&'s str> {
    sets.iter()
        .rev()
        .find(|set| set.field == field)
        .map(|set| set.text.as_str())
}

/// Gives the names under which things of an entity may be set, words by language included.
pub(super) fn settable(entity: Entity) -> Vec<&'static str> {
    let fields = entity
        .row()
        .fields
        .iter()
        .filter(|field| !field.is_kept())
        .map(|field| field.name);
    let former = (entity == Entity::Body).then_some("former_name");
    words_name(entity)
        .into_iter()
        .chain(former)
        .chain(fields)
        .collect()
}
