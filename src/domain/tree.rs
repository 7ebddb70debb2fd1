//! The tree of follow-ups: under which document or group, and under which other follow-up, each stands.

use super::vocabulary::Kind;

/// A follow-up in the tree, without anything that is shown of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Twig {
    /// Its row, which is the same as long as the file is.
    pub row: i64,
    /// The row of the follow-up above it.
    pub parent: Option<i64>,
    /// Which of the owners it stands under, by place.
    pub owner: Option<usize>,
    /// Whether something remains to be done.
    pub open: bool,
}

/// A document or group that follow-ups stand under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Its uid.
    pub uid: String,
    /// Its ref.
    pub reference: String,
    /// Document or group.
    pub kind: Kind,
    /// Its title.
    pub title: String,
}

/// What the tree is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Skeleton {
    /// The follow-ups, in the order of the list.
    pub twigs: Vec<Twig>,
    /// The documents and groups: documents first, each sort in the order of refs.
    pub owners: Vec<Owner>,
}
