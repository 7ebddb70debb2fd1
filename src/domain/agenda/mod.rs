//! The agenda: what is to happen, when, and what should have happened and did not.
//!
//! What comes from where is the store's to find; here is what belongs to a stretch of days, what is overdue in it, how it is
//! called, and in which order it stands. Dates stay as known: a report that comes round every year from `2026` on falls in
//! `2027`, on no day of it.

mod rounds;

pub use rounds::rounds;

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::code::codes;
use super::date::Edtf;
use super::sessions::Expected;
use crate::{say, word};

codes! {
    /// What an entry of the agenda is.
    What, "sort of entry", {
        /// It was to happen and is over:
        Overdue = "overdue",
        /// An open record is due:
        Due = "due",
        /// A step that is not done:
        Milestone = "milestone",
        /// A session that is planned:
        Session = "session",
        /// A session that the group's frequency asks for:
        ExpectedSession = "expected_session",
        /// A record that comes round:
        Report = "report",
        /// A visit, summit or forum:
        Occasion = "occasion",
        /// The window in which to give notice comes near its end, by the lead that is set:
        NoticeOpens = "notice_opens",
        /// The last day to give notice:
        NoticeCloses = "notice_closes",
        /// The document is renewed:
        Renewal = "renewal",
        /// The document expires:
        Expiry = "expiry",
    }
}

impl What {
    /// Tells whether somebody was to see to it, so that it is overdue when it is over. The others pass by themselves.
    pub const fn is_owed(self) -> bool {
        matches!(
            self,
            Self::Due | Self::Milestone | Self::Session | Self::ExpectedSession | Self::Report
        )
    }
}

/// An entry. The JSON keys are contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// When.
    pub date: Edtf,
    /// What it is now.
    pub what: What,
    /// What people call the thing: a milestone, a session, an occasion, a record.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// What it is when it is not overdue.
    #[serde(skip)]
    pub plan: What,
    /// The ref of the record it belongs to, where there is one.
    #[serde(skip)]
    pub record: Option<String>,
}

/// A stretch of days, as an officer asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    from: NaiveDate,
    to: NaiveDate,
    today: NaiveDate,
    with_overdue: bool,
}

/// A stretch that ends before it begins.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", crate::say!("`{to}` is before `{from}`, and an agenda goes forward", to, from))]
pub struct Backward {
    from: NaiveDate,
    to: NaiveDate,
}

impl Backward {
    /// Says what would be right.
    pub fn hint(&self) -> &'static str {
        word!("give --from the earlier day and --to the later one")
    }
}

impl Stretch {
    /// Takes the days from `from` to `to`. Without `from` it begins today, and whatever is overdue belongs to it; without
    /// `to` it ends after a year.
    pub fn new(
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<Self, Backward> {
        let begin = from.unwrap_or(today);
        let year = begin.checked_add_months(Months::new(12));
        let end = to.or(year).unwrap_or(NaiveDate::MAX);
        if end < begin {
            return Err(Backward {
                from: begin,
                to: end,
            });
        }
        Ok(Self {
            from: begin,
            to: end,
            today,
            with_overdue: from.is_none(),
        })
    }

    /// Gives its last day.
    pub const fn to(&self) -> NaiveDate {
        self.to
    }

    /// Gives the first day that something owed can end on and yet belong here; none: any.
    pub fn owed_from(&self) -> Option<NaiveDate> {
        (!self.with_overdue).then_some(self.from)
    }

    /// Gives its first day.
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// Tells what a thing of this sort is in this stretch; none: it does not belong here.
    pub fn place(&self, date: &Edtf, plan: What) -> Option<What> {
        let overlaps = date.lower().is_none_or(|day| day <= self.to)
            && date.upper().is_none_or(|day| day >= self.from);
        let is_late = plan.is_owed() && date.is_over(self.today);
        match (is_late, overlaps) {
            (true, _) if overlaps || self.with_overdue => Some(What::Overdue),
            (false, true) => Some(plan),
            _ => None,
        }
    }
}

/// What the store found: something with a date, not yet placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// When.
    pub date: Edtf,
    /// What it is.
    pub plan: What,
    /// Its ref.
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// The ref of the record it belongs to.
    pub record: Option<String>,
}

/// Places what was found, in the order of last day, first day, ref.
pub fn arrange(found: impl IntoIterator<Item = Found>, stretch: &Stretch) -> Vec<Entry> {
    let placed = found.into_iter().filter_map(|found| {
        Some(Entry {
            what: stretch.place(&found.date, found.plan)?,
            date: found.date,
            reference: found.reference,
            title: found.title,
            plan: found.plan,
            record: found.record,
        })
    });
    let mut entries: Vec<Entry> = placed.collect();
    let key = |entry: &Entry| super::text::ref_key(&entry.reference);
    entries.sort_by(|one, other| {
        let by_date = one.date.cmp(&other.date);
        let by_ref = by_date.then_with(|| key(one).cmp(&key(other)));
        by_ref.then(one.plan.cmp(&other.plan))
    });
    entries.shrink_to_fit();
    entries
}

/// Calls a session by its number, where it has one, and by its group.
pub fn session_title(number: Option<i64>, group: &str) -> String {
    match number {
        Some(number) => say!("session {number}: {group}", number, group),
        None => say!("session: {group}", group),
    }
}

/// Calls an expected session by its group, with how many were missed when that means something.
pub fn expected_title(expected: Expected, group: &str) -> String {
    if expected.suggests_dormant() {
        let missed = expected.missed;
        say!(
            "session expected, {missed} missed, perhaps dormant: {group}",
            missed,
            group
        )
    } else {
        say!("session expected: {group}", group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stretch(from: &str, to: &str) -> Stretch {
        let bound = |text: &str| text.parse().ok();
        Stretch::new(bound(from), bound(to), day("2026-11-23")).unwrap()
    }

    #[test]
    fn a_thing_belongs_to_a_stretch_it_overlaps_and_what_is_owed_and_over_is_overdue() {
        use What::{Due, Occasion, Overdue, Renewal};
        for (date, plan, from, to, right) in [
            ("2026-11-22", Due, "", "", Some(Overdue)),
            ("2026-11-23", Due, "", "", Some(Due)),
            ("2026-11", Due, "", "", Some(Due)),
            ("2026-10", Due, "", "", Some(Overdue)),
            ("2026-10", Renewal, "", "", None),
            ("2026-10", Occasion, "", "", None),
            ("2026-10", Occasion, "2026-10-31", "", Some(Occasion)),
            ("2026-10", Occasion, "2026-11-01", "", None),
            ("2027-11-23", Due, "", "", Some(Due)),
            ("2027-11-24", Due, "", "", None),
            ("2027", Due, "", "", Some(Due)),
            ("2028", Due, "", "", None),
            ("2028", Due, "", "2028-01-01", Some(Due)),
            ("2026/..", Due, "", "", Some(Due)),
            ("2028/..", Due, "", "", None),
            ("2025", Due, "2026-01-01", "", None),
            ("2026-03", Due, "2026-03-31", "2026-04-30", Some(Overdue)),
            ("2026-05", Due, "2026-03-31", "2026-04-30", None),
        ] {
            let date = Edtf::parse(date).unwrap();
            assert_eq!(
                stretch(from, to).place(&date, plan),
                right,
                "{date} {from}..{to}"
            );
        }
    }

    #[test]
    fn a_stretch_goes_forward() {
        let today = day("2026-11-23");
        assert!(Stretch::new(None, Some(today), today).is_ok());
        let error = Stretch::new(None, Some(day("2026-11-22")), today).unwrap_err();
        assert_eq!(
            error.to_string(),
            "`2026-11-22` is before `2026-11-23`, and an agenda goes forward"
        );
    }

    #[test]
    fn entries_stand_by_last_day_then_first_day_then_ref() {
        let found = |date: &str, reference: &str| Found {
            date: Edtf::parse(date).unwrap(),
            plan: What::Due,
            reference: reference.to_owned(),
            title: String::new(),
            record: None,
        };
        let entries = arrange(
            [
                found("2027", "F1"),
                found("2026-12-31", "F10"),
                found("2026-12-31", "F9"),
                found("2026-12", "F2"),
                found("2026/..", "F3"),
            ],
            &stretch("", ""),
        );
        let refs: Vec<&str> = entries.iter().map(|e| e.reference.as_str()).collect();
        assert_eq!(refs, ["F2", "F9", "F10", "F1", "F3"]);
    }

    #[test]
    fn an_expected_session_says_what_was_missed_once_it_means_something() {
        let on = day("2026-05-14");
        for (missed, right) in [
            (0, "session expected: Group"),
            (1, "session expected: Group"),
            (2, "session expected, 2 missed, perhaps dormant: Group"),
        ] {
            assert_eq!(expected_title(Expected { on, missed }, "Group"), right);
        }
        assert_eq!(session_title(Some(11), "Group"), "session 11: Group");
        assert_eq!(session_title(None, "Group"), "session: Group");
    }
}
