//! Giving a whole backup its name.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::draft::{self, Draft};
use super::manifest::{self, Manifest};
use super::{BackupError, Result, Target, name};
use crate::store::folder_of;

/// How many names of one moment are tried.
const TURNS: u32 = 1000;

/// Gives the copy its name, then its manifest: a killed program leaves at worst a whole backup without one. Only who got the
/// name writes the manifest, so that two at once never mix theirs.
pub(super) fn publish(
    copy: Draft,
    target: &Target,
    said: &Manifest,
    (at, end): &(DateTime<Utc>, String),
) -> Result<PathBuf> {
    let folder = match target {
        Target::File(file) => {
            let beside = Draft::with(folder_of(file), &said.to_json())?;
            copy.publish(file)
                .map_err(|(_, error)| refused(file, error))?;
            return with_manifest(beside, file.clone());
        }
        Target::Folder(folder) => folder,
    };
    let beside = Draft::with(folder, &said.to_json())?;
    let mut copy = copy;
    for turn in 1..=TURNS {
        let path = folder.join(name::of_backup(*at, turn, end));
        if draft::is_taken(&path) || draft::is_taken(&manifest::path_of(&path)) {
            continue;
        }
        match copy.publish(&path) {
            Ok(()) => return with_manifest(beside, path),
            Err((draft, error)) if error.kind() == ErrorKind::AlreadyExists => copy = draft,
            Err((_, error)) => return Err(refused(&path, error)),
        }
    }
    Err(BackupError::Exists(
        folder.join(name::of_backup(*at, TURNS, end)),
    ))
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
