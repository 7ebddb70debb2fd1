//! `config.toml`: what an officer may set. Unknown words are refused by name, so that a slip is not silently ignored.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::backups::Backups;
use crate::app::keymap::Bindings;
use crate::domain::settings::Periods;
use crate::words::Language;

/// The configuration.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// A due date within so many days is soon.
    pub due_soon_days: u16,
    /// Who has not been heard of for so many days is to be asked.
    pub reporting_interval_days: u16,
    /// A notice window that closes within so many days is urgent.
    pub notice_lead_days: u16,
    /// The colours.
    pub theme: Theme,
    /// The signs.
    pub glyphs: Glyphs,
    /// How wide the terminal draws characters of ambiguous width.
    pub ambiguous_width: Ambiguous,
    /// How backups are kept.
    pub backups: Backups,
    /// Whether addresses are links of the terminal.
    pub links: Links,
    /// The language of the interface.
    #[serde(deserialize_with = "language")]
    pub language: Option<Language>,
    /// Keys that are bound anew.
    #[serde(deserialize_with = "super::keys::read")]
    pub keys: Bindings,
}

/// Whether addresses are links of the terminal (OSC 8).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Links {
    /// Where the terminal is not known to be without them.
    #[default]
    Auto,
    /// On every terminal.
    Always,
    /// Nowhere.
    Never,
}

/// Which colours the interface has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Light on dark, or what the terminal says.
    #[default]
    Auto,
    /// Light on dark.
    Dark,
    /// Dark on light.
    Light,
    /// The sixteen colours of the terminal.
    Ansi,
    /// No colour.
    Monochrome,
}

/// Which signs the interface draws with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Glyphs {
    /// ASCII where the terminal can do no better.
    #[default]
    Auto,
    /// Unicode, no emoji.
    Unicode,
    /// ASCII.
    Ascii,
}

/// How many cells a character of ambiguous width takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u8")]
pub enum Ambiguous {
    /// One.
    #[default]
    Narrow,
    /// Two: Unicode signs are then left out.
    Wide,
}

impl TryFrom<u8> for Ambiguous {
    type Error = String;

    fn try_from(cells: u8) -> Result<Self, String> {
        match cells {
            1 => Ok(Self::Narrow),
            2 => Ok(Self::Wide),
            other => Err(format!("`{other}` is no width: 1 or 2")),
        }
    }
}

/// Reads the code of a language.
fn language<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Language>, D::Error> {
    let code = String::deserialize(from)?;
    code.parse().map(Some).map_err(serde::de::Error::custom)
}

/// A configuration that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// It cannot be read.
    #[error("{}", crate::say!("cannot read `{path}`: {source}", path = path.display(), source))]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It says something that is not understood.
    #[error("{}", crate::say!("`{path}`: {why}", path = path.display(), why))]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What, and where.
        why: String,
    },
}

impl ConfigError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        "the settings are due_soon_days, reporting_interval_days, notice_lead_days, theme, glyphs, ambiguous_width, links, language, [backups] and [keys]".to_owned()
    }
}

impl Default for Config {
    fn default() -> Self {
        let periods = Periods::default();
        Self {
            due_soon_days: periods.due_soon_days,
            reporting_interval_days: periods.reporting_interval_days,
            notice_lead_days: periods.notice_lead_days,
            theme: Theme::default(),
            glyphs: Glyphs::default(),
            ambiguous_width: Ambiguous::default(),
            backups: Backups::default(),
            links: Links::default(),
            language: None,
            keys: Bindings::new(),
        }
    }
}

impl Config {
    /// Reads a file. One that is not there is no error unless it was named.
    pub fn read(path: &Path, named: bool) -> Result<Self, ConfigError> {
        match std::fs::read_to_string(path) {
            Ok(text) => toml::from_str(&text).map_err(|error| ConfigError::Malformed {
                path: path.to_owned(),
                why: error.to_string().trim().replace('\n', " "),
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !named => {
                Ok(Self::default())
            }
            Err(source) => Err(ConfigError::Read {
                path: path.to_owned(),
                source,
            }),
        }
    }

    /// Gives the periods that the rules use.
    pub fn periods(&self) -> Periods {
        Periods {
            due_soon_days: self.due_soon_days,
            reporting_interval_days: self.reporting_interval_days,
            notice_lead_days: self.notice_lead_days,
        }
    }
}
