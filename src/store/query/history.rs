//! The history: operations, and field by field what they did.

use rusqlite::{OptionalExtension, Row, params};

use super::code;
use crate::domain::change::{Act, FieldChange, Operation};
use crate::domain::entity::{Entity, FieldType};
use crate::domain::value::Value;
use crate::store::Store;
use crate::store::error::Result;
use crate::store::row::parts;

/// Which operations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryQuery {
    /// Only those that touched this thing, and of them only what concerns it.
    pub subject: Option<String>,
    /// Only those entered on or after this moment or day.
    pub since: Option<String>,
    /// Only this author's.
    pub author: Option<String>,
    /// Only those before this number, for paging.
    pub before: Option<i64>,
    /// Only those after this number.
    pub after: Option<i64>,
    /// How many at most.
    pub limit: Option<usize>,
    /// With what they did, field by field.
    pub changes: bool,
    /// Of each operation at most so many rows: the founding one touched every row there is.
    pub rows: Option<usize>,
}

/// Everything of an operation but what it changed.
pub(in crate::store) const SELECT: &str = "SELECT o.id, o.uid, o.at, o.author, o.summary, o.note, (SELECT u.id FROM operation u WHERE u.uid = o.undoes),
    EXISTS (SELECT 1 FROM operation u WHERE u.undoes = o.uid AND NOT EXISTS (SELECT 1 FROM operation r WHERE r.undoes = u.uid))
    FROM operation o";
/// The order, and how many at most; its place is the last, whatever else is asked.
const NEWEST: &str = " ORDER BY o.id DESC LIMIT ?6";

/// Gives the condition. Only what is asked stands in it: a term that may hold for everything is served by no index.
fn which(query: &HistoryQuery) -> String {
    #[rustfmt::skip]
    let terms = [
        (query.subject.is_some(), " AND o.id IN (SELECT operation_id FROM change WHERE subject = ?1
            UNION SELECT operation_id FROM change WHERE uid = ?1)"),
        (query.since.is_some(), " AND o.at >= ?2"),
        (query.author.is_some(), " AND o.author = ?3"),
        (query.before.is_some(), " AND o.id < ?4"),
        (query.after.is_some(), " AND o.id > ?5"),
    ];
    let asked = terms.iter().filter(|(is_asked, _)| *is_asked);
    [" WHERE 1"]
        .into_iter()
        .chain(asked.map(|(_, term)| *term))
        .collect()
}

impl Store {
    /// Gives operations, the newest first.
    pub fn history(&self, query: &HistoryQuery) -> Result<Vec<Operation>> {
        let limit = query
            .limit
            .and_then(|limit| i64::try_from(limit).ok())
            .unwrap_or(-1);
        let mut statement = self
            .conn
            .prepare_cached(&[SELECT, &which(query), NEWEST].concat())?;
        let rows = statement.query_map(
            params![
                query.subject,
                query.since,
                query.author,
                query.before,
                query.after,
                limit
            ],
            read,
        )?;
        let mut operations: Vec<Operation> = rows.collect::<rusqlite::Result<_>>()?;
        if query.changes {
            for operation in &mut operations {
                (operation.changes, operation.untold) =
                    self.changes(operation.operation, query.subject.as_deref(), query.rows)?;
            }
        }
        Ok(operations)
    }

    /// Gives the uid of what had this ref or uid in the history, the last that had it: what was purged leaves its operations.
    pub fn find_past(&self, name: &str) -> Result<Option<String>> {
        let name = name.trim();
        // Whatever has the ref now was the last that had it; else what has this uid; only what is gone is looked for in the
        // changes, by the ref that it had.
        for sql in [
            "SELECT uid FROM reference WHERE ref = ?1",
            "SELECT subject FROM change WHERE subject = lower(?1) LIMIT 1",
            "SELECT subject FROM change WHERE ref = ?1 COLLATE NOCASE ORDER BY id DESC LIMIT 1",
        ] {
            let mut statement = self.conn.prepare_cached(sql)?;
            let found = statement.query_row([name], |row| row.get(0)).optional()?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// Counts the operations that touched a thing or what belongs to it, and gives the moment of the last.
    pub fn touches(&self, uid: &str) -> Result<(u32, Option<String>)> {
        let mut statement = self.conn.prepare_cached(
            "SELECT COUNT(*), MAX(at) FROM operation WHERE id IN (SELECT operation_id FROM change WHERE subject = ?1
                 UNION SELECT operation_id FROM change WHERE uid = ?1)",
        )?;
        Ok(statement.query_row([uid], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// Counts every operation: their numbers have no gaps, since each is the next and none is ever deleted.
    pub fn count_operations(&self) -> Result<usize> {
        self.one_number("SELECT COALESCE(MAX(id), 0) FROM operation", &[])
    }

    /// Gives what an operation did, what followed for a status first, and how many rows more there are; with a subject, only
    /// what concerns it.
    pub(in crate::store) fn changes(
        &self,
        operation: i64,
        subject: Option<&str>,
        rows: Option<usize>,
    ) -> Result<(Vec<FieldChange>, usize)> {
        let of = if subject.is_some() {
            // The plus keeps the second from going through everything that the operation did.
            "id IN (SELECT id FROM change WHERE subject = ?2 AND operation_id = ?1
                    UNION SELECT id FROM change WHERE uid = ?2 AND +operation_id = ?1)"
        } else {
            "operation_id = ?1 AND ?2 IS NULL"
        };
        let mut statement = self.conn.prepare_cached(
            &[
                "SELECT act, entity, ref, field, old, new, COUNT(*) OVER (), id FROM change WHERE ",
                of,
                " ORDER BY act <> 'derive', id LIMIT ?3",
            ]
            .concat(),
        )?;
        let limit = rows.and_then(|rows| i64::try_from(rows).ok()).unwrap_or(-1);
        let mut found = statement.query(params![operation, subject, limit])?;
        let mut changes = Vec::new();
        let mut untold = 0;
        let mut told = 0;
        while let Some(row) = found.next()? {
            told += 1;
            untold = usize::try_from(row.get::<_, i64>(6)?).unwrap_or(0) - told;
            changes.extend(expand(row)?);
        }
        Ok((changes, untold))
    }
}

pub(in crate::store) fn read(row: &Row<'_>) -> rusqlite::Result<Operation> {
    Ok(Operation {
        operation: row.get(0)?,
        uid: row.get(1)?,
        at: row.get(2)?,
        author: row.get(3)?,
        summary: row.get(4)?,
        note: row.get(5)?,
        undoes: row.get(6)?,
        undone: row.get(7)?,
        changes: Vec::new(),
        untold: 0,
    })
}

/// Tells a row of the history field by field: a row that was made or deleted, as all its fields.
pub(in crate::store) fn expand(row: &Row<'_>) -> Result<Vec<FieldChange>> {
    let (act, entity): (String, String) = (row.get(0)?, row.get(1)?);
    let entity: Entity = code(&entity)?;
    let (reference, field): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
    let (old, new): (Value, Value) = (row.get(4)?, row.get(5)?);
    let line: i64 = row.get(7)?;
    let named = |name: &str| {
        if has_own_fields(entity) {
            name.to_owned()
        } else {
            [entity.as_str(), ".", name].concat()
        }
    };
    if let Some(field) = field {
        return Ok(vec![FieldChange {
            entity,
            act: Act::Set,
            row: line,
            reference,
            field: named(&field),
            old,
            new,
        }]);
    }
    let done = if act == "insert" {
        Act::Made
    } else {
        Act::Gone
    };
    let whole = if done == Act::Made { &new } else { &old };
    let changes = parts(whole.as_text().unwrap_or_default())
        .into_iter()
        .filter(|(name, _)| is_told(entity, name))
        .map(|(name, value)| {
            let field = named(&name);
            let (old, new) = if done == Act::Made {
                (Value::Null, value)
            } else {
                (value, Value::Null)
            };
            FieldChange {
                entity,
                act: done,
                row: line,
                reference: reference.clone(),
                field,
                old,
                new,
            }
        });
    Ok(changes.collect())
}

/// Tells whether an entity's fields are told by their own name: those of a thing that has a ref.
fn has_own_fields(entity: Entity) -> bool {
    entity.ref_field().is_some() || entity == Entity::Register
}

/// Tells whether a field of a row that was made or deleted is worth telling: links and bookkeeping are not.
fn is_told(entity: Entity, name: &str) -> bool {
    let link = entity
        .field(name)
        .is_none_or(|field| matches!(field.holds, FieldType::Link(_)));
    !link && !matches!(name, "removed" | "at" | "audience" | "former" | "replica")
}
