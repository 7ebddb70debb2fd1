//! What a change answers: a sentence, or the operation for a script.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::choice::choice;
use super::console::{Console, answer};
use super::failure::Failure;
use crate::domain::change::Applied;
use crate::domain::text::visible;
use crate::exchange::{Column, Format, List, write_object};
use crate::{mark, say};

/// Said where a change was only shown.
pub(super) const NOTHING_CHANGED: &str = mark!("nothing was changed: --yes does it");

/// Says what an operation did, and its number.
pub(super) fn summed(summary: &str, operation: i64) -> String {
    say!(
        "{summary}   (operation {operation})",
        summary = visible(summary),
        operation
    )
}

/// How a change answers.
#[derive(Debug, Clone, Args)]
pub struct DoneArgs {
    /// Answer in this form instead of a sentence
    #[arg(long, value_name = "FORMAT", value_parser = choice::<Format>(Format::CODES))]
    pub format: Option<Format>,
}

/// One operation that was just made.
#[derive(Debug, Serialize)]
pub(super) struct Done {
    /// Its number.
    pub operation: i64,
    /// What it touched.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// What it did.
    pub summary: String,
    /// The number of the operation that it took back.
    pub undoes: Option<i64>,
}

impl From<Applied> for Done {
    fn from(applied: Applied) -> Self {
        Self {
            operation: applied.operation,
            reference: None,
            summary: applied.summary,
            undoes: None,
        }
    }
}

impl Done {
    /// Says what was touched.
    pub fn of(self, reference: &str) -> Self {
        Self {
            reference: Some(reference.to_owned()),
            ..self
        }
    }

    /// Tells it.
    pub fn tell(&self, args: &DoneArgs, console: &Console) -> Result<(), Failure> {
        answer(|out| match args.format {
            None if console.is_quiet() => Ok(()),
            None => writeln!(out, "{}", summed(&self.summary, self.operation)),
            Some(Format::Json) => write_object(self, out),
            Some(format) => {
                let columns = vec![
                    Column::new("operation", false, |done: &Self| done.operation.to_string()),
                    Column::new("ref", false, |done: &Self| {
                        done.reference.clone().unwrap_or_default()
                    }),
                    Column::new("summary", true, |done: &Self| done.summary.clone()),
                    Column::new("undoes", false, |done: &Self| {
                        done.undoes
                            .map(|number| number.to_string())
                            .unwrap_or_default()
                    }),
                ];
                List {
                    columns,
                    rows: std::slice::from_ref(self),
                    chosen: false,
                }
                .write(format, console.look, out)
            }
        })
    }
}
