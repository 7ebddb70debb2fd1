//! Writing the register's own file.

use std::collections::HashMap;
use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use super::extract::text;
use super::{Extract, FORMAT, INSIDE, LISTS, MARK, OPERATIONS, is_untold};
use crate::domain::change::{Operation, Row};
use crate::domain::entity::{Entity, Field, FieldType};
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;
use crate::exchange::json::object_line;

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Head {
    /// The filter; none: everything.
    pub filter: Option<String>,
    /// Whom it is for, where that is not the desk.
    pub audience: Option<String>,
    /// The history, and with it the moments of entry.
    pub history: Option<Vec<Operation>>,
}

impl Head {
    fn mark(&self) -> Json {
        let mut mark = Map::new();
        mark.insert("format".to_owned(), json!(FORMAT));
        for (key, text) in [("filter", &self.filter), ("audience", &self.audience)] {
            if let Some(text) = text {
                mark.insert(key.to_owned(), json!(text));
            }
        }
        Json::Object(mark)
    }
}

/// Writes one JSON object, a row a line.
pub fn write(extract: &Extract, head: &Head, out: &mut dyn Write) -> io::Result<()> {
    let book = Book::new(extract, head);
    write!(out, "{{\"{MARK}\": ")?;
    object_line(&head.mark(), out)?;
    write!(out, ",\"register\": ")?;
    object_line(&book.register(), out)?;
    for (name, entity) in LISTS {
        let rows = extract.of_entity(*entity).map(|row| book.object(row));
        list(name, rows, out)?;
    }
    if let Some(operations) = &head.history {
        let operations = operations.iter().map(serde_json::to_value);
        let operations: Vec<Json> = operations.collect::<Result<_, _>>()?;
        list(OPERATIONS, operations.into_iter(), out)?;
    }
    out.write_all(b"}\n")
}

fn list(name: &str, rows: impl Iterator<Item = Json>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, ",\"{name}\": [")?;
    for (i, row) in rows.enumerate() {
        out.write_all(if i == 0 { b"\n" } else { b"," })?;
        object_line(&row, out)?;
    }
    out.write_all(b"]\n")
}

/// Writes a row a line, each with its entity.
pub fn write_lines(extract: &Extract, head: &Head, out: &mut dyn Write) -> io::Result<()> {
    let book = Book::new(extract, head);
    let mut first = Map::new();
    first.insert(MARK.to_owned(), head.mark());
    first.insert("entity".to_owned(), json!(Entity::Register.as_str()));
    first.extend(book.register());
    object_line(&first, out)?;
    for (_, entity) in LISTS {
        for row in extract.of_entity(*entity) {
            object_line(&named(entity.as_str(), book.object(row)), out)?;
        }
    }
    for operation in head.history.iter().flatten() {
        object_line(&named("operation", serde_json::to_value(operation)?), out)?;
    }
    Ok(())
}

/// Puts the entity before the other keys of a row.
fn named(entity: &str, row: Json) -> Json {
    let mut line = Map::new();
    line.insert("entity".to_owned(), json!(entity));
    if let Json::Object(row) = row {
        line.extend(row);
    }
    Json::Object(line)
}

/// What is looked up while rows are written.
struct Book<'e> {
    extract: &'e Extract,
    refs: HashMap<&'e str, &'e str>,
    inside: HashMap<&'e str, Vec<&'e Row>>,
    with_moments: bool,
}

impl<'e> Book<'e> {
    fn new(extract: &'e Extract, head: &Head) -> Self {
        let mut refs = HashMap::new();
        let mut inside: HashMap<&str, Vec<&Row>> = HashMap::new();
        for row in &extract.rows {
            if let Some(reference) = row.entity.ref_field().and_then(|name| text(row, name)) {
                refs.insert(row.uid.as_str(), reference);
            }
            for (entity, _, _, link) in INSIDE {
                if row.entity == *entity
                    && let Some(owner) = text(row, link)
                {
                    inside.entry(owner).or_default().push(row);
                }
            }
        }
        Self {
            extract,
            refs,
            inside,
            with_moments: head.history.is_some(),
        }
    }

    /// Gives what the register is called, whose it is, and its language.
    fn register(&self) -> Map<String, Json> {
        let row = self.extract.of_entity(Entity::Register).next();
        row.map(|row| self.fields(row, None)).unwrap_or_default()
    }

    fn object(&self, row: &Row) -> Json {
        let mut object = self.whole(row, None);
        for (entity, key, owner, _) in INSIDE {
            if row.entity == *owner {
                let link = INSIDE
                    .iter()
                    .find(|each| each.0 == *entity && each.2 == *owner);
                let rows = self.inside.get(row.uid.as_str()).into_iter().flatten();
                let rows = rows.filter(|inner| inner.entity == *entity);
                let rows =
                    rows.map(|inner| Json::Object(self.whole(inner, link.map(|each| each.3))));
                object.insert((*key).to_owned(), Json::Array(rows.collect()));
            }
        }
        Json::Object(object)
    }

    fn whole(&self, row: &Row, inside_by: Option<&str>) -> Map<String, Json> {
        let mut object = Map::new();
        object.insert("uid".to_owned(), json!(row.uid));
        object.extend(self.fields(row, inside_by));
        object
    }

    /// Gives the fields of a row by name; not the link by which it stands inside another.
    fn fields(&self, row: &Row, inside_by: Option<&str>) -> Map<String, Json> {
        let kind = text(row, "kind").and_then(|kind| kind.parse::<Kind>().ok());
        let is_told = |field: &&Field| {
            let is_of_kind = field.kind.is_none_or(|of| Some(of) == kind);
            let is_torn = field.name == "parent" && self.extract.torn.contains(&row.uid);
            let is_way_in = inside_by.is_some() && is_link_inside(row.entity, field.name);
            let is_moment = field.holds == FieldType::Moment && !self.with_moments;
            is_of_kind && !is_torn && !is_way_in && !is_moment && !is_untold(field.name)
        };
        let fields = row.entity.row().fields.iter().filter(is_told);
        fields
            .map(|field| (field.name.to_owned(), self.value(field, row)))
            .collect()
    }

    fn value(&self, field: &Field, row: &Row) -> Json {
        let held = row.fields.iter().find(|(name, _)| name == field.name);
        match (field.holds, held.map(|(_, value)| value)) {
            (_, None | Some(Value::Null)) => Json::Null,
            (FieldType::Link(_), Some(Value::Text(uid))) => self.link(uid),
            (FieldType::Flag, Some(value)) => json!(*value == Value::Integer(1)),
            (_, Some(value)) => json!(value),
        }
    }

    fn link(&self, uid: &str) -> Json {
        let uid: Option<Uid> = uid.parse().ok();
        let reference = uid.as_ref().and_then(|uid| self.refs.get(uid.as_str()));
        match reference {
            Some(reference) => json!({ "uid": uid, "ref": reference }),
            None => json!({ "uid": uid }),
        }
    }
}

/// Tells whether a link is one by which rows of an entity stand inside others.
fn is_link_inside(entity: Entity, link: &str) -> bool {
    INSIDE.iter().any(|each| each.0 == entity && each.3 == link)
}
