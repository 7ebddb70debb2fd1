//! `config.toml`: what an officer may set. Unknown words are refused by name, so that a slip is not silently ignored.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::backups::Backups;
use crate::app::keymap::Bindings;
use crate::domain::settings::Periods;

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
        source: std::io::Error,
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

/// Says what is wrong and in which line, in words.
fn why(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().and_then(|span| text.get(..span.start));
    let line = line.map_or_else(String::new, |before| {
        format!("line {}: ", before.matches('\n').count() + 1)
    });
    let mut words = error.message().trim().replace('\n', "; ");
    // What the reader of the format calls things, and what people do.
    for (theirs, ours) in [
        ("expected usize", "expected a whole number"),
        ("expected u16", "expected a whole number"),
        ("expected u32", "expected a whole number"),
        ("expected u8", "expected 1 or 2"),
        ("expected a sequence", "expected a list, as in [\"…\"]"),
        ("expected a boolean", "expected true or false"),
    ] {
        words = words.replace(theirs, ours);
    }
    format!("{line}{words}")
}

impl Config {
    /// Reads a file. One that is not there is no error unless it was named.
    pub fn read(path: &Path, named: bool) -> Result<Self, ConfigError> {
        match std::fs::read_to_string(path) {
            Ok(text) => toml::from_str(&text).map_err(|error| ConfigError::Malformed {
                path: path.to_owned(),
                why: why(&text, &error),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_told_with_its_line_and_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        for (text, right) in [
            (
                "[backups]\nfoldr = 1",
                "line 2: unknown field `foldr`, expected one of `folder`",
            ),
            (
                "[backups]\nkeep_last = \"3\"",
                "line 2: invalid type: string \"3\", expected a whole number",
            ),
            (
                "due_soon_days = -1",
                "line 1: invalid value: integer `-1`, expected a whole number",
            ),
            (
                "[backups]\n\nrecipients = \"age1\"",
                "line 3: invalid type: string \"age1\", expected a list",
            ),
            (
                "[backups]\nfolder = \"here\"",
                "line 2: `here` depends on where one stands",
            ),
            (
                "[backups]\nidentity_file = \"~else/key\"",
                "line 2: `~else/key` depends",
            ),
        ] {
            std::fs::write(&path, text).unwrap();
            let told = Config::read(&path, true).unwrap_err().to_string();
            assert!(told.contains(right) && told.lines().count() == 1, "{told}");
        }
    }

    #[test]
    fn the_settings_that_the_readme_shows_are_those_in_force_and_those_it_hints_at_are_known() {
        let readme = include_str!("../../README.md");
        let blocks = readme.split("```toml\n").skip(1);
        let block = blocks.filter_map(|rest| rest.split("```").next());
        let block = block
            .filter(|text| text.contains("due_soon_days"))
            .collect::<String>();
        assert_eq!(toml::from_str(&block), Ok(Config::default()), "{block}");
        let all = block.replace("\n# ", "\n").replace("[\"age1…\"]", "[]");
        let all: Config = toml::from_str(&all).unwrap();
        assert_eq!(all.backups.compress, Some(true));
        let key = all.backups.identity_file.unwrap();
        assert!(key.is_absolute() && key.ends_with("key.txt"), "{key:?}");
    }
}
