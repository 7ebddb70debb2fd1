//! At a terminal: `--plain`, `TERM=dumb`, `plain = true`; arrows, Ctrl-C, a passphrase that is not shown.

use std::time::{Duration, Instant};

use super::{assert_lines, assert_said};
use crate::sitting::Sitting;
use crate::support::Desk;

const PATIENCE: Duration = Duration::from_secs(30);

/// Gives what was sent, with the ends of lines as the program wrote them.
fn said(sitting: &Sitting) -> String {
    String::from_utf8(sitting.sent())
        .unwrap()
        .replace("\r\n", "\n")
}

fn wait_for(sitting: &Sitting, words: &str) {
    let begun = Instant::now();
    while !said(sitting).contains(words) {
        assert!(
            begun.elapsed() < PATIENCE,
            "no `{words}` in:\n{}",
            said(sitting)
        );
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_dumb_terminal_gets_lines_and_the_day_is_done_in_them() {
    let desk = Desk::shipped();
    let mut sitting = Sitting::begin_with(&desk.path(), &[("TERM", "dumb")]);
    wait_for(&sitting, "1 of 35: Overdue: F5 ");
    for (line, words) in [
        ("4", "1 of 19: F5 "),
        ("\u{1b}[B", "2 of 19: F1 "),
        ("", "Status: initiated; as of 2026-02-12"),
        ("s", "Status of F1: "),
        ("c", "from initiated to completed"),
        ("", "needs a note"),
        ("The summit was held", "1: Note: The summit was held"),
        ("", "F1 status initiated → completed"),
        ("u", "undo 2"),
        ("5", "84 d late"),
        ("0", "There is no backup yet."),
        ("n", "1 of 1: "),
    ] {
        sitting.press(&format!("{line}\n"));
        wait_for(&sitting, words);
    }
    // The size of the terminal is nobody's business.
    sitting.resize(3, 7);
    sitting.press("4\n");
    wait_for(
        &sitting,
        "Follow-ups; 19 of 19 follow-ups, by due\n2 of 19: F1 ",
    );
    sitting.press("q\n");
    assert!(sitting.end());
    let all = String::from_utf8(sitting.all())
        .unwrap()
        .replace("\r\n", "\n");
    assert_lines(&all);
}

#[test]
fn a_setting_asks_for_lines_too_and_ctrl_c_and_the_end_of_what_is_typed_leave() {
    for last in ["\u{3}", "\u{4}"] {
        let desk = Desk::shipped();
        let config = desk.folder.path().join(".config/servanda");
        std::fs::create_dir_all(&config).unwrap();
        std::fs::write(config.join("config.toml"), "plain = true\n").unwrap();
        let mut sitting = Sitting::begin_with(&desk.path(), &[]);
        wait_for(&sitting, "1 of 35: ");
        sitting.press(last);
        assert!(sitting.end());
        assert_said(&said(&sitting), &["servanda: ", "Overview; "]);
    }
}

#[test]
fn a_passphrase_is_not_shown_while_it_is_typed() {
    let desk = Desk::shipped();
    let made = super::program(&desk.path(), &["backup", "create", "--passphrase"])
        .env("SERVANDA_PASSPHRASE", "open sesame")
        .output()
        .unwrap();
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    let mut sitting = Sitting::begin_with(&desk.path(), &[("TERM", "dumb")]);
    wait_for(&sitting, "1 of 35: ");
    sitting.press("0\n");
    wait_for(&sitting, "1 of 1: ");
    sitting.press("v\n");
    wait_for(&sitting, "1: Passphrase: empty");
    std::thread::sleep(Duration::from_millis(200));
    sitting.press("open sesame\n");
    wait_for(&sitting, "is whole");
    sitting.press("q\n");
    assert!(sitting.end());
    let all = said(&sitting);
    assert!(!all.contains("sesame"), "{all}");
}
