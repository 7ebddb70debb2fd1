//! A source of a record: what it is, where, and what it says of which field.

use crate::domain::entity::side;
use crate::domain::record::{Citation, Evidence};
use crate::domain::vocabulary::Attested;
use crate::words::of;
use crate::{say, word};

/// Tells a source in lines: what it is, where, and what it says of which field, by how well it is attested.
pub fn source(evidence: &Evidence) -> String {
    let published = evidence.published.as_ref().map(ToString::to_string);
    let parts = [
        Some(evidence.title.clone()),
        evidence.publisher.clone(),
        published,
        Some(of("EvidenceType", &evidence.type_).to_owned()),
    ];
    let mut lines = vec![parts.into_iter().flatten().collect::<Vec<_>>().join(", ")];
    lines.extend(evidence.url.clone());
    lines.extend(
        evidence
            .file
            .as_ref()
            .map(|file| say!("kept file {file}", file)),
    );
    for attested in Attested::ALL {
        let said: Vec<String> = evidence
            .citations
            .iter()
            .filter(|citation| citation.attested == attested.as_str())
            .map(citation)
            .collect();
        if !said.is_empty() {
            lines.push(format!("{}: {}", attested.label(), said.join("; ")));
        }
    }
    lines.join("\n")
}

fn citation(citation: &Citation) -> String {
    said(
        &citation.of,
        citation.field.as_deref(),
        &citation.stance,
        citation.note.as_deref(),
    )
}

/// Tells of what a source speaks, whether against it, and what is to be said of that.
pub fn said(of: &str, field: Option<&str>, stance: &str, note: Option<&str>) -> String {
    let of = spoken(of, field);
    let against = if stance == "contradicts" {
        word!(" contradicted")
    } else {
        ""
    };
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    format!("{of}{against}{note}")
}

/// Names of what a citation speaks: a field, a part (`milestone M1`, `action signature`, `signatory Y3`), or one of its fields.
pub fn spoken(of: &str, field: Option<&str>) -> String {
    let part = part(of);
    match (of, field.map(field_name)) {
        ("record", None) => word!("the record").to_owned(),
        ("record", Some(field)) => field,
        (_, None) => part,
        (_, Some(field)) => say!("{part} {field}", part, field),
    }
}

/// Names a part of a record by its sort and what tells it from others of it.
fn part(spoken: &str) -> String {
    let (sort, which) = spoken.split_once(' ').unwrap_or((spoken, ""));
    let role = of("Role", sort);
    let name = if role == sort {
        of("Entity", sort)
    } else {
        role
    };
    match (sort, which.split_once(' ')) {
        (_, _) if which.is_empty() => name.to_owned(),
        ("action", _) => say!("action {what}", what = of("ActionType", which)),
        ("relation", _) => say!("relation {what}", what = of("RelationType", which)),
        ("assessment", Some((by, on))) => say!("assessment {by} {on}", by = side(by), on),
        _ => format!("{name} {which}"),
    }
}

/// Names a field of what is cited; `title.ko` by its language. English names it as flags and files do.
pub fn field_name(name: &str) -> String {
    let (field, language) = name.split_once('.').unwrap_or((name, ""));
    match (of("label", field), language) {
        (told, _) if told == field => name.to_owned(),
        (told, "") => told.to_owned(),
        (told, language) => format!("{told} ({language})"),
    }
}
