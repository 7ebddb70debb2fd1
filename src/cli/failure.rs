//! What ends a command: one `error:` line that names thing, value and what would be right, and a `hint:`.

use std::io::{self, Write};

use crate::backup::BackupError;
use crate::desk::{DeskError, WriteError};
use crate::domain::code::CodeError;
use crate::domain::date::DateError;
use crate::domain::filter::FilterError;
use crate::domain::text::{visible, visible_lines};
use crate::store::StoreError;
use crate::{say, word};

/// Why a command ended before it was done.
#[derive(Debug)]
pub enum Failure {
    /// It was refused or failed.
    Refused {
        /// What, in one line.
        message: String,
        /// Lines that show where; may be empty.
        pointer: String,
        /// What would be right; may be empty.
        hint: String,
        /// The exit code.
        code: u8,
    },
    /// Who read the output has gone: no error.
    ClosedPipe,
    /// Help or version was asked for: this is it.
    Help(Box<clap::Error>),
}

/// The exit code of what was refused or failed.
const FAILED: u8 = 1;
/// The exit code of wrong usage.
const USAGE: u8 = 2;

impl Failure {
    /// Makes a failure at work: exit code 1.
    pub fn refused(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(FAILED, message, hint)
    }

    /// Makes a failure of the command line itself: exit code 2.
    pub fn usage(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(USAGE, message, hint)
    }

    fn new(code: u8, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Refused {
            message: message.into(),
            pointer: String::new(),
            hint: hint.into(),
            code,
        }
    }

    /// Prints it, once; gives the exit code.
    pub fn report(&self) -> u8 {
        match self {
            Self::ClosedPipe => 0,
            Self::Help(help) => match help.print() {
                Ok(()) => 0,
                Err(error) => Self::from(error).report(),
            },
            Self::Refused {
                message,
                pointer,
                hint,
                code,
            } => {
                let mut lines = vec![format!("error: {}", visible(message))];
                let pointer = visible_lines(pointer);
                lines.extend(pointer.lines().map(|line| format!("       {line}")));
                if !hint.is_empty() {
                    lines.push(format!("hint: {}", visible(hint)));
                }
                let text = lines.join("\n") + "\n";
                // Where even this cannot be written, the exit code still tells.
                let _ = io::stderr().lock().write_all(text.as_bytes());
                *code
            }
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::refused(error.to_string(), error.hint())
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        Self::refused(error.to_string(), error.hint())
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        Self::refused(error.to_string(), error.hint())
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        Self::refused(error.to_string(), error.hint())
    }
}

impl From<CodeError> for Failure {
    fn from(error: CodeError) -> Self {
        Self::usage(error.to_string(), error.hint())
    }
}

impl From<DateError> for Failure {
    fn from(error: DateError) -> Self {
        Self::usage(error.to_string(), error.hint())
    }
}

impl From<FilterError> for Failure {
    fn from(error: FilterError) -> Self {
        Self::Refused {
            message: error.to_string(),
            pointer: error.pointer(),
            hint: error.hint().to_owned(),
            code: USAGE,
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::ClosedPipe
        } else {
            Self::refused(
                say!("cannot write the output: {error}", error),
                word!("see where it goes: a full disk, or a file without permission"),
            )
        }
    }
}
