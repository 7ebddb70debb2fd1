//! What backups are refused for or fail at, each with a sentence and a hint.

use std::io;
use std::path::{Path, PathBuf};

use crate::store::StoreError;
use crate::{say, word};

/// Why it was not done. Register and backups are as they were, unless the sentence says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The store refused or failed.
    #[error(transparent)]
    Store(StoreError),
    /// There is no such file.
    #[error("{}", crate::say!("there is no backup at `{path}`", path = _0.display()))]
    Missing(PathBuf),
    /// The name is taken.
    #[error("{}", crate::say!("there is a file at `{path}` already", path = _0.display()))]
    Exists(PathBuf),
    /// A link where something would be written.
    #[error("{}", crate::say!("`{path}` is a symbolic link, and nothing is written through one", path = _0.display()))]
    Link(PathBuf),
    /// A file or folder could not be used.
    #[error("{}", crate::say!("cannot {what} `{path}`: {source}", what = verb(what), path = path.display(), source))]
    Io {
        /// What was tried.
        what: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// There is no room.
    #[error("{}", crate::say!("there is no room left on the disk of `{path}`", path = _0.display()))]
    DiskFull(PathBuf),
    /// The file does not hold what it should.
    #[error("{}", crate::say!("`{path}` is damaged: {problems}", path = path.display(), problems = problems.join("; ")))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problems: Vec<String>,
    },
    /// The register itself is damaged, so that no copy of it could be trusted.
    #[error("{}", crate::say!("`{path}` is damaged, and no backup was made of it: {problems}", path = path.display(), problems = problems.join("; ")))]
    RegisterDamaged {
        /// The register.
        path: PathBuf,
        /// What is wrong with it.
        problems: Vec<String>,
    },
    /// The copy is not the same as what it was made from.
    #[error("{}", crate::say!("the copy of `{path}` does not hold what it was made from: {problems}", path = path.display(), problems = problems.join("; ")))]
    Differs {
        /// What was copied.
        path: PathBuf,
        /// Where they differ.
        problems: Vec<String>,
    },
    /// The backup is of another register than the one that is there.
    #[error("{}", meant.said(path, backup, present))]
    AnotherRegister {
        /// The backup.
        path: PathBuf,
        /// The title of the register that is there.
        present: String,
        /// The title of that in the backup.
        backup: String,
        /// What was to be done with it.
        meant: Meant,
    },
    /// The backup does not hold the record.
    #[error("{}", crate::say!("there is no record `{name}` in `{path}`", name, path = path.display()))]
    NotHeld {
        /// The backup.
        path: PathBuf,
        /// The ref or uid as given.
        name: String,
    },
    /// The folder that is set cannot be made, for want of the one it would lie in.
    #[error("{}", crate::say!("there is no folder `{within}` in which `{folder}` could be made", within = within.display(), folder = folder.display()))]
    NoDisk {
        /// The folder.
        folder: PathBuf,
        /// Where it would lie.
        within: PathBuf,
    },
    /// The backup is the register.
    #[error("{}", crate::say!("`{path}` is the register itself", path = _0.display()))]
    Itself(PathBuf),
    /// It is encrypted to a passphrase, and none was given.
    #[error("{}", crate::say!("`{path}` is encrypted to a passphrase, and none is given", path = _0.display()))]
    Sealed(PathBuf),
    /// It is encrypted to another passphrase.
    #[error("{}", crate::say!("`{path}` is encrypted, and the passphrase given does not open it", path = _0.display()))]
    WrongPassphrase(PathBuf),
    /// It is encrypted to keys, and none was given.
    #[error("{}", crate::say!("`{path}` is encrypted to a key, and no key file is given", path = _0.display()))]
    SealedToKey(PathBuf),
    /// It is encrypted to other keys.
    #[error("{}", crate::say!("`{path}` is encrypted, and no key given opens it", path = _0.display()))]
    WrongKey(PathBuf),
    /// What is to be kept is no file.
    #[error("{}", crate::say!("`{path}` is no file that could be kept", path = _0.display()))]
    NoFile(PathBuf),
    /// Whoever asked for it stopped it.
    #[error("{}", crate::word!("it was cancelled"))]
    Cancelled,
}

/// What was to be done with a backup that is of another register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// To put it in the place of the register.
    Replace,
    /// To compare the two.
    Compare,
    /// To bring a record back from it.
    BringBack,
}

impl Meant {
    /// Says that a backup is of another register.
    fn said(self, path: &Path, backup: &str, present: &str) -> String {
        let path = path.display();
        match self {
            Self::Replace => say!(
                "`{path}` is a backup of another register, `{backup}`, and would replace `{present}`",
                path,
                backup,
                present
            ),
            Self::Compare | Self::BringBack => say!(
                "`{path}` is a backup of another register, `{backup}`, not of `{present}`",
                path,
                backup,
                present
            ),
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::Replace => {
                word!(
                    "if that is what you want, say so with --yes: the present register is kept as a backup; or restore it elsewhere with --to"
                )
            }
            Self::Compare => word!("if you want the two compared all the same, say so with --yes"),
            Self::BringBack => {
                word!(
                    "a record comes back only into its own register: `servanda backup list` shows the backups; export and import take records elsewhere"
                )
            }
        }
    }
}

impl BackupError {
    /// Says what would be right, or what to do.
    pub fn hint(&self) -> String {
        match self {
            Self::Store(error) => return error.hint(),
            Self::Missing(_) => word!("`servanda backup list` shows what there is"),
            Self::Exists(_) => word!("name a file that is not there yet, or none: the backup is then named by its time"),
            Self::Link(_) => word!("put a real folder there, or name another file"),
            Self::Io { .. } => word!("check that the folder exists and that you may write in it, or name another file"),
            Self::DiskFull(_) => word!("free some space, or name a file on another disk; nothing was changed"),
            Self::Damaged { .. } => word!("`servanda backup list` shows the others; restore the newest that verifies"),
            Self::RegisterDamaged { .. } => {
                word!("restore the newest verified backup: `servanda backup restore FILE`; the damaged register is kept beside it")
            }
            Self::Differs { .. } => word!("try again; if it stays so, have `servanda doctor` look into the register"),
            Self::AnotherRegister { meant, .. } => meant.hint(),
            Self::NotHeld { .. } => {
                word!("a record made later is not in it: `servanda backup diff FILE` tells what changed since; `backup list` shows the others")
            }
            Self::NoDisk { .. } => {
                word!("see whether the disk is there, make that folder, or name another: config.toml, [backups] folder")
            }
            Self::Itself(_) => word!("name a backup: `servanda backup list` shows them"),
            Self::Sealed(_) => {
                word!("give it when asked, in SERVANDA_PASSPHRASE, or in a file: config.toml, [backups] passphrase_file")
            }
            Self::SealedToKey(_) => {
                word!("name the file with the secret key: --identity FILE, or config.toml, [backups] identity_file")
            }
            Self::WrongPassphrase(_) | Self::WrongKey(_) => {
                word!("the manifest beside it says when it was made; use the key or passphrase of that time")
            }
            Self::NoFile(_) => word!("name a file, not a folder"),
            Self::Cancelled => word!("nothing was changed"),
        }
        .to_owned()
    }

    /// Tells what came of trying something with a file.
    pub(super) fn io(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::DiskFull(path.to_owned())
            }
            _ => Self::Io {
                what,
                path: path.to_owned(),
                source,
            },
        }
    }

    /// Tells what came of copying into a file of this folder.
    pub(super) fn copying_into(folder: &Path) -> impl FnOnce(StoreError) -> Self {
        move |error| match error {
            StoreError::DiskFull => Self::DiskFull(folder.to_owned()),
            other => other.into(),
        }
    }
}

/// Says what was tried with a file.
fn verb(what: &'static str) -> &'static str {
    match what {
        "read" => word!("verb", "read"),
        "write" => word!("verb", "write"),
        "write in" => word!("verb", "write in"),
        "copy" => word!("verb", "copy"),
        "remove" => word!("verb", "remove"),
        "make a temporary folder for" => word!("verb", "make a temporary folder for"),
        other => other,
    }
}

impl From<StoreError> for BackupError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Cancelled => Self::Cancelled,
            other => Self::Store(other),
        }
    }
}
