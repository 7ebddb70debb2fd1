//! Backups that are made by themselves: whether one is due, and making it.

use std::fs::File;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::create::{Order, make};
use super::reason::Reason;
use super::settings::Settings;
use super::{Backup, Progress, Result, Target, judge, list, prune};
use crate::domain::stamp::Stamp;
use crate::store::Store;

/// Tells whether a backup of a register is due at this moment: something changed since the newest one, and by number or by age
/// that is enough. A register that was never backed up counts from its founding.
pub fn due(store: &Store, settings: &Settings, at: DateTime<Utc>) -> Result<bool> {
    let (uid, _) = store.identity()?;
    let newest = list(&settings.folder(store.path()))?
        .into_iter()
        .find(|backup| {
            let manifest = backup.manifest.as_ref();
            backup.problem.is_none() && manifest.is_some_and(|of| of.register == uid)
        });
    let since = match &newest {
        Some(backup) => backup.made_at.clone(),
        None => store.founded_at()?,
    };
    let changes = store.operations_since(&since)?;
    if changes == 0 {
        return Ok(false);
    }
    let rule = settings.automatic;
    let is_many = rule.changes > 0 && changes >= u64::from(rule.changes);
    let is_old = rule.hours > 0
        && DateTime::parse_from_rfc3339(&since)
            .is_ok_and(|since| (at - since.to_utc()).num_hours() >= i64::from(rule.hours));
    Ok(is_many || is_old)
}

/// Waits until nobody else makes such backups of this register, and gives what holds the others off until it is dropped. Several
/// sittings may end at once: whoever comes second looks again whether one is due. None: the system has no such locks.
pub fn turn(register: &Path) -> Option<File> {
    // The folder, since closing the register itself would let go of the locks that its readers hold.
    let folder = File::open(register.parent()?).ok()?;
    folder.lock().ok().map(|()| folder)
}

/// Makes a backup and thins out those that were made by themselves. A failure to thin out is none of the backup.
pub fn run(
    store: &Store,
    settings: &Settings,
    stamp: &Stamp,
    progress: &mut Progress<'_>,
) -> Result<Backup> {
    let folder = settings.folder(store.path());
    let order = Order {
        target: &Target::Folder(folder.clone()),
        wrapping: &settings.wrapping(Reason::Automatic),
        reason: Reason::Automatic,
    };
    let made = make(store, &order, stamp, progress)?;
    let (uid, _) = store.identity()?;
    let of = |reason| reason == Reason::Automatic;
    let _ = judge(&folder, &uid, &settings.retention, of)
        .and_then(|all| prune(&folder, &all, &mut |_, _| true));
    Ok(made)
}
