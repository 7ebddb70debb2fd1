//! Saying what the status is.

use servanda::domain::change::{Change, Source};
use servanda::domain::record::Detail;
use servanda::domain::status::Status;

use crate::support::{Desk, date, now};

fn detail(desk: &Desk, reference: &str) -> Detail {
    desk.store
        .detail(&desk.store.find(reference).unwrap(), now())
        .unwrap()
}

#[test]
fn a_status_its_note_and_its_evidence_are_one_operation() {
    let mut desk = Desk::shipped();
    let mut set = desk.set_status(&["F1"], Status::OnHold);
    set.evidence = Some(Source {
        url: "https://example.org/a".to_owned(),
        title: Some("A page".to_owned()),
    });
    let applied = desk.apply(&Change::Status(set)).unwrap();
    assert_eq!(applied.summary, "F1 status initiated → on_hold");
    assert_eq!(
        (applied.statuses[0].from, applied.statuses[0].to),
        (Status::Initiated, Status::OnHold)
    );
    let after = detail(&desk, "F1");
    assert_eq!(after.record.status, Status::OnHold);
    assert_eq!(after.record.as_of, date("2026-11-23"));
    assert_eq!(after.history[0].operation, applied.operation);
    assert_eq!(after.history[0].changes[0].field, "status");
    assert!(
        after
            .evidence
            .iter()
            .any(|evidence| evidence.title == "A page")
    );
}

#[test]
fn the_same_page_is_cited_and_not_added_twice() {
    let mut desk = Desk::shipped();
    let mut set = desk.set_status(&["F1", "F3"], Status::OnHold);
    set.evidence = Some(Source {
        url: "https://example.org/a".to_owned(),
        title: None,
    });
    desk.apply(&Change::Status(set.clone())).unwrap();
    desk.apply(&Change::Status(set)).unwrap();
    let shown = detail(&desk, "F3");
    let pages: Vec<_> = shown
        .evidence
        .iter()
        .filter(|e| e.url.as_deref() == Some("https://example.org/a"))
        .collect();
    assert_eq!(pages.len(), 1);
    assert_eq!(pages[0].citations.len(), 2);
}

#[test]
fn an_assessment_older_than_the_latest_is_kept_and_changes_nothing() {
    let mut desk = Desk::shipped();
    let mut set = desk.set_status(&["F1"], Status::Substantial);
    set.as_of = date("2025-01");
    let applied = desk.apply(&Change::Status(set)).unwrap();
    assert_eq!(
        applied.summary,
        "F1 status substantial as of 2025-01, before the latest: stays initiated"
    );
    assert_eq!(desk.record("F1").status, Status::Initiated);
    assert_eq!(detail(&desk, "F1").assessments.len(), 2);
}

#[test]
fn a_party_speaks_for_itself_and_never_for_the_desk() {
    let mut desk = Desk::shipped();
    for (by, status) in [("KZ", Status::Substantial), ("KR", Status::NotStarted)] {
        let mut set = desk.set_status(&["F4"], status);
        set.by = by.to_owned();
        desk.apply(&Change::Status(set)).unwrap();
    }
    let record = desk.record("F4");
    assert_eq!(record.status, Status::Initiated);
    assert!(record.disputed);
    assert_eq!(record.rag.as_str(), "red");
}

#[test]
fn what_the_rules_forbid_is_refused_with_its_sentence_and_leaves_no_trace() {
    let mut desk = Desk::shipped();
    let before = desk.content();
    let operations = desk.store.count_operations().unwrap();
    let base = desk.set_status(&["F1"], Status::OnHold);
    let cases = [
        (
            desk.set_status(&["G1"], Status::Completed),
            "G1 is a group and cannot be `completed`",
        ),
        (
            desk.set_status(&["F1", "G1"], Status::OnHold),
            "G1 is a group and cannot be `on_hold`",
        ),
        (
            servanda::domain::change::SetStatus {
                note: None,
                status: Status::Completed,
                ..base.clone()
            },
            "`completed` needs a note that says why",
        ),
        (
            servanda::domain::change::SetStatus {
                as_of: date("2026-11-24"),
                ..base.clone()
            },
            "as of `2026-11-24` ends after today, 2026-11-23",
        ),
        (
            servanda::domain::change::SetStatus {
                by: "FR".to_owned(),
                ..base.clone()
            },
            "there is no party `FR` in this register",
        ),
        (
            servanda::domain::change::SetStatus {
                percent: Some(101),
                ..base.clone()
            },
            "a percentage is at most 100",
        ),
        (
            servanda::domain::change::SetStatus {
                note: Some("a\u{1b}[31m".to_owned()),
                ..base.clone()
            },
            "note: `a\u{fffd}[31m` holds the control character U+001B",
        ),
        (
            servanda::domain::change::SetStatus {
                evidence: Some(Source {
                    url: "javascript:alert(1)".to_owned(),
                    title: None,
                }),
                ..base
            },
            "url: `javascript:alert(1)` is no web address",
        ),
    ];
    for (set, sentence) in cases {
        let error = desk.apply(&Change::Status(set)).unwrap_err();
        assert_eq!(error.to_string(), sentence);
        assert!(!error.hint().is_empty());
    }
    crate::support::assert_same(&desk.content(), &before);
    assert_eq!(desk.store.count_operations().unwrap(), operations);
}

#[test]
fn a_word_that_reaches_past_today_cannot_keep_later_ones_out() {
    let mut desk = Desk::shipped();
    for coarse in ["2026", "2026-11", "2025/..", "2026/2030"] {
        let mut set = desk.set_status(&["F1"], Status::OnHold);
        set.as_of = date(coarse);
        let refused = desk.apply(&Change::Status(set)).unwrap_err();
        assert_eq!(
            refused.to_string(),
            format!("as of `{coarse}` ends after today, 2026-11-23")
        );
    }
    let mut set = desk.set_status(&["F1"], Status::OnHold);
    set.as_of = date("2026-10");
    desk.apply(&Change::Status(set)).unwrap();
    desk.status("F1", Status::Limited).unwrap();
    assert_eq!(desk.record("F1").status, Status::Limited);
}

#[test]
fn a_file_that_is_gone_takes_no_more_changes() {
    let mut desk = Desk::shipped();
    let change = Change::Status(desk.set_status(&["F1"], Status::OnHold));
    std::fs::remove_file(desk.path()).unwrap();
    for _ in 0..2 {
        let refused = desk.apply(&change).unwrap_err();
        assert!(matches!(refused, servanda::store::StoreError::Gone(_)));
        std::fs::write(desk.path(), b"another file").unwrap();
    }
}

#[test]
fn done_is_the_first_completed_of_the_present_run() {
    let mut desk = Desk::shipped();
    for (status, as_of) in [
        (Status::Completed, "2026-02"),
        (Status::Limited, "2026-03"),
        (Status::Completed, "2026-09"),
        (Status::Completed, "2026-10"),
    ] {
        let mut set = desk.set_status(&["F5"], status);
        set.as_of = date(as_of);
        desk.apply(&Change::Status(set)).unwrap();
    }
    // Due in August: the run began in September.
    assert_eq!(desk.record("F5").timeliness.as_str(), "done_late");
    assert_eq!(desk.record("F5").rag.as_str(), "amber");
}

#[test]
fn a_thousand_records_change_in_one_operation() {
    let mut desk = Desk::shipped();
    let all = desk.refs("kind:follow_up");
    let names: Vec<&str> = all.iter().map(String::as_str).collect();
    let set = desk.set_status(&names, Status::OnHold);
    let applied = desk.apply(&Change::Status(set)).unwrap();
    assert_eq!(applied.summary, "19 records status → on_hold");
    assert_eq!(desk.refs("status:on_hold").len(), 19);
    desk.undo().unwrap();
    assert_eq!(desk.refs("status:on_hold"), Vec::<String>::new());
}
