//! The sides of a record: whether they contradict each other, and how far what they say is assured.

use super::axes::Assurance;
use super::date::Edtf;
use super::status::Status;

/// The latest word of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// `desk`, `independent` or a party's code.
    pub assessor: String,
    /// What it says.
    pub status: Status,
}

/// Tells whether two of the parties and `independent` stand two steps apart or more, or one says cancelled while another
/// says that something has been done. The desk is not a side: its distance to a party is shown, not disputed.
pub fn are_disputed(positions: &[Position]) -> bool {
    let sides: Vec<Status> = positions
        .iter()
        .filter(|p| p.assessor != "desk")
        .map(|p| p.status)
        .collect();
    sides
        .iter()
        .enumerate()
        .any(|(i, one)| sides[i + 1..].iter().any(|other| contradict(*one, *other)))
}

/// Counts the steps between two statuses; none where one of them is no step.
pub fn distance(one: Status, other: Status) -> Option<u8> {
    Some(one.step()?.abs_diff(other.step()?))
}

fn contradict(one: Status, other: Status) -> bool {
    if let Some(steps) = distance(one, other) {
        return steps >= 2;
    }
    match (one.step(), other.step()) {
        (Some(step), None) => other == Status::Cancelled && step >= 1,
        (None, Some(step)) => one == Status::Cancelled && step >= 1,
        _ => false,
    }
}

/// Derives how well a record is assured. `cited` names, for each supporting `stated` or `attested` citation, whose word it
/// backs: an assessor, or nobody for the record itself, its acts and steps.
pub fn assurance<'a>(
    cited: impl Iterator<Item = Option<&'a str>>,
    home: Option<&str>,
) -> Assurance {
    cited
        .map(|assessor| match assessor {
            Some("independent") => Assurance::Verified,
            None | Some("desk") => Assurance::Documented,
            Some(party) if Some(party) == home => Assurance::SelfReported,
            Some(_) => Assurance::Confirmed,
        })
        .max()
        .unwrap_or(Assurance::None)
}

/// Dates of a record that may contradict each other or its status.
#[derive(Debug, Clone, Default)]
pub struct Dates {
    /// When it begins.
    pub start: Option<Edtf>,
    /// When it is due.
    pub due: Option<Edtf>,
    /// When it was done.
    pub done: Option<Edtf>,
    /// When its document was signed.
    pub signed: Option<Edtf>,
    /// Whether one of its milestones is done.
    pub has_done_step: bool,
}

/// Tells whether the dates contradict each other or the status: due before the start, done before the start or the
/// signature, or not started with a milestone done.
pub fn contradicts(status: Status, dates: &Dates) -> bool {
    let before = |a: &Option<Edtf>, b: &Option<Edtf>| match (a, b) {
        (Some(a), Some(b)) => a.is_surely_before(b),
        _ => false,
    };
    before(&dates.due, &dates.start)
        || before(&dates.done, &dates.start)
        || before(&dates.done, &dates.signed)
        || (status == Status::NotStarted && dates.has_done_step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(assessor: &str, status: Status) -> Position {
        Position {
            assessor: assessor.to_owned(),
            status,
        }
    }

    #[test]
    fn sides_are_disputed_from_two_steps_on_and_the_desk_is_none() {
        use Status::{Cancelled, Initiated, NotStarted, OnHold, Substantial, Unknown};
        for (positions, disputed) in [
            (vec![at("KZ", Initiated), at("KR", Substantial)], true),
            (vec![at("KZ", Initiated), at("KR", Status::Limited)], false),
            (vec![at("desk", NotStarted), at("KR", Substantial)], false),
            (
                vec![at("independent", NotStarted), at("KR", Substantial)],
                true,
            ),
            (vec![at("KZ", Cancelled), at("KR", Initiated)], true),
            (vec![at("KZ", Cancelled), at("KR", NotStarted)], false),
            (vec![at("KZ", OnHold), at("KR", Substantial)], false),
            (vec![at("KZ", Unknown), at("KR", Substantial)], false),
            (vec![], false),
        ] {
            assert_eq!(are_disputed(&positions), disputed, "{positions:?}");
        }
    }

    #[test]
    fn the_strongest_citation_assures() {
        for (cited, assured) in [
            (vec![], Assurance::None),
            (vec![Some("KZ")], Assurance::SelfReported),
            (vec![Some("KZ"), None], Assurance::Documented),
            (vec![Some("desk")], Assurance::Documented),
            (vec![Some("KR"), Some("desk")], Assurance::Confirmed),
            (vec![Some("KR"), Some("independent")], Assurance::Verified),
        ] {
            assert_eq!(assurance(cited.into_iter(), Some("KZ")), assured);
        }
    }

    #[test]
    fn dates_contradict_only_when_they_surely_do() {
        let date = |text: &str| Some(Edtf::parse(text).expect("a date"));
        let dates = Dates {
            start: date("2025-06"),
            due: date("2025"),
            ..Dates::default()
        };
        assert!(!contradicts(Status::Initiated, &dates));
        let dates = Dates {
            start: date("2026"),
            due: date("2025"),
            ..Dates::default()
        };
        assert!(contradicts(Status::Initiated, &dates));
        let dates = Dates {
            done: date("2024-06-11"),
            signed: date("2024-06-12"),
            ..Dates::default()
        };
        assert!(contradicts(Status::Completed, &dates));
        let dates = Dates {
            has_done_step: true,
            ..Dates::default()
        };
        assert!(contradicts(Status::NotStarted, &dates) && !contradicts(Status::Initiated, &dates));
    }
}
