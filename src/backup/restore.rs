//! Restoring: what comes is verified, what is there is kept, and the one takes the place of the other in one step.
//!
//! A readable register is replaced in one transaction, so that everyone who has it open sees it. One that cannot be read
//! is replaced by renaming a verified copy over it: its log goes first, kept under another name, because `SQLite` would
//! play a log that it finds onto whatever file lies there.

use std::fs;
use std::path::{Path, PathBuf};

use super::draft::{self, Draft};
use super::error::Meant;
use super::files;
use super::keep::{self, Present};
use super::settings::Settings;
use super::verify::{Verified, demand_sound, verify_watched};
use super::wrapping::Keys;
use super::{Backup, BackupError, Progress, Result};
use crate::domain::stamp::Stamp;
use crate::store::{self, Inspection, Log, Store, folder_of};

/// What is to be restored.
#[derive(Debug, Clone, Copy)]
pub struct Restore<'p> {
    /// The register whose place is taken.
    pub register: &'p Path,
    /// The backup that takes it.
    pub from: &'p Path,
    /// Whether a backup of another register may take it.
    pub may_be_another: bool,
    /// How this desk keeps backups: the present register is kept in this way, and encrypted ones are read with these keys.
    pub settings: &'p Settings,
}

/// What a restore has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The backup that was restored.
    pub from: Backup,
    /// What became of the register that was there.
    pub kept: Kept,
    /// The uid of the register that is there now.
    pub register: String,
    /// Its title.
    pub title: String,
    /// Whether another register was there before.
    pub is_another: bool,
}

/// What became of the register that was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It is a verified backup.
    Backup(PathBuf),
    /// It could not be read, and lies there byte for byte, its log beside it.
    Damaged(PathBuf),
    /// There was none.
    Nothing,
}

/// Puts a backup in the place of the register. When it fails or is cancelled, the register is as it was. `progress` hears
/// of each part in turn: of verifying it, and of up to three copies.
pub fn restore(
    order: &Restore<'_>,
    stamp: &Stamp,
    progress: &mut Progress<'_>,
) -> Result<Restored> {
    let real = real_path(order.register)?;
    if fs::canonicalize(order.from).is_ok_and(|from| from == real) {
        return Err(BackupError::Itself(order.from.to_owned()));
    }
    let verified = verify_watched(order.from, &order.settings.keys, progress)?;
    demand_sound(&verified)?;
    let folder = folder_of(&real);
    store::make_folder(folder)?;
    draft::sweep(folder);
    let present = keep::look(&real)?;
    let (copy, found) = stage(&verified, folder, progress)?;
    let is_another = is_another(&present, &found);
    if let (true, false, Present::Readable { title, .. }) =
        (is_another, order.may_be_another, &present)
    {
        return Err(BackupError::AnotherRegister {
            path: order.from.to_owned(),
            present: title.clone(),
            backup: found.title,
            meant: Meant::Replace,
        });
    }
    files::bring(&real, verified.files(), progress)?;
    let place = Place {
        settings: order.settings,
        register: order.register,
        real: &real,
        stamp,
    };
    let kept = match present {
        Present::Readable { store, .. } => place.take_in_one_transaction(*store, copy, progress)?,
        Present::Unreadable => place.take_by_name(copy)?,
        Present::Nothing => {
            copy.publish(&real)
                .map_err(|(_, error)| BackupError::io("write", &real)(error))?;
            Kept::Nothing
        }
    };
    draft::sync_folder(folder)?;
    Ok(Restored {
        from: verified.backup,
        kept,
        register: found.register,
        title: found.title,
        is_another,
    })
}

fn is_another(present: &Present, found: &Inspection) -> bool {
    matches!(present, Present::Readable { uid, .. } if *uid != found.register)
}

/// The place that is taken.
struct Place<'p> {
    settings: &'p Settings,
    register: &'p Path,
    real: &'p Path,
    stamp: &'p Stamp,
}

impl Place<'_> {
    fn how(&self) -> (&Settings, &Stamp) {
        (self.settings, self.stamp)
    }

    /// Takes the place of a register that can be read; of one that turns out damaged, by name.
    fn take_in_one_transaction(
        &self,
        present: Store,
        copy: Draft,
        progress: &mut Progress<'_>,
    ) -> Result<Kept> {
        let seen = present.data_version()?;
        let Some(mut kept) = keep::as_backup(self.register, &present, &self.how(), progress)?
        else {
            drop(present);
            return self.take_by_name(copy);
        };
        // What others wrote since it was kept must not be lost: with the register to itself, this keeps it once more.
        let last_look = || {
            if present.data_version()? != seen {
                let again =
                    keep::as_backup(self.register, &present, &self.how(), &mut |_, _| true)?;
                kept = again.unwrap_or_else(|| kept.clone());
            }
            Ok::<(), BackupError>(())
        };
        Store::open_to_replace(self.real)?.replace_with(copy.path(), last_look, progress)?;
        Ok(Kept::Backup(kept))
    }

    /// Takes the place of a file that cannot be read. It has another name by then, with its log; when the program is killed
    /// in between, both are there under that name, and the file still under its own.
    fn take_by_name(&self, copy: Draft) -> Result<Kept> {
        let kept = keep::set_aside(self.real, self.stamp)?;
        keep::clear_sides(self.real)?;
        copy.replace(self.real)?;
        Ok(Kept::Damaged(kept))
    }
}

/// Puts a copy of a backup elsewhere, as a register of its own file. What is there is never replaced.
pub fn restore_to(
    from: &Path,
    to: &Path,
    keys: &Keys,
    progress: &mut Progress<'_>,
) -> Result<Restored> {
    draft::refuse_link(to)?;
    if draft::is_taken(to) {
        return Err(BackupError::Exists(to.to_owned()));
    }
    let verified = verify_watched(from, keys, progress)?;
    demand_sound(&verified)?;
    let folder = folder_of(to);
    store::make_folder(folder)?;
    let (copy, found) = stage(&verified, folder, progress)?;
    for side in ["-wal", "-journal"] {
        let stale = draft::beside(to, side);
        if draft::is_taken(&stale) {
            return Err(BackupError::Exists(stale));
        }
    }
    files::bring(to, verified.files(), progress)?;
    copy.publish(to).map_err(|(_, error)| match error.kind() {
        std::io::ErrorKind::AlreadyExists => BackupError::Exists(to.to_owned()),
        _ => BackupError::io("write", to)(error),
    })?;
    draft::sync_folder(folder)?;
    Ok(Restored {
        from: verified.backup,
        kept: Kept::Nothing,
        register: found.register,
        title: found.title,
        is_another: false,
    })
}

/// Copies a verified backup beside where it is to go, brings it to this version of the schema, and checks the copy.
fn stage(
    verified: &Verified,
    folder: &Path,
    progress: &mut Progress<'_>,
) -> Result<(Draft, Inspection)> {
    let (expected, opened) = demand_sound(verified)?;
    let draft = Draft::new(folder)?;
    let counts = Store::open_copy(&opened.register, verified.log)?
        .copy_to(draft.path(), progress)
        .map_err(BackupError::copying_into(folder))?;
    let mut problems = super::create::differences(&expected.counts, &counts);
    if expected.schema_version < store::VERSION {
        Store::upgrade(draft.path())?;
    }
    let found = Store::open_copy(draft.path(), Log::Ignore)?.inspect_watched(progress)?;
    if expected.schema_version == store::VERSION {
        problems.extend(super::create::differences(&counts, &found.counts));
    }
    problems.extend(found.problems.iter().cloned());
    if !problems.is_empty() {
        return Err(BackupError::Differs {
            path: verified.backup.path.clone(),
            problems,
        });
    }
    draft.sync()?;
    Ok((draft, found))
}

/// Finds where the register's file really lies: a link to it is kept, and what it leads to is replaced.
fn real_path(register: &Path) -> Result<PathBuf> {
    if let Ok(real) = fs::canonicalize(register) {
        return Ok(real);
    }
    draft::refuse_link(register)?;
    Ok(register.to_owned())
}
