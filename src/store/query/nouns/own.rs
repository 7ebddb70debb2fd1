//! What a filter asks of the rows of a list themselves: their words, the due date of a milestone or session, the party of a
//! body. The rest of it chooses records.

use rusqlite::Connection;

use crate::domain::entity::Entity;
use crate::domain::filter::{DateKey, Filter, Flag, NameKey, Predicate, Term};
use crate::domain::text::fold;
use crate::domain::value::Value;
use crate::store::error::{Result, StoreError};
use crate::store::query::condition::Condition;
use crate::store::query::names;

/// The terms that speak of the rows themselves.
#[derive(Debug)]
pub(super) struct Own {
    terms: Vec<Term>,
    is_milestone: bool,
}

/// Splits a filter into what it asks of the rows of an entity, and of the records they belong to.
pub(super) fn split(entity: Entity, filter: &Filter) -> (Own, Filter) {
    let (terms, of_records) = filter
        .terms
        .iter()
        .cloned()
        .partition(|term| is_own(entity, &term.predicate));
    let own = Own {
        terms,
        is_milestone: entity == Entity::Milestone,
    };
    (own, Filter { terms: of_records })
}

fn is_own(entity: Entity, predicate: &Predicate) -> bool {
    let has_due = matches!(entity, Entity::Milestone | Entity::Session);
    match predicate {
        Predicate::Word(_) | Predicate::Phrase(_) => true,
        Predicate::Date {
            key: DateKey::Due, ..
        }
        | Predicate::Flag(Flag::Late) => has_due,
        Predicate::Name {
            key: NameKey::Party,
            ..
        } => entity == Entity::Body,
        _ => false,
    }
}

impl Own {
    /// Adds what can be asked in SQL.
    pub fn bind(&self, conn: &Connection, condition: &mut Condition) -> Result<()> {
        for term in &self.terms {
            let piece = match &term.predicate {
                Predicate::Date { from, to, .. } => {
                    let first = from.map_or("0000-01-01".to_owned(), |day| day.to_string());
                    let last = to.map_or("9999-12-31".to_owned(), |day| day.to_string());
                    let first = condition.bind(Value::Text(first));
                    let last = condition.bind(Value::Text(last));
                    ["t.due_lower >= ", &first, " AND t.due_upper <= ", &last].concat()
                }
                Predicate::Flag(_) if self.is_milestone => {
                    "t.due_upper < ?1 AND t.done_on IS NULL".to_owned()
                }
                Predicate::Flag(_) => "t.due_upper < ?1 AND t.\"on\" IS NULL".to_owned(),
                Predicate::Name { values, .. } => parties(conn, condition, values)?,
                _ => continue,
            };
            let not = if term.negated { "NOT " } else { "" };
            condition.and(&[not, "COALESCE(", &piece, ", 0)"].concat());
        }
        Ok(())
    }

    /// Tells whether a row, as it is shown, has the words.
    pub fn finds(&self, row: &[Value]) -> bool {
        let text = || {
            let words: Vec<&str> = row.iter().skip(1).filter_map(Value::as_text).collect();
            fold(&words.join("\n"))
        };
        self.terms.iter().all(|term| match &term.predicate {
            Predicate::Word(word) | Predicate::Phrase(word) => {
                text().contains(&fold(word)) != term.negated
            }
            _ => true,
        })
    }
}

fn parties(conn: &Connection, condition: &mut Condition, values: &[String]) -> Result<String> {
    let mut places = Vec::new();
    for value in values {
        let ids = names::parties(conn, value)?;
        if ids.is_empty() {
            return Err(StoreError::Unknown {
                what: "party",
                name: value.clone(),
                near: None,
            });
        }
        places.extend(ids.into_iter().map(|id| condition.bind(Value::Integer(id))));
    }
    Ok(["t.party_id IN (", &places.join(", "), ")"].concat())
}
