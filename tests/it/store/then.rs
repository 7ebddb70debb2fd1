//! The register of another time.

use servanda::domain::change::Change;
use servanda::domain::settings::Now;
use servanda::domain::stamp::Stamp;
use servanda::domain::status::Status;
use servanda::store::{HistoryQuery, Page, Query, Store, Then};

use crate::support::{Desk, content, date, now, stamp};

fn on(day: &str) -> Stamp {
    Stamp {
        at: format!("{day}T09:00:00Z").parse().unwrap(),
        today: day.parse().unwrap(),
        author: "officer".to_owned(),
    }
}

fn founded(day: &str) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let rows = servanda::register::shipped(&on(day)).unwrap();
    let store = Store::create(&folder.path().join("servanda.db"), rows, &on(day)).unwrap();
    Desk {
        folder,
        store,
        author: "officer".to_owned(),
    }
}

fn day(text: &str) -> Option<chrono::NaiveDate> {
    text.parse().ok()
}

fn status_of(store: &Store, reference: &str, then: Then) -> (Status, String) {
    let now = Now {
        today: then.day(now().today),
        ..now()
    };
    let found = store.find(reference).unwrap();
    let record = store.record(found.uid.as_str(), now).unwrap();
    (
        record.status,
        record
            .as_of
            .map(|date| date.to_string())
            .unwrap_or_default(),
    )
}

#[test]
fn what_was_known_and_what_was_true_are_two_answers() {
    let mut desk = founded("2026-03-01");
    // Entered in May about February, and in June about June.
    for (entered, as_of, status) in [
        ("2026-05-01", "2026-02-15", Status::Limited),
        ("2026-06-01", "2026-06-01", Status::OnHold),
    ] {
        let mut set = desk.set_status(&["F1"], status);
        set.as_of = date(as_of);
        desk.store
            .apply(&Change::Status(set), &on(entered))
            .unwrap();
    }
    for (as_of, known_on, status, said) in [
        (None, None, Status::OnHold, "2026-06-01"),
        (None, Some("2026-05-15"), Status::Limited, "2026-02-15"),
        (None, Some("2026-04-30"), Status::Initiated, "2026-02-12"),
        (Some("2026-05-31"), None, Status::Limited, "2026-02-15"),
        (Some("2026-02-14"), None, Status::Initiated, "2026-02-12"),
        (Some("2026-02-11"), None, Status::Unknown, ""),
        (
            Some("2026-06-30"),
            Some("2026-04-30"),
            Status::Initiated,
            "2026-02-12",
        ),
    ] {
        let then = Then {
            as_of: as_of.and_then(day),
            known_on: known_on.and_then(day),
        };
        let store = desk.store.then(then).unwrap();
        assert_eq!(
            status_of(&store, "F1", then),
            (status, said.to_owned()),
            "{then:?}"
        );
        assert_eq!(store.inspect().unwrap().problems, Vec::<String>::new());
    }
}

#[test]
fn the_known_register_is_the_one_that_was_there_history_and_all() {
    let mut desk = founded("2026-03-01");
    desk.store
        .apply(
            &Change::Status(desk.set_status(&["F1", "F4"], Status::OnHold)),
            &on("2026-03-05"),
        )
        .unwrap();
    let copy = desk.folder.path().join("copy.db");
    std::fs::write(&copy, b"").unwrap();
    desk.store.copy_to(&copy, &mut |_, _| true).unwrap();
    for (reference, field, text) in [
        ("F1", "due", "2029"),
        ("D1", "title.ko", "다른 제목"),
        ("F4", "field", "energy"),
    ] {
        desk.set(reference, field, text).unwrap();
    }
    desk.note("F1", "a remark").unwrap();
    desk.undo().unwrap();
    let then = Then {
        known_on: day("2026-03-05"),
        ..Then::default()
    };
    let known = desk.store.then(then).unwrap();
    let shown = known.inspect().unwrap();
    let out = desk.folder.path().join("known.db");
    std::fs::write(&out, b"").unwrap();
    known.copy_to(&out, &mut |_, _| true).unwrap();
    crate::support::assert_same(&content(&out), &content(&copy));
    assert_eq!(shown.counts["operation"], 2);
    assert_eq!(known.history(&HistoryQuery::default()).unwrap().len(), 2);
}

#[test]
fn before_it_was_founded_nothing_was_known() {
    let desk = founded("2026-03-01");
    let refused = desk
        .store
        .then(Then {
            known_on: day("2026-02-28"),
            ..Then::default()
        })
        .unwrap_err();
    assert_eq!(
        refused.to_string(),
        "nothing was known on 2026-02-28: the register was founded on 2026-03-01"
    );
}

#[test]
fn another_time_is_only_read_and_the_file_is_left_alone() {
    let desk = Desk::shipped();
    let before = desk.content();
    let then = Then {
        as_of: day("2024-12-31"),
        known_on: None,
    };
    let mut store = desk.store.then(then).unwrap();
    let now = Now {
        today: then.day(now().today),
        ..now()
    };
    assert_eq!(
        store
            .records(&Query::default(), Page::ALL, now)
            .unwrap()
            .len(),
        48
    );
    assert!(store.apply(&Change::Undo(None), &stamp("officer")).is_err());
    crate::support::assert_same(&desk.content(), &before);
}
