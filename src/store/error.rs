//! What the store refuses or fails at, each with a sentence and a hint.

use std::path::{Path, PathBuf};

use crate::domain::entity::FieldError;
use crate::domain::status::Status;
use crate::mark;
use crate::words::of;
use crate::{say, word};

/// Why the store did not do it. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file.
    #[error("{}", crate::say!("there is no register at `{path}`", path = _0.display()))]
    Missing(PathBuf),
    /// There is a file already.
    #[error("{}", crate::say!("there is a register at `{path}` already", path = _0.display()))]
    Exists(PathBuf),
    /// The file is no `SQLite` database, or not one of ours.
    #[error("{}", crate::say!("`{path}` is no Servanda register: {why}", path = path.display(), why = of("", why)))]
    NotARegister {
        /// The file.
        path: PathBuf,
        /// What it seems to be.
        why: &'static str,
    },
    /// The file is damaged.
    #[error("{}", crate::say!("`{path}` is damaged: {why}", path = path.display(), why))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What `SQLite` says.
        why: String,
    },
    /// A later version of the program made it.
    #[error("{}", crate::say!("`{path}` was made by a later version: it has schema {found}, and this program knows {known}", path = path.display(), found, known))]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The latest version known here.
        known: i64,
    },
    /// An older version that was opened only for reading.
    #[error("{}", crate::say!("`{path}` has schema {found} and must be upgraded to {known} before it can be read", path = path.display(), found, known))]
    Older {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The version known here.
        known: i64,
    },
    /// It may only be read.
    #[error("{}", crate::say!("`{path}` can only be read: {why}", path = path.display(), why = of("", why)))]
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// Why.
        why: &'static str,
    },
    /// The file or its folder could not be used.
    #[error("{}", crate::say!("cannot use `{path}`: {source}", path = path.display(), source))]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Another file has its name, or none.
    #[error("{}", crate::say!("`{path}` is no longer the file that was opened: it was moved, replaced or deleted", path = _0.display()))]
    Gone(PathBuf),
    /// Another program holds the register.
    #[error("{}", crate::word!("the register is in use by another program and did not become free in time"))]
    Busy,
    /// The disk is full.
    #[error("{}", crate::word!("the disk is full: the change was not kept"))]
    DiskFull,
    /// Whoever asked for a copy stopped it.
    #[error("{}", crate::word!("the copy was cancelled"))]
    Cancelled,
    /// Whoever asked for a long change stopped it.
    #[error("{}", crate::word!("it was stopped, and nothing of it was kept"))]
    Stopped,
    /// A step of a change with many was refused.
    #[error("{}", crate::say!("step {number}: {source}", number, source))]
    Step {
        /// Which one, from 1.
        number: usize,
        /// Why.
        source: Box<StoreError>,
    },
    /// No row is called that.
    #[error("{}", crate::say!("there is no {what} `{name}` in this register", what = of("Entity", what), name))]
    Unknown {
        /// What was looked for.
        what: &'static str,
        /// The ref, uid or code as given.
        name: String,
        /// Something alike.
        near: Option<String>,
    },
    /// The ref is taken.
    #[error("{}", crate::say!("the ref `{value}` is taken", value = _0))]
    RefTaken(String),
    /// A field's value is wrong.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The status does not fit the kind.
    #[error("{}", crate::say!("{reference} is a {noun} and cannot be `{status}`", reference, noun = of("Noun", noun), status = status.label()))]
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
    #[error("{}", crate::say!("`{status}` needs a note that says why", status = _0.label()))]
    NoteNeeded(Status),
    /// Records below it are open.
    #[error("{}", still_open(reference, open))]
    OpenChildren {
        /// The record.
        reference: String,
        /// The refs of those below it.
        open: Vec<String>,
    },
    /// A date of the state of things that has not come.
    #[error("{}", crate::say!("as of `{date}` ends after today, {today}", date = _0, today = _1))]
    Future(String, chrono::NaiveDate),
    /// A rule between fields.
    #[error("{0}")]
    Rule(String, String),
    /// There is nothing to take back.
    #[error("{}", crate::say!("there is nothing to {what}", what = verb(_0)))]
    NothingTo(&'static str),
    /// The operation cannot be taken back.
    #[error("{}", crate::say!("operation {operation} ({summary}) cannot be undone: {why}", operation, summary, why))]
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
    #[error("{}", crate::say!("the register could not be read or written: {value}", value = _0))]
    Sqlite(rusqlite::Error),
}

/// What the store gives back.
pub type Result<T> = std::result::Result<T, StoreError>;

impl StoreError {
    /// Says what would be right, or what to do.
    pub fn hint(&self) -> String {
        match self {
            Self::Missing(path) => say!("make one: servanda --db {path} init", path = path.display()),
            Self::Exists(_) => word!("name another file with --db, or replace it with init --force, which keeps a backup").to_owned(),
            Self::NotARegister { .. } => word!("name a register with --db, or make one there with `servanda --db FILE init`").to_owned(),
            Self::Damaged { .. } => word!("restore the newest verified backup: servanda backup list, then servanda backup restore FILE").to_owned(),
            Self::Newer { .. } => word!("use the newer program; `backup create` and `doctor` still work with this one").to_owned(),
            Self::Older { .. } => word!("run any command without --read-only once; a verified backup is made first").to_owned(),
            Self::ReadOnly { why, .. } if *why == BROKEN_OFF => word!("the next command that may write undoes it: run `servanda list` without --read-only, with file and folder writable").to_owned(),
            Self::ReadOnly { why, .. } if why.contains("--read-only") => word!("leave out --read-only to change something").to_owned(),
            Self::ReadOnly { .. } => word!("make the file and its folder writable, or copy the register elsewhere and name it with --db").to_owned(),
            Self::Io { .. } => word!("check that the folder exists and that you may write in it").to_owned(),
            Self::Gone(_) => word!("leave and start again; what was acknowledged before is in the file that was opened").to_owned(),
            Self::Busy => word!("try again; if it stays so, see which program holds the file").to_owned(),
            Self::DiskFull => word!("free some space, then try again: everything acknowledged before is safe").to_owned(),
            Self::Cancelled | Self::Stopped => word!("nothing was changed").to_owned(),
            Self::Step { source, .. } => source.hint(),
            Self::Unknown { what, near, .. } => {
                let near = near.as_ref().map_or_else(String::new, |near| say!("did you mean `{near}`? ", near));
                format!("{near}{}", where_to_look(what))
            }
            Self::RefTaken(_) => word!("choose another ref").to_owned(),
            Self::Field(error) => error.hint(),
            Self::StatusOfOtherKind { fitting, .. } => say!("it can be {fitting}", fitting = fitting.join(", ")),
            Self::NoteNeeded(_) => word!("add --note \"…\"").to_owned(),
            Self::OpenChildren { .. } => word!("complete or cancel those first, or say so with --yes and the reason in --note").to_owned(),
            Self::Future(..) => word!("say when it was true: today, an earlier day, or a month or year that is over").to_owned(),
            Self::Rule(_, right) => right.clone(),
            Self::NothingTo(_) => word!("`servanda history` shows what was done, and by whom").to_owned(),
            Self::NotUndoable { instead, .. } => instead.clone(),
            Self::Sqlite(_) => word!("`servanda doctor` looks into it").to_owned(),
        }
    }

    /// Turns what `SQLite` says about opening a file into what is the matter with it.
    pub(super) fn of_file(path: &Path, error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::NotADatabase) => Self::NotARegister {
                path: path.to_owned(),
                why: mark!("it is no SQLite database"),
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
                    mark!("the file or its folder is not writable")
                },
            },
            Some(Code::CannotOpen | Code::PermissionDenied) => Self::Io {
                path: path.to_owned(),
                source: std::io::Error::new(
                    std::io::ErrorKind::PermissionDenied,
                    word!("it cannot be opened"),
                ),
            },
            _ => error.into(),
        }
    }
}

/// Names what there is nothing to do of.
fn verb(what: &'static str) -> &'static str {
    match what {
        "redo" => word!("verb", "redo"),
        "undo" => word!("verb", "undo"),
        other => other,
    }
}

/// Says which of those below a record are open.
fn still_open(reference: &str, open: &[String]) -> String {
    let names = open.join(", ");
    if open.len() == 1 {
        say!(
            "{reference} cannot be completed: {names} below it is open",
            reference,
            names
        )
    } else {
        say!(
            "{reference} cannot be completed: {names} below it are open",
            reference,
            names
        )
    }
}

/// Why a file with a journal beside it cannot even be read by who may not write.
const BROKEN_OFF: &str =
    mark!("a change was broken off, and its journal is to be played back first");

/// Tells whether a journal must be played back before the file is read.
fn is_broken_off(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error().map(|error| error.extended_code);
    code == Some(rusqlite::ffi::SQLITE_READONLY_ROLLBACK)
}

/// Says which command shows what there is.
fn where_to_look(what: &str) -> &'static str {
    match what {
        "operation" => word!("`servanda history` numbers the operations"),
        "field" => word!("`servanda list fields` shows the fields"),
        "party" => word!("`servanda list parties` shows the parties"),
        "body" => word!("`servanda list bodies` shows the bodies"),
        "occasion" => word!("`servanda list occasions` shows the occasions"),
        _ => word!("`servanda list` shows the refs of this register"),
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::ConstraintViolation) => Self::Rule(
                say!("a rule of the register forbids that: {error}", error),
                word!("`servanda show` tells what is there; schema.sql states the rules")
                    .to_owned(),
            ),
            _ => Self::Sqlite(error),
        }
    }
}
