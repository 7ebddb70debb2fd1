//! The sections of a record after its facts: each one list, the last cell prose.

use super::sources;
use crate::domain::change::Operation;
use crate::domain::date::Edtf;
use crate::domain::record::{
    Action, Assessment, Detail, Milestone, Participant, Relation, Session,
};
use crate::exchange::{Body, Section};

/// Operations that are told; the rest is for `history`.
const LATEST: usize = 10;

/// Gives every section, empty ones too.
pub(super) fn all(detail: &Detail) -> Vec<Section> {
    let (latest, earlier) = by_side(&detail.assessments);
    let said = &["By", "Status", "Done", "As of", "Note"];
    let parts = &["Part", "Body", "Party", "Name"];
    let held = &["Ref", "Number", "On", "Due", "Remark"];
    let acts = &["On", "In effect", "Act", "By", "Remark"];
    vec![
        section("Positions", said, &latest, |a| assessment(a)),
        section("Earlier assessments", said, &earlier, |a| assessment(a)),
        section(
            "Milestones",
            &["Ref", "Due", "Done on", "Step"],
            &detail.milestones,
            milestone,
        ),
        section("Participants", parts, &detail.participants, participant),
        section("Actions", acts, &detail.actions, action),
        section("Sessions", held, &detail.sessions, session),
        section(
            "Relations",
            &["How", "Ref", "Title"],
            &detail.relations,
            |r| vec![how(r), r.reference.clone(), r.title.clone()],
        ),
        section("Evidence", &["Ref", "Source"], &detail.evidence, |e| {
            vec![e.reference.clone(), sources::source(e)]
        }),
        section("Notes", &["As of", "Text"], &detail.notes, |n| {
            vec![n.as_of.to_string(), n.text.clone()]
        }),
        history(&detail.history, &detail.record.reference),
    ]
}

/// Makes a section of one list: its heading, its headers, and a row for each.
pub fn section<T>(
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
pub(super) fn by_side(assessments: &[Assessment]) -> (Vec<&Assessment>, Vec<&Assessment>) {
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

fn milestone(m: &Milestone) -> Vec<String> {
    let done = m.done_on.as_ref().map(|on| format!("done {on}"));
    vec![
        m.reference.clone(),
        date(m.due.as_ref()),
        done.unwrap_or_default(),
        m.title.clone(),
    ]
}

fn participant(p: &Participant) -> Vec<String> {
    let person = p.person.as_ref().map(|person| format!(" ({person})"));
    vec![
        p.role.clone(),
        p.body.clone(),
        p.party.clone().unwrap_or_default(),
        [p.name.as_str(), person.as_deref().unwrap_or_default()].concat(),
    ]
}

fn action(a: &Action) -> Vec<String> {
    let effective = a.effective_on.as_ref().map(|on| format!("in effect {on}"));
    vec![
        date(a.on.as_ref()),
        effective.unwrap_or_default(),
        a.type_.clone(),
        a.party.clone().unwrap_or_default(),
        joined(&[a.place.as_deref(), a.note.as_deref()], "; "),
    ]
}

fn session(s: &Session) -> Vec<String> {
    let due = s
        .due
        .as_ref()
        .filter(|_| s.on.is_none())
        .map(|due| format!("due {due}"));
    vec![
        s.reference.clone(),
        s.number
            .map(|number| format!("no. {number}"))
            .unwrap_or_default(),
        date(s.on.as_ref()),
        due.unwrap_or_default(),
        joined(&[s.place.as_deref(), s.minutes.as_deref()], "\n"),
    ]
}

fn joined(parts: &[Option<&str>], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().flatten().copied().collect();
    parts.join(between)
}
