//! The program: reads the command line, hands it to the interface or to a command, prints an error once.

use std::io::{self, Write};
use std::process::ExitCode;

use servanda::cli::{self, Cli, Command, Failure, Globals, RenderArgs};
use servanda::tui::{self, Format, TuiError};

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()).and_then(|cli| run(&cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => ExitCode::from(failure.report()),
    }
}

fn run(cli: &Cli) -> Result<(), Failure> {
    match &cli.command {
        None => tui::run(&cli.globals.desk()?).map_err(refusal),
        Some(Command::Render(args)) => render(args, &cli.globals),
        Some(command) => cli::run(command, &cli.globals),
    }
}

/// Prints one frame of the interface.
fn render(args: &RenderArgs, globals: &Globals) -> Result<(), Failure> {
    let desk = cli::ready(globals)?;
    let format: Format = args.format.as_str().parse()?;
    let size = (args.size.width, args.size.height);
    let frame = tui::render(&desk, args.view.as_str(), size, format).map_err(refusal)?;
    let mut out = io::stdout().lock();
    out.write_all(frame.as_bytes())?;
    if !frame.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

fn refusal(error: TuiError) -> Failure {
    match error {
        TuiError::Store(error) => error.into(),
        other => Failure::refused(other.to_string(), other.hint()),
    }
}
