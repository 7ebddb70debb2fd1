//! Files that the program hands out: whole or not there, for their owner alone, never in place of what nobody gave up.
//!
//! What is written goes into a file of its own in the same folder, onto the disk, and only then gets its name.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::store::{folder_of, is_register, sync_folder};
use crate::word;

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Something has the name.
    #[error("{}", crate::say!("`{value}` exists already", value = _0.display()))]
    Exists(PathBuf),
    /// A link has the name.
    #[error("{}", crate::say!("`{value}` is a link, and links are not followed for writing", value = _0.display()))]
    Link(PathBuf),
    /// What has the name is no file.
    #[error("{}", crate::say!("`{value}` is no file", value = _0.display()))]
    NoFile(PathBuf),
    /// A register has the name.
    #[error("{}", crate::say!("`{value}` is a register", value = _0.display()))]
    Register(PathBuf),
    /// The path names no file.
    #[error("{}", crate::say!("`{value}` names no file", value = _0.display()))]
    NoName(PathBuf),
    /// The system said no.
    #[error("{}", crate::say!("cannot write `{path}`: {source}", path = path.display(), source))]
    Io {
        /// The file.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

impl WriteError {
    /// Says what would be right.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Exists(_) => word!("name another file, or give --force to write in its place"),
            Self::Link(_) => word!("name the file itself"),
            Self::NoFile(_) => word!("name a file, or `-` for standard output"),
            Self::Register(_) => {
                word!("name another file: a register is never written over, even with --force")
            }
            Self::NoName(_) => word!("name a file in a folder that is there"),
            Self::Io { .. } => {
                word!("see whether the folder is there and may be written, and has room")
            }
        }
    }
}

/// Writes a file whole, or leaves everything as it was. What has the name is replaced with `force` only, and only if it is a
/// plain file and no register.
pub fn write_file(
    path: &Path,
    force: bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), WriteError> {
    refuse(path, force)?;
    let of_path = |source| WriteError::Io {
        path: path.to_owned(),
        source,
    };
    let folder = folder_of(path);
    let file = tempfile::Builder::new()
        .prefix(".servanda-draft-")
        .tempfile_in(folder)
        .map_err(of_path)?;
    let mut out = BufWriter::new(file.as_file());
    write(&mut out)
        .and_then(|()| out.flush())
        .map_err(of_path)?;
    drop(out);
    file.as_file().sync_all().map_err(of_path)?;
    let named = if force {
        file.persist(path)
    } else {
        file.persist_noclobber(path)
    };
    named.map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => WriteError::Exists(path.to_owned()),
        _ => of_path(error.error),
    })?;
    sync_folder(folder).map_err(of_path)
}

/// Refuses a name that is taken, before anything is written.
fn refuse(path: &Path, force: bool) -> Result<(), WriteError> {
    if path.file_name().is_none() {
        return Err(WriteError::NoName(path.to_owned()));
    }
    let Ok(found) = fs::symlink_metadata(path) else {
        return Ok(());
    };
    let path = path.to_owned();
    Err(if found.is_symlink() {
        WriteError::Link(path)
    } else if !found.is_file() {
        WriteError::NoFile(path)
    } else if !force {
        WriteError::Exists(path)
    } else if is_register(&path) {
        WriteError::Register(path)
    } else {
        return Ok(());
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> impl FnOnce(&mut dyn Write) -> io::Result<()> {
        move |out| out.write_all(text.as_bytes())
    }

    #[test]
    fn a_file_is_written_whole_for_its_owner_and_not_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        write_file(&path, false, words("one")).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        let again = write_file(&path, false, words("two")).unwrap_err();
        assert!(matches!(again, WriteError::Exists(_)));
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        write_file(&path, true, words("two")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    }

    #[test]
    fn what_fails_halfway_leaves_nothing_and_takes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        fs::write(&path, "old").unwrap();
        let failed = write_file(&path, true, |out| {
            out.write_all(b"half")?;
            Err(io::Error::other("no more room"))
        });
        let words = failed.unwrap_err().to_string();
        assert!(words.ends_with(": no more room"), "{words}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn links_folders_and_registers_are_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let refused = |path: &Path| write_file(path, true, words("x")).unwrap_err();
        assert!(matches!(refused(folder.path()), WriteError::NoFile(_)));
        assert!(matches!(refused(Path::new("/")), WriteError::NoName(_)));
        #[cfg(unix)]
        {
            let target = folder.path().join("target");
            fs::write(&target, "old").unwrap();
            let link = folder.path().join("link");
            std::os::unix::fs::symlink(&target, &link).unwrap();
            assert!(matches!(refused(&link), WriteError::Link(_)));
            assert_eq!(fs::read_to_string(&target).unwrap(), "old");
        }
        let register = folder.path().join("servanda.db");
        let stamp = crate::domain::stamp::Stamp {
            at: chrono::DateTime::UNIX_EPOCH,
            today: chrono::NaiveDate::MIN,
            author: "x".to_owned(),
        };
        let rows = crate::register::empty("Test", "en", &stamp);
        drop(crate::store::Store::create(&register, rows, &stamp).unwrap());
        assert!(matches!(refused(&register), WriteError::Register(_)));
    }
}
