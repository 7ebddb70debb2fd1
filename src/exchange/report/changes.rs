//! What changed since a day, by record and in words.
//!
//! Two things count: what came true (a side's word, an act, a step done, a meeting held, a remark) by the day on which it was
//! true, and what the desk revised (a due date, a title) by the day on which that was entered. A date known only so far
//! counts when it may lie in the stretch.

use chrono::NaiveDate;

use super::Given;
use super::model::{Change, Changed};
use super::words::{When, anchor};
use crate::domain::change::{FieldChange, Operation};
use crate::domain::date::Edtf;
use crate::domain::entity::Entity;
use crate::domain::record::{Assessment, Detail};
use crate::domain::value::Value;
use crate::exchange::record::field_name;
use crate::word;
use crate::words::term;

/// The operation that made the register: all of it was entered then, and nothing of it revised.
const FOUNDING: i64 = 1;
/// Fields that are told by what came true, or of no concern to a reader.
const UNTOLD: &[&str] = &[
    "status", "percent", "as_of", "removed", "audience", "uid", "kind",
];

/// Gives every record that changed, in the order of the records.
pub(super) fn all(records: &[Detail], given: &Given<'_>) -> Vec<Changed> {
    let changed = records.iter().map(|detail| changed(detail, given));
    changed.filter(|each| !each.changes.is_empty()).collect()
}

fn changed(detail: &Detail, given: &Given<'_>) -> Changed {
    let record = &detail.record;
    let own = record
        .titles
        .iter()
        .find(|title| title.text == record.title);
    let mut dated = came_true(detail, given);
    dated.extend(revised(detail, given));
    dated.sort_by_key(|(day, _)| *day);
    Changed {
        reference: record.reference.clone(),
        anchor: anchor("record", &record.reference),
        title: record.title.clone(),
        language: own.map(|title| title.language.clone()),
        changes: dated.into_iter().map(|(_, change)| change).collect(),
    }
}

type Dated = (Option<NaiveDate>, Change);

impl Given<'_> {
    /// Tells whether a date may lie between the day from which changes are told and the day of the report.
    fn is_since(&self, date: &Edtf) -> bool {
        date.upper().is_none_or(|day| day >= self.since) && date.has_begun(self.day)
    }
}

fn came_true(detail: &Detail, given: &Given<'_>) -> Vec<Dated> {
    let mut found = Vec::new();
    let mut add = |on: Option<&Edtf>, fill: &dyn Fn(&mut Change)| {
        if let Some(date) = on.filter(|date| given.is_since(date)) {
            let mut change = blank(When::of(date));
            fill(&mut change);
            found.push((date.lower(), change));
        }
    };
    for (i, said) in detail.assessments.iter().enumerate() {
        let same_side = |each: &&Assessment| each.assessor == said.assessor;
        let before = detail.assessments[i + 1..].iter().find(same_side);
        let after = detail.assessments[..i].iter().rfind(same_side);
        let confirms = before.is_some_and(|before| status(before) == status(said));
        if confirms && after.is_some_and(|after| status(after) == status(said)) {
            continue; // Of one word said again and again the first and the last are told.
        }
        add(Some(&said.as_of), &|change| {
            change.what = if confirms {
                word!("status confirmed").to_owned()
            } else {
                term("label", "status")
            };
            change.by = Some(given.side(&said.assessor));
            change.old = before.filter(|_| !confirms).map(status);
            change.new = Some(status(said));
            change.note.clone_from(&said.note);
        });
    }
    for act in &detail.actions {
        add(act.on.as_ref(), &|change| {
            change.what = term("ActionType", &act.type_);
            change.by = act.party.as_deref().map(|party| given.side(party));
            change.note.clone_from(&act.note);
        });
    }
    for step in &detail.milestones {
        add(step.done_on.as_ref(), &|change| {
            change.what = format!("{} {}", Entity::Milestone.label(), step.reference);
            change.new = Some(word!("done").to_owned());
            change.note = Some(step.title.clone());
        });
    }
    for session in &detail.sessions {
        add(session.on.as_ref(), &|change| {
            change.what = format!("{} {}", Entity::Session.label(), session.reference);
            change.new = Some(word!("held").to_owned());
            change.note.clone_from(&session.place);
        });
    }
    for note in &detail.notes {
        add(Some(&note.as_of), &|change| {
            Entity::Note.label().clone_into(&mut change.what);
            change.note = Some(note.text.clone());
        });
    }
    found
}

fn blank(on: When) -> Change {
    Change {
        on,
        what: String::new(),
        by: None,
        old: None,
        new: None,
        note: None,
    }
}

fn status(said: &Assessment) -> String {
    let percent = said.percent.map(|percent| format!(", {percent} %"));
    [
        term("Status", said.status.as_str()),
        percent.unwrap_or_default(),
    ]
    .concat()
}

/// Gives what the desk revised: of each field what it was first and is last, if that differs.
fn revised(detail: &Detail, given: &Given<'_>) -> Vec<Dated> {
    let mut net: Vec<(NaiveDate, &FieldChange, &Value)> = Vec::new();
    let entered = detail.history.iter().filter_map(|operation| {
        let day = entered_on(operation)?;
        let counts = (given.since..=given.day).contains(&day) && operation.operation != FOUNDING;
        counts.then_some((day, operation))
    });
    for (day, operation) in entered {
        let own = operation.changes.iter().filter(|change| {
            change.reference.as_deref() == Some(&detail.record.reference) && is_told(&change.field)
        });
        for change in own {
            // The newest comes first: what is already known is what it became, this is what it was before.
            match net
                .iter_mut()
                .find(|(_, known, _)| known.field == change.field)
            {
                Some((_, _, old)) => *old = &change.old,
                None => net.push((day, change, &change.old)),
            }
        }
    }
    let differs = net.iter().filter(|(_, change, old)| **old != change.new);
    differs
        .map(|(day, change, old)| {
            let change = Change {
                what: field_name(&change.field).replace('_', " "),
                old: shown(&change.field, old),
                new: shown(&change.field, &change.new),
                ..blank(When::day_short(*day))
            };
            (Some(*day), change)
        })
        .collect()
}

fn is_told(field: &str) -> bool {
    !UNTOLD.contains(&field) && (!field.contains('.') || field.starts_with("title."))
}

fn entered_on(operation: &Operation) -> Option<NaiveDate> {
    operation.at.get(..10)?.parse().ok()
}

/// Puts a value into words; dates as people write them.
fn shown(field: &str, value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Text(text) => Some(Edtf::parse(text).map_or_else(
            |_| Entity::Record.value_words(field, text),
            |d| When::of(&d).words,
        )),
        other => Some(other.to_string()),
    }
}
