//! In which order the rows of a list stand. Where an index has the order it is read in it; else rows are read in the order of
//! refs, with what they are sorted by, and sorted here: the database never sorts what an index could have given.

use std::cmp::Ordering;

use super::condition::Condition;
use super::records::bind;
use super::sort::{Key, keys, may_be_missing, order_by, served};
use crate::domain::filter::{DateKey, Flag, Predicate};
use crate::domain::query::{Page, Query};
use crate::domain::settings::Now;
use crate::domain::sort::SortField;
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;
use crate::store::Store;
use crate::store::error::Result;

/// A row, and what it is sorted by.
struct Keyed {
    row: i64,
    keys: Vec<Value>,
}

impl Store {
    /// Gives the rows of a list, in its order.
    pub fn order(&self, query: &Query, now: Now) -> Result<Vec<i64>> {
        self.window(query, Page::ALL, now)
    }

    /// Gives the uids of a list, in its order.
    pub fn uids(&self, query: &Query, now: Now) -> Result<Vec<String>> {
        self.uids_of(&self.order(query, now)?)
    }

    /// Gives the rows of a page of a list. The first rows of an order that an index has cost the same in any register.
    pub(in crate::store) fn window(&self, query: &Query, page: Page, now: Now) -> Result<Vec<i64>> {
        let most = page.offset.saturating_add(page.limit);
        let is_served = served(&query.sort);
        let rows = match (query.kind, is_served) {
            (Some(_), true) => self.plain(query, most, now)?,
            (Some(_), false) => sorted(self.keyed(query, usize::MAX, now)?, query),
            // Every index leads with the kind: each kind is read in its order, and the beginnings are put together.
            (None, _) => {
                let mut all = Vec::new();
                for kind in Kind::ALL {
                    let of_kind = Query {
                        kind: Some(*kind),
                        ..query.clone()
                    };
                    let most = if is_served { most } else { usize::MAX };
                    all.extend(self.keyed(&of_kind, most, now)?);
                }
                sorted(all, query)
            }
        };
        let taken = rows.into_iter().skip(page.offset).take(page.limit);
        let mut rows: Vec<i64> = taken.collect();
        // The order of a list is kept while it is shown.
        rows.shrink_to_fit();
        Ok(rows)
    }

    fn plain(&self, query: &Query, most: usize, now: Now) -> Result<Vec<i64>> {
        let mut found = Vec::new();
        for part in parts(query) {
            let most = most - found.len();
            let (sql, condition) = self.listed(query, (&[], part, most), now)?;
            let mut statement = self.conn.prepare_cached(&sql)?;
            bind(&mut statement, &condition.values)?;
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next()? {
                found.push(row.get(0)?);
            }
        }
        Ok(found)
    }

    fn keyed(&self, query: &Query, most: usize, now: Now) -> Result<Vec<Keyed>> {
        let keys = keys(&query.sort);
        let mut found = Vec::new();
        for part in parts(query) {
            let most = most - found.len();
            let (sql, condition) = self.listed(query, (&keys, part, most), now)?;
            let mut statement = self.conn.prepare_cached(&sql)?;
            bind(&mut statement, &condition.values)?;
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next()? {
                let keys = (1..=keys.len()).map(|column| row.get(column));
                found.push(Keyed {
                    row: row.get(0)?,
                    keys: keys.collect::<rusqlite::Result<_>>()?,
                });
            }
        }
        Ok(found)
    }

    /// Gives the statement for at most so many rows of a part of the list, with what they are sorted by.
    fn listed(
        &self,
        query: &Query,
        (keys, part, most): (&[Key], &str, usize),
        now: Now,
    ) -> Result<(String, Condition)> {
        let mut condition = self.condition_in_order(query, now)?;
        let mut sql = "SELECT r.id".to_owned();
        for key in keys {
            sql.push_str(", ");
            sql.push_str(&key.sql);
        }
        sql.push_str(" FROM record r WHERE ");
        sql.push_str(&condition.sql);
        let by = match (part, served(&query.sort)) {
            (MISSING, _) | (_, false) => order_by(&[]),
            (_, true) => order_by(&query.sort),
        };
        if !part.is_empty() {
            let first = self::keys(&query.sort).into_iter().next();
            sql.push_str(" AND ");
            sql.push_str(&first.map_or_else(String::new, |key| key.sql));
            sql.push_str(part);
        }
        sql.push_str(" ORDER BY ");
        sql.push_str(&by);
        if let Ok(most) = i64::try_from(most) {
            sql.push_str(" LIMIT ");
            sql.push_str(&condition.bind(Value::Integer(most)));
        }
        Ok((self.spoken(&sql), condition))
    }
}

const THERE: &str = " IS NOT NULL";
const MISSING: &str = " IS NULL";

/// Gives the parts in which a list is read, each in the order that the index has: what has no date stands last, where the
/// index has it first.
fn parts(query: &Query) -> &'static [&'static str] {
    let is_dated = query
        .sort
        .first()
        .is_some_and(|sort| may_be_missing(sort.by));
    match (is_dated && served(&query.sort), has_date(query)) {
        (false, _) => &[""],
        (true, true) => &[THERE],
        (true, false) => &[THERE, MISSING],
    }
}

/// Tells whether whatever passes the filter has the date by which the list is sorted: the rest is not looked through.
fn has_date(query: &Query) -> bool {
    let by = query.sort.first().map(|sort| sort.by);
    query.filter.terms.iter().any(|term| {
        let key = match term.predicate {
            Predicate::Date { key, .. } => Some(key),
            Predicate::Flag(Flag::Late) => Some(DateKey::Due),
            _ => None,
        };
        let sorted = key.and_then(|key| match key {
            DateKey::Due => Some(SortField::Due),
            DateKey::Start => Some(SortField::Start),
            DateKey::AsOf => Some(SortField::AsOf),
            _ => None,
        });
        !term.negated && sorted.is_some() && sorted == by
    })
}

/// Sorts rows as the list wants them; equals stay as they were read: in the order of refs.
fn sorted(mut rows: Vec<Keyed>, query: &Query) -> Vec<i64> {
    let keys = keys(&query.sort);
    rows.sort_by(|one, other| {
        let pairs = one.keys.iter().zip(&other.keys).zip(&keys);
        pairs
            .map(|((one, other), key)| compare(one, other, key))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    });
    rows.into_iter().map(|keyed| keyed.row).collect()
}

/// Compares as the database does, but that what is missing comes last either way.
fn compare(one: &Value, other: &Value, key: &Key) -> Ordering {
    let order = match (one, other) {
        (Value::Null, Value::Null) => return Ordering::Equal,
        (Value::Null, _) => return Ordering::Greater,
        (_, Value::Null) => return Ordering::Less,
        (Value::Integer(one), Value::Integer(other)) => one.cmp(other),
        (Value::Text(one), Value::Text(other)) => one.as_bytes().cmp(other.as_bytes()),
        _ => Ordering::Equal,
    };
    if key.descending {
        order.reverse()
    } else {
        order
    }
}
