//! The command line: what can be done on screen can be done here, and scripts get JSON.
//!
//! `args` is the tree of commands, which help, man page, completions and the README read; every command has a file of its
//! own with its arguments and what it does. `words` lets filters begin with a minus, `usage` puts what is wrong with a
//! command line into our words, `failure` is what ends a command, `console` is the desk and the two streams.
//!
//! Exit codes: 0 done, 1 refused or failed, 2 wrong usage. A closed pipe is no error.
//!
//! To add a command: a file here with its arguments and `run`, a row in [`Command`], an arm in [`run`].

mod add;
mod agenda;
mod args;
mod backup;
mod before;
mod bin;
mod check;
mod choice;
mod completions;
mod console;
mod doctor;
mod done;
mod edit;
mod export;
mod failure;
mod fields;
mod history;
mod import;
mod indicator;
mod init;
mod list;
mod man;
mod note;
mod progress;
mod render;
mod report;
mod show;
mod stats;
mod status;
mod target;
mod then;
mod translated;
mod undo;
mod usage;
mod view;
mod words;

pub use args::{Cli, Command, Globals};
pub use failure::Failure;
pub use render::{Picture, RenderArgs, Size, View};
pub use translated::texts;

use std::ffi::OsString;

use clap::{Args, CommandFactory, FromArgMatches};

use crate::desk::Desk;
use console::Console;

/// Reads a command line. Help and version come back as failures that exit with 0.
pub fn parse(args: impl Iterator<Item = OsString>) -> Result<Cli, Failure> {
    let args: Vec<OsString> = args.collect();
    if let Some(cli) = bare(&args) {
        return Ok(cli);
    }
    let tree = translated::in_words(tree());
    let args = words::filters_with_a_minus(&tree, args);
    let matches = tree.clone().try_get_matches_from(&args);
    matches
        .and_then(|matches| Cli::from_arg_matches(&matches))
        .map_err(|error| usage::failure(&tree, &args, error))
}

/// Reads a command line that names no command: the interface need not wait until the whole tree of them stands.
fn bare(args: &[OsString]) -> Option<Cli> {
    let tree = clap::Command::new("servanda")
        .disable_help_flag(true)
        .disable_version_flag(true);
    let matches = Globals::augment_args(tree)
        .try_get_matches_from(args)
        .ok()?;
    let globals = Globals::from_arg_matches(&matches).ok()?;
    let command = None;
    Some(Cli { globals, command })
}

/// Gives the tree of commands, options and their help.
pub fn tree() -> clap::Command {
    Cli::command()
}

/// Gives the desk, with a register on it: at the usual place the shipped one is made where there is none.
pub fn ready(globals: &Globals) -> Result<Desk, Failure> {
    let console = Console::new(globals)?;
    console.open()?;
    Ok(console.desk)
}

/// Does what one command says. What a machine reads is the same in every language of the interface: each command that writes
/// such says so (`Format::spoken`).
pub fn run(command: &Command, globals: &Globals) -> Result<(), Failure> {
    match command {
        Command::Completions(args) => return completions::run(args),
        Command::Man => return man::run(),
        _ => {}
    }
    let console = Console::new(globals)?;
    match command {
        Command::Init(args) => init::run(args, &console),
        Command::List(args) => list::run(args, &console),
        Command::Show(args) => show::run(args, &console),
        Command::Status(args) => status::run(args, &console),
        Command::Note(args) => note::run(args, &console),
        Command::Add(args) => add::run(args, &console),
        Command::Remove(args) => bin::remove(args, &console),
        Command::Restore(args) => bin::restore(args, &console),
        Command::Purge(args) => bin::purge(args, &console),
        Command::View(args) => view::run(args, &console),
        Command::Import(args) => import::run(args, &console),
        Command::Edit(args) => edit::run(args, &console),
        Command::History(args) => history::run(args, &console),
        Command::Agenda(args) => agenda::run(args, &console),
        Command::Stats(args) => stats::run(args, &console),
        Command::Undo(args) => undo::run(args, &console),
        Command::Redo(args) => undo::redo(args, &console),
        Command::Export(args) => export::run(args, &console),
        Command::Backup(args) => backup::run(args, &console),
        Command::Doctor(args) => doctor::run(args, &console),
        Command::Check(args) => check::run(args, &console),
        Command::Report(args) => report::run(args, &console),
        Command::Render(_) | Command::Completions(_) | Command::Man => Ok(()),
    }
}
