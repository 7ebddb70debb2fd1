//! The verified backup that is made before something that takes or changes much.

use super::console::Console;
use super::failure::Failure;
use super::progress::Progress;
use crate::backup::{self, Backup, Order, Reason, Target};
use crate::store::Store;
use crate::word;

/// Keeps the register as it is, among its backups.
pub(super) fn keep(
    store: &Store,
    reason: Reason,
    progress: &Progress,
    console: &Console,
) -> Result<Backup, Failure> {
    let settings = console.desk.backup_settings()?;
    let order = Order {
        target: &Target::Folder(console.desk.backups()),
        wrapping: &settings.wrapping(reason),
        reason,
    };
    let stamp = console.desk.stamp();
    let made = progress.run(word!("keeping a backup"), |watch| {
        backup::make(store, &order, &stamp, watch)
    })?;
    Ok(made)
}
