//! Keeping the present register before another takes its place: as a verified backup, or, where it cannot be read, byte for
//! byte.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::create::{Order, make};
use super::draft::{self, Draft, beside};
use super::reason::Reason;
use super::settings::Settings;
use super::{BackupError, Progress, Result, Target, name};
use crate::domain::stamp::Stamp;
use crate::mark;
use crate::store::{self, Store, StoreError, folder_of};

/// How many names of one moment are tried.
const TURNS: u32 = 1000;

/// What is there before a restore.
#[derive(Debug)]
pub(super) enum Present {
    /// A register that can be read.
    Readable {
        store: Box<Store>,
        uid: String,
        title: String,
    },
    /// A file that cannot, or a log without one.
    Unreadable,
    /// Nothing.
    Nothing,
}

/// Looks at what is there.
pub(super) fn look(real: &Path) -> Result<Present> {
    if !draft::is_taken(real) {
        let is_log_left =
            draft::is_taken(&beside(real, "-wal")) || draft::is_taken(&beside(real, "-journal"));
        return Ok(if is_log_left {
            Present::Unreadable
        } else {
            Present::Nothing
        });
    }
    if fs::metadata(real).is_ok_and(|file| file.is_dir()) {
        return Err(StoreError::NotARegister {
            path: real.to_owned(),
            why: mark!("it is a folder"),
        }
        .into());
    }
    let opened = Store::open_any(real).or_else(|error| match error {
        // A journal that a killed program left must be played back first, which only a writer can.
        StoreError::ReadOnly { .. } if draft::is_taken(&beside(real, "-journal")) => {
            drop(Store::open_to_replace(real)?);
            Store::open_any(real)
        }
        other => Err(other),
    });
    match opened.and_then(|store| store.identity().map(|identity| (store, identity))) {
        Ok((store, (uid, title))) => {
            may_be_replaced(real, &store)?;
            Ok(Present::Readable {
                store: Box::new(store),
                uid,
                title,
            })
        }
        Err(error) if is_damage(&error) => Ok(Present::Unreadable),
        Err(error) => Err(error.into()),
    }
}

/// Refuses a register that may not be written, or of a later version, before anything is done.
fn may_be_replaced(real: &Path, store: &Store) -> Result<()> {
    let found = store.schema_version()?;
    if found > store::VERSION {
        return Err(StoreError::Newer {
            path: real.to_owned(),
            found,
            known: store::VERSION,
        }
        .into());
    }
    match store::access_of(real, false)?.refusal() {
        Some(why) => Err(StoreError::ReadOnly {
            path: real.to_owned(),
            why,
        }
        .into()),
        None => Ok(()),
    }
}

/// Keeps a readable register as a backup; none: it turns out damaged.
pub(super) fn as_backup(
    register: &Path,
    store: &Store,
    (settings, stamp): &(&Settings, &Stamp),
    progress: &mut Progress<'_>,
) -> Result<Option<PathBuf>> {
    let target = Target::Folder(settings.folder(register));
    let order = Order {
        target: &target,
        wrapping: &settings.wrapping(Reason::BeforeRestore),
        reason: Reason::BeforeRestore,
    };
    match make(store, &order, stamp, progress) {
        Ok(backup) => Ok(Some(backup.path)),
        Err(BackupError::RegisterDamaged { .. }) => Ok(None),
        Err(BackupError::Store(error)) if is_damage(&error) && is_broken(store) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Keeps the file with its log and journal byte for byte, under a name of its own beside it. The register's own name stays.
pub(super) fn set_aside(real: &Path, stamp: &Stamp) -> Result<PathBuf> {
    let stem = beside(real, &format!(".damaged-{}", name::moment(stamp.at)));
    let sides = ["", "-wal", "-journal"];
    for turn in 1..=TURNS {
        let kept = beside(&stem, &name::suffix(turn));
        if sides
            .iter()
            .any(|side| draft::is_taken(&beside(&kept, side)))
        {
            continue;
        }
        let mut first = None;
        for side in sides {
            let from = beside(real, side);
            if draft::is_taken(&from) {
                let to = beside(&kept, side);
                same_bytes(&from, &to)?;
                first.get_or_insert(to);
            }
        }
        draft::sync_folder(folder_of(real))?;
        return Ok(first.unwrap_or(kept));
    }
    Err(BackupError::Exists(stem))
}

/// Gives the file a second name; where the file system has no such thing, a second file with the same bytes.
fn same_bytes(from: &Path, to: &Path) -> Result<()> {
    let linked = fs::hard_link(from, to);
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            let draft = Draft::of(folder_of(to), from)?;
            draft
                .publish(to)
                .map_err(|(_, error)| BackupError::io("write", to)(error))
        }
        linked => linked.map_err(BackupError::io("write", to)),
    }
}

/// Removes the log, the journal and the log's index of what was set aside, so that nothing of them is ever played onto the
/// file that comes in its place.
pub(super) fn clear_sides(real: &Path) -> Result<()> {
    for side in draft::SIDES {
        let path: PathBuf = beside(real, side);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(BackupError::io("remove", &path)(error));
            }
            _ => {}
        }
    }
    draft::sync_folder(folder_of(real))
}

/// Tells whether the store says that the file is not what it should be, rather than that the system is in the way.
fn is_damage(error: &StoreError) -> bool {
    match error {
        StoreError::Damaged { .. } | StoreError::Sqlite(_) => true,
        // A SQLite database of another program is no damaged register: it is not ours to replace.
        StoreError::NotARegister { why, .. } => !why.contains("another program"),
        _ => false,
    }
}

fn is_broken(store: &Store) -> bool {
    store
        .integrity(false)
        .map_or(true, |problems| !problems.is_empty())
}
