//! Writing the report.

use super::{Outcome, Task, program};
use crate::app::dialog::{Asked, Confirm};
use crate::app::{Effect, Moment, Order, Reported};
use crate::{say, word};

/// Writes it. Its form is told by the name of the file.
pub fn task(report: Reported, then: Option<Moment>) -> Task {
    Task {
        words: word!("writing the report"),
        unit: "",
        work: Box::new(move |desk, beat| {
            let path = super::export::absolute(&report.path)?;
            if !report.replaces && path.symlink_metadata().is_ok_and(|found| found.is_file()) {
                let order = Order::Report(Reported {
                    replaces: true,
                    ..report
                });
                let question = say!("Write over {path}?", path = path.display());
                let lines = vec![word!("What is in it now would be lost.").to_owned()];
                return Ok(Outcome::Asked(Confirm::new(
                    Asked::Do(Effect::Run(order)),
                    question,
                    lines,
                )));
            }
            let ending = path
                .extension()
                .map(|ending| ending.to_string_lossy().to_lowercase());
            let format = match ending.as_deref() {
                Some("md" | "markdown") => "markdown",
                Some("xlsx") => "xlsx",
                _ => "html",
            };
            let mut words = vec![
                "report".to_owned(),
                format!("--format={format}"),
                format!("--output={}", path.display()),
            ];
            words.extend(report.since.map(|day| format!("--since={day}")));
            words.extend(report.is_shared.then(|| "--audience=shared".to_owned()));
            words.extend(report.replaces.then(|| "--force".to_owned()));
            words.extend(program::time(then));
            words.extend(program::terms(&report.filter));
            program::run(desk, beat, &words)?;
            Ok(Outcome::Said(say!(
                "wrote the report to {path}",
                path = path.display()
            )))
        }),
    }
}
