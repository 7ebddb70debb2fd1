//! The table `backups` of `config.toml`, and the keys that it names.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::{Desk, DeskError};
use crate::backup::wrapping::{Keys, Passphrase, Seal, identities, recipients};
use crate::backup::{Automatic, Retention, Settings};
use crate::{say, word};

/// How backups are kept, as it is set.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backups {
    /// The folder, perhaps on another disk; none: `backups` beside the register.
    #[serde(deserialize_with = "whole_path")]
    pub folder: Option<PathBuf>,
    /// Whether they are compressed; none: those at the end of a sitting are.
    pub compress: Option<bool>,
    /// The public keys `age1…` of those who can read them; none: they are not encrypted to a key.
    pub recipients: Vec<String>,
    /// A file with a passphrase that they are encrypted to, and read with.
    #[serde(deserialize_with = "whole_path")]
    pub passphrase_file: Option<PathBuf>,
    /// A file with the secret keys that encrypted ones are read with.
    #[serde(deserialize_with = "whole_path")]
    pub identity_file: Option<PathBuf>,
    /// A backup is made at the end of a sitting after so many operations; 0: not for their number.
    pub after_changes: u32,
    /// A backup is made at the end of a sitting when something changed and the newest is so many hours old; 0: not for its age.
    pub after_hours: u32,
    /// The newest so many stay.
    pub keep_last: usize,
    /// The newest of so many days stay.
    pub keep_daily: usize,
    /// The newest of so many weeks stay.
    pub keep_weekly: usize,
    /// The newest of so many months stay.
    pub keep_monthly: usize,
}

/// Reads a path that leads to the same place from everywhere; `~` is the home folder.
fn whole_path<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PathBuf>, D::Error> {
    let given = PathBuf::deserialize(from)?;
    let home = given.strip_prefix("~").ok().zip(env::home_dir());
    let path = home.map_or_else(|| given.clone(), |(rest, home)| home.join(rest));
    if path.is_absolute() {
        return Ok(Some(path));
    }
    Err(Error::custom(say!(
        "`{path}` depends on where one stands: write the whole path, from / or ~/ on",
        path = given.display()
    )))
}

impl Default for Backups {
    fn default() -> Self {
        let (automatic, retention) = (Automatic::default(), Retention::default());
        Self {
            folder: None,
            compress: None,
            recipients: Vec::new(),
            passphrase_file: None,
            identity_file: None,
            after_changes: automatic.changes,
            after_hours: automatic.hours,
            keep_last: retention.last,
            keep_daily: retention.daily,
            keep_weekly: retention.weekly,
            keep_monthly: retention.monthly,
        }
    }
}

impl Backups {
    /// Gives how many stay.
    pub const fn retention(&self) -> Retention {
        Retention {
            last: self.keep_last,
            daily: self.keep_daily,
            weekly: self.keep_weekly,
            monthly: self.keep_monthly,
        }
    }
}

impl Desk {
    /// Gives this desk with a passphrase that was typed: it opens backups before any that is set, and encrypts none.
    #[must_use]
    pub fn speaking(&self, passphrase: Option<&Passphrase>) -> Self {
        Self {
            spoken: passphrase.cloned(),
            ..self.clone()
        }
    }

    /// Gives how this desk keeps its backups, with the keys that are set. The passphrase of `SERVANDA_PASSPHRASE` opens
    /// backups; it encrypts none unless that is asked for.
    pub fn backup_settings(&self) -> Result<Settings, DeskError> {
        let set = &self.config.backups;
        let written = set
            .passphrase_file
            .as_deref()
            .map(passphrase_of)
            .transpose()?;
        let heard = env::var("SERVANDA_PASSPHRASE")
            .ok()
            .filter(|text| !text.is_empty());
        let keys = Keys {
            passphrase: self
                .spoken
                .clone()
                .or_else(|| heard.map(Passphrase::new))
                .or_else(|| written.clone()),
            identities: match &set.identity_file {
                Some(file) => keys_of(file)?,
                None => Vec::new(),
            },
        };
        let seal = match (written, set.recipients.is_empty()) {
            (_, false) => {
                let words = set.recipients.iter().map(String::as_str);
                Some(Seal::Recipients(recipients(words)?))
            }
            (Some(passphrase), true) => Some(Seal::Passphrase(passphrase, None)),
            (None, true) => None,
        };
        Ok(Settings {
            folder: set.folder.clone(),
            compress: set.compress,
            seal,
            keys,
            automatic: Automatic {
                changes: set.after_changes,
                hours: set.after_hours,
            },
            retention: set.retention(),
        })
    }
}

/// Reads the secret keys of a file.
pub fn keys_of(file: &Path) -> Result<Vec<age::x25519::Identity>, DeskError> {
    identities(&read(file)?).map_err(|error| DeskError::Secret {
        path: file.to_owned(),
        why: error.to_string(),
    })
}

/// Reads the passphrase of a file: its first line.
fn passphrase_of(file: &Path) -> Result<Passphrase, DeskError> {
    let text = read(file)?;
    let line = text.lines().next().unwrap_or_default();
    if line.is_empty() {
        return Err(DeskError::Secret {
            path: file.to_owned(),
            why: word!("its first line is empty").to_owned(),
        });
    }
    Ok(Passphrase::new(line.to_owned()))
}

fn read(file: &Path) -> Result<String, DeskError> {
    fs::read_to_string(file).map_err(|error| DeskError::Secret {
        path: file.to_owned(),
        why: error.to_string(),
    })
}
