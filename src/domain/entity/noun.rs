//! Nouns: what a person can make, as the command line and the forms name it.

use super::Entity;
use crate::domain::code::codes;
use crate::domain::vocabulary::Kind;
use crate::word;
use crate::words::of;

codes! {
    /// What can be made.
    Noun, "noun", {
        Document = "document", Group = "group", FollowUp = "follow-up", Milestone = "milestone", Session = "session",
        Action = "action", Evidence = "evidence", Citation = "citation", Indicator = "indicator",
        Observation = "observation", Body = "body", Party = "party", Occasion = "occasion", Relation = "relation",
        Participation = "participation", Field = "field",
    }
}

impl Noun {
    /// Gives the entity, and the kind where it is a record.
    pub const fn entity(self) -> (Entity, Option<Kind>) {
        match self {
            Self::Document => (Entity::Record, Some(Kind::Document)),
            Self::Group => (Entity::Record, Some(Kind::Group)),
            Self::FollowUp => (Entity::Record, Some(Kind::FollowUp)),
            Self::Milestone => (Entity::Milestone, None),
            Self::Session => (Entity::Session, None),
            Self::Action => (Entity::Action, None),
            Self::Evidence => (Entity::Evidence, None),
            Self::Citation => (Entity::Citation, None),
            Self::Indicator => (Entity::Indicator, None),
            Self::Observation => (Entity::Observation, None),
            Self::Body => (Entity::Body, None),
            Self::Party => (Entity::Party, None),
            Self::Occasion => (Entity::Occasion, None),
            Self::Relation => (Entity::Relation, None),
            Self::Participation => (Entity::Participation, None),
            Self::Field => (Entity::Field, None),
        }
    }

    /// Says what one is.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Document => word!("what was signed: a treaty, an agreement, a memorandum"),
            Self::Group => word!("who meets: a commission, a committee, a working group"),
            Self::FollowUp => word!("what is to be done: a project, an event, a visit, a report"),
            Self::Milestone => word!("a step of a record"),
            Self::Session => word!("a meeting of a group"),
            Self::Action => word!("a dated act upon a document: a signature, a ratification"),
            Self::Evidence => word!("a source: a page, a press report, a paper"),
            Self::Citation => word!("what a source says of one field of a thing"),
            Self::Indicator => word!("something that is counted: trade turnover, investment"),
            Self::Observation => word!("the value of an indicator for a period"),
            Self::Body => word!("a ministry, an agency, a company, a university"),
            Self::Party => word!("a state or an international organisation"),
            Self::Occasion => word!("a visit, a summit, a forum at which things are signed"),
            Self::Relation => word!("how one record stands to another"),
            Self::Participation => word!("the part that a body has in a record"),
            Self::Field => word!("a field of cooperation: energy, minerals"),
        }
    }
}

/// Gives what a person calls a thing by its noun, in the language of the interface.
pub fn called(noun: &str) -> &str {
    match of("Noun", noun) {
        same if same == noun => of("Entity", noun),
        told => told,
    }
}
