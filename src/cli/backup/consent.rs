//! Asking for a yes, where there is somebody to ask.

use std::io::{self, IsTerminal, Write};

use crate::cli::failure::Failure;
use crate::domain::text::visible;
use crate::{say, word};

/// Tells whether somebody is there to be asked.
pub(super) fn asks() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks, unless the answer was given; refuses where nobody can be asked. `nothing` says what was not done after a no.
pub(super) fn consent(question: &str, yes: bool, nothing: &str) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    if !asks() {
        return Err(Failure::refused(
            say!("nobody is there to be asked: {question}", question),
            word!("say so with --yes"),
        ));
    }
    write!(io::stderr().lock(), "{} [y/N] ", visible(question))?;
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    if matches!(line.trim().to_lowercase().as_str(), "y" | "yes") {
        Ok(())
    } else {
        Err(Failure::refused(
            nothing,
            word!("answer y, or give --yes, to go on"),
        ))
    }
}
