//! What officers do, key by key.

use super::*;
use crate::domain::record::Detail;
use crate::tui::views::page::Page;
use crate::tui::views::record;

#[test]
fn three_keys_change_a_status_and_u_takes_it_back() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4");
    let reference = sitting.selected();
    let before = sitting.app().list().unwrap().current().unwrap().status;
    sitting.press("s h enter");
    let now = sitting.app().list().unwrap().current().unwrap();
    assert_eq!(
        (now.reference.as_str(), now.status),
        (reference.as_str(), Status::OnHold)
    );
    assert!(sitting.text().contains("→ on_hold"));
    sitting.press("u");
    assert_eq!(
        sitting.app().list().unwrap().current().unwrap().status,
        before
    );
    assert!(sitting.text().contains("undo 2"));
    sitting.press("ctrl-r");
    assert_eq!(
        sitting.app().list().unwrap().current().unwrap().status,
        Status::OnHold
    );
}

#[test]
fn a_note_that_is_needed_is_asked_for_and_what_was_typed_stays() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 s x enter");
    assert!(sitting.text().contains("`cancelled` needs a note"));
    sitting.press("g o n e tab t o m o r r o w enter");
    let text = sitting.text();
    assert!(
        text.contains("gone") && text.contains("2026-11-24 is after today"),
        "{text}"
    );
    sitting.press("ctrl-u - 1 d");
    assert!(sitting.text().contains("→ 2026-11-22"));
    sitting.press("enter");
    assert!(sitting.app().dialog.is_none());
    assert!(sitting.text().contains("gone"), "the pane shows the note");
}

#[test]
fn marked_records_change_together_as_one_operation() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("3 space space space s");
    assert!(sitting.text().contains("Status of 3 records"));
    sitting.press("d");
    assert!(
        sitting.text().contains("→  ◒ dormant"),
        "{}",
        sitting.text()
    );
    sitting.press("enter");
    assert!(sitting.app().list().unwrap().marks.is_empty());
    assert!(sitting.text().contains("3 records status → dormant"));
    sitting.press("u 9");
    assert!(sitting.text().contains("(undone) 3 records status"));
}

#[test]
fn esc_goes_back_to_exactly_what_was_there() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("2 / r a g : a m b e r enter j j j enter");
    let (there, selected) = (sitting.text(), sitting.selected());
    let links = sitting.app().pane.shape.links.len();
    assert!(links > 0, "{there}");
    sitting.press("j enter");
    assert_ne!(sitting.text(), there);
    sitting.press("esc k");
    let list = sitting.app().list().unwrap();
    assert_eq!(
        (list.text.as_str(), sitting.selected()),
        ("rag:amber", selected)
    );
    assert_eq!(
        (sitting.app().view, sitting.app().focus),
        (View::Documents, Focus::Detail)
    );
    sitting.press("esc esc");
    assert_eq!(sitting.app().view, View::Overview);
}

#[test]
fn every_line_of_the_overview_leads_to_what_it_counts() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    let spots = sitting.app().overview.spots();
    for spot in spots {
        sitting.session.app.overview.select(&spot);
        let block = sitting.app().overview.blocks[spot.block].clone();
        sitting.press("enter");
        if let crate::app::overview::Line::Figure(_, count, _) = block.lines[spot.line].0 {
            assert_eq!(
                sitting.app().list().unwrap().scroll.total,
                count,
                "{}",
                block.title
            );
        }
        assert_ne!(sitting.app().view, View::Overview);
        sitting.press("esc");
        assert_eq!(sitting.app().view, View::Overview);
    }
}

#[test]
fn a_change_from_outside_appears_and_the_cursor_stays_with_its_record() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 j j j");
    let selected = sitting.selected();
    let mut other = desk.open().unwrap();
    let set = crate::domain::change::SetStatus {
        records: vec![other.find_record("F8").unwrap().uid],
        status: Status::OnHold,
        by: "desk".to_owned(),
        as_of: None,
        percent: None,
        note: None,
        evidence: None,
        despite_open: false,
    };
    let change = crate::domain::change::Change::Status(set);
    other.apply(&change, &desk.stamp()).unwrap();
    std::thread::sleep(crate::tui::session::LOOK);
    assert!(sitting.session.look_round());
    assert!(!sitting.session.look_round(), "once");
    sitting.scene = sitting.session.scene();
    assert_eq!(sitting.selected(), selected);
    assert!(sitting.text().contains("on_hold"));
}

#[test]
fn a_backup_is_made_and_restored_from_the_screen() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("0");
    assert!(sitting.text().contains("There is no backup yet."));
    sitting.press("n");
    sitting.wait();
    assert!(
        sitting.text().contains("made and verified"),
        "{}",
        sitting.text()
    );
    assert_eq!(sitting.app().backups.rows.len(), 1);
    sitting.press("4 s h enter 0 v");
    sitting.wait();
    assert!(sitting.text().contains("is whole"), "{}", sitting.text());
    sitting.press("enter");
    assert!(sitting.text().contains("The present register is kept"));
    sitting.press("enter");
    sitting.wait();
    assert!(sitting.app().dialog.is_none(), "{}", sitting.text());
    assert!(sitting.text().contains("restored"), "{}", sitting.text());
    assert_eq!(sitting.app().backups.rows.len(), 2);
    sitting.press("9");
    assert!(!sitting.text().contains("on_hold"));
}

#[test]
fn a_register_that_may_only_be_read_says_why() {
    let (_folder, mut desk) = desk();
    desk.read_only = true;
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 s");
    assert!(sitting.app().dialog.is_none());
    assert!(matches!(&sitting.app().notice, Some(Notice::Blocked(_))));
    let text = sitting.text();
    assert!(
        text.contains("read only") && text.contains("--read-only"),
        "{text}"
    );
}

#[test]
fn a_filter_word_that_only_the_register_knows_is_told_too() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 /");
    sitting.take(Input::Paste("lead:Nobody".to_owned()));
    let text = sitting.text();
    assert!(
        text.contains("Nobody") && sitting.app().list().unwrap().problem.is_some()
            || text.contains("0 of"),
        "{text}"
    );
    sitting.press("esc");
    assert!(sitting.app().list().unwrap().problem.is_none());
    assert!(!sitting.text().contains("Nobody"));
}

#[test]
fn completing_above_open_records_is_asked_once_more() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4");
    let parent = sitting.app().list().unwrap().current().unwrap().uid.clone();
    let mut other = desk.open().unwrap();
    let child = crate::domain::change::Edit {
        entity: crate::domain::entity::Entity::Record,
        rows: vec![other.find_record("F8").unwrap().uid],
        sets: vec![crate::domain::change::Set {
            field: "parent".to_owned(),
            text: parent,
        }],
        note: None,
    };
    let change = crate::domain::change::Change::Edit(child);
    other.apply(&change, &desk.stamp()).unwrap();
    sitting.press("r s c d o n e enter");
    assert!(
        sitting.text().contains("Enter again completes it"),
        "{}",
        sitting.text()
    );
    sitting.press("enter");
    assert!(sitting.app().dialog.is_none(), "{}", sitting.text());
    assert!(sitting.text().contains("→ completed"));
}

#[test]
fn what_is_still_being_read_is_not_said_to_be_missing() {
    let (_folder, desk) = desk();
    let store = desk.open().unwrap();
    let named = store.find_record("B4").unwrap();
    let whole = store.detail(&named, desk.now()).unwrap();
    let written = |detail: &Detail| {
        let mut page = Page::new(40, &LOOK);
        record::write(&mut page, detail);
        let lines = page.lines.iter().map(|line| line.line.to_string());
        lines.collect::<Vec<_>>().join("\n")
    };
    let begun = Detail {
        is_begun: true,
        ..Detail::of(whole.record.clone())
    };
    for words in ["Evidence", "Independent"] {
        assert!(written(&whole).contains(words), "{words}");
        assert!(!written(&begun).contains(words), "{words}");
    }
}
