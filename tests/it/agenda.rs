//! The agenda: on the shipped register, and on made-up ones for each sort of entry.

use servanda::domain::agenda::{Entry, Stretch};
use servanda::domain::change::{Change, New, Set};
use servanda::domain::entity::Entity;
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

impl Desk {
    fn add(&mut self, entity: Entity, fields: &[(&str, &str)]) -> Uid {
        let uid = Uid::new(chrono::Utc::now());
        let sets = fields.iter().map(|(field, text)| Set {
            field: (*field).to_owned(),
            text: (*text).to_owned(),
        });
        let new = New {
            entity,
            uid: uid.clone(),
            sets: sets.collect(),
        };
        self.apply(&Change::Add(vec![new])).unwrap();
        uid
    }

    fn add_record(&mut self, reference: &str, kind: &str, type_: &str, fields: &[(&str, &str)]) {
        let own = [
            ("ref", reference),
            ("kind", kind),
            ("type", type_),
            ("title", reference),
        ];
        self.add(Entity::Record, &[&own, fields].concat());
    }

    fn add_part(&mut self, entity: Entity, record: &str, fields: &[(&str, &str)]) {
        let uid = self.uid(record);
        let own = [("record", uid.as_str())];
        self.add(entity, &[&own, fields].concat());
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
