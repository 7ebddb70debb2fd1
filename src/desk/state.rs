//! What outlives a sitting: drafts and the state of the views, in a private folder, a file a register and sort.
//!
//! A file is replaced whole or not at all: written beside its place, made lasting, and renamed. Links are not followed, neither
//! for reading nor for writing. What cannot be read is set aside and never stands in the way.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Desk;
use crate::domain::uid::Uid;
use crate::word;

/// The largest file that is read.
const LARGEST: u64 = 16 << 20;

/// Which file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// What was typed and not saved.
    Drafts,
    /// The state of the views.
    Views,
}

impl Sort {
    const fn ending(self) -> &'static str {
        match self {
            Self::Drafts => "drafts.json",
            Self::Views => "views.json",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Drafts => word!("drafts"),
            Self::Views => word!("state of the views"),
        }
    }
}

/// What is wrong with a file, or with the folder.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// It can be neither read nor written.
    #[error("{}", crate::say!("cannot keep the {what} in `{path}`: {source}", what, path = path.display(), source))]
    Write {
        /// What was to be kept.
        what: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It cannot be read.
    #[error("{}", crate::say!("cannot read the {what} kept in `{path}`: {source}", what, path = path.display(), source))]
    Read {
        /// What was to be read.
        what: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It holds something else.
    #[error("{}", crate::say!("`{path}` holds no {what}: {why}", path = path.display(), what, why))]
    Malformed {
        /// What was to be read.
        what: &'static str,
        /// Where.
        path: PathBuf,
        /// What is wrong in it.
        why: String,
    },
}

impl StateError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Write { .. } => {
                word!("make room there or name another folder in XDG_STATE_HOME; until then what is typed is lost with the program")
            }
            Self::Read { .. } => word!("everything else works; look at the file and its rights"),
            Self::Malformed { .. } => word!("it was set aside beside its place; everything else works"),
        }
        .to_owned()
    }
}

/// The files of one register.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
    register: Uid,
}

impl Desk {
    /// Gives the shelf of the register with this uid; none: that is no uid, and nothing is kept for it.
    pub fn shelf(&self, register: &str) -> Option<Shelf> {
        Some(Shelf {
            folder: self.state.clone(),
            register: register.parse().ok()?,
        })
    }
}

impl Shelf {
    /// Gives where a file lies.
    pub fn path(&self, sort: Sort) -> PathBuf {
        let name = format!("{}.{}", self.register, sort.ending());
        self.folder.join(name)
    }

    /// Reads a file; none: there is none. One that holds something else is set aside, as `….unreadable`.
    pub fn read<T: DeserializeOwned>(&self, sort: Sort) -> Result<Option<T>, StateError> {
        let path = self.path(sort);
        let text = match read_plain(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => {
                let what = sort.words();
                return Err(StateError::Read { what, path, source });
            }
        };
        serde_json::from_slice(&text).map(Some).map_err(|error| {
            let mut aside = path.clone().into_os_string();
            aside.push(".unreadable");
            // Where even that fails it is written over in time.
            let _ = fs::rename(&path, aside);
            StateError::Malformed {
                what: sort.words(),
                path,
                why: error.to_string(),
            }
        })
    }

    /// Writes a file in the place of what was there.
    pub fn write<T: Serialize>(&self, sort: Sort, value: &T) -> Result<(), StateError> {
        let path = self.path(sort);
        let written = make_private(&self.folder).and_then(|()| {
            let mut file = tempfile::Builder::new()
                .prefix(".kept-")
                .tempfile_in(&self.folder)?;
            file.write_all(&serde_json::to_vec_pretty(value)?)?;
            file.as_file().sync_all()?;
            file.persist(&path).map_err(|error| error.error)?;
            Ok(())
        });
        written.map_err(|source| StateError::Write {
            what: sort.words(),
            path,
            source,
        })
    }

    /// Takes a file away, if there is one.
    pub fn remove(&self, sort: Sort) -> Result<(), StateError> {
        let path = self.path(sort);
        match fs::remove_file(&path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => Err(StateError::Write {
                what: sort.words(),
                path,
                source,
            }),
            _ => Ok(()),
        }
    }
}

/// Makes a folder that only its owner may enter; one that is there is made so. A link to a folder is refused.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    let found = fs::symlink_metadata(folder)?;
    if !found.is_dir() {
        return Err(io::Error::other(word!(
            "the folder is a link; it is not followed"
        )));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        if found.permissions().mode() & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
    }
    Ok(())
}

/// Reads a plain file of a bearable size, and nothing else: no link, no pipe.
fn read_plain(path: &Path) -> io::Result<Vec<u8>> {
    let found = fs::symlink_metadata(path)?;
    if !found.is_file() {
        return Err(io::Error::other(word!("it is no plain file")));
    }
    if found.len() > LARGEST {
        return Err(io::Error::other(word!("it is too large")));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf() -> (tempfile::TempDir, Shelf) {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf {
            folder: folder.path().join("state/servanda"),
            register: Uid::new(chrono::DateTime::UNIX_EPOCH),
        };
        (folder, shelf)
    }

    #[test]
    fn what_is_written_is_read_back_and_can_be_taken_away() {
        let (_folder, shelf) = shelf();
        assert_eq!(shelf.read::<Vec<String>>(Sort::Drafts).unwrap(), None);
        shelf.remove(Sort::Drafts).unwrap();
        for words in [vec!["one"], vec!["two", "three"]] {
            shelf.write(Sort::Drafts, &words).unwrap();
            let read: Option<Vec<String>> = shelf.read(Sort::Drafts).unwrap();
            assert_eq!(read.unwrap(), words);
        }
        let names = fs::read_dir(&shelf.folder).unwrap().count();
        assert_eq!(names, 1, "nothing is left beside it");
        shelf.remove(Sort::Drafts).unwrap();
        assert_eq!(shelf.read::<Vec<String>>(Sort::Drafts).unwrap(), None);
    }

    #[test]
    fn garbage_is_said_once_and_set_aside() {
        for garbage in [&b"{\"a\":"[..], b"\xff\xfe\0", b"", b"[1, 2]"] {
            let (_folder, shelf) = shelf();
            shelf.write(Sort::Drafts, &"x").unwrap();
            fs::write(shelf.path(Sort::Drafts), garbage).unwrap();
            let error = shelf.read::<Vec<String>>(Sort::Drafts).unwrap_err();
            assert!(error.to_string().contains("holds no drafts"), "{error}");
            assert!(!error.hint().is_empty());
            assert_eq!(shelf.read::<Vec<String>>(Sort::Drafts).unwrap(), None);
            let aside = format!("{}.unreadable", shelf.path(Sort::Drafts).display());
            assert_eq!(fs::read(aside).unwrap(), garbage);
        }
    }

    #[cfg(unix)]
    #[test]
    fn folder_and_files_are_private_and_links_are_not_followed() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let (folder, shelf) = shelf();
        fs::create_dir_all(&shelf.folder).unwrap();
        fs::set_permissions(&shelf.folder, fs::Permissions::from_mode(0o755)).unwrap();
        shelf.write(Sort::Views, &"x").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&shelf.folder), 0o700);
        assert_eq!(mode(&shelf.path(Sort::Views)), 0o600);

        let other = folder.path().join("other");
        fs::write(&other, "\"kept\"").unwrap();
        fs::remove_file(shelf.path(Sort::Views)).unwrap();
        symlink(&other, shelf.path(Sort::Views)).unwrap();
        assert!(matches!(
            shelf.read::<String>(Sort::Views),
            Err(StateError::Read { .. })
        ));
        shelf.write(Sort::Views, &"mine").unwrap();
        assert_eq!(fs::read_to_string(&other).unwrap(), "\"kept\"");
        assert_eq!(shelf.read(Sort::Views).unwrap(), Some("mine".to_owned()));

        let linked = Shelf {
            folder: folder.path().join("link"),
            ..shelf.clone()
        };
        symlink(&shelf.folder, &linked.folder).unwrap();
        assert!(matches!(
            linked.write(Sort::Views, &"x"),
            Err(StateError::Write { .. })
        ));
    }

    #[test]
    fn a_register_without_a_proper_uid_has_no_shelf() {
        let desk = Desk::new(Some(Path::new("x.db")), None, true);
        if let Ok(desk) = desk {
            assert!(desk.shelf("../../evil").is_none());
            assert!(desk.shelf("").is_none());
        }
    }
}
