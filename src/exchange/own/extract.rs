//! Which rows go into a file: every one, or those of some records, and nothing that leads nowhere.

use std::collections::{HashMap, HashSet};

use crate::domain::change::Row;
use crate::domain::entity::{Entity, FieldType};
use crate::domain::uid::Uid;
use crate::domain::value::Value;

/// Rows that can stand by themselves.
#[derive(Debug, Clone, PartialEq)]
pub struct Extract {
    /// The rows, in their order.
    pub rows: Vec<Row>,
    /// Records whose parent is outside: it is not told.
    pub torn: HashSet<Uid>,
}

impl Extract {
    /// Takes everything; what the rows lead to and is not among them lies in the bin.
    pub fn whole(rows: Vec<Row>) -> Self {
        let there: HashSet<Uid> = rows.iter().map(|row| row.uid.clone()).collect();
        let mut extract = Self {
            rows: Vec::new(),
            torn: HashSet::new(),
        };
        // Records link to each other; everything else links to what stands before it.
        let mut kept: HashSet<Uid> = HashSet::new();
        for mut row in rows {
            let is_gone = |link: &Link<'_>| {
                let set = if link.to == Entity::Record {
                    &there
                } else {
                    &kept
                };
                // Nearly always it is written as the set has it, and need not be read as a uid.
                !set.contains(link.text) && link.uid().is_none_or(|uid| !set.contains(&uid))
            };
            let gone: Vec<(bool, String)> = links(&row)
                .filter(is_gone)
                .map(|link| (link.is_vital, link.field.to_owned()))
                .collect();
            if gone.iter().any(|(is_vital, _)| *is_vital) {
                continue;
            }
            row.fields
                .retain(|(name, _)| gone.iter().all(|(_, field)| field != name));
            kept.insert(row.uid.clone());
            extract.rows.push(row);
        }
        extract
    }

    /// Takes these records and what belongs to them.
    pub fn of(rows: Vec<Row>, records: HashSet<Uid>) -> Self {
        let mut wanted = Wanted::new(&rows, records);
        while wanted.grow(&rows) {}
        let kept = wanted.kept;
        let is_outside = |row: &&Row| {
            let mut parents = links(row).filter(|link| link.field == "parent");
            parents.any(|link| link.uid().is_some_and(|uid| !kept.contains(&uid)))
        };
        let of_kept = |row: &&Row| kept.contains(&row.uid);
        let torn = rows.iter().filter(of_kept).filter(is_outside);
        let torn = torn.map(|row| row.uid.clone()).collect();
        let rows = rows.into_iter().filter(|row| kept.contains(&row.uid));
        Self {
            torn,
            ..Self::whole(rows.collect())
        }
    }

    /// Gives the rows of an entity.
    pub fn of_entity(&self, entity: Entity) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.entity == entity)
    }

    /// Gives the uids of all rows.
    pub fn uids(&self) -> HashSet<&str> {
        self.rows.iter().map(|row| row.uid.as_str()).collect()
    }
}

/// A link of a row.
struct Link<'r> {
    field: &'static str,
    to: Entity,
    text: &'r str,
    /// Whether the row makes no sense without what it leads to.
    is_vital: bool,
    /// Whether the row belongs to what it leads to, so that it is never a reason to take that in.
    belongs: bool,
}

impl Link<'_> {
    fn uid(&self) -> Option<Uid> {
        self.text.parse().ok()
    }
}

fn links(row: &Row) -> impl Iterator<Item = Link<'_>> {
    row.fields.iter().filter_map(|(name, value)| {
        let field = row.entity.field(name)?;
        let FieldType::Link(to) = field.holds else {
            return None;
        };
        let is_owner = row.entity.row().owners.contains(&field.name);
        // An act by a party is not one by all, and a relation leads to one thing or to none.
        let is_end = matches!(row.entity, Entity::Relation | Entity::Action);
        Some(Link {
            field: field.name,
            to,
            text: value.as_text()?,
            is_vital: is_owner || field.required || is_end,
            belongs: is_owner || row.entity == Entity::Relation,
        })
    })
}

/// What is wanted for some records, as far as it is known.
struct Wanted {
    kept: HashSet<Uid>,
    named: HashSet<Uid>,
    parties: HashMap<String, Uid>,
}

impl Wanted {
    fn new(rows: &[Row], records: HashSet<Uid>) -> Self {
        let parties = rows.iter().filter(|row| row.entity == Entity::Party);
        let parties =
            parties.filter_map(|row| Some((text(row, "code")?.to_owned(), row.uid.clone())));
        Self {
            parties: parties.collect(),
            kept: HashSet::new(),
            named: records,
        }
    }

    /// Adds what what is kept asks for; tells whether there was any.
    fn grow(&mut self, rows: &[Row]) -> bool {
        let before = self.kept.len();
        for row in rows {
            if !self.kept.contains(&row.uid) && self.wants(row) {
                self.kept.insert(row.uid.clone());
                self.follow(row);
            }
        }
        self.kept.len() > before
    }

    fn wants(&self, row: &Row) -> bool {
        match row.entity {
            Entity::Register => true,
            Entity::View | Entity::Indicator | Entity::Observation => false,
            Entity::Record
            | Entity::Party
            | Entity::Body
            | Entity::Field
            | Entity::Occasion
            | Entity::Evidence => self.named.contains(&row.uid),
            _ => links(row)
                .filter(|link| link.belongs)
                .all(|link| link.uid().is_some_and(|uid| self.kept.contains(&uid))),
        }
    }

    /// Names what a row names.
    fn follow(&mut self, row: &Row) {
        let named = links(row).filter(|link| is_named(link.to));
        self.named.extend(named.filter_map(|link| link.uid()));
        let assessor = text(row, "assessor").and_then(|code| self.parties.get(code));
        self.named.extend(assessor.cloned());
    }
}

/// Tells whether rows of an entity are wanted because something names them.
const fn is_named(entity: Entity) -> bool {
    matches!(
        entity,
        Entity::Party | Entity::Body | Entity::Field | Entity::Occasion | Entity::Evidence
    )
}

/// Gives the text of a field of a row.
pub(in crate::exchange) fn text<'r>(row: &'r Row, name: &str) -> Option<&'r str> {
    let mut held = row.fields.iter();
    let (_, value) = held.find(|(field, _)| field == name)?;
    Value::as_text(value)
}
