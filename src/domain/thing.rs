//! What a thing that is no record stands with: its names, records, bodies and sources.

use serde::Serialize;

use super::record::Evidence;
use super::vocabulary::Kind;

/// What a thing stands with. What does not apply to its entity is none; what applies and is not there is empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Ties {
    /// What a party or body is called, former names last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names: Option<Vec<Name>>,
    /// The records it stands with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub records: Option<Vec<Tied>>,
    /// The bodies of a party.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bodies: Option<Vec<Member>>,
    /// What a source is cited for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citations: Option<Vec<Cited>>,
    /// The sources for the thing itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Vec<Evidence>>,
}

/// A name in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Name {
    /// BCP 47.
    pub language: String,
    /// The name.
    pub text: String,
    /// Whether it is called so no more.
    pub former: bool,
}

/// A record that a thing stands with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tied {
    /// The record's ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Document, group or follow-up.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// How they stand: a body's role; `signed`, `set_up` or `promised` at an occasion; `of` for what belongs to the record.
    pub how: String,
    /// Who acted for the body.
    pub person: Option<String>,
}

/// A body of a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The body's ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its name.
    pub name: String,
}

/// What a source is cited for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// The ref of the record, occasion, body or indicator.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The part of it: `record`, `action signature`, `milestone M1`, …
    pub of: String,
    /// The field of that part.
    pub field: Option<String>,
    /// How well it is attested.
    pub attested: String,
    /// For or against.
    pub stance: String,
    /// What is to be said of it.
    pub note: Option<String>,
}
