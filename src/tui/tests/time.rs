//! Sittings at the timeline.

use super::*;
use crate::app::timeline::scale::Zoom;
use crate::domain::change::{Change, Edit, Set, Thing};
use crate::domain::entity::Entity;

/// Gives the chart of a record's line.
fn chart(sitting: &Sitting<'_>, reference: &str) -> String {
    let text = sitting.text();
    let line = text.lines().find(|line| {
        line.get(3..)
            .is_some_and(|rest| rest.starts_with(&format!("{reference} ")))
    });
    line.unwrap_or_else(|| panic!("no {reference}:\n{text}"))
        .chars()
        .skip(36)
        .collect()
}

fn set(desk: &Desk, reference: &str, fields: &[(&str, &str)]) {
    let mut store = desk.open().unwrap();
    let edit = Edit {
        entity: Entity::Record,
        rows: vec![store.find_record(reference).unwrap().uid],
        sets: fields
            .iter()
            .map(|(field, text)| Set {
                field: (*field).to_owned(),
                text: (*text).to_owned(),
            })
            .collect(),
        note: None,
    };
    store.apply(&Change::Edit(edit), &desk.stamp()).unwrap();
}

/// Puts the steps of a record into the bin.
fn without_steps(desk: &Desk, reference: &str) {
    let mut store = desk.open().unwrap();
    let named = store.find_record(reference).unwrap();
    let steps = store.detail(&named, desk.now()).unwrap().milestones;
    let things = steps.iter().map(|step| Thing {
        entity: Entity::Milestone,
        uid: store.find(&step.reference).unwrap().uid,
    });
    let things: Vec<Thing> = things.collect();
    if !things.is_empty() {
        store.apply(&Change::Remove(things), &desk.stamp()).unwrap();
    }
}

#[test]
fn steps_and_sessions_are_marked_where_they_fall() {
    let (_folder, desk) = desk();
    let mut store = desk.open().unwrap();
    let session = store.find("S1").unwrap();
    let group = store.find_owner("S1").unwrap();
    for (field, text) in [("due", "2026-10-05"), ("on", "")] {
        let edit = Edit {
            entity: Entity::Session,
            rows: vec![session.uid.clone()],
            sets: vec![Set {
                field: field.to_owned(),
                text: text.to_owned(),
            }],
            note: None,
        };
        store.apply(&Change::Edit(edit), &desk.stamp()).unwrap();
    }
    let mut sitting = Sitting::begin(&desk, (120, 80));
    sitting.press("7");
    let line = chart(&sitting, &group.reference);
    assert!(line.contains('□'), "planned: {line}");
    assert!(chart(&sitting, "F5").contains('▲'), "done");
}

#[test]
fn a_bar_says_what_is_known_and_no_more() {
    let (_folder, desk) = desk();
    for reference in ["F4", "F6", "F8", "F9"] {
        without_steps(&desk, reference);
    }
    set(
        &desk,
        "F4",
        &[("start", "2026-05-01"), ("due", "2027-03-10")],
    );
    set(&desk, "F9", &[("due", "2026-03-01")]);
    set(&desk, "F9", &[("due", "2027")]);
    set(&desk, "F6", &[("start", "2019"), ("due", "2020-01-31")]);
    set(&desk, "F8", &[("due", "2049-01-31")]);
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("7");
    for (reference, right) in [
        ("F4", "•━━━━━━━━━━┿━━━━━◆ 2027-03-10"),
        (
            "F9",
            "2027, first 2026-03-01 ◇                ├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┤",
        ),
        ("F6", "‹ 2020-01-31 overdue"),
        ("F8", "2049-01-31 ›"),
    ] {
        let line = chart(&sitting, reference);
        let plain = line.replace('│', " ");
        let plain = plain.trim();
        let is_right = plain == right;
        assert!(is_right, "{reference}: `{plain}` is not `{right}`");
    }
}

#[test]
fn time_goes_by_and_comes_back_to_today() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("7");
    let before = sitting.text();
    sitting.press("l right l");
    assert_ne!(sitting.text(), before);
    sitting.press("t");
    assert_eq!(sitting.text(), before);
    sitting.press("z z - Z z z z z z");
    assert_eq!(sitting.app().timeline.scale.zoom, Zoom::Week);
    assert!(sitting.text().contains("a week is the closest"));
    assert!(sitting.press("t").text().contains("Mon 23"));
    sitting.press("Z Z Z Z Z Z");
    assert!(sitting.text().contains("ten years are the widest"));
    assert!(sitting.press("t").text().contains("2020s"));
}

#[test]
fn what_has_no_date_stands_apart_below_with_its_count() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("7 G");
    let text = sitting.text();
    let counts = sitting.app().timeline.counts;
    assert_eq!(counts.iter().sum::<usize>(), 48);
    assert!(counts[3] > 0);
    assert!(
        text.contains(&format!("Follow-ups, no date  {}", counts[3])),
        "{text}"
    );
    let record = sitting.app().record().unwrap();
    assert!(record.due.is_none() && record.start.is_none() && record.done.is_none());
}

#[test]
fn enter_opens_the_record_and_esc_comes_back_to_the_line() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("7 j j l");
    let there = sitting.text();
    let uid = sitting.app().record().unwrap().uid.clone();
    sitting.press("enter");
    assert_eq!(sitting.app().view, View::FollowUps);
    assert_eq!(sitting.app().list().unwrap().current().unwrap().uid, uid);
    sitting.press("esc");
    assert_eq!(sitting.text(), there);
    sitting.press("s h enter");
    let record = sitting.app().record().unwrap();
    assert_eq!((record.status, &record.uid), (Status::OnHold, &uid));
}

#[test]
fn where_there_is_less_room_the_words_are_shorter_and_still_say_it() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (80, 24));
    sitting.press("7");
    let text = sitting.text();
    let line = text.lines().find(|line| line.contains("F1 ")).unwrap();
    assert!(line.contains("overdue") && line.contains('◆'), "{line}");
}
