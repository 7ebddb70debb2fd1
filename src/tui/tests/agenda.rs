//! The agenda, key by key.

use super::*;
use crate::app::agenda::By;
use crate::domain::agenda::What;
use crate::domain::change::{Change, Edit, Set};
use crate::domain::entity::Entity;

/// Puts a follow-up on a day.
fn due(desk: &Desk, reference: &str, date: &str) {
    let mut store = desk.open().unwrap();
    let edit = Edit {
        entity: Entity::Record,
        rows: vec![store.find_record(reference).unwrap().uid],
        sets: vec![Set {
            field: "due".to_owned(),
            text: date.to_owned(),
        }],
        note: None,
    };
    store.apply(&Change::Edit(edit), &desk.stamp()).unwrap();
}

fn at_hand(sitting: &Sitting<'_>) -> String {
    let entry = sitting.app().agenda.current().unwrap();
    entry.reference.clone()
}

#[test]
fn enter_opens_the_record_behind_an_entry_and_esc_comes_back_to_it() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("5");
    assert_eq!(at_hand(&sitting), "M41");
    let record = sitting.app().agenda.current().unwrap().record.clone();
    sitting.press("enter");
    assert_eq!(sitting.app().view, View::FollowUps);
    assert_eq!(
        Some(sitting.selected()),
        record,
        "a step leads to its record"
    );
    sitting.press("esc j j");
    assert_eq!(sitting.app().view, View::Agenda);
    assert_eq!(at_hand(&sitting), "S3");
    sitting.press("l");
    assert_eq!(
        sitting.app().view,
        View::Groups,
        "a session leads to its group"
    );
    sitting.press("esc esc");
    assert_eq!(sitting.app().view, View::Overview);
}

#[test]
fn the_calendar_marks_days_with_signs_and_leads_to_their_entries() {
    let (_folder, desk) = desk();
    due(&desk, "F8", "2026-11-30");
    due(&desk, "F9", "2026-11-20");
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("5");
    let text = sitting.text();
    for words in [
        "20*",
        "30·",
        "[23]",
        "Mon 30 Nov 2026",
        "in 7 d",
        "3 d late",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    sitting.press("tab");
    assert_eq!(sitting.app().focus, Focus::Detail);
    sitting.press("down enter");
    assert_eq!(
        (at_hand(&sitting).as_str(), sitting.app().focus),
        ("F8", Focus::List)
    );
    sitting.press("h left left left esc");
    assert_eq!(sitting.app().focus, Focus::List);
    let list = at_hand(&sitting);
    assert_eq!(sitting.app().agenda.day.to_string(), "2026-11-27");
    assert_eq!(list, "F8", "the next to come");
}

#[test]
fn letters_change_the_grouping_and_the_month_and_t_comes_back() {
    let (_folder, desk) = desk();
    due(&desk, "F8", "2026-11-30");
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("f5 w");
    assert!(sitting.text().contains("Week 49, 30 Nov – 6 Dec 2026"));
    sitting.press("w");
    assert_eq!(sitting.app().agenda.by, By::Month);
    assert!(sitting.text().contains("by month"));
    sitting.press("t L");
    assert_eq!(sitting.app().agenda.day.to_string(), "2026-12-23");
    assert!(
        sitting
            .text()
            .contains("What is overdue, and the year ahead")
    );
    sitting.press("H H");
    let text = sitting.text();
    assert!(
        text.contains("The year from 1 Oct 2026") && text.contains("October 2026"),
        "{text}"
    );
    sitting.press("t");
    let text = sitting.text();
    assert!(
        text.contains("What is overdue") && text.contains("[23]"),
        "{text}"
    );
    assert_eq!(sitting.app().agenda.current().unwrap().what, What::Due);
}

#[test]
fn what_changes_elsewhere_stands_in_the_agenda_and_the_cursor_stays_with_its_entry() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("5 j j j j j");
    let before = at_hand(&sitting);
    due(&desk, "F8", "2024-01-01");
    std::thread::sleep(crate::tui::session::LOOK);
    assert!(sitting.session.look_round());
    sitting.scene = sitting.session.scene();
    assert!(sitting.text().contains("2024-01-01"));
    assert_eq!(at_hand(&sitting), before);
}

#[test]
fn without_room_there_is_no_calendar_and_the_keys_stay_in_the_list() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("5 tab");
    sitting.take(Input::Resize(59, 36));
    assert_eq!(sitting.app().focus, Focus::List);
    assert!(!sitting.text().contains("Mo  Tu"));
    sitting.press("h");
    assert!(
        sitting.text().contains("no room for the calendar"),
        "{}",
        sitting.text()
    );
    sitting.press("tab");
    assert_eq!(sitting.app().focus, Focus::List);
}

#[test]
fn a_click_takes_a_day_or_an_entry_and_the_wheel_turns_months() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("5");
    let (pane, list) = (sitting.scene.areas().pane, sitting.scene.areas().list);
    let (x, y) = (pane.x + 9, pane.y + 6);
    sitting.take(Input::Click { x, y });
    assert_eq!(sitting.app().agenda.day.to_string(), "2026-11-25");
    sitting.take(Input::Scroll { x, y, down: true });
    assert_eq!(sitting.app().agenda.day.to_string(), "2026-12-25");
    let (x, y) = (list.x + 6, list.y + 2);
    sitting.take(Input::Click { x, y });
    assert_eq!(
        (at_hand(&sitting).as_str(), sitting.app().focus),
        ("M12", Focus::List)
    );
    sitting.take(Input::Click { x, y });
    assert_eq!(sitting.app().view, View::FollowUps);
}
