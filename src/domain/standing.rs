//! Where a record stands: timeliness, staleness, and the RAG light with the rule that fired.

use chrono::NaiveDate;

use super::axes::{Rag, Timeliness};
use super::code::codes;
use super::date::Edtf;
use super::settings::Now;
use super::status::Status;
use crate::{say, word};

/// What the rules ask of a record. Nothing of it depends on the day.
#[derive(Debug, Clone)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own that a rule asks"
)]
pub struct Facts {
    /// The desk's status.
    pub status: Status,
    /// When it begins.
    pub start: Option<Edtf>,
    /// When it is due now.
    pub due: Option<Edtf>,
    /// When it was first due.
    pub baseline_due: Option<Edtf>,
    /// When it was done, if it is.
    pub done: Option<Edtf>,
    /// `as_of` of the newest assessment or note.
    pub heard: Option<Edtf>,
    /// Whether two sides contradict each other.
    pub disputed: bool,
    /// Whether a citation supports the status.
    pub supported: bool,
    /// Whether it waits on a condition not yet met.
    pub waiting: bool,
    /// Whether its dates contradict its status.
    pub contradiction: bool,
    /// Last day to give notice.
    pub notice_closes_on: Option<NaiveDate>,
    /// What an officer set instead, and why.
    pub rag_override: Option<(Rag, String)>,
}

codes! {
    /// The rules of the RAG light, in the order in which they are asked; the first that applies decides.
    RagRule, "RAG rule", {
        Override = "override", Disputed = "disputed", Closed = "closed", Done = "done", Overdue = "overdue",
        NoticeClosing = "notice_closing", Unknown = "unknown", NoEvidence = "no_evidence", Dormant = "dormant", Slipped = "slipped",
        DueSoon = "due_soon", Stale = "stale", Contradiction = "contradiction", NotBegun = "not_begun", Waiting = "waiting",
        OnCourse = "on_course",
    }
}

/// The light, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The light.
    pub rag: Rag,
    /// The rule that fired.
    pub rule: RagRule,
    /// The rule in words, with its dates.
    pub words: String,
}

impl Facts {
    /// Tells how the record stands to its due date. What was given up or replaced has none to keep.
    pub fn timeliness(&self, now: Now) -> Timeliness {
        let Some(due) = &self.due else {
            return Timeliness::NoDate;
        };
        match self.status {
            Status::Completed => match &self.done {
                Some(done) if done.upper() > due.upper() && due.upper().is_some() => {
                    Timeliness::DoneLate
                }
                _ => Timeliness::DoneOnTime,
            },
            Status::Cancelled | Status::Superseded | Status::Dissolved => Timeliness::NoDate,
            _ if due.is_over(now.today) => Timeliness::Overdue,
            _ if due.upper().is_some_and(|day| day <= now.soon()) => Timeliness::DueSoon,
            _ => Timeliness::OnTime,
        }
    }

    /// Tells whether the due date is no longer the first one.
    pub fn is_slipped(&self) -> bool {
        self.baseline_due.is_some() && self.due.is_some() && self.baseline_due != self.due
    }

    /// Tells whether nothing has been heard of an open record for longer than the reporting interval.
    pub fn is_stale(&self, now: Now) -> bool {
        !self.status.is_closed()
            && self
                .heard
                .as_ref()
                .is_none_or(|heard| heard.is_over(now.stale()))
    }

    /// Derives the light: the first rule that applies.
    pub fn verdict(&self, now: Now) -> Verdict {
        let rule = RagRule::ALL
            .iter()
            .copied()
            .find(|rule| self.fires(*rule, now))
            .expect("the last rule always applies");
        let rag = match rule {
            RagRule::Override => self
                .rag_override
                .as_ref()
                .map_or(Rag::Green, |(rag, _)| *rag),
            RagRule::Disputed | RagRule::Overdue | RagRule::NoticeClosing => Rag::Red,
            RagRule::Closed | RagRule::NotBegun | RagRule::Waiting => Rag::Grey,
            RagRule::Done => Rag::Blue,
            RagRule::OnCourse => Rag::Green,
            RagRule::Unknown
            | RagRule::NoEvidence
            | RagRule::Dormant
            | RagRule::Slipped
            | RagRule::DueSoon
            | RagRule::Stale
            | RagRule::Contradiction => Rag::Amber,
        };
        Verdict {
            rag,
            rule,
            words: self.words(rule),
        }
    }

    fn fires(&self, rule: RagRule, now: Now) -> bool {
        match rule {
            RagRule::Override => self.rag_override.is_some(),
            RagRule::Disputed => self.disputed,
            RagRule::Closed => {
                matches!(
                    self.status,
                    Status::OnHold | Status::Cancelled | Status::Superseded | Status::Dissolved
                )
            }
            RagRule::Done => self.status == Status::Completed && self.supported,
            RagRule::Overdue => self.timeliness(now) == Timeliness::Overdue,
            RagRule::NoticeClosing => self
                .notice_closes_on
                .is_some_and(|day| (now.today..=now.notice()).contains(&day)),
            RagRule::Unknown => self.status == Status::Unknown,
            RagRule::NoEvidence => self.status == Status::Completed,
            RagRule::Dormant => self.status == Status::Dormant,
            RagRule::Slipped => self.is_slipped(),
            RagRule::DueSoon => {
                self.timeliness(now) == Timeliness::DueSoon
                    && self.status.step().is_none_or(|step| step < 3)
            }
            RagRule::Stale => self.is_stale(now),
            RagRule::Contradiction => self.contradiction,
            RagRule::NotBegun => self
                .start
                .as_ref()
                .is_some_and(|start| !start.has_begun(now.today)),
            RagRule::Waiting => self.waiting,
            RagRule::OnCourse => true,
        }
    }

    fn words(&self, rule: RagRule) -> String {
        let heard = || match &self.heard {
            Some(date) if date.exact_day().is_some() => say!("last heard of on {date}", date),
            Some(date) => say!("last heard of in {date}", date),
            None => word!("never heard of").to_owned(),
        };
        let due = self.due.as_ref().map_or("–", Edtf::as_str);
        match rule {
            RagRule::Override => match &self.rag_override {
                Some((_, note)) => say!("set by the desk: {note}", note),
                None => word!("set by the desk").to_owned(),
            },
            RagRule::Disputed => {
                word!("disputed: two sides are two steps or more apart").to_owned()
            }
            RagRule::Closed => match self.status {
                Status::OnHold => word!("on hold: paused by decision").to_owned(),
                status => format!("{}: {}", status.label(), status.meaning()),
            },
            RagRule::Done => word!("completed, with evidence").to_owned(),
            RagRule::Overdue => say!("overdue, {heard}; was due {due}", heard = heard(), due),
            RagRule::NoticeClosing => match self.notice_closes_on {
                Some(day) => say!("the notice window closes on {day}", day),
                None => word!("the notice window closes").to_owned(),
            },
            RagRule::Unknown => word!("unknown: no evidence found of what became of it").to_owned(),
            RagRule::NoEvidence => word!("completed, but no evidence is cited").to_owned(),
            RagRule::Dormant => word!("dormant: has stopped meeting").to_owned(),
            RagRule::Slipped => {
                say!(
                    "slipped: first due {first}, now {due}",
                    first = self.baseline_due.as_ref().map_or("–", Edtf::as_str),
                    due
                )
            }
            RagRule::DueSoon => say!("due soon ({due}) and not yet substantial", due),
            RagRule::Stale => say!("nothing heard for long: {heard}", heard = heard()),
            RagRule::Contradiction => word!("its dates contradict its status").to_owned(),
            RagRule::NotBegun => {
                say!(
                    "begins {start}",
                    start = self.start.as_ref().map_or("–", Edtf::as_str)
                )
            }
            RagRule::Waiting => word!("waiting on a condition").to_owned(),
            RagRule::OnCourse => word!("on course").to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings::Periods;

    fn now(day: &str) -> Now {
        Now {
            today: day.parse().expect("a day"),
            periods: Periods::default(),
        }
    }

    fn facts(status: Status, due: Option<&str>) -> Facts {
        let due = due.map(|text| Edtf::parse(text).expect("a date"));
        Facts {
            status,
            start: None,
            baseline_due: due.clone(),
            due,
            done: None,
            heard: Edtf::parse("2026-11-01").ok(),
            disputed: false,
            supported: false,
            waiting: false,
            contradiction: false,
            notice_closes_on: None,
            rag_override: None,
        }
    }

    #[test]
    fn a_deadline_passes_with_its_last_day() {
        use Status::{Cancelled, Limited, OnHold};
        for (status, due, today, timeliness) in [
            (Limited, Some("2026"), "2026-12-31", Timeliness::DueSoon),
            (Limited, Some("2026"), "2027-01-01", Timeliness::Overdue),
            (Limited, Some("2026"), "2026-12-01", Timeliness::DueSoon),
            (Limited, Some("2026"), "2026-11-30", Timeliness::OnTime),
            (Limited, Some("2026/.."), "2099-01-01", Timeliness::OnTime),
            (
                Limited,
                Some("2026-09-16/2026-09-17"),
                "2026-09-17",
                Timeliness::DueSoon,
            ),
            (
                Limited,
                Some("2026-09-16/2026-09-17"),
                "2026-09-18",
                Timeliness::Overdue,
            ),
            (OnHold, Some("2025"), "2026-01-01", Timeliness::Overdue),
            (Cancelled, Some("2025"), "2026-01-01", Timeliness::NoDate),
            (Limited, None, "2026-01-01", Timeliness::NoDate),
        ] {
            assert_eq!(
                facts(status, due).timeliness(now(today)),
                timeliness,
                "{status} {due:?} {today}"
            );
        }
    }

    #[test]
    fn what_is_done_was_done_on_time_or_late() {
        for (done, timeliness) in [
            (Some("2026-08-31"), Timeliness::DoneOnTime),
            (Some("2026-09-01"), Timeliness::DoneLate),
            (Some("2026"), Timeliness::DoneLate),
            (None, Timeliness::DoneOnTime),
        ] {
            let mut facts = facts(Status::Completed, Some("2026-08"));
            facts.done = done.map(|text| Edtf::parse(text).expect("a date"));
            assert_eq!(facts.timeliness(now("2026-11-23")), timeliness, "{done:?}");
        }
    }

    type Case = (
        &'static str,
        Status,
        Option<&'static str>,
        fn(&mut Facts),
        Rag,
        RagRule,
    );

    #[test]
    #[rustfmt::skip]
    fn the_first_rule_that_applies_decides() {
        use Status::{Active, Cancelled, Completed, Dormant, Initiated, OnHold, Substantial, Unknown};
        let cases: &[Case] = &[
            ("override beats all", Cancelled, None, |f| { f.rag_override = Some((Rag::Green, "agreed".into())); f.disputed = true; }, Rag::Green, RagRule::Override),
            ("disputed beats on hold", OnHold, None, |f| f.disputed = true, Rag::Red, RagRule::Disputed),
            ("on hold beats overdue", OnHold, Some("2025"), |_| (), Rag::Grey, RagRule::Closed),
            ("done with evidence", Completed, Some("2025"), |f| f.supported = true, Rag::Blue, RagRule::Done),
            ("done without evidence", Completed, Some("2025"), |_| (), Rag::Amber, RagRule::NoEvidence),
            ("overdue beats unknown", Unknown, Some("2025"), |_| (), Rag::Red, RagRule::Overdue),
            ("notice closes in 90 days", Initiated, None, |f| f.notice_closes_on = "2027-02-21".parse().ok(), Rag::Red, RagRule::NoticeClosing),
            ("notice closes in 91 days", Initiated, None, |f| f.notice_closes_on = "2027-02-22".parse().ok(), Rag::Green, RagRule::OnCourse),
            ("notice window closed", Initiated, None, |f| f.notice_closes_on = "2026-11-22".parse().ok(), Rag::Green, RagRule::OnCourse),
            ("unknown", Unknown, None, |_| (), Rag::Amber, RagRule::Unknown),
            ("dormant", Dormant, None, |_| (), Rag::Amber, RagRule::Dormant),
            ("slipped", Initiated, Some("2028"), |f| f.baseline_due = Edtf::parse("2027").ok(), Rag::Amber, RagRule::Slipped),
            ("due in 30 days", Initiated, Some("2026-12-23"), |_| (), Rag::Amber, RagRule::DueSoon),
            ("due in 31 days", Initiated, Some("2026-12-24"), |_| (), Rag::Green, RagRule::OnCourse),
            ("due soon but substantial", Substantial, Some("2026-12-23"), |_| (), Rag::Green, RagRule::OnCourse),
            ("heard 180 days ago", Active, None, |f| f.heard = Edtf::parse("2026-05-27").ok(), Rag::Green, RagRule::OnCourse),
            ("heard 181 days ago", Active, None, |f| f.heard = Edtf::parse("2026-05-26").ok(), Rag::Amber, RagRule::Stale),
            ("never heard", Active, None, |f| f.heard = None, Rag::Amber, RagRule::Stale),
            ("contradiction", Initiated, None, |f| f.contradiction = true, Rag::Amber, RagRule::Contradiction),
            ("begins tomorrow", Initiated, None, |f| f.start = Edtf::parse("2026-11-24").ok(), Rag::Grey, RagRule::NotBegun),
            ("begins this year", Initiated, None, |f| f.start = Edtf::parse("2026").ok(), Rag::Green, RagRule::OnCourse),
            ("waiting", Initiated, None, |f| f.waiting = true, Rag::Grey, RagRule::Waiting),
        ];
        for (name, status, due, set, rag, rule) in cases {
            let mut facts = facts(*status, *due);
            set(&mut facts);
            let verdict = facts.verdict(now("2026-11-23"));
            assert_eq!((verdict.rag, verdict.rule), (*rag, *rule), "{name}");
            assert!(!verdict.words.is_empty());
        }
    }
}
