//! The tree of commands: the one table that parser, help, man page, completions and README read.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand};

use super::add::AddArgs;
use super::agenda::AgendaArgs;
use super::backup::BackupArgs;
use super::bin::{PurgeArgs, RemoveArgs, RestoreArgs};
use super::check::CheckArgs;
use super::completions::CompletionsArgs;
use super::doctor::DoctorArgs;
use super::edit::EditArgs;
use super::export::ExportArgs;
use super::history::HistoryArgs;
use super::import::ImportArgs;
use super::init::InitArgs;
use super::list::ListArgs;
use super::note::NoteArgs;
use super::render::RenderArgs;
use super::report::ReportArgs;
use super::show::ShowArgs;
use super::stats::StatsArgs;
use super::status::StatusArgs;
use super::undo::{RedoArgs, UndoArgs};
use super::view::ViewArgs;
use crate::words::Language;

/// A register of international agreements and of what became of them
///
/// Without a command, the terminal interface opens; on first run it makes the register that ships with the program.
#[derive(Debug, Parser)]
#[command(name = "servanda", version, propagate_version = false, after_long_help = AFTER)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub globals: Globals,
    /// What is to be done; none: the interface.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that every command takes.
#[derive(Debug, Clone, Args)]
pub struct Globals {
    /// The register, instead of the one that `SERVANDA_DB` names or that of the data folder
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// Change nothing, and refuse what would
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub read_only: bool,
    /// The configuration, instead of that of the configuration folder
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The language of the interface: en, ru, kk, ko; else `language` in config.toml, else `LC_ALL`, `LC_MESSAGES` or `LANG`, else English
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "LANGUAGE", value_parser = Language::from_str)]
    pub language: Option<Language>,
    /// Draw nothing: the interface as lines for screen readers and scripts, answers as `Label: value`
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub plain: bool,
    /// Say nothing but what was asked for
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub quiet: bool,
}

/// The heading of options that every command takes.
const EVERYWHERE: &str = "Options of every command";

/// Every command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a register
    Init(InitArgs),
    /// List records, or what belongs to them
    List(ListArgs),
    /// Show everything that is known of one thing
    Show(ShowArgs),
    /// Say what the status of records is
    Status(StatusArgs),
    /// Put a dated remark on a record
    Note(NoteArgs),
    /// Make a document, group, follow-up, or what belongs to them
    Add(AddArgs),
    /// Set fields of one thing, or of all records that pass a filter
    Edit(EditArgs),
    /// Put things into the bin
    Remove(RemoveArgs),
    /// Take things out of the bin
    Restore(RestoreArgs),
    /// Delete for good what is in the bin
    Purge(PurgeArgs),
    /// Save filters under names
    View(ViewArgs),
    /// Show what was done, the newest first
    History(HistoryArgs),
    /// Show what is to happen, and what is overdue
    Agenda(AgendaArgs),
    /// Count records
    Stats(StatsArgs),
    /// Take back an operation by a new one
    Undo(UndoArgs),
    /// Bring back what was undone last
    Redo(RedoArgs),
    /// Write what passes a filter, or everything, as a file
    Export(ExportArgs),
    /// Take in a table: CSV, XLSX, ODS, JSON
    Import(ImportArgs),
    /// Make, list, verify and restore copies of the register
    Backup(BackupArgs),
    /// Tell where everything lies, whether it is sound, and what to do
    Doctor(DoctorArgs),
    /// Find contradictions and gaps
    Check(CheckArgs),
    /// Write a report on one page: what stands where, what changed, on what evidence
    Report(ReportArgs),
    /// Print one frame of the interface
    Render(RenderArgs),
    /// Print the completions of a shell
    Completions(CompletionsArgs),
    /// Print the manual page
    Man,
}

const AFTER: &str = "\
Examples:
  servanda                                          the terminal interface
  servanda list documents occasion:O1               what was signed on one occasion
  servanda list late --format json                  what is overdue, for a script
  servanda status F1 limited --note \"first turbine\"  it moved
  servanda history F1                               who said so, and when
  servanda undo                                     take that back

Environment:
  SERVANDA_DB        the register
  SERVANDA_AUTHOR    who the history names (else user@host)
  SERVANDA_TODAY     the day, YYYY-MM-DD, and the default of --as-of
  SERVANDA_NOW       the moment, RFC 3339, and the day
  NO_COLOR           no colour, whatever the value

Exit codes: 0 done, 1 refused or failed, 2 wrong usage. Nothing is changed unless the exit code is 0.";

/// The words that stand in every help for what names a thing.
pub(super) const REF: &str = "REF";
