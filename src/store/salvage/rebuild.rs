//! Rows that could not be read, made anew from the history: it tells of every row how it was made and what became of it.

use std::collections::BTreeMap;

use rusqlite::Transaction;

use super::load::Loaded;
use super::read::quoted;
use crate::domain::entity::Entity;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::store::error::{Result, StoreError};
use crate::store::row::{Writer, id_of, parts};

/// A row as the history tells it.
struct Told {
    entity: Entity,
    fields: Vec<(String, Value)>,
}

/// Makes what the history tells of and the tables lack. What a row links to may itself be made in a later round.
pub(super) fn missing(target: &Transaction<'_>, loaded: &mut [Loaded]) -> Result<()> {
    let mut told = told(target)?;
    let mut writer = Writer::silent(target);
    loop {
        let before = told.len();
        let mut left = BTreeMap::new();
        for (uid, row) in told {
            if !make(target, &mut writer, (&uid, &row), loaded)? {
                left.insert(uid, row);
            }
        }
        if left.is_empty() || left.len() == before {
            return Ok(());
        }
        told = left;
    }
}

/// Reads the history from its beginning; gives the rows that should be there and are not.
fn told(target: &Transaction<'_>) -> Result<BTreeMap<String, Told>> {
    let mut rows: BTreeMap<String, Told> = BTreeMap::new();
    let mut statement = target.prepare(
        "SELECT act, entity, uid, field, new FROM change WHERE act <> 'derive' ORDER BY id",
    )?;
    let mut changes = statement.query([])?;
    while let Some(change) = changes.next()? {
        let [act, entity, uid]: [String; 3] = [change.get(0)?, change.get(1)?, change.get(2)?];
        match (act.as_str(), entity.parse::<Entity>()) {
            ("insert", Ok(entity)) => {
                let new: String = change.get::<_, Option<String>>(4)?.unwrap_or_default();
                let fields = parts(&new);
                rows.insert(uid, Told { entity, fields });
            }
            ("update", Ok(_)) => {
                let (field, new): (String, Value) = (change.get(3)?, change.get(4)?);
                if let Some(row) = rows.get_mut(&uid) {
                    // The last of a name counts.
                    row.fields.push((field, new));
                }
            }
            ("delete", _) => {
                rows.remove(&uid);
            }
            _ => {}
        }
    }
    let mut missing = BTreeMap::new();
    for (uid, row) in rows {
        if id_of(target, row.entity, &uid)?.is_none() {
            missing.insert(uid, row);
        }
    }
    Ok(missing)
}

/// Makes a row; tells whether it could be.
fn make(
    target: &Transaction<'_>,
    writer: &mut Writer<'_>,
    (uid, row): (&str, &Told),
    loaded: &mut [Loaded],
) -> Result<bool> {
    let Ok(known) = uid.parse::<Uid>() else {
        return Ok(false);
    };
    target.execute_batch("SAVEPOINT row")?;
    let made = writer
        .insert(row.entity, &known, &row.fields)
        .and_then(|()| keep_id(target, (uid, row.entity), loaded));
    match made {
        Ok(()) => {
            target.execute_batch("RELEASE row")?;
            let table = loaded
                .iter_mut()
                .find(|each| each.came.table == row.entity.as_str());
            if let Some(table) = table {
                table.came.rebuilt += 1;
            }
            Ok(true)
        }
        Err(error @ (StoreError::DiskFull | StoreError::Busy | StoreError::Io { .. })) => {
            Err(error)
        }
        Err(_) => {
            target.execute_batch("ROLLBACK TO row; RELEASE row")?;
            Ok(false)
        }
    }
}

/// Gives a row the id under which others know it, where the index still tells it.
fn keep_id(
    target: &Transaction<'_>,
    (uid, entity): (&str, Entity),
    loaded: &[Loaded],
) -> Result<()> {
    let table = loaded
        .iter()
        .find(|each| each.came.table == entity.as_str());
    let rows = table
        .map(|table| table.listed.rows.as_slice())
        .unwrap_or_default();
    let id = rows
        .iter()
        .find(|(each, _)| each.as_deref() == Some(uid))
        .map(|(_, id)| *id);
    if let Some(id) = id {
        let sql = [
            "UPDATE ",
            &quoted(entity.as_str()),
            " SET id = ?1 WHERE uid = ?2",
        ]
        .concat();
        target
            .prepare_cached(&sql)?
            .execute(rusqlite::params![id, uid])?;
    }
    Ok(())
}
