//! The program: reads the command line, hands it to the interface or to a command, prints an error once.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use servanda::cli::{self, Cli, Command, Failure, Globals, RenderArgs};
use servanda::desk;
use servanda::tui::{self, Format, TuiError};
use servanda::words;

fn main() -> ExitCode {
    survive_limits();
    let args: Vec<OsString> = std::env::args_os().collect();
    words::speak(desk::language(&args));
    match cli::parse(args.into_iter()).and_then(|cli| run(&cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => ExitCode::from(failure.report()),
    }
}

/// Where a file may not grow past a limit, the system ends the program unless it hears of the signal; heard of, the write fails
/// and says so.
fn survive_limits() {
    #[cfg(unix)]
    {
        let heard = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        // Where it cannot be heard of, all is as it was.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, heard);
    }
}

fn run(cli: &Cli) -> Result<(), Failure> {
    match &cli.command {
        None => tui::run(&cli.globals.desk()?).map_err(refusal),
        Some(Command::Render(args)) => print(&render(args, &cli.globals)?),
        Some(command) => cli::run(command, &cli.globals),
    }
}

/// Draws one frame of the interface.
fn render(args: &RenderArgs, globals: &Globals) -> Result<String, Failure> {
    let format: Format = args.format.as_str().parse()?;
    let size = (args.size.width, args.size.height);
    let desk = cli::ready(globals)?;
    tui::render(&desk, args.view.as_str(), size, format).map_err(refusal)
}

fn print(frame: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", frame.trim_end_matches('\n'))?;
    Ok(out.flush()?)
}

fn refusal(error: TuiError) -> Failure {
    match error {
        TuiError::Store(error) => error.into(),
        other => Failure::refused(other.to_string(), other.hint()),
    }
}
