//! The facts of a record: names and values, only what is there.

use super::sections::by_side;
use crate::domain::axes::{Assurance, LegalState, Timeliness};
use crate::domain::date::Edtf;
use crate::domain::record::{Assessment, Detail, Record, Title};
use crate::domain::sides::distance;
use crate::exchange::{Body, Section, heading};

/// Gives the section without a heading.
pub(super) fn sections(detail: &Detail) -> Vec<Section> {
    let record = &detail.record;
    let mut pairs = Vec::new();
    let mut add = |name: &str, value: String| {
        if !value.is_empty() {
            pairs.push((name.to_owned(), value));
        }
    };
    add("Status", status(record));
    add("Sides", apart(&detail.assessments));
    add(
        "Kind",
        format!("{}, {}", record.kind.noun(), record.type_.clone()),
    );
    for title in record
        .titles
        .iter()
        .filter(|title| is_worth_telling(title, record))
    {
        let working = if title.working {
            " (working translation)"
        } else {
            ""
        };
        add(
            "Title",
            format!("{}: {}{working}", title.language, title.text),
        );
    }
    add("Field", record.field.clone().unwrap_or_default());
    add("Start", date(record.start.as_ref()));
    add("Due", due(record));
    if let Some(document) = &record.document {
        add("Signed", date(document.signed.as_ref()));
        add("Occasion", document.occasion.clone().unwrap_or_default());
        add(
            "Legal state",
            document
                .legal_state
                .map(|state| state.to_string())
                .unwrap_or_default(),
        );
        add("Binding", document.binding.to_string());
        add(
            "Level",
            document
                .level
                .map(|level| level.to_string())
                .unwrap_or_default(),
        );
    }
    if record.assurance != Assurance::None {
        add("Assurance", record.assurance.to_string());
    }
    add("Audience", detail.audience.to_string());
    let others = detail.details.iter().filter(|(name, _)| name != "audience");
    for (name, text) in others {
        add(&heading(name), text.clone());
    }
    for (name, text) in legal(detail) {
        add(name, text);
    }
    vec![Section {
        heading: "",
        body: Body::Pairs(pairs),
    }]
}

/// Tells what the legal state rests on, the state for each of more than two parties, and what runs out or comes round.
fn legal(detail: &Detail) -> Vec<(&'static str, String)> {
    let Some(legal) = &detail.legal else {
        return Vec::new();
    };
    let mut pairs = vec![("Authority", legal.authority.clone())];
    for each in &legal.by_party {
        let state = each.state.map_or("no act known", LegalState::as_str);
        pairs.push(("State for", format!("{}: {state}", each.party)));
    }
    for clock in &legal.clocks {
        pairs.push(("Clock", format!("{} {}", clock.what, clock.date)));
    }
    if !legal.missing.is_empty() {
        pairs.push(("Missing", legal.missing.join(", ")));
    }
    pairs
}

/// Tells how far two sides stand apart, each by its latest word; those on one step are not named.
fn apart(assessments: &[Assessment]) -> String {
    let (latest, _) = by_side(assessments);
    let mut told = Vec::new();
    for (i, one) in latest.iter().enumerate() {
        for other in &latest[i + 1..] {
            let steps = match distance(one.status, other.status) {
                None | Some(0) => continue,
                Some(1) => "1 step".to_owned(),
                Some(steps) => format!("{steps} steps"),
            };
            told.push(format!(
                "{} and {} {steps} apart",
                one.assessor, other.assessor
            ));
        }
    }
    told.join("; ")
}

fn is_worth_telling(title: &Title, record: &Record) -> bool {
    title.text != record.title || title.working
}

fn status(record: &Record) -> String {
    let mut parts = vec![record.status.to_string()];
    parts.extend(record.percent.map(|percent| format!("{percent} %")));
    parts.extend(record.as_of.as_ref().map(|date| format!("as of {date}")));
    parts.extend(record.disputed.then(|| "the parties disagree".to_owned()));
    parts.extend(record.stale.then(|| "nothing heard for long".to_owned()));
    parts.join(", ")
}

fn due(record: &Record) -> String {
    let Some(due) = &record.due else {
        return String::new();
    };
    let mut parts = vec![due.to_string()];
    if record.timeliness != Timeliness::NoDate {
        parts.push(record.timeliness.to_string());
    }
    if record.slipped {
        parts.push(format!(
            "slipped, first {}",
            date(record.baseline_due.as_ref())
        ));
    }
    parts.join(", ")
}

fn date(date: Option<&Edtf>) -> String {
    date.map(ToString::to_string).unwrap_or_default()
}
