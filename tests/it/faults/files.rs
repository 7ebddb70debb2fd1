//! Files without permission, replaced or deleted under whoever has them open; logs left behind or lost; a clock that goes back.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

use servanda::store::{Store, inspect};

use crate::cli::{Home, Ran};
use crate::sitting::Sitting;
use crate::support::Desk;

/// Nobody in particular.
const NOBODY: u32 = 65534;

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn beside(path: &Path, more: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    name.into()
}

/// Runs the program as somebody to whom permissions mean something; none: that cannot be had here.
fn as_nobody(home: &Home, words: &[&str]) -> Option<Ran> {
    let plain = home.program();
    let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let mut program = if is_root {
        let mut program = Command::new("setpriv");
        program
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(env!("CARGO_BIN_EXE_servanda"));
        program
    } else {
        Command::new(env!("CARGO_BIN_EXE_servanda"))
    };
    program
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .envs(
            plain
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .current_dir(home.path(""))
        .args(words);
    program.output().ok().map(Ran::of)
}

/// Gives a home to nobody, with everything in it; false: nobody cannot run the program here.
fn given_away(home: &Home) -> bool {
    let mut paths = vec![home.path("")];
    let mut at = 0;
    while at < paths.len() {
        if paths[at].is_dir() {
            paths.extend(
                fs::read_dir(&paths[at])
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        }
        at += 1;
    }
    let is_root = paths
        .iter()
        .all(|path| chown(path, Some(NOBODY), Some(NOBODY)).is_ok());
    let works = as_nobody(home, &["--version"]).is_some_and(|ran| ran.code == 0);
    if !works {
        println!("permissions: skipped, nobody else can run the program here (root: {is_root})");
    }
    works
}

#[test]
fn a_read_only_file_or_folder_is_read_and_refused_with_the_reason() {
    let home = Home::shipped();
    if !given_away(&home) {
        return;
    }
    let register = home.register();
    let folder = register.parent().unwrap().to_owned();
    for (file_mode, folder_mode, why) in [
        (0o400, 0o700, "the file is read-only"),
        (0o600, 0o500, "the folder is read-only"),
        (0o400, 0o500, "read-only"),
    ] {
        mode(&register, file_mode);
        mode(&folder, folder_mode);
        let before = fs::read(&register).unwrap();
        let ran = as_nobody(&home, &["list"]).unwrap();
        assert_eq!(ran.code, 0, "{why}: {}", ran.err);
        assert!(ran.out.contains("F1"));
        for words in [
            &["note", "F1", "x"][..],
            &["undo"],
            &["status", "F1", "limited"],
        ] {
            let ran = as_nobody(&home, words).unwrap();
            assert_eq!(ran.code, 1, "{words:?}: {ran:?}");
            assert!(
                ran.err.contains("can only be read") && ran.err.contains(why),
                "{words:?}: {}",
                ran.err
            );
        }
        let ran = as_nobody(&home, &["doctor"]).unwrap();
        assert!(ran.out.contains("can only be read"), "{why}: {ran:?}");
        assert!(ran.out.contains("every row is what the history tells"));
        mode(&folder, 0o700);
        assert_eq!(fs::read(&register).unwrap(), before);
    }
    mode(&register, 0o000);
    let ran = as_nobody(&home, &["list"]).unwrap();
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("error: ") && ran.err.contains("servanda.db"),
        "{}",
        ran.err
    );
    mode(&register, 0o600);
    let ran = as_nobody(&home, &["note", "F1", "again"]).unwrap();
    assert_eq!(ran.code, 0, "{ran:?}");
}

#[test]
fn a_register_deleted_or_replaced_under_the_interface_is_said_and_nothing_is_written() {
    for replaced in [false, true] {
        let desk = Desk::shipped();
        let mut sitting = Sitting::begin(&desk.path());
        sitting.wait_for("Recent changes");
        sitting.press("4");
        sitting.wait_for("by due");
        let aside = desk.folder.path().join("aside.db");
        if replaced {
            fs::copy(desk.path(), &aside).unwrap();
            fs::rename(&aside, desk.path()).unwrap();
        } else {
            fs::rename(desk.path(), &aside).unwrap();
        }
        let before = fs::read(if replaced { desk.path() } else { aside.clone() }).unwrap();
        sitting.press("sh\r");
        sitting.wait_for("no longer the file that was opened");
        let after = fs::read(if replaced { desk.path() } else { aside }).unwrap();
        assert_eq!(before, after);
        sitting.press("\u{3}");
        assert!(sitting.end());
        assert!(
            replaced || !desk.path().exists(),
            "nothing new is made in its place"
        );
    }
}

#[test]
fn permission_taken_away_while_running_is_said_and_the_program_goes_on() {
    let mut desk = Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    mode(&desk.path(), 0o400);
    sitting.press("sh\r");
    // Who has a file open may go on writing: what was shown as done must be done.
    sitting.wait_for("F5");
    std::thread::sleep(std::time::Duration::from_millis(500));
    let shown = sitting.screen().screen().contents();
    let is_kept = desk.record("F5").status.as_str() == "on_hold";
    assert_eq!(
        shown.contains("F5 status limited → on_hold"),
        is_kept,
        "{shown}"
    );
    mode(&desk.path(), 0o600);
    sitting.press("\u{3}");
    assert!(sitting.end());
    desk.note("F1", "still works").unwrap();
}

#[test]
fn a_log_left_behind_is_read_and_a_lost_one_costs_only_what_stood_there() {
    let mut desk = Desk::shipped();
    let bare = fs::read(desk.path()).unwrap();
    desk.note("F1", "in the log").unwrap();
    // As after a crash: the register and its log, and nobody who has them open.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("left.db");
    fs::copy(desk.path(), &path).unwrap();
    fs::copy(beside(&desk.path(), "-wal"), beside(&path, "-wal")).unwrap();
    let notes = |path: &Path| {
        let store = Store::open(path, false).unwrap();
        assert_eq!(store.integrity(true).unwrap(), Vec::<String>::new());
        store.counts().unwrap()["note"]
    };
    let with = notes(&path);
    // Without the log, the register is as it was at the last checkpoint: whole.
    let path = folder.path().join("lost.db");
    fs::write(&path, &bare).unwrap();
    let without = notes(&path);
    assert_eq!(with, without + 1);
    // A log of another file, or half of one, is no part of it.
    for log in [
        vec![7; 8192],
        fs::read(beside(&desk.path(), "-wal")).unwrap()[..2000].to_vec(),
    ] {
        let path = folder.path().join("half.db");
        fs::write(&path, &bare).unwrap();
        fs::write(beside(&path, "-wal"), log).unwrap();
        assert_eq!(notes(&path), without);
        let _ = fs::remove_file(beside(&path, "-shm"));
    }
    // A journal of the other sort that is none.
    let path = folder.path().join("journal.db");
    fs::write(&path, &bare).unwrap();
    fs::write(beside(&path, "-journal"), vec![9; 4096]).unwrap();
    assert_eq!(notes(&path), without);
}

/// Makes a register as a crash in the midst of a change leaves it where there is no write-ahead log: half of the change is in
/// the file, and what was there before is in the journal beside it.
fn broken_off(home: &Home) -> PathBuf {
    let whole = home.path("whole.db");
    let left = home.path("left.db");
    home.done("--quiet backup create whole.db");
    let conn = rusqlite::Connection::open(&whole).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = delete; PRAGMA cache_size = 2; BEGIN;
         UPDATE title SET text = text || ' half done'; UPDATE record SET contact = 'half done', updated_at = 'never';",
    )
    .unwrap();
    conn.cache_flush().unwrap();
    fs::copy(&whole, &left).unwrap();
    fs::copy(beside(&whole, "-journal"), beside(&left, "-journal")).unwrap();
    conn.execute_batch("ROLLBACK").unwrap();
    assert_ne!(fs::read(&whole).unwrap(), fs::read(&left).unwrap());
    left
}

#[test]
fn a_journal_left_behind_is_played_back_and_until_then_nothing_is_shown() {
    let home = Home::shipped();
    let content = inspect(&home.register()).unwrap().content;
    let left = broken_off(&home);
    let name = left.display();
    let before = fs::read(&left).unwrap();
    for line in ["--read-only list", "--read-only show F1"] {
        let ran = home.run(&format!("--db {name} {line}"));
        assert_eq!(ran.code, 1, "{line}: {ran:?}");
        assert!(ran.err.contains("broken off"), "{line}: {}", ran.err);
        assert_eq!(ran.out, "");
    }
    let ran = home.run(&format!("--db {name} doctor"));
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("broken off"), "{}", ran.out);
    assert_eq!(fs::read(&left).unwrap(), before, "who reads writes nothing");
    let ran = home.run(&format!("--db {name} list"));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(!ran.out.contains("half done"));
    assert_eq!(inspect(&left).unwrap().content, content);
    let ran = home.run(&format!("--db {name} doctor --full"));
    assert_eq!(ran.code, 0, "{ran:?}");
}

#[test]
fn a_clock_that_goes_back_loses_nothing_and_keeps_the_order() {
    let home = Home::shipped();
    let at = |moment: &str, words: &[&str]| {
        let mut program = home.program();
        program.env("SERVANDA_NOW", moment).args(words);
        let ran = Ran::of(program.output().unwrap());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{words:?}");
        ran.out
    };
    at(
        "2026-11-23T12:00:00Z",
        &["status", "F1", "limited", "--note", "first"],
    );
    at(
        "2026-11-20T09:00:00Z",
        &["note", "F1", "the clock went back"],
    );
    at("2025-01-01T00:00:00Z", &["note", "F1", "far back"]);
    at("2026-11-23T12:00:00Z", &["--quiet", "backup", "create"]);
    at("2026-11-19T12:00:00Z", &["--quiet", "backup", "create"]);
    let history = home.json("history --limit 3");
    let numbers: Vec<i64> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|each| each["operation"].as_i64().unwrap())
        .collect();
    assert!(
        numbers.windows(2).all(|pair| pair[0] == pair[1] + 1),
        "{numbers:?}"
    );
    assert!(history[0]["summary"].as_str().unwrap().contains("far back"));
    assert_eq!(home.run("backup verify").code, 0);
    let ran = home.run("doctor --full");
    assert_eq!(ran.code, 0, "{}", ran.out);
    home.done("undo");
    assert_eq!(
        inspect(&home.register()).unwrap().problems,
        Vec::<String>::new()
    );
}
