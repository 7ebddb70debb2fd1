//! Stopped and called back: by a key in a shell with jobs, by signals from outside, and where no shell could call it back.

use std::time::{Duration, Instant};

use crate::sitting::Sitting;
use crate::support;
use crate::wire::assert_paired;

fn is_ours(sitting: &Sitting) -> bool {
    sitting.screen().screen().alternate_screen()
}

fn wait_until(sitting: &Sitting, is_so: impl Fn(&Sitting) -> bool, what: &str) {
    let begun = Instant::now();
    while !is_so(sitting) {
        let shown = sitting.screen().screen().contents();
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "{what}:\n{shown}"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Starts the program as a job of a shell, and types half a note into it.
fn job() -> (support::Desk, Sitting) {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::shell(&desk.path());
    sitting.wait_for("shell: ");
    sitting.press(concat!(env!("CARGO_BIN_EXE_servanda"), "\r"));
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("Nhalf a note");
    sitting.wait_for("half a note");
    (desk, sitting)
}

#[test]
fn the_key_gives_the_terminal_to_the_shell_and_fg_brings_everything_back() {
    let (_desk, mut sitting) = job();
    for _ in 0..2 {
        sitting.press("\u{1a}");
        wait_until(
            &sitting,
            |sitting| !is_ours(sitting),
            "it does not give it back",
        );
        let parser = sitting.screen();
        assert!(!parser.screen().hide_cursor() && !parser.screen().bracketed_paste());
        assert_eq!(
            parser.screen().mouse_protocol_mode(),
            vt100::MouseProtocolMode::None
        );
        // The shell has the keyboard, and it echoes.
        sitting.press("echo back $((40 + 2))\r");
        sitting.wait_for("back 42");
        assert!(sitting.shows("echo back"));
        sitting.press("clear; fg\r");
        wait_until(&sitting, is_ours, "it does not come back");
        sitting.wait_for("half a note");
        sitting.wait_for_cursor_behind("half a note");
        assert!(sitting.screen().screen().bracketed_paste());
    }
    sitting.press(" more");
    sitting.wait_for("half a note more");
    sitting.press("\r");
    sitting.wait_for("F5 note: half a note more");
    sitting.press("q");
    wait_until(&sitting, |sitting| !is_ours(sitting), "it does not end");
    sitting.press("exit\r");
    assert!(sitting.end());
    assert_paired(&sitting.all());
}

#[test]
fn stopped_from_outside_it_redraws_when_it_goes_on() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.signal("STOP");
    let before = sitting.sent().len();
    sitting.press("4");
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(sitting.sent().len(), before);
    sitting.signal("CONT");
    wait_until(
        &sitting,
        |sitting| {
            let sent = sitting.sent();
            String::from_utf8_lossy(&sent[before..]).contains("\x1b[?1049h")
        },
        "it does not take the terminal again",
    );
    sitting.wait_for("by due");
    sitting.press("q");
    assert!(sitting.end());
    assert_paired(&sitting.all());
}

#[test]
fn where_no_shell_could_call_it_back_it_says_so_and_goes_on() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    for stop in ["key", "signal"] {
        if stop == "key" {
            sitting.press("\u{1a}");
        } else {
            sitting.signal("TSTP");
        }
        sitting.wait_for("cannot suspend: no shell waits behind this terminal");
        assert!(is_ours(&sitting));
        sitting.press("\u{1b}");
        wait_until(
            &sitting,
            |sitting| !sitting.shows("cannot suspend"),
            "it stays",
        );
    }
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("q");
    assert!(sitting.end());
}
