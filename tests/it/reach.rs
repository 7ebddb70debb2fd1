//! What leads outside, in a pseudo-terminal: the bytes of clipboard and links, and the program that opens addresses.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::sitting::Sitting;
use crate::support::{self, Desk};

fn count(sent: &[u8], words: &str) -> usize {
    let found = sent.windows(words.len());
    found.filter(|part| *part == words.as_bytes()).count()
}

/// Gives the first address that a record's sources have, and how many can be opened.
fn sources(desk: &Desk, reference: &str) -> (String, usize) {
    let named = desk.store.find_record(reference).unwrap();
    let detail = desk.store.detail(&named, support::now()).unwrap();
    let urls: Vec<String> = detail.evidence.into_iter().filter_map(|e| e.url).collect();
    (urls[0].clone(), urls.len())
}

#[test]
fn a_value_goes_to_the_clipboard_of_the_terminal() {
    let desk = Desk::shipped();
    let mut sitting = Sitting::begin_with(&desk.path(), &[]);
    sitting.wait_for("Due next");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("yf");
    sitting.wait_for("copied `F5`");
    assert_eq!(count(&sitting.sent(), "\u{1b}]52;c;RjU=\u{1b}\\"), 1);
    sitting.press("q");
    assert!(sitting.end());
}

#[test]
fn addresses_are_links_where_the_terminal_has_them() {
    for (term, set, wanted) in [
        ("xterm-256color", "", true),
        ("xterm-256color", "links = \"never\"", false),
        ("linux", "", false),
        ("linux", "links = \"always\"", true),
    ] {
        let desk = Desk::shipped();
        let config = desk.folder.path().join(".config/servanda");
        std::fs::create_dir_all(&config).unwrap();
        std::fs::write(config.join("config.toml"), set).unwrap();
        let mut sitting = Sitting::begin_with(&desk.path(), &[("TERM", term)]);
        sitting.wait_for("Due next");
        sitting.press("4");
        sitting.wait_for("by due");
        sitting.press("\r");
        sitting.wait_for("F5");
        for _ in 0..3 {
            sitting.press("\u{4}");
        }
        sitting.wait_for("https://");
        std::thread::sleep(Duration::from_millis(100));
        let sent = sitting.sent();
        assert_eq!(count(&sent, "\u{1b}]8;id=") > 0, wanted, "{term} {set}");
        let ends = count(&sent, "\u{1b}]8;;\u{1b}\\");
        assert_eq!(count(&sent, "\u{1b}]8;id="), ends, "every link ends");
        sitting.press("q");
        assert!(sitting.end());
    }
}

/// Puts a program into a folder that is the whole `PATH`.
#[cfg(unix)]
fn program(folder: &Path, script: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let bin = folder.join("bin");
    std::fs::create_dir_all(&bin).unwrap();
    let path = bin.join("xdg-open");
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).unwrap();
    bin.display().to_string()
}

#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn a_source_is_opened_by_the_systems_program_which_never_writes_on_the_screen() {
    let desk = Desk::shipped();
    let (url, many) = sources(&desk, "F5");
    let out = desk.folder.path().join("opened");
    let script = "echo noise; echo noise >&2; printf '%s %s' \"$#\" \"$1\" > \"$OUT\"";
    let path = program(desk.folder.path(), script);
    let more = [("PATH", path.as_str()), ("OUT", out.to_str().unwrap())];
    let mut sitting = Sitting::begin_with(&desk.path(), &more);
    sitting.wait_for("Due next");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("o");
    if many > 1 {
        sitting.wait_for("Sources of F5");
        sitting.press("\r");
    }
    sitting.wait_for("opening https://");
    let begun = Instant::now();
    while std::fs::read_to_string(&out).unwrap_or_default().is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(30), "nothing opened");
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(std::fs::read_to_string(&out).unwrap(), format!("1 {url}"));
    assert_eq!(count(&sitting.sent(), "noise"), 0);
    sitting.press("q");
    assert!(sitting.end());
}

#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn a_program_that_fails_or_is_missing_is_told() {
    let desk = Desk::shipped();
    let (_, many) = sources(&desk, "F5");
    let keys = if many > 1 { "o\r" } else { "o" };
    let failing = program(desk.folder.path(), "exit 3");
    for (path, words) in [
        (failing.as_str(), "`xdg-open` did not do it"),
        ("/nowhere", "cannot open `https://"),
    ] {
        let mut sitting = Sitting::begin_with(&desk.path(), &[("PATH", path)]);
        sitting.wait_for("servanda");
        sitting.press("4");
        sitting.wait_for("by due");
        sitting.press(keys);
        sitting.wait_for(words);
        sitting.press("q");
        assert!(sitting.end());
    }
}
