//! The officer's desk: where files lie, who works here, which day it is, what was set. Nothing below asks the system for
//! any of it.

mod backups;
mod config;
pub mod contrast;
pub mod doctor;
mod editor;
mod keys;
mod language;
mod log;
mod state;
mod themes;
mod write;

pub use backups::{Backups, keys_of};
pub use config::{Ambiguous, Config, ConfigError, Glyphs, Links};
pub use editor::{Editor, EditorError};
pub use keys::KeysError;
pub use language::language;
pub use log::Log;
pub use state::{Shelf, Sort, StateError};
pub use themes::{Background, Base, Colour, OwnTheme, Theme};
pub use write::{WriteError, write_file};

use std::env;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDate, Utc};
use etcetera::BaseStrategy;

use crate::backup::wrapping::{KeyError, Passphrase};
use crate::domain::settings::Now;
use crate::domain::stamp::Stamp;
use crate::register;
use crate::store::{Store, StoreError};
use crate::word;
use crate::words::Language;

/// What cannot be made out about the surroundings.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// There is no home folder.
    #[error("{}", crate::word!("your home folder is not known"))]
    NoHome,
    /// The fixed day is none.
    #[error("{}", crate::say!("`{value}` is no day for SERVANDA_TODAY", value = _0))]
    Today(String),
    /// The fixed moment is none.
    #[error("{}", crate::say!("`{value}` is no moment for SERVANDA_NOW", value = _0))]
    Now(String),
    /// The configuration cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A file with a passphrase or a secret key cannot be used.
    #[error("{}", crate::say!("cannot use `{path}`: {why}", path = path.display(), why))]
    Secret {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// A key is none.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl DeskError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::NoHome => word!("set HOME, or name the register with --db").to_owned(),
            Self::Today(_) => word!("write the day as YYYY-MM-DD").to_owned(),
            Self::Now(_) => word!("write the moment as RFC 3339, such as 2026-11-23T12:00:00Z").to_owned(),
            Self::Config(error) => error.hint(),
            Self::Secret { .. } => word!("name a file that you may read: a passphrase on its first line, or secret keys as `age-keygen` writes them").to_owned(),
            Self::Key(error) => error.hint(),
        }
    }
}

/// The surroundings of one run of the program.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The register.
    pub register: PathBuf,
    /// Whether a flag named it for this one run; else it is where this desk keeps it, and made on first use.
    pub is_named: bool,
    /// Whether it may only be read.
    pub read_only: bool,
    /// Where drafts, view state and the log lie.
    pub state: PathBuf,
    /// The configuration file, whether it is there or not.
    pub config_file: PathBuf,
    /// What is set in it.
    pub config: Config,
    /// Whom the history names.
    pub author: String,
    /// The language that a flag named for this one run: then what a key chose in an earlier sitting does not count.
    pub language: Option<Language>,
    today: Option<NaiveDate>,
    at: Option<DateTime<Utc>>,
    /// What was typed to open a backup with.
    spoken: Option<Passphrase>,
}

impl Desk {
    /// Looks around: flags first, then the environment, then the usual places.
    pub fn new(
        db: Option<&Path>,
        config: Option<&Path>,
        read_only: bool,
    ) -> Result<Self, DeskError> {
        let base = etcetera::choose_base_strategy().map_err(|_| DeskError::NoHome)?;
        let state = env::var_os("XDG_STATE_HOME")
            .filter(|folder| !folder.is_empty())
            .map_or_else(|| base.home_dir().join(".local/state"), PathBuf::from)
            .join("servanda");
        let named = db.map(Path::to_owned).or_else(|| {
            env::var_os("SERVANDA_DB")
                .filter(|path| !path.is_empty())
                .map(PathBuf::from)
        });
        let is_named = db.is_some();
        let register = named.unwrap_or_else(|| base.data_dir().join("servanda/servanda.db"));
        let config_file = config.map_or_else(
            || base.config_dir().join("servanda/config.toml"),
            Path::to_owned,
        );
        Ok(Self {
            register,
            is_named,
            read_only,
            state,
            config: Config::read(&config_file, config.is_some())?,
            config_file,
            author: author(),
            language: None,
            today: fixed("SERVANDA_TODAY", DeskError::Today, |text| text.parse().ok())?,
            spoken: None,
            at: fixed("SERVANDA_NOW", DeskError::Now, |text| {
                DateTime::parse_from_rfc3339(text)
                    .ok()
                    .map(|moment| moment.with_timezone(&Utc))
            })?,
        })
    }

    /// Fixes the moment, and with it the day, as `SERVANDA_NOW` does.
    #[must_use]
    pub fn at(mut self, moment: DateTime<Utc>) -> Self {
        self.today = None;
        self.at = Some(moment);
        self
    }

    /// Gives the folder of backups: the one that is set, else beside the register.
    pub fn backups(&self) -> PathBuf {
        let set = self.config.backups.folder.clone();
        set.unwrap_or_else(|| self.beside("backups"))
    }

    /// Gives the folder of kept evidence, beside the register.
    pub fn files(&self) -> PathBuf {
        self.beside("files")
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.register.parent().unwrap_or(Path::new("")).join(name)
    }

    /// Gives the officer's day.
    pub fn today(&self) -> NaiveDate {
        self.today
            .or(self.at.map(|moment| moment.date_naive()))
            .unwrap_or_else(|| Local::now().date_naive())
    }

    /// Gives the day with the periods in force.
    pub fn now(&self) -> Now {
        Now {
            today: self.today(),
            periods: self.config.periods(),
        }
    }

    /// Gives a stamp for an operation that is done now.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            at: self.at.unwrap_or_else(Utc::now),
            today: self.today(),
            author: self.author.clone(),
        }
    }

    /// Opens the register.
    pub fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.register, self.read_only)
    }

    /// Opens the register; where there is none, makes the shipped one. Gives whether it was made.
    pub fn open_or_make(&self) -> Result<(Store, bool), StoreError> {
        match self.open() {
            Err(StoreError::Missing(_)) if !self.read_only => match self.make_shipped() {
                // Another program was quicker.
                Err(StoreError::Exists(_)) => Ok((self.open()?, false)),
                made => made.map(|store| (store, true)),
            },
            opened => opened.map(|store| (store, false)),
        }
    }

    /// Makes the shipped register.
    pub fn make_shipped(&self) -> Result<Store, StoreError> {
        let stamp = self.stamp();
        let rows = register::shipped(&stamp).expect("the shipped register reads: a test holds it");
        Store::create(&self.register, rows, &stamp)
    }
}

fn fixed<T>(
    name: &str,
    wrong: fn(String) -> DeskError,
    read: fn(&str) -> Option<T>,
) -> Result<Option<T>, DeskError> {
    match env::var(name) {
        Ok(text) if !text.is_empty() => read(&text)
            .map(Some)
            .ok_or_else(|| wrong(crate::domain::text::excerpt(&text))),
        _ => Ok(None),
    }
}

/// No author has more characters: whoever works under a longer name is named by its beginning.
const LONGEST_AUTHOR: usize = 200;

fn author() -> String {
    let named = env::var_os("SERVANDA_AUTHOR")
        .map(|name| name.to_string_lossy().into_owned())
        .map(|name| crate::domain::text::excerpt_to(name.trim(), LONGEST_AUTHOR));
    named.filter(|name| !name.is_empty()).unwrap_or_else(|| {
        let user = whoami::username().unwrap_or_else(|_| "unknown".to_owned());
        let host = whoami::hostname().unwrap_or_else(|_| "localhost".to_owned());
        format!("{user}@{host}")
    })
}
