//! The field's words: the codes of every attribute that takes one word of a closed list.
//!
//! What the words mean is in design terms of the field: OGP and IATI for the life of a commitment, the Vienna
//! Convention on the Law of Treaties (1969) for acts upon a document.

use super::code::codes;

codes! {
    /// What sort of record it is.
    Kind, "kind", { Document = "document", Group = "group", FollowUp = "follow_up" }
}
codes! {
    /// The types of a document.
    DocumentType, "type of document", {
        Treaty = "treaty", Agreement = "agreement", Protocol = "protocol", ExchangeOfNotes = "exchange_of_notes",
        Memorandum = "memorandum", JointStatement = "joint_statement", ActionPlan = "action_plan", Contract = "contract",
    }
}
codes! {
    /// The types of a group.
    GroupType, "type of group", {
        IntergovernmentalCommission = "intergovernmental_commission", JointCommittee = "joint_committee",
        BusinessCouncil = "business_council", WorkingGroup = "working_group", Dialogue = "dialogue", Forum = "forum",
    }
}
codes! {
    /// The types of a follow-up.
    FollowUpType, "type of follow-up", {
        Event = "event", Project = "project", Institution = "institution", Visit = "visit", Report = "report",
        Negotiation = "negotiation", Legislation = "legislation", Other = "other",
    }
}
codes! {
    /// The types of an occasion.
    OccasionType, "type of occasion", {
        Visit = "visit", Summit = "summit", Forum = "forum", Meeting = "meeting", Call = "call", Ceremony = "ceremony",
        Other = "other",
    }
}
codes! {
    /// Whether a document binds in law.
    Binding, "word for binding", { Binding = "binding", NonBinding = "non_binding", Unclear = "unclear" }
}
codes! {
    /// At which level a document was concluded.
    Level, "level", { State = "state", Government = "government", Agency = "agency", Commercial = "commercial" }
}
codes! {
    /// How a document's term is renewed.
    Renewal, "renewal", { None = "none", Tacit = "tacit", Express = "express" }
}
codes! {
    /// The part that a body has in a record.
    Role, "role", {
        Signatory = "signatory", Lead = "lead", Support = "support", Counterpart = "counterpart", CoChair = "co_chair",
        Member = "member", FocalPoint = "focal_point",
    }
}
codes! {
    /// A dated act upon a document (VCLT, parts II to V).
    ActionType, "type of action", {
        Initialled = "initialled", Signature = "signature", Ratification = "ratification", Acceptance = "acceptance",
        Approval = "approval", Accession = "accession", Notification = "notification",
        ProvisionalApplication = "provisional_application", EndOfProvisionalApplication = "end_of_provisional_application",
        EntryIntoForce = "entry_into_force", Amendment = "amendment", Suspension = "suspension", Resumption = "resumption",
        Renewal = "renewal", Denunciation = "denunciation", Withdrawal = "withdrawal", Termination = "termination",
        Expiry = "expiry", Discontinuation = "discontinuation",
    }
}
codes! {
    /// How one record stands to another.
    RelationType, "type of relation", {
        Implements = "implements", Amends = "amends", Supersedes = "supersedes", Supplements = "supplements",
        MadeUnder = "made_under", FollowsUp = "follows_up", ConditionalOn = "conditional_on",
    }
}
codes! {
    /// What sort of source a piece of evidence is.
    EvidenceType, "type of evidence", {
        Official = "official", Press = "press", Document = "document", Photo = "photo", Other = "other",
    }
}
codes! {
    /// How well a statement is attested by its source.
    Attested, "word for attested", {
        /// The source that the register was made from says so:
        Stated = "stated",
        /// The page says so:
        Attested = "attested",
        /// It is concluded from the page:
        Inferred = "inferred",
        /// Looked for there and not found:
        NotAttested = "not_attested",
    }
}
codes! {
    /// Whether a source speaks for a statement or against it.
    Stance, "stance", { Supports = "supports", Contradicts = "contradicts" }
}
codes! {
    /// How exact an observed value is.
    Qualifier, "qualifier", { Exact = "exact", About = "about", Over = "over", Under = "under" }
}
codes! {
    /// Who may read it.
    Audience, "audience", { Internal = "internal", Shared = "shared" }
}

impl Kind {
    /// Gives the word for one record of this kind on the command line.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Group => "group",
            Self::FollowUp => "follow-up",
        }
    }

    /// Gives the word for one record of this kind, in the language of the interface.
    pub fn noun_label(self) -> &'static str {
        crate::words::of("Noun", self.noun())
    }

    /// Gives what a person calls one of this kind's types, in the language of the interface; in English the code.
    pub fn type_label(self, code: &str) -> &str {
        let context = match self {
            Self::Document => "DocumentType",
            Self::Group => "GroupType",
            Self::FollowUp => "FollowUpType",
        };
        crate::words::of(context, code)
    }

    /// Gives the codes of this kind's types.
    pub const fn types(self) -> &'static [&'static str] {
        match self {
            Self::Document => DocumentType::CODES,
            Self::Group => GroupType::CODES,
            Self::FollowUp => FollowUpType::CODES,
        }
    }
}
