//! What a link can lead to: the rows of an entity with what people call them; what hangs on a row.

use rusqlite::Row;

use super::find::{self, Named};
use crate::domain::choice::Choice;
use crate::domain::entity::{ENTITIES, Entity, Field, FieldType};
use crate::domain::value::Value;
use crate::store::Store;
use crate::store::error::Result;
use crate::store::row::id_of;

/// So many rows are given at once; whoever wants others says what they are called.
pub const CHOICES: i64 = 1_000;

impl Store {
    /// Gives what a link to this entity can lead to, at most [`CHOICES`]; of more there are, those that hold the needle.
    pub fn choices(&self, entity: Entity, needle: &str) -> Result<Vec<Choice>> {
        let Some(sql) = rows(entity) else {
            return Ok(Vec::new());
        };
        let needle = needle.trim();
        let sql = [
            "WITH c (code, label) AS (",
            sql,
            ") SELECT code, label FROM c WHERE ?2 = '' OR code LIKE ?2 || '%' OR label LIKE '%' || ?2 || '%' LIMIT ?1",
        ]
        .concat();
        let mut statement = self.conn.prepare_cached(&self.spoken(&sql))?;
        let found = statement.query_map((CHOICES, needle), choice)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Gives what a link to this entity leads to when it is called so: its uid and its words.
    pub fn linked(&self, entity: Entity, name: &str) -> Result<Choice> {
        let uid = find::find(&self.conn, entity, name)?;
        let id = id_of(&self.conn, entity, &uid)?.unwrap_or(0);
        let label = match rows(entity) {
            None => String::new(),
            Some(sql) => {
                let sql = self.spoken(&sql.replace("t.removed = 0", "t.id = ?1"));
                let mut statement = self.conn.prepare_cached(&sql)?;
                let mut found = statement.query_map([id], choice)?;
                found.next().transpose()?.map_or(String::new(), |c| c.label)
            }
        };
        Ok(Choice::new(uid, label))
    }

    /// Gives a value as people call it: a link by the ref of where it leads.
    pub fn shown(&self, field: Option<&Field>, value: &Value) -> Value {
        let is_link = field.is_some_and(|field| matches!(field.holds, FieldType::Link(_)));
        let named = value.as_text().filter(|_| is_link);
        let named = named.and_then(|uid| self.find(uid).ok());
        named.map_or_else(|| value.clone(), |named| Value::Text(named.reference))
    }

    /// Gives the languages in which the register has words, its own first.
    pub fn languages(&self) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT language FROM register UNION ALL
             SELECT * FROM (SELECT language FROM title UNION SELECT language FROM name UNION SELECT language FROM label
                 EXCEPT SELECT language FROM register ORDER BY 1)",
        )?;
        let found = statement.query_map([], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts what links to a thing and is not in the bin, by noun.
    pub fn hanging(&self, named: &Named) -> Result<Vec<(&'static str, usize)>> {
        let id = id_of(&self.conn, named.entity, named.uid.as_str())?.unwrap_or(0);
        let mut counts = Vec::new();
        for row in ENTITIES {
            if row.entity.field("removed").is_none() {
                continue;
            }
            let links = row.fields.iter().filter_map(|field| {
                (field.holds == FieldType::Link(named.entity)).then_some(field.name)
            });
            let links: Vec<String> = links.map(|name| format!("{name}_id = ?1")).collect();
            if links.is_empty() {
                continue;
            }
            let sql = [
                "SELECT COUNT(*) FROM \"",
                row.entity.as_str(),
                "\" WHERE removed = 0 AND (",
                &links.join(" OR "),
                ")",
            ]
            .concat();
            let count = self.one_number(&sql, &[Value::Integer(id)])?;
            if count > 0 {
                counts.push((row.noun, count));
            }
        }
        Ok(counts)
    }
}

fn choice(row: &Row<'_>) -> rusqlite::Result<Choice> {
    Ok(Choice {
        code: row.get(0)?,
        label: row.get(1)?,
    })
}

/// Gives the query of code and words of the rows of an entity that are not in the bin.
fn rows(entity: Entity) -> Option<&'static str> {
    Some(match entity {
        Entity::Party => {
            "SELECT t.code, COALESCE((SELECT n.text FROM name n WHERE n.party_id = t.id AND n.former = 0
                 ORDER BY RANK(n.language), n.id), '') FROM party t WHERE t.removed = 0"
        }
        Entity::Body => {
            "SELECT t.ref, COALESCE((SELECT n.text FROM name n WHERE n.body_id = t.id AND n.former = 0
                 ORDER BY RANK(n.language), n.id), '') || COALESCE('  ' || p.code, '')
             FROM body t LEFT JOIN party p ON p.id = t.party_id WHERE t.removed = 0"
        }
        Entity::Field => {
            "SELECT t.code, COALESCE((SELECT l.text FROM label l WHERE l.field_id = t.id
                 ORDER BY RANK(l.language), l.id), '') FROM field t WHERE t.removed = 0"
        }
        Entity::Record => {
            "SELECT t.ref, COALESCE((SELECT w.text FROM title w WHERE w.record_id = t.id
                 ORDER BY RANK(w.language), w.id), '') FROM record t WHERE t.removed = 0"
        }
        Entity::Occasion => {
            "SELECT t.ref, t.title || COALESCE('  ' || t.date, '') FROM occasion t WHERE t.removed = 0"
        }
        Entity::Milestone => "SELECT t.ref, t.title FROM milestone t WHERE t.removed = 0",
        Entity::Indicator => {
            "SELECT t.ref, t.title || ', ' || t.unit FROM indicator t WHERE t.removed = 0"
        }
        Entity::Evidence => "SELECT t.ref, t.title FROM evidence t WHERE t.removed = 0",
        Entity::Session => {
            "SELECT t.ref, r.ref || COALESCE('  no ' || t.number, '') || COALESCE('  ' || t.\"on\", '  planned ' || t.due, '')
             FROM session t JOIN record r ON r.id = t.record_id WHERE t.removed = 0"
        }
        Entity::Action => {
            "SELECT t.uid, r.ref || '  ' || t.type || COALESCE('  ' || p.code, '') || COALESCE('  ' || t.\"on\", '')
             FROM action t JOIN record r ON r.id = t.record_id LEFT JOIN party p ON p.id = t.party_id WHERE t.removed = 0"
        }
        Entity::Participation => {
            "SELECT t.uid, r.ref || '  ' || t.role || '  ' || b.ref
             FROM participation t JOIN record r ON r.id = t.record_id JOIN body b ON b.id = t.body_id WHERE t.removed = 0"
        }
        Entity::Assessment => {
            "SELECT t.uid, r.ref || '  ' || t.assessor || '  ' || t.status || '  ' || t.as_of
             FROM assessment t JOIN record r ON r.id = t.record_id WHERE t.removed = 0"
        }
        Entity::Note => {
            "SELECT t.uid, r.ref || '  ' || t.as_of || '  ' || substr(t.text, 1, 60)
             FROM note t JOIN record r ON r.id = t.record_id WHERE t.removed = 0"
        }
        Entity::Relation => {
            "SELECT t.uid, r.ref || '  ' || t.type || COALESCE('  ' || o.ref, '')
             FROM relation t JOIN record r ON r.id = t.record_id LEFT JOIN record o ON o.id = t.other_id WHERE t.removed = 0"
        }
        Entity::Observation => {
            "SELECT t.uid, i.ref || '  ' || t.period || '  ' || t.assessor || '  ' || t.value
             FROM observation t JOIN indicator i ON i.id = t.indicator_id WHERE t.removed = 0"
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entity_that_a_link_leads_to_can_be_chosen_from() {
        for row in ENTITIES {
            for field in row.fields {
                if let FieldType::Link(to) = field.holds {
                    let sql = rows(to).expect("a query of its rows");
                    assert_eq!(sql.matches("t.removed = 0").count(), 1, "{to}");
                }
            }
        }
    }
}
