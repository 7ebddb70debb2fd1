//! Where the register stands: how many records of each sort, and how many ask for attention.

use super::axes::Rag;
use super::status::Status;
use super::vocabulary::Kind;

/// How many records of one sort there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Their kind.
    pub kind: Kind,
    /// Their status.
    pub status: Status,
    /// Their light.
    pub rag: Rag,
    /// How many.
    pub count: usize,
    /// How many of them are past their due date.
    pub late: usize,
    /// How many are due soon.
    pub due_soon: usize,
    /// How many were not heard of for too long.
    pub stale: usize,
    /// On how many two sides contradict each other.
    pub disputed: usize,
    /// Of how many the due date moved.
    pub slipped: usize,
}

/// Where the register stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// By kind, status and light; sorts that nobody has are left out.
    pub counted: Vec<Counted>,
}

impl Overview {
    /// Adds up a figure of the sorts that pass.
    pub fn sum(&self, figure: fn(&Counted) -> usize, pass: impl Fn(&Counted) -> bool) -> usize {
        self.counted
            .iter()
            .filter(|counted| pass(counted))
            .map(figure)
            .sum()
    }
}
