//! What outlives a sitting: drafts through `kill -9`, views through leaving, in private files that are never in the way.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::sitting::Sitting;
use crate::support::Desk;

fn state(desk: &Desk) -> PathBuf {
    desk.folder.path().join(".local/state/servanda")
}

/// The kept file with this ending, if there is one.
fn kept(desk: &Desk, ending: &str) -> Option<PathBuf> {
    let mut files = std::fs::read_dir(state(desk)).ok()?.map(Result::unwrap);
    let file = files.find(|file| file.file_name().to_string_lossy().ends_with(ending))?;
    Some(file.path())
}

fn wait_until(what: &str, mut is: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is() {
        assert!(begun.elapsed() < Duration::from_secs(30), "{what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn holds(desk: &Desk, words: &str) -> bool {
    // It may go between being found and being read.
    kept(desk, ".drafts.json")
        .and_then(|path| std::fs::read_to_string(path).ok())
        .is_some_and(|draft| draft.contains(words))
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn begin(desk: &Desk) -> Sitting {
    let sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Follow-ups");
    sitting
}

#[test]
fn what_is_typed_survives_kill_9_and_is_found_in_the_same_form() {
    let desk = Desk::shipped();
    let mut sitting = begin(&desk);
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("N");
    sitting.wait_for("Note on F5");
    sitting.press("halfway \u{1b}[200~through\nthe call\u{1b}[201~");
    wait_until("the draft is not written", || {
        holds(&desk, "halfway through\\nthe call")
    });
    sitting.kill();

    let path = kept(&desk, ".drafts.json").unwrap();
    assert_eq!((mode(&path), mode(&state(&desk))), (0o600, 0o700));
    let written = std::fs::metadata(&path).unwrap().modified().unwrap();
    let mut sitting = begin(&desk);
    sitting.wait_for("1 draft is kept: note on F5");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("N");
    sitting.wait_for("halfway through↵the call");
    sitting.wait_for("what you typed here before is back");
    std::thread::sleep(Duration::from_millis(700));
    let now = std::fs::metadata(&path).unwrap().modified().unwrap();
    assert_eq!(now, written, "nothing changed, so nothing is written");
    sitting.press("\r");
    sitting.wait_for("F5 note: halfway through");
    let log = std::fs::read_to_string(state(&desk).join("log")).unwrap();
    assert!(
        log.contains("done 1 draft is kept") && log.contains("done F5 note:"),
        "{log}"
    );
    assert_eq!(mode(&state(&desk).join("log")), 0o600);
    wait_until("saved, but still kept", || !path.exists());
    sitting.press("q");
    assert!(sitting.end());
}

#[test]
fn ctrl_c_keeps_the_draft_and_an_emptied_form_throws_it_away() {
    let desk = Desk::shipped();
    let mut sitting = begin(&desk);
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("shwaiting for the ministry\u{3}");
    assert!(sitting.end());
    assert!(holds(&desk, "waiting for the ministry") && holds(&desk, "on_hold"));

    // The list is on screen again, and so is what was typed, below the status that was chosen.
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("1 draft is kept: status of F5");
    sitting.wait_for("by due");
    sitting.press("s");
    sitting.wait_for("Status of F5");
    sitting.press("\r");
    sitting.wait_for("waiting for the ministry");
    sitting.press("\u{15}");
    wait_until("emptied, but still kept", || !holds(&desk, "waiting"));
    sitting.press("\u{3}");
    assert!(sitting.end());
    assert!(kept(&desk, ".drafts.json").is_none());
}

#[test]
fn garbage_in_the_files_is_said_and_stands_in_nobodys_way() {
    let desk = Desk::shipped();
    let mut sitting = begin(&desk);
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("Nx\u{3}");
    assert!(sitting.end());
    for ending in [".drafts.json", ".views.json"] {
        std::fs::write(kept(&desk, ending).unwrap(), b"\x1b[2J{{{").unwrap();
    }
    let mut sitting = begin(&desk);
    sitting.wait_for("holds no drafts");
    sitting.press("q");
    assert!(sitting.end());
    assert!(kept(&desk, ".drafts.json.unreadable").is_some());
}

#[test]
fn the_views_are_as_they_were_left_and_one_frame_does_not_know_of_it() {
    let desk = Desk::shipped();
    let mut sitting = begin(&desk);
    sitting.press("6");
    sitting.wait_for("by status");
    sitting.press("b");
    sitting.wait_for("by lead");
    sitting.press("2/rag:amber\r");
    sitting.wait_for("rag:amber");
    sitting.press("jj\r");
    sitting.press("q");
    assert!(sitting.end());
    let text = std::fs::read_to_string(kept(&desk, ".views.json").unwrap()).unwrap();
    assert!(
        text.contains("rag:amber") && text.contains("\"lead\""),
        "{text}"
    );

    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("rag:amber");
    sitting.press("6");
    sitting.wait_for("by lead");
    sitting.press("q");
    assert!(sitting.end());

    let frame = std::process::Command::new(env!("CARGO_BIN_EXE_servanda"))
        .args(["render", "board", "--size", "120x36"])
        .env_clear()
        .env("HOME", desk.folder.path())
        .env("SERVANDA_DB", desk.path())
        .env("SERVANDA_TODAY", "2026-11-23")
        .output()
        .unwrap();
    let frame = String::from_utf8(frame.stdout).unwrap();
    assert!(frame.contains("by status"), "{frame}");
}
