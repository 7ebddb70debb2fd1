//! `doctor`: where everything lies, whether it is sound, and what to do where it is not. It writes nothing, and has an answer
//! for a register that is damaged, foreign, missing or of a later version too. With `--salvage` it writes one file: a new
//! register of what can be read of a damaged one.

mod advice;
mod place;
mod register;
mod salvage;
mod terminal;
mod witness;

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, answer};
use super::failure::Failure;
use crate::exchange::{Body, Page, Section};
use crate::store;

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

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// As it should be.
    Good,
    /// Worth a look.
    Doubtful,
    /// Wrong.
    Wrong,
}

impl State {
    /// Gives its sign: a word, because a sign alone would be lost on some terminals.
    const fn sign(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Doubtful => "look",
            Self::Wrong => "WRONG",
        }
    }
}

/// One thing that was looked at.
#[derive(Debug)]
struct Finding {
    state: State,
    what: &'static str,
    found: String,
    advice: Option<String>,
}

impl Finding {
    fn good(what: &'static str, found: impl Into<String>) -> Self {
        Self {
            state: State::Good,
            what,
            found: found.into(),
            advice: None,
        }
    }

    fn doubtful(what: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            state: State::Doubtful,
            advice: Some(advice.into()),
            ..Self::good(what, found)
        }
    }

    fn wrong(what: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            state: State::Wrong,
            advice: Some(advice.into()),
            ..Self::good(what, found)
        }
    }
}

pub(super) fn run(args: &DoctorArgs, console: &Console) -> Result<(), Failure> {
    if let Some(file) = &args.salvage {
        return salvage::run(file, console);
    }
    let desk = &console.desk;
    let parts = [
        ("Places", place::look(desk)),
        (
            "Register",
            advice::named(desk, register::look(desk, args.full)),
        ),
        ("Backups", advice::named(desk, register::backups(desk))),
        ("Terminal", terminal::look(console.look)),
    ];
    let wrong = parts
        .iter()
        .flat_map(|(_, found)| found)
        .filter(|each| each.state == State::Wrong)
        .count();
    let page = Page {
        title: format!("Servanda {}", env!("CARGO_PKG_VERSION")),
        lead: vec![format!(
            "schema {}, SQLite {}",
            store::VERSION,
            store::sqlite_version()
        )],
        sections: parts
            .into_iter()
            .map(|(heading, found)| section(heading, found))
            .collect(),
    };
    answer(|out| page.write_text(console.look, out))?;
    match wrong {
        0 => Ok(()),
        1 => Err(Failure::refused(
            "one thing is wrong",
            "what to do stands below it",
        )),
        many => Err(Failure::refused(
            format!("{many} things are wrong"),
            "what to do stands below each",
        )),
    }
}

fn section(heading: &'static str, found: Vec<Finding>) -> Section {
    let rows = found.into_iter().map(|each| {
        let text = match each.advice {
            Some(advice) => format!("{}\n→ {advice}", each.found),
            None => each.found,
        };
        vec![each.state.sign().to_owned(), each.what.to_owned(), text]
    });
    Section {
        heading,
        body: Body::Rows {
            headers: vec!["", "What", "Found"],
            rows: rows.collect(),
        },
    }
}
