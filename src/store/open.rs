//! Finding, checking, opening and making the file.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::{Result, StoreError};
use super::{Store, migrate};
use crate::domain::change::{Change, Row};
use crate::domain::stamp::Stamp;
use crate::{mark, say};

/// "SVND" in the header of the file.
pub(super) const APPLICATION_ID: i64 = 0x5356_4E44;
/// How long to wait for another program.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether a register may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Write,
    /// It was asked for only for reading.
    Read,
    /// The file has no permission to be written.
    ReadOnlyFile,
    /// The folder has none, which the write-ahead log would need.
    ReadOnlyFolder,
    /// The disk has no room for the log.
    FullDisk,
}

impl Access {
    /// Says why it may not be written; none: it may.
    pub const fn refusal(self) -> Option<&'static str> {
        match self {
            Self::Write => None,
            Self::Read => Some(mark!("it was opened with --read-only")),
            Self::ReadOnlyFile => Some(mark!("the file is read-only")),
            Self::ReadOnlyFolder => Some(mark!("the folder is read-only")),
            Self::FullDisk => Some(mark!("the disk is full")),
        }
    }
}

impl Store {
    /// Opens a register of this version. With `read_only`, or where the system allows nothing else, only for reading.
    pub fn open(path: &Path, read_only: bool) -> Result<Self> {
        let (conn, access) = connect_as_far(path, access_of(path, read_only)?)
            .map_err(|error| StoreError::of_file(path, error))?;
        match version_of(&conn, path)? {
            found if found > migrate::VERSION => Err(StoreError::Newer {
                path: path.to_owned(),
                found,
                known: migrate::VERSION,
            }),
            found if found < migrate::VERSION => Err(StoreError::Older {
                path: path.to_owned(),
                found,
                known: migrate::VERSION,
            }),
            _ => {
                prepare(&conn, access).map_err(|error| StoreError::of_file(path, error))?;
                Ok(Self::new(conn, path.to_owned(), access))
            }
        }
    }

    /// Makes a register with these first rows, whole or not at all. An existing file is never touched.
    pub fn create(path: &Path, rows: Vec<Row>, stamp: &Stamp) -> Result<Self> {
        let folder = folder_of(path);
        make_folder(folder)?;
        if fs::symlink_metadata(path).is_ok() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let io = |source| StoreError::Io {
            path: path.to_owned(),
            source,
        };
        let temporary = tempfile::Builder::new()
            .prefix(".servanda-new-")
            .tempfile_in(folder)
            // Without the name of the temporary file, which nobody asked for.
            .map_err(|error| io(error.kind().into()))?;
        {
            let conn = Connection::open(temporary.path())
                .map_err(|error| StoreError::of_file(path, error))?;
            conn.execute_batch("BEGIN")?;
            conn.execute_batch(migrate::SCHEMA)?;
            conn.execute_batch("COMMIT")?;
            let mut new = Self::new(conn, temporary.path().to_owned(), Access::Write);
            new.apply(&Change::Found(rows), stamp)?;
        }
        temporary.as_file().sync_all().map_err(io)?;
        temporary
            .persist_noclobber(path)
            .map_err(|error| match error.error.kind() {
                std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
                _ => io(error.error),
            })?;
        sync_folder(folder).map_err(io)?;
        Self::open(path, false)
    }
}

/// Tells whether a file is a register, of whatever version.
pub fn is_register(path: &Path) -> bool {
    connect(path, Access::Read).is_ok_and(|conn| version_of(&conn, path).is_ok())
}

/// Gives the folder of a file; the present one where the path names none.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes a folder that only its owner may enter, where there is none.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|source| StoreError::Io {
        path: folder.to_owned(),
        source,
    })
}

/// Makes what happened in a folder lasting.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Finds whether a file may be written; refuses what cannot be a register.
pub(crate) fn access_of(path: &Path, read_only: bool) -> Result<Access> {
    let file = fs::metadata(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing(path.to_owned()),
        _ => StoreError::Io {
            path: path.to_owned(),
            source,
        },
    })?;
    if file.is_dir() {
        return Err(StoreError::NotARegister {
            path: path.to_owned(),
            why: mark!("it is a folder"),
        });
    }
    if file.len() == 0 {
        return Err(StoreError::NotARegister {
            path: path.to_owned(),
            why: mark!("it is empty"),
        });
    }
    let folder = fs::metadata(folder_of(path)).map_err(|source| StoreError::Io {
        path: path.to_owned(),
        source,
    })?;
    Ok(if read_only {
        Access::Read
    } else if file.permissions().readonly() {
        Access::ReadOnlyFile
    } else if folder.permissions().readonly() {
        Access::ReadOnlyFolder
    } else {
        Access::Write
    })
}

/// Gives what tells a file from another of the same name; none where the system has nothing of the sort.
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    #[cfg(unix)]
    return fs::metadata(path).ok().map(|file| {
        use std::os::unix::fs::MetadataExt;
        (file.dev(), file.ino())
    });
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

/// Opens a connection. For reading where no log can be made beside the file, and none is there, the file is taken as it is.
pub(super) fn connect(path: &Path, access: Access) -> rusqlite::Result<Connection> {
    let common = OpenFlags::SQLITE_OPEN_NO_MUTEX;
    unlock_sides(path);
    if access == Access::Write {
        let conn = Connection::open_with_flags(path, common | OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        conn.busy_timeout(PATIENCE)?;
        conn.query_row("PRAGMA schema_version", [], |row| row.get::<_, i64>(0))?;
        return Ok(conn);
    }
    let conn = Connection::open_with_flags(path, common | OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    conn.busy_timeout(PATIENCE)?;
    match conn.query_row("PRAGMA schema_version", [], |row| row.get::<_, i64>(0)) {
        Ok(_) => Ok(conn),
        // Where a log or a journal has something, the file alone is not what was acknowledged.
        Err(error) if is_without_log(&error) && !has_log(path) => connect_immutable(path),
        Err(error) => Err(error),
    }
}

/// Lets log and index be written again where the register itself may be: while it could only be read, `SQLite` made them so
/// too, and whoever reads needs the index. Whose they are not is refused by the system, and then said when something is written.
#[cfg(unix)]
fn unlock_sides(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    const OWNER_WRITES: u32 = 0o200;
    let is_locked = |found: &fs::Metadata| found.permissions().mode() & OWNER_WRITES == 0;
    // They lie beside the file that a link leads to.
    let Ok(path) = fs::canonicalize(path) else {
        return;
    };
    if fs::metadata(&path).map_or(true, |register| is_locked(&register)) {
        return;
    }
    for side in ["-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(side);
        if fs::symlink_metadata(&name).is_ok_and(|found| found.is_file() && is_locked(&found)) {
            let _ = fs::set_permissions(&name, fs::Permissions::from_mode(0o600));
        }
    }
}

#[cfg(not(unix))]
fn unlock_sides(_path: &Path) {}

/// Opens a connection as far as the system allows: what this user may not write is opened for reading.
fn connect_as_far(path: &Path, access: Access) -> rusqlite::Result<(Connection, Access)> {
    match connect(path, access) {
        Ok(conn) if access == Access::Write && conn.is_readonly("main")? => {
            Ok((conn, Access::ReadOnlyFile))
        }
        Err(error) if access == Access::Write && is_without_log(&error) => {
            let access = if is_without_room(&error) {
                Access::FullDisk
            } else {
                Access::ReadOnlyFolder
            };
            Ok((connect(path, access)?, access))
        }
        opened => Ok((opened?, access)),
    }
}

/// Tells whether a file could not be read only because no log can be made beside it.
fn is_without_log(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode as Code;
    matches!(
        error.sqlite_error_code(),
        Some(Code::CannotOpen | Code::ReadOnly | Code::PermissionDenied)
    ) || is_without_room(error)
}

/// Tells whether the disk had no room for the log or its index.
fn is_without_room(error: &rusqlite::Error) -> bool {
    use rusqlite::ffi;
    let code = error.sqlite_error().map(|error| error.extended_code);
    matches!(
        code,
        Some(
            ffi::SQLITE_FULL
                | ffi::SQLITE_IOERR_SHMSIZE
                | ffi::SQLITE_IOERR_SHMMAP
                | ffi::SQLITE_IOERR_SHMOPEN
        )
    )
}

/// Opens a file that nobody writes, without locks or a log.
pub(super) fn connect_immutable(path: &Path) -> rusqlite::Result<Connection> {
    let escaped = path
        .to_string_lossy()
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    let uri = ["file:", &escaped, "?immutable=1"].concat();
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(uri, flags)?;
    conn.query_row("PRAGMA schema_version", [], |row| row.get::<_, i64>(0))?;
    Ok(conn)
}

/// Tells whether a log or a journal lies beside a file, with something in it: without it, the file is not whole. `SQLite` looks
/// beside the file that a link leads to.
pub(super) fn has_log(path: &Path) -> bool {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    ["-wal", "-journal"].iter().any(|side| {
        let mut name = real.as_os_str().to_owned();
        name.push(side);
        fs::metadata(name).is_ok_and(|found| found.len() > 0)
    })
}

/// Reads the schema version of a file that is one of ours.
pub(super) fn version_of(conn: &Connection, path: &Path) -> Result<i64> {
    let pragma = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let id = pragma("application_id").map_err(|error| StoreError::of_file(path, error))?;
    if id != APPLICATION_ID {
        return Err(StoreError::NotARegister {
            path: path.to_owned(),
            why: mark!("it is a SQLite database of another program"),
        });
    }
    match pragma("user_version").map_err(|error| StoreError::of_file(path, error))? {
        found if found < 1 => Err(StoreError::Damaged {
            path: path.to_owned(),
            why: say!("{found} is no version of its schema", found),
        }),
        found => Ok(found),
    }
}

/// Keeps statements that are parsed and planned: all that one change needs, each once.
pub(super) fn remember_statements(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_prepared_statement_cache_capacity(128);
    // Else every new value that is bound has a kept statement parsed and planned anew.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

pub(super) fn prepare(conn: &Connection, access: Access) -> rusqlite::Result<()> {
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0; PRAGMA cache_size = -2048;")?;
    remember_statements(conn)?;
    if access == Access::Write {
        conn.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        conn.pragma_update(None, "synchronous", "full")?;
    } else {
        conn.pragma_update(None, "query_only", true)?;
    }
    Ok(())
}
