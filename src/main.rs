//! The program: reads the command line, hands it to the interface or to a command, prints an error once.

use std::process::ExitCode;

use servanda::cli::{self, Cli, Command, Failure};
use servanda::tui::{self, TuiError};

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()).and_then(|cli| run(&cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => ExitCode::from(failure.report()),
    }
}

fn run(cli: &Cli) -> Result<(), Failure> {
    match &cli.command {
        None => tui::run(&cli.globals.desk()?).map_err(|error| refused(&error)),
        Some(Command::Render(args)) => cli::print(&frame(cli, args)?),
        Some(command) => cli::run(command, &cli.globals),
    }
}

/// Draws one frame of the interface.
fn frame(cli: &Cli, args: &cli::RenderArgs) -> Result<String, Failure> {
    let format = args.format.as_str().parse()?;
    let size = (args.size.width, args.size.height);
    let desk = cli::desk_with_register(&cli.globals)?;
    tui::render(&desk, args.view.as_str(), size, format).map_err(|error| refused(&error))
}

fn refused(error: &TuiError) -> Failure {
    Failure::refused(error.to_string(), error.hint())
}
