//! The program: reads the command line, hands it to the interface or to a command, prints an error once.

use std::process::ExitCode;

use servanda::cli::{self, Cli, Command, Failure};

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()).and_then(|cli| run(&cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => ExitCode::from(failure.report()),
    }
}

fn run(cli: &Cli) -> Result<(), Failure> {
    match &cli.command {
        None | Some(Command::Render(_)) => interface(cli),
        Some(command) => cli::run(command, &cli.globals),
    }
}

/// Opens the interface, or prints one frame of it.
fn interface(_cli: &Cli) -> Result<(), Failure> {
    Err(Failure::refused("this build has no interface", ""))
}
