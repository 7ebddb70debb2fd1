//! `import`: take in a table or a file of our own, after it was seen row by row what it would do.

mod own;
mod report;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use super::before;
use super::choice::choice;
use super::console::{Console, read_as};
use super::done::DoneArgs;
use super::failure::Failure;
use super::progress::Progress;
use crate::backup::{self, Reason};
use crate::domain::code::codes;
use crate::domain::text::visible;
use crate::exchange::import::{Around, ImportError, Outcome, Plan, PlanError, Recipe, grid, plan};
use crate::exchange::own::is_own;
use crate::store::{Store, StoreError};
use crate::{say, word};
use report::Report;

codes! {
    /// What is done with rows that cannot be taken.
    OnError, "word for --on-error", {
        /// Nothing is imported:
        Stop = "stop",
        /// The others are:
        Skip = "skip",
    }
}

/// What `import` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda import treaties.csv --dry-run              what would happen, row by row
  servanda import treaties.csv --key ID               a second import changes what has changed since
  servanda import treaties.xlsx --sheet 2 --as documents --map title=Subject --map type==memorandum
  servanda import treaties.csv --on-error skip --report refused.csv
  servanda import register.json                       what `servanda export --format json` wrote
  servanda import treaties.csv --save-profile treaties.toml      and later: --profile treaties.toml

The first row names the columns. Where each goes is told by its name, in English, Russian, Kazakh or Korean; --map says it where \
it is not. Documents take signed, in_force, ratified, terminated, expires and every other type of action, each also as \
signed.place and signed.effective, and parties: several in one cell stand with `;` between. Every record takes status, percent, \
as_of, status_note, and bodies by their role: lead, support, counterpart. An empty cell leaves what is there; nothing is taken \
away.

What `export --format json` or jsonl wrote is read back whole, under the uids that its rows have; of the columns above nothing is asked.

With --key, the same key finds the same record again, whatever became of its ref and title. Without, a column uid or ref does. \
One import is one operation: `servanda undo` takes it back whole. A verified backup is made before.")]
pub struct ImportArgs {
    /// The file; `-` is standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// What the rows are: documents, groups, follow-ups, bodies, … [default: the columns tell]
    #[arg(long = "as", value_name = "NOUN")]
    pub noun: Option<String>,
    /// Where a column goes; FIELD==VALUE for the same value in every row, FIELD= for none; may be given several times
    #[arg(long, value_name = "FIELD=COLUMN", allow_hyphen_values = true)]
    pub map: Vec<String>,
    /// The column that identifies a row for ever
    #[arg(long, value_name = "COLUMN")]
    pub key: Option<String>,
    /// Whose keys they are, where two catalogues call that column the same
    #[arg(long, value_name = "NAME")]
    pub catalogue: Option<String>,
    /// The sheet of a workbook, by name or number [default: the first with anything in it]
    #[arg(long, value_name = "NAME|N")]
    pub sheet: Option<String>,
    /// Make the parties, bodies and fields that the register does not know; states are always made
    #[arg(long)]
    pub create: bool,
    /// Read all of this from a file
    #[arg(long, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// Write all of this to a new file
    #[arg(long, value_name = "FILE")]
    pub save_profile: Option<PathBuf>,
    /// Tell what would happen, and do nothing
    #[arg(long)]
    pub dry_run: bool,
    /// What to do where rows cannot be taken: import nothing, or the others
    #[arg(long, value_name = "WHAT", default_value = "stop", value_parser = choice::<OnError>(OnError::CODES))]
    pub on_error: OnError,
    /// Write what happens row by row to a new file: .json, .csv or .md by its name, else text
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

pub(super) fn run(args: &ImportArgs, console: &Console) -> Result<(), Failure> {
    let recipe = recipe(args)?;
    let bytes = read(&args.file)?;
    let mut store = console.open()?;
    let mut report = Report::of(planned(&bytes, &recipe, args, &store, console)?);
    if let Some(file) = &args.save_profile {
        write_new(file, &recipe.to_toml())?;
    }
    let is_stopped = report.refused() > 0 && args.on_error == OnError::Stop;
    if args.dry_run {
        if !is_stopped {
            rehearse(&mut report, &mut store, console)?;
        }
        report.tell(args, console)?;
        return end(&report, args);
    }
    if is_stopped {
        report.tell(args, console)?;
        return end(&report, args);
    }
    if !report.plan.is_idle() {
        let stamp = console.desk.stamp();
        let change = report.plan.take_change();
        let progress = Progress::new(console);
        let kept = before::keep(&store, Reason::BeforeImport, &progress, console)?;
        let applied = progress.run(word!("importing"), |watch| {
            store.apply_watched(&change, &stamp, watch)
        });
        match applied {
            Ok(applied) => report.applied = Some(applied),
            Err(error) => {
                // What was kept is what is still there.
                backup::discard(&kept)?;
                return Err(of_row(&report.plan, error));
            }
        }
    }
    report.tell(args, console)
}

/// Ends a run that changed nothing: a failure where rows keep it from being done.
fn end(report: &Report, args: &ImportArgs) -> Result<(), Failure> {
    match report.refused() {
        0 => Ok(()),
        _ if args.on_error == OnError::Skip => Ok(()),
        refused => Err(Failure::refused(
            say!(
                "{refused} of {rows} rows cannot be taken, so nothing is imported",
                refused,
                rows = report.plan.rows.len()
            ),
            word!("correct them, or import the others with --on-error skip"),
        )),
    }
}

/// Lets the register say what the plan could not know.
fn rehearse(report: &mut Report, store: &mut Store, console: &Console) -> Result<(), Failure> {
    if report.plan.is_idle() {
        return Ok(());
    }
    match store.rehearse(&report.plan.take_change(), &console.desk.stamp()) {
        Ok(_) => Ok(()),
        Err(error) => Err(of_row(&report.plan, error)),
    }
}

fn recipe(args: &ImportArgs) -> Result<Recipe, Failure> {
    let said = Recipe {
        noun: args.noun.clone(),
        key: args.key.clone(),
        catalogue: args.catalogue.clone(),
        sheet: args.sheet.clone(),
        create: args.create,
        map: args.map.clone(),
    };
    if let Some(wrong) = args.map.iter().find(|map| !map.contains('=')) {
        return Err(Failure::usage(
            say!("`{text}` is no FIELD=COLUMN", text = visible(wrong)),
            word!("write the field, `=` and the column: --map title=\"Name of the treaty\""),
        ));
    }
    let Some(file) = &args.profile else {
        return Ok(said);
    };
    let text = fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
    Ok(said.over(Recipe::parse(&text).map_err(refusal)?))
}

fn planned(
    bytes: &[u8],
    recipe: &Recipe,
    args: &ImportArgs,
    store: &Store,
    console: &Console,
) -> Result<Plan, Failure> {
    let _moment = store.moment()?;
    let name = args.file.file_name().map_or_else(
        || word!("standard input").to_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    let around = Around {
        name: if name == "-" {
            word!("standard input")
        } else {
            &name
        },
        today: console.desk.today(),
        at: console.desk.stamp().at,
    };
    if is_own(bytes) {
        own::refuse(args)?;
        return read_as(args.done.format, || own::planned(bytes, around.name, store));
    }
    let read = read_as(args.done.format, || grid(bytes, recipe.sheet.as_deref()));
    let grid = read.map_err(refusal)?;
    read_as(args.done.format, || plan(&grid, recipe, &around, store)).map_err(|error| match error {
        PlanError::Import(error) => refusal(error),
        PlanError::Lookup(error) => error.into(),
    })
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        fs::File::open(file)
            .and_then(|mut file| file.read_to_end(&mut bytes))
            .map(|_| ())
    };
    read.map_err(|error| unreadable(file, &error))?;
    Ok(bytes)
}

/// Writes a file that is not there yet.
fn write_new(file: &Path, text: &str) -> Result<(), Failure> {
    let new = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(file);
    new.and_then(|mut new| io::Write::write_all(&mut new, text.as_bytes()))
        .map_err(|error| {
            let hint = if error.kind() == io::ErrorKind::AlreadyExists {
                word!("name a file that is not there yet, or remove that one")
            } else {
                word!("check that the folder exists and that you may write in it")
            };
            Failure::refused(
                say!(
                    "cannot write `{path}`: {why}",
                    path = file.display(),
                    why = error.kind()
                ),
                hint,
            )
        })
}

fn unreadable(file: &Path, error: &io::Error) -> Failure {
    Failure::refused(
        say!(
            "cannot read `{path}`: {why}",
            path = file.display(),
            why = error.kind()
        ),
        word!("check that the file is there and that you may read it"),
    )
}

fn refusal(error: ImportError) -> Failure {
    let hint = error.hint();
    match error {
        ImportError::Noun(_)
        | ImportError::Column { .. }
        | ImportError::Field { .. }
        | ImportError::Sheet { .. } => Failure::usage(error.to_string(), hint),
        error => Failure::refused(error.to_string(), hint),
    }
}

/// Names the row that the register refused, instead of the step.
fn of_row(plan: &Plan, error: StoreError) -> Failure {
    match error {
        StoreError::Step { number, source } => {
            let hint = source.hint();
            let place = plan.place_of_step(number);
            let said =
                place.map_or_else(|| source.to_string(), |place| format!("{place}: {source}"));
            Failure::refused(said, hint)
        }
        error => error.into(),
    }
}

/// Tells whether a row is refused.
fn is_refused(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Refused(_))
}
