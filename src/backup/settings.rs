//! How a desk keeps its backups: where, wrapped in what, when by themselves, and how many stay.

use std::path::{Path, PathBuf};

use super::folder_of_register;
use super::reason::Reason;
use super::retention::Retention;
use super::wrapping::{Keys, Seal, Wrapping};

/// How a desk keeps its backups.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The folder; none: `backups` beside the register.
    pub folder: Option<PathBuf>,
    /// Whether backups in that folder are compressed; none: those at the end of a sitting are.
    pub compress: Option<bool>,
    /// To whom they are encrypted; none: to nobody.
    pub seal: Option<Seal>,
    /// What encrypted ones are read with.
    pub keys: Keys,
    /// When one is made by itself.
    pub automatic: Automatic,
    /// How many stay.
    pub retention: Retention,
}

/// When a backup is made by itself, at the end of a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Automatic {
    /// After so many operations since the newest; 0: never for their number.
    pub changes: u32,
    /// After so many hours since the newest, if anything changed; 0: never for their age.
    pub hours: u32,
}

impl Default for Automatic {
    fn default() -> Self {
        Self {
            changes: 50,
            hours: 24,
        }
    }
}

impl Settings {
    /// Gives the folder of a register's backups.
    pub fn folder(&self, register: &Path) -> PathBuf {
        self.folder
            .clone()
            .unwrap_or_else(|| folder_of_register(register))
    }

    /// Gives what a backup that is made for this reason is wrapped in.
    pub fn wrapping(&self, reason: Reason) -> Wrapping {
        Wrapping {
            compress: self.compress.unwrap_or(reason == Reason::Automatic),
            seal: self.seal.clone(),
        }
    }
}
