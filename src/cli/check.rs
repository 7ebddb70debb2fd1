//! `check`: contradictions and gaps of the register, the gravest first.

use std::fmt::Write as _;

use clap::Args;

use super::choice::choice;
use super::console::{Console, answer};
use super::failure::Failure;
use crate::domain::check::{Finding, RULES, Severity};
use crate::exchange::{Column, Format, List};
use crate::words::of;
use crate::{say, word};

/// What `check` takes.
#[derive(Debug, Args)]
#[command(after_long_help = rules())]
pub struct CheckArgs {
    /// The form
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = choice::<Format>(Format::CODES))]
    pub format: Format,
}

pub(super) fn run(args: &CheckArgs, console: &Console) -> Result<(), Failure> {
    let store = console.open()?;
    let found = args.format.spoken(|| store.check(console.desk.now()))?;
    if found.is_empty() {
        console.tell(word!(
            "nothing was found that contradicts itself or is missing"
        ));
    }
    let list = List {
        columns: columns(args.format),
        rows: &found,
        chosen: false,
    };
    answer(|out| list.write(args.format, console.look, out))?;
    let errors = found
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    match errors {
        0 => Ok(()),
        1 => Err(errors_found(word!("1 finding is an error"))),
        many => Err(errors_found(&say!("{many} findings are errors", many))),
    }
}

fn errors_found(words: &str) -> Failure {
    Failure::refused(
        words,
        word!("`servanda show REF` tells what is held, `servanda history REF` how it came there"),
    )
}

fn columns(format: Format) -> Vec<Column<Finding>> {
    let mut columns = vec![
        Column {
            header: word!("check", "Code").to_owned(),
            ..Column::new("code", false, |f: &Finding| f.code.to_string())
        },
        Column::new("severity", false, |f: &Finding| f.severity.to_string())
            .in_words(|f: &Finding| f.severity.label().to_owned()),
        Column::new("ref", false, |f: &Finding| f.reference.clone()),
        Column::new("message", true, |f: &Finding| f.message.clone()),
    ];
    if format.is_for_reading() {
        columns[..3].rotate_left(1);
    }
    columns
}

/// Tells every rule, from the table of rules.
fn rules() -> String {
    let mut words = String::from(
        "\
Examples:
  servanda check                  the gravest first
  servanda check --format json    for a script

Exit code 1 when any finding is an error. What is looked for, by gravity:
",
    );
    let mut told = None;
    for row in RULES {
        if told.replace(row.severity) != Some(row.severity) {
            let _ = writeln!(
                words,
                "\n{}s:",
                crate::exchange::heading(row.severity.as_str())
            );
        }
        let _ = writeln!(
            words,
            "  {:<29}  {}",
            row.rule.as_str(),
            of("rule", row.meaning)
        );
    }
    words
}
