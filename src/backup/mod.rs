//! Backups: names, makes, lists, verifies and restores the copies that the store makes.
//!
//! A backup is one file, whole in itself, with its manifest beside it (`NAME.json`): the register as a `SQLite` file, an archive
//! of it where it has kept files, compressed and encrypted where that is wished ([`wrapping`]). It is known by its content:
//! under another name, or without its manifest, it still verifies, all but its hash. Whatever is written appears under its
//! name only when it is whole, checked and on the disk; a file of the same name is never replaced, and no link is followed.

mod automatic;
mod columns;
mod create;
mod current;
mod difference;
mod draft;
mod error;
pub mod files;
mod heard;
mod keep;
mod list;
mod manifest;
mod name;
mod prune;
mod publish;
mod reason;
mod record;
mod restore;
mod retention;
mod settings;
mod source;
mod verify;
mod witness;
pub mod wrapping;

pub use automatic::{due, run as run_automatic, turn};
pub use columns::{columns, size};
pub use create::{Order, create, make};
pub use current::open_current;
pub use difference::{Difference, difference};
pub use error::{BackupError, Meant};
pub use list::list;
pub use manifest::Manifest;
pub use prune::{Verdict, discard, judge, prune};
pub use reason::Reason;
pub use record::{OneRecord, record_of};
pub use restore::{Kept, Restore, Restored, restore, restore_to};
pub use retention::Retention;
pub use settings::{Automatic, Settings};
pub use source::Source;
pub use verify::{Verified, verify, verify_watched, verify_with};
pub use witness::contradictions;

use std::path::{Path, PathBuf};

use serde::Serialize;

/// What the backups give back.
pub type Result<T> = std::result::Result<T, BackupError>;

/// Hears how many steps are done of how many, and says whether to go on.
pub type Progress<'p> = dyn FnMut(u64, u64) -> bool + 'p;

/// Where a backup goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Into this folder, under a name that tells the time. The folder is made where it is missing.
    Folder(PathBuf),
    /// Into this file, which must not be there yet.
    File(PathBuf),
}

/// One backup, as its folder and its manifest tell of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// When it was made: RFC 3339, UTC.
    pub made_at: String,
    /// Bytes.
    pub size: u64,
    /// What was written down when it was made.
    pub manifest: Option<Manifest>,
    /// What can be said against it; none: nothing, as far as it was looked at.
    pub problem: Option<String>,
}

/// Gives the folder where the backups of a register lie.
pub fn folder_of_register(register: &Path) -> PathBuf {
    register.parent().unwrap_or(Path::new("")).join("backups")
}
