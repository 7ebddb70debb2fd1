//! Sequences of keys, keys that are bound anew, and what the palette finds.

use std::time::Duration;

use servanda::app::key::Key;
use servanda::app::view::View;
use servanda::app::{Focus, Notice};
use servanda::tui::headless::Headless;

use super::{desk, is_note, is_status, list, press};

#[test]
fn after_a_prefix_the_keys_show_at_once_and_after_a_moment_what_may_follow() {
    let (_register, desk) = desk("[keys.list]\nnote = [\"y n\"]\nmark = [\"y m\"]\n");
    let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
    press(&mut sitting, "4 y");
    assert!(sitting.text().contains("y …"), "{}", sitting.text());
    assert!(!sitting.text().contains("Esc leaves"));
    sitting.wait(Duration::from_secs(5));
    let text = sitting.text();
    assert!(
        text.contains("Esc leaves") && text.contains("m       mark"),
        "{text}"
    );
    press(&mut sitting, "n");
    assert!(is_note(sitting.app()) && !sitting.text().contains("y …"));
    press(&mut sitting, "esc");
    // The physical key, on another layout.
    sitting.press(Key::char('н'));
    sitting.press(Key::char('ь'));
    assert_eq!(list(sitting.app()).marks.len(), 1);
    for (keys, said) in [("y x", "yx means nothing here"), ("y esc", "y is left")] {
        press(&mut sitting, keys);
        assert!(sitting.text().contains(said), "{}", sitting.text());
        assert_eq!(sitting.app().view, View::FollowUps);
        press(&mut sitting, "j");
        assert!(!sitting.app().hesitates() && sitting.app().dialog.is_none());
    }
}

#[test]
fn the_hint_line_and_the_palette_name_the_keys_in_force() {
    let (_register, desk) = desk("[keys]\n\"list.status\" = [\"ctrl-t\"]\n\"list.note\" = []\n");
    let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
    press(&mut sitting, "4");
    let text = sitting.text();
    assert!(
        text.contains("Ctrl-T status") && !text.contains("N note"),
        "{text}"
    );
    press(&mut sitting, "s");
    assert!(!is_status(sitting.app()));
    press(&mut sitting, "? s a y space w h a t");
    assert!(
        sitting.text().contains("Ctrl-T            status"),
        "{}",
        sitting.text()
    );
    press(&mut sitting, "enter");
    assert!(is_status(sitting.app()));
    press(&mut sitting, "esc ? d a t e d space n o t e enter");
    assert!(
        is_note(sitting.app()),
        "what has no key is run from the palette"
    );
}

#[test]
fn keys_that_cannot_hold_are_named_and_those_of_the_program_are_in_force() {
    let (_register, desk) = desk("[keys]\n\"list.note\" = [\"s\"]\n");
    let mut sitting = Headless::begin(&desk, (160, 36)).unwrap();
    match &sitting.app().notice {
        Some(Notice::Trouble(problem)) => {
            assert!(
                problem
                    .message
                    .contains("config.toml`: `s` is bound to both")
            );
            assert!(
                problem
                    .hint
                    .contains("the keys of the program are in force")
            );
            assert!(
                problem.hint.contains("\"list.status\" = []"),
                "{}",
                problem.hint
            );
        }
        other => panic!("{other:?}"),
    }
    press(&mut sitting, "esc 4 N");
    assert!(is_note(sitting.app()));
}

#[test]
fn the_palette_finds_records_in_any_script_and_goes_to_them() {
    let (_register, desk) = desk("");
    for (typed, reference) in [
        ("f5", "F5"),
        ("combined", "F5"),
        ("전력", "D1"),
        ("d1", "D1"),
    ] {
        let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
        press(&mut sitting, "K");
        for c in typed.chars() {
            sitting.press(Key::char(c));
        }
        let text = sitting.text();
        assert!(
            text.contains("Records") && text.contains(reference),
            "{typed}\n{text}"
        );
        let mut tries = 0;
        while !sitting.text().contains(&format!("> {reference}")) {
            press(&mut sitting, "down");
            tries += 1;
            assert!(tries < 40, "{typed}\n{}", sitting.text());
        }
        press(&mut sitting, "enter");
        assert_eq!(list(sitting.app()).current().unwrap().reference, reference);
        assert_eq!(sitting.app().focus, Focus::Detail);
    }
}

#[test]
fn the_palette_says_why_something_cannot_be_done_and_stays() {
    let (_register, desk) = desk("");
    let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
    press(&mut sitting, "1 ? z o o m enter");
    press(&mut sitting, "ctrl-u s h o w space l e s s enter");
    assert!(
        sitting.text().contains("closer: only in the timeline"),
        "{}",
        sitting.text()
    );
    assert!(sitting.app().dialog.is_some());
}

#[test]
fn keys_that_the_program_speaks_of_are_those_in_force() {
    let (_register, desk) =
        desk("[keys]\n\"backups.make_backup\" = [\"ctrl-n\"]\n\"list.mark\" = []\n");
    let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
    press(&mut sitting, "0");
    let text = sitting.text();
    assert!(text.contains("Ctrl-N makes one and verifies it"), "{text}");
    press(&mut sitting, "4 v");
    let text = sitting.text();
    assert!(
        text.contains("there is no mark to go from; `mark` sets one"),
        "{text}"
    );
}

#[test]
fn every_row_that_words_name_is_in_the_table() {
    let mut named = 0;
    let mut look = |text: &str| {
        for after in text.split('{').skip(1) {
            let name = after.split('}').next().unwrap_or_default();
            let is_word = |part: &str| {
                !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_')
            };
            if name.split('.').count() == 2 && name.split('.').all(is_word) {
                let is_row = servanda::app::keymap::rows()
                    .iter()
                    .any(|row| row.name() == name);
                assert!(is_row, "`{name}` is no row of the table of keys");
                named += 1;
            }
        }
    };
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.join("app"), root.join("tui")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                look(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    assert!(named > 20, "only {named} are named");
}
