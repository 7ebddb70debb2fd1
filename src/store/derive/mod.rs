//! What follows from what was entered: the derived columns and tables of every record that an operation touched.

use std::collections::BTreeMap;

use rusqlite::Connection;

mod bounds;
mod compare;
mod keep;
pub(super) mod keys;
pub(super) mod legal;
mod reckon;
mod said;
mod texts;
mod words;

use super::Store;
pub(super) use compare::anew;

use super::apply::{WATCHED_EVERY, Watch};
use super::error::{Result, StoreError};
use super::made::Parts;
use super::row::Writer;
use crate::domain::entity::Entity;
use crate::domain::stamp::Stamp;
use reckon::{Held, reckon};
use texts::Texts;

/// Derives anew whatever the touched rows bear upon, and writes into the history what followed for a record's status.
pub(super) fn follow(writer: &Writer<'_>, stamp: &Stamp, watch: &mut Watch<'_>) -> Result<()> {
    let (affected, moment) = (affected(writer)?, stamp.moment());
    let of = affected.len() as u64;
    let mut texts = Texts::of(affected.len());
    for (done, (id, parts)) in (0..).zip(affected) {
        if done % WATCHED_EVERY == 0 && !watch(done, of) {
            return Err(StoreError::Stopped);
        }
        derive(writer, (id, parts), &moment, &mut texts)?;
    }
    texts.write(writer.conn)?;
    keys::follow(writer, of)
}

/// So much memory, in KiB, pages may take while everything is derived: indexes that do not fit are written again and again.
const ROOM: i64 = 384 * 1024;

impl Store {
    /// Derives everything anew from what was entered: for a file whose rows another hand wrote. When a record was last touched
    /// is not told by them, and is forgotten.
    pub fn derive_anew(&mut self) -> Result<()> {
        self.must_write()?;
        self.conn.pragma_update(None, "cache_size", -ROOM)?;
        derive_all(&self.conn)
    }
}

/// Derives everything anew, and writes nothing into the history.
fn derive_all(conn: &Connection) -> Result<()> {
    let ids: Vec<i64> = conn
        .prepare("SELECT id FROM record ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let writer = Writer::silent(conn);
    let whole = conn.unchecked_transaction()?;
    let mut texts = Texts::of(ids.len());
    for id in ids {
        derive(&writer, (id, Parts::ANY), "", &mut texts)?;
    }
    texts.write(conn)?;
    whole.commit()?;
    Ok(())
}

/// Finds the records that the touched rows bear upon, and what there may be of each. A record that was just made has what was
/// made with it, and what else that bears upon was touched too.
fn affected(writer: &Writer<'_>) -> Result<BTreeMap<i64, Parts>> {
    let mut records = BTreeMap::new();
    for (entity, uid) in &writer.touched {
        if let Some((id, parts)) = writer.made(Entity::Record, uid)
            && *entity == Entity::Record
            && !parts.may_have(&[Entity::Relation])
        {
            records.entry(id).or_insert(parts);
            continue;
        }
        let sql = match entity {
            Entity::Record => {
                "SELECT id FROM record WHERE uid = ?1
                 UNION SELECT n.record_id FROM relation n JOIN record r ON r.id = n.other_id WHERE r.uid = ?1
                 UNION SELECT n.other_id FROM relation n JOIN record r ON r.id = n.record_id WHERE r.uid = ?1 AND n.type = 'supersedes'"
            }
            Entity::Body => "SELECT p.record_id FROM participation p JOIN body b ON b.id = p.body_id WHERE b.uid = ?1",
            Entity::Evidence => {
                "SELECT c.record_id FROM citation c JOIN evidence e ON e.id = c.evidence_id
                 WHERE e.uid = ?1 AND c.record_id IS NOT NULL"
            }
            _ => continue,
        };
        let mut statement = writer.conn.prepare_cached(sql)?;
        let ids = statement.query_map([uid], |row| row.get::<_, Option<i64>>(0))?;
        for id in ids {
            if let Some(id) = id? {
                records.insert(id, Parts::ANY);
            }
        }
    }
    Ok(records)
}

/// Derives what follows for one record, and keeps what of it is not there already.
fn derive(
    writer: &Writer<'_>,
    (id, parts): (i64, Parts),
    moment: &str,
    texts: &mut Texts,
) -> Result<()> {
    let held = Held::read(writer.conn, id)?;
    let mut derived = reckon(writer.conn, (id, parts), &held)?;
    texts.add(writer.conn, id, std::mem::take(&mut derived.words))?;
    keep::keep(writer, (id, parts), (&held, &derived), moment)
}
