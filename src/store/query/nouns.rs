//! Lists of what is no record: milestones, sessions, evidence, bodies and the rest, with the fields of the table of
//! entities. A filter chooses records; what belongs to one of them is listed.

mod own;

use super::condition::Condition;
use super::records::bind;
use crate::domain::entity::{Entity, Field, FieldType};
use crate::domain::query::Query;
use crate::domain::settings::Now;
use crate::domain::value::Value;
use crate::store::Store;
use crate::store::error::{Result, StoreError};
use crate::{say, word};

/// A list with its columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
}

/// Gives the columns of a list of an entity, the uid first.
pub fn noun_columns(entity: Entity) -> Vec<&'static str> {
    let mut columns = vec!["uid"];
    columns.extend(
        entity
            .row()
            .fields
            .iter()
            .map(|field| field.name)
            .filter(|name| *name != "removed"),
    );
    if matches!(entity, Entity::Body | Entity::Party) {
        columns.insert(2, "name");
    }
    if entity == Entity::Field {
        columns.insert(2, "label");
    }
    columns
}

impl Store {
    /// Gives the rows of an entity that belong to the records chosen, in their own order.
    pub fn nouns(&self, entity: Entity, query: &Query, now: Now) -> Result<Table> {
        let mut condition = Condition::new(now);
        let (own, of_records) = own::split(entity, &query.filter);
        let query = &Query {
            filter: of_records,
            ..query.clone()
        };
        if !query.filter.is_empty() || query.kind.is_some() {
            let records = self.condition(query, now)?;
            let belongs = belongs(entity).ok_or_else(|| {
                StoreError::Rule(
                    say!("a list of {noun} takes no filter", noun = plural(entity)),
                    word!("filters choose records; leave the filter out, or list what belongs to records")
                        .to_owned(),
                )
            })?;
            condition.values = records.values;
            let chosen = ["(SELECT r.id FROM record r WHERE ", &records.sql, ")"].concat();
            condition.and(&belongs.replace("CHOSEN", &chosen));
        }
        own.bind(&self.conn, &mut condition)?;
        if !query.bin && entity.field("removed").is_some() {
            condition.and("t.removed = 0");
        }
        let columns = noun_columns(entity);
        let mut reads: Vec<String> = columns.iter().map(|column| read(entity, column)).collect();
        // What it is called in the other languages is found, and not shown.
        reads.extend(every_name(entity));
        let sql = [
            "SELECT ",
            &reads.join(", "),
            " FROM \"",
            entity.as_str(),
            "\" t WHERE ",
            &condition.sql,
            " ORDER BY t.id",
        ]
        .concat();
        let mut statement = self.conn.prepare_cached(&self.spoken(&sql))?;
        let width = statement.column_count();
        bind(&mut statement, &condition.values)?;
        let mut rows = statement.raw_query();
        let mut table = Table {
            rows: Vec::new(),
            columns,
        };
        while let Some(row) = rows.next()? {
            let mut values = (0..width)
                .map(|i| row.get(i))
                .collect::<rusqlite::Result<Vec<Value>>>()?;
            if own.finds(&values) {
                values.truncate(table.columns.len());
                table.rows.push(values);
            }
        }
        Ok(table)
    }
}

fn plural(entity: Entity) -> String {
    match entity {
        Entity::Party => "parties".to_owned(),
        Entity::Body => "bodies".to_owned(),
        Entity::Evidence => "evidence".to_owned(),
        other => [other.row().noun, "s"].concat(),
    }
}

/// Gives the expression that reads whatever the row `t` is called, in every language and formerly.
fn every_name(entity: Entity) -> Option<String> {
    const NAMES: &str = "(SELECT group_concat(n.text, char(10)) FROM name n WHERE n.KEY = t.id)";
    const LABELS: &str =
        "(SELECT group_concat(n.text, char(10)) FROM label n WHERE n.field_id = t.id)";
    match entity {
        Entity::Body => Some(NAMES.replace("KEY", "body_id")),
        Entity::Party => Some(NAMES.replace("KEY", "party_id")),
        Entity::Field => Some(LABELS.to_owned()),
        _ => None,
    }
}

/// Gives the expression that reads a column of the row `t`: links as what people call them.
fn read(entity: Entity, column: &str) -> String {
    const NAME: &str = "(SELECT n.text FROM name n WHERE n.KEY = t.id AND n.former = 0
        ORDER BY RANK(n.language), n.id LIMIT 1)";
    const LABEL: &str = "(SELECT n.text FROM label n WHERE n.field_id = t.id
        ORDER BY RANK(n.language), n.id LIMIT 1)";
    match (entity, column) {
        (Entity::Body, "name") => NAME.replace("KEY", "body_id"),
        (Entity::Party, "name") => NAME.replace("KEY", "party_id"),
        (Entity::Field, "label") => LABEL.to_owned(),
        _ => match entity.field(column) {
            Some(Field {
                holds: FieldType::Link(to),
                name,
                ..
            }) => {
                let shown = to.ref_field().unwrap_or("uid");
                [
                    "(SELECT l.\"",
                    shown,
                    "\" FROM \"",
                    to.as_str(),
                    "\" l WHERE l.id = t.",
                    name,
                    "_id)",
                ]
                .concat()
            }
            _ => ["t.\"", column, "\""].concat(),
        },
    }
}

/// Gives the condition by which a row of an entity belongs to the chosen records.
fn belongs(entity: Entity) -> Option<&'static str> {
    Some(match entity {
        Entity::Milestone
        | Entity::Session
        | Entity::Action
        | Entity::Participation
        | Entity::Assessment
        | Entity::Note => "t.record_id IN CHOSEN",
        Entity::Relation => "(t.record_id IN CHOSEN OR t.other_id IN CHOSEN)",
        Entity::Occasion => "t.id IN (SELECT occasion_id FROM record WHERE id IN CHOSEN)",
        Entity::Body => {
            "t.id IN (SELECT body_id FROM participation WHERE record_id IN CHOSEN AND removed = 0)"
        }
        Entity::Party => {
            "t.id IN (SELECT b.party_id FROM participation p JOIN body b ON b.id = p.body_id WHERE p.record_id IN CHOSEN AND p.removed = 0)"
        }
        Entity::Evidence => {
            "t.id IN (SELECT evidence_id FROM citation WHERE record_id IN CHOSEN
                OR assessment_id IN (SELECT id FROM assessment WHERE record_id IN CHOSEN)
                OR action_id IN (SELECT id FROM action WHERE record_id IN CHOSEN)
                OR session_id IN (SELECT id FROM session WHERE record_id IN CHOSEN)
                OR milestone_id IN (SELECT id FROM milestone WHERE record_id IN CHOSEN)
                OR participation_id IN (SELECT id FROM participation WHERE record_id IN CHOSEN))"
        }
        _ => return None,
    })
}
