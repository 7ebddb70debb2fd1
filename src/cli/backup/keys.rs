//! What an encrypted backup is written to and read with: flags, the settings, the environment, and asking.

use std::path::PathBuf;

use clap::Args;

use super::consent::asks;
use crate::backup::wrapping::{Keys, Passphrase, Seal, recipients};
use crate::backup::{BackupError, Settings};
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::desk::keys_of;
use crate::store::Watch;
use crate::{say, word};

/// To whom a backup is encrypted, in place of what is set.
#[derive(Debug, Clone, Default, Args)]
pub struct SealArgs {
    /// Encrypt it to whoever has the secret key of this public key, `age1…`
    #[arg(long, value_name = "KEY")]
    pub recipient: Vec<String>,
    /// Encrypt it to a passphrase: that of `SERVANDA_PASSPHRASE`, else it is asked for
    #[arg(long, conflicts_with = "recipient")]
    pub passphrase: bool,
}

/// What an encrypted backup is read with, besides what is set.
#[derive(Debug, Clone, Default, Args)]
pub struct KeyArgs {
    /// Read an encrypted backup with the secret keys of this file
    #[arg(long, value_name = "FILE")]
    pub identity: Option<PathBuf>,
}

impl SealArgs {
    /// Gives to whom it is to be encrypted; none of these flags: to whom it is set.
    pub(super) fn seal(&self, settings: &Settings) -> Result<Option<Seal>, Failure> {
        if self.passphrase {
            let set = settings.keys.passphrase.clone();
            let passphrase = set.map_or_else(ask_new, Ok)?;
            return Ok(Some(Seal::Passphrase(passphrase, None)));
        }
        if self.recipient.is_empty() {
            return Ok(settings.seal.clone());
        }
        let words = self.recipient.iter().map(String::as_str);
        let read =
            recipients(words).map_err(|error| Failure::usage(error.to_string(), error.hint()))?;
        Ok(Some(Seal::Recipients(read)))
    }
}

impl KeyArgs {
    /// Adds the keys of the flag to those that are set.
    pub(super) fn add(&self, settings: &mut Settings) -> Result<(), Failure> {
        if let Some(file) = &self.identity {
            settings.keys.identities.extend(keys_of(file)?);
        }
        Ok(())
    }
}

/// Something long that is done with a backup, and how it is called while it goes on.
pub(super) struct Reading<'c> {
    pub words: &'static str,
    pub console: &'c Console,
}

impl Reading<'_> {
    /// Does it. A backup that is encrypted to a passphrase nobody has given is tried again with the one that is asked for, where
    /// somebody is there to be asked. Ctrl-C stops it, but while somebody is asked ends the program.
    pub fn with_keys<T>(
        &self,
        keys: &mut Keys,
        mut act: impl FnMut(&Keys, &mut Watch<'_>) -> Result<T, BackupError>,
    ) -> Result<T, BackupError> {
        let mut watched = |keys: &Keys| {
            Progress::new(self.console).run_parts(self.words, |watch| act(keys, watch))
        };
        let sealed = match watched(keys) {
            Err(BackupError::Sealed(path)) if asks() => path,
            done => return done,
        };
        let Ok(passphrase) = ask(&say!("passphrase of {path}: ", path = sealed.display())) else {
            return Err(BackupError::Sealed(sealed));
        };
        keys.passphrase = Some(passphrase);
        watched(keys)
    }
}

fn ask(words: &str) -> Result<Passphrase, Failure> {
    let words = crate::domain::text::visible(words);
    let text = rpassword::prompt_password(words)?;
    Ok(Passphrase::new(text))
}

fn ask_new() -> Result<Passphrase, Failure> {
    if !asks() {
        return Err(Failure::refused(
            word!("nobody is there to be asked for a passphrase"),
            word!(
                "put it into SERVANDA_PASSPHRASE, or name its file in config.toml: [backups] passphrase_file"
            ),
        ));
    }
    let first = ask("passphrase: ")?;
    if first.is_empty() {
        return Err(Failure::refused(
            word!("the passphrase is empty"),
            word!("say at least one sign; several words are better"),
        ));
    }
    if ask(word!("once more: "))? == first {
        Ok(first)
    } else {
        Err(Failure::refused(
            word!("the two passphrases are not the same"),
            word!("nothing was written; try again"),
        ))
    }
}
