//! `config.toml`: what an officer may set. Unknown words are refused by name, so that a slip is not silently ignored.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::backups::Backups;
use crate::app::keymap::Bindings;
use crate::domain::settings::Periods;
use crate::domain::text::excerpt_to;

/// No configuration has more bytes.
const LARGEST: u64 = 1 << 20;

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

/// A configuration that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// It cannot be read.
    #[error("cannot read `{}`: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It says something that is not understood.
    #[error("`{}`: {why}", path.display())]
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
        "the settings are due_soon_days, reporting_interval_days, notice_lead_days, theme, glyphs, ambiguous_width, links, [backups] and [keys]".to_owned()
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
            keys: Bindings::new(),
        }
    }
}

impl Config {
    /// Reads a file. One that is not there is no error unless it was named.
    pub fn read(path: &Path, named: bool) -> Result<Self, ConfigError> {
        match text_of(path) {
            Ok(text) => toml::from_str(&text).map_err(|error| ConfigError::Malformed {
                path: path.to_owned(),
                why: told(&text, &error),
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound && !named => Ok(Self::default()),
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

/// Reads a file that is no larger than a configuration may be, whatever it is and however long it goes on.
fn text_of(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?
        .take(LARGEST + 1)
        .read_to_string(&mut text)?;
    if text.len() as u64 > LARGEST {
        return Err(io::Error::other("it is too large for a configuration"));
    }
    Ok(text)
}

/// Says where something is wrong, and what, in one line.
fn told(text: &str, error: &toml::de::Error) -> String {
    let what = error.message().split_whitespace().collect::<Vec<_>>();
    let what = excerpt_to(&what.join(" "), 400);
    let Some(before) = error.span().and_then(|span| text.get(..span.start)) else {
        return what;
    };
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    format!("line {line}, column {column}: {what}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_told_in_one_short_line_whatever_stands_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        let told = |text: &str| {
            std::fs::write(&path, text).unwrap();
            let error = Config::read(&path, true).unwrap_err().to_string();
            error.replace(&path.display().to_string(), "FILE")
        };
        let said = told("theme = \"dark\"\nglyphs = \"\\u001b[31m\\u202e\"");
        assert!(
            said.starts_with("`FILE`: line 2, column 10: unknown variant `\u{fffd}[31m\u{fffd}`"),
            "{said}"
        );
        let said = told(&"a".repeat(900_000));
        assert!(
            said.len() < 500 && said.contains("line 1, column"),
            "{said}"
        );
        let said = told(&"#".repeat(2_000_000));
        assert!(said.contains("too large for a configuration"), "{said}");
    }

    #[cfg(unix)]
    #[test]
    fn a_configuration_without_end_is_refused() {
        assert!(Config::read(Path::new("/dev/zero"), true).is_err());
    }
}
