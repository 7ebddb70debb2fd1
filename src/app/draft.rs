//! What was typed into a form and not yet saved, in the shape in which it is kept through a crash.

use serde::{Deserialize, Serialize};

/// What was typed into a form and not yet saved.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draft {
    /// Which form it was: `edit:UID`, `new:milestone:UID`.
    pub key: String,
    /// What it is about, in words.
    pub label: String,
    /// The fields that were changed, with what was typed.
    pub fields: Vec<(String, String)>,
}
