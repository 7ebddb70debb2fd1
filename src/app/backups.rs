//! The list of backups, newest first.

use std::path::PathBuf;

use super::action::Problem;
use super::scroll::Scroll;

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
    /// What is wrong with it; none: nothing is known to be.
    pub problem: Option<String>,
    /// More facts, by name.
    pub facts: Vec<(String, String)>,
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
}

impl Default for Backups {
    fn default() -> Self {
        Self {
            scroll: Scroll::default(),
            rows: Vec::new(),
            problem: None,
            is_stale: true,
            folder: String::new(),
        }
    }
}

impl Backups {
    /// Gives the backup under the cursor.
    pub fn current(&self) -> Option<&BackupRow> {
        self.rows.get(self.scroll.index)
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
