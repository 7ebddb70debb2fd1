//! Taking back: an operation that names the one it undoes. Nothing is ever removed from the history.

use rusqlite::{OptionalExtension, Row};

use super::{Gate, Told, no_record};
use crate::domain::entity::Entity;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::store::error::{Result, StoreError};
use crate::store::query::code;
use crate::store::row::{Writer, parts};
use crate::{say, word};

/// An operation, as far as undoing asks.
#[derive(Debug)]
struct Done {
    number: i64,
    uid: String,
    sort: String,
    summary: String,
    undone: bool,
}

/// A row of the history, as far as undoing asks.
#[derive(Debug)]
struct Step {
    act: String,
    entity: Entity,
    uid: String,
    field: Option<String>,
    old: Value,
}

/// An operation is undone while an undo of it stands that was not itself taken back.
const DONE: &str = "SELECT o.id, o.uid, o.type, o.summary,
    EXISTS (SELECT 1 FROM operation u WHERE u.undoes = o.uid AND u.type = 'undo'
            AND NOT EXISTS (SELECT 1 FROM operation r WHERE r.undoes = u.uid)) FROM operation o ";

impl Gate<'_> {
    pub(super) fn undo(&mut self, named: Option<&Uid>) -> Result<Told> {
        let done = match named {
            Some(uid) => self
                .done("WHERE o.uid = ?1", uid.as_str())?
                .ok_or_else(|| StoreError::Unknown {
                    what: "operation",
                    name: uid.to_string(),
                    near: None,
                })?,
            None => self.last_done()?.ok_or(StoreError::NothingTo("undo"))?,
        };
        if done.sort == "founding" {
            return Err(refusal(
                &done,
                word!("it made the register").to_owned(),
                word!("make another register with `servanda init`"),
            ));
        }
        if done.undone {
            return Err(refusal(
                &done,
                word!("it is undone already").to_owned(),
                word!("bring it back with `servanda redo`"),
            ));
        }
        if done.sort != "change" {
            let why = word!("it is itself an undo or a redo").to_owned();
            return Err(refusal(
                &done,
                why,
                word!(
                    "use `servanda redo` to take back an undo, and `servanda undo` the operation it brought back"
                ),
            ));
        }
        if let Some(later) = self.later(&done)? {
            let why = say!(
                "operation {number} ({summary}) changed the same since",
                number = later.number,
                summary = later.summary
            );
            return Err(refusal(
                &done,
                why,
                &say!("undo operation {number} first", number = later.number),
            ));
        }
        reverse(&mut self.writer, done.number)?;
        let summary = format!("undo {}: {}", done.number, done.summary);
        Ok(Told {
            sort: "undo",
            undoes: Some(done.uid),
            ..Told::change(summary, None)
        })
    }

    pub(super) fn redo(&mut self) -> Result<Told> {
        let author = self.stamp.author.clone();
        let undo = self
            .done(
                "WHERE o.author = ?1 AND o.type = 'undo' AND NOT EXISTS (SELECT 1 FROM operation r WHERE r.undoes = o.uid)
                 AND NOT EXISTS (SELECT 1 FROM operation c WHERE c.author = ?1 AND c.type = 'change' AND c.id > o.id)
                 ORDER BY o.id DESC LIMIT 1",
                &author,
            )?
            .ok_or(StoreError::NothingTo("redo"))?;
        if let Some(later) = self.later(&undo)? {
            let why = say!(
                "operation {number} ({summary}) changed the same since",
                number = later.number,
                summary = later.summary
            );
            return Err(refusal(
                &undo,
                why,
                &say!("undo operation {number} first", number = later.number),
            ));
        }
        reverse(&mut self.writer, undo.number)?;
        let what = undo.summary.strip_prefix("undo ").unwrap_or(&undo.summary);
        Ok(Told {
            sort: "redo",
            undoes: Some(undo.uid.clone()),
            ..Told::change(format!("redo {what}"), None)
        })
    }

    fn done(&self, condition: &str, argument: &str) -> Result<Option<Done>> {
        let mut statement = self.conn.prepare_cached(&[DONE, condition].concat())?;
        Ok(statement.query_row([argument], read_done).optional()?)
    }

    /// Finds the author's own last operation not yet undone.
    fn last_done(&self) -> Result<Option<Done>> {
        let mut statement = self.conn.prepare_cached(
            &[
                DONE,
                "WHERE o.author = ?1 AND o.type = 'change' ORDER BY o.id DESC",
            ]
            .concat(),
        )?;
        let mut rows = statement.query_map([&self.stamp.author], read_done)?;
        rows.find(|done| !matches!(done, Ok(done) if done.undone))
            .transpose()
            .map_err(Into::into)
    }

    /// Finds the first later operation, not itself undone, that changed a field that this one changed, or touched a row
    /// that this one made.
    fn later(&self, done: &Done) -> Result<Option<Done>> {
        // From what this one did to what became of it, so that only its own rows are gone through.
        let condition = "WHERE o.type = 'change' AND o.id IN (
            SELECT theirs.operation_id FROM change mine CROSS JOIN change theirs
                ON theirs.uid = mine.uid AND theirs.operation_id > mine.operation_id
                WHERE mine.operation_id = (SELECT id FROM operation WHERE uid = ?1)
                  AND (theirs.field = mine.field OR theirs.field IS NULL OR mine.field IS NULL)
            UNION SELECT theirs.operation_id FROM change mine CROSS JOIN change theirs
                ON theirs.subject = mine.uid AND theirs.operation_id > mine.operation_id
                WHERE mine.operation_id = (SELECT id FROM operation WHERE uid = ?1) AND mine.field IS NULL)
            ORDER BY o.id";
        let mut statement = self.conn.prepare_cached(&[DONE, condition].concat())?;
        let mut rows = statement.query_map([&done.uid], read_done)?;
        rows.find(|later| !matches!(later, Ok(later) if later.undone))
            .transpose()
            .map_err(Into::into)
    }
}

/// Does the opposite of every step of an operation, the last first.
pub(in crate::store) fn reverse(writer: &mut Writer<'_>, operation: i64) -> Result<()> {
    let steps: Vec<Step> = writer
        .conn
        .prepare_cached("SELECT act, entity, uid, field, old FROM change WHERE operation_id = ?1 AND act <> 'derive' ORDER BY id DESC")?
        .query_map([operation], read_step)?
        .collect::<rusqlite::Result<_>>()?;
    for step in steps {
        match (step.act.as_str(), &step.field) {
            ("insert", _) => writer.delete(step.entity, &step.uid)?,
            ("delete", _) => {
                let uid = step.uid.parse().map_err(|_| no_record(&step.uid))?;
                writer.insert(
                    step.entity,
                    &uid,
                    &parts(step.old.as_text().unwrap_or_default()),
                )?;
            }
            (_, Some(name)) => {
                let field = step
                    .entity
                    .field(name)
                    .ok_or_else(|| no_record(&step.uid))?;
                writer.update(step.entity, &step.uid, field, &step.old)?;
            }
            (_, None) => {}
        }
    }
    Ok(())
}

fn read_done(row: &Row<'_>) -> rusqlite::Result<Done> {
    Ok(Done {
        number: row.get(0)?,
        uid: row.get(1)?,
        sort: row.get(2)?,
        summary: row.get(3)?,
        undone: row.get(4)?,
    })
}

fn read_step(row: &Row<'_>) -> rusqlite::Result<Step> {
    let entity: String = row.get(1)?;
    Ok(Step {
        act: row.get(0)?,
        entity: code(&entity)?,
        uid: row.get(2)?,
        field: row.get(3)?,
        old: row.get(4)?,
    })
}

fn refusal(done: &Done, why: String, instead: &str) -> StoreError {
    StoreError::NotUndoable {
        operation: done.number,
        summary: done.summary.clone(),
        why,
        instead: instead.to_owned(),
    }
}
