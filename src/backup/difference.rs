//! What changed since a backup: the operations of one that the other does not know.

use std::path::Path;

use super::verify::{demand_sound, verify_with};
use super::wrapping::Keys;
use super::{BackupError, Result};
use crate::domain::change::Operation;
use crate::store::Store;

/// What a backup and a register do not share.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The operations that only the register knows, the newest first, with their changes.
    pub since: Vec<Operation>,
    /// The operations that only the backup knows: the register took another course from an earlier state.
    pub only_there: Vec<Operation>,
    /// When the backup was made.
    pub made_at: String,
}

/// Compares a backup with a register by their histories, which nothing rewrites.
pub fn difference(store: &Store, path: &Path, keys: &Keys) -> Result<Difference> {
    let verified = verify_with(path, keys)?;
    let (found, opened) = demand_sound(&verified)?;
    let (uid, title) = store.identity()?;
    if found.register != uid {
        return Err(BackupError::AnotherRegister {
            path: path.to_owned(),
            present: title,
            backup: found.title.clone(),
        });
    }
    let there = Store::open_copy(&opened.register, verified.log)?;
    let shared = store.last_shared(&there)?;
    Ok(Difference {
        since: store.operations_after(shared)?,
        only_there: there.operations_after(shared)?,
        made_at: verified.backup.made_at.clone(),
    })
}
