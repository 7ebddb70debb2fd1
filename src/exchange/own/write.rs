//! Writing the register's own file.

use std::collections::HashMap;
use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};

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

/// What the first key of a file holds.
struct Mark<'h>(&'h Head);

impl Serialize for Mark<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut mark = out.serialize_map(None)?;
        mark.serialize_entry("format", &FORMAT)?;
        for (key, text) in [("filter", &self.0.filter), ("audience", &self.0.audience)] {
            if let Some(text) = text {
                mark.serialize_entry(key, text)?;
            }
        }
        mark.end()
    }
}

/// Writes one JSON object, a row a line.
pub fn write(extract: &Extract, head: &Head, out: &mut dyn Write) -> io::Result<()> {
    let book = Book::new(extract, head);
    write!(out, "{{\"{MARK}\": ")?;
    object_line(&Mark(head), out)?;
    write!(out, ",\"register\": ")?;
    object_line(&book.register(None), out)?;
    for (name, entity) in LISTS {
        list(
            name,
            extract.of_entity(*entity).map(|row| book.object(row)),
            out,
        )?;
    }
    if let Some(operations) = &head.history {
        list(OPERATIONS, operations.iter(), out)?;
    }
    out.write_all(b"}\n")
}

fn list(
    name: &str,
    rows: impl Iterator<Item = impl Serialize>,
    out: &mut dyn Write,
) -> io::Result<()> {
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
    object_line(&book.register(Some(head)), out)?;
    for (_, entity) in LISTS {
        for row in extract.of_entity(*entity) {
            object_line(
                &Line {
                    entity: entity.as_str(),
                    of: book.object(row),
                },
                out,
            )?;
        }
    }
    for of in head.history.iter().flatten() {
        object_line(
            &Line {
                entity: "operation",
                of,
            },
            out,
        )?;
    }
    Ok(())
}

/// A row with its entity before its other keys.
#[derive(serde::Serialize)]
struct Line<T> {
    entity: &'static str,
    #[serde(flatten)]
    of: T,
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

    /// Gives what the register is called, whose it is, and its language; as the first of lines with the head of the file.
    fn register<'b>(&'b self, head: Option<&'b Head>) -> Register<'b, 'e> {
        Register { book: self, head }
    }

    fn object<'b>(&'b self, row: &'b Row) -> Object<'b, 'e> {
        Object {
            book: self,
            row,
            inside_by: None,
        }
    }

    /// Writes the fields of a row by name; not the link by which it stands inside another.
    fn fields<M: SerializeMap>(
        &self,
        row: &Row,
        inside_by: Option<&str>,
        object: &mut M,
    ) -> Result<(), M::Error> {
        let kind = text(row, "kind").and_then(|kind| kind.parse::<Kind>().ok());
        let is_told = |field: &&Field| {
            let is_of_kind = field.kind.is_none_or(|of| Some(of) == kind);
            let is_torn = field.name == "parent" && self.extract.torn.contains(&row.uid);
            let is_way_in = inside_by.is_some() && is_link_inside(row.entity, field.name);
            let is_moment = field.holds == FieldType::Moment && !self.with_moments;
            is_of_kind && !is_torn && !is_way_in && !is_moment && !is_untold(field.name)
        };
        for field in row.entity.row().fields.iter().filter(is_told) {
            object.serialize_key(field.name)?;
            self.value(field, row, object)?;
        }
        Ok(())
    }

    fn value<M: SerializeMap>(
        &self,
        field: &Field,
        row: &Row,
        object: &mut M,
    ) -> Result<(), M::Error> {
        let held = row.fields.iter().find(|(name, _)| name == field.name);
        match (field.holds, held.map(|(_, value)| value)) {
            (_, None | Some(Value::Null)) => object.serialize_value(&()),
            (FieldType::Link(_), Some(Value::Text(uid))) => object.serialize_value(&self.link(uid)),
            (FieldType::Flag, Some(value)) => {
                object.serialize_value(&(*value == Value::Integer(1)))
            }
            (_, Some(value)) => object.serialize_value(value),
        }
    }

    fn link(&self, uid: &str) -> Linked<'e> {
        let uid: Option<Uid> = uid.parse().ok();
        let reference = uid.as_ref().and_then(|uid| self.refs.get(uid.as_str()));
        Linked {
            reference: reference.copied(),
            uid,
        }
    }
}

/// A link: the uid of what it leads to, and its ref where it has one.
#[derive(serde::Serialize)]
struct Linked<'e> {
    uid: Option<Uid>,
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    reference: Option<&'e str>,
}

/// The register itself.
struct Register<'b, 'e> {
    book: &'b Book<'e>,
    head: Option<&'b Head>,
}

impl Serialize for Register<'_, '_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut object = out.serialize_map(None)?;
        if let Some(head) = self.head {
            object.serialize_entry(MARK, &Mark(head))?;
            object.serialize_entry("entity", Entity::Register.as_str())?;
        }
        if let Some(row) = self.book.extract.of_entity(Entity::Register).next() {
            self.book.fields(row, None, &mut object)?;
        }
        object.end()
    }
}

/// A row with its uid, its fields and the rows that stand inside it.
struct Object<'b, 'e> {
    book: &'b Book<'e>,
    row: &'b Row,
    /// The link by which it stands inside another itself.
    inside_by: Option<&'static str>,
}

impl Serialize for Object<'_, '_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut object = out.serialize_map(None)?;
        object.serialize_entry("uid", &self.row.uid)?;
        self.book.fields(self.row, self.inside_by, &mut object)?;
        let of_row = INSIDE
            .iter()
            .filter(|(_, _, owner, _)| self.row.entity == *owner);
        for (entity, key, _, link) in of_row {
            let rows = self.book.inside.get(self.row.uid.as_str());
            let rows = rows.into_iter().flatten().copied();
            let rows = rows.filter(|inner| inner.entity == *entity);
            let rows: Vec<Self> = rows
                .map(|row| Object {
                    book: self.book,
                    row,
                    inside_by: Some(link),
                })
                .collect();
            object.serialize_entry(key, &rows)?;
        }
        object.end()
    }
}

/// Tells whether a link is one by which rows of an entity stand inside others.
fn is_link_inside(entity: Entity, link: &str) -> bool {
    INSIDE.iter().any(|each| each.0 == entity && each.3 == link)
}
