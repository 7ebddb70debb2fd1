//! The kept files of evidence: named by their SHA-256, in `files/` beside the register, part of every backup.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::draft::{self, Draft};
use super::heard::{Bytes, digest};
use super::{BackupError, Progress, Result};
use crate::store::folder_of;
use crate::{say, word};

/// A kept file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its SHA-256, which is its name.
    pub sha256: String,
    /// Where it is.
    pub path: PathBuf,
    /// Bytes.
    pub size: u64,
}

/// Tells whether a name is that of a kept file.
pub fn is_name(name: &str) -> bool {
    name.len() == 64
        && name
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Gives the folder of a register's kept files.
pub fn folder_of_files(register: &Path) -> PathBuf {
    folder_of(register).join("files")
}

/// Keeps a copy of a file beside a register; gives its SHA-256. A file that is kept already stays as it is.
pub fn keep(register: &Path, file: &Path) -> Result<Kept> {
    let found = fs::metadata(file).map_err(BackupError::io("read", file))?;
    if !found.is_file() {
        return Err(BackupError::NoFile(file.to_owned()));
    }
    let (_, sha256) = digest(file)?;
    put(register, file, &sha256)
}

/// Puts a file of this SHA-256 among the kept ones, unless it is there.
pub(super) fn put(register: &Path, file: &Path, sha256: &str) -> Result<Kept> {
    let folder = folder_of_files(register);
    let path = folder.join(sha256);
    draft::make_folder(&folder)?;
    draft::refuse_link(&path)?;
    let is_there = draft::is_taken(&path) && digest(&path)?.1 == sha256;
    if !is_there {
        let copy = Draft::of(&folder, file)?;
        if digest(copy.path())?.1 != sha256 {
            return Err(BackupError::Io {
                what: "copy",
                path: file.to_owned(),
                source: std::io::Error::other(word!("it changed while it was read")),
            });
        }
        copy.replace(&path)?;
        draft::sync_folder(&folder)?;
    }
    let size = fs::metadata(&path)
        .map_err(BackupError::io("read", &path))?
        .len();
    Ok(Kept {
        sha256: sha256.to_owned(),
        path,
        size,
    })
}

/// Finds the kept files that a register names. Gives those that are there, and the names of those that are not.
pub(super) fn of_register(
    register: &Path,
    named: &BTreeSet<String>,
) -> (Vec<Kept>, BTreeSet<String>) {
    let folder = folder_of_files(register);
    let mut there = Vec::new();
    let mut missing = BTreeSet::new();
    for sha256 in named {
        let path = folder.join(sha256);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_file() => there.push(Kept {
                sha256: sha256.clone(),
                path,
                size: found.len(),
            }),
            _ => {
                missing.insert(sha256.clone());
            }
        }
    }
    (there, missing)
}

/// Tells which kept files are not what their names say.
pub(super) fn changed(files: &[Kept], progress: &mut Progress<'_>) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    let mut bytes = Bytes::new(files.iter().map(|kept| kept.size).sum(), progress);
    for kept in files {
        if bytes.digest(&kept.path)?.1 != kept.sha256 {
            wrong.push(say!(
                "the kept file {name} is not what its name says",
                name = kept.sha256
            ));
        }
    }
    Ok(wrong)
}

/// Brings the kept files of a backup beside a register. Stopped between two of them, those that came stay: no evidence of the
/// register names them.
pub(super) fn bring(register: &Path, files: &[Kept], progress: &mut Progress<'_>) -> Result<()> {
    let mut bytes = Bytes::new(files.iter().map(|kept| kept.size).sum(), progress);
    for kept in files {
        put(register, &kept.path, &kept.sha256)?;
        bytes.add(kept.size)?;
    }
    Ok(())
}
