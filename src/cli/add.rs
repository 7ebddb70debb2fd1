//! `add`: make one thing, its fields given one by one.

use std::fmt::Write as _;
use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::choice::choice;
use super::console::{Console, answer};
use super::done::DoneArgs;
use super::failure::Failure;
use super::fields;
use crate::domain::change::{Change, New, Set};
use crate::domain::entity::{Noun, takes};
use crate::domain::text::visible;
use crate::domain::uid::Uid;
use crate::exchange::{Column, Format, List, write_object};
use crate::{say, word};

/// What `add` takes.
#[derive(Debug, Args)]
#[command(after_long_help = help())]
pub struct AddArgs {
    /// What is to be made
    #[arg(value_name = "NOUN", value_parser = choice::<Noun>(Noun::CODES))]
    pub noun: Noun,
    /// Its fields
    #[arg(value_name = "FIELD=VALUE", required = true)]
    pub fields: Vec<String>,
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

/// The answer. The keys are contract.
#[derive(Debug, Serialize)]
struct Made {
    operation: i64,
    #[serde(rename = "ref")]
    reference: Option<String>,
    uid: String,
    summary: String,
}

pub(super) fn run(args: &AddArgs, console: &Console) -> Result<(), Failure> {
    let pairs = fields::split(&args.fields, "title=\"Memorandum on power\"")?;
    let (entity, kind) = args.noun.entity();
    let mut sets = fields::sets(entity, &pairs, console)?;
    if let Some(kind) = kind {
        if sets.iter().any(|set| set.field == "kind") {
            return Err(Failure::usage(
                word!("`kind` cannot be set"),
                word!("the noun says it: document, group or follow-up"),
            ));
        }
        sets.push(Set {
            field: "kind".to_owned(),
            text: kind.to_string(),
        });
    }
    let stamp = console.desk.stamp();
    let uid = Uid::new(stamp.at);
    let mut store = console.open()?;
    let new = New {
        entity,
        uid: uid.clone(),
        sets,
    };
    let applied = store.apply(&Change::Add(vec![new]), &stamp)?;
    let named = store.find(uid.as_str())?;
    let made = Made {
        operation: applied.operation,
        reference: entity.ref_field().map(|_| named.reference),
        uid: uid.to_string(),
        summary: applied.summary,
    };
    made.tell(&args.done, console)
}

impl Made {
    fn tell(&self, args: &DoneArgs, console: &Console) -> Result<(), Failure> {
        answer(|out| match args.format {
            None if console.is_quiet() => Ok(()),
            None => {
                // What has no ref is named by its uid in later commands.
                let uid = match self.reference {
                    Some(_) => String::new(),
                    None => say!(", uid {uid}", uid = self.uid),
                };
                let summary = visible(&self.summary);
                writeln!(
                    out,
                    "{}",
                    say!(
                        "{summary}   (operation {operation}{uid})",
                        summary,
                        operation = self.operation,
                        uid
                    )
                )
            }
            Some(Format::Json) => write_object(self, out),
            Some(format) => List {
                columns: vec![
                    Column::new("operation", false, |made: &Self| made.operation.to_string()),
                    Column::new("ref", false, |made: &Self| {
                        made.reference.clone().unwrap_or_default()
                    }),
                    Column::new("uid", false, |made: &Self| made.uid.clone()),
                    Column::new("summary", true, |made: &Self| made.summary.clone()),
                ],
                rows: std::slice::from_ref(self),
                chosen: false,
            }
            .write(format, console.look, out),
        })
    }
}

/// Tells every noun with its fields, from the table of entities.
fn help() -> String {
    let mut words = String::from(HELP);
    for noun in Noun::ALL {
        let (entity, kind) = noun.entity();
        let _ = writeln!(words, "\n{noun}:");
        if let Some(label) = entity.words() {
            let what = word!("in the register's language; in another as");
            let _ = writeln!(words, "  {label:<14} {what} {label}.ko");
        }
        for field in entity.row().fields {
            let is_of_kind = field.kind.is_none_or(|of| Some(of) == kind);
            if is_of_kind && !matches!(field.name, "kind" | "removed") {
                let _ = writeln!(words, "  {:<14} {}", field.name, takes(field, kind));
            }
        }
    }
    words
}

const HELP: &str = "\
Examples:
  servanda add document type=memorandum title=\"Memorandum on power\" title.ko=\"…\" occasion=O1 field=energy
  servanda add follow-up type=project title=\"A plant\" parent=F5 due=+6m
  servanda add participation record=D1 body=\"Ministry of Energy\" role=lead
  servanda add action record=D1 type=signature party=KR on=2026-11-20
  servanda add relation record=F20 type=made_under session=S1
  servanda add evidence type=press title=\"A page\" url=https://example.org/page
  servanda add citation evidence=E3 record=F1 field=due attested=stated
  servanda add observation indicator=I1 period=2025 value=9.6 assessor=KR
  servanda add field code=space label=Space

Links are named by ref, parties and fields by code, bodies by name too; what has no ref by the uid that `add` tells. Words for \
dates, such as +2w or eoq, count from today.

A thing that needs a ref gets the next of its series. Fields by noun:
";
