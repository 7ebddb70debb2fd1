//! The tree of follow-ups: its skeleton, read once, and its rows, read as they come on screen.

use std::collections::HashMap;

use super::code;
use super::records::{COLUMNS, bind, read, title, titles};
use super::sort::order_by;
use super::today;
use crate::domain::query::Query;
use crate::domain::record::Record;
use crate::domain::settings::Now;
use crate::domain::tree::{Owner, Skeleton, Twig};
use crate::domain::value::Value;
use crate::store::Store;
use crate::store::error::Result;

/// The first document or group that a record was made under (itself or at a session of it) or implements.
const OWNER: &str = "(SELECT o.id FROM relation n LEFT JOIN session s ON s.id = n.session_id
    JOIN record o ON o.id = COALESCE(n.other_id, s.record_id)
    WHERE n.record_id = OF AND n.removed = 0 AND n.type IN ('made_under', 'implements') AND o.kind <> 'follow_up' AND o.removed = 0
    ORDER BY n.id LIMIT 1)";

const OWNERS: &str = "SELECT o.id, o.uid, o.ref, o.kind,
    (SELECT json_group_array(json_array(language, text, working)) FROM
        (SELECT language, text, working FROM title WHERE record_id = o.id ORDER BY id)),
    (SELECT language FROM register)
    FROM record o WHERE o.id IN (SELECT value FROM json_each(?1)) ORDER BY o.kind, o.ref_key, o.id";

impl Store {
    /// Reads where the records that a query chooses stand in the tree. One without an owner stands where the one above it does.
    pub fn skeleton(&self, query: &Query, now: Now) -> Result<Skeleton> {
        let condition = self.condition(query, now)?;
        let sql = [
            "SELECT r.id, r.parent_id, COALESCE(",
            &OWNER.replace("OF", "r.id"),
            ", ",
            &OWNER.replace("OF", "r.parent_id"),
            "), r.status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved') FROM record r WHERE ",
            &condition.sql,
            " ORDER BY ",
            &order_by(&query.sort),
        ]
        .concat();
        let mut statement = self.conn.prepare_cached(&sql)?;
        bind(&mut statement, &condition.values)?;
        let mut rows = statement.raw_query();
        let mut found: Vec<(Twig, Option<i64>)> = Vec::new();
        while let Some(row) = rows.next()? {
            let twig = Twig {
                row: row.get(0)?,
                parent: row.get(1)?,
                owner: None,
                open: row.get(3)?,
            };
            found.push((twig, row.get(2)?));
        }
        let (owners, places) = self.owners(found.iter().filter_map(|(_, owner)| *owner))?;
        let place = |(twig, owner): (Twig, Option<i64>)| Twig {
            owner: owner.and_then(|owner| places.get(&owner).copied()),
            ..twig
        };
        Ok(Skeleton {
            twigs: found.into_iter().map(place).collect(),
            owners,
        })
    }

    /// Gives documents and groups in their order, and the place of each.
    fn owners(&self, rows: impl Iterator<Item = i64>) -> Result<(Vec<Owner>, HashMap<i64, usize>)> {
        let wanted: std::collections::BTreeSet<i64> = rows.collect();
        let json = serde_json::to_string(&wanted).unwrap_or_default();
        let mut statement = self.conn.prepare_cached(OWNERS)?;
        let mut rows = statement.query([json])?;
        let (mut owners, mut places) = (Vec::new(), HashMap::new());
        while let Some(row) = rows.next()? {
            let reference: String = row.get(2)?;
            let titles = titles(&row.get::<_, String>(4)?);
            places.insert(row.get(0)?, owners.len());
            owners.push(Owner {
                uid: row.get(1)?,
                kind: code(&row.get::<_, String>(3)?)?,
                title: title(&titles, &row.get::<_, String>(5)?, &reference),
                reference,
            });
        }
        Ok((owners, places))
    }

    /// Gives the records of these rows, in this order; one that is gone is left out.
    pub fn records_at(&self, rows: &[i64], now: Now) -> Result<Vec<Record>> {
        let mut statement = self.conn.prepare_cached(&[COLUMNS, "r.id = ?5"].concat())?;
        let mut records = Vec::new();
        for row in rows {
            let mut values = today::parameters(now);
            values.push(Value::Integer(*row));
            bind(&mut statement, &values)?;
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

    /// Gives the uids of these rows, in this order.
    pub fn uids_of(&self, rows: &[i64]) -> Result<Vec<String>> {
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
