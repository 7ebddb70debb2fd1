//! What stands above a list that leaves the register: whose it is, which rows, of which day.

use crate::domain::text::visible;
use crate::word;
use crate::words::counted;

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// The title of the register.
    pub title: String,
    /// What one row is: `record`, `milestone`.
    pub noun: &'static str,
    /// The filter; empty: there is none.
    pub filter: String,
    /// The day by which what depends on the day is derived.
    pub day: String,
    /// What is left out of it: the audience, another time; may be empty.
    pub limits: Vec<String>,
    /// How many rows.
    pub rows: usize,
}

impl Heading {
    /// Gives what is said besides the title, by name.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let filter = if self.filter.is_empty() {
            word!("none").to_owned()
        } else {
            visible(&self.filter)
        };
        let mut pairs = vec![
            (word!("Filter"), filter),
            (word!("Day"), self.day.clone()),
            (word!("Rows"), counted(self.rows, self.noun)),
        ];
        if !self.limits.is_empty() {
            pairs.push((word!("Only"), self.limits.join("; ")));
        }
        pairs
    }
}
