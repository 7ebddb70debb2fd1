//! `init`: make a register.

use clap::Args;

use super::console::Console;
use super::failure::Failure;
use crate::domain::vocabulary::Kind;
use crate::register;
use crate::store::{Query, Store, StoreError};

/// What `init` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda init                             the register that ships with the program
  servanda --db kz-kr.db init --empty       one without records, in a file of its own")]
pub struct InitArgs {
    /// Without records: parties, bodies and documents are yours to add
    #[arg(long)]
    pub empty: bool,
}

const EMPTY_TITLE: &str = "Register of agreements";
const EMPTY_LANGUAGE: &str = "en";

pub(super) fn run(args: &InitArgs, console: &Console) -> Result<(), Failure> {
    let desk = &console.desk;
    if desk.read_only {
        return Err(StoreError::ReadOnly {
            path: desk.register.clone(),
            why: "it was opened with --read-only",
        }
        .into());
    }
    let store = if args.empty {
        Store::create(
            &desk.register,
            register::empty(EMPTY_TITLE, EMPTY_LANGUAGE, &desk.stamp()),
            &desk.stamp(),
        )?
    } else {
        desk.make_shipped()?
    };
    let mut counts = Vec::new();
    for (kind, words) in [
        (Kind::Document, "documents"),
        (Kind::Group, "groups"),
        (Kind::FollowUp, "follow-ups"),
    ] {
        let query = Query {
            kind: Some(kind),
            ..Query::default()
        };
        counts.push(format!("{} {words}", store.count(&query, desk.now())?));
    }
    console.tell(&format!(
        "made {}: {}",
        desk.register.display(),
        counts.join(", ")
    ));
    Ok(())
}
