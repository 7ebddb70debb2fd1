//! Making, removing, purging; rules between things.

use servanda::domain::change::{Change, New, Set, Thing, View};
use servanda::domain::entity::Entity;
use servanda::domain::status::Status;
use servanda::domain::uid::Uid;
use servanda::store::StoreError;

use crate::support::{Desk, now};

fn new(entity: Entity, fields: &[(&str, &str)]) -> New {
    let sets = fields.iter().map(|(field, text)| Set {
        field: (*field).to_owned(),
        text: (*text).to_owned(),
    });
    New {
        entity,
        uid: Uid::new(chrono::Utc::now()),
        sets: sets.collect(),
    }
}

fn add(desk: &mut Desk, entity: Entity, fields: &[(&str, &str)]) -> Result<String, StoreError> {
    desk.apply(&Change::Add(vec![new(entity, fields)]))
        .map(|applied| applied.summary)
}

fn thing(desk: &Desk, reference: &str) -> Thing {
    let named = desk.store.find(reference).unwrap();
    Thing {
        entity: named.entity,
        uid: named.uid,
    }
}

#[test]
#[rustfmt::skip]
fn everything_can_be_made_and_undone() {
    let mut desk = Desk::shipped();
    let start = desk.content();
    for (entity, fields, summary) in [
        (Entity::Record, &[("kind", "document"), ("type", "memorandum"), ("title", "A paper"), ("title.ko", "문서"), ("due", "2027")][..], "record D12 added"),
        (Entity::Record, &[("kind", "group"), ("type", "forum"), ("title", "A forum"), ("frequency", "P1Y")], "record G11 added"),
        (Entity::Record, &[("kind", "follow_up"), ("type", "project"), ("title", "A plant"), ("parent", "F5")], "record F20 added"),
        (Entity::Party, &[("code", "JP"), ("name", "Japan"), ("name.ko", "일본")], "party JP added"),
        (Entity::Body, &[("party", "JP"), ("name", "A ministry")], "body Y44 added"),
        (Entity::Participation, &[("record", "D12"), ("body", "Y44"), ("role", "signatory")], "D12 participation signatory added"),
        (Entity::Action, &[("record", "D12"), ("type", "signature"), ("on", "2026-01-05")], "D12 action signature added"),
        (Entity::Session, &[("record", "G11"), ("number", "1"), ("on", "2026-02")], "session S11 added"),
        (Entity::Milestone, &[("record", "F20"), ("title", "First stone"), ("due", "2027-Q1")], "x"),
        (Entity::Milestone, &[("record", "F20"), ("title", "First stone"), ("due", "2027-03")], "milestone M47 added"),
        (Entity::Relation, &[("record", "F20"), ("type", "made_under"), ("session", "S11")], "F20 relation made_under added"),
        (Entity::Relation, &[("record", "F20"), ("type", "implements"), ("other", "D12")], "F20 relation implements added"),
        (Entity::Occasion, &[("type", "visit"), ("title", "A visit"), ("date", "2026-01")], "occasion O9 added"),
        (Entity::Indicator, &[("title", "Students"), ("unit", "persons")], "indicator I17 added"),
        (Entity::Observation, &[("indicator", "I17"), ("period", "2025"), ("value", "12.5"), ("assessor", "JP")], "observation 2025 added"),
        (Entity::Evidence, &[("type", "press"), ("title", "A page"), ("url", "https://example.org/x")], "evidence E141 added"),
        (Entity::Citation, &[("evidence", "E141"), ("record", "D12"), ("field", "title"), ("attested", "attested")], "D12 citation attested added"),
        (Entity::Field, &[("code", "space"), ("label", "Space")], "field space added"),
    ] {
        match add(&mut desk, entity, fields) {
            Ok(told) => assert_eq!(told, summary),
            Err(error) => assert_eq!((summary, error.to_string().starts_with("due: ")), ("x", true), "{error}"),
        }
    }
    assert_eq!(desk.record("D12").title, "A paper");
    assert_eq!(desk.record("D12").baseline_due, crate::support::date("2027"));
    assert_eq!(desk.refs("under:S11"), ["F20"]);
    assert_eq!(desk.refs("party:JP"), ["D12"]);
    while desk.undo().is_ok() {}
    crate::support::assert_same(&desk.content(), &start);
}

#[test]
#[rustfmt::skip]
fn what_cannot_be_made_is_refused_with_its_sentence() {
    let mut desk = Desk::shipped();
    add(&mut desk, Entity::Relation, &[("record", "F6"), ("type", "follows_up"), ("other", "F7")]).unwrap();
    let start = desk.content();
    for (entity, fields, sentence) in [
        (Entity::Record, &[("kind", "document"), ("type", "memorandum")][..], "`title` is required and cannot be empty"),
        (Entity::Record, &[("kind", "document"), ("type", "forum"), ("title", "x")], "type: `forum` is no type"),
        (Entity::Record, &[("kind", "document"), ("title", "x")], "`type` is required and cannot be empty"),
        (Entity::Record, &[("kind", "document"), ("type", "treaty"), ("title", "x"), ("mandate", "y")], "`mandate` belongs to a group, not to a document"),
        (Entity::Record, &[("kind", "document"), ("type", "treaty"), ("title", "x"), ("ref", "d1")], "the ref `d1` is taken"),
        (Entity::Record, &[("kind", "document"), ("type", "treaty"), ("title", "x"), ("colour", "red")], "record has no field `colour`"),
        (Entity::Action, &[("record", "F1"), ("type", "signature")], "an action belongs to a document, and `F1` is a follow-up"),
        (Entity::Session, &[("record", "D1")], "a session belongs to a group, and `D1` is a document"),
        (Entity::Relation, &[("record", "F7"), ("type", "follows_up"), ("other", "F6")], "with that, `follows_up` would run in a circle"),
        (Entity::Relation, &[("record", "F6"), ("type", "follows_up"), ("other", "F7")], "that relation is there already"),
        (Entity::Relation, &[("record", "F6"), ("type", "follows_up"), ("other", "F6")], "a record does not stand in relation to itself"),
        (Entity::Relation, &[("record", "F6"), ("type", "implements"), ("session", "S1")], "`implements` leads to a record, not to a session"),
        (Entity::Relation, &[("record", "F6"), ("type", "implements")], "a relation leads to exactly one record or session"),
        (Entity::Citation, &[("evidence", "E1"), ("attested", "stated")], "a citation speaks of exactly one thing"),
        (Entity::Citation, &[("evidence", "E1"), ("attested", "stated"), ("record", "F1"), ("body", "Y1")], "a citation speaks of exactly one thing, and record and body were named"),
        (Entity::Observation, &[("indicator", "I1"), ("period", "2025"), ("value", "1"), ("assessor", "FR")], "there is no party `FR` in this register"),
        (Entity::Party, &[("code", "korea")], "code: `korea` is no code of a party"),
        (Entity::Evidence, &[("type", "press"), ("title", "x"), ("url", "ftp://x")], "url: `ftp://x` is no web address"),
        (Entity::Milestone, &[("record", "F99"), ("title", "x")], "there is no record `F99` in this register"),
    ] {
        let error = add(&mut desk, entity, fields).unwrap_err();
        assert_eq!(error.to_string(), sentence);
        assert!(!error.hint().is_empty(), "{sentence}");
    }
    crate::support::assert_same(&desk.content(), &start);
}

#[test]
fn what_is_removed_is_in_the_bin_until_it_is_purged() {
    let mut desk = Desk::shipped();
    let f5 = thing(&desk, "F5");
    desk.apply(&Change::Remove(vec![f5.clone()])).unwrap();
    assert_eq!(desk.refs("kind:follow_up").len(), 18);
    assert_eq!(desk.refs("removed"), ["F5"]);
    assert_eq!(
        desk.note("F5", "x").unwrap_err().to_string(),
        "`F5` is in the bin and cannot be changed"
    );
    assert_eq!(
        desk.apply(&Change::Remove(vec![f5.clone()]))
            .unwrap_err()
            .to_string(),
        "F5 is in the bin already"
    );
    desk.apply(&Change::Restore(vec![f5.clone()])).unwrap();
    assert_eq!(desk.refs("removed"), Vec::<String>::new());
    assert_eq!(
        desk.apply(&Change::Purge).unwrap_err().to_string(),
        "the bin is empty"
    );

    let before = desk.content();
    for reference in ["F5", "F1", "Y22", "E1", "O1"] {
        desk.apply(&Change::Remove(vec![thing(&desk, reference)]))
            .unwrap();
    }
    let purged = desk.apply(&Change::Purge).unwrap();
    assert_eq!(purged.summary, "purged 5 things from the bin");
    assert!(matches!(
        desk.store.find("F5"),
        Err(StoreError::Unknown { .. })
    ));
    assert_eq!(desk.store.inspect().unwrap().problems, Vec::<String>::new());
    // The history still knows, and the register is as it was when all of it is undone.
    for _ in 0..6 {
        desk.undo().unwrap();
    }
    crate::support::assert_same(&desk.content(), &before);
}

#[test]
fn a_body_keeps_its_former_names_beside_the_present_one() {
    let mut desk = Desk::shipped();
    let start = desk.content();
    let fields = [
        ("party", "KR"),
        ("name", "New Ministry"),
        ("former_name", "Old Ministry"),
    ];
    add(&mut desk, Entity::Body, &fields).unwrap();
    let record = [
        ("record", "F1"),
        ("body", "Old Ministry"),
        ("role", "support"),
    ];
    add(&mut desk, Entity::Participation, &record).unwrap();
    assert_eq!(desk.refs("body:\"new ministry\""), ["F1"]);
    assert!(desk.refs("\"old ministry\"").contains(&"F1".to_owned()));
    while desk.undo().is_ok() {}
    crate::support::assert_same(&desk.content(), &start);
}

#[test]
fn the_home_party_stays() {
    let mut desk = Desk::shipped();
    let home = thing(&desk, "KZ");
    let refused = desk.apply(&Change::Remove(vec![home])).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "KZ is the home party of this register and cannot be removed"
    );
}

#[test]
fn a_record_is_not_completed_over_open_children_unless_told_so() {
    let mut desk = Desk::shipped();
    desk.set("F4", "parent", "F1").unwrap();
    desk.set("F5", "parent", "F1").unwrap();
    desk.status("F5", Status::Completed).unwrap();
    let refused = desk.status("F1", Status::Completed).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "F1 cannot be completed: F4 below it is open"
    );
    let mut set = desk.set_status(&["F1"], Status::Completed);
    set.despite_open = true;
    desk.apply(&Change::Status(set)).unwrap();
    assert_eq!(desk.record("F1").status, Status::Completed);
}

#[test]
fn a_view_is_saved_and_saved_again_under_its_name() {
    let mut desk = Desk::shipped();
    for filter in ["late", "rag:red"] {
        let view = View {
            name: "Mine".to_owned(),
            noun: Some("documents".to_owned()),
            filter: filter.to_owned(),
            sort: Some("-due".to_owned()),
            columns: None,
        };
        desk.apply(&Change::SaveView(view)).unwrap();
    }
    let views = desk
        .store
        .nouns(Entity::View, &servanda::store::Query::default(), now())
        .unwrap();
    assert_eq!(views.rows.len(), 1);
}
