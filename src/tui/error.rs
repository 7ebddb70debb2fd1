//! Why the interface could not begin or go on.

use std::io;

use crate::backup::BackupError;
use crate::desk::DeskError;
use crate::domain::code::CodeError;
use crate::store::StoreError;
use crate::word;

/// Why the interface could not begin or go on.
#[derive(Debug, thiserror::Error)]
pub enum TuiError {
    /// The register.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The backup that an upgrade asks for.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// What is set.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The terminal.
    #[error("{}", crate::say!("the terminal cannot be used: {value}", value = _0))]
    Terminal(#[from] io::Error),
    /// No view or format is called that.
    #[error(transparent)]
    Word(#[from] CodeError),
}

impl TuiError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Store(error) => error.hint(),
            Self::Backup(error) => error.hint(),
            Self::Desk(error) => error.hint(),
            Self::Terminal(_) => word!(
                "run it in a terminal; `servanda list` and `servanda render overview` need none"
            )
            .to_owned(),
            Self::Word(error) => error.hint(),
        }
    }
}
