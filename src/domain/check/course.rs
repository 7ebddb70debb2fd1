//! How a record gets on: its status against its dates, its evidence, how long nothing has been heard, the sides.

use super::{Finding, Rule};
use crate::domain::axes::Timeliness;
use crate::domain::date::Edtf;
use crate::domain::settings::Now;
use crate::domain::sides::{Dates, Position, are_disputed, contradicts};
use crate::domain::standing::Facts;
use crate::domain::status::Status;
use crate::{say, word};

/// A record, as far as its course is checked.
#[derive(Debug, Clone)]
pub struct Course {
    /// What people call it.
    pub reference: String,
    /// What the RAG rules ask of it too.
    pub facts: Facts,
    /// The ref of a milestone of it that is done.
    pub done_step: Option<String>,
}

/// Asks every rule about a record.
pub fn check(course: &Course, now: Now) -> Vec<Finding> {
    [
        due_before_start(course),
        status_contradicts_dates(course),
        completed_without_evidence(course),
        overdue_without_report(course, now),
        stale(course, now),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn due_before_start(course: &Course) -> Option<Finding> {
    let (start, due) = (course.facts.start.as_ref()?, course.facts.due.as_ref()?);
    due.is_surely_before(start).then(|| {
        let words = say!("due {due}, before it begins ({start})", due, start);
        Finding::new(Rule::DueBeforeStart, &course.reference, words)
    })
}

/// Finds what [`contradicts`] finds, but for a due date before the start and a completion before the signature, which have
/// rules of their own.
fn status_contradicts_dates(course: &Course) -> Option<Finding> {
    let Facts {
        status,
        start,
        done,
        ..
    } = &course.facts;
    let dates = Dates {
        start: start.clone(),
        done: done.clone(),
        has_done_step: course.done_step.is_some(),
        ..Dates::default()
    };
    contradicts(*status, &dates).then(|| {
        let words = match (&course.done_step, start, done) {
            (Some(step), ..) if *status == Status::NotStarted => {
                say!(
                    "`{status}`, and its milestone {step} is done",
                    status = status.label(),
                    step
                )
            }
            (_, Some(start), Some(done)) => {
                say!(
                    "`{status}` in {done}, before it begins ({start})",
                    status = status.label(),
                    done,
                    start
                )
            }
            _ => say!("`{status}` contradicts its dates", status = status.label()),
        };
        Finding::new(Rule::StatusContradictsDates, &course.reference, words)
    })
}

fn completed_without_evidence(course: &Course) -> Option<Finding> {
    let found = course.facts.status == Status::Completed && !course.facts.supported;
    found.then(|| {
        let words = word!("completed, and no source is cited for it");
        Finding::new(Rule::CompletedWithoutEvidence, &course.reference, words)
    })
}

/// Finds an overdue record of which surely nothing has been heard since its due date: no assessment, by whomever, and no
/// note that may speak of a later day.
fn overdue_without_report(course: &Course, now: Now) -> Option<Finding> {
    let facts = &course.facts;
    let due = facts.due.as_ref()?;
    let silent = match &facts.heard {
        None => true,
        Some(heard) => heard.upper().is_some_and(|last| Some(last) <= due.upper()),
    };
    (facts.timeliness(now) == Timeliness::Overdue && silent).then(|| {
        let words = say!(
            "was due {due}, and nothing has been heard since: {heard}",
            due,
            heard = heard(facts)
        );
        Finding::new(Rule::OverdueWithoutReport, &course.reference, words)
    })
}

fn stale(course: &Course, now: Now) -> Option<Finding> {
    course.facts.is_stale(now).then(|| {
        let words = say!(
            "nothing heard for {days} days: {heard}",
            days = now.periods.reporting_interval_days,
            heard = heard(&course.facts)
        );
        Finding::new(Rule::Stale, &course.reference, words)
    })
}

fn heard(facts: &Facts) -> String {
    match facts
        .heard
        .as_ref()
        .map(|date| (date, Edtf::exact_day(date)))
    {
        None => word!("never heard of").to_owned(),
        Some((date, Some(_))) => say!("last heard of on {date}", date),
        Some((date, None)) => say!("last heard of in {date}", date),
    }
}

/// Finds sides that contradict each other; the latest word of each is given.
pub fn disputed(reference: &str, positions: &[Position]) -> Option<Finding> {
    are_disputed(positions).then(|| {
        let said: Vec<String> = positions
            .iter()
            .filter(|position| position.assessor != "desk")
            .map(|position| {
                say!(
                    "{assessor} says `{status}`",
                    assessor = position.assessor,
                    status = position.status.label()
                )
            })
            .collect();
        Finding::new(Rule::Disputed, reference, said.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings::Periods;
    use Status::{Completed, Initiated, NotStarted};

    fn date(text: &str) -> Option<Edtf> {
        (text != "-").then(|| Edtf::parse(text).unwrap())
    }

    fn course(status: Status, start: &str, due: &str, done: &str, heard: &str) -> Course {
        Course {
            reference: "F1".to_owned(),
            facts: Facts {
                status,
                start: date(start),
                due: date(due),
                baseline_due: None,
                done: date(done),
                heard: date(heard),
                disputed: false,
                supported: true,
                waiting: false,
                contradiction: false,
                notice_closes_on: None,
                rag_override: None,
            },
            done_step: None,
        }
    }

    fn codes(course: &Course) -> Vec<&'static str> {
        let now = Now {
            today: "2026-11-23".parse().unwrap(),
            periods: Periods::default(),
        };
        let found = check(course, now);
        found.iter().map(|finding| finding.code.as_str()).collect()
    }

    #[test]
    fn dates_and_status_contradict_only_where_they_surely_do() {
        let fresh = "2026-11-01";
        for (status, start, due, done, found) in [
            (
                Initiated,
                "2027-02",
                "2027-01-31",
                "-",
                vec!["due_before_start"],
            ),
            (Initiated, "2027-02", "2027-02-01", "-", vec![]),
            (Initiated, "2027-02", "2027", "-", vec![]),
            (Initiated, "-", "2027", "-", vec![]),
            (
                Completed,
                "2026",
                "-",
                "2025-12",
                vec!["status_contradicts_dates"],
            ),
            (Completed, "2026", "-", "2026-01-01", vec![]),
            (Completed, "2026-05", "-", "2026", vec![]),
        ] {
            assert_eq!(
                codes(&course(status, start, due, done, fresh)),
                found,
                "{start} {due} {done}"
            );
        }
        for (status, found) in [
            (NotStarted, vec!["status_contradicts_dates"]),
            (Initiated, vec![]),
        ] {
            let mut course = course(status, "-", "-", "-", fresh);
            course.done_step = Some("M1".to_owned());
            assert_eq!(codes(&course), found, "{status}");
        }
    }

    #[test]
    fn completion_asks_for_evidence_and_nothing_else_does() {
        for (status, supported, found) in [
            (Completed, false, vec!["completed_without_evidence"]),
            (Completed, true, vec![]),
            (Initiated, false, vec![]),
        ] {
            let mut course = course(status, "-", "-", "-", "2026-11-01");
            course.facts.supported = supported;
            assert_eq!(codes(&course), found, "{status} {supported}");
        }
    }

    #[test]
    fn silence_since_the_due_date_is_found_until_a_later_word_may_have_come() {
        for (due, heard, found) in [
            ("2026-11-22", "2026-11-22", true),
            ("2026-11-22", "2026-11-21", true),
            ("2026-11-22", "2026-11-23", false),
            ("2026-10", "2026-11", false),
            ("2026-10", "2026", false),
            ("2026-10", "2026-10", true),
            ("2026-11-23", "2026-11-22", false),
            ("2026-11", "2026-11-22", false),
            ("2026/..", "2026-11-22", false),
        ] {
            let right = if found {
                vec!["overdue_without_report"]
            } else {
                vec![]
            };
            assert_eq!(
                codes(&course(Initiated, "-", due, "-", heard)),
                right,
                "{due} {heard}"
            );
        }
        let never = course(Initiated, "-", "2026-11-22", "-", "-");
        assert_eq!(codes(&never), ["overdue_without_report", "stale"]);
        let done = course(Completed, "-", "2026-11-22", "2026-11-01", "2026-11-01");
        assert!(codes(&done).is_empty());
    }

    #[test]
    fn an_open_record_is_stale_after_the_interval_and_not_on_its_last_day() {
        for (status, heard, found) in [
            (Initiated, "2026-05-26", true),
            (Initiated, "2026-05-27", false),
            (Initiated, "2026-05", false),
            (Initiated, "2026-04", true),
            (Initiated, "-", true),
            (Completed, "2026-05-26", false),
        ] {
            let right = if found { vec!["stale"] } else { vec![] };
            assert_eq!(
                codes(&course(status, "-", "-", "-", heard)),
                right,
                "{heard}"
            );
        }
    }

    #[test]
    fn sides_two_steps_apart_are_disputed_and_each_is_quoted() {
        let at = |assessor: &str, status| Position {
            assessor: assessor.to_owned(),
            status,
        };
        let apart = [
            at("KR", Status::Substantial),
            at("KZ", Initiated),
            at("desk", Initiated),
        ];
        let found = disputed("F1", &apart).unwrap();
        assert_eq!(found.message, "KR says `substantial`, KZ says `initiated`");
        let near = [at("KR", Status::Limited), at("KZ", Initiated)];
        assert_eq!(disputed("F1", &near), None);
    }
}
