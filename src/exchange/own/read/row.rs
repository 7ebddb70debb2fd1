//! One row of the register's own file.

use serde_json::{Map, Value as Json};

use super::{OwnError, Reader, shape};
use crate::domain::change::Row;
use crate::domain::entity::{Entity, Field, FieldError, FieldType, read_value};
use crate::domain::text::excerpt;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::domain::vocabulary::{Binding, Kind};
use crate::exchange::own::{INSIDE, is_untold};
use crate::{say, word};

impl Reader<'_> {
    /// Reads what the register is called, if it is wanted.
    pub(super) fn register(&mut self, object: &Map<String, Json>) -> Result<(), OwnError> {
        if let Some(uid) = self.register {
            let fields = fields(Entity::Register, object, "register")?;
            self.rows.push(Row {
                entity: Entity::Register,
                uid: uid.clone(),
                fields,
            });
        }
        Ok(())
    }

    /// Reads a row, and the rows inside it.
    pub(super) fn row(
        &mut self,
        entity: Entity,
        object: &Map<String, Json>,
        place: &str,
    ) -> Result<(), OwnError> {
        let name = entity
            .ref_field()
            .and_then(|name| object.get(name)?.as_str());
        let place = &match name {
            Some(name) => format!("{place} ({})", excerpt(name)),
            None => place.to_owned(),
        };
        let uid = self.uid(object, place)?;
        let mut own = object.clone();
        let mut inner = Vec::new();
        for (inside, key, owner, link) in INSIDE {
            if *owner == entity
                && let Some(rows) = own.remove(*key)
            {
                inner.push((*inside, *key, *link, rows));
            }
        }
        let mut fields = fields(entity, &own, place)?;
        must_be_whole(entity, &mut fields, place)?;
        if entity.field("removed").is_some() {
            fields.push(("removed".to_owned(), Value::Integer(0)));
        }
        self.rows.push(Row {
            entity,
            uid: uid.clone(),
            fields,
        });
        for (inside, key, link, rows) in inner {
            self.inner(inside, &format!("{place}, {key}"), (link, &uid), &rows)?;
        }
        Ok(())
    }

    /// Reads the rows that stand inside another.
    fn inner(
        &mut self,
        entity: Entity,
        place: &str,
        (link, owner): (&str, &Uid),
        rows: &Json,
    ) -> Result<(), OwnError> {
        let rows = rows.as_array();
        let rows =
            rows.ok_or_else(|| shape(place, word!("is no list"), word!("a list of objects")))?;
        for (i, row) in rows.iter().enumerate() {
            let place = format!("{place} {}", i + 1);
            let Json::Object(object) = row else {
                return Err(shape(
                    &place,
                    word!("is no object"),
                    word!("an object with the fields of a row"),
                ));
            };
            let uid = self.uid(object, &place)?;
            let mut object = object.clone();
            object.insert(link.to_owned(), Json::String(owner.to_string()));
            let fields = fields(entity, &object, &place)?;
            self.rows.push(Row {
                entity,
                uid,
                fields,
            });
        }
        Ok(())
    }

    /// Reads the uid of a row, which no other row of the file has.
    fn uid(&mut self, object: &Map<String, Json>, place: &str) -> Result<Uid, OwnError> {
        let uid = uid(object.get("uid").unwrap_or(&Json::Null), place)?;
        if !self.uids.insert(uid.clone()) {
            let what = say!("the uid {uid} is in the file twice", uid);
            return Err(shape(place, what, word!("every row has a uid of its own")));
        }
        Ok(uid)
    }
}

/// Adds what follows from what is told of a record, and misses what must be told with it.
fn must_be_whole(
    entity: Entity,
    fields: &mut [(String, Value)],
    place: &str,
) -> Result<(), OwnError> {
    if entity != Entity::Record {
        return Ok(());
    }
    let has = |fields: &[(String, Value)], name: &str| {
        let mut told = fields.iter();
        told.any(|(field, value)| field == name && !value.is_null())
    };
    if has(fields, "rag_override") && !has(fields, "rag_note") {
        let what = word!("an override of the light needs a note that says why");
        return Err(shape(place, what, word!("give `rag_note` too")));
    }
    let is_document = fields
        .iter()
        .any(|(field, value)| field == "kind" && value.as_text() == Some(Kind::Document.as_str()));
    let binding = fields.iter_mut().find(|(field, _)| field == "binding");
    if let Some((_, binding)) = binding.filter(|(_, value)| is_document && value.is_null()) {
        *binding = Value::from(Binding::Unclear.as_str());
    }
    Ok(())
}

fn uid(value: &Json, place: &str) -> Result<Uid, OwnError> {
    let text = value.as_str().unwrap_or_default();
    text.parse().map_err(|source| OwnError::Uid {
        place: place.to_owned(),
        source,
    })
}

/// Reads the fields that are told, and misses those that must be.
fn fields(
    entity: Entity,
    object: &Map<String, Json>,
    place: &str,
) -> Result<Vec<(String, Value)>, OwnError> {
    let wrong = |source| OwnError::Field {
        place: place.to_owned(),
        source,
    };
    let kind = object.get("kind").and_then(Json::as_str);
    let kind = kind.and_then(|kind| kind.parse::<Kind>().ok());
    let told = |field: &&Field| !is_untold(field.name) && field.holds != FieldType::Moment;
    let own = entity.row().fields;
    for name in object.keys().filter(|name| *name != "uid") {
        if !own
            .iter()
            .any(|field| field.name == name && !is_untold(name))
        {
            let fields = own.iter().filter(told).map(|field| field.name).collect();
            return Err(wrong(FieldError::Unknown {
                entity: entity.row().noun,
                name: excerpt(name),
                fields,
            }));
        }
    }
    let mut values = Vec::new();
    for field in own.iter().filter(told) {
        match object.get(field.name) {
            Some(value) => {
                let value = read_field(entity, field, kind, value, place)?;
                values.push((field.name.to_owned(), value));
            }
            None if field.required => return Err(wrong(FieldError::Required(field.name))),
            None => {}
        }
    }
    Ok(values)
}

fn read_field(
    entity: Entity,
    field: &'static Field,
    kind: Option<Kind>,
    value: &Json,
    place: &str,
) -> Result<Value, OwnError> {
    let text = match (field.holds, value) {
        (FieldType::Link(_), Json::Null) if !field.required => return Ok(Value::Null),
        (FieldType::Link(_), Json::Object(link)) => {
            uid(link.get("uid").unwrap_or(&Json::Null), place)?.to_string()
        }
        (FieldType::Link(_), value) => uid(value, place)?.to_string(),
        // A view without a filter shows everything.
        (_, Json::String(text)) if entity == Entity::View && text.is_empty() => {
            return Ok(Value::from(""));
        }
        (_, Json::Null) => String::new(),
        (_, Json::Bool(flag)) => u8::from(*flag).to_string(),
        (_, Json::Number(number)) => number.to_string(),
        (_, Json::String(text)) => text.clone(),
        (_, Json::Array(_) | Json::Object(_)) => {
            let what = say!(
                "`{field}` holds neither text nor a number",
                field = field.name
            );
            return Err(shape(place, what, word!("one value")));
        }
    };
    read_value(entity, field, kind, &text).map_err(|source| OwnError::Field {
        place: place.to_owned(),
        source,
    })
}
