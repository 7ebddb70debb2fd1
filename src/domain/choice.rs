//! What can be chosen for a field: what is typed for it, and what people call it.

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// What is put into the field: a code, a ref, a uid.
    pub code: String,
    /// What it is, in words; may be empty.
    pub label: String,
}

impl Choice {
    /// Puts the two together.
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            label: label.into(),
        }
    }
}
