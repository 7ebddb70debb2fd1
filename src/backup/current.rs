//! Opening a register of an earlier version: checked, backed up, upgraded.

use std::path::Path;

use super::create::{Order, make};
use super::reason::Reason;
use super::settings::Settings;
use super::{BackupError, Result, Target};
use crate::domain::stamp::Stamp;
use crate::store::{Store, StoreError};

/// Opens a register for writing. One of an earlier version is brought up to date first, after a quick check and a verified
/// backup.
pub fn open_current(register: &Path, settings: &Settings, stamp: &Stamp) -> Result<Store> {
    match Store::open(register, false) {
        Err(StoreError::Older { .. }) => {
            upgrade(register, settings, stamp)?;
            Ok(Store::open(register, false)?)
        }
        opened => Ok(opened?),
    }
}

fn upgrade(register: &Path, settings: &Settings, stamp: &Stamp) -> Result<()> {
    let before = Store::open_any(register)?;
    let problems = before.integrity(false)?;
    if !problems.is_empty() {
        return Err(BackupError::RegisterDamaged {
            path: register.to_owned(),
            problems,
        });
    }
    let order = Order {
        target: &Target::Folder(settings.folder(register)),
        wrapping: &settings.wrapping(Reason::BeforeMigration),
        reason: Reason::BeforeMigration,
    };
    make(&before, &order, stamp, &mut |_, _| true)?;
    drop(before);
    Ok(Store::upgrade(register)?)
}
