//! Taking a file in: many steps, one operation.

use std::collections::HashSet;

use super::{Gate, Told, Watch};
use crate::domain::change::{Change, Import, Step};
use crate::domain::entity::Entity;
use crate::domain::text::grouped;
use crate::store::error::{Result, StoreError};
use crate::word;

/// After so many steps whoever watches is asked whether to go on.
pub(in crate::store) const WATCHED_EVERY: u64 = 256;

/// What is told as a change of its record, having no ref of its own.
const PARTS: &[Entity] = &[
    Entity::Action,
    Entity::Participation,
    Entity::Assessment,
    Entity::Note,
    Entity::Title,
];

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
                word!("nothing would change: the register holds all of that already").to_owned(),
                word!("`servanda import --dry-run` tells row by row").to_owned(),
            ));
        }
        let (added, changed) = self.counted(import)?;
        let source = crate::domain::text::excerpt(&import.source);
        let summary = match (added, changed) {
            (added, 0) => format!("import {source}: {} added", grouped(added as u64)),
            (0, changed) => format!("import {source}: {} changed", grouped(changed as u64)),
            (added, changed) => format!(
                "import {source}: {} added, {} changed",
                grouped(added as u64),
                grouped(changed as u64)
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

    /// Counts what was made and what was changed besides: records, where there are any among it, else whatever it is.
    fn counted(&self, import: &Import) -> Result<(usize, usize)> {
        let (mut made, mut meant) = (HashSet::new(), HashSet::new());
        for step in &import.steps {
            let (entity, uid) = match step {
                Step::Add(new) => (new.entity, Some(&new.uid)),
                Step::Put(row) => {
                    let is_new = self.is_new(row.uid.as_str())?;
                    (row.entity, is_new.then_some(&row.uid))
                }
                Step::Edit(edit) => (edit.entity, None),
                Step::Status(_) => (Entity::Record, None),
            };
            made.extend(uid.map(|uid| (entity, uid.as_str())));
            meant.insert(if PARTS.contains(&entity) {
                Entity::Record
            } else {
                entity
            });
        }
        let touched = self.writer.touched.iter();
        let touched: Vec<(Entity, &str)> = touched
            .map(|(entity, uid)| (*entity, uid.as_str()))
            .collect();
        let has_records = meant.contains(&Entity::Record);
        let count = |is_made: bool| {
            let counts = |row: &&(Entity, &str)| {
                meant.contains(&row.0)
                    && (!has_records || row.0 == Entity::Record)
                    && made.contains(*row) == is_made
            };
            touched.iter().filter(counts).count()
        };
        Ok((count(true), count(false)))
    }
}
