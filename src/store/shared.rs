//! What may be handed to others: a copy of the register in memory in which nothing internal is left, so that no list, page,
//! count, filter or search over it can tell of what is not there. The file is only read.
//!
//! Records, assessments, notes and evidence say themselves whether they are shared. Everything else goes with them:
//!
//! - what belongs to a record goes with it, and so does a relation when either end goes;
//! - a citation goes with its source and with what it speaks of;
//! - an observation stays where a shared source is cited for it, an indicator where an observation stays;
//! - a body, occasion, field or party stays where something shared names it; the home party always does;
//! - the bin, saved views and the history go, and with them the moments of entry.
//!
//! What is derived is derived again from what is left: a status that only an internal assessment made is unknown.

use chrono::{DateTime, NaiveDate};
use rusqlite::Connection;

use super::copy::copy_all;
use super::error::Result;
use super::row::Writer;
use super::{Access, Store, derive};
use crate::domain::entity::{ENTITIES, Entity, FieldType};
use crate::domain::stamp::Stamp;

impl Store {
    /// Gives the register as others may see it, in memory, for reading.
    pub fn shared(&self) -> Result<Self> {
        let mut conn = Connection::open_in_memory()?;
        copy_all(&self.conn, &mut conn)?;
        conn.execute_batch(LOOSEN)?;
        let own = ENTITIES
            .iter()
            .filter(|row| row.entity.field("removed").is_some());
        for row in own {
            let table = row.entity.as_str();
            conn.execute_batch(&["DELETE FROM \"", table, "\" WHERE removed = 1"].concat())?;
        }
        conn.execute_batch(INTERNAL)?;
        leave_no_loose_end(&conn)?;
        conn.execute_batch(UNNAMED)?;
        leave_no_loose_end(&conn)?;
        derive_all(&conn)?;
        conn.execute_batch("UPDATE record SET updated_at = NULL; PRAGMA query_only = ON")?;
        Ok(Self::new(conn, self.path.clone(), Access::Read))
    }
}

/// In the copy the history goes, and links may lead nowhere while rows go.
const LOOSEN: &str = "PRAGMA foreign_keys = OFF;
    DROP TRIGGER operation_is_never_deleted; DROP TRIGGER change_is_never_deleted;
    DELETE FROM change; DELETE FROM operation; DELETE FROM view;";

/// What says itself that it is internal, and figures that no shared source is cited for.
const INTERNAL: &str = "
    DELETE FROM record WHERE audience <> 'shared';
    DELETE FROM assessment WHERE audience <> 'shared';
    DELETE FROM note WHERE audience <> 'shared';
    DELETE FROM evidence WHERE audience <> 'shared';
    DELETE FROM observation WHERE id NOT IN (SELECT c.observation_id FROM citation c JOIN evidence e ON e.id = c.evidence_id
        WHERE c.observation_id IS NOT NULL AND c.stance = 'supports' AND c.attested <> 'not_attested');
    DELETE FROM legal_state; DELETE FROM clock; DELETE FROM record_text;";

/// What nothing that is left names.
const UNNAMED: &str = "
    DELETE FROM indicator WHERE id NOT IN (SELECT indicator_id FROM observation);
    DELETE FROM occasion WHERE id NOT IN (SELECT occasion_id FROM record WHERE occasion_id IS NOT NULL);
    DELETE FROM field WHERE id NOT IN (SELECT field_id FROM record WHERE field_id IS NOT NULL);
    DELETE FROM body WHERE id NOT IN (SELECT body_id FROM participation);
    DELETE FROM party WHERE id NOT IN (SELECT party_id FROM body WHERE party_id IS NOT NULL
            UNION SELECT party_id FROM action WHERE party_id IS NOT NULL
            UNION SELECT home_id FROM register WHERE home_id IS NOT NULL)
        AND code NOT IN (SELECT assessor FROM assessment UNION SELECT assessor FROM observation);";

/// Deletes what links to what is gone, until nothing does. A parent, field, occasion or party that is gone is not named any
/// more; any other link is what the row stands or falls with.
fn leave_no_loose_end(conn: &Connection) -> Result<()> {
    loop {
        let before = conn.total_changes();
        for row in ENTITIES {
            for field in row.fields {
                let FieldType::Link(to) = field.holds else {
                    continue;
                };
                let table = ["\"", row.entity.as_str(), "\""].concat();
                let column = [field.name, "_id"].concat();
                let gone = [&column, " NOT IN (SELECT id FROM \"", to.as_str(), "\")"].concat();
                let sql = if is_dropped_alone(row.entity, field.name) {
                    ["UPDATE ", &table, " SET ", &column, " = NULL WHERE ", &gone].concat()
                } else {
                    ["DELETE FROM ", &table, " WHERE ", &gone].concat()
                };
                conn.execute(&sql, [])?;
            }
        }
        if conn.total_changes() == before {
            return Ok(());
        }
    }
}

/// Tells whether a row may stay when what this link leads to is gone.
fn is_dropped_alone(entity: Entity, link: &str) -> bool {
    match entity {
        Entity::Record | Entity::Register => true,
        Entity::Body => link == "party",
        _ => false,
    }
}

fn derive_all(conn: &Connection) -> Result<()> {
    let mut writer = Writer::silent(conn);
    let mut uids = conn.prepare("SELECT uid FROM record")?;
    for uid in uids.query_map([], |row| row.get::<_, String>(0))? {
        writer.touched.insert((Entity::Record, uid?));
    }
    let nobody = Stamp {
        at: DateTime::UNIX_EPOCH,
        today: NaiveDate::MAX,
        author: String::new(),
    };
    derive::follow(&writer, &nobody)
}
