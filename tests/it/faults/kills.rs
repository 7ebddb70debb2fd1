//! `kill -9` at any write of a change, of one of many records, of an import. What the program said it did is there
//! afterwards; what it did not get to say is there whole or not at all.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use servanda::store::Store;

use super::killer::{End, Killer, kill};
use crate::cli::Home;

pub(super) fn one(path: &Path, sql: &str, value: &str) -> i64 {
    let conn = Connection::open(path).unwrap();
    conn.query_row(sql, [value], |row| row.get(0)).unwrap()
}

/// Opens the register as the next start would; nothing is wrong with it.
pub(super) fn sound(home: &Home) {
    let store = Store::open(&home.register(), false).unwrap();
    assert_eq!(store.integrity(true).unwrap(), Vec::<String>::new());
    assert_eq!(store.orphans().unwrap(), Vec::<String>::new());
    assert_eq!(store.wrong_derivations().unwrap(), Vec::<String>::new());
}

/// A change is there whole when it was acknowledged, and else whole or not at all.
pub(super) fn whole(end: End, found: i64, whole: i64, what: &str) {
    match end {
        End::Acknowledged => assert_eq!(found, whole, "{what} was acknowledged"),
        End::Killed => assert!(found == 0 || found == whole, "{what}: {found} of {whole}"),
    }
}

#[test]
fn a_killed_change_is_whole_or_absent() {
    let home = Home::shipped();
    let killer = Killer::new(1, &home, &["note", "F1", "first"]);
    let mut acknowledged = Vec::new();
    let work = |turn: usize, killer: &mut Killer| {
        let text = format!("killed {turn}");
        let end = killer.strike(&home, &["note", "F1", &text]);
        sound(&home);
        let found = one(
            &home.register(),
            "SELECT count(*) FROM note WHERE text = ?1",
            &text,
        );
        let told = one(
            &home.register(),
            "SELECT count(*) FROM operation WHERE id = (SELECT operation_id FROM change WHERE act = 'insert' AND json_extract(new, '$.text') = ?1)",
            &text,
        );
        assert_eq!(found, told, "the history tells what is there");
        whole(end, found, 1, &text);
        if end == End::Acknowledged {
            acknowledged.push(text);
        }
        for text in &acknowledged {
            assert_eq!(
                one(
                    &home.register(),
                    "SELECT count(*) FROM note WHERE text = ?1",
                    text
                ),
                1
            );
        }
        end
    };
    kill("update", 1, work, killer);
}

fn bulk(note: &str) -> [&str; 6] {
    [
        "status",
        "kind:follow_up",
        "limited",
        "--yes",
        "--note",
        note,
    ]
}

#[test]
fn a_killed_bulk_change_is_whole_or_absent() {
    let home = Home::shipped();
    let sql = "SELECT count(*) FROM assessment WHERE note = ?1";
    let done = home.program().args(bulk("whole")).output().unwrap();
    assert!(done.status.success());
    let all = one(&home.register(), sql, "whole");
    let killer = Killer::new(2, &home, &bulk("first"));
    assert!(all > 5);
    let work = |turn: usize, killer: &mut Killer| {
        let note = format!("bulk {turn}");
        let end = killer.strike(&home, &bulk(&note));
        sound(&home);
        whole(end, one(&home.register(), sql, &note), all, &note);
        end
    };
    kill("bulk", 2, work, killer);
}

#[test]
fn a_killed_import_is_whole_or_absent() {
    const ROWS: i64 = 40;
    let home = Home::shipped();
    let table = home.path("table.csv");
    let write = |turn: usize| {
        let mut text = "ID,Title,Type,Due\n".to_owned();
        for row in 0..ROWS {
            let _ = writeln!(text, "{turn}-{row},import {turn} row {row},memorandum,2027");
        }
        fs::write(&table, text).unwrap();
    };
    let words = ["import", "table.csv", "--key", "ID", "--as", "documents"];
    let mut before = 0;
    let killer = Killer::of(3, &home, &words, || {
        before += 1;
        write(before);
    });
    let work = |turn: usize, killer: &mut Killer| {
        let turn = turn + before;
        write(turn);
        let end = killer.strike(&home, &words);
        sound(&home);
        let sql = "SELECT count(*) FROM title WHERE text LIKE ?1";
        let like = format!("import {turn} row %");
        whole(end, one(&home.register(), sql, &like), ROWS, &like);
        end
    };
    kill("import", 3, work, killer);
}
