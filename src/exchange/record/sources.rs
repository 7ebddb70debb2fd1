//! A source of a record: what it is, where, and what it says of which field.

use crate::domain::record::{Citation, Evidence};
use crate::domain::vocabulary::Attested;

/// Tells a source in lines: what it is, where, and what it says of which field, by how well it is attested.
pub fn source(evidence: &Evidence) -> String {
    let published = evidence.published.as_ref().map(ToString::to_string);
    let parts = [
        Some(evidence.title.clone()),
        evidence.publisher.clone(),
        published,
        Some(evidence.type_.clone()),
    ];
    let mut lines = vec![parts.into_iter().flatten().collect::<Vec<_>>().join(", ")];
    lines.extend(evidence.url.clone());
    lines.extend(
        evidence
            .file
            .as_ref()
            .map(|file| format!("kept file {file}")),
    );
    for attested in Attested::CODES {
        let said: Vec<String> = evidence
            .citations
            .iter()
            .filter(|citation| citation.attested == *attested)
            .map(citation)
            .collect();
        if !said.is_empty() {
            lines.push(format!("{}: {}", attested, said.join("; ")));
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
    let of = match (of, field) {
        ("record", None) => "the record".to_owned(),
        ("record", Some(field)) => field.to_owned(),
        (of, None) => of.to_owned(),
        (of, Some(field)) => format!("{of} {field}"),
    };
    let against = if stance == "contradicts" {
        " contradicted"
    } else {
        ""
    };
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    format!("{of}{against}{note}")
}
