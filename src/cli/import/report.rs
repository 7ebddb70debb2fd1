//! What an import does, row by row: for people, for scripts, for a file.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::{ImportArgs, is_refused, write_new};
use crate::cli::console::{Console, answer};
use crate::cli::failure::Failure;
use crate::domain::change::Applied;
use crate::domain::text::visible;
use crate::exchange::import::{Outcome, Plan};
use crate::exchange::{Column, Format, List, Look, write_object};
use crate::{say, word};

/// A plan, and what came of it.
#[derive(Debug)]
pub(super) struct Report {
    pub plan: Plan,
    pub applied: Option<Applied>,
}

/// One field of one row. The keys are contract.
#[derive(Debug, Clone, Default, Serialize)]
struct Line {
    row: usize,
    outcome: &'static str,
    key: Option<String>,
    name: String,
    field: Option<String>,
    old: Option<String>,
    new: Option<String>,
    column: Option<String>,
    value: Option<String>,
    reason: Option<String>,
}

/// The whole for a script. The keys are contract.
#[derive(Debug, Serialize)]
struct Whole<'r> {
    file: &'r str,
    #[serde(rename = "as")]
    noun: &'r str,
    operation: Option<i64>,
    summary: Option<&'r str>,
    rows: usize,
    new: usize,
    changed: usize,
    unchanged: usize,
    in_bin: usize,
    refused: usize,
    columns: Vec<Goes<'r>>,
    made: &'r [String],
    notes: &'r [String],
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Goes<'r> {
    field: &'r str,
    column: &'r str,
}

impl Report {
    pub fn of(plan: Plan) -> Self {
        Self {
            plan,
            applied: None,
        }
    }

    pub fn refused(&self) -> usize {
        self.plan.count(is_refused)
    }

    /// Tells it as asked, and writes it to the file that was named.
    pub fn tell(&self, args: &ImportArgs, console: &Console) -> Result<(), Failure> {
        if let Some(file) = &args.report {
            let mut out = Vec::new();
            self.write(format_of(file), Look::default(), args.dry_run, &mut out)?;
            write_new(file, &String::from_utf8_lossy(&out))?;
        }
        if args.done.format.is_none() && console.is_quiet() {
            return Ok(());
        }
        answer(|out| self.write(args.done.format, console.look, args.dry_run, out))
    }

    fn write(
        &self,
        format: Option<Format>,
        look: Look,
        dry: bool,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match format {
            None => self.words(look, dry, out),
            Some(Format::Json) => write_object(&self.whole(), out),
            Some(format) => List {
                columns: columns(),
                rows: &self.lines(|_| true),
                chosen: true,
            }
            .write(format, look, out),
        }
    }

    /// Tells counts, then what changes and what is refused, field by field.
    fn words(&self, look: Look, dry: bool, out: &mut dyn Write) -> io::Result<()> {
        if let Some(applied) = &self.applied {
            writeln!(
                out,
                "{}",
                say!(
                    "{summary}   (operation {operation})",
                    summary = visible(&applied.summary),
                    operation = applied.operation
                )
            )?;
        }
        let whole = self.counts();
        if dry || self.applied.is_none() || whole.refused > 0 {
            self.told(&whole, out)?;
        }
        let refused = self.lines(is_refused);
        let changed = self.lines(|outcome| matches!(outcome, Outcome::Changed(_)));
        if dry && !changed.is_empty() {
            writeln!(out, "\n{}", word!("changed"))?;
            part(&["row", "name", "field", "old", "new"], &changed, look, out)?;
        }
        if !refused.is_empty() {
            writeln!(out, "\n{}", word!("refused"))?;
            part(&["row", "column", "value", "reason"], &refused, look, out)?;
        }
        Ok(())
    }

    fn told(&self, whole: &Whole<'_>, out: &mut dyn Write) -> io::Result<()> {
        let bin = match whole.in_bin {
            0 => String::new(),
            many => say!(", {many} in the bin and left there", many),
        };
        let (noun, done) = (whole.noun, self.applied.is_some());
        let is_idle = whole.refused == 0 && self.plan.is_idle();
        if is_idle && !done {
            writeln!(out, "{}", word!("nothing changed"))?;
        }
        let verb = if done || is_idle {
            String::new()
        } else {
            ["; ", word!("nothing was changed")].concat()
        };
        writeln!(
            out,
            "{}",
            say!(
                "{rows} {noun} in {file}: {new} new, {changed} changed, {unchanged} unchanged{bin}, {refused} refused{verb}",
                rows = whole.rows,
                noun,
                file = visible(whole.file),
                new = whole.new,
                changed = whole.changed,
                unchanged = whole.unchanged,
                bin,
                refused = whole.refused,
                verb
            )
        )?;
        let columns: Vec<String> = whole
            .columns
            .iter()
            .map(|goes| format!("{} ← {}", goes.field, goes.column))
            .collect();
        if !columns.is_empty() {
            writeln!(out, "  {}", visible(&columns.join(", ")))?;
        }
        for note in whole.notes {
            writeln!(out, "  {}", visible(note))?;
        }
        if !whole.made.is_empty() {
            writeln!(
                out,
                "{}",
                say!(
                    "  also made: {made}",
                    made = visible(&whole.made.join(", "))
                )
            )?;
        }
        Ok(())
    }

    fn counts(&self) -> Whole<'_> {
        let plan = &self.plan;
        Whole {
            file: &plan.source,
            noun: plan.noun.name,
            operation: self.applied.as_ref().map(|applied| applied.operation),
            summary: self
                .applied
                .as_ref()
                .map(|applied| applied.summary.as_str()),
            rows: plan.rows.len(),
            new: plan.count(|outcome| *outcome == Outcome::New),
            changed: plan.count(|outcome| matches!(outcome, Outcome::Changed(_))),
            unchanged: plan.count(|outcome| *outcome == Outcome::Unchanged),
            in_bin: plan.count(|outcome| *outcome == Outcome::Binned),
            refused: self.refused(),
            columns: plan
                .columns
                .iter()
                .map(|(field, column)| Goes { field, column })
                .collect(),
            made: &plan.made,
            notes: &plan.notes,
            lines: Vec::new(),
        }
    }

    fn whole(&self) -> Whole<'_> {
        Whole {
            lines: self.lines(|_| true),
            ..self.counts()
        }
    }

    fn lines(&self, is_wanted: fn(&Outcome) -> bool) -> Vec<Line> {
        let mut lines = Vec::new();
        for row in self.plan.rows.iter().filter(|row| is_wanted(&row.outcome)) {
            let line = |outcome| Line {
                row: row.number,
                outcome,
                key: row.key.clone(),
                name: row.name.clone(),
                ..Line::default()
            };
            match &row.outcome {
                Outcome::New => lines.push(line("new")),
                Outcome::Unchanged => lines.push(line("unchanged")),
                Outcome::Binned => lines.push(line("in_bin")),
                Outcome::Changed(differences) => {
                    lines.extend(differences.iter().map(|each| Line {
                        field: Some(each.field.clone()),
                        old: Some(each.old.clone()),
                        new: Some(each.new.clone()),
                        ..line("changed")
                    }));
                }
                Outcome::Refused(refusals) => lines.extend(refusals.iter().map(|each| Line {
                    column: Some(each.column.clone()),
                    value: Some(each.value.clone()),
                    reason: Some(each.reason.clone()),
                    ..line("refused")
                })),
            }
        }
        lines
    }
}

fn part(names: &[&str], lines: &[Line], look: Look, out: &mut dyn Write) -> io::Result<()> {
    let columns = columns()
        .into_iter()
        .filter(|column| names.contains(&column.name));
    List {
        columns: columns.collect(),
        rows: lines,
        chosen: true,
    }
    .write(Format::Table, look, out)
}

fn columns() -> Vec<Column<Line>> {
    let maybe = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        Column::new("row", false, |line: &Line| line.row.to_string()),
        Column::new("outcome", false, |line: &Line| line.outcome.to_owned()),
        Column::new("key", false, move |line: &Line| maybe(&line.key)),
        Column::new("name", true, |line: &Line| line.name.clone()),
        Column::new("field", false, move |line: &Line| maybe(&line.field)),
        Column::new("old", true, move |line: &Line| maybe(&line.old)),
        Column::new("new", true, move |line: &Line| maybe(&line.new)),
        Column::new("column", false, move |line: &Line| maybe(&line.column)),
        Column::new("value", true, move |line: &Line| maybe(&line.value)),
        Column::new("reason", true, move |line: &Line| maybe(&line.reason)),
    ]
}

/// Gives the form that a file's name asks for; none: words.
fn format_of(file: &Path) -> Option<Format> {
    let ending = file.extension()?.to_str()?.to_lowercase();
    match ending.as_str() {
        "json" => Some(Format::Json),
        "jsonl" => Some(Format::Jsonl),
        "csv" => Some(Format::Csv),
        "md" => Some(Format::Markdown),
        _ => None,
    }
}
