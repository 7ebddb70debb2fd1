//! Dated things that belong to a record, as a line of time shows them: meetings, steps, acts.

use super::date::Edtf;

/// What is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// A meeting that was held.
    Held,
    /// A meeting that is planned.
    Planned,
    /// A step that was done.
    StepDone,
    /// A step that is due.
    StepDue,
    /// An act by which a document comes into force.
    InForce,
    /// Another act upon a document; the signature apart, which every line of a document shows.
    Act,
}

/// A date with what it is of.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What is marked.
    pub kind: MarkKind,
    /// When.
    pub on: Edtf,
}
