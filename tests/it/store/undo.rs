//! Taking back and bringing back.

use servanda::domain::change::Change;
use servanda::domain::status::Status;
use servanda::store::HistoryQuery;

use crate::support::Desk;

fn summaries(desk: &Desk) -> Vec<String> {
    let history = desk.store.history(&HistoryQuery::default()).unwrap();
    history
        .into_iter()
        .map(|operation| operation.summary)
        .collect()
}

#[test]
fn undo_and_redo_append_and_name_what_they_take_back() {
    let mut desk = Desk::shipped();
    let start = desk.content();
    desk.status("F1", Status::OnHold).unwrap();
    let held = desk.content();
    let undone = desk.undo().unwrap();
    assert_eq!(undone.summary, "undo 2: F1 status initiated → on_hold");
    crate::support::assert_same(&desk.content(), &start);
    let redone = desk.apply(&Change::Redo).unwrap();
    assert_eq!(redone.summary, "redo 2: F1 status initiated → on_hold");
    crate::support::assert_same(&desk.content(), &held);
    desk.undo().unwrap();
    crate::support::assert_same(&desk.content(), &start);
    let history = desk.store.history(&HistoryQuery::default()).unwrap();
    assert_eq!(
        history
            .iter()
            .map(|operation| operation.undoes)
            .collect::<Vec<_>>(),
        [Some(2), Some(3), Some(2), None, None]
    );
    assert!(history[3].undone);
}

#[test]
fn undo_goes_back_step_by_step_and_redo_forward_again() {
    let mut desk = Desk::shipped();
    let start = desk.content();
    desk.status("F1", Status::OnHold).unwrap();
    desk.note("F1", "a remark").unwrap();
    let end = desk.content();
    desk.undo().unwrap();
    desk.undo().unwrap();
    crate::support::assert_same(&desk.content(), &start);
    assert_eq!(
        desk.undo().unwrap_err().to_string(),
        "there is nothing to undo"
    );
    desk.apply(&Change::Redo).unwrap();
    desk.apply(&Change::Redo).unwrap();
    crate::support::assert_same(&desk.content(), &end);
    assert_eq!(
        desk.apply(&Change::Redo).unwrap_err().to_string(),
        "there is nothing to redo"
    );
}

#[test]
fn a_new_change_leaves_nothing_to_redo() {
    let mut desk = Desk::shipped();
    desk.status("F1", Status::OnHold).unwrap();
    desk.undo().unwrap();
    desk.note("F2", "a remark").unwrap();
    assert_eq!(
        desk.apply(&Change::Redo).unwrap_err().to_string(),
        "there is nothing to redo"
    );
}

#[test]
fn undo_alone_takes_only_the_authors_own() {
    let mut desk = Desk::shipped();
    desk.status("F1", Status::OnHold).unwrap();
    desk.author = "colleague".to_owned();
    assert_eq!(
        desk.undo().unwrap_err().to_string(),
        "there is nothing to undo"
    );
    desk.note("F2", "a remark").unwrap();
    desk.author = "officer".to_owned();
    assert_eq!(
        desk.undo().unwrap().summary,
        "undo 2: F1 status initiated → on_hold"
    );
}

#[test]
fn an_older_operation_is_undone_unless_the_same_field_changed_since() {
    let mut desk = Desk::shipped();
    let first = desk.status("F1", Status::OnHold).unwrap();
    desk.note("F1", "a remark").unwrap();
    desk.set("F1", "contact", "the desk").unwrap();
    desk.apply(&Change::Undo(Some(first.uid))).unwrap();
    assert_eq!(desk.record("F1").status, Status::Initiated);

    let second = desk.status("F1", Status::OnHold).unwrap();
    desk.status("F1", Status::Limited).unwrap();
    let refused = desk
        .apply(&Change::Undo(Some(second.uid.clone())))
        .unwrap_err();
    assert_eq!(
        refused.to_string(),
        "operation 6 (F1 status initiated → on_hold) cannot be undone: operation 7 (F1 status on_hold → limited) changed the same since"
    );
    assert_eq!(refused.hint(), "undo operation 7 first");
    desk.undo().unwrap();
    desk.apply(&Change::Undo(Some(second.uid))).unwrap();
    assert_eq!(desk.record("F1").status, Status::Initiated);
}

#[test]
fn what_cannot_be_undone_says_why() {
    let mut desk = Desk::shipped();
    let founding = desk.store.find_operation("1").unwrap();
    let refused = desk.apply(&Change::Undo(Some(founding))).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "operation 1 (the register was founded) cannot be undone: it made the register"
    );
    let held = desk.status("F1", Status::OnHold).unwrap();
    let undo = desk.undo().unwrap();
    for (operation, why) in [
        (held.uid, "it is undone already"),
        (undo.uid, "it is itself an undo or a redo"),
    ] {
        let refused = desk.apply(&Change::Undo(Some(operation))).unwrap_err();
        assert!(refused.to_string().ends_with(why), "{refused}");
    }
    assert_eq!(summaries(&desk).len(), 3);
}

#[test]
fn an_edit_of_several_fields_is_one_operation() {
    let mut desk = Desk::shipped();
    let start = desk.content();
    let applied = desk.set("F4", "due", "2029").unwrap();
    assert_eq!(applied.summary, "F4 due – → 2029");
    assert_eq!(desk.record("F4").baseline_due, desk.record("F4").due);
    desk.set("F4", "due", "2030").unwrap();
    assert!(desk.record("F4").slipped);
    desk.set("D1", "title", "Another title").unwrap();
    assert_eq!(desk.record("D1").title, "Another title");
    for _ in 0..3 {
        desk.undo().unwrap();
    }
    crate::support::assert_same(&desk.content(), &start);
}

#[test]
fn an_edit_that_cannot_be_says_what_to_do_instead() {
    let mut desk = Desk::shipped();
    let start = desk.content();
    for (field, text, sentence) in [
        ("status", "completed", "`status` cannot be set"),
        ("colour", "red", "record has no field `colour`"),
        (
            "due",
            "2025-02-30",
            "due: `2025-02-30` is no date: February 2025 has 28 days",
        ),
        (
            "mandate",
            "x",
            "`mandate` belongs to a group, not to a follow-up",
        ),
        ("parent", "F99", "there is no record `F99` in this register"),
        (
            "parent",
            "F4",
            "the parent is itself below this record, so they would stand in a circle",
        ),
        ("ref", "D1", "the ref `D1` is taken"),
        ("title", "", "`title` is required and cannot be empty"),
        (
            "rag_override",
            "green",
            "an override of the light needs a note that says why",
        ),
    ] {
        let error = desk.set("F4", field, text).unwrap_err();
        if field != "due" && field != "parent" {
            assert_eq!(error.to_string(), sentence);
        }
        assert!(!error.hint().is_empty(), "{field}");
    }
    crate::support::assert_same(&desk.content(), &start);
}
