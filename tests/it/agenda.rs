//! The agenda: on the shipped register, and on made-up ones for each sort of entry.

use servanda::domain::agenda::{Entry, Stretch};
use servanda::domain::change::{Change, New, Set, Thing};
use servanda::domain::entity::Entity;
use servanda::domain::status::Status;
use servanda::domain::uid::Uid;

use crate::support::{Desk, now};

/// Gives an agenda from one day to another; empty: the usual.
fn agenda(desk: &Desk, from: &str, to: &str) -> Vec<Entry> {
    let stretch = Stretch::new(from.parse().ok(), to.parse().ok(), now().today).unwrap();
    desk.store.agenda(&stretch, now()).unwrap()
}

fn lines(entries: &[Entry]) -> Vec<String> {
    let line = |entry: &Entry| format!("{} {} {}", entry.date, entry.what, entry.reference);
    entries.iter().map(line).collect()
}

/// Adds a thing, with its fields as a person says them.
fn add(desk: &mut Desk, entity: Entity, fields: &[(&str, &str)]) {
    let sets = fields.iter().map(|(field, text)| Set {
        field: (*field).to_owned(),
        text: (*text).to_owned(),
    });
    let new = New {
        entity,
        uid: Uid::new(chrono::Utc::now()),
        sets: sets.collect(),
    };
    desk.apply(&Change::Add(vec![new])).unwrap();
}

/// Adds a follow-up that is open.
fn follow_up(desk: &mut Desk, reference: &str, fields: &[(&str, &str)]) {
    let own = [
        ("kind", "follow_up"),
        ("type", "report"),
        ("ref", reference),
        ("title", "A report"),
    ];
    add(desk, Entity::Record, &[&own, fields].concat());
}

/// Adds a group that meets at intervals, with the sessions that it held.
fn group(desk: &mut Desk, reference: &str, frequency: &str, held: &[&str]) {
    let own = [
        ("kind", "group"),
        ("type", "forum"),
        ("ref", reference),
        ("title", "A forum"),
    ];
    add(
        desk,
        Entity::Record,
        &[&own[..], &[("frequency", frequency)]].concat(),
    );
    for on in held {
        add(desk, Entity::Session, &[("record", reference), ("on", on)]);
    }
}

#[test]
fn the_shipped_register_says_what_is_overdue_and_what_is_ahead() {
    let desk = Desk::shipped();
    let lines = lines(&agenda(&desk, "", ""));
    for right in [
        "2026-08 overdue F5",
        "2026-09-16/2026-09-17 overdue F1",
        "2025-11? overdue S3",
        "2027 due F3",
    ] {
        assert!(lines.contains(&right.to_owned()), "{right}: {lines:#?}");
    }
    let place = |line: &str| lines.iter().position(|each| each == line);
    assert!(place("2026-08 overdue F5") < place("2026-09-16/2026-09-17 overdue F1"));
    assert!(!lines.iter().any(|line| line.contains("occasion")));
}

#[test]
fn a_range_takes_what_overlaps_it_and_nothing_else() {
    let desk = Desk::shipped();
    let visit = lines(&agenda(&desk, "2024-06-12", "2024-06-12"));
    assert_eq!(
        visit,
        [
            "2024-06-12 occasion O2",
            "2024-06-11/2024-06-13 occasion O1"
        ]
    );
    let summit = lines(&agenda(&desk, "2026-09-17", "2026-09-17"));
    assert!(
        summit.contains(&"2026-09-16/2026-09-17 overdue F1".to_owned()),
        "{summit:?}"
    );
    let after = lines(&agenda(&desk, "2026-09-18", "2026-09-18"));
    assert!(!after.iter().any(|line| line.ends_with("F1")), "{after:?}");
}

#[test]
fn what_is_done_given_up_or_in_the_bin_is_not_on_it() {
    let mut desk = Desk::empty();
    follow_up(&mut desk, "F1", &[("due", "2026-12-01")]);
    add(
        &mut desk,
        Entity::Milestone,
        &[
            ("record", "F1"),
            ("ref", "M1"),
            ("title", "A step"),
            ("due", "2026-10"),
        ],
    );
    add(
        &mut desk,
        Entity::Milestone,
        &[
            ("record", "F1"),
            ("ref", "M2"),
            ("title", "Another"),
            ("due", "2026-10"),
            ("done_on", "2026-10-05"),
        ],
    );
    assert_eq!(
        lines(&agenda(&desk, "", "")),
        ["2026-10 overdue M1", "2026-12-01 due F1"]
    );
    desk.status("F1", Status::Cancelled).unwrap();
    assert_eq!(agenda(&desk, "", ""), []);
    desk.undo().unwrap();
    assert_eq!(agenda(&desk, "", "").len(), 2);
    let thing = Thing {
        entity: Entity::Record,
        uid: desk.uid("F1"),
    };
    desk.apply(&Change::Remove(vec![thing])).unwrap();
    assert_eq!(agenda(&desk, "", ""), []);
}

#[test]
fn a_session_is_expected_until_one_is_planned_and_two_missed_are_said() {
    let mut desk = Desk::empty();
    group(&mut desk, "G1", "P1Y", &["2025-11-23", "2023-05-01"]);
    group(&mut desk, "G2", "P6M", &["2026-03-31"]);
    group(&mut desk, "G3", "P1Y", &["2024-01-15"]);
    group(&mut desk, "G4", "P6M", &["2025"]);
    group(&mut desk, "G5", "P6M", &[]);
    let titles = |desk: &Desk| -> Vec<String> {
        let entries = agenda(desk, "", "");
        let line = |e: &Entry| format!("{} {} {}: {}", e.date, e.what, e.reference, e.title);
        entries.iter().map(line).collect()
    };
    assert_eq!(
        titles(&desk),
        [
            "2025-01-15 overdue G3: session expected, 2 missed, perhaps dormant: A forum",
            "2026-09-30 overdue G2: session expected: A forum",
            "2026-11-23 expected_session G1: session expected: A forum",
        ]
    );
    for (group, right) in [
        ("G1", "by 2026-11-23"),
        ("G2", "by 2026-09-30; 1 missed"),
        ("G3", "by 2025-01-15; 2 missed, perhaps dormant"),
        (
            "G4",
            "the last session is known too coarsely for its frequency",
        ),
        ("G5", "no session is known to have been held"),
    ] {
        let named = desk.store.find(group).unwrap();
        let detail = desk.store.detail(&named, now()).unwrap();
        let next = ("next_session".to_owned(), right.to_owned());
        assert!(
            detail.details.contains(&next),
            "{group}: {:?}",
            detail.details
        );
    }
    add(
        &mut desk,
        Entity::Session,
        &[
            ("record", "G3"),
            ("ref", "S9"),
            ("number", "3"),
            ("due", "2026-12"),
        ],
    );
    desk.status("G2", Status::Dissolved).unwrap();
    assert_eq!(
        titles(&desk),
        [
            "2026-11-23 expected_session G1: session expected: A forum",
            "2026-12 session S9: session 3: A forum",
        ]
    );
}

#[test]
fn a_record_comes_round_from_its_start_and_the_last_round_is_owed_until_something_is_heard() {
    let mut desk = Desk::empty();
    follow_up(
        &mut desk,
        "F1",
        &[("start", "2026-01-31"), ("recurrence", "quarterly")],
    );
    follow_up(
        &mut desk,
        "F2",
        &[("due", "2026-12"), ("recurrence", "FREQ=YEARLY;COUNT=2")],
    );
    follow_up(
        &mut desk,
        "F3",
        &[("start", "2025"), ("recurrence", "monthly")],
    );
    assert_eq!(
        lines(&agenda(&desk, "", "")),
        [
            "2026-10-31 overdue F1",
            "2026-12 due F2",
            "2027-01-31 report F1",
            "2027-04-30 report F1",
            "2027-07-31 report F1",
            "2027-10-31 report F1",
        ]
    );
    assert!(lines(&agenda(&desk, "", "2027-12-31")).contains(&"2027-12 report F2".to_owned()));
    desk.note("F1", "the report came").unwrap();
    assert_eq!(lines(&agenda(&desk, "", "2026-12-31")), ["2026-12 due F2"]);
}

#[test]
fn the_clocks_of_a_document_are_on_it_and_never_overdue() {
    let mut desk = Desk::empty();
    let own = [
        ("kind", "document"),
        ("type", "agreement"),
        ("ref", "D1"),
        ("title", "An agreement"),
        ("binding", "binding"),
    ];
    let term = [
        ("term", "P5Y"),
        ("renewal", "tacit"),
        ("renewal_period", "P5Y"),
        ("notice_period", "P6M"),
    ];
    add(&mut desk, Entity::Record, &[&own[..], &term].concat());
    add(
        &mut desk,
        Entity::Action,
        &[
            ("record", "D1"),
            ("type", "entry_into_force"),
            ("on", "2022-03-01"),
        ],
    );
    assert_eq!(lines(&agenda(&desk, "", "")), ["2027-03-01 renewal D1"]);
    assert_eq!(
        lines(&agenda(&desk, "2026-09-01", "2027-03-01")),
        ["2026-09-01 notice_closes D1", "2027-03-01 renewal D1"]
    );
}
