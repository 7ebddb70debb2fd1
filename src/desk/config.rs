//! `config.toml`: what an officer may set. Unknown words are refused by name, so that a slip is not silently ignored.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::backups::Backups;
use super::themes::{self, Background, OwnTheme, Theme};
use crate::app::keymap::Bindings;
use crate::domain::settings::Periods;
use crate::domain::text::excerpt_to;
use crate::words::Language;
use crate::{say, word};

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
    /// What is behind them.
    pub background: Background,
    /// Colours of the officer's own.
    pub themes: BTreeMap<String, OwnTheme>,
    /// The signs.
    pub glyphs: Glyphs,
    /// How wide the terminal draws characters of ambiguous width.
    pub ambiguous_width: Ambiguous,
    /// How backups are kept.
    pub backups: Backups,
    /// Whether addresses are links of the terminal.
    pub links: Links,
    /// Whether nothing is drawn: the interface, and what commands answer, come as plain lines.
    pub plain: bool,
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
    /// Two: Unicode signs are then left out, and letters that are ambiguous take two cells.
    Wide,
}

impl TryFrom<u8> for Ambiguous {
    type Error = String;

    fn try_from(cells: u8) -> Result<Self, String> {
        match cells {
            1 => Ok(Self::Narrow),
            2 => Ok(Self::Wide),
            other => Err(say!("`{other}` is no width: 1 or 2", other)),
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
        source: io::Error,
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
        word!("the settings are due_soon_days, reporting_interval_days, notice_lead_days, theme, background, glyphs, ambiguous_width, links, plain, language, [backups], [themes.NAME] and [keys]").to_owned()
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
            background: Background::default(),
            themes: BTreeMap::new(),
            glyphs: Glyphs::default(),
            ambiguous_width: Ambiguous::default(),
            backups: Backups::default(),
            links: Links::default(),
            plain: false,
            language: None,
            keys: Bindings::new(),
        }
    }
}

/// Says what is wrong and in which line, in words.
fn why(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().and_then(|span| text.get(..span.start));
    let line = line.map_or_else(String::new, |before| {
        say!("line {number}: ", number = before.matches('\n').count() + 1)
    });
    let words = error.message().split_whitespace().collect::<Vec<_>>();
    let mut words = excerpt_to(&words.join(" "), 400);
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
        match text_of(path) {
            Ok(text) => Self::parse(&text).map_err(|why| ConfigError::Malformed {
                path: path.to_owned(),
                why,
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound && !named => Ok(Self::default()),
            Err(source) => Err(ConfigError::Read {
                path: path.to_owned(),
                source,
            }),
        }
    }

    /// Reads what a file holds, or says what is wrong with it and where.
    fn parse(text: &str) -> Result<Self, String> {
        let config: Self = toml::from_str(text).map_err(|error| why(text, &error))?;
        let wrong = themes::unknown(&config.theme, &config.themes)
            .map(|why| say!("theme: {why}", why))
            .or_else(|| themes::taken(&config.themes));
        wrong.map_or(Ok(config), Err)
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
pub(super) fn text_of(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?
        .take(LARGEST + 1)
        .read_to_string(&mut text)?;
    if text.len() as u64 > LARGEST {
        return Err(io::Error::other(word!(
            "it is too large for a configuration"
        )));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Colour;

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
            said.starts_with("`FILE`: line 2: unknown variant `\u{fffd}[31m\u{fffd}`"),
            "{said}"
        );
        let said = told(&"a".repeat(900_000));
        assert!(said.len() < 500 && said.contains("line 1: "), "{said}");
        let said = told(&"#".repeat(2_000_000));
        assert!(said.contains("too large for a configuration"), "{said}");
    }

    #[cfg(unix)]
    #[test]
    fn a_configuration_without_end_is_refused() {
        assert!(Config::read(Path::new("/dev/zero"), true).is_err());
    }

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
    fn themes_of_ones_own_are_read() {
        let config = Config::parse(
            "theme = \"night\"\nbackground = \"dark\"\n[themes.night]\nbase = \"high_contrast\"\naccent = \"#Ff8800\"\nred = \"bright_red\"",
        )
        .unwrap();
        assert_eq!(config.theme, Theme::Own("night".to_owned()));
        let night = &config.themes["night"];
        assert_eq!(night.base.0, Theme::HighContrast);
        assert_eq!(night.accent, Some(Colour::Rgb(255, 0x88, 0)));
        assert_eq!((night.red, night.blue), (Some(Colour::Named(9)), None));
        for (name, theme) in Theme::SHIPPED {
            let config = Config::parse(&format!("theme = \"{name}\"")).unwrap();
            assert_eq!((&config.theme, config.theme.name()), (theme, *name));
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

    #[test]
    #[rustfmt::skip]
    fn whatever_is_wrong_with_a_colour_is_named_with_its_line() {
        for (text, right) in [
            ("[themes.night]\naccent = \"#ff88\"", "line 2: `#ff88` is no colour: write \"#rrggbb\", or one of black, red,"),
            ("[themes.night]\n\nred = \"pink\"", "line 3: `pink` is no colour: "),
            ("[themes.night]\nred = \"#00000g\"", "line 2: `#00000g` is no colour: "),
            ("[themes.night]\nred = \"#é0000\"", "line 2: `#é0000` is no colour: "),
            ("[themes.night]\nacent = \"red\"", "line 2: unknown field `acent`, expected one of `base`, `dim`"),
            ("[themes.night]\nbase = \"drak\"", "line 2: `drak` is no theme to base another on: there are auto, dark, light,"),
            ("theme = \"nigth\"\n[themes.night]", "theme: `nigth` is no theme: there are auto, dark, light, high_contrast, colour_blind, ansi, monochrome, night"),
            ("[themes.dark]\nred = \"red\"", "`[themes.dark]`: a theme of this name comes with the program"),
            ("background = \"grey\"", "line 1: unknown variant `grey`, expected one of `auto`, `dark`, `light`"),
            ("\nambiguous_width = 3", "line 2: `3` is no width: 1 or 2"),
        ] {
            let wrong = Config::parse(text).unwrap_err();
            assert!(wrong.starts_with(right), "{text}: {wrong}");
        }
    }
}
