//! What the store refuses or fails at, each with a sentence and a hint.

use std::path::{Path, PathBuf};

use crate::domain::entity::FieldError;
use crate::domain::status::Status;

/// Why the store did not do it. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file.
    #[error("there is no register at `{}`", .0.display())]
    Missing(PathBuf),
    /// There is a file already.
    #[error("there is a register at `{}` already", .0.display())]
    Exists(PathBuf),
    /// The file is no `SQLite` database, or not one of ours.
    #[error("`{}` is no Servanda register: {why}", path.display())]
    NotARegister {
        /// The file.
        path: PathBuf,
        /// What it seems to be.
        why: &'static str,
    },
    /// The file is damaged.
    #[error("`{}` is damaged: {why}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What `SQLite` says.
        why: String,
    },
    /// A later version of the program made it.
    #[error("`{}` was made by a later version: it has schema {found}, and this program knows {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The latest version known here.
        known: i64,
    },
    /// An older version that was opened only for reading.
    #[error("`{}` has schema {found} and must be upgraded to {known} before it can be read", path.display())]
    Older {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The version known here.
        known: i64,
    },
    /// It may only be read.
    #[error("`{}` can only be read: {why}", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// Why.
        why: &'static str,
    },
    /// The file or its folder could not be used.
    #[error("cannot use `{}`: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Another file has its name, or none.
    #[error("`{}` is no longer the file that was opened: it was moved, replaced or deleted", .0.display())]
    Gone(PathBuf),
    /// Another program holds the register.
    #[error("the register is in use by another program and did not become free in time")]
    Busy,
    /// The disk is full.
    #[error("the disk is full: the change was not kept")]
    DiskFull,
    /// Whoever asked for a copy stopped it.
    #[error("the copy was cancelled")]
    Cancelled,
    /// Whoever asked for a long change stopped it.
    #[error("it was stopped, and nothing of it was kept")]
    Stopped,
    /// A step of a change with many was refused.
    #[error("step {number}: {source}")]
    Step {
        /// Which one, from 1.
        number: usize,
        /// Why.
        source: Box<StoreError>,
    },
    /// No row is called that.
    #[error("there is no {what} `{name}` in this register")]
    Unknown {
        /// What was looked for.
        what: &'static str,
        /// The ref, uid or code as given.
        name: String,
        /// Something alike.
        near: Option<String>,
    },
    /// The ref is taken.
    #[error("the ref `{0}` is taken")]
    RefTaken(String),
    /// A field's value is wrong.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The status does not fit the kind.
    #[error("{reference} is a {noun} and cannot be `{status}`")]
    StatusOfOtherKind {
        /// The record.
        reference: String,
        /// The word for its kind.
        noun: &'static str,
        /// The status.
        status: Status,
        /// What it can be.
        fitting: Vec<&'static str>,
    },
    /// The status asks for a note.
    #[error("`{0}` needs a note that says why")]
    NoteNeeded(Status),
    /// Records below it are open.
    #[error("{reference} cannot be completed: {} below it {} open", open.join(", "), if open.len() == 1 { "is" } else { "are" })]
    OpenChildren {
        /// The record.
        reference: String,
        /// The refs of those below it.
        open: Vec<String>,
    },
    /// A date of the state of things that has not come.
    #[error("as of `{0}` ends after today, {1}")]
    Future(String, chrono::NaiveDate),
    /// A rule between fields.
    #[error("{0}")]
    Rule(String, String),
    /// There is nothing to take back.
    #[error("there is nothing to {0}")]
    NothingTo(&'static str),
    /// The operation cannot be taken back.
    #[error("operation {operation} ({summary}) cannot be undone: {why}")]
    NotUndoable {
        /// Its number.
        operation: i64,
        /// What it did.
        summary: String,
        /// Why not.
        why: String,
        /// What to do instead.
        instead: String,
    },
    /// Anything else that `SQLite` says.
    #[error("the register could not be read or written: {0}")]
    Sqlite(rusqlite::Error),
}

/// What the store gives back.
pub type Result<T> = std::result::Result<T, StoreError>;

impl StoreError {
    /// Says what would be right, or what to do.
    pub fn hint(&self) -> String {
        match self {
            Self::Missing(path) => format!("make one: servanda --db {} init", path.display()),
            Self::Exists(_) => "name another file with --db, or replace it with init --force, which keeps a backup".to_owned(),
            Self::NotARegister { .. } => "name a register with --db, or make one there with `servanda --db FILE init`".to_owned(),
            Self::Damaged { .. } => "restore the newest verified backup: servanda backup list, then servanda backup restore FILE".to_owned(),
            Self::Newer { .. } => "use the newer program; `backup create` and `doctor` still work with this one".to_owned(),
            Self::Older { .. } => "run any command without --read-only once; a verified backup is made first".to_owned(),
            Self::ReadOnly { why, .. } if *why == BROKEN_OFF => "the next command that may write undoes it: run `servanda list` without --read-only, with file and folder writable".to_owned(),
            Self::ReadOnly { why, .. } if why.contains("--read-only") => "leave out --read-only to change something".to_owned(),
            Self::ReadOnly { .. } => "make the file and its folder writable, or copy the register elsewhere and name it with --db".to_owned(),
            Self::Io { .. } => "check that the folder exists and that you may write in it".to_owned(),
            Self::Gone(_) => "leave and start again; what was acknowledged before is in the file that was opened".to_owned(),
            Self::Busy => "try again; if it stays so, see which program holds the file".to_owned(),
            Self::DiskFull => "free some space, then try again: everything acknowledged before is safe".to_owned(),
            Self::Cancelled | Self::Stopped => "nothing was changed".to_owned(),
            Self::Step { source, .. } => source.hint(),
            Self::Unknown { what, near, .. } => {
                let near = near.as_ref().map_or_else(String::new, |near| format!("did you mean `{near}`? "));
                format!("{near}{}", where_to_look(what))
            }
            Self::RefTaken(_) => "choose another ref".to_owned(),
            Self::Field(error) => error.hint(),
            Self::StatusOfOtherKind { fitting, .. } => format!("it can be {}", fitting.join(", ")),
            Self::NoteNeeded(_) => "add --note \"…\"".to_owned(),
            Self::OpenChildren { .. } => "complete or cancel those first, or say so with --yes and the reason in --note".to_owned(),
            Self::Future(..) => "say when it was true: today, an earlier day, or a month or year that is over".to_owned(),
            Self::Rule(_, right) => right.clone(),
            Self::NothingTo(_) => "`servanda history` shows what was done, and by whom".to_owned(),
            Self::NotUndoable { instead, .. } => instead.clone(),
            Self::Sqlite(_) => "`servanda doctor` looks into it".to_owned(),
        }
    }

    /// Turns what `SQLite` says about opening a file into what is the matter with it.
    pub(super) fn of_file(path: &Path, error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::NotADatabase) => Self::NotARegister {
                path: path.to_owned(),
                why: "it is no SQLite database",
            },
            Some(Code::DatabaseCorrupt) => Self::Damaged {
                path: path.to_owned(),
                why: error.to_string(),
            },
            Some(Code::ReadOnly) => Self::ReadOnly {
                path: path.to_owned(),
                why: if is_broken_off(&error) {
                    BROKEN_OFF
                } else {
                    "the file or its folder is not writable"
                },
            },
            Some(Code::CannotOpen | Code::PermissionDenied) => Self::Io {
                path: path.to_owned(),
                source: std::io::Error::new(
                    std::io::ErrorKind::PermissionDenied,
                    "it cannot be opened",
                ),
            },
            _ => error.into(),
        }
    }
}

/// Why a file with a journal beside it cannot even be read by who may not write.
const BROKEN_OFF: &str = "a change was broken off, and its journal is to be played back first";

/// Tells whether a journal must be played back before the file is read.
fn is_broken_off(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error().map(|error| error.extended_code);
    code == Some(rusqlite::ffi::SQLITE_READONLY_ROLLBACK)
}

/// Says which command shows what there is.
fn where_to_look(what: &str) -> &'static str {
    match what {
        "operation" => "`servanda history` numbers the operations",
        "field" => "`servanda list fields` shows the fields",
        "party" => "`servanda list parties` shows the parties",
        "body" => "`servanda list bodies` shows the bodies",
        "occasion" => "`servanda list occasions` shows the occasions",
        _ => "`servanda list` shows the refs of this register",
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::ConstraintViolation) => Self::Rule(
                format!("a rule of the register forbids that: {error}"),
                "`servanda show` tells what is there; schema.sql states the rules".to_owned(),
            ),
            _ => Self::Sqlite(error),
        }
    }
}
