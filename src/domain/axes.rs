//! The axes that a spreadsheet mixes and this register keeps apart, besides implementation (`status`).

use super::code::codes;

codes! {
    /// How a record stands to its due date. Derived.
    Timeliness, "timeliness", {
        NoDate = "no_date", OnTime = "on_time", DueSoon = "due_soon", Overdue = "overdue", DoneOnTime = "done_on_time",
        DoneLate = "done_late",
    }
}
codes! {
    /// How well it is assured that the status is true. Derived from `stated` and `attested` citations that support.
    Assurance, "assurance", {
        /// No such citation:
        None = "none",
        /// Only for what the home party itself says:
        SelfReported = "self_reported",
        /// For the record, its acts, steps or the desk's assessment:
        Documented = "documented",
        /// For an assessment by a party other than the home party:
        Confirmed = "confirmed",
        /// For an independent assessment:
        Verified = "verified",
    }
}
codes! {
    /// Where a document stands in law. Derived from its actions.
    LegalState, "legal state", {
        Signed = "signed", AwaitingEntry = "awaiting_entry", Provisional = "provisional", InForce = "in_force",
        Suspended = "suspended", Terminated = "terminated", Expired = "expired", Superseded = "superseded",
        Operative = "operative", Discontinued = "discontinued", Unknown = "unknown",
    }
}
impl LegalState {
    /// Tells whether the document has come to its end, without another in its place.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Terminated | Self::Expired | Self::Discontinued)
    }
}

codes! {
    /// The light that a record shows. Derived, with the rule that fired.
    Rag, "RAG", { Red = "red", Amber = "amber", Green = "green", Blue = "blue", Grey = "grey" }
}
