//! What goes to the terminal, byte by byte: what is switched on is switched off, however the program ends, and nothing is
//! sent while nothing happens.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::sitting::Sitting;
use crate::support;

/// The cursor is there before the program; every other mode is off.
const CURSOR: u16 = 25;
/// The alternate screen, reports of focus, bracketed paste, the mouse, and its reports in digits.
const MODES: [u16; 5] = [1049, 1004, 2004, 1000, 1006];

/// Gives the private modes that bytes set (`true`) and reset, in order: `ESC [ ? 1049 ; 25 h`.
fn private_modes(bytes: &[u8]) -> Vec<(u16, bool)> {
    let mut modes = Vec::new();
    for start in 0..bytes.len() {
        let Some(rest) = bytes[start..].strip_prefix(b"\x1b[?") else {
            continue;
        };
        let end = rest
            .iter()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b';'));
        let Some((numbers, letter)) = end.map(|end| (&rest[..end], rest[end])) else {
            continue;
        };
        if matches!(letter, b'h' | b'l') {
            let numbers = std::str::from_utf8(numbers).unwrap().split(';');
            modes.extend(numbers.map(|number| (number.parse::<u16>().unwrap(), letter == b'h')));
        }
    }
    modes
}

/// Fails unless every mode that was switched is what it was before, as often on as off, and nothing else is left changed.
pub fn assert_paired(bytes: &[u8]) {
    let mut switched: BTreeMap<u16, Vec<bool>> = BTreeMap::new();
    for (mode, on) in private_modes(bytes) {
        switched.entry(mode).or_default().push(on);
    }
    for mode in MODES {
        assert!(switched.contains_key(&mode), "{mode} was never switched on");
    }
    for (mode, turns) in &switched {
        let [on, off] = [true, false].map(|way| turns.iter().filter(|turn| **turn == way).count());
        assert_eq!(turns.last(), Some(&(*mode == CURSOR)), "{mode} at the end");
        assert!(
            *mode == CURSOR || on == off,
            "{mode}: {on} times on, {off} times off"
        );
    }
    let count = |part: &[u8]| bytes.windows(part.len()).filter(|at| *at == part).count();
    // The keyboard protocol of kitty, a saved cursor, a keypad, the shape of the cursor, a region that scrolls.
    assert_eq!(count(b"\x1b[>1u"), count(b"\x1b[<1u"), "the keyboard");
    assert_eq!(count(b"\x1b7"), count(b"\x1b8"), "the saved cursor");
    assert_eq!(count(b"\x1b="), count(b"\x1b>"), "the keypad");
    assert_eq!(count(b" q"), 0, "the shape of the cursor stays");
    assert_eq!(
        count(b"\x1b]0;") + count(b"\x1b]2;"),
        0,
        "the title of the window stays"
    );
}

/// Opens a register in a pseudo-terminal and fills in a note half: with a cursor, a dialog, and something typed.
fn busy() -> (support::Desk, Sitting) {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("Nhalf a note");
    sitting.wait_for("half a note");
    (desk, sitting)
}

/// Esc and a letter at once would be Alt with the letter.
fn leave_dialog_and_quit(sitting: &mut Sitting) {
    sitting.press("\u{1b}");
    sitting.wait_for("s status");
    sitting.press("q");
}

#[test]
fn what_is_switched_on_is_switched_off_however_the_program_ends() {
    for way in ["q", "\u{3}", "TERM", "HUP", "INT"] {
        let (_desk, mut sitting) = busy();
        match way {
            "q" => leave_dialog_and_quit(&mut sitting),
            "\u{3}" => sitting.press(way),
            signal => sitting.signal(signal),
        }
        assert!(sitting.end(), "{way}");
        assert_paired(&sitting.all());
    }
}

#[test]
fn an_editor_gets_the_terminal_as_it_was_and_the_program_takes_it_again() {
    let desk = support::Desk::shipped();
    let script = desk.folder.path().join("editor");
    // Says where it stands in the stream, and writes a line.
    std::fs::write(
        &script,
        "#!/bin/sh\nprintf 'EDITOR HERE'\necho more >> \"$1\"\n",
    )
    .unwrap();
    let editor = format!("sh {}", script.display());
    let mut sitting = Sitting::begin_with(&desk.path(), &[("EDITOR", &editor)]);
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("Na note\u{5}");
    sitting.wait_for("a notemore");
    leave_dialog_and_quit(&mut sitting);
    assert!(sitting.end());
    let bytes = sitting.all();
    let here = b"EDITOR HERE";
    let at = bytes
        .windows(here.len())
        .position(|part| part == here)
        .unwrap();
    assert_paired(&bytes[..at]);
    assert_paired(&bytes[at..]);
}

#[test]
fn the_mouse_that_was_freed_is_not_left_on() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("m");
    sitting.wait_for("the mouse is free");
    sitting.press("q");
    assert!(sitting.end());
    let modes = private_modes(&sitting.all());
    for mode in [1000, 1006] {
        let last = modes.iter().rfind(|(of, _)| *of == mode);
        assert_eq!(last, Some(&(mode, false)));
    }
}

/// The keys of each view, and of some dialogs over one; words that are on them.
#[rustfmt::skip]
const IDLE: &[(&str, &str)] = &[
    ("1", "Recent changes"), ("2", "D1"), ("3", "G1"), ("4", "by due"), ("5", "by day"), ("6", "by status"), ("7", "today"),
    ("8", "Latest by side"), ("9", "founded"), ("0", "no backup"), ("4?", "Palette"), ("4N", "Note on"), ("4e", "Edit follow-up"),
];

#[test]
fn nothing_is_sent_while_nothing_happens_in_any_view_or_dialog() {
    const QUIET: Duration = Duration::from_millis(600);
    const IDLE_FOR: Duration = Duration::from_millis(2_200);
    // Each has a home of its own: what one leaves behind is not where the next begins.
    let desks: Vec<support::Desk> = IDLE.iter().map(|_| support::Desk::shipped()).collect();
    let sittings: Vec<(&str, Sitting)> = IDLE
        .iter()
        .zip(&desks)
        .map(|((keys, words), desk)| {
            let mut sitting = Sitting::begin(&desk.path());
            sitting.wait_for("Recent changes");
            for key in keys.chars() {
                sitting.press(&key.to_string());
            }
            sitting.wait_for(words);
            (*keys, sitting)
        })
        .collect();
    let sent = || {
        sittings
            .iter()
            .map(|(_, sitting)| sitting.sent().len())
            .collect::<Vec<_>>()
    };
    let begun = Instant::now();
    let mut before = sent();
    loop {
        std::thread::sleep(QUIET);
        let now = sent();
        if now == before {
            break;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "they never come to rest"
        );
        before = now;
    }
    std::thread::sleep(IDLE_FOR);
    for ((keys, sitting), before) in sittings.iter().zip(before) {
        let sent = sitting.sent();
        assert_eq!(
            sent.len(),
            before,
            "{keys}: {:?}",
            String::from_utf8_lossy(&sent[before..])
        );
    }
}
