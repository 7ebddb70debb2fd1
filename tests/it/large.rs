//! Large registers: the same from the same seed, whole, and no key that costs more for their size.

#[path = "../../benches/large/mod.rs"]
pub mod generator;

use std::process::Command;
use std::sync::atomic::Ordering;

use servanda::domain::change::{Change, SetStatus};
use servanda::domain::query::{Page, Query};
use servanda::domain::sort::{Sort, SortField};
use servanda::domain::status::Status;
use servanda::domain::vocabulary::Kind;
use servanda::store::{HistoryQuery, Result, Store};

use crate::support::{content, now, stamp};
use generator::{HISTORY, Large};

pub fn made(records: u64) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("servanda.db");
    Large { records, seed: 7 }.make(&path);
    let store = Store::open(&path, false).unwrap();
    (folder, store)
}

#[test]
fn the_same_seed_makes_the_same_register_whole_and_with_its_history() {
    let (folder, store) = made(120);
    let (other, _) = made(120);
    let at = |folder: &tempfile::TempDir| content(&folder.path().join("servanda.db"));
    assert_eq!(at(&folder), at(&other));
    assert_eq!(store.wrong_derivations().unwrap(), Vec::<String>::new());
    let conn = rusqlite::Connection::open(store.path()).unwrap();
    let number = |sql: &str| -> i64 { conn.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(number("SELECT COUNT(*) FROM record"), 120);
    let ten = i64::try_from(HISTORY).unwrap();
    let rows = number("SELECT COUNT(*) FROM change");
    assert!((120 * ten..=125 * ten).contains(&rows), "{rows}");
    assert_eq!(number("SELECT COUNT(*) FROM pragma_foreign_key_check"), 0);
    for table in [
        "relation",
        "citation",
        "session",
        "action",
        "milestone",
        "note",
        "clock",
    ] {
        assert!(
            number(&format!("SELECT COUNT(*) FROM {table}")) > 0,
            "{table}"
        );
    }
}

#[test]
fn the_catalogue_goes_in_whole() {
    let folder = tempfile::tempdir().unwrap();
    let servanda = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_servanda"))
            .args(args)
            .env_clear()
            .env("HOME", folder.path())
            .env("SERVANDA_DB", folder.path().join("r.db"))
            .current_dir(folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{args:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    };
    let large = Large {
        records: 200,
        seed: 7,
    };
    assert_eq!(large.catalogue(), large.catalogue());
    std::fs::write(folder.path().join("c.csv"), large.catalogue()).unwrap();
    servanda(&["init", "--empty"]);
    let told = servanda(&[
        "import", "c.csv", "--key", "Key", "--create", "--format", "json",
    ]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(
        (&told["new"], &told["refused"]),
        (&200.into(), &0.into()),
        "{told}"
    );
    let listed = servanda(&["list", "documents", "--format", "csv"]);
    assert!(
        ["협력", "稀土", "Сотрудничество", "Ынтымақтастық"]
            .iter()
            .all(|word| listed.contains(word))
    );
}

/// What a key or a frame asks, and of what it must not take more steps in a larger register.
type Asking = (&'static str, fn(&mut Store) -> Result<()>);

fn beginning(by: SortField) -> Query {
    Query {
        kind: Some(Kind::FollowUp),
        sort: vec![Sort {
            by,
            descending: false,
        }],
        ..Query::default()
    }
}

fn refs() -> impl Iterator<Item = String> {
    (1..=8).map(|nth| format!("F{}", 20 * nth + 9))
}

const ASKINGS: [Asking; 7] = [
    ("the beginning of a list", |store| {
        let page = Page {
            offset: 0,
            limit: 100,
        };
        store
            .records(&beginning(SortField::Ref), page, now())
            .map(|_| ())
    }),
    ("rows of a list, wherever they stand", |store| {
        let rows: Vec<i64> = (100..160).collect();
        store.records_at(&rows, now()).map(|_| ())
    }),
    ("the pages of the history", |store| {
        for before in [100, 300, 500] {
            store.history(&HistoryQuery {
                before: Some(before),
                limit: Some(40),
                ..HistoryQuery::default()
            })?;
        }
        store.count_operations().map(|_| ())
    }),
    ("what the pane shows", |store| {
        for reference in refs() {
            let named = store.find_record(&reference)?;
            store.detail(&named, now())?;
        }
        Ok(())
    }),
    ("finding by ref", |store| {
        for reference in refs() {
            store.find_owner(&reference)?;
        }
        Ok(())
    }),
    ("a change of status", |store| {
        for reference in refs() {
            let set = SetStatus {
                records: vec![store.find(&reference)?.uid],
                status: Status::OnHold,
                by: "desk".to_owned(),
                as_of: None,
                percent: None,
                note: Some("because".to_owned()),
                evidence: None,
                despite_open: true,
            };
            store.apply(&Change::Status(set), &stamp("officer"))?;
        }
        Ok(())
    }),
    ("taking it back", |store| {
        for _ in refs() {
            store.apply(&Change::Undo(None), &stamp("officer"))?;
        }
        Ok(())
    }),
];

#[test]
fn no_key_takes_more_steps_in_a_larger_register() {
    let steps = |records| -> Vec<u64> {
        let (_folder, mut store) = made(records);
        let steps = store.count_steps().unwrap();
        let count = |(_, ask): &Asking| {
            let before = steps.load(Ordering::Relaxed);
            ask(&mut store).unwrap();
            steps.load(Ordering::Relaxed) - before
        };
        ASKINGS.iter().map(count).collect()
    };
    let (few, many) = (steps(250), steps(1000));
    for ((few, many), (what, _)) in few.iter().zip(&many).zip(&ASKINGS) {
        // Four times the records: what is looked for in an index costs the same, what is gone through four times as much.
        assert!(
            *few > 0 && many * 10 <= few * 17 + 200,
            "{what}: {few} steps of 250 records, {many} of 1000"
        );
    }
}
