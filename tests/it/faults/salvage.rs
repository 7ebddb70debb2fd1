//! Damaged registers, and what can be read of them: `doctor --salvage FILE`.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use servanda::domain::status::Status;
use servanda::store::{Came, Salvaged, Store, StoreError, inspect, salvage};

use super::Chance;
use crate::support::{Desk, assert_same, content, stamp};

const PAGE: usize = 4096;

/// A shipped register with some history, in one file.
fn damaged(wound: impl FnOnce(&mut Vec<u8>, &Connection)) -> (tempfile::TempDir, PathBuf) {
    let mut desk = Desk::shipped();
    for turn in 0..30 {
        desk.note("F1", &format!("note {turn}")).unwrap();
    }
    desk.status("F1", Status::OnHold).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("damaged.db");
    fs::write(&path, b"").unwrap();
    desk.store.copy_to(&path, &mut |_, _| true).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let conn = Connection::open(desk.path()).unwrap();
    wound(&mut bytes, &conn);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn page(bytes: &mut [u8], number: i64) -> &mut [u8] {
    let number = usize::try_from(number).unwrap();
    &mut bytes[(number - 1) * PAGE..number * PAGE]
}

/// Finds the first page of a table or an index.
fn root(conn: &Connection, name: &str) -> i64 {
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    conn.query_row(sql, [name], |row| row.get(0)).unwrap()
}

/// Finds the leaves of a table, in order.
fn leaves(bytes: &mut [u8], root: i64) -> Vec<i64> {
    let node = page(bytes, root).to_vec();
    if node[0] != 5 {
        return vec![root];
    }
    let cells = usize::from(u16::from_be_bytes([node[3], node[4]]));
    let number = |at: usize| i64::from(u32::from_be_bytes(node[at..at + 4].try_into().unwrap()));
    let mut children: Vec<i64> = (0..cells)
        .map(|i| {
            number(usize::from(u16::from_be_bytes([
                node[12 + 2 * i],
                node[13 + 2 * i],
            ])))
        })
        .collect();
    children.push(number(8));
    children
        .into_iter()
        .flat_map(|child| leaves(bytes, child))
        .collect()
}

fn salvaged(path: &Path) -> Result<Salvaged, StoreError> {
    let before = fs::read(path).unwrap();
    let done = salvage(path, &path.with_file_name("new.db"), &stamp("officer"));
    assert_eq!(
        fs::read(path).unwrap(),
        before,
        "the damaged file is left as it is"
    );
    if done.is_ok() {
        let new = path.with_file_name("new.db");
        assert_eq!(inspect(&new).unwrap().problems, Vec::<String>::new());
        let store = Store::open(&new, false).unwrap();
        assert_eq!(store.wrong_derivations().unwrap(), Vec::<String>::new());
    }
    done
}

fn came<'s>(salvaged: &'s Salvaged, table: &str) -> &'s Came {
    salvaged
        .tables
        .iter()
        .find(|each| each.table == table)
        .unwrap()
}

#[test]
fn a_sound_register_is_salvaged_whole() {
    let (_folder, path) = damaged(|_, _| {});
    let done = salvaged(&path).unwrap();
    assert!(done.tables.iter().all(Came::is_whole), "{done:#?}");
    assert_same(&content(&path.with_file_name("new.db")), &content(&path));
    let [old, new] = [&path, &path.with_file_name("new.db")].map(|path| inspect(path).unwrap());
    assert_eq!(old.register, new.register);
    assert_eq!(old.counts, new.counts);
}

#[test]
fn rows_of_a_broken_page_are_made_anew_from_the_history() {
    let (_folder, path) = damaged(|bytes, conn| {
        let first = leaves(bytes, root(conn, "record"))[0];
        page(bytes, first).fill(0xa5);
        let note = leaves(bytes, root(conn, "note"))[0];
        page(bytes, note)[..100].fill(0);
    });
    let done = salvaged(&path).unwrap();
    let records = came(&done, "record");
    assert!(
        records.rebuilt > 0 && records.of == Some(records.came),
        "{done:#?}"
    );
    assert!(came(&done, "note").rebuilt > 0);
    let sound = Desk::shipped();
    let refs = |store: &Store| {
        let mut refs: Vec<String> = store
            .records(
                &servanda::store::Query::default(),
                servanda::store::Page::ALL,
                crate::support::now(),
            )
            .unwrap()
            .into_iter()
            .map(|record| record.reference)
            .collect();
        refs.sort();
        refs
    };
    let new = Store::open(&path.with_file_name("new.db"), false).unwrap();
    assert_eq!(refs(&new), refs(&sound.store));
    assert_eq!(new.find("F1").unwrap().uid, sound.uid("F1"));
    assert_eq!(
        new.record(sound.uid("F1").as_str(), crate::support::now())
            .unwrap()
            .status,
        Status::OnHold
    );
}

#[test]
fn a_broken_page_of_the_history_costs_only_what_stood_there() {
    let (_folder, path) = damaged(|bytes, conn| {
        let pages = leaves(bytes, root(conn, "change"));
        let middle = pages[pages.len() / 2];
        page(bytes, middle).fill(0);
    });
    let done = salvaged(&path).unwrap();
    let changes = came(&done, "change");
    let of = changes.of.unwrap();
    assert!(changes.came < of && changes.came > of / 2, "{changes:?}");
    assert!(came(&done, "record").is_whole());
    let lost = inspect(&path.with_file_name("new.db")).unwrap().counts["change"];
    assert_eq!(u64::try_from(lost).unwrap(), changes.came);
}

#[test]
fn a_table_whose_first_page_is_gone_comes_back_from_the_history() {
    let (_folder, path) = damaged(|bytes, conn| {
        for table in ["title", "body", "register"] {
            page(bytes, root(conn, table)).fill(0xff);
        }
    });
    let done = salvaged(&path).unwrap();
    for table in ["title", "body", "register"] {
        let came = came(&done, table);
        assert_eq!(
            (came.of, came.rebuilt),
            (Some(came.came), came.came),
            "{table}"
        );
    }
    let titles = content(&path.with_file_name("new.db"));
    assert!(
        titles
            .iter()
            .filter(|line| line.starts_with("title: "))
            .count()
            > 24
    );
}

#[test]
fn links_that_lead_nowhere_are_untied_or_the_row_is_dropped() {
    let (_folder, path) = damaged(|_, _| {});
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF; UPDATE record SET field_id = 999 WHERE ref = 'F1'; UPDATE title SET record_id = 998
         WHERE id = 1; UPDATE note SET as_of = 'yesterday' WHERE id = 2;",
    )
    .unwrap();
    drop(conn);
    let done = salvaged(&path).unwrap();
    assert_eq!(came(&done, "record").untied, 1);
    assert_eq!(came(&done, "title").nowhere, 1);
    assert_eq!(came(&done, "note").refused, 1);
}

#[test]
fn the_log_left_beside_a_damaged_register_is_read_too() {
    let mut desk = Desk::shipped();
    desk.note("F1", "only in the log").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("damaged.db");
    fs::copy(desk.path(), &path).unwrap();
    let mut log = desk.path().into_os_string();
    log.push("-wal");
    fs::copy(log, folder.path().join("damaged.db-wal")).unwrap();
    let done = salvaged(&path).unwrap();
    assert!(came(&done, "note").is_whole());
    let notes = content(&path.with_file_name("new.db"));
    assert!(notes.iter().any(|line| line.contains("only in the log")));
}

#[test]
fn the_first_bytes_are_mended_and_a_lost_list_of_tables_is_said() {
    let (_folder, path) = damaged(|bytes, _| bytes[..100].fill(0));
    let done = salvaged(&path).unwrap();
    assert!(done.tables.iter().all(Came::is_whole), "{done:#?}");
    assert_eq!(done.remarks.len(), 1);
    let (_folder, path) = damaged(|bytes, _| bytes[..PAGE].fill(0));
    let error = salvaged(&path).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("not even its list of tables can be read"),
        "{error}"
    );
    assert!(!path.with_file_name("new.db").exists());
}

#[test]
fn what_is_no_register_and_a_taken_name_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = folder.path().join("foreign.db");
    Connection::open(&foreign)
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    let new = folder.path().join("new.db");
    let by = stamp("officer");
    assert!(matches!(
        salvage(&foreign, &new, &by),
        Err(StoreError::NotARegister { .. })
    ));
    fs::write(folder.path().join("empty"), b"").unwrap();
    assert!(salvage(&folder.path().join("empty"), &new, &by).is_err());
    assert!(salvage(&folder.path().join("none"), &new, &by).is_err());
    assert!(!new.exists());
    let desk = Desk::shipped();
    fs::write(&new, b"mine").unwrap();
    assert!(matches!(
        salvage(&desk.path(), &new, &by),
        Err(StoreError::Exists(_))
    ));
    assert_eq!(fs::read(&new).unwrap(), b"mine");
    let left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn random_wounds_never_stop_a_salvage_from_being_told() {
    let mut chance = Chance::new(7);
    let turns = super::times(12, 300);
    let mut came_back = 0;
    for _ in 0..turns {
        let (_folder, path) = damaged(|bytes, _| {
            for _ in 0..=chance.below(6) {
                let at = chance.below(bytes.len());
                let end = (at + 1 + chance.below(PAGE)).min(bytes.len());
                bytes[at..end].fill(u8::try_from(chance.below(256)).unwrap());
            }
        });
        match salvaged(&path) {
            Ok(_) => came_back += 1,
            Err(error) => assert!(!error.to_string().is_empty() && !error.hint().is_empty()),
        }
    }
    println!("salvage: {came_back} of {turns} badly wounded registers came back, in part at least");
    assert!(came_back * 2 > turns);
}
