//! The program: reads the command line, hands it to the interface or to a command, prints an error once.

use std::io::{self, Write};
use std::process::ExitCode;

use servanda::cli::{self, Cli, Command, Failure, Picture, RenderArgs, View};
use servanda::tui;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()).and_then(|cli| run(&cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => ExitCode::from(failure.report()),
    }
}

fn run(cli: &Cli) -> Result<(), Failure> {
    match &cli.command {
        Some(Command::Render(args)) if args.view == View::Indicators => charts(args, cli),
        None | Some(Command::Render(_)) => interface(cli),
        Some(command) => cli::run(command, &cli.globals),
    }
}

/// Prints the indicators as a frame.
fn charts(args: &RenderArgs, cli: &Cli) -> Result<(), Failure> {
    let lines = cli::charts(args.size, &cli.globals)?;
    let size = (args.size.width, args.size.height);
    let frame = tui::plain::frame(lines.iter().map(String::as_str), size);
    let picture = match args.format {
        Picture::Text => tui::frame::to_text(&frame),
        Picture::Ansi => tui::frame::to_ansi(&frame),
        Picture::Svg => tui::frame::to_svg(&frame, true),
    };
    Ok(writeln!(io::stdout().lock(), "{picture}")?)
}

/// Opens the interface, or prints one frame of it.
fn interface(_cli: &Cli) -> Result<(), Failure> {
    Err(Failure::refused("this build has no interface", ""))
}
