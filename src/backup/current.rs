//! Opening a register of an earlier version: checked, backed up, upgraded.

use std::path::Path;

use super::create::create;
use super::{BackupError, Result, Target, folder_of_register};
use crate::domain::stamp::Stamp;
use crate::store::{Store, StoreError};

/// Opens a register. One of an earlier version is brought up to date first, after a quick check and a verified backup,
/// unless it may only be read.
pub fn open_current(register: &Path, read_only: bool, stamp: &Stamp) -> Result<Store> {
    match Store::open(register, read_only) {
        Err(StoreError::Older { .. }) if !read_only => {
            upgrade(register, stamp)?;
            Ok(Store::open(register, read_only)?)
        }
        opened => Ok(opened?),
    }
}

fn upgrade(register: &Path, stamp: &Stamp) -> Result<()> {
    let older = Store::open_any(register)?;
    let problems = older.integrity(false)?;
    if !problems.is_empty() {
        return Err(BackupError::RegisterDamaged {
            path: register.to_owned(),
            problems,
        });
    }
    create(
        &older,
        &Target::Folder(folder_of_register(register)),
        stamp,
        &mut |_, _| true,
    )?;
    drop(older);
    Ok(Store::upgrade(register)?)
}
