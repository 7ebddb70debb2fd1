//! `doctor`: where everything lies, whether it is sound, and what to do where it is not. With `--salvage` it writes one file: a
//! new register of what can be read of a damaged one.

mod salvage;

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, answer};
use super::failure::Failure;
use super::progress::Progress;
use crate::desk::doctor::{self, Finding, Screen, State};
use crate::exchange::{Body, Page, Section};
use crate::store::{self, StoreError};
use crate::{say, word};

/// What `doctor` takes.
#[derive(Debug, Args)]
#[command(
    after_long_help = "Exit code 1 when anything is wrong; what is only worth a look does not count."
)]
pub struct DoctorArgs {
    /// Check the indexes against their tables too, which takes longer
    #[arg(long)]
    pub full: bool,
    /// Put what can be read of a damaged register into a new one at this path
    #[arg(long, value_name = "FILE", conflicts_with = "full")]
    pub salvage: Option<PathBuf>,
}

pub(super) fn run(args: &DoctorArgs, console: &Console) -> Result<(), Failure> {
    if let Some(file) = &args.salvage {
        return salvage::run(file, console);
    }
    let screen = Screen {
        width: console.look.width,
        colour: console.look.colour,
    };
    let parts = Progress::new(console).run(word!("looking"), |watch| {
        doctor::look(&console.desk, screen, args.full, watch)
    });
    let parts = parts.ok_or(StoreError::Stopped)?;
    let wrong = parts
        .iter()
        .flat_map(|(_, found)| found)
        .filter(|each| each.state == State::Wrong)
        .count();
    let page = Page {
        title: format!("Servanda {}", env!("CARGO_PKG_VERSION")),
        lead: vec![say!(
            "schema {schema}, SQLite {sqlite}",
            schema = store::VERSION,
            sqlite = store::sqlite_version()
        )],
        sections: parts
            .iter()
            .map(|(heading, found)| section(heading, found))
            .collect(),
    };
    answer(|out| page.write_text(console.look, out))?;
    match wrong {
        0 => Ok(()),
        1 => Err(Failure::refused(
            word!("one thing is wrong"),
            word!("what to do stands below it"),
        )),
        many => Err(Failure::refused(
            say!("{many} things are wrong", many),
            word!("what to do stands below each"),
        )),
    }
}

fn section(heading: &'static str, found: &[Finding]) -> Section {
    let rows = found.iter().map(|each| {
        let sign = each.state.sign().to_owned();
        vec![sign, each.what.to_owned(), each.told()]
    });
    Section {
        heading,
        body: Body::Rows {
            headers: vec!["", word!("What"), word!("Found")],
            rows: rows.collect(),
        },
    }
}
