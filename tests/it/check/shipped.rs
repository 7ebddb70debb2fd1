//! What is found in the shipped register on 23 November 2026. Each was read against the facts and is true of them; a change
//! of the data or of a rule that adds another must be read again.

use std::collections::BTreeSet;

use servanda::domain::check::{Rule, Severity};
use servanda::domain::filter::Filter;
use servanda::store::Query;

use super::{found, past_the_gate};
use crate::support::{Desk, now};

/// Everything but what is stale.
const FOUND: &[(&str, &str)] = &[
    // The summit of 16 and 17 September 2026 and the plant due in August 2026: no page tells whether they came about.
    ("overdue_without_report", "F1"),
    ("overdue_without_report", "F5"),
    // Drilling in the first half of 2025 and development from 2025; Kia's 3,000 cars of 2025 and the Sportage of January 2026;
    // the signature for the employment permit system hoped for by the end of 2025; BNK's licence of May 2025.
    ("milestone_overdue", "M12"),
    ("milestone_overdue", "M13"),
    ("milestone_overdue", "M25"),
    ("milestone_overdue", "M26"),
    ("milestone_overdue", "M32"),
    ("milestone_overdue", "M41"),
    // The ministry counts B1 for the summit; a page calls B4 a record of discussions; one dates Doosan's signings a day later.
    ("source_contradicts", "B1"),
    ("source_contradicts", "B4"),
    ("source_contradicts", "B5"),
    ("signatory_unknown", "B7"),
    ("signatory_unknown", "B8"),
    ("signatory_unknown", "D3"),
    ("signatory_unknown", "D8"),
    // D9 in writing on 11 June, or among those of 12 June; agreement or memorandum; the palace or the Hilton, a day later.
    ("source_contradicts", "D9"),
    ("source_contradicts", "D10"),
    ("source_contradicts", "D10"),
    ("source_contradicts", "D10"),
    ("source_contradicts", "D10"),
    ("source_contradicts", "D11"),
    ("source_contradicts", "D11"),
    // A stored copy opens the Kia plant on 29 September; 33, 35 or 37 documents in all; 22 or 24 of the forum.
    ("source_contradicts", "M24"),
    ("source_contradicts", "O1"),
    ("source_contradicts", "O1"),
    ("source_contradicts", "O1"),
    ("source_contradicts", "O2"),
    // Whether the 11th session, weighed for November 2025, took place: no page.
    ("session_unreported", "S3"),
];

#[test]
fn every_finding_of_the_shipped_register_is_true_of_the_facts() {
    let desk = Desk::shipped();
    let all = found(&desk);
    let told: Vec<(&str, &str)> = all
        .iter()
        .filter(|finding| finding.code != Rule::Stale)
        .map(|finding| (finding.code.as_str(), finding.reference.as_str()))
        .collect();
    assert_eq!(told, FOUND);
    assert!(
        all.iter()
            .all(|finding| finding.severity != Severity::Error)
    );
    let message = |code: &str, reference: &str| {
        let is = |code: &str, finding: &&servanda::domain::check::Finding| {
            finding.code.as_str() == code && finding.reference == reference
        };
        all.iter()
            .find(|finding| is(code, finding))
            .unwrap()
            .message
            .clone()
    };
    for (code, reference, words) in [
        (
            "overdue_without_report",
            "F1",
            "was due 2026-09-16/2026-09-17, and nothing has been heard since: last heard of on 2026-02-12",
        ),
        (
            "milestone_overdue",
            "M41",
            "milestone of F16: was due 2025-05, and is not known to be done",
        ),
        (
            "source_contradicts",
            "D9",
            "E3 contradicts `on` of the action: `lists it among the documents of 12 June`",
        ),
        (
            "source_contradicts",
            "M24",
            "E112 contradicts `done_on`: `carries 29 September 2025`",
        ),
        (
            "session_unreported",
            "S3",
            "session of G1: was planned for 2025-11?, and nothing says that it was held",
        ),
        (
            "stale",
            "G10",
            "nothing heard for 180 days: last heard of on 2020-02-11",
        ),
    ] {
        assert_eq!(message(code, reference), words);
    }
}

#[test]
fn what_is_stale_is_what_the_filter_calls_stale_and_nothing_newer_than_half_a_year_is() {
    let desk = Desk::shipped();
    let told: BTreeSet<String> = found(&desk)
        .into_iter()
        .filter(|finding| finding.code == Rule::Stale)
        .map(|finding| finding.reference)
        .collect();
    assert_eq!(told, desk.refs("stale").into_iter().collect());
    // The newest pages are of February 2026: whatever is open is stale, and what is completed is not.
    let query = Query {
        filter: Filter::parse("not:status:completed", now().today).unwrap(),
        ..Query::default()
    };
    assert_eq!(told.len(), desk.store.count(&query, now()).unwrap());
    assert_eq!(told.len(), 43);
}

#[test]
fn whatever_the_light_calls_a_contradiction_is_told() {
    let desk = Desk::shipped();
    past_the_gate(
        &desk,
        "UPDATE record SET start = '2027', start_lower = '2027-01-01', start_upper = '2027-12-31', contradiction = 1 WHERE ref = 'F1';
         UPDATE record SET start = '2026', start_lower = '2026-01-01', start_upper = '2026-12-31', contradiction = 1 WHERE ref = 'F2';
         UPDATE record SET done = '2023', done_lower = '2023-01-01', done_upper = '2023-12-31', contradiction = 1 WHERE ref = 'D1';",
    );
    let all = found(&desk);
    for (reference, rule) in [
        ("F1", Rule::DueBeforeStart),
        ("F2", Rule::StatusContradictsDates),
        ("D1", Rule::CompletedBeforeSignature),
    ] {
        assert!(
            all.iter()
                .any(|finding| finding.reference == reference && finding.code == rule),
            "{reference}"
        );
    }
}

#[test]
fn an_empty_register_has_nothing_to_find() {
    assert_eq!(found(&Desk::empty()), []);
}
