//! The damaged register, opened as a private copy.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::store::error::{Result, StoreError};
use crate::store::{migrate, open};
use crate::{say, word};

/// What `SQLite` puts beside a file, and what would bring its last changes back.
const SIDES: [&str; 2] = ["-wal", "-journal"];
/// How every file of `SQLite` begins.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// The size of a page in every register.
const PAGE: u64 = 4096;
/// The tables without which a file is no register of ours.
const OURS: i64 = 3;

/// Opens a copy of a register in this folder; gives what was done to open it.
pub(super) fn open(damaged: &Path, folder: &Path) -> Result<(Connection, Vec<String>)> {
    open::access_of(damaged, true)?;
    let mut remarks = Vec::new();
    let copy = copied(damaged, &folder.join("with.db"))?;
    let has_sides = beside(damaged, &copy)?;
    let mut opened = connect(&copy);
    if opened.is_err() && has_sides {
        let bare = copied(damaged, &folder.join("without.db"))?;
        opened = connect(&bare);
        if opened.is_ok() {
            remarks.push(
                word!("the log beside the file does not fit it: what stood only there is lost")
                    .to_owned(),
            );
        }
    }
    if opened.is_err() {
        let headed = copied(damaged, &folder.join("headed.db"))?;
        mend_head(&headed).map_err(of(damaged))?;
        opened = connect(&headed);
        if opened.is_ok() {
            remarks.push(word!("the first bytes of the file were mended in the copy").to_owned());
        }
    }
    let conn = opened.map_err(|error| unreadable(damaged, error))?;
    judge(&conn, damaged)?;
    Ok((conn, remarks))
}

/// Says what is the matter with a file of which not even the schema can be read.
fn unreadable(path: &Path, error: rusqlite::Error) -> StoreError {
    match StoreError::of_file(path, error) {
        StoreError::Damaged { path, why } => StoreError::Damaged {
            path,
            why: say!("not even its list of tables can be read: {why}", why),
        },
        StoreError::Sqlite(error) => StoreError::Damaged {
            path: path.to_owned(),
            why: say!(
                "not even its list of tables can be read: {why}",
                why = error
            ),
        },
        other => other,
    }
}

/// Copies the bytes of a file into a new one of our own.
fn copied(from: &Path, to: &Path) -> Result<PathBuf> {
    let mut source = File::open(from).map_err(of(from))?;
    let mut copy = File::create_new(to).map_err(of(to))?;
    io::copy(&mut source, &mut copy).map_err(of(from))?;
    Ok(to.to_owned())
}

/// Copies what lies beside a file; tells whether anything does. `SQLite` looks beside the file that a link leads to.
fn beside(damaged: &Path, copy: &Path) -> Result<bool> {
    let real = fs::canonicalize(damaged).map_err(of(damaged))?;
    let mut any = false;
    for side in SIDES {
        let [from, to] = [real.as_path(), copy].map(|path| {
            let mut name = path.as_os_str().to_owned();
            name.push(side);
            PathBuf::from(name)
        });
        if fs::metadata(&from).is_ok_and(|file| file.is_file() && file.len() > 0) {
            copied(&from, &to)?;
            any = true;
        }
    }
    Ok(any)
}

fn of(path: &Path) -> impl Fn(io::Error) -> StoreError + '_ {
    |source| StoreError::Io {
        path: path.to_owned(),
        source,
    }
}

/// Opens the copy and reads its list of tables. Entries of that list which make no sense are passed over.
fn connect(copy: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(copy, flags)?;
    conn.execute_batch(
        "PRAGMA writable_schema = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = OFF",
    )?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    })?;
    Ok(conn)
}

/// Writes into the first bytes what stands there in every register, whatever else is damaged.
fn mend_head(copy: &Path) -> io::Result<()> {
    let mut bytes = fs::read(copy)?;
    let pages = u32::try_from(bytes.len() as u64 / PAGE).unwrap_or(0);
    if let Some(head) = bytes.first_chunk_mut::<100>() {
        head[..16].copy_from_slice(MAGIC);
        // Page size, journal in a file of its own, no reserved bytes, fixed payload fractions.
        head[16..24].copy_from_slice(&[0x10, 0, 1, 1, 0, 64, 32, 32]);
        head[28..32].copy_from_slice(&pages.to_be_bytes());
        // No list of free pages, no incremental vacuum: the copy is only read.
        head[32..40].fill(0);
        head[44..48].copy_from_slice(&4_u32.to_be_bytes());
        head[52..56].fill(0);
        head[56..60].copy_from_slice(&1_u32.to_be_bytes());
        head.copy_within(24..28, 92);
    }
    fs::write(copy, bytes)
}

/// Refuses what is another program's or a later version's.
fn judge(conn: &Connection, path: &Path) -> Result<()> {
    let ours: i64 = conn
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('register', 'record', 'operation')",
            [],
            |row| row.get(0),
        )
        .unwrap_or(0);
    let pragma = |name: &str| {
        conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0))
            .unwrap_or(0)
    };
    let says_ours = pragma("application_id") == open::APPLICATION_ID;
    if !says_ours && ours < OURS {
        return Err(StoreError::NotARegister {
            path: path.to_owned(),
            why: "it is a SQLite database of another program",
        });
    }
    let found = pragma("user_version");
    // A number that no program of ours can have written is part of the damage.
    if says_ours && (migrate::VERSION + 1..1000).contains(&found) {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            known: migrate::VERSION,
        });
    }
    Ok(())
}
