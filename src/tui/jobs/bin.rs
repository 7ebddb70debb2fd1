//! Deleting for good what lies in the bin, after a verified backup.

use super::{Outcome, Task, problem, stopped};
use crate::app::Problem;
use crate::backup::{self, Target};
use crate::domain::change::Change;
use crate::{say, word};

/// Deletes for good what lies in the bin.
pub fn purge() -> Task {
    Task {
        words: word!("deleting for good"),
        unit: word!("pages"),
        work: Box::new(|desk, beat| {
            let mut store = desk.open().map_err(|error| problem(&error))?;
            let stamp = desk.stamp();
            // Refuses an empty bin, and a register that may not be written, before a backup is made.
            let rehearsed = store.rehearse(&Change::Purge, &stamp);
            rehearsed.map_err(|error| problem(&error))?;
            let target = Target::Folder(desk.backups());
            let made = backup::create(&store, &target, &stamp, &mut |done, total| {
                beat.go_on(done, total)
            });
            let made = made.map_err(|error| Problem::new(error.to_string(), error.hint()))?;
            if beat.is_stopped() {
                return Err(stopped());
            }
            let applied = store.apply(&Change::Purge, &stamp);
            let applied = applied.map_err(|error| problem(&error))?;
            let words = say!(
                "{summary}; it is still in {made}",
                summary = applied.summary,
                made = made.name
            );
            Ok(Outcome::Said(words))
        }),
    }
}
