//! The wrong side of today: what is said to have happened and lies ahead, and what was planned and has passed in silence.

use chrono::NaiveDate;

use super::{Finding, Rule};
use crate::domain::date::Edtf;
use crate::domain::status::Status;
use crate::say;

/// A milestone.
#[derive(Debug, Clone)]
pub struct Step {
    /// What people call it.
    pub reference: String,
    /// What people call its record.
    pub record: String,
    /// The status of its record.
    pub status: Status,
    /// When it is due.
    pub due: Option<Edtf>,
    /// When it was done.
    pub done_on: Option<Edtf>,
}

/// Asks the rules about a milestone.
pub fn of_step(step: &Step, today: NaiveDate) -> Option<Finding> {
    let Step {
        reference, record, ..
    } = step;
    match (&step.done_on, &step.due) {
        (Some(done), _) if is_ahead(done, today) => Some(Finding::new(
            Rule::MilestoneDoneInFuture,
            reference,
            say!(
                "milestone of {record}: done on {done}, after today",
                record,
                done
            ),
        )),
        (None, Some(due)) if !is_given_up(step.status) && due.is_over(today) => Some(Finding::new(
            Rule::MilestoneOverdue,
            reference,
            say!(
                "milestone of {record}: was due {due}, and is not known to be done",
                record,
                due
            ),
        )),
        _ => None,
    }
}

/// Tells whether nobody waits any more for the steps of such a record. Those of a completed one may come after.
const fn is_given_up(status: Status) -> bool {
    status.is_closed() && !matches!(status, Status::Completed)
}

/// A session.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// What people call it.
    pub reference: String,
    /// What people call its group.
    pub group: String,
    /// When it is planned.
    pub due: Option<Edtf>,
    /// When it was held.
    pub on: Option<Edtf>,
}

/// Asks the rules about a session.
pub fn of_meeting(meeting: &Meeting, today: NaiveDate) -> Option<Finding> {
    let Meeting {
        reference, group, ..
    } = meeting;
    match (&meeting.on, &meeting.due) {
        (Some(on), _) if is_ahead(on, today) => Some(Finding::new(
            Rule::SessionInFuture,
            reference,
            say!(
                "session of {group}: held on {on}, after today; a plan belongs into `due`",
                group,
                on
            ),
        )),
        (None, Some(due)) if due.is_over(today) => Some(Finding::new(
            Rule::SessionUnreported,
            reference,
            say!(
                "session of {group}: was planned for {due}, and nothing says that it was held",
                group,
                due
            ),
        )),
        _ => None,
    }
}

/// Finds an assessment or a note of a day after today. `what` says which, in words.
pub fn as_of_in_future(
    reference: &str,
    what: &str,
    as_of: &Edtf,
    today: NaiveDate,
) -> Option<Finding> {
    is_ahead(as_of, today).then(|| {
        let words = say!("{what} is as of {date}, after today", what, date = as_of);
        Finding::new(Rule::AsOfInFuture, reference, words)
    })
}

/// Finds a value for a period that has not begun.
pub fn observation_in_future(reference: &str, period: &Edtf, today: NaiveDate) -> Option<Finding> {
    is_ahead(period, today).then(|| {
        let words = say!("a value is given for {period}, which has not begun", period);
        Finding::new(Rule::ObservationInFuture, reference, words)
    })
}

/// Tells whether a date surely lies after today; one whose beginning is open does not.
pub(super) fn is_ahead(date: &Edtf, today: NaiveDate) -> bool {
    !date.has_begun(today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Status::{Cancelled, Completed, Initiated};

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn date(text: &str) -> Option<Edtf> {
        (text != "-").then(|| Edtf::parse(text).unwrap())
    }

    fn code(found: Option<Finding>) -> Option<&'static str> {
        found.map(|finding| finding.code.as_str())
    }

    #[test]
    fn a_step_is_done_by_today_and_not_forgotten() {
        for (status, due, done, found) in [
            (
                Initiated,
                "-",
                "2026-11-24",
                Some("milestone_done_in_future"),
            ),
            (
                Completed,
                "-",
                "2026-11-24",
                Some("milestone_done_in_future"),
            ),
            (Initiated, "-", "2026-11-23", None),
            (Initiated, "-", "2026", None),
            (Initiated, "2026-11-22", "-", Some("milestone_overdue")),
            (Initiated, "2026-11-23", "-", None),
            (Initiated, "2026", "-", None),
            (Initiated, "2026-11-22", "2026-11-01", None),
            (Completed, "2026-11-22", "-", Some("milestone_overdue")),
            (Cancelled, "2026-11-22", "-", None),
        ] {
            let step = Step {
                reference: "M1".to_owned(),
                record: "F1".to_owned(),
                status,
                due: date(due),
                done_on: date(done),
            };
            assert_eq!(code(of_step(&step, today())), found, "{due} {done}");
        }
    }

    #[test]
    fn a_session_is_held_by_today_and_a_plan_is_reported() {
        for (due, on, found) in [
            ("-", "2026-11-24", Some("session_in_future")),
            ("2026-11-24", "2027", Some("session_in_future")),
            ("-", "2026-11-23", None),
            ("-", "2026-11", None),
            ("2026-11-22", "-", Some("session_unreported")),
            ("2026-11-23", "-", None),
            ("2026-11", "-", None),
            ("2026-11-22", "2026-11-22", None),
            ("-", "-", None),
        ] {
            let meeting = Meeting {
                reference: "S1".to_owned(),
                group: "G1".to_owned(),
                due: date(due),
                on: date(on),
            };
            assert_eq!(code(of_meeting(&meeting, today())), found, "{due} {on}");
        }
    }

    #[test]
    fn nothing_is_known_of_tomorrow() {
        for (text, found) in [
            ("2026-11-24", true),
            ("2027~", true),
            ("2026-11-23", false),
            ("2026", false),
            ("../2030", false),
        ] {
            let date = Edtf::parse(text).unwrap();
            assert_eq!(
                as_of_in_future("F1", "a note", &date, today()).is_some(),
                found,
                "{text}"
            );
            assert_eq!(
                observation_in_future("I1", &date, today()).is_some(),
                found,
                "{text}"
            );
        }
    }
}
