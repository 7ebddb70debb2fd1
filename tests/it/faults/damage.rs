//! Bits flipped in registers and backups; files cut, emptied, foreign, of a later version: never a panic, and nothing wrong is
//! shown as right after `doctor --full` or `backup verify` said that it is.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use servanda::backup::{self, Order, Target};
use servanda::domain::status::Status;
use servanda::store::{HistoryQuery, Log, Page, Query, Store, inspect};

use super::{Chance, times};
use crate::cli::Home;
use crate::support::{Desk, now, stamp};

/// A register in one file, with some history, and a folder to hurt copies in.
struct Patient {
    folder: tempfile::TempDir,
    bytes: Vec<u8>,
    content: String,
}

impl Patient {
    fn new() -> Self {
        let mut desk = Desk::shipped();
        desk.note("F1", "a note").unwrap();
        desk.status("F1", Status::OnHold).unwrap();
        desk.set("F5", "contact", "a person").unwrap();
        desk.undo().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sound.db");
        fs::write(&path, b"").unwrap();
        desk.store.copy_to(&path, &mut |_, _| true).unwrap();
        Self {
            bytes: fs::read(&path).unwrap(),
            content: inspect(&path).unwrap().content,
            folder,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// Looks as `doctor --full` does, with a sound backup beside; tells whether anything is wrong.
fn is_told(path: &Path, backup: &Store) -> bool {
    let Ok(store) = Store::open_any(path) else {
        return true;
    };
    store.identity().is_err()
        || store
            .integrity(true)
            .map_or(true, |found| !found.is_empty())
        || store.orphans().map_or(true, |found| !found.is_empty())
        || store
            .wrong_derivations()
            .map_or(true, |found| !found.is_empty())
        || store.disagreement().map_or(true, |found| {
            found != servanda::store::Disagreement::default()
        })
        || store
            .contradictions(backup)
            .map_or(true, |found| !found.is_empty())
}

/// Reads as the lists and the screens do; whatever comes of it, it is no panic.
fn read(path: &Path) {
    if let Ok(store) = Store::open(path, true) {
        let _ = store.records(&Query::default(), Page::ALL, now());
        let _ = store.overview(now());
        let _ = store.history(&HistoryQuery {
            changes: true,
            limit: Some(20),
            ..HistoryQuery::default()
        });
        if let Ok(found) = store.find_record("F1") {
            let _ = store.detail(&found, now());
        }
    }
}

/// Finds the first row in which two registers differ.
fn first_difference(one: &Path, other: &Path) -> Option<[String; 2]> {
    let [one, other] = [one, other].map(|path| Connection::open(path).unwrap());
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'";
    let mut statement = other.prepare(sql).unwrap();
    let tables = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    tables.map(Result::unwrap).find_map(|table| {
        let [one, other] = [&one, &other].map(|conn| {
            let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
            let width = statement.column_count();
            let rows = statement.query_map([], |row| {
                (0..width)
                    .map(|i| row.get(i))
                    .collect::<rusqlite::Result<Vec<rusqlite::types::Value>>>()
            });
            rows.unwrap()
                .map(|row| format!("{table}: {row:?}"))
                .collect::<Vec<_>>()
        });
        let mut pairs = one.into_iter().zip(other);
        pairs
            .find(|(one, other)| one != other)
            .map(|(one, other)| [one, other])
    })
}

fn flip(bytes: &mut [u8], chance: &mut Chance) -> (usize, usize) {
    let (at, bit) = (chance.below(bytes.len()), chance.below(8));
    bytes[at] ^= 1 << bit;
    (at, bit)
}

#[test]
fn no_flipped_bit_of_a_register_is_shown_as_right() {
    let patient = Patient::new();
    let sound = Store::open_copy(&patient.path("sound.db"), Log::Ignore).unwrap();
    assert!(!is_told(&patient.path("sound.db"), &sound));
    let path = patient.path("hurt.db");
    let mut chance = Chance::new(11);
    let flips = times(220, 7000);
    let mut told = 0;
    for _ in 0..flips {
        let mut bytes = patient.bytes.clone();
        let (at, bit) = flip(&mut bytes, &mut chance);
        fs::write(&path, bytes).unwrap();
        read(&path);
        if is_told(&path, &sound) {
            told += 1;
        } else {
            let found = inspect(&path).unwrap();
            let differs = || first_difference(&path, &patient.path("sound.db"));
            assert!(
                found.content == patient.content,
                "bit {bit} of byte {at} is not told: {:?}",
                differs()
            );
        }
    }
    println!(
        "flips: register: {flips}, told {told}, without consequence {}, shown as right: 0",
        flips - told
    );
}

#[test]
fn no_flipped_bit_of_a_compressed_backup_is_shown_as_right() {
    let patient = Patient::new();
    let store = Store::open_copy(&patient.path("sound.db"), Log::Ignore).unwrap();
    let file = patient.path("backup.db.zst");
    let wrapping = backup::wrapping::Wrapping {
        compress: true,
        ..Default::default()
    };
    let order = Order {
        target: &Target::File(file.clone()),
        wrapping: &wrapping,
        reason: backup::Reason::Asked,
    };
    backup::make(&store, &order, &stamp("officer"), &mut |_, _| true).unwrap();
    let whole = fs::read(&file).unwrap();
    let mut chance = Chance::new(12);
    let flips = times(80, 3000);
    let mut told = 0;
    for _ in 0..flips {
        let mut bytes = whole.clone();
        let (at, bit) = flip(&mut bytes, &mut chance);
        fs::write(&file, bytes).unwrap();
        match backup::verify(&file) {
            Ok(verified) if verified.is_sound() => {
                let found = verified.inspection.expect("it is sound");
                assert_eq!(
                    found.content, patient.content,
                    "bit {bit} of byte {at} is not told"
                );
            }
            _ => told += 1,
        }
    }
    println!("flips: compressed backup: {flips}, told {told}, shown as right: 0");
}

#[test]
fn a_register_cut_anywhere_is_told_and_never_read_as_whole() {
    let patient = Patient::new();
    let sound = Store::open_copy(&patient.path("sound.db"), Log::Ignore).unwrap();
    let path = patient.path("cut.db");
    let mut chance = Chance::new(13);
    let mut lengths = vec![
        0, 1, 15, 16, 71, 99, 100, 101, 511, 512, 4095, 4096, 4097, 8192,
    ];
    let end = patient.bytes.len();
    lengths.extend([end - 1, end - 4096]);
    lengths.extend((0..times(20, 400)).map(|_| chance.below(end)));
    for length in lengths {
        fs::write(&path, &patient.bytes[..length]).unwrap();
        read(&path);
        assert!(is_told(&path, &sound), "cut at {length}");
    }
}

/// Files that are no register, and what is said of them.
fn others(home: &Home) -> Vec<(&'static str, &'static str)> {
    fs::write(home.path("empty.db"), b"").unwrap();
    fs::write(home.path("text.db"), b"to whom it may concern ".repeat(300)).unwrap();
    fs::create_dir(home.path("folder.db")).unwrap();
    let foreign = Connection::open(home.path("foreign.db")).unwrap();
    foreign
        .execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        .unwrap();
    let register = fs::read(home.register()).unwrap();
    fs::write(home.path("half.db"), &register[..register.len() / 2]).unwrap();
    fs::write(home.path("future.db"), &register).unwrap();
    let future = Connection::open(home.path("future.db")).unwrap();
    future.pragma_update(None, "user_version", 99).unwrap();
    vec![
        ("empty.db", "it is empty"),
        ("text.db", "it is no SQLite database"),
        ("folder.db", "it is a folder"),
        ("foreign.db", "it is a SQLite database of another program"),
        ("future.db", "this program knows 1"),
        ("missing.db", "there is no register at"),
        ("half.db", ""),
    ]
}

#[test]
fn every_command_says_what_is_the_matter_with_a_file_and_leaves_it_alone() {
    let home = Home::shipped();
    for (name, words) in others(&home) {
        let path = home.path(name);
        let before = fs::read(&path).ok();
        for command in [
            "list",
            "status F1 limited --note x",
            "stats",
            "history",
            "check",
            "doctor",
            "render overview",
        ] {
            let ran = home.run(&format!("--db {} {command}", path.display()));
            if name == "half.db" && ran.code == 0 {
                // What it needs stood in the half that is there: only `doctor` looks at the rest.
                assert_ne!(command, "doctor");
                continue;
            }
            assert_eq!(ran.code, 1, "{name}: {command}: {ran:?}");
            assert!(
                ran.err.starts_with("error: "),
                "{name}: {command}: {}",
                ran.err
            );
            let said = [ran.out, ran.err].concat();
            assert!(said.contains(words), "{name}: {command}: {said}");
            assert!(!said.contains("panicked"), "{said}");
        }
        if name != "half.db" {
            assert_eq!(fs::read(&path).ok(), before, "{name} is left alone");
        }
    }
}

#[test]
fn the_doctor_names_the_newest_sound_backup_and_what_no_backup_has() {
    let home = Home::shipped();
    home.done("--quiet backup create");
    home.done("note F1 one");
    let said = home.done("doctor");
    assert!(said.contains("1 change is in no backup"), "{said}");
    home.done("--quiet backup create");
    let folder = backup::folder_of_register(&home.register());
    let [newest, sound] = backup::list(&folder).unwrap().try_into().unwrap();
    let mut bytes = fs::read(&newest.path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&newest.path, bytes).unwrap();
    let mut bytes = fs::read(home.register()).unwrap();
    for byte in &mut bytes[4096..] {
        *byte = 0xaa;
    }
    fs::write(home.register(), bytes).unwrap();
    let ran = home.run("doctor");
    assert_eq!(ran.code, 1);
    assert!(
        ran.out
            .contains(&format!("`servanda backup restore {}`", sound.name)),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains(&format!("restore {}`", newest.name)));
    let ran = home.run("doctor --salvage new.db");
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("error: ") && ran.err.contains(&sound.name),
        "{}",
        ran.err
    );
}
