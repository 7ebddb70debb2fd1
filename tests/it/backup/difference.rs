//! What changed since a backup.

use servanda::backup::{Difference, Source};

use super::*;

fn differ(store: &Store, path: &Path, may_be_another: bool) -> Result<Difference, BackupError> {
    let keys = &Keys::default();
    let source = Source {
        path,
        keys,
        may_be_another,
    };
    backup::difference(store, &source, &mut on)
}

#[test]
fn it_tells_the_operations_of_the_one_that_the_other_does_not_know() {
    let desk = Desk::new();
    let made = desk.backup(1);
    let found = |desk: &Desk| differ(&desk.open(), &made.path, false).unwrap();
    let same = found(&desk);
    assert!(same.since.is_empty() && same.only_there.is_empty());
    let mut store = desk.open();
    note(&mut store, "after the backup");
    drop(store);
    let changed = found(&desk);
    assert_eq!(changed.since.len(), 1);
    assert!(
        changed.since[0]
            .changes
            .iter()
            .any(|of| of.new.to_string().contains("after the backup"))
    );
    let later = desk.backup(2);
    desk.restore(&made.path, 3).unwrap();
    let mut store = desk.open();
    note(&mut store, "another course");
    let parted = differ(&store, &later.path, false).unwrap();
    assert_eq!((parted.since.len(), parted.only_there.len()), (1, 1));
}

#[test]
fn the_command_says_it_in_words_and_as_json() {
    let desk = Desk::new();
    let made = desk.backup(1);
    assert!(
        desk.done(&["backup", "diff", &made.name])
            .starts_with("nothing changed since 2026-11-23T12:00:01")
    );
    desk.done(&["status", "F1", "limited", "--note", "it moved"]);
    let words = desk.done(&["backup", "diff", &made.name]);
    assert!(
        words.contains("F1 status") && words.contains("limited"),
        "{words}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&desk.done(&["backup", "diff", &made.name, "--format", "json"]))
            .unwrap();
    assert_eq!(json["since"].as_array().unwrap().len(), 1);
    assert_eq!(json["only_there"], serde_json::json!([]));
}

#[test]
fn a_backup_of_another_register_is_refused_without_a_yes() {
    let desk = Desk::new();
    let other = Desk::new();
    fs::remove_file(other.register()).unwrap();
    let rows = servanda::register::empty("Another", "en", &stamp(0));
    drop(Store::create(&other.register(), rows, &stamp(0)).unwrap());
    let foreign = other.backup(1);
    let (_, said) = desk.refused(&["backup", "diff", foreign.path.to_str().unwrap()]);
    assert!(
        said.contains("another register, `Another`, not of `") && said.contains("--yes"),
        "{said}"
    );
    let both = desk.done(&["backup", "diff", foreign.path.to_str().unwrap(), "--yes"]);
    assert!(both.contains("only in the backup"), "{both}");
    let (_, said) = desk.refused(&[
        "backup",
        "restore",
        foreign.path.to_str().unwrap(),
        "--record",
        "F1",
        "--yes",
    ]);
    assert!(said.contains("only into its own register"), "{said}");
}
