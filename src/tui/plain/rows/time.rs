//! The entries of the agenda and the lines of the timeline.

use super::{join, record};
use crate::app::agenda::Line as Entry;
use crate::app::timeline::{Line, SECTIONS, Timeline};
use crate::app::{App, Target};
use crate::domain::mark::{Mark, MarkKind};
use crate::tui::plain::place::Place;
use crate::tui::views::agenda::away;
use crate::tui::views::record::words_of;
use crate::words::day;
use crate::{say, word};

/// Says the agenda.
pub fn agenda(app: &App) -> Place<'_> {
    let of = &app.agenda;
    let heading = match of.from {
        None => word!("What is overdue, and the year ahead").to_owned(),
        Some(from) => say!("The year from {day}", day = day::short(from)),
    };
    let by = say!("by {by}", by = of.by.label());
    let is_entry = |line: &Entry| matches!(line, Entry::Entry(_));
    let lines = of.lines.iter().enumerate();
    let lines: Vec<usize> = lines
        .filter(|(_, line)| is_entry(line))
        .map(|(index, _)| index)
        .collect();
    let at = lines.iter().position(|line| *line >= of.scroll.index);
    let goals = lines.clone();
    Place {
        heads: vec![heading, by, say!("{count} entries", count = lines.len())],
        count: lines.len(),
        at: at.unwrap_or(0),
        none: word!("Nothing is on the agenda.").to_owned(),
        row: Box::new(move |index| {
            let line = *lines.get(index)?;
            let entry = of.entry(line)?;
            let group = of.lines[..line].iter().rev().find_map(|line| match line {
                Entry::Heading(group, _) => Some(group.words.clone()),
                Entry::Entry(_) => None,
            });
            Some(join([
                group.unwrap_or_default(),
                entry.date.to_string(),
                words_of("What", entry.plan.as_str()),
                format!("{} {}", entry.reference, entry.title),
                away(entry, app.now.today),
            ]))
        }),
        target: Box::new(move |index| goals.get(index).copied().map(Target::Row)),
    }
}

/// Gives the lines of the timeline that are records.
fn lines(of: &Timeline) -> Vec<usize> {
    let mut found = Vec::new();
    let mut next = 0;
    for count in of.counts.iter().filter(|count| **count > 0) {
        found.extend(next + 1..=next + count);
        next += count + 1;
    }
    found
}

/// Says the timeline.
pub fn timeline(app: &App) -> Place<'_> {
    let of = &app.timeline;
    let lines = lines(of);
    let at = lines.iter().position(|line| *line >= of.scroll.index);
    let goals = lines.clone();
    let sections = SECTIONS
        .iter()
        .zip(of.counts)
        .filter(|(_, count)| *count > 0);
    let sections = sections.map(|(section, count)| format!("{} {count}", section.words));
    Place {
        heads: sections.collect(),
        count: lines.len(),
        at: at.unwrap_or(0),
        none: word!("There is nothing here yet.").to_owned(),
        row: Box::new(move |index| {
            let Line::Record(of_line) = of.line(*lines.get(index)?)? else {
                return None;
            };
            let start = of_line.start.as_ref();
            let start = start.map_or_else(String::new, |start| say!("begins {start}", start));
            let marks = of.marks(of_line).iter().map(mark);
            Some(join([record(of_line), start].into_iter().chain(marks)))
        }),
        target: Box::new(move |index| goals.get(index).copied().map(Target::Row)),
    }
}

fn mark(of: &Mark) -> String {
    let words = match of.kind {
        MarkKind::Held => word!("session held"),
        MarkKind::Planned => word!("planned"),
        MarkKind::StepDone => word!("step done"),
        MarkKind::StepDue => word!("step due"),
        MarkKind::InForce => word!("in force"),
        MarkKind::Act => word!("another act"),
    };
    format!("{words} {}", of.on)
}
