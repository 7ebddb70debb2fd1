//! A file that is being written: private, beside the place it is for, gone again unless it becomes whole.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{NamedTempFile, PersistError};

use super::{BackupError, Result};
use crate::store;

/// How every draft's name begins.
pub(super) const PREFIX: &str = ".servanda-draft-";
/// A draft that nobody has written to for so long was left by a program that was killed.
const STALE: Duration = Duration::from_hours(24);
/// What `SQLite` puts beside a file that it has open.
pub(super) const SIDES: [&str; 3] = ["-wal", "-journal", "-shm"];

/// A file that is being written.
#[derive(Debug)]
pub(super) struct Draft {
    file: Option<NamedTempFile>,
    path: PathBuf,
}

impl Draft {
    /// Makes an empty one, which only its owner may read, in the folder of what it is for.
    pub fn new(folder: &Path) -> Result<Self> {
        let file = tempfile::Builder::new()
            .prefix(PREFIX)
            .tempfile_in(folder)
            .map_err(BackupError::io("write in", folder))?;
        Ok(Self {
            path: file.path().to_owned(),
            file: Some(file),
        })
    }

    /// Makes one with this content, on the disk.
    pub fn with(folder: &Path, content: &[u8]) -> Result<Self> {
        let draft = Self::new(folder)?;
        if let Some(mut file) = draft.file.as_ref().map(NamedTempFile::as_file) {
            file.write_all(content)
                .map_err(BackupError::io("write in", folder))?;
        }
        draft.sync()?;
        Ok(draft)
    }

    /// Makes one with the bytes of another file, on the disk; its permissions are a draft's, not that file's.
    pub fn of(folder: &Path, source: &Path) -> Result<Self> {
        let draft = Self::new(folder)?;
        if let Some(mut file) = draft.file.as_ref().map(NamedTempFile::as_file) {
            let mut source_file =
                fs::File::open(source).map_err(BackupError::io("read", source))?;
            io::copy(&mut source_file, &mut file).map_err(BackupError::io("copy", source))?;
        }
        draft.sync()?;
        Ok(draft)
    }

    /// Gives where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Waits until it is on the disk.
    pub fn sync(&self) -> Result<()> {
        fs::File::open(&self.path)
            .and_then(|file| file.sync_all())
            .map_err(BackupError::io("write", &self.path))
    }

    /// Gives it its name, which must be free. Gives itself back when it is not.
    pub fn publish(mut self, name: &Path) -> std::result::Result<(), (Self, io::Error)> {
        self.move_by(|file| file.persist_noclobber(name))
            .map_err(|error| (self, error))
    }

    /// Gives it its name, in place of what has that name.
    pub fn replace(mut self, name: &Path) -> Result<()> {
        self.move_by(|file| file.persist(name))
            .map_err(BackupError::io("write", name))
    }

    fn move_by(
        &mut self,
        persist: impl FnOnce(NamedTempFile) -> std::result::Result<fs::File, PersistError>,
    ) -> io::Result<()> {
        let file = self.file.take().ok_or(io::ErrorKind::NotFound)?;
        match persist(file) {
            Ok(_) => Ok(()),
            Err(PersistError { error, file }) => {
                self.file = Some(file);
                Err(error)
            }
        }
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        for side in SIDES {
            let _ = fs::remove_file(beside(&self.path, side));
        }
    }
}

/// Gives the path of what lies beside a file under its name and more.
pub(super) fn beside(path: &Path, more: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    name.into()
}

/// Makes the folder where it is missing; refuses a link in its place.
pub(super) fn make_folder(folder: &Path) -> Result<()> {
    refuse_link(folder)?;
    store::make_folder(folder)?;
    Ok(())
}

/// Refuses a link.
pub(super) fn refuse_link(path: &Path) -> Result<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Err(BackupError::Link(path.to_owned())),
        _ => Ok(()),
    }
}

/// Tells whether anything has this name, be it a link that leads nowhere.
pub(super) fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Waits until what happened in a folder is on the disk.
pub(super) fn sync_folder(folder: &Path) -> Result<()> {
    store::sync_folder(folder).map_err(BackupError::io("write in", folder))
}

/// Removes drafts that a killed program has left in a folder long ago. What cannot be removed stays: it is in nobody's way.
pub(super) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_draft = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let is_stale = entry
            .metadata()
            .and_then(|file| file.modified())
            .is_ok_and(|at| at.elapsed().is_ok_and(|age| age > STALE));
        if is_draft && is_stale {
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            let _ = if is_folder {
                fs::remove_dir_all(entry.path())
            } else {
                fs::remove_file(entry.path())
            };
        }
    }
}
