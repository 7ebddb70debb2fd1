//! Questions about records, as values: which, in what order, which rows of the answer.

use super::filter::Filter;
use super::sort::Sort;
use super::vocabulary::Kind;

/// Which records, and in what order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only what passes.
    pub filter: Filter,
    /// The order; refs decide at last.
    pub sort: Vec<Sort>,
    /// With what is in the bin.
    pub bin: bool,
}

/// Which rows of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many rows stand before.
    pub offset: usize,
    /// How many rows at most.
    pub limit: usize,
}

impl Page {
    /// Every row.
    pub const ALL: Self = Self {
        offset: 0,
        limit: usize::MAX,
    };
}
