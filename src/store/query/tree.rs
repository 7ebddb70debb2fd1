//! The tree of follow-ups: its skeleton, read once, and its rows, read as they come on screen.

use std::collections::{HashMap, HashSet};

use super::code;
use super::records::{COLUMNS, bind, read};
use super::today;
use crate::domain::query::Query;
use crate::domain::record::Record;
use crate::domain::settings::Now;
use crate::domain::tree::{Owner, Skeleton, Twig};
use crate::domain::value::Value;
use crate::store::Store;
use crate::store::error::Result;

/// What a record was made under (itself or at a session of it) or implements, the first before the others.
const TIES: &str = "SELECT n.record_id, COALESCE(n.other_id, (SELECT s.record_id FROM session s WHERE s.id = n.session_id))
    FROM relation n WHERE n.removed = 0 AND n.type IN ('made_under', 'implements') ORDER BY n.id";
/// Documents and groups in their order.
const OWNERS: &str =
    "SELECT r.id FROM record r WHERE r.kind = ?1 AND r.removed = 0 ORDER BY r.ref_key, r.id";
const OWNER: &str =
    "SELECT o.uid, o.ref, o.kind, COALESCE((SELECT t.text FROM title t WHERE t.record_id = o.id
        ORDER BY RANK(t.language), t.id LIMIT 1), o.ref) FROM record o WHERE o.id = ?1";
const PARENTS: &str = "SELECT id, parent_id FROM record WHERE parent_id IS NOT NULL";

impl Store {
    /// Reads where the records that a query chooses stand in the tree. One without an owner stands where the one above it does.
    pub fn skeleton(&self, query: &Query, now: Now) -> Result<Skeleton> {
        let order = self.order(query, now)?;
        let open = self.open_rows(query, now)?;
        let above: HashMap<i64, i64> = self.pairs(PARENTS)?.into_iter().collect();
        let mut standing = Vec::new();
        for kind in ["document", "group"] {
            let mut statement = self.conn.prepare_cached(OWNERS)?;
            let rows = statement.query_map([kind], |row| row.get(0))?;
            standing.extend(rows.collect::<rusqlite::Result<Vec<i64>>>()?);
        }
        let ties = self.ties(&standing)?;
        let owner_of = |row: i64| {
            let of_parent = || ties.get(above.get(&row)?);
            ties.get(&row).or_else(of_parent).copied()
        };
        let used: HashSet<i64> = order.iter().filter_map(|row| owner_of(*row)).collect();
        standing.retain(|row| used.contains(row));
        let places: HashMap<i64, usize> = standing.iter().copied().zip(0..).collect();
        let twig = |row: &i64| Twig {
            row: *row,
            parent: above.get(row).copied(),
            owner: owner_of(*row).and_then(|owner| places.get(&owner).copied()),
            open: open.contains(row),
        };
        Ok(Skeleton {
            twigs: order.iter().map(twig).collect(),
            owners: self.owners(&standing)?,
        })
    }

    /// Gives the first document or group that each record is tied to.
    fn ties(&self, standing: &[i64]) -> Result<HashMap<i64, i64>> {
        let standing: HashSet<i64> = standing.iter().copied().collect();
        let mut ties = HashMap::new();
        for (row, owner) in self.pairs(TIES)? {
            if standing.contains(&owner) {
                ties.entry(row).or_insert(owner);
            }
        }
        Ok(ties)
    }

    fn open_rows(&self, query: &Query, now: Now) -> Result<HashSet<i64>> {
        let mut condition = self.condition(query, now)?;
        condition.and("r.status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved')");
        let sql = ["SELECT r.id FROM record r WHERE ", &condition.sql].concat();
        let mut statement = self.conn.prepare_cached(&sql)?;
        bind(&mut statement, &condition.values)?;
        let rows = statement.raw_query().mapped(|row| row.get(0));
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn pairs(&self, sql: &str) -> Result<Vec<(i64, i64)>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn owners(&self, rows: &[i64]) -> Result<Vec<Owner>> {
        let mut statement = self.conn.prepare_cached(&self.spoken(OWNER))?;
        let mut owners = Vec::new();
        for row in rows {
            let owner = statement.query_row([row], |row| {
                Ok(Owner {
                    uid: row.get(0)?,
                    reference: row.get(1)?,
                    kind: code(&row.get::<_, String>(2)?)?,
                    title: row.get(3)?,
                })
            });
            owners.push(owner?);
        }
        Ok(owners)
    }

    /// Gives the records of these rows, in this order; one that is gone is left out.
    pub fn records_at(&self, rows: &[i64], now: Now) -> Result<Vec<Record>> {
        let mut statement = self
            .conn
            .prepare_cached(&self.spoken(&[COLUMNS, "r.id = ?5"].concat()))?;
        let mut values = today::parameters(now);
        values.push(Value::Null);
        bind(&mut statement, &values)?;
        let mut records = Vec::with_capacity(rows.len());
        for row in rows {
            statement.raw_bind_parameter(5, row)?;
            let mut found = statement.raw_query();
            if let Some(row) = found.next()? {
                records.push(read(row, now)?);
            }
        }
        Ok(records)
    }

    /// Gives the row of a record; none: there is none of that uid.
    pub fn row_of(&self, uid: &str) -> Result<Option<i64>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT id FROM record WHERE uid = ?1")?;
        let mut rows = statement.query([uid])?;
        Ok(match rows.next()? {
            Some(row) => Some(row.get(0)?),
            None => None,
        })
    }

    /// Gives the uids of these rows, in this order; one that is gone is left out.
    pub fn uids_of(&self, rows: &[i64]) -> Result<Vec<String>> {
        if rows.len() > MANY {
            let mut statement = self.conn.prepare_cached("SELECT id, uid FROM record")?;
            let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let uids: HashMap<i64, String> = found.collect::<rusqlite::Result<_>>()?;
            let uids = rows.iter().filter_map(|row| uids.get(row).cloned());
            return Ok(uids.collect());
        }
        let mut statement = self
            .conn
            .prepare_cached("SELECT uid FROM record WHERE id = ?1")?;
        let mut uids = Vec::new();
        for row in rows {
            let mut found = statement.query([row])?;
            if let Some(row) = found.next()? {
                uids.push(row.get(0)?);
            }
        }
        Ok(uids)
    }
}

/// Of more rows than these the uids are read from their index, which holds nothing else.
const MANY: usize = 2_000;
