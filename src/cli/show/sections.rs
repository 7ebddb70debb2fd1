//! The sections of a record after its facts: each one list, the last cell prose.

use crate::domain::change::Operation;
use crate::domain::date::Edtf;
use crate::domain::record::{Assessment, Citation, Detail, Evidence, Relation};
use crate::domain::vocabulary::Attested;
use crate::exchange::{Body, Section};

/// Operations that are told; the rest is for `history`.
const LATEST: usize = 10;

/// Gives every section, empty ones too.
pub(super) fn all(detail: &Detail) -> Vec<Section> {
    let (latest, earlier) = by_side(&detail.assessments);
    vec![
        section(
            "Positions",
            &["By", "Status", "Done", "As of", "Note"],
            &latest,
            |a| assessment(a),
        ),
        section(
            "Earlier assessments",
            &["By", "Status", "Done", "As of", "Note"],
            &earlier,
            |a| assessment(a),
        ),
        section(
            "Milestones",
            &["Ref", "Due", "Done on", "Step"],
            &detail.milestones,
            |m| {
                vec![
                    m.reference.clone(),
                    date(m.due.as_ref()),
                    m.done_on
                        .as_ref()
                        .map(|on| format!("done {on}"))
                        .unwrap_or_default(),
                    m.title.clone(),
                ]
            },
        ),
        section(
            "Participants",
            &["Part", "Body", "Party", "Name"],
            &detail.participants,
            |p| {
                let person = p
                    .person
                    .as_ref()
                    .map(|person| format!(" ({person})"))
                    .unwrap_or_default();
                vec![
                    p.role.clone(),
                    p.body.clone(),
                    p.party.clone().unwrap_or_default(),
                    format!("{}{person}", p.name),
                ]
            },
        ),
        section(
            "Actions",
            &["On", "In effect", "Act", "By", "Remark"],
            &detail.actions,
            |a| {
                let effective = a
                    .effective_on
                    .as_ref()
                    .map(|on| format!("in effect {on}"))
                    .unwrap_or_default();
                let remark = [a.place.as_deref(), a.note.as_deref()]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join("; ");
                vec![
                    date(a.on.as_ref()),
                    effective,
                    a.type_.clone(),
                    a.party.clone().unwrap_or_default(),
                    remark,
                ]
            },
        ),
        section(
            "Sessions",
            &["Ref", "Number", "On", "Due", "Remark"],
            &detail.sessions,
            |s| {
                let due = s
                    .due
                    .as_ref()
                    .filter(|_| s.on.is_none())
                    .map(|due| format!("due {due}"))
                    .unwrap_or_default();
                let remark = [s.place.as_deref(), s.minutes.as_deref()]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join("\n");
                vec![
                    s.reference.clone(),
                    s.number.map(|n| format!("no. {n}")).unwrap_or_default(),
                    date(s.on.as_ref()),
                    due,
                    remark,
                ]
            },
        ),
        section(
            "Relations",
            &["How", "Ref", "Title"],
            &detail.relations,
            |r| vec![how(r), r.reference.clone(), r.title.clone()],
        ),
        section("Evidence", &["Ref", "Source"], &detail.evidence, |e| {
            vec![e.reference.clone(), source(e)]
        }),
        section("Notes", &["As of", "Text"], &detail.notes, |n| {
            vec![n.as_of.to_string(), n.text.clone()]
        }),
        history(&detail.history, &detail.record.reference),
    ]
}

fn section<T>(
    heading: &'static str,
    headers: &[&'static str],
    list: &[T],
    row: impl Fn(&T) -> Vec<String>,
) -> Section {
    let rows = list.iter().map(row).collect();
    Section {
        heading,
        body: Body::Rows {
            headers: headers.to_vec(),
            rows,
        },
    }
}

/// Splits assessments, the newest first, into the latest of each side, the desk's at the head, and the others.
fn by_side(assessments: &[Assessment]) -> (Vec<&Assessment>, Vec<&Assessment>) {
    let mut latest: Vec<&Assessment> = Vec::new();
    let mut earlier = Vec::new();
    for each in assessments {
        if latest.iter().any(|known| known.assessor == each.assessor) {
            earlier.push(each);
        } else {
            latest.push(each);
        }
    }
    latest.sort_by_key(|each| {
        (
            each.assessor != "desk",
            each.assessor == "independent",
            each.assessor.clone(),
        )
    });
    (latest, earlier)
}

fn assessment(each: &Assessment) -> Vec<String> {
    let word = each
        .source_word
        .as_ref()
        .map(|word| format!("in the source: {word}"));
    let note = [each.note.clone(), word]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n");
    vec![
        each.assessor.clone(),
        each.status.to_string(),
        each.percent
            .map(|percent| format!("{percent} %"))
            .unwrap_or_default(),
        format!("as of {}", each.as_of),
        note,
    ]
}

fn how(relation: &Relation) -> String {
    let words = match (relation.type_.as_str(), relation.inverse) {
        ("child", _) => "above",
        ("implements", true) => "implemented by",
        ("amends", true) => "amended by",
        ("supersedes", true) => "superseded by",
        ("supplements", true) => "supplemented by",
        ("made_under", true) => "led to",
        ("follows_up", true) => "followed up by",
        ("conditional_on", true) => "condition of",
        (type_, _) => return type_.replace('_', " "),
    };
    words.to_owned()
}

/// Tells a source in lines: what it is, where, and what it says of which field, by how well it is attested.
fn source(evidence: &Evidence) -> String {
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
    let field = citation.field.as_deref();
    let of = match (citation.of.as_str(), field) {
        ("record", None) => "the record".to_owned(),
        ("record", Some(field)) => field.to_owned(),
        (of, None) => of.to_owned(),
        (of, Some(field)) => format!("{of} {field}"),
    };
    let against = if citation.stance == "contradicts" {
        " contradicted"
    } else {
        ""
    };
    let note = citation
        .note
        .as_ref()
        .map(|note| format!(" ({note})"))
        .unwrap_or_default();
    format!("{of}{against}{note}")
}

fn history(operations: &[Operation], reference: &str) -> Section {
    let mut rows: Vec<Vec<String>> = operations
        .iter()
        .take(LATEST)
        .map(|operation| {
            let undone = if operation.undone { " (undone)" } else { "" };
            let note = operation
                .note
                .as_ref()
                .map(|note| format!("\n{note}"))
                .unwrap_or_default();
            vec![
                operation.operation.to_string(),
                operation.at.clone(),
                operation.author.clone(),
                format!("{}{undone}{note}", operation.summary),
            ]
        })
        .collect();
    if operations.len() > LATEST {
        let more = format!("earlier ones: servanda history {reference}");
        rows.push(vec![String::new(), String::new(), String::new(), more]);
    }
    Section {
        heading: "History",
        body: Body::Rows {
            headers: vec!["Operation", "At", "Author", "What"],
            rows,
        },
    }
}

fn date(date: Option<&Edtf>) -> String {
    date.map(ToString::to_string).unwrap_or_default()
}
