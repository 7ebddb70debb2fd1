//! The list of backups, newest first.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::action::Problem;
use super::scroll::Scroll;
use crate::word;

/// A backup, as far as the screen tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupRow {
    /// The file.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// When it was made.
    pub made_at: String,
    /// Its size, in words.
    pub size: String,
    /// What it holds, in words.
    pub holds: String,
    /// Why it was made, in words; empty: not written down.
    pub reason: String,
    /// Whether it is encrypted.
    pub is_sealed: bool,
    /// Whether what it held was written down when it was made, after it was verified.
    pub was_verified: bool,
    /// What is wrong with it; none: nothing is known to be.
    pub problem: Option<String>,
    /// More facts, by name.
    pub facts: Vec<(String, String)>,
}

/// What is known of whether a backup is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was looked at in this sitting, and is whole.
    Whole,
    /// It was looked at in this sitting, and is damaged.
    Damaged,
    /// It was verified when it was made.
    WhenMade,
    /// Nobody has looked.
    Unknown,
}

impl Verdict {
    /// Puts it in a word or two.
    pub fn words(self) -> &'static str {
        match self {
            Self::Whole => word!("now: whole"),
            Self::Damaged => word!("damaged"),
            Self::WhenMade => word!("when made"),
            Self::Unknown => word!("never"),
        }
    }
}

/// The backups on screen.
#[derive(Debug, Clone)]
pub struct Backups {
    /// The cursor and the window.
    pub scroll: Scroll,
    /// Every backup.
    pub rows: Vec<BackupRow>,
    /// Why they could not be listed.
    pub problem: Option<Problem>,
    /// Whether what is at hand may be out of date.
    pub is_stale: bool,
    /// Where they lie.
    pub folder: String,
    /// Those that were looked at in this sitting, and whether they are whole.
    pub looked: BTreeMap<PathBuf, bool>,
}

impl Default for Backups {
    fn default() -> Self {
        Self {
            scroll: Scroll::default(),
            rows: Vec::new(),
            problem: None,
            is_stale: true,
            folder: String::new(),
            looked: BTreeMap::new(),
        }
    }
}

impl Backups {
    /// Gives the backup under the cursor.
    pub fn current(&self) -> Option<&BackupRow> {
        self.rows.get(self.scroll.index)
    }

    /// Tells what is known of whether a backup is whole.
    pub fn verdict(&self, row: &BackupRow) -> Verdict {
        match self.looked.get(&row.path) {
            Some(true) => Verdict::Whole,
            Some(false) => Verdict::Damaged,
            None if row.was_verified => Verdict::WhenMade,
            None => Verdict::Unknown,
        }
    }

    /// Takes the backups; the cursor stays with its file.
    pub fn take(&mut self, rows: Vec<BackupRow>) {
        let path = self.current().map(|row| row.path.clone());
        self.rows = rows;
        self.problem = None;
        self.is_stale = false;
        if let Some(place) = self
            .rows
            .iter()
            .position(|row| Some(&row.path) == path.as_ref())
        {
            self.scroll.index = place;
        }
        self.scroll.count(self.rows.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_at_in_this_sitting_counts_before_what_was_written_down() {
        let row = |name: &str, was_verified| BackupRow {
            path: PathBuf::from(name),
            name: name.to_owned(),
            made_at: String::new(),
            size: String::new(),
            holds: String::new(),
            reason: String::new(),
            is_sealed: false,
            was_verified,
            problem: None,
            facts: Vec::new(),
        };
        let mut backups = Backups::default();
        assert_eq!(backups.verdict(&row("a", true)), Verdict::WhenMade);
        assert_eq!(backups.verdict(&row("a", false)), Verdict::Unknown);
        backups.looked.insert(PathBuf::from("a"), false);
        assert_eq!(backups.verdict(&row("a", true)), Verdict::Damaged);
        backups.looked.insert(PathBuf::from("a"), true);
        assert_eq!(backups.verdict(&row("a", false)), Verdict::Whole);
    }
}
