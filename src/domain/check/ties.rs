//! Records that depend on others: children, successors, what is carried out under a document.

use super::{Finding, Rule, listed};
use crate::domain::axes::LegalState;
use crate::domain::date::Edtf;
use crate::domain::status::Status;
use crate::{say, word};

/// A record and those below it.
#[derive(Debug, Clone)]
pub struct Family {
    /// What people call the record above.
    pub reference: String,
    /// Its status.
    pub status: Status,
    /// The records below it, with theirs.
    pub children: Vec<(String, Status)>,
}

/// Finds a closed record with an open one below it.
pub fn parent_closed_with_open_child(family: &Family) -> Option<Finding> {
    let open = open(&family.children);
    (family.status.is_closed() && !open.is_empty()).then(|| {
        let words = say!(
            "`{status}`, and open below it: {records}",
            status = family.status.label(),
            records = listed(&open)
        );
        Finding::new(Rule::ParentClosedWithOpenChild, &family.reference, words)
    })
}

/// A document that has come to its end, and the follow-ups under it.
#[derive(Debug, Clone)]
pub struct Ended {
    /// What people call the document.
    pub reference: String,
    /// Where it stands in law today.
    pub state: LegalState,
    /// The follow-ups that implement it, were made under it, follow it up or stand below it.
    pub follow_ups: Vec<(String, Status)>,
}

/// Finds open follow-ups under a document that has ended. One that was superseded has a successor to carry them.
pub fn open_under_ended(ended: &Ended) -> Option<Finding> {
    let open = open(&ended.follow_ups);
    (ended.state.is_over() && !open.is_empty()).then(|| {
        let words = say!(
            "`{state}`, and open under it: {records}",
            state = ended.state.label(),
            records = listed(&open)
        );
        Finding::new(Rule::OpenUnderEnded, &ended.reference, words)
    })
}

/// Something completed, and a document that it carries out, or is.
#[derive(Debug, Clone)]
pub struct Carried {
    /// What people call what was completed.
    pub reference: String,
    /// When.
    pub done: Edtf,
    /// What people call the document.
    pub document: String,
    /// When it was signed.
    pub signed: Edtf,
}

/// Finds a completion before the signature.
pub fn completed_before_signature(carried: &Carried) -> Option<Finding> {
    let Carried { done, signed, .. } = carried;
    done.is_surely_before(signed).then(|| {
        let words = if carried.document == carried.reference {
            say!(
                "completed in {done}, before it was signed ({signed})",
                done,
                signed
            )
        } else {
            say!(
                "completed in {done}, before {document} was signed ({signed})",
                done,
                document = carried.document,
                signed
            )
        };
        Finding::new(Rule::CompletedBeforeSignature, &carried.reference, words)
    })
}

/// Finds a superseded record that none supersedes.
pub fn successor_missing(reference: &str, status: Status, has_successor: bool) -> Option<Finding> {
    (status == Status::Superseded && !has_successor).then(|| {
        let words = word!("superseded, and no record says that it supersedes it");
        Finding::new(Rule::SuccessorMissing, reference, words)
    })
}

fn open(records: &[(String, Status)]) -> Vec<String> {
    records
        .iter()
        .filter(|(_, status)| !status.is_closed())
        .map(|(reference, _)| reference.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Status::{Cancelled, Completed, Initiated, OnHold, Superseded, Unknown};

    fn records(statuses: &[Status]) -> Vec<(String, Status)> {
        let name = |(i, status): (usize, &Status)| (format!("F{}", i + 2), *status);
        statuses.iter().enumerate().map(name).collect()
    }

    #[test]
    fn a_closed_record_wants_everything_below_it_closed() {
        for (status, children, found) in [
            (
                Completed,
                vec![Completed, Initiated],
                Some("`completed`, and open below it: F3"),
            ),
            (
                Cancelled,
                vec![OnHold, Unknown],
                Some("`cancelled`, and open below it: F2, F3"),
            ),
            (Completed, vec![Completed, Cancelled], None),
            (Completed, vec![], None),
            (Initiated, vec![Initiated], None),
        ] {
            let family = Family {
                reference: "F1".to_owned(),
                status,
                children: records(&children),
            };
            let message = parent_closed_with_open_child(&family).map(|found| found.message);
            assert_eq!(message.as_deref(), found, "{status} {children:?}");
        }
    }

    #[test]
    fn a_document_that_is_over_wants_its_follow_ups_closed() {
        for (state, follow_ups, found) in [
            (LegalState::Terminated, vec![Initiated], true),
            (LegalState::Expired, vec![Completed, OnHold], true),
            (LegalState::Discontinued, vec![Unknown], true),
            (LegalState::Expired, vec![Completed], false),
            (LegalState::Superseded, vec![Initiated], false),
            (LegalState::Suspended, vec![Initiated], false),
            (LegalState::InForce, vec![Initiated], false),
        ] {
            let ended = Ended {
                reference: "D1".to_owned(),
                state,
                follow_ups: records(&follow_ups),
            };
            assert_eq!(
                open_under_ended(&ended).is_some(),
                found,
                "{state} {follow_ups:?}"
            );
        }
    }

    #[test]
    fn nothing_is_done_before_its_document_is_signed() {
        for (done, signed, found) in [
            ("2024-06-11", "2024-06-12", true),
            ("2024-06-12", "2024-06-12", false),
            ("2024-06", "2024-06-12", false),
            ("2023", "2024~", true),
        ] {
            for document in ["D1", "F1"] {
                let carried = Carried {
                    reference: "F1".to_owned(),
                    done: Edtf::parse(done).unwrap(),
                    document: document.to_owned(),
                    signed: Edtf::parse(signed).unwrap(),
                };
                let message = completed_before_signature(&carried).map(|found| found.message);
                assert_eq!(message.is_some(), found, "{done} {signed}");
                assert!(message.is_none_or(|words| words.contains("D1") == (document == "D1")));
            }
        }
    }

    #[test]
    fn what_is_superseded_has_a_successor() {
        for (status, has_successor, found) in [
            (Superseded, false, true),
            (Superseded, true, false),
            (Cancelled, false, false),
        ] {
            assert_eq!(
                successor_missing("D1", status, has_successor).is_some(),
                found
            );
        }
    }
}
