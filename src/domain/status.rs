//! Implementation statuses: what they mean, how far along they are, and what other standards call them.

use super::code::codes;
use super::vocabulary::Kind;

codes! {
    /// How far a record's implementation is declared to be.
    Status, "status", {
        NotStarted = "not_started", Initiated = "initiated", Limited = "limited", Substantial = "substantial",
        Completed = "completed", OnHold = "on_hold", Cancelled = "cancelled", Superseded = "superseded", Unknown = "unknown",
        Announced = "announced", Active = "active", Dormant = "dormant", Dissolved = "dissolved",
    }
}

/// One row of the table of statuses.
#[derive(Debug, Clone, Copy)]
pub struct StatusRow {
    /// The status.
    pub status: Status,
    /// The letter that chooses it after `s`.
    pub letter: char,
    /// How far along, 0 to 4; none where it is no step.
    pub step: Option<u8>,
    /// One glyph a cell wide, and its ASCII stand-in.
    pub glyph: (&'static str, &'static str),
    /// What it means, as the help says it.
    pub meaning: &'static str,
    /// The Open Government Partnership's level of completion.
    pub ogp: Option<&'static str>,
    /// The IATI activity status code.
    pub iati: Option<u8>,
    /// The RFC 5545 `STATUS` of a VTODO.
    pub rfc5545: &'static str,
}

const fn row(
    status: Status,
    letter: char,
    step: Option<u8>,
    glyph: (&'static str, &'static str),
    meaning: &'static str,
) -> StatusRow {
    StatusRow {
        status,
        letter,
        step,
        glyph,
        meaning,
        ogp: None,
        iati: None,
        rfc5545: "NEEDS-ACTION",
    }
}

impl StatusRow {
    const fn maps(
        mut self,
        ogp: Option<&'static str>,
        iati: Option<u8>,
        rfc5545: &'static str,
    ) -> Self {
        self.ogp = ogp;
        self.iati = iati;
        self.rfc5545 = rfc5545;
        self
    }
}

/// Every status, in the order of the chooser. To add one: a row here, its code above and in `schema.sql`, a migration.
#[rustfmt::skip]
pub const STATUSES: &[StatusRow] = &[
    row(Status::NotStarted, 'n', Some(0), ("○", "-"), "nothing done yet").maps(Some("Not Started"), Some(1), "NEEDS-ACTION"),
    row(Status::Initiated, 'i', Some(1), ("◔", "."), "first steps taken").maps(Some("Limited"), Some(2), "IN-PROCESS"),
    row(Status::Limited, 'l', Some(2), ("◑", "o"), "some of it done").maps(Some("Limited"), Some(2), "IN-PROCESS"),
    row(Status::Substantial, 's', Some(3), ("◕", "O"), "most of it done").maps(Some("Substantial"), Some(3), "IN-PROCESS"),
    row(Status::Completed, 'c', Some(4), ("●", "#"), "done").maps(Some("Complete"), Some(4), "COMPLETED"),
    row(Status::OnHold, 'h', None, ("‖", "="), "paused by decision").maps(None, Some(6), "NEEDS-ACTION"),
    row(Status::Cancelled, 'x', None, ("×", "x"), "given up").maps(None, Some(5), "CANCELLED"),
    row(Status::Superseded, 'p', None, ("»", ">"), "replaced by another record").maps(None, Some(5), "CANCELLED"),
    row(Status::Unknown, 'u', None, ("?", "?"), "no evidence found; not the same as nothing done").maps(Some("No Evidence"), None, "NEEDS-ACTION"),
    row(Status::Announced, 'a', None, ("◌", "-"), "said to be set up; no meeting known"),
    row(Status::Active, 'v', None, ("●", "#"), "meets or works").maps(None, None, "IN-PROCESS"),
    row(Status::Dormant, 'd', None, ("◒", "z"), "has stopped meeting"),
    row(Status::Dissolved, 'z', None, ("×", "x"), "wound up").maps(None, None, "CANCELLED"),
];

impl Status {
    /// Gives this status's row of the table.
    pub fn row(self) -> &'static StatusRow {
        STATUSES
            .iter()
            .find(|row| row.status == self)
            .expect("every status has a row")
    }

    /// Says what it means, in the language of the interface.
    pub fn meaning(self) -> &'static str {
        crate::words::of("meaning", self.row().meaning)
    }

    /// Gives how far along it is, 0 to 4, where it is a step.
    pub fn step(self) -> Option<u8> {
        self.row().step
    }

    /// Tells whether a record of this kind may have it.
    pub const fn fits(self, kind: Kind) -> bool {
        match self {
            Self::Unknown => true,
            Self::Announced | Self::Active | Self::Dormant | Self::Dissolved => {
                matches!(kind, Kind::Group)
            }
            _ => !matches!(kind, Kind::Group),
        }
    }

    /// Gives the statuses that a record of this kind may have, in the order of the chooser.
    pub fn of(kind: Kind) -> impl Iterator<Item = Self> {
        STATUSES
            .iter()
            .map(|row| row.status)
            .filter(move |status| status.fits(kind))
    }

    /// Tells whether nothing more is to be done: completed, cancelled, superseded, dissolved.
    pub const fn is_closed(self) -> bool {
        matches!(
            self,
            Self::Completed | Self::Cancelled | Self::Superseded | Self::Dissolved
        )
    }

    /// Tells whether a change to it asks for a note.
    pub const fn needs_note(self) -> bool {
        matches!(self, Self::Completed | Self::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_status_has_exactly_one_row_and_letters_are_unique() {
        assert_eq!(STATUSES.len(), Status::ALL.len());
        let letters: HashSet<char> = STATUSES.iter().map(|row| row.letter).collect();
        assert_eq!(letters.len(), STATUSES.len());
        for status in Status::ALL {
            assert_eq!(status.row().status, *status);
        }
    }

    #[test]
    fn groups_have_their_own_statuses_and_share_only_unknown() {
        let group: Vec<_> = Status::of(Kind::Group).map(Status::as_str).collect();
        assert_eq!(
            group,
            ["unknown", "announced", "active", "dormant", "dissolved"]
        );
        let other: Vec<_> = Status::of(Kind::Document).map(Status::as_str).collect();
        assert_eq!(other.len(), 9);
        assert!(Status::of(Kind::FollowUp).eq(Status::of(Kind::Document)));
    }

    #[test]
    fn the_table_maps_as_the_standards_say() {
        for (status, step, ogp, iati, rfc) in [
            (
                Status::NotStarted,
                Some(0),
                Some("Not Started"),
                Some(1),
                "NEEDS-ACTION",
            ),
            (
                Status::Limited,
                Some(2),
                Some("Limited"),
                Some(2),
                "IN-PROCESS",
            ),
            (
                Status::Completed,
                Some(4),
                Some("Complete"),
                Some(4),
                "COMPLETED",
            ),
            (Status::OnHold, None, None, Some(6), "NEEDS-ACTION"),
            (Status::Cancelled, None, None, Some(5), "CANCELLED"),
            (
                Status::Unknown,
                None,
                Some("No Evidence"),
                None,
                "NEEDS-ACTION",
            ),
        ] {
            let row = status.row();
            assert_eq!(
                (row.step, row.ogp, row.iati, row.rfc5545),
                (step, ogp, iati, rfc),
                "{status}"
            );
        }
    }
}
