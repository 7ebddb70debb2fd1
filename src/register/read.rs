//! Reading the data files into the rows of the founding operation.

use std::collections::HashMap;

use toml::{Table, Value as Toml};

use crate::domain::change::Row;
use crate::domain::code::CodeError;
use crate::domain::entity::{ENTITIES, Entity, FieldError, FieldType, read_value};
use crate::domain::stamp::Stamp;
use crate::domain::uid::{Uid, UidError};
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;

/// The files, in the order of loading.
const FILES: &[(&str, &str)] = &[
    ("parties.toml", include_str!("data/parties.toml")),
    ("register.toml", include_str!("data/register.toml")),
    ("fields.toml", include_str!("data/fields.toml")),
    ("bodies.toml", include_str!("data/bodies.toml")),
    ("evidence.toml", include_str!("data/evidence.toml")),
    ("occasions.toml", include_str!("data/occasions.toml")),
    ("documents.toml", include_str!("data/documents.toml")),
    ("groups.toml", include_str!("data/groups.toml")),
    ("follow_ups.toml", include_str!("data/follow_ups.toml")),
    ("indicators.toml", include_str!("data/indicators.toml")),
];

/// Data that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// The file is no TOML.
    #[error("{file}: {source}")]
    Toml {
        /// The file.
        file: &'static str,
        /// Why.
        source: Box<toml::de::Error>,
    },
    /// A table is no entity.
    #[error("{0}")]
    Entity(#[from] CodeError),
    /// A row has no uid, or a wrong one.
    #[error("{0}")]
    Uid(#[from] UidError),
    /// A field cannot hold its value.
    #[error("{row}: {source}")]
    Field {
        /// The row's ref, or its uid.
        row: String,
        /// Why.
        source: FieldError,
    },
    /// A link leads nowhere.
    #[error("{row}: there is no {entity} `{name}`")]
    Link {
        /// The row's ref, or its uid.
        row: String,
        /// What it should lead to.
        entity: &'static str,
        /// What it names.
        name: String,
    },
}

/// Gives the first rows of the shipped register.
pub fn shipped(stamp: &Stamp) -> Result<Vec<Row>, DataError> {
    let mut reader = Reader {
        rows: Vec::new(),
        known: HashMap::new(),
        stamp: stamp.clone(),
    };
    for (file, text) in FILES {
        let table: Table = toml::from_str(text).map_err(|source| DataError::Toml {
            file,
            source: Box::new(source),
        })?;
        reader.tables(&table, None)?;
    }
    reader.link()
}

/// Gives the first rows of an empty register.
pub fn empty(title: &str, language: &str, stamp: &Stamp) -> Vec<Row> {
    let text = |name: &str, text: &str| (name.to_owned(), Value::from(text));
    let fields = vec![
        text("replica", Uid::new(stamp.at).as_str()),
        text("title", title),
        text("language", language),
    ];
    vec![Row {
        entity: Entity::Register,
        uid: Uid::new(stamp.at),
        fields,
    }]
}

/// A row whose links still name what they lead to.
#[derive(Debug)]
struct Named {
    row: Row,
    reference: String,
}

#[derive(Debug)]
struct Reader {
    rows: Vec<Named>,
    known: HashMap<(Entity, String), Uid>,
    stamp: Stamp,
}

impl Reader {
    /// Reads every array of tables that is named like an entity; the rows inside a row belong to it.
    fn tables(&mut self, table: &Table, owner: Option<(Entity, &Uid)>) -> Result<(), DataError> {
        for (name, value) in table {
            let entity: Entity = match (name.as_str(), value) {
                (_, Toml::Array(items)) if items.iter().all(Toml::is_table) => name.parse()?,
                ("register", Toml::Table(_)) => Entity::Register,
                _ => continue,
            };
            let rows = match value {
                Toml::Array(items) => items.iter().filter_map(Toml::as_table).collect(),
                other => other.as_table().into_iter().collect::<Vec<_>>(),
            };
            for row in rows {
                self.row(entity, row, owner)?;
            }
        }
        Ok(())
    }

    fn row(
        &mut self,
        entity: Entity,
        table: &Table,
        owner: Option<(Entity, &Uid)>,
    ) -> Result<(), DataError> {
        let uid: Uid = table
            .get("uid")
            .and_then(Toml::as_str)
            .unwrap_or_default()
            .parse()?;
        let reference = entity
            .ref_field()
            .and_then(|name| table.get(name))
            .and_then(Toml::as_str)
            .unwrap_or(uid.as_str())
            .to_owned();
        let kind: Option<Kind> = table
            .get("kind")
            .and_then(Toml::as_str)
            .and_then(|kind| kind.parse().ok());
        let mut fields = Vec::new();
        for (name, value) in table {
            let nested = matches!(value, Toml::Array(items) if items.iter().all(Toml::is_table));
            if name == "uid" || nested {
                continue;
            }
            let wrong = |source| DataError::Field {
                row: reference.clone(),
                source,
            };
            let field = entity.field(name).ok_or_else(|| {
                let fields = entity.row().fields.iter().map(|field| field.name).collect();
                wrong(FieldError::Unknown {
                    entity: entity.row().noun,
                    name: name.clone(),
                    fields,
                })
            })?;
            fields.push((
                name.clone(),
                read_value(entity, field, kind, &plain(value)).map_err(wrong)?,
            ));
        }
        if let Some((owning, uid)) = owner {
            let link = if entity == Entity::Citation && owning == Entity::Note {
                "note_of"
            } else {
                owning.as_str()
            };
            fields.push((link.to_owned(), Value::from(uid.as_str())));
        }
        if matches!(entity, Entity::Assessment | Entity::Note) {
            fields.push(("at".to_owned(), Value::Text(self.stamp.moment())));
        }
        if entity == Entity::Register {
            fields.push((
                "replica".to_owned(),
                Value::from(Uid::new(self.stamp.at).as_str()),
            ));
        }
        self.known.insert((entity, reference.clone()), uid.clone());
        self.rows.push(Named {
            row: Row {
                entity,
                uid: uid.clone(),
                fields,
            },
            reference,
        });
        self.tables(table, Some((entity, &uid)))
    }

    /// Puts uids for the names of links, and every row after those it links to.
    fn link(mut self) -> Result<Vec<Row>, DataError> {
        for named in &mut self.rows {
            for (name, value) in &mut named.row.fields {
                let Some(field) = named.row.entity.field(name) else {
                    continue;
                };
                let (FieldType::Link(to), Value::Text(text)) = (field.holds, &*value) else {
                    continue;
                };
                if text.parse::<Uid>().is_ok() {
                    continue;
                }
                let uid = self
                    .known
                    .get(&(to, text.clone()))
                    .ok_or_else(|| DataError::Link {
                        row: named.reference.clone(),
                        entity: to.row().noun,
                        name: text.clone(),
                    })?;
                *value = Value::from(uid.as_str());
            }
        }
        let loaded = |entity: Entity| ENTITIES.iter().position(|row| row.entity == entity);
        let mut rows: Vec<Row> = self.rows.into_iter().map(|named| named.row).collect();
        rows.sort_by_key(|row| (loaded(row.entity), parents_first(row)));
        Ok(rows)
    }
}

/// Puts records that have a parent after those that have none.
fn parents_first(row: &Row) -> bool {
    row.fields.iter().any(|(name, _)| name == "parent")
}

/// Gives a plain value as the text that a person would type.
fn plain(value: &Toml) -> String {
    match value {
        Toml::String(text) => text.clone(),
        Toml::Boolean(flag) => u8::from(*flag).to_string(),
        Toml::Integer(number) => number.to_string(),
        Toml::Float(number) => number.to_string(),
        Toml::Datetime(moment) => moment.to_string(),
        Toml::Array(_) | Toml::Table(_) => String::new(),
    }
}
