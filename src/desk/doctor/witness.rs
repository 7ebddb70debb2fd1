//! Whether the tables, the history and the newest backup tell the same.

use super::Finding;
use super::register::RESTORE;
use crate::backup::{self, Verified};
use crate::desk::Desk;
use crate::store::{Result, Store, Watch};
use crate::words::of;
use crate::{say, word};

/// Compares the tables with the history.
pub(super) fn history(store: &Store, watch: &mut Watch<'_>) -> Result<Finding> {
    let found = store.disagreement_watched(watch)?;
    Ok(match (found.rows.as_slice(), found.alone.as_slice()) {
        ([], []) => Finding::good(
            word!("doctor", "history"),
            word!("every row is what the history tells of it"),
        ),
        ([], alone) => Finding::doubtful(
            word!("doctor", "history"),
            [word!("some of it is lost:"), "\n", &alone.join("\n")].concat(),
            word!(
                "a salvaged register may lack some; else something other than this program has written to the file"
            ),
        ),
        (rows, alone) => {
            let told = [rows, alone].concat().join("\n");
            Finding::wrong(
                word!("doctor", "history"),
                [word!("it tells otherwise of"), "\n", &told].concat(),
                of("", RESTORE),
            )
        }
    })
}

/// Compares the history with that of a backup; none: it tells the same, or nothing.
pub(super) fn of_backup(desk: &Desk, verified: &Verified) -> Option<Finding> {
    let store = Store::open_any(&desk.register).ok()?;
    let against = backup::contradictions(&store, verified).ok()?;
    (!against.is_empty()).then(|| {
        Finding::wrong(
            word!("doctor", "history"),
            say!(
                "that of this backup differs in {rows}",
                rows = against.join(", ")
            ),
            of("", RESTORE),
        )
    })
}
