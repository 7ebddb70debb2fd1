//! The gate: every write of every front end.

mod add;
mod bin;
mod edit;
mod import;
mod note;
mod put;
mod room;
mod rules;
mod status;
mod undo;
mod view;
mod words;

pub(super) use edit::can_be_set;
pub(super) use import::WATCHED_EVERY;
pub(super) use undo::reverse;
pub(super) use words::{words_name, words_sql};

use std::cell::RefCell;
use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::Store;
use super::derive;
use super::error::{Result, StoreError};
use super::row::Writer;
use crate::domain::change::{Applied, Change, FieldChange, Row, StatusMove};
use crate::domain::stamp::Stamp;
use crate::domain::uid::Uid;
use crate::say;

/// What an operation is called in the history.
#[derive(Debug)]
pub(super) struct Told {
    /// founding, change, undo or redo.
    pub sort: &'static str,
    /// What it did; none: what followed for statuses says it.
    pub summary: String,
    /// Why.
    pub note: Option<String>,
    /// The uid of what it takes back.
    pub undoes: Option<String>,
}

impl Told {
    fn change(summary: String, note: Option<String>) -> Self {
        Self {
            sort: "change",
            summary,
            note: note.filter(|note| !note.is_empty()),
            undoes: None,
        }
    }
}

/// Is told how much is done, of how much, and answers whether to go on.
pub type Watch<'w> = dyn FnMut(u64, u64) -> bool + 'w;

/// What a part of the gate works with.
#[derive(Debug)]
pub(super) struct Gate<'c> {
    pub conn: &'c Connection,
    pub writer: Writer<'c>,
    pub stamp: &'c Stamp,
    /// The last number that was given out in each series of refs.
    series: RefCell<BTreeMap<String, i64>>,
}

impl Store {
    /// Applies a change whole, or refuses it and changes nothing.
    pub fn apply(&mut self, change: &Change, stamp: &Stamp) -> Result<Applied> {
        self.apply_watched(change, stamp, &mut |_, _| true)
    }

    /// Applies a change like [`Store::apply`], and tells now and then how much is done, of how much. Where the answer is no,
    /// it stops, and nothing is kept.
    pub fn apply_watched(
        &mut self,
        change: &Change,
        stamp: &Stamp,
        watch: &mut Watch<'_>,
    ) -> Result<Applied> {
        self.must_write()?;
        let room = room::Room::for_change(&self.conn, change)?;
        let applied = self.pass_and_keep(change, stamp, watch);
        room.give_back(&self.conn)?;
        applied
    }

    fn pass_and_keep(
        &mut self,
        change: &Change,
        stamp: &Stamp,
        watch: &mut Watch<'_>,
    ) -> Result<Applied> {
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let applied = pass(&transaction, change, stamp, watch)?;
        transaction.commit()?;
        Ok(applied)
    }

    /// Tells what a change would do, or why it would be refused, and leaves the register as it is.
    pub fn rehearse(&mut self, change: &Change, stamp: &Stamp) -> Result<Applied> {
        self.must_write()?;
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let applied = pass(&transaction, change, stamp, &mut |_, _| true)?;
        transaction.rollback()?;
        Ok(applied)
    }

    /// Tells field by field what a change would do, or why it would be refused, and leaves the register as it is.
    pub fn preview(&self, change: &Change, stamp: &Stamp) -> Result<Vec<FieldChange>> {
        self.must_write()?;
        let transaction = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        let applied = pass(&transaction, change, stamp, &mut |_, _| true)?;
        let (changes, _) = self.changes(applied.operation, None, None)?;
        transaction.rollback()?;
        Ok(changes)
    }
}

fn pass(
    conn: &Connection,
    change: &Change,
    stamp: &Stamp,
    watch: &mut Watch<'_>,
) -> Result<Applied> {
    let operation: i64 = conn.query_row(
        "SELECT COALESCE(MAX(id), 0) + 1 FROM operation",
        [],
        |row| row.get(0),
    )?;
    let writer = Writer::new(conn, operation);
    let mut gate = Gate {
        conn,
        writer,
        stamp,
        series: RefCell::default(),
    };
    let before = gate.statuses_of(change)?;
    let mut told = gate.perform(change, watch)?;
    let half = import::length(change);
    derive::follow(&gate.writer, stamp, &mut |done, of| {
        watch(half + done * half / of, 2 * half)
    })?;
    let mut statuses = Vec::new();
    for (uid, reference, from) in before {
        let to = conn
            .prepare_cached("SELECT status FROM record WHERE uid = ?1")?
            .query_row([&uid], |row| row.get::<_, String>(0))?;
        statuses.push(StatusMove {
            reference,
            from,
            to: super::query::code(&to)?,
        });
    }
    if let Change::Status(set) = change {
        told.summary = status::summary(set, &statuses);
    }
    let uid = Uid::new(stamp.at);
    let replica: String = conn.query_row("SELECT replica FROM register", [], |row| row.get(0))?;
    conn.prepare_cached(
        "INSERT INTO operation (id, uid, type, at, author, replica, summary, note, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![operation, uid.as_str(), told.sort, stamp.moment(), stamp.author, replica, told.summary, told.note, told.undoes])?;
    Ok(Applied {
        operation,
        uid,
        summary: told.summary,
        statuses,
    })
}

impl Gate<'_> {
    fn perform(&mut self, change: &Change, watch: &mut Watch<'_>) -> Result<Told> {
        match change {
            Change::Import(import) => self.import(import, watch),
            Change::BringBack(back) => self.bring_back(back),
            Change::Found(rows) => {
                let mut insert = |row: &Row| self.writer.insert(row.entity, &row.uid, &row.fields);
                rows.iter().try_for_each(&mut insert)?;
                let told = Told::change("the register was founded".to_owned(), None);
                Ok(Told {
                    sort: "founding",
                    ..told
                })
            }
            Change::Add(things) => self.add(things),
            Change::Remove(things) => self.remove(things),
            Change::Restore(things) => self.restore(things),
            Change::Purge => self.purge(),
            Change::SaveView(view) => self.save_view(view),
            Change::Status(set) => self.set_status(set),
            Change::Note(note) => self.add_note(note),
            Change::Edit(edit) => self.edit(edit),
            Change::Undo(operation) => self.undo(operation.as_ref()),
            Change::Redo => self.redo(),
        }
    }

    /// Reads the statuses of the records that a status change speaks of, before it.
    fn statuses_of(
        &self,
        change: &Change,
    ) -> Result<Vec<(String, String, crate::domain::status::Status)>> {
        let Change::Status(set) = change else {
            return Ok(Vec::new());
        };
        let mut before = Vec::new();
        for uid in &set.records {
            let (reference, status) = self
                .conn
                .prepare_cached("SELECT ref, status FROM record WHERE uid = ?1")?
                .query_row([uid.as_str()], |row| {
                    Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
                })
                .optional()?
                .ok_or_else(|| no_record(uid.as_str()))?;
            before.push((uid.to_string(), reference, super::query::code(&status)?));
        }
        Ok(before)
    }

    /// Refuses a record that is not there or in the bin; gives its ref and kind.
    fn record(&self, uid: &Uid) -> Result<(String, crate::domain::vocabulary::Kind)> {
        let found: Option<(String, String, bool)> = self
            .conn
            .prepare_cached("SELECT ref, kind, removed FROM record WHERE uid = ?1")?
            .query_row([uid.as_str()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        match found {
            None => Err(no_record(uid.as_str())),
            Some((reference, _, true)) => Err(StoreError::Rule(
                say!(
                    "`{reference}` is in the bin and cannot be changed",
                    reference
                ),
                say!(
                    "bring it back first: servanda restore {reference}",
                    reference
                ),
            )),
            Some((reference, kind, false)) => Ok((reference, super::query::code(&kind)?)),
        }
    }

    /// Finds the next ref of a series: `E18` after `E17`. The last number is looked for once an operation.
    fn next_ref(&self, prefix: &str) -> Result<String> {
        let mut series = self.series.borrow_mut();
        let mut last = match series.get(prefix) {
            Some(last) => *last,
            None => self
                .conn
                .prepare_cached(
                    "SELECT COALESCE(MAX(CAST(substr(ref, 2) AS INTEGER)), 0) FROM reference
                     WHERE ref >= ?1 AND ref < ?1 || ':' AND ref GLOB '?[0-9]*'",
                )?
                .query_row([prefix], |row| row.get(0))?,
        };
        let mut is_taken = self
            .conn
            .prepare_cached("SELECT 1 FROM reference WHERE ref = ?1")?;
        loop {
            last += 1;
            let next = format!("{prefix}{last}");
            if !is_taken.exists([&next])? {
                series.insert(prefix.to_owned(), last);
                return Ok(next);
            }
        }
    }

    /// Tells whether a party has this code.
    fn is_party(&self, code: &str) -> Result<bool> {
        Ok(self
            .conn
            .prepare_cached("SELECT 1 FROM party WHERE code = ?1 AND removed = 0")?
            .exists([code])?)
    }
}

fn no_record(name: &str) -> StoreError {
    StoreError::Unknown {
        what: "record",
        name: name.to_owned(),
        near: None,
    }
}
