//! A backup that is read beside the register: verified, opened, and of the same register unless another may be.

use std::path::Path;

use super::error::Meant;
use super::verify::{Verified, demand_sound, verify_watched};
use super::wrapping::Keys;
use super::{BackupError, Progress, Result};
use crate::store::Store;

/// A backup that is read beside the register.
#[derive(Debug, Clone, Copy)]
pub struct Source<'s> {
    /// The file.
    pub path: &'s Path,
    /// What an encrypted one is read with.
    pub keys: &'s Keys,
    /// Whether it may be of another register.
    pub may_be_another: bool,
}

/// It, opened.
#[derive(Debug)]
pub(super) struct Beside {
    /// The register in it.
    pub store: Store,
    /// What was verified; what was unwrapped goes with it.
    pub verified: Verified,
}

/// Verifies and opens it.
pub(super) fn open(
    store: &Store,
    source: &Source<'_>,
    meant: Meant,
    progress: &mut Progress<'_>,
) -> Result<Beside> {
    let verified = verify_watched(source.path, source.keys, progress)?;
    let (found, opened) = demand_sound(&verified)?;
    let (uid, present) = store.identity()?;
    if found.register != uid && !source.may_be_another {
        return Err(BackupError::AnotherRegister {
            path: source.path.to_owned(),
            present,
            backup: found.title.clone(),
            meant,
        });
    }
    let store = Store::open_copy(&opened.register, verified.log)?;
    Ok(Beside { store, verified })
}
