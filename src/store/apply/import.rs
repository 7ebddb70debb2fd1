//! Taking a file in: many steps, one operation.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{Gate, Told, Watch};
use crate::domain::change::{Change, Import, Row, Step};
use crate::domain::entity::Entity;
use crate::store::error::{Result, StoreError};
use crate::store::row::id_of;

/// After so many steps whoever watches is asked whether to go on.
pub(in crate::store) const WATCHED_EVERY: u64 = 256;
/// From so many steps on, more memory is taken while the change runs.
const MANY: usize = 1_000;
/// How much, in KiB: indexes that do not fit are written again and again.
const ROOM: i64 = 384 * 1024;

/// The memory that pages of the register may take, while a change runs.
#[derive(Debug)]
pub(super) struct Room {
    before: Option<i64>,
}

impl Room {
    /// Takes more where a change has many steps.
    pub fn for_change(conn: &Connection, change: &Change) -> Result<Self> {
        let many = matches!(change, Change::Import(import) if import.steps.len() >= MANY);
        if !many {
            return Ok(Self { before: None });
        }
        let before = conn.pragma_query_value(None, "cache_size", |row| row.get(0))?;
        conn.pragma_update(None, "cache_size", -ROOM)?;
        Ok(Self {
            before: Some(before),
        })
    }

    /// Gives it back.
    pub fn give_back(self, conn: &Connection) -> Result<()> {
        if let Some(before) = self.before {
            conn.pragma_update(None, "cache_size", before)?;
            conn.release_memory()?;
        }
        Ok(())
    }
}

/// Gives how many steps a change has.
pub(super) fn length(change: &Change) -> u64 {
    match change {
        Change::Import(import) => import.steps.len() as u64,
        _ => 1,
    }
}

impl Gate<'_> {
    pub(super) fn import(&mut self, import: &Import, watch: &mut Watch<'_>) -> Result<Told> {
        let of = import.steps.len() as u64;
        for (done, step) in (0..).zip(&import.steps) {
            if done % WATCHED_EVERY == 0 && !watch(done, 2 * of) {
                return Err(StoreError::Stopped);
            }
            self.step(step).map_err(|source| StoreError::Step {
                number: usize::try_from(done).unwrap_or(usize::MAX) + 1,
                source: Box::new(source),
            })?;
        }
        if self.writer.touched.is_empty() {
            return Err(StoreError::Rule(
                "nothing would change: the register holds all of that already".to_owned(),
                "`servanda import --dry-run` tells row by row".to_owned(),
            ));
        }
        let (added, changed) = self.counted(import);
        let source = crate::domain::text::excerpt(&import.source);
        let summary = match (added, changed) {
            (added, 0) => format!("import {source}: {} added", grouped(added)),
            (0, changed) => format!("import {source}: {} changed", grouped(changed)),
            (added, changed) => format!(
                "import {source}: {} added, {} changed",
                grouped(added),
                grouped(changed)
            ),
        };
        Ok(Told::change(summary, None))
    }

    fn step(&mut self, step: &Step) -> Result<()> {
        match step {
            Step::Add(thing) => self.make(thing).map(|_| ()),
            Step::Edit(edit) => self.set_all(edit).map(|_| ()),
            Step::Status(set) => self.set_status(set).map(|_| ()),
            Step::Put(row) => self.put_row(row),
        }
    }

    fn put_row(&mut self, row: &Row) -> Result<()> {
        if id_of(self.conn, row.entity, row.uid.as_str())?.is_some() {
            return Err(StoreError::Rule(
                format!("there is a {} `{}` already", row.entity.row().noun, row.uid),
                "import it into an empty register, or leave it out".to_owned(),
            ));
        }
        self.writer.insert(row.entity, &row.uid, &row.fields)
    }

    /// Counts what was made and what was changed besides: records, where there are any among it, else whatever it is.
    fn counted(&self, import: &Import) -> (usize, usize) {
        let mut made = BTreeSet::new();
        for step in &import.steps {
            match step {
                Step::Add(new) => made.insert((new.entity, new.uid.as_str())),
                Step::Put(row) => made.insert((row.entity, row.uid.as_str())),
                Step::Edit(_) | Step::Status(_) => false,
            };
        }
        let touched = self.writer.touched.iter();
        let touched: Vec<(Entity, &str)> = touched
            .map(|(entity, uid)| (*entity, uid.as_str()))
            .collect();
        let has_records = touched.iter().any(|(entity, _)| *entity == Entity::Record);
        let count = |is_made: bool| {
            let counts = |row: &&(Entity, &str)| {
                (!has_records || row.0 == Entity::Record) && made.contains(*row) == is_made
            };
            touched.iter().filter(counts).count()
        };
        (count(true), count(false))
    }
}

/// Writes a number with commas between its thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_thousands() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (11_980, "11,980"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}
