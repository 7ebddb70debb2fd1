//! `show`: everything that is known of one thing.

mod thing;

use clap::Args;

use super::args::REF;
use super::choice::choice;
use super::console::{Console, answer};
use super::failure::Failure;
use super::indicator;
use super::then::{self, ThenArgs};
use crate::domain::code::codes;
use crate::domain::entity::Entity;
use crate::domain::tongue;
use crate::exchange::record::record_page;
use crate::exchange::{Page, write_object};
use crate::words::{Language, with};

codes! {
    /// The form in which a thing is shown.
    ShowFormat, "format", { Text = "text", Json = "json", Markdown = "markdown" }
}

/// What `show` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda show D1
  servanda show f1 --format json
  servanda show F1 --as-of 2025-12-31      what was true that day, as it is known now
  servanda show F1 --known-on 2025-12-31   what was known that day
  servanda show E3                  evidence, bodies, sessions and the rest have refs too")]
pub struct ShowArgs {
    /// Anything that has a ref: its ref or uid
    #[arg(value_name = REF)]
    pub reference: String,
    /// Which time is asked about.
    #[command(flatten)]
    pub then: ThenArgs,
    /// The form
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = choice::<ShowFormat>(ShowFormat::CODES))]
    pub format: ShowFormat,
}

impl ShowFormat {
    /// Does what reads and writes in this form: JSON is the same in every language of the interface.
    fn spoken<T>(self, work: impl FnOnce() -> T) -> T {
        match self {
            Self::Json => with(Language::English, work),
            Self::Text | Self::Markdown => work(),
        }
    }
}

pub(super) fn run(args: &ShowArgs, console: &Console) -> Result<(), Failure> {
    let then = args.then.read(console)?;
    let now = then::now(then, console);
    let mut store = then::open(then, console)?;
    if args.format != ShowFormat::Json {
        store.read_in(Some(console.tongue));
    }
    let named = store.find(&args.reference)?;
    if named.entity == Entity::Indicator {
        let found = store.indicator(named.uid.as_str())?;
        return match args.format {
            ShowFormat::Json => answer(|out| write_object(&found, out)),
            ShowFormat::Markdown => answer(|out| indicator::page(&found).write_markdown(out)),
            ShowFormat::Text => answer(|out| indicator::write_text(&found, console.look, out)),
        };
    }
    if named.entity != Entity::Record {
        let thing = args.format.spoken(|| thing::read(&store, &named, now))?;
        return match args.format {
            ShowFormat::Json => answer(|out| write_object(&thing, out)),
            format => write(&thing::page(&named, &thing), format, console),
        };
    }
    let detail = args.format.spoken(|| store.detail(&named, now))?;
    match args.format {
        ShowFormat::Json => answer(|out| write_object(&detail, out)),
        format => {
            let mut page = record_page(&detail);
            page.lead
                .extend(tongue::said(&detail.record, console.tongue));
            write(&page, format, console)
        }
    }
}

fn write(page: &Page, format: ShowFormat, console: &Console) -> Result<(), Failure> {
    answer(|out| match format {
        ShowFormat::Markdown => page.write_markdown(out),
        _ => page.write_text(console.look, out),
    })
}
