//! Making a backup: copied, checked and on the disk before it gets its name.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::draft::{self, Draft};
use super::manifest::{self, FORMAT, Manifest};
use super::{Backup, BackupError, Progress, Result, Target, name};
use crate::domain::stamp::Stamp;
use crate::store::{Counts, Inspection, Log, Store, folder_of};

/// How many names of one moment are tried.
const TURNS: u32 = 1000;

/// Copies a register into a new file and verifies the copy. When it fails or is cancelled, nothing is left of it.
pub fn create(
    store: &Store,
    target: &Target,
    stamp: &Stamp,
    progress: &mut Progress<'_>,
) -> Result<Backup> {
    let folder = prepare(target)?;
    let draft = Draft::new(folder)?;
    let mut pages = 0;
    let counts = store
        .copy_to(draft.path(), &mut |done, total| {
            pages = total;
            progress(done, total)
        })
        .map_err(BackupError::copying_into(folder))?;
    draft.sync()?;
    let found = Store::open_copy(draft.path(), Log::Ignore)
        .and_then(|copy| copy.inspect())
        .map_err(|error| of_source(store, error.to_string()))?;
    if !found.problems.is_empty() {
        return Err(BackupError::RegisterDamaged {
            path: store.path().to_owned(),
            problems: found.problems,
        });
    }
    let differences = differences(&counts, &found.counts);
    if !differences.is_empty() {
        return Err(BackupError::Differs {
            path: store.path().to_owned(),
            problems: differences,
        });
    }
    let manifest = describe(draft.path(), found, stamp)?;
    if !progress(pages, pages) {
        return Err(BackupError::Cancelled);
    }
    let path = publish(draft, target, &manifest, stamp.at)?;
    draft::sync_folder(folder)?;
    Ok(Backup {
        name: file_name(&path),
        path,
        made_at: manifest.made_at.clone(),
        size: manifest.size,
        manifest: Some(manifest),
        problem: None,
    })
}

/// Tells where two counts of rows differ.
pub(super) fn differences(expected: &Counts, found: &Counts) -> Vec<String> {
    let tables: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    let rows = |counts: &Counts, table: &str| {
        counts
            .get(table)
            .map_or("no such table".to_owned(), |rows| format!("{rows} rows"))
    };
    tables
        .into_iter()
        .filter(|table| expected.get(*table) != found.get(*table))
        .map(|table| {
            format!(
                "`{table}` has {}, not {}",
                rows(found, table),
                rows(expected, table)
            )
        })
        .collect()
}

/// Gives the last part of a path as text.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn of_source(store: &Store, why: String) -> BackupError {
    BackupError::RegisterDamaged {
        path: store.path().to_owned(),
        problems: vec![why],
    }
}

/// Finds the folder, makes it where it may be made, and refuses names that are taken.
fn prepare(target: &Target) -> Result<&Path> {
    match target {
        Target::Folder(folder) => {
            draft::make_folder(folder)?;
            draft::sweep(folder);
            Ok(folder)
        }
        Target::File(file) => {
            draft::refuse_link(file)?;
            if draft::is_taken(file) {
                return Err(BackupError::Exists(file.clone()));
            }
            may_have_manifest(file)?;
            Ok(folder_of(file))
        }
    }
}

/// Refuses a name whose manifest's name something else has. A manifest without its file says nothing any more.
fn may_have_manifest(file: &Path) -> Result<()> {
    let beside = manifest::path_of(file);
    draft::refuse_link(&beside)?;
    if draft::is_taken(&beside) && !matches!(Manifest::beside(file), Ok(Some(_))) {
        return Err(BackupError::Exists(beside));
    }
    Ok(())
}

fn describe(copy: &Path, found: Inspection, stamp: &Stamp) -> Result<Manifest> {
    let (size, sha256) = manifest::digest(copy)?;
    Ok(Manifest {
        format: FORMAT,
        made_at: stamp.moment(),
        author: stamp.author.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        register: found.register,
        title: found.title,
        schema_version: found.schema_version,
        size,
        sha256,
        counts: found.counts,
    })
}

/// Gives the copy its name, then its manifest: a killed program leaves at worst a whole backup without one. Only who got the
/// name writes the manifest, so that two at once never mix theirs.
fn publish(
    copy: Draft,
    target: &Target,
    manifest: &Manifest,
    at: DateTime<Utc>,
) -> Result<PathBuf> {
    let folder = match target {
        Target::File(file) => {
            let beside = Draft::with(folder_of(file), &manifest.to_json())?;
            copy.publish(file)
                .map_err(|(_, error)| refused(file, error))?;
            return with_manifest(beside, file.clone());
        }
        Target::Folder(folder) => folder,
    };
    let beside = Draft::with(folder, &manifest.to_json())?;
    let mut copy = copy;
    for turn in 1..=TURNS {
        let path = folder.join(name::of_backup(at, turn));
        if draft::is_taken(&path) || draft::is_taken(&manifest::path_of(&path)) {
            continue;
        }
        match copy.publish(&path) {
            Ok(()) => return with_manifest(beside, path),
            Err((draft, error)) if error.kind() == ErrorKind::AlreadyExists => copy = draft,
            Err((_, error)) => return Err(refused(&path, error)),
        }
    }
    Err(BackupError::Exists(folder.join(name::of_backup(at, TURNS))))
}

fn with_manifest(manifest: Draft, path: PathBuf) -> Result<PathBuf> {
    match manifest.replace(&manifest::path_of(&path)) {
        Ok(()) => Ok(path),
        Err(error) => {
            let _ = fs::remove_file(&path);
            Err(error)
        }
    }
}

fn refused(path: &Path, error: io::Error) -> BackupError {
    if error.kind() == ErrorKind::AlreadyExists {
        BackupError::Exists(path.to_owned())
    } else {
        BackupError::io("write", path)(error)
    }
}
