//! `export`: what leaves the register as a file.
//!
//! `rows` finds the records and what belongs to them, `sheets` makes the sheets of a workbook, `calendar` the entries of a
//! calendar; the writers are in `exchange`.

mod calendar;
mod rows;
mod sheets;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::choice::choice;
use super::console::{Console, answer};
use super::failure::Failure;
use super::progress::Progress;
use super::then::ThenArgs;
use crate::desk::write_file;
use crate::domain::code::codes;
use crate::domain::vocabulary::Audience;
use crate::exchange::own::{self, Extract, Head};
use crate::exchange::{Heading, Look, file_name, ics, xlsx};
use crate::words::{Language, with};
use crate::{say, word};
use rows::{Asking, Listed};

codes! {
    /// The form of a file.
    FileFormat, "format", {
        Csv = "csv", Json = "json", Jsonl = "jsonl", Xlsx = "xlsx", Markdown = "markdown", Html = "html", Ics = "ics",
    }
}

impl FileFormat {
    /// Gives the ending of a file.
    const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            other => other.as_str(),
        }
    }

    /// Does what reads and writes in this form: what machines read is the same in every language of the interface.
    fn spoken<T>(self, work: impl FnOnce() -> T) -> T {
        match self {
            Self::Markdown | Self::Html | Self::Ics => work(),
            _ => with(Language::English, work),
        }
    }

    /// Tells whether it holds a list with columns.
    const fn has_columns(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx | Self::Markdown | Self::Html)
    }
}

/// What `export` takes.
#[derive(Debug, Args)]
#[command(after_long_help = HELP)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of its own on the command line"
)]
pub struct ExportArgs {
    /// What to list, when the first word is one of the nouns of `list`, and which records it concerns
    #[arg(value_name = "NOUN|FILTER")]
    pub filter: Vec<String>,
    /// The form of the file
    #[arg(long, value_name = "FORMAT", value_parser = choice::<FileFormat>(FileFormat::CODES))]
    pub format: FileFormat,
    /// Where it goes: a file, a folder, or - for standard output, which is where it goes without this
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write in place of a file that is there
    #[arg(long)]
    pub force: bool,
    /// With every operation, and the moments of entry (json, jsonl)
    #[arg(long)]
    pub history: bool,
    /// Whom it is for: with `shared` nothing internal is in it
    #[arg(long, value_name = "AUDIENCE", value_parser = choice::<Audience>(Audience::CODES))]
    pub audience: Option<Audience>,
    /// The order, as in -due,ref: columns, a minus for the largest first
    #[arg(long, value_name = "COLUMNS", allow_hyphen_values = true)]
    pub sort: Option<String>,
    /// What to show, as in ref,title,due (csv, xlsx, markdown, html)
    #[arg(long, value_name = "COLUMNS", allow_hyphen_values = true)]
    pub columns: Option<String>,
    /// A saved view: its noun, filter, order and columns; what is given besides wins, and further filters must hold too
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// Which time is asked about.
    #[command(flatten)]
    pub then: ThenArgs,
    /// Begin with a byte order mark, by which some spreadsheets know UTF-8 (csv)
    #[arg(long)]
    pub bom: bool,
    /// Put dates that are no day on their last day (ics)
    #[arg(long)]
    pub coarse_dates: bool,
    /// Remind so many days before; 0: not at all (ics)
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u32).range(..=366))]
    pub remind: u32,
}

/// What is written.
enum Made {
    List(Listed, Heading),
    Own(Extract, Box<Head>),
    Book(xlsx::Book),
    Calendar(String, Vec<ics::Entry>),
}

pub(super) fn run(args: &ExportArgs, console: &Console) -> Result<(), Failure> {
    refuse(args)?;
    let asking = Asking::new(args, console)?;
    let progress = Progress::new(console);
    let words = word!("reading the register");
    let made = progress.attend(words, &asking.store.interrupt(), || {
        args.format.spoken(|| make(args, &asking, console))
    })?;
    let Some(output) = args
        .output
        .as_deref()
        .filter(|path| *path != Path::new("-"))
    else {
        drop(progress);
        let look = console.look;
        return answer(|out| made.write(args, look, out));
    };
    let path = if output.is_dir() {
        output.join(asking.file_name(args.format.ending())?)
    } else {
        output.to_owned()
    };
    let written = write_file(&path, args.force, |out| {
        made.write(args, Look::default(), &mut progress.writer(out))
    });
    progress.go_on()?;
    written?;
    console.tell(&say!("wrote {path}", path = path.display()));
    Ok(())
}

/// Refuses what does not go together.
fn refuse(args: &ExportArgs) -> Result<(), Failure> {
    let format = args.format;
    let is_own = matches!(format, FileFormat::Json | FileFormat::Jsonl);
    let (what, hint) = if args.history && !is_own {
        ("--history", word!("only json and jsonl hold the history"))
    } else if args.history && args.audience == Some(Audience::Shared) {
        let hint = word!(
            "the history tells of what is internal; leave --history out, or --audience shared"
        );
        return Err(Failure::usage(word!("--history cannot be shared"), hint));
    } else if args.columns.is_some() && !format.has_columns() {
        let hint = word!(
            "a file of this form holds every field; `servanda list --columns … --format json` writes some"
        );
        ("--columns", hint)
    } else if args.bom && format != FileFormat::Csv {
        ("--bom", word!("only csv needs it"))
    } else if args.coarse_dates && format != FileFormat::Ics {
        ("--coarse-dates", word!("only a calendar needs days"))
    } else if format == FileFormat::Xlsx && is_to_terminal(args) {
        let hint = word!("name a file with --output, or send it on through a pipe");
        return Err(Failure::usage(
            word!("a workbook is nothing to read on a terminal"),
            hint,
        ));
    } else {
        return Ok(());
    };
    Err(Failure::usage(
        say!("`{what}` has no meaning for {format}", what, format),
        hint,
    ))
}

fn is_to_terminal(args: &ExportArgs) -> bool {
    let names_file = args
        .output
        .as_deref()
        .is_some_and(|path| path != Path::new("-"));
    !names_file && io::stdout().is_terminal()
}

fn make(args: &ExportArgs, asking: &Asking, console: &Console) -> Result<Made, Failure> {
    Ok(match args.format {
        FileFormat::Csv | FileFormat::Markdown | FileFormat::Html => {
            let (listed, heading) = asking.list(args.format != FileFormat::Csv)?;
            Made::List(listed, heading)
        }
        FileFormat::Json | FileFormat::Jsonl => {
            let head = asking.head(args.history)?;
            Made::Own(asking.extract()?, Box::new(head))
        }
        FileFormat::Xlsx => {
            let (heading, sheets) = sheets::sheets(asking)?;
            let book = xlsx::write(&heading, &sheets)
                .map_err(|error| Failure::refused(error.to_string(), error.hint()))?;
            for loss in &book.losses {
                console.tell(loss);
            }
            Made::Book(book)
        }
        FileFormat::Ics => {
            let entries = calendar::entries(asking, args)?;
            Made::Calendar(asking.store.title()?, entries)
        }
    })
}

impl Made {
    fn write(&self, args: &ExportArgs, look: Look, out: &mut dyn Write) -> io::Result<()> {
        args.format.spoken(|| self.written(args, look, out))
    }

    fn written(&self, args: &ExportArgs, look: Look, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::List(listed, heading) => {
                if args.bom {
                    out.write_all("\u{feff}".as_bytes())?;
                }
                listed.write(args.format, (heading, look), out)
            }
            Self::Own(extract, head) if args.format == FileFormat::Jsonl => {
                own::write_lines(extract, head, out)
            }
            Self::Own(extract, head) => own::write(extract, head, out),
            Self::Book(book) => out.write_all(&book.bytes),
            Self::Calendar(title, entries) => ics::write(title, entries, out),
        }
    }
}

impl Asking {
    /// Makes a name for the file.
    fn file_name(&self, ending: &str) -> Result<String, Failure> {
        let title = self.store.title()?;
        Ok(file_name(&title, &self.now.today.to_string(), ending))
    }
}

const HELP: &str = "\
Forms:
  csv        one list, RFC 4180; a cell that a spreadsheet would run begins with an apostrophe
  json       everything that was entered, a row a line, in one object: `import` reads it back without loss
  jsonl      the same, an object a line, with its `entity`
  xlsx       a sheet for each noun, with real dates, filters and colours
  markdown   one list below a heading that tells filter and day
  html       the same as a page that stands by itself
  ics        what is due as tasks, sessions and events as events; reading a newer file into a calendar updates it

In csv a cell that begins with apostrophes before such a sign has one more; `import` takes it off again. In json stand
`servanda` with its form, `register`, then a list for each sort of row; a row has its `uid`, its fields by name, and objects
with `uid` and `ref` for links; titles, names and labels stand inside.

Without a filter json and jsonl hold everything but the bin; with one, the records that pass and what belongs to them: their
parts, the bodies, parties, fields and occasions that they name, citations with their sources. Without --history there is
no moment of entry in them.

With --audience shared there is nothing in any form but records, assessments, notes and evidence that are marked shared, and
what belongs to them. Statuses follow from the shared assessments alone; figures need a shared source.

Examples:
  servanda export --format json --output register.json
  servanda export late --format csv --columns ref,title,due > late.csv
  servanda export documents occasion:O1 --format xlsx --output visit.xlsx
  servanda export --audience shared --format html --output handout.html
  servanda export field:energy --format ics --output energy.ics";
