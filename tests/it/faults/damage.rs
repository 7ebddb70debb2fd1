//! Files emptied, halved, foreign, of a later version, overwritten: each is named for what it is, and there is a way on.

use std::fs;

use rusqlite::Connection;
use servanda::backup;

use crate::cli::Home;

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
        ("future.db", "this program knows 3"),
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
