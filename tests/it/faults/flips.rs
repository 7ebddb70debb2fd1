//! Bits flipped in registers and backups, and registers cut short: never a panic, and nothing wrong is shown as right after
//! `doctor --full` or `backup verify` said that it is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rusqlite::Connection;
use rusqlite::types::Value;
use servanda::backup::{self, Order, Target, wrapping::Wrapping};
use servanda::domain::status::Status;
use servanda::store::{Disagreement, HistoryQuery, Log, Page, Query, Store, inspect};

use super::{Chance, times};
use crate::cli::Home;
use crate::support::{Desk, now, stamp};

/// So many are hurt at once.
const HANDS: usize = 2;

/// A register in one file, with some history, and a folder to hurt copies in.
struct Patient {
    folder: tempfile::TempDir,
    bytes: Vec<u8>,
    content: String,
}

/// What is done in a small register, so that it has something of everything.
const DEEDS: &[&str] = &[
    "init --empty",
    "add party code=AA name=One",
    "add party code=BB name=Other",
    "add occasion title=Visit type=visit date=2024-06-12",
    "add body name=Ministry party=AA",
    "add document type=memorandum title=Memorandum binding=non_binding occasion=O1",
    "add group type=forum title=Forum frequency=P1Y",
    "add follow-up type=project title=Plant due=2026-08 start=2024 contact=somebody",
    "add evidence type=press title=Paper published=2025-09",
    "add citation record=F1 evidence=E1 attested=stated field=due",
    "add milestone record=F1 title=Step due=2026",
    "add session record=G1 number=1 on=2025-05",
    "add action record=D1 type=signature on=2024-06-12",
    "add indicator title=Trade unit=USD",
    "add observation indicator=I1 period=2024 value=12 assessor=AA",
    "add relation record=F1 other=D1 type=implements",
    "add participation record=F1 body=Y1 role=lead",
    "status F1 limited --note half",
    "note F1 remark",
    "undo",
];

impl Patient {
    /// The shipped register, with a little history.
    fn shipped() -> Self {
        let mut desk = Desk::shipped();
        desk.note("F1", "a note").unwrap();
        desk.status("F1", Status::OnHold).unwrap();
        desk.set("F5", "contact", "a person").unwrap();
        desk.undo().unwrap();
        Self::of(&desk.store)
    }

    /// A small register, in which each bit is as likely as another to be one of a row.
    fn small() -> Self {
        let home = Home::bare();
        for deed in DEEDS {
            home.done(&["--quiet ", deed].concat());
        }
        Self::of(&Store::open(&home.register(), true).unwrap())
    }

    fn of(store: &Store) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sound.db");
        fs::write(&path, b"").unwrap();
        store.copy_to(&path, &mut |_, _| true).unwrap();
        Self {
            bytes: fs::read(&path).unwrap(),
            content: inspect(&path).unwrap().content,
            folder,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn sound(&self) -> Store {
        Store::open_copy(&self.path("sound.db"), Log::Ignore).unwrap()
    }

    /// Makes a backup of it.
    fn backup(&self, name: &str, compress: bool) -> PathBuf {
        let file = self.path(name);
        let order = Order {
            target: &Target::File(file.clone()),
            wrapping: &Wrapping {
                compress,
                ..Wrapping::default()
            },
            reason: backup::Reason::Asked,
        };
        backup::make(&self.sound(), &order, &stamp("officer"), &mut |_, _| true).unwrap();
        file
    }
}

/// Which of the looks of `doctor --full` finds something; none of them: nothing.
fn told_by(path: &Path, backup: &Store) -> Option<&'static str> {
    let Ok(store) = Store::open_any(path) else {
        return Some("opening");
    };
    let is_wrong = |looked: servanda::store::Result<Vec<String>>| {
        looked.map_or(true, |found| !found.is_empty())
    };
    if store.identity().is_err() {
        Some("opening")
    } else if is_wrong(store.wrong_schema()) {
        Some("schema")
    } else if is_wrong(store.integrity(true)) {
        Some("structure")
    } else if is_wrong(store.orphans()) {
        Some("links")
    } else if is_wrong(store.wrong_derivations()) {
        Some("derived")
    } else if store
        .disagreement()
        .map_or(true, |found| found != Disagreement::default())
    {
        Some("history")
    } else if is_wrong(store.contradictions(backup)) {
        Some("backup")
    } else {
        None
    }
}

/// Says what is said of a hurt register, or that it has the content of the sound one; none: neither.
fn said(hurt: &Path, patient: &Patient, backup: &Store) -> Option<String> {
    match inspect(hurt) {
        Ok(found) if found.content == patient.content && found.problems.is_empty() => {
            Some(HARMLESS.to_owned())
        }
        _ => told_by(hurt, backup).map(ToOwned::to_owned),
    }
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

fn rows(conn: &Connection, table: &str) -> Vec<Vec<Value>> {
    let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
    let width = statement.column_count();
    let rows = statement.query_map([], |row| (0..width).map(|i| row.get(i)).collect());
    rows.unwrap().map(Result::unwrap).collect()
}

/// Finds the first cell in which two registers differ: `table.column`.
fn first_difference(one: &Path, other: &Path) -> Option<String> {
    let [one, other] = [one, other].map(|path| Connection::open(path).unwrap());
    let sql =
        "SELECT t.name, c.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
        WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name, c.cid";
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut statement = other.prepare(sql).unwrap();
    let mut columns = statement.query([]).unwrap();
    while let Some(row) = columns.next().unwrap() {
        let of = tables.entry(row.get(0).unwrap()).or_default();
        of.push(row.get(1).unwrap());
    }
    tables.into_iter().find_map(|(table, columns)| {
        let [one, other] = [&one, &other].map(|conn| rows(conn, &table));
        if one.len() != other.len() {
            return Some(format!("{table}: {} of {} rows", one.len(), other.len()));
        }
        let cells = one.into_iter().flatten().zip(other.into_iter().flatten());
        let differing = cells.enumerate().find(|(_, (one, other))| one != other);
        differing.map(|(at, _)| format!("{table}.{}", columns[at % columns.len()]))
    })
}

fn flip(bytes: &mut [u8], chance: &mut Chance) -> (usize, usize) {
    let (at, bit) = (chance.below(bytes.len()), chance.below(8));
    bytes[at] ^= 1 << bit;
    (at, bit)
}

/// Flips one bit after the other in copies of a file, several at once; counts what is said of each.
fn flipped(
    seed: u64,
    flips: usize,
    file: &Path,
    look: impl Fn(&Path) -> String + Sync,
) -> BTreeMap<String, usize> {
    let whole = fs::read(file).unwrap();
    let counted: Mutex<BTreeMap<String, usize>> = Mutex::default();
    std::thread::scope(|scope| {
        for hand in 0..HANDS {
            let (whole, counted, look) = (&whole, &counted, &look);
            scope.spawn(move || {
                let mut chance = Chance::new(seed + hand as u64);
                let name = file.file_name().unwrap().to_str().unwrap();
                let hurt = file.with_file_name(format!("{hand}-{name}"));
                let manifest = format!("{}.json", file.display());
                let _ = fs::copy(manifest, format!("{}.json", hurt.display()));
                for _ in 0..flips / HANDS {
                    let mut bytes = whole.clone();
                    let (at, bit) = flip(&mut bytes, &mut chance);
                    fs::write(&hurt, bytes).unwrap();
                    let said = look(&hurt);
                    assert!(
                        !said.starts_with("nothing"),
                        "bit {bit} of byte {at}: {said}"
                    );
                    *counted.lock().unwrap().entry(said).or_default() += 1;
                }
            });
        }
    });
    counted.into_inner().unwrap()
}

fn report(what: &str, counted: &BTreeMap<String, usize>) {
    let flips: usize = counted.values().sum();
    let by: Vec<String> = counted
        .iter()
        .map(|(said, count)| format!("{said} {count}"))
        .collect();
    println!(
        "flips: {what}: {flips}: {}; shown as right: 0",
        by.join(", ")
    );
}

/// What is said of a flip that changes nothing of the content.
const HARMLESS: &str = "without consequence";

#[test]
fn no_flipped_bit_of_a_register_is_shown_as_right() {
    for (what, patient, flips) in [
        ("the shipped register", Patient::shipped(), times(100, 1000)),
        ("a small register", Patient::small(), times(200, 6000)),
    ] {
        let sound = patient.path("sound.db");
        assert_eq!(told_by(&sound, &patient.sound()), None);
        let counted = flipped(11, flips, &sound, |hurt| {
            read(hurt);
            said(hurt, &patient, &patient.sound()).unwrap_or_else(|| {
                format!("nothing is said of {:?}", first_difference(hurt, &sound))
            })
        });
        report(what, &counted);
    }
}

/// What of an operation and its changes only a backup bears witness to.
const UNWITNESSED: &[&str] = &[
    "change.ref",
    "operation.at",
    "operation.note",
    "operation.replica",
    "operation.summary",
    "operation.type",
];

#[test]
fn without_a_backup_only_the_words_of_an_operation_can_be_hurt_unseen() {
    let patient = Patient::small();
    let sound = patient.path("sound.db");
    let counted = flipped(21, times(100, 2000), &sound, |hurt| {
        // It bears witness to itself: nobody else does.
        let Ok(itself) = Store::open_any(hurt) else {
            return "opening".to_owned();
        };
        said(hurt, &patient, &itself).unwrap_or_else(|| match first_difference(hurt, &sound) {
            Some(cell) if UNWITNESSED.contains(&cell.as_str()) => format!("unseen: {cell}"),
            other => format!("nothing is said of {other:?}"),
        })
    });
    report("a small register without a backup", &counted);
}

/// Verifies a hurt backup.
fn verified(hurt: &Path, patient: &Patient) -> String {
    match backup::verify(hurt) {
        Ok(verified) if verified.is_sound() => {
            let found = verified.inspection.expect("it is sound");
            if found.content == patient.content {
                HARMLESS.to_owned()
            } else {
                "nothing is said of its content".to_owned()
            }
        }
        Ok(verified) if verified.inspection.is_none() => "unreadable".to_owned(),
        Ok(_) => "not what was written down".to_owned(),
        Err(_) => "no backup".to_owned(),
    }
}

#[test]
fn no_flipped_bit_of_a_backup_is_shown_as_right() {
    for (seed, patient, compress, flips) in [
        (31, Patient::shipped(), true, times(40, 1000)),
        (41, Patient::small(), false, times(40, 1000)),
    ] {
        let name = if compress {
            "backup.db.zst"
        } else {
            "backup.db"
        };
        let file = patient.backup(name, compress);
        let counted = flipped(seed, flips, &file, |hurt| verified(hurt, &patient));
        report(name, &counted);
    }
    // Without its manifest, what it is wrapped in still bears witness.
    let patient = Patient::small();
    let file = patient.backup("alone.db.zst", true);
    fs::remove_file(format!("{}.json", file.display())).unwrap();
    let counted = flipped(51, times(40, 1000), &file, |hurt| verified(hurt, &patient));
    report("alone.db.zst, without its manifest", &counted);
}

#[test]
fn a_register_cut_anywhere_is_told_and_never_read_as_whole() {
    let patient = Patient::small();
    let sound = patient.sound();
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
        assert!(told_by(&path, &sound).is_some(), "cut at {length}");
    }
}
