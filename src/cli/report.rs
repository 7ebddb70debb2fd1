//! `report`: the page that is laid before a commission or a minister.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use clap::Args;

use super::choice::choice;
use super::console::{Console, answer};
use super::failure::Failure;
use super::progress::Progress;
use super::then::{self, ThenArgs};
use crate::desk::write_file;
use crate::domain::date;
use crate::domain::filter::{Filter, join_args};
use crate::domain::settings::Now;
use crate::domain::stats::By;
use crate::domain::vocabulary::Audience;
use crate::exchange::report::{
    Material, Report, ReportFormat, Template, TemplateError, USUAL_DAYS, render, xlsx,
};
use crate::store::{Query, Store};
use crate::{say, word};

/// What `report` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
The report holds counts with their rules, what changed since a day, tables by field and by body, every record with what each
side says, steps, evidence and open points, a timeline, the indicators and the sources. The HTML is one file that asks a
network for nothing; printed, it is A4 with page numbers.

Examples:
  servanda report --format html --output report.html
  servanda report field:energy --format html --since 2026-06-01 --output energy.html
  servanda report --format html --audience shared --output for-the-other-side.html
  servanda report --as-of 2025-12-31 --format markdown
  servanda report --format html --template mine.html --output report.html")]
pub struct ReportArgs {
    /// Which records, when the first word is documents, groups or follow-ups of that kind only
    #[arg(value_name = "FILTER")]
    pub filter: Vec<String>,
    /// The form
    #[arg(long, value_name = "FORMAT", value_parser = choice::<ReportFormat>(ReportFormat::CODES))]
    pub format: ReportFormat,
    /// Which time is asked about.
    #[command(flatten)]
    pub then: ThenArgs,
    /// From which day on changes are told; 90 days before the day of the report when not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub since: Option<String>,
    /// For whom: shared leaves out whatever is internal
    #[arg(long, value_name = "AUDIENCE", default_value = "internal", value_parser = choice::<Audience>(Audience::CODES))]
    pub audience: Audience,
    /// A template of your own for HTML or Markdown, instead of the built-in one
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
    /// Where to write it; - is standard output
    #[arg(long, value_name = "FILE", default_value = "-")]
    pub output: PathBuf,
    /// Write in place of a file that is there
    #[arg(long)]
    pub force: bool,
}

pub(super) fn run(args: &ReportArgs, console: &Console) -> Result<(), Failure> {
    refuse(args)?;
    let template = args.template.as_deref().map(read).transpose()?;
    let progress = Progress::new(console);
    let material = material(args, console, &progress)?;
    if material.records.is_empty() {
        console.tell(word!("no record passes the filter: the report says so"));
    }
    let report = Report::new(&material);
    let bytes = match args.format {
        ReportFormat::Xlsx => xlsx::write(&report).map_err(|error| {
            Failure::refused(error.to_string(), word!("narrow the report by a filter"))
        })?,
        format => {
            let own = template
                .as_ref()
                .map(|(name, text)| Template { name, text });
            render(&report, format == ReportFormat::Markdown, own)?.into_bytes()
        }
    };
    progress.go_on()?;
    drop(progress);
    if is_stdout(&args.output) {
        return answer(|out| out.write_all(&bytes));
    }
    write_file(&args.output, args.force, |out| out.write_all(&bytes))?;
    console.tell(&say!("wrote {path}", path = args.output.display()));
    Ok(())
}

fn is_stdout(path: &Path) -> bool {
    path == Path::new("-")
}

/// Refuses what cannot be meant, before anything is read.
fn refuse(args: &ReportArgs) -> Result<(), Failure> {
    if args.template.is_some() && args.format == ReportFormat::Xlsx {
        return Err(Failure::usage(
            word!("a workbook has no template"),
            word!("give --template with --format html or --format markdown"),
        ));
    }
    let shows = args.format == ReportFormat::Markdown || !io::stdout().is_terminal();
    if is_stdout(&args.output) && !shows {
        return Err(Failure::usage(
            say!("{format} is not for a terminal", format = args.format),
            word!("give --output FILE, or send it on with > or |"),
        ));
    }
    Ok(())
}

fn read(path: &Path) -> Result<(String, String), Failure> {
    let name = path.display().to_string();
    match std::fs::read_to_string(path) {
        Ok(text) => Ok((name, text)),
        Err(error) => Err(Failure::refused(
            say!("cannot read the template `{name}`: {error}", name, error),
            word!("name a file of UTF-8 text"),
        )),
    }
}

/// Reads everything from one register: that of the time asked about, without what the readers may not see.
fn material(
    args: &ReportArgs,
    console: &Console,
    progress: &Progress,
) -> Result<Material, Failure> {
    let then = args.then.read(console)?;
    let now = then::now(then, console);
    let since = since(args, now.today)?;
    let (kind, words) = super::list::kind(&args.filter);
    let query = Query {
        kind,
        filter: Filter::from_args(words, now.today)?,
        ..Query::default()
    };
    let mut store = then::open(then, console)?;
    if args.audience == Audience::Shared {
        store = store.shared()?;
    }
    let all = Query::default();
    let interrupt = store.interrupt();
    let records = progress.attend(word!("reading records"), &interrupt, || {
        Ok(store.details_revised(&query, since, now)?)
    })?;
    progress.attend(word!("counting and checking"), &interrupt, || {
        Ok(Material {
            title: store.title()?,
            language: store.language()?,
            day: now.today,
            known_on: then.known_on,
            home: store.home()?,
            since,
            filter: join_args(&args.filter, now.today),
            audience: args.audience,
            records,
            fields: names(&store, &all, By::Field, now)?,
            occasions: names(&store, &all, By::Occasion, now)?,
            parties: names(&store, &all, By::Party, now)?,
            indicators: store.indicators(false)?,
            findings: store.check(now)?,
        })
    })
}

fn since(args: &ReportArgs, today: NaiveDate) -> Result<NaiveDate, Failure> {
    let Some(text) = &args.since else {
        let usual = today.checked_sub_days(Days::new(USUAL_DAYS));
        return Ok(usual.unwrap_or(today));
    };
    let day = date::resolve_day(text, today)?;
    if day > today {
        return Err(Failure::refused(
            say!(
                "since `{day}` is after the day of the report, {today}",
                day,
                today
            ),
            word!("name that day or an earlier one"),
        ));
    }
    Ok(day)
}

/// Gives what the values of one thing are called.
fn names(
    store: &Store,
    query: &Query,
    by: By,
    now: Now,
) -> Result<BTreeMap<String, String>, Failure> {
    let stats = store.stats(query, by, now)?.into_iter();
    let named = stats.filter_map(|stat| Some((stat.value?, stat.label)));
    Ok(named.collect())
}

impl From<TemplateError> for Failure {
    fn from(error: TemplateError) -> Self {
        Self::refused(error.to_string(), error.hint())
    }
}
