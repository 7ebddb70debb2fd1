//! The facts of a record: names and values, only what is there.

use super::sections::by_side;
use crate::domain::axes::{Assurance, LegalState, Timeliness};
use crate::domain::date::Edtf;
use crate::domain::entity::{Entity, side};
use crate::domain::record::{Assessment, Detail, Document, Record, Title};
use crate::domain::sides::distance;
use crate::domain::vocabulary::Level;
use crate::exchange::{Body, Section, axis, heading};
use crate::words::of;
use crate::{say, word};

/// Gives the section without a heading.
pub(super) fn sections(detail: &Detail) -> Vec<Section> {
    let record = &detail.record;
    let mut pairs = Vec::new();
    let mut add = |name: &str, value: String| {
        if !value.is_empty() {
            pairs.push((name.to_owned(), value));
        }
    };
    add(word!("Status"), status(record));
    add(word!("Sides"), apart(&detail.assessments));
    let type_ = record.kind.type_label(&record.type_);
    add(
        word!("Kind"),
        format!("{}, {type_}", record.kind.noun_label()),
    );
    for title in record.titles.iter().filter(|t| is_worth_telling(t, record)) {
        add(word!("Title"), titled(title));
    }
    add(word!("Field"), record.field.clone().unwrap_or_default());
    add(word!("Start"), date(record.start.as_ref()));
    add(word!("Due"), due(record));
    for (name, value) in record.document.iter().flat_map(of_document) {
        add(&name, value);
    }
    if record.assurance != Assurance::None {
        add(&axis("assurance"), record.assurance.label().to_owned());
    }
    add(&heading("audience"), detail.audience.label().to_owned());
    let others = detail.details.iter().filter(|(name, _)| name != "audience");
    for (name, text) in others {
        let told = Entity::Record.value_words(name, text);
        add(&heading(name), told);
    }
    for (name, text) in legal(detail) {
        add(name, text);
    }
    vec![Section {
        heading: "",
        body: Body::Pairs(pairs),
    }]
}

fn titled(title: &Title) -> String {
    let working = if title.working {
        word!(" (working translation)")
    } else {
        ""
    };
    format!("{}: {}{working}", title.language, title.text)
}

fn of_document(document: &Document) -> [(String, String); 5] {
    let state = document.legal_state.map_or("", LegalState::label);
    let level = document.level.map_or("", Level::label);
    let occasion = document.occasion.clone().unwrap_or_default();
    [
        (word!("Signed").to_owned(), date(document.signed.as_ref())),
        (word!("Occasion").to_owned(), occasion),
        (axis("legal state"), state.to_owned()),
        (axis("binding"), document.binding.label().to_owned()),
        (word!("Level").to_owned(), level.to_owned()),
    ]
}

/// Tells what the legal state rests on, the state for each of more than two parties, and what runs out or comes round.
fn legal(detail: &Detail) -> Vec<(&'static str, String)> {
    let Some(legal) = &detail.legal else {
        return Vec::new();
    };
    let authority = of("authority", &legal.authority).to_owned();
    let mut pairs = vec![(word!("Authority"), authority)];
    for each in &legal.by_party {
        let state = each.state.map_or(word!("no act known"), LegalState::label);
        pairs.push((word!("State for"), format!("{}: {state}", each.party)));
    }
    for clock in &legal.clocks {
        let what = of("ClockType", &clock.what);
        pairs.push((word!("Clock"), format!("{what} {}", clock.date)));
    }
    if !legal.missing.is_empty() {
        let missing = legal.missing.iter().map(|what| of("clock", what));
        let missing: Vec<&str> = missing.collect();
        pairs.push((word!("Missing"), missing.join(", ")));
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
                Some(steps) => i64::from(steps),
            };
            let (one, other) = (side(&one.assessor), side(&other.assessor));
            told.push(match steps {
                1 => say!("{one} and {other} 1 step apart", one, other),
                steps => say!("{one} and {other} {steps} steps apart", one, other, steps),
            });
        }
    }
    told.join("; ")
}

fn is_worth_telling(title: &Title, record: &Record) -> bool {
    title.text != record.title || title.working
}

fn status(record: &Record) -> String {
    let mut parts = vec![record.status.label().to_owned()];
    parts.extend(record.percent.map(|percent| format!("{percent} %")));
    parts.extend(record.as_of.as_ref().map(|date| say!("as of {date}", date)));
    parts.extend(
        record
            .disputed
            .then(|| word!("the parties disagree").to_owned()),
    );
    parts.extend(
        record
            .stale
            .then(|| word!("nothing heard for long").to_owned()),
    );
    parts.join(", ")
}

fn due(record: &Record) -> String {
    let Some(due) = &record.due else {
        return String::new();
    };
    let mut parts = vec![due.to_string()];
    if record.timeliness != Timeliness::NoDate {
        parts.push(record.timeliness.label().to_owned());
    }
    if record.slipped {
        let first = date(record.baseline_due.as_ref());
        parts.push(say!("slipped, first {first}", first));
    }
    parts.join(", ")
}

fn date(date: Option<&Edtf>) -> String {
    date.map(ToString::to_string).unwrap_or_default()
}
