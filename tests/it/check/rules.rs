//! Each rule in a register made to break it: found after, not before. Where the gate refuses what is wrong, another program
//! is taken to have written it.

use std::collections::BTreeSet;

use servanda::domain::change::{Change, New, Set, SetStatus, Thing};
use servanda::domain::check::Rule;
use servanda::domain::entity::Entity;
use servanda::domain::status::Status;
use servanda::domain::uid::Uid;

use super::{found, past_the_gate};
use crate::support::{Desk, date};

/// How a register is made to break a rule.
enum Broken {
    /// Through the gate.
    Gate(fn(&mut Desk)),
    /// Past it.
    Sql(&'static str),
}
use Broken::{Gate, Sql};

fn add(desk: &mut Desk, entity: Entity, sets: &[(&str, &str)]) {
    let set = |(field, text): &(&str, &str)| Set {
        field: (*field).to_owned(),
        text: (*text).to_owned(),
    };
    let new = New {
        entity,
        uid: Uid::new(chrono::Utc::now()),
        sets: sets.iter().map(set).collect(),
    };
    desk.apply(&Change::Add(vec![new])).unwrap();
}

fn says(desk: &mut Desk, by: &str, status: Status) {
    let set = SetStatus {
        by: by.to_owned(),
        ..desk.set_status(&["F5"], status)
    };
    desk.apply(&Change::Status(set)).unwrap();
}

#[rustfmt::skip]
const CASES: &[(Rule, &str, Broken)] = &[
    (Rule::DueBeforeStart, "F1", Gate(|desk| { desk.set("F1", "start", "2027").unwrap(); })),
    (Rule::StatusContradictsDates, "F2", Gate(|desk| { desk.status("F2", Status::NotStarted).unwrap(); })),
    (Rule::ActionInFuture, "D1", Gate(|desk| add(desk, Entity::Action, &[("record", "D1"), ("type", "ratification"), ("party", "KZ"), ("on", "2027-01-01")]))),
    (Rule::AsOfInFuture, "D1", Sql("UPDATE assessment SET as_of = '2027', as_of_lower = '2027-01-01', as_of_upper = '2027-12-31' WHERE record_id = (SELECT id FROM record WHERE ref = 'D1')")),
    (Rule::MilestoneDoneInFuture, "M14", Sql("UPDATE milestone SET done_on = '2027', done_on_lower = '2027-01-01', done_on_upper = '2027-12-31' WHERE ref = 'M14'")),
    (Rule::SessionInFuture, "S3", Sql("UPDATE session SET \"on\" = '2027', on_lower = '2027-01-01', on_upper = '2027-12-31' WHERE ref = 'S3'")),
    (Rule::PublishedInFuture, "E3", Sql("UPDATE evidence SET published = '2027', published_lower = '2027-01-01', published_upper = '2027-12-31' WHERE ref = 'E3'")),
    (Rule::RelationCycle, "F1", Sql("INSERT INTO relation (uid, record_id, type, other_id)
        SELECT lower(hex(randomblob(18))), a.id, 'follows_up', b.id FROM record a JOIN record b
        WHERE (a.ref, b.ref) IN (VALUES ('F1', 'F3'), ('F3', 'F6'), ('F6', 'F1'))")),
    (Rule::RelationCycle, "F3", Sql("UPDATE record SET parent_id = (SELECT id FROM record WHERE ref = 'F6') WHERE ref = 'F3';
        UPDATE record SET parent_id = (SELECT id FROM record WHERE ref = 'F3') WHERE ref = 'F6'")),
    (Rule::UnknownCountry, "QQ", Sql("UPDATE party SET code = 'QQ' WHERE code = 'KZ'")),
    (Rule::DateMalformed, "F1", Sql("UPDATE record SET due = 'soon' WHERE ref = 'F1'")),
    (Rule::LinkMalformed, "E3", Sql("UPDATE evidence SET url = 'javascript:alert(1)' WHERE ref = 'E3'")),
    (Rule::OverdueWithoutReport, "F13", Gate(|desk| { desk.set("F13", "due", "2026-01").unwrap(); })),
    (Rule::CompletedWithoutEvidence, "F13", Gate(|desk| { desk.status("F13", Status::Completed).unwrap(); })),
    (Rule::CompletedBeforeSignature, "F13", Gate(|desk| {
        desk.status("F13", Status::Completed).unwrap();
        past_the_gate(desk, "UPDATE record SET done = '2024-06-10', done_lower = '2024-06-10', done_upper = '2024-06-10' WHERE ref = 'F13'");
    })),
    (Rule::OpenUnderEnded, "D9", Gate(|desk| {
        desk.set("D9", "binding", "non_binding").unwrap();
        add(desk, Entity::Action, &[("record", "D9"), ("type", "discontinuation"), ("on", "2026-01-01")]);
    })),
    (Rule::ParentClosedWithOpenChild, "F2", Gate(|desk| { desk.set("F14", "parent", "F2").unwrap(); })),
    (Rule::SuccessorMissing, "D1", Gate(|desk| { desk.status("D1", Status::Superseded).unwrap(); })),
    (Rule::InForceUnregistered, "D1", Gate(|desk| {
        desk.set("D1", "binding", "binding").unwrap();
        desk.set("D1", "level", "government").unwrap();
        add(desk, Entity::Action, &[("record", "D1"), ("type", "entry_into_force"), ("on", "2025-01-01")]);
    })),
    (Rule::MilestoneOverdue, "M14", Sql("UPDATE milestone SET due = '2026-01', due_lower = '2026-01-01', due_upper = '2026-01-31' WHERE ref = 'M14'")),
    (Rule::Disputed, "F5", Gate(|desk| { says(desk, "KZ", Status::Substantial); says(desk, "KR", Status::Initiated); })),
    (Rule::Duplicate, "D4", Gate(|desk| { desk.set("D4", "title", "mou on COOPERATION in the power industry").unwrap(); })),
    (Rule::SameBody, "Y3", Sql("UPDATE name SET text = 'ministry of FOREIGN affairs of Kazakhstan', former = 1 WHERE body_id = (SELECT id FROM body WHERE ref = 'Y3')")),
    (Rule::ObservationFar, "I1", Sql("UPDATE observation SET value = 61 WHERE value = 6.1")),
    (Rule::UnknownLanguage, "D1", Sql("UPDATE title SET language = 'kz' WHERE language = 'ko' AND record_id = (SELECT id FROM record WHERE ref = 'D1')")),
    (Rule::TextNotNfc, "F1", Sql("UPDATE record SET description = 'Besanc' || char(807) || 'on' WHERE ref = 'F1'")),
    (Rule::InForceBeforeSignature, "D1", Gate(|desk| add(desk, Entity::Action, &[("record", "D1"), ("type", "entry_into_force"), ("on", "2024-06-11")]))),
    (Rule::EffectiveBeforeAction, "D1", Gate(|desk| add(desk, Entity::Action, &[("record", "D1"), ("type", "amendment"), ("on", "2025-01-02"), ("effective_on", "2025-01-01")]))),
    (Rule::ConsentBeforeSignature, "D1", Gate(|desk| add(desk, Entity::Action, &[("record", "D1"), ("type", "acceptance"), ("party", "KR"), ("on", "2024-06-11")]))),
    (Rule::SignatoryUnknown, "D1", Sql("UPDATE participation SET removed = 1 WHERE role = 'signatory'")),
    (Rule::SessionUnreported, "S10", Sql("UPDATE session SET due = '2026-01', due_lower = '2026-01-01', due_upper = '2026-01-31' WHERE ref = 'S10'")),
    (Rule::ObservationInFuture, "I1", Sql("UPDATE observation SET period = '2027', period_lower = '2027-01-01', period_upper = '2027-12-31' WHERE value = 3.1")),
    (Rule::SourceContradicts, "D1", Sql("UPDATE citation SET stance = 'contradicts' WHERE record_id = (SELECT id FROM record WHERE ref = 'D1')")),
    (Rule::Stale, "F2", Sql("UPDATE record SET status = 'limited' WHERE ref = 'F2'")),
];

fn has(desk: &Desk, rule: Rule, reference: &str) -> bool {
    found(desk)
        .iter()
        .any(|finding| finding.code == rule && finding.reference == reference)
}

#[test]
fn each_rule_is_found_in_a_register_made_to_break_it_and_not_before() {
    for (rule, reference, broken) in CASES {
        let mut desk = Desk::shipped();
        assert!(!has(&desk, *rule, reference), "{rule} {reference} before");
        match broken {
            Gate(change) => change(&mut desk),
            Sql(sql) => past_the_gate(&desk, sql),
        }
        assert!(has(&desk, *rule, reference), "{rule} {reference} after");
    }
    let tried: BTreeSet<Rule> = CASES.iter().map(|(rule, ..)| *rule).collect();
    assert_eq!(tried, Rule::ALL.iter().copied().collect());
}

#[test]
fn nothing_in_the_bin_is_found() {
    let mut desk = Desk::shipped();
    let thing = |desk: &Desk, entity, reference: &str| Thing {
        entity,
        uid: desk.uid(reference),
    };
    let things = vec![
        thing(&desk, Entity::Record, "F4"),
        thing(&desk, Entity::Record, "D10"),
        thing(&desk, Entity::Record, "G1"),
        thing(&desk, Entity::Milestone, "M41"),
        thing(&desk, Entity::Occasion, "O1"),
        thing(&desk, Entity::Evidence, "E47"),
    ];
    desk.apply(&Change::Remove(things)).unwrap();
    let told = found(&desk);
    for gone in ["F4", "M12", "M13", "D10", "G1", "S3", "M41", "O1", "B5"] {
        let left: Vec<_> = told
            .iter()
            .filter(|finding| finding.reference == gone && finding.code != Rule::Stale)
            .collect();
        assert!(left.is_empty(), "{left:?}");
    }
    assert!(
        told.iter()
            .all(|finding| !["F4", "D10", "G1"].contains(&finding.reference.as_str()))
    );
}

#[test]
fn a_circle_is_told_once_with_all_that_stand_in_it() {
    let desk = Desk::shipped();
    past_the_gate(
        &desk,
        "INSERT INTO relation (uid, record_id, type, other_id)
         SELECT lower(hex(randomblob(18))), a.id, 'conditional_on', b.id FROM record a JOIN record b
         WHERE (a.ref, b.ref) IN (VALUES ('F10', 'F9'), ('F9', 'F3'), ('F3', 'F10'))",
    );
    let told: Vec<_> = found(&desk)
        .into_iter()
        .filter(|finding| finding.code == Rule::RelationCycle)
        .map(|finding| (finding.reference, finding.message))
        .collect();
    let words = "stand in a circle by `conditional_on`: F3, F9, F10";
    assert_eq!(told, [("F3".to_owned(), words.to_owned())]);
}

#[test]
fn a_report_after_the_due_date_ends_the_silence() {
    let mut desk = Desk::shipped();
    assert!(has(&desk, Rule::OverdueWithoutReport, "F1"));
    desk.note("F1", "the summit was held").unwrap();
    assert!(!has(&desk, Rule::OverdueWithoutReport, "F1"));
    assert!(!has(&desk, Rule::Stale, "F1"));
    assert_eq!(desk.record("F1").due, date("2026-09-16/2026-09-17"));
}
