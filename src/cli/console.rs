//! The console of one run: the desk, where the answer goes, and what may be said besides.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use super::args::Globals;
use super::failure::Failure;
use crate::backup::open_current;
use crate::desk::Desk;
use crate::domain::date::{self, Edtf};
use crate::domain::text::visible;
use crate::exchange::{Format, Look};
use crate::store::{Store, StoreError};
use crate::words::spoken;
use crate::{say, word};

/// A width for terminals that do not tell theirs.
const USUAL_WIDTH: usize = 80;

/// The desk and the streams.
#[derive(Debug)]
pub(super) struct Console {
    pub desk: Desk,
    pub look: Look,
    /// The language in which people read names and titles.
    pub tongue: &'static str,
    quiet: bool,
}

impl Console {
    /// Looks around.
    pub fn new(globals: &Globals) -> Result<Self, Failure> {
        let desk = globals.desk()?;
        Ok(Self {
            look: look(desk.config.plain),
            tongue: globals.language.unwrap_or_else(spoken).as_str(),
            desk,
            quiet: globals.quiet,
        })
    }

    /// Opens the register, brought up to date. At the usual place the shipped one is made where there is none; a named one
    /// must be there.
    pub fn open(&self) -> Result<Store, Failure> {
        let desk = &self.desk;
        match desk.open() {
            Err(StoreError::Missing(_)) if !desk.is_named => self.make(),
            Err(StoreError::Older { .. }) if !desk.read_only => {
                let settings = desk.backup_settings()?;
                Ok(open_current(&desk.register, &settings, &desk.stamp())?)
            }
            opened => Ok(opened?),
        }
    }

    fn make(&self) -> Result<Store, Failure> {
        let (store, made) = self.desk.open_or_make()?;
        if made {
            self.tell(&say!(
                "made the shipped register at {path}",
                path = self.desk.register.display()
            ));
        }
        Ok(store)
    }

    /// Tells whether silence was asked for.
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Says something besides the answer, on stderr, unless silence was asked for.
    pub fn tell(&self, words: &str) {
        if !self.quiet {
            // What is said besides is no part of the answer: where it cannot be written, the answer still counts.
            let _ = writeln!(io::stderr().lock(), "{}", visible(words));
        }
    }

    /// Reads a date or a word for one.
    pub fn date(&self, text: &str) -> Result<Edtf, Failure> {
        Ok(date::resolve(text, self.desk.today())?)
    }
}

impl Globals {
    /// Looks around with these options.
    pub fn desk(&self) -> Result<Desk, Failure> {
        let (db, config) = (self.db.as_deref(), self.config.as_deref());
        let mut desk = Desk::new(db, config, self.read_only)?;
        desk.language = self.language;
        desk.config.plain |= self.plain;
        Ok(desk)
    }
}

/// Reads how many are wanted at most.
pub(super) fn count(text: &str) -> Result<usize, String> {
    let number = text.trim().parse();
    number.map_err(|_| word!("write a whole number: 0, 10, 100").to_owned())
}

/// Does what an answer in this form is made of. What a program reads is the same in every language; a refusal is put into
/// words by the caller, outside.
pub(super) fn read_as<T>(format: Option<Format>, work: impl FnOnce() -> T) -> T {
    match format {
        Some(format) => format.spoken(work),
        None => work(),
    }
}

/// Writes the answer; what was written before a failure stays written.
pub(super) fn answer(
    write: impl FnOnce(&mut BufWriter<StdoutLock<'static>>) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out)?;
    out.flush()?;
    Ok(())
}

fn look(plain: bool) -> Look {
    let stdout = io::stdout();
    if !stdout.is_terminal() {
        return Look {
            plain,
            ..Look::default()
        };
    }
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let term = std::env::var_os("TERM");
    let plain = plain || term.as_ref().is_some_and(|term| term == "dumb");
    let width = terminal_size::terminal_size_of(&stdout)
        .map(|(width, _)| usize::from(width.0))
        .filter(|width| *width > 0);
    Look {
        width: Some(width.unwrap_or(USUAL_WIDTH)),
        colour: !set("NO_COLOR") && !plain && term.is_some(),
        plain,
    }
}
