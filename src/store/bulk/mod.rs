//! Everything that is known of many records, for reports, and long lists: read a thousand records at a time, a question a part instead of a
//! question a record and part. What it gives is what [`Store::detail`] gives of each, its history from a day on.

mod parts;
mod records;

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::Store;
use super::error::Result;
use super::query::{self, code};
use crate::domain::change::Operation;
use crate::domain::query::{Page, Query};
use crate::domain::record::{Detail, Record};
use crate::domain::settings::Now;
use crate::domain::vocabulary::Audience;

/// So many records are read at a time.
const AT_ONCE: usize = 1_000;
/// At most so many operations are told of a record, as where it is shown alone.
const OPERATIONS: usize = 100;

/// What belongs to records, by their ids, each in its order.
type By<T> = HashMap<i64, Vec<T>>;

impl Store {
    /// Gives everything that is known of the records of a list, in its order; of the history what was entered since a day.
    pub fn details_of(&self, query: &Query, since: NaiveDate, now: Now) -> Result<Vec<Detail>> {
        self.details_with(query, (since, EVERY), now)
    }

    /// Gives the same, but of the history what was revised: not the founding, by which everything was first entered.
    pub fn details_revised(
        &self,
        query: &Query,
        since: NaiveDate,
        now: Now,
    ) -> Result<Vec<Detail>> {
        self.details_with(query, (since, REVISING), now)
    }

    fn details_with(
        &self,
        query: &Query,
        (since, which): (NaiveDate, &str),
        now: Now,
    ) -> Result<Vec<Detail>> {
        let moment = self.conn.unchecked_transaction()?;
        let operations = since_day(&moment, since, which)?;
        let mut details = Vec::new();
        let mut records = self.rows_of_list(query, Page::ALL, now)?.into_iter();
        loop {
            let some: Vec<Record> = records.by_ref().take(AT_ONCE).collect();
            if some.is_empty() {
                return Ok(details);
            }
            self.some(some, &operations, now, &mut details)?;
        }
    }

    fn some(
        &self,
        records: Vec<Record>,
        operations: &HashMap<i64, Operation>,
        now: Now,
        details: &mut Vec<Detail>,
    ) -> Result<()> {
        let conn = &self.conn;
        let uids: Vec<&str> = records.iter().map(|record| record.uid.as_str()).collect();
        let uids = serde_json::json!(uids).to_string();
        let ids = ids(conn, &uids)?;
        let all: Vec<i64> = ids.values().map(|(id, _)| *id).collect();
        let all = serde_json::json!(all).to_string();
        let mut parts = parts::read(self, &all)?;
        let mut history = history(conn, &uids, operations)?;
        for record in records {
            let Some((id, audience)) = ids.get(&record.uid).copied() else {
                continue;
            };
            let mut detail = Detail {
                legal: query::legal(conn, id, &record, now)?,
                details: self.details(&record.uid, now)?,
                audience,
                field_label: self.field_label(id)?,
                history: history.remove(&record.uid).unwrap_or_default(),
                ..Detail::of(record)
            };
            parts.give(id, &mut detail);
            details.push(detail);
        }
        Ok(())
    }
}

/// Finds the ids and audiences of records by their uids.
fn ids(conn: &Connection, uids: &str) -> Result<HashMap<String, (i64, Audience)>> {
    let sql = "SELECT uid, id, audience FROM record WHERE uid IN (SELECT value FROM json_each(?1))";
    let read = |row: &Row<'_>| {
        let audience = code(&row.get::<_, String>(2)?)?;
        Ok((row.get(0)?, (row.get(1)?, audience)))
    };
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map([uids], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Which operations are told, by a term.
const EVERY: &str = "1";
const REVISING: &str = "o.type <> 'founding'";

/// Reads the operations of some sort that were entered on a day or later.
fn since_day(conn: &Connection, since: NaiveDate, which: &str) -> Result<HashMap<i64, Operation>> {
    let sql = [query::OPERATIONS, " WHERE o.at >= ?1 AND ", which].concat();
    let mut statement = conn.prepare(&sql)?;
    let rows = statement.query_map([since.to_string()], query::operation)?;
    let rows = rows.map(|operation| operation.map(|operation| (operation.operation, operation)));
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Reads what these operations did to records, the newest operation first; within one what followed for the status first.
fn history(
    conn: &Connection,
    uids: &str,
    operations: &HashMap<i64, Operation>,
) -> Result<HashMap<String, Vec<Operation>>> {
    let mut told: HashMap<String, Vec<Operation>> = HashMap::new();
    let Some(first) = operations.keys().min() else {
        return Ok(told);
    };
    let mut statement = conn.prepare_cached(
        "SELECT act, entity, ref, field, old, new, 0, id, operation_id, subject FROM change
         WHERE subject IN (SELECT value FROM json_each(?1)) AND operation_id >= ?2
         ORDER BY subject, operation_id DESC, act <> 'derive', id",
    )?;
    let mut rows = statement.query((uids, first))?;
    while let Some(row) = rows.next()? {
        let Some(operation) = operations.get(&row.get(8)?) else {
            continue;
        };
        let of = told.entry(row.get(9)?).or_default();
        if of
            .last()
            .is_none_or(|last| last.operation != operation.operation)
        {
            if of.len() == OPERATIONS {
                continue;
            }
            of.push(operation.clone());
        }
        if let Some(last) = of.last_mut() {
            last.changes.extend(query::expand(row)?);
        }
    }
    Ok(told)
}
