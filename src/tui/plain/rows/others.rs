//! The rows of the indicators, the history and the backups.

use super::join;
use crate::app::{App, Target};
use crate::tui::plain::place::Place;
use crate::tui::views::indicators::latest;
use crate::tui::views::operation::moment;
use crate::{say, word};

/// Says the indicators.
pub fn indicators(app: &App) -> Place<'_> {
    let of = &app.indicators;
    Place {
        heads: vec![say!("{count} indicators", count = of.rows.len())],
        count: of.rows.len(),
        at: of.scroll.index,
        none: word!("There is no indicator yet.").to_owned(),
        row: Box::new(|index| {
            let row = of.rows.get(index)?;
            Some(join([
                format!("{} {}", row.reference, row.title),
                row.unit.clone(),
                latest(row, usize::MAX),
            ]))
        }),
        target: Box::new(|index| Some(Target::Row(index))),
    }
}

/// Says the history.
pub fn history(app: &App) -> Place<'_> {
    let of = &app.history;
    let mut heads = vec![say!("{count} operations", count = of.scroll.total)];
    if !of.text().is_empty() {
        heads.push(say!("filter {text}", text = of.text()));
    }
    Place {
        heads,
        count: of.scroll.total,
        at: of.scroll.index,
        none: word!("Nothing passes the filter.").to_owned(),
        row: Box::new(|index| {
            let row = of.row(index)?;
            let undone = if row.undone { word!("taken back") } else { "" };
            Some(join([
                say!("operation {other}", other = row.operation),
                row.summary.clone(),
                undone.to_owned(),
                moment(&row.at),
                row.author.clone(),
            ]))
        }),
        target: Box::new(|index| Some(Target::Row(index))),
    }
}

/// Says the backups.
pub fn backups(app: &App) -> Place<'_> {
    let of = &app.backups;
    let mut heads = vec![say!("{count} backups", count = of.rows.len())];
    if let Some(problem) = &of.problem {
        heads.push(format!("{}; {}", problem.message, problem.hint));
    }
    Place {
        heads,
        count: of.rows.len(),
        at: of.scroll.index,
        none: app.keys.spell(&format!(
            "{} {}",
            word!("There is no backup yet."),
            word!("{backups.make_backup} makes one and verifies it.")
        )),
        row: Box::new(|index| {
            let row = of.rows.get(index)?;
            let seal = if row.is_sealed {
                word!("Encrypted")
            } else {
                ""
            };
            let verified = word!("Verified");
            Some(join([
                row.made_at.clone(),
                row.reason.clone(),
                format!("{verified}: {}", of.verdict(row).words()),
                seal.to_owned(),
                row.problem.clone().unwrap_or_else(|| row.holds.clone()),
                row.size.clone(),
            ]))
        }),
        target: Box::new(|index| Some(Target::Row(index))),
    }
}
