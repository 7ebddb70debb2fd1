//! What an import asks: who is called what, and what is held of a row.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::entity::Entity;
use crate::domain::lookup::{Called, Known, KnownAct, KnownSaid, Lookup};
use crate::domain::uid::Uid;
use crate::store::Store;
use crate::store::apply::words_sql;
use crate::store::error::{Result, StoreError};
use crate::store::row::{id_of, read};

impl Lookup for Store {
    type Error = StoreError;

    fn language(&self) -> Result<String> {
        let sql = "SELECT language FROM register";
        Ok(self.conn.query_row(sql, [], |row| row.get(0))?)
    }

    fn find(&self, entity: Entity, name: &str) -> Result<Option<Uid>> {
        if let Ok(uid) = name.parse::<Uid>() {
            return Ok(id_of(&self.conn, entity, uid.as_str())?.map(|_| uid));
        }
        let sql = match entity {
            Entity::Field => "SELECT uid FROM field WHERE ?1 = 'field' AND code = lower(?2)",
            _ => "SELECT uid FROM reference WHERE entity = ?1 AND ref = ?2",
        };
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row([entity.as_str(), name], |row| uid(row, 0))
            .optional()?)
    }

    fn holder(&self, reference: &str) -> Result<Option<Entity>> {
        Ok(self
            .conn
            .prepare_cached("SELECT entity FROM reference WHERE ref = ?1")?
            .query_row([reference], |row| super::code(&row.get::<_, String>(0)?))
            .optional()?)
    }

    fn called(&self, entity: Entity) -> Result<Vec<Called>> {
        let sql = match entity {
            Entity::Party => {
                "SELECT o.uid, o.code, n.text FROM party o LEFT JOIN name n ON n.party_id = o.id WHERE o.removed = 0 ORDER BY o.id"
            }
            Entity::Body => {
                "SELECT o.uid, o.ref, n.text FROM body o LEFT JOIN name n ON n.body_id = o.id WHERE o.removed = 0 ORDER BY o.id"
            }
            Entity::Field => {
                "SELECT o.uid, o.code, n.text FROM field o LEFT JOIN label n ON n.field_id = o.id WHERE o.removed = 0 ORDER BY o.id"
            }
            _ => return Ok(Vec::new()),
        };
        let mut called: Vec<Called> = Vec::new();
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (uid, name) = (uid(row, 0)?, row.get::<_, Option<String>>(2)?);
            match called.last_mut().filter(|last| last.uid == uid) {
                Some(last) => last.names.extend(name),
                None => called.push(Called {
                    uid,
                    reference: row.get(1)?,
                    names: name.into_iter().collect(),
                }),
            }
        }
        Ok(called)
    }

    fn known(&self, entity: Entity, uid: &Uid) -> Result<Option<Known>> {
        let conn = &self.conn;
        let Some(fields) = read(conn, entity, uid.as_str())? else {
            return Ok(None);
        };
        let mut known = Known {
            fields: fields
                .into_iter()
                .map(|(field, value)| (field.name.to_owned(), value))
                .collect(),
            ..Known::default()
        };
        if let Some(sql) = words_sql(entity) {
            known.words = all(conn, sql, uid, |row| Ok((row.get(0)?, row.get(1)?)))?;
        }
        if entity == Entity::Record {
            known.acts = all(conn, ACTS, uid, act)?;
            known.roles = all(conn, ROLES, uid, |row| Ok((row.get(0)?, row.get(1)?)))?;
            known.said = all(conn, SAID, uid, said)?;
        }
        Ok(Some(known))
    }
}

const ACTS: &str = "SELECT a.uid, a.type, p.uid, a.\"on\", a.effective_on, a.place FROM action a
    JOIN record r ON r.id = a.record_id LEFT JOIN party p ON p.id = a.party_id WHERE r.uid = ?1 AND a.removed = 0 ORDER BY a.id";
const ROLES: &str = "SELECT b.uid, p.role FROM participation p JOIN record r ON r.id = p.record_id JOIN body b ON b.id = p.body_id
    WHERE r.uid = ?1 AND p.removed = 0 ORDER BY p.id";
const SAID: &str = "SELECT a.status, a.source_word, a.percent, a.as_of, a.note FROM assessment a JOIN record r ON r.id = a.record_id
    WHERE r.uid = ?1 AND a.assessor = 'desk' AND a.removed = 0 ORDER BY a.id";

fn all<T>(
    conn: &Connection,
    sql: &str,
    uid: &Uid,
    make: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([uid.as_str()], make)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn act(row: &Row<'_>) -> rusqlite::Result<KnownAct> {
    Ok(KnownAct {
        uid: uid(row, 0)?,
        type_: row.get(1)?,
        party: row.get(2)?,
        on: row.get(3)?,
        effective_on: row.get(4)?,
        place: row.get(5)?,
    })
}

fn said(row: &Row<'_>) -> rusqlite::Result<KnownSaid> {
    Ok(KnownSaid {
        status: row.get(0)?,
        source_word: row.get(1)?,
        percent: row.get(2)?,
        as_of: row.get(3)?,
        note: row.get(4)?,
    })
}

fn uid(row: &Row<'_>, column: usize) -> rusqlite::Result<Uid> {
    super::code(&row.get::<_, String>(column)?)
}
