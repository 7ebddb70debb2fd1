//! What happens outside while the interface is open: other programs, a damaged file, a full disk.

use super::*;
use crate::app::dialog::Dialog;
use crate::domain::change::{Change, SetStatus};

/// Says a status as another program would.
fn say(desk: &Desk, reference: &str, status: Status) {
    let mut other = desk.open().unwrap();
    let set = SetStatus {
        records: vec![other.find_record(reference).unwrap().uid],
        status,
        by: "desk".to_owned(),
        as_of: None,
        percent: None,
        note: Some("outside".to_owned()),
        evidence: None,
        despite_open: false,
    };
    other.apply(&Change::Status(set), &desk.stamp()).unwrap();
}

fn status(sitting: &Sitting<'_>) -> Status {
    sitting.app().list().unwrap().current().unwrap().status
}

#[test]
fn a_status_that_became_another_meanwhile_is_not_written_over_unasked() {
    for (last, right) in [("esc", Status::Cancelled), ("enter", Status::Limited)] {
        let (_folder, desk) = desk();
        let mut sitting = Sitting::begin(&desk, (120, 36));
        sitting.press("4");
        let (reference, base) = (sitting.selected(), status(&sitting));
        sitting.press("s l w h y");
        say(&desk, &reference, Status::Cancelled);
        sitting.press("enter");
        let text = sitting.text();
        let words =
            format!("{reference} was {base}, is cancelled since; this would make it limited");
        assert!(text.contains(&words), "{text}");
        assert!(
            text.contains("last by ") && text.contains("2026-11-23"),
            "{text}"
        );
        assert!(text.contains("cancelled  →"), "the header follows: {text}");
        sitting.press(last);
        assert!(sitting.app().dialog.is_none());
        assert_eq!(status(&sitting), right);
    }
}

#[test]
fn the_header_of_an_open_form_follows_the_register() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4");
    let reference = sitting.selected();
    sitting.press("s l");
    assert!(!sitting.text().contains("cancelled  →"));
    say(&desk, &reference, Status::Cancelled);
    std::thread::sleep(crate::tui::session::LOOK);
    assert!(sitting.session.look_round());
    sitting.scene = sitting.session.scene();
    assert!(
        sitting.text().contains("cancelled  →"),
        "{}",
        sitting.text()
    );
    sitting.press("enter");
    assert!(sitting.text().contains("this would make it limited"));
}

#[test]
fn a_register_that_is_damaged_meanwhile_is_never_said_to_be_empty() {
    for before in ["", "4"] {
        let (_folder, desk) = desk();
        let mut sitting = Sitting::begin(&desk, (120, 36));
        sitting.press(before);
        let file = std::fs::OpenOptions::new().write(true).open(&desk.register);
        file.unwrap().set_len(5000).unwrap();
        sitting.session.app.spoil();
        sitting.press("4 j");
        let text = sitting.text();
        assert!(!text.contains("nothing here yet"), "{text}");
        assert!(
            matches!(sitting.app().notice, Some(Notice::Trouble(_))),
            "{text}"
        );
        let list = sitting.app().list().unwrap();
        assert!(
            !list.rows.is_empty() || text.contains("register cannot be read"),
            "{text}"
        );
        assert!(
            before.is_empty() || text.contains("F1"),
            "the last rows stay: {text}"
        );
    }
}

#[test]
fn what_could_not_be_saved_stays_said_and_typed() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 s h w h y");
    let full = crate::app::Problem::new("the disk is full", "make room, then Enter");
    sitting.session.app.failed(full);
    sitting.press("esc esc");
    assert!(sitting.app().dialog.is_none());
    assert!(
        sitting.text().contains("the disk is full"),
        "{}",
        sitting.text()
    );
    sitting.press("j U");
    assert!(
        sitting.text().contains("the disk is full"),
        "{}",
        sitting.text()
    );
    sitting.press("s h");
    assert_eq!(typed(&sitting), "", "another record");
    sitting.press("esc esc k s h");
    assert_eq!(typed(&sitting), "why");
    sitting.press("enter");
    assert!(
        !sitting.text().contains("the disk is full"),
        "{}",
        sitting.text()
    );
    sitting.press("s h");
    assert_eq!(typed(&sitting), "", "saved, so not kept");
}

/// Gives what is typed as a note in the open form.
fn typed(sitting: &Sitting<'_>) -> String {
    match &sitting.app().dialog {
        Some(Dialog::Status(form)) => form.form.fields[0].text().to_owned(),
        _ => panic!("no form"),
    }
}

#[test]
fn what_was_said_can_be_read_again() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 s h enter j r r ! M");
    let text = sitting.text();
    for words in ["Messages", "→ on_hold", "read again", "12:00:00"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(text.matches("read again").count(), 2, "{text}");
    let long = crate::app::Problem::new("x".repeat(300), "y".repeat(300));
    sitting.press("esc");
    sitting.session.app.failed(long);
    sitting.scene = sitting.session.scene();
    sitting.press("M");
    let text = sitting.text();
    let count = |letter| text.chars().filter(|c| *c == letter).count();
    assert!(count('y') >= 300, "in full: {text}");
    for _ in 0..30 {
        sitting.take(Input::Resize(120, 36)); // nothing is said again
    }
    assert_eq!(sitting.app().messages.count(), 4);
    sitting.take(Input::Resize(60, 16));
    sitting.press("G k k k");
    let text = sitting.text();
    assert!(text.contains('y'), "{text}");
    sitting.take(Input::Resize(120, 36));
    sitting.press("G k esc");
    assert!(sitting.app().dialog.is_none());
    assert!(
        matches!(sitting.app().notice, Some(Notice::Trouble(_))),
        "trouble stays until it is left"
    );
    sitting.press("esc");
    assert!(sitting.app().notice.is_none());
}
