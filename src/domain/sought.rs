//! A record as the palette finds it: what it is called, and nothing more.

use super::vocabulary::Kind;

/// A record that was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// Its uid.
    pub uid: String,
    /// Its ref.
    pub reference: String,
    /// Its kind.
    pub kind: Kind,
    /// Its title in the reader's language, or another where there is none.
    pub title: String,
    /// Its titles in every language.
    pub titles: String,
}
