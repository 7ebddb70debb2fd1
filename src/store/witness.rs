//! Two witnesses to one truth: what the tables hold and what the history tells must be the same, and what the history tells
//! must be what a backup of it tells. So damage that leaves the structure of the file whole is found too.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, types::Value as Cell};

use super::Store;
use super::apply::{WATCHED_EVERY, Watch};
use super::error::{Result, StoreError};
use super::made::{parts, whole};
use super::row::read;
use crate::domain::entity::Entity;
use crate::domain::value::Value;
use crate::{say, word};

/// At most so many things are named.
const NAMED: usize = 5;

/// What does not agree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Disagreement {
    /// Rows that are not what the history tells of them.
    pub rows: Vec<String>,
    /// Rows of which only the tables or only the history knows: some of one is lost.
    pub alone: Vec<String>,
}

/// What the history has told of a row so far.
#[derive(Debug, Default)]
struct Told {
    uid: String,
    entity: Option<Entity>,
    /// The row as it was made, written down whole, as long as no field of it changed.
    fresh: Option<Value>,
    /// Its fields, once some did.
    fields: Option<BTreeMap<String, Value>>,
    derived: BTreeMap<String, Value>,
    is_consistent: bool,
}

impl Store {
    /// Replays the history row by row, and tells where the tables hold something else.
    pub fn disagreement(&self) -> Result<Disagreement> {
        self.disagreement_watched(&mut |_, _| true)
    }

    /// Does the same, and tells now and then how much is done, of how much; where the answer is no, it stops.
    pub fn disagreement_watched(&self, watch: &mut Watch<'_>) -> Result<Disagreement> {
        let damaged = |error| StoreError::of_file(self.path(), error);
        let mut found = Disagreement::default();
        let mut known: BTreeMap<Entity, i64> = BTreeMap::new();
        let mut told = Told::default();
        let mut statement = self
            .conn
            .prepare("SELECT act, entity, uid, field, old, new FROM change ORDER BY uid, id")
            .map_err(damaged)?;
        let mut changes = statement.query([]).map_err(damaged)?;
        let of: i64 = self
            .conn
            .query_row("SELECT COUNT(*) FROM change", [], |row| row.get(0))
            .map_err(damaged)?;
        let of = u64::try_from(of).unwrap_or(0);
        let mut done = 0;
        while let Some(change) = changes.next().map_err(damaged)? {
            if done % WATCHED_EVERY == 0 && !watch(done, of) {
                return Err(StoreError::Stopped);
            }
            done += 1;
            let uid: String = change.get(2).map_err(damaged)?;
            if uid != told.uid {
                let heard = std::mem::replace(&mut told, Told::of(uid));
                judge(&self.conn, heard, &mut known, &mut found)?;
            }
            told.hear(change).map_err(damaged)?;
        }
        judge(&self.conn, told, &mut known, &mut found)?;
        for entity in Entity::ALL {
            let sql = ["SELECT count(*) FROM \"", entity.as_str(), "\""].concat();
            let there: i64 = self
                .conn
                .query_row(&sql, [], |row| row.get(0))
                .map_err(damaged)?;
            let more = there - known.get(entity).copied().unwrap_or(0);
            if more != 0 {
                found.alone.push(say!(
                    "{more} rows of {entity} that the history does not know",
                    more,
                    entity
                ));
            }
        }
        found.rows.extend(self.moments()?);
        for list in [&mut found.rows, &mut found.alone] {
            let more = list.len().saturating_sub(NAMED);
            list.truncate(NAMED);
            if more > 0 {
                list.push(say!("and {more} more", more));
            }
        }
        Ok(found)
    }

    /// Finds records that were touched when nothing was done, and a copy of the register that did nothing.
    fn moments(&self) -> Result<Vec<String>> {
        let texts = |sql| {
            super::inspect::texts(&self.conn, sql)
                .map_err(|error| StoreError::of_file(self.path(), error))
        };
        let touched =
            texts("SELECT ref FROM record WHERE updated_at NOT IN (SELECT at FROM operation)")?;
        let strange = texts(
            "SELECT replica FROM register WHERE replica NOT IN (SELECT replica FROM operation)",
        )?;
        let touched = touched
            .iter()
            .map(|reference| say!("when {reference} was touched", reference));
        let strange = strange
            .iter()
            .map(|_| word!("whose register it is").to_owned());
        Ok(touched.chain(strange).collect())
    }

    /// Tells which operations of the shared past another copy of this register tells otherwise.
    pub fn contradictions(&self, other: &Self) -> Result<Vec<String>> {
        let shared = self.last_shared(other)?;
        let mut found = Vec::new();
        for (table, column) in [("operation", "id"), ("change", "operation_id")] {
            let sql = [
                "SELECT * FROM ",
                table,
                " WHERE ",
                column,
                " <= ?1 ORDER BY id",
            ]
            .concat();
            let [mut ours, mut theirs] = [&self.conn, &other.conn].map(|conn| conn.prepare(&sql));
            let (Ok(ours), Ok(theirs)) = (&mut ours, &mut theirs) else {
                continue;
            };
            let (mut ours, mut theirs) = (ours.query([shared])?, theirs.query([shared])?);
            loop {
                let (our, their) = (ours.next()?, theirs.next()?);
                if our.is_none() && their.is_none() {
                    break;
                }
                let [our, their] = [our, their].map(|row| row.map(cells).transpose());
                let (our, their) = (our?, their?);
                if our != their {
                    let id = our.or(their).and_then(|cells| cells.into_iter().next());
                    if let Some(Cell::Integer(id)) = id {
                        found.push(format!("{table} {id}"));
                    }
                    if found.len() >= NAMED {
                        return Ok(found);
                    }
                }
            }
        }
        Ok(found)
    }
}

fn cells(row: &Row<'_>) -> rusqlite::Result<Vec<Cell>> {
    (0..row.as_ref().column_count())
        .map(|i| row.get(i))
        .collect()
}

impl Told {
    fn of(uid: String) -> Self {
        Self {
            uid,
            is_consistent: true,
            ..Self::default()
        }
    }

    /// Takes the fields out.
    fn take(&mut self) -> Option<BTreeMap<String, Value>> {
        let fresh = self.fresh.take().map(|fresh| parsed(&fresh));
        fresh.or_else(|| self.fields.take())
    }

    /// Hears one change.
    fn hear(&mut self, change: &Row<'_>) -> rusqlite::Result<()> {
        let [act, entity]: [String; 2] = [change.get(0)?, change.get(1)?];
        let entity = entity.parse().ok();
        let is_same = self.entity.is_none() || self.entity == entity;
        self.is_consistent &= is_same && entity.is_some();
        self.entity = entity;
        let [old, new]: [Value; 2] = [change.get(4)?, change.get(5)?];
        match act.as_str() {
            "insert" => {
                self.is_consistent &= self.take().is_none() && old.is_null();
                self.fresh = Some(new);
                // What was deleted and comes back is derived anew.
                self.derived.clear();
            }
            "delete" => {
                let before = self.take();
                self.is_consistent &=
                    before.is_some_and(|before| before == parsed(&old)) && new.is_null();
            }
            _ => {
                let field: String = change.get(3)?;
                let fields = if act == "derive" {
                    &mut self.derived
                } else {
                    let fields = self.take().unwrap_or_default();
                    self.fields.insert(fields)
                };
                let before = fields.get(&field);
                let is_next =
                    before.map_or(act == "derive" || old.is_null(), |before| *before == old);
                self.is_consistent &= is_next;
                if new.is_null() && act != "derive" {
                    fields.remove(&field);
                } else {
                    fields.insert(field, new);
                }
            }
        }
        Ok(())
    }
}

/// Reads a row that was written down whole.
fn parsed(value: &Value) -> BTreeMap<String, Value> {
    parts(value.as_text().unwrap_or_default())
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .collect()
}

/// Compares what was told of a row with the row.
fn judge(
    conn: &Connection,
    mut told: Told,
    known: &mut BTreeMap<Entity, i64>,
    found: &mut Disagreement,
) -> Result<()> {
    if told.uid.is_empty() {
        return Ok(());
    }
    let Some(entity) = told.entity else {
        found.rows.push(told.uid);
        return Ok(());
    };
    let row = read(conn, entity, &told.uid)?;
    *known.entry(entity).or_default() += i64::from(row.is_some());
    // Most rows are what they were made, and are written down in the same words.
    let is_fresh = row.as_ref().map(whole) == told.fresh && told.fresh.is_some();
    if is_fresh && told.is_consistent {
        return Ok(());
    }
    let row = row.map(|fields| {
        let filled = fields.into_iter().filter(|(_, value)| !value.is_null());
        filled
            .map(|(field, value)| (field.name.to_owned(), value))
            .collect::<BTreeMap<_, _>>()
    });
    let (fields, is_consistent, uid) = (told.take(), told.is_consistent, told.uid);
    let name = |fields: &BTreeMap<String, Value>| {
        let own = entity.ref_field().and_then(|field| fields.get(field));
        let own = own.map_or_else(|| uid.clone(), ToString::to_string);
        format!("{entity} {own}")
    };
    match (&row, &fields) {
        (Some(row), Some(fields)) if !is_consistent || row != fields => {
            found.rows.push(name(row));
        }
        (None, Some(fields)) => found
            .alone
            .push(say!("{name}, which is not there", name = name(fields))),
        (Some(row), None) => found
            .alone
            .push(say!("{name}, which was removed", name = name(row))),
        (None, None) if !is_consistent => found.rows.push(uid.clone()),
        _ => {}
    }
    Ok(())
}
