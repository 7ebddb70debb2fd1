//! Backups: made, listed, verified, restored, and what they survive.

mod automatic;
mod command;
mod create;
mod derived;
mod difference;
mod killed;
mod list;
mod prune;
mod record;
mod restore;
mod stopped;
mod unreadable;
mod verify;
mod wrapped;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rusqlite::types::Value;
use servanda::backup::wrapping::Keys;
use servanda::backup::{self, Backup, BackupError, Restore, Restored, Settings, Target};
use servanda::domain::change::{AddNote, Change};
use servanda::domain::stamp::Stamp;
use servanda::store::Store;
use sha2::{Digest, Sha256};

/// A register in a folder of its own, and the desk it lies on.
struct Desk {
    folder: tempfile::TempDir,
}

/// Hears of progress and goes on.
fn on(_: u64, _: u64) -> bool {
    true
}

fn stamp(second: u32) -> Stamp {
    Stamp {
        at: format!("2026-11-23T12:00:{second:02}Z").parse().unwrap(),
        today: "2026-11-23".parse().unwrap(),
        author: "desk@test".to_owned(),
    }
}

impl Desk {
    /// Sets up the shipped register.
    fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let mut file = fs::OpenOptions::new();
        file.write(true).create_new(true).mode(0o600);
        file.open(desk.register())
            .unwrap()
            .write_all(founded())
            .unwrap();
        desk
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn register(&self) -> PathBuf {
        self.path().join("servanda.db")
    }

    fn backups(&self) -> PathBuf {
        self.path().join("backups")
    }

    fn open(&self) -> Store {
        Store::open(&self.register(), false).unwrap()
    }

    fn backup(&self, second: u32) -> Backup {
        let target = Target::Folder(self.backups());
        backup::create(&self.open(), &target, &stamp(second), &mut on).unwrap()
    }

    fn restore(&self, from: &Path, second: u32) -> Result<Restored, BackupError> {
        let order = Restore {
            register: &self.register(),
            from,
            may_be_another: false,
            settings: &bare(),
        };
        backup::restore(&order, &stamp(second), &mut on)
    }

    fn rows(&self) -> Content {
        content(&self.register())
    }
}

/// Keeps what it keeps bare, so that a test can read it.
fn bare() -> Settings {
    Settings {
        compress: Some(false),
        ..Settings::default()
    }
}

/// Adds a note to a record, as an officer would.
fn note(store: &mut Store, text: &str) {
    let change = Change::Note(AddNote {
        record: store.find_record("F1").unwrap().uid,
        text: text.to_owned(),
        as_of: None,
    });
    store.apply(&change, &stamp(1)).unwrap();
}

/// Founds the shipped register once: founding it is tested elsewhere.
fn founded() -> &'static [u8] {
    static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
    FOUNDED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let (path, copy) = (folder.path().join("a.db"), folder.path().join("b.db"));
        let rows = servanda::register::shipped(&stamp(0)).unwrap();
        let store = Store::create(&path, rows, &stamp(0)).unwrap();
        store.copy_to(&copy, &mut on).unwrap();
        fs::read(copy).unwrap()
    })
}

/// Writes a hash as `sha256sum` does.
fn hex(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest
        .iter()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

type Content = BTreeMap<String, Vec<Vec<Value>>>;

/// Reads every row of every table of a register.
fn content(path: &Path) -> Content {
    let conn = rusqlite::Connection::open(path).unwrap();
    let tables: Vec<String> = conn
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(tables.len() > 20, "{tables:?}");
    tables
        .into_iter()
        .map(|table| {
            let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
            let width = statement.column_count();
            let rows = statement
                .query_map([], |row| (0..width).map(|i| row.get(i)).collect())
                .unwrap()
                .map(Result::unwrap)
                .collect();
            (table, rows)
        })
        .collect()
}

/// Lists the names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|entries| {
            entries
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect()
        })
        .unwrap_or_default();
    names.sort();
    names
}

/// Changes one byte of a file.
fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 0x40;
    fs::write(path, bytes).unwrap();
}
