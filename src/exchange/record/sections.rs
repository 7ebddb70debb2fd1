//! The sections of a record after its facts: each one list, the last cell prose.

use super::sources;
use crate::domain::change::Operation;
use crate::domain::date::Edtf;
use crate::domain::entity::side;
use crate::domain::record::{
    Action, Assessment, Detail, Milestone, Participant, Relation, Session,
};
use crate::exchange::{Body, Section};
use crate::words::{of, term};
use crate::{say, word};

/// Operations that are told; the rest is for `history`.
const LATEST: usize = 10;

/// Gives every section, empty ones too.
pub(super) fn all(detail: &Detail) -> Vec<Section> {
    let (latest, earlier) = by_side(&detail.assessments);
    let (reference, due, by) = (word!("Ref"), word!("Due"), word!("head", "By"));
    let (on, remark, as_of) = (
        word!("head", "On"),
        word!("Remark"),
        word!("column", "As of"),
    );
    let done = word!("head", "Done");
    let said = &[by, word!("Status"), done, as_of, word!("Note")];
    let parts = &[word!("Part"), word!("Body"), word!("Party"), word!("Name")];
    let held = &[reference, word!("head", "Number"), on, due, remark];
    let acts = &[on, word!("In effect"), word!("Act"), by, remark];
    let steps = &[reference, due, word!("Done on"), word!("Step")];
    vec![
        section(word!("Positions"), said, &latest, |a| assessment(a)),
        section(word!("Earlier assessments"), said, &earlier, |a| {
            assessment(a)
        }),
        section(word!("Milestones"), steps, &detail.milestones, milestone),
        section(
            word!("Participants"),
            parts,
            &detail.participants,
            participant,
        ),
        section(word!("head", "Actions"), acts, &detail.actions, action),
        section(word!("Sessions"), held, &detail.sessions, session),
        section(
            word!("Relations"),
            &[word!("How"), reference, word!("Title")],
            &detail.relations,
            |r| vec![how(r), r.reference.clone(), r.title.clone()],
        ),
        section(
            word!("Evidence"),
            &[reference, word!("Source")],
            &detail.evidence,
            |e| vec![e.reference.clone(), sources::source(e)],
        ),
        section(
            word!("Notes"),
            &[as_of, word!("Text")],
            &detail.notes,
            |n| vec![n.as_of.to_string(), n.text.clone()],
        ),
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
        .map(|word| say!("in the source: {word}", word));
    let note = [each.note.clone(), word]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n");
    vec![
        side(&each.assessor).to_owned(),
        each.status.label().to_owned(),
        each.percent
            .map(|percent| format!("{percent} %"))
            .unwrap_or_default(),
        say!("as of {date}", date = each.as_of),
        note,
    ]
}

/// Tells how a record stands to another, as seen from it.
pub fn how(relation: &Relation) -> String {
    let words = match (relation.type_.as_str(), relation.inverse) {
        ("child", _) => word!("how", "above"),
        ("implements", true) => word!("how", "implemented by"),
        ("amends", true) => word!("how", "amended by"),
        ("supersedes", true) => word!("how", "superseded by"),
        ("supplements", true) => word!("how", "supplemented by"),
        ("made_under", true) => word!("how", "led to"),
        ("follows_up", true) => word!("how", "followed up by"),
        ("conditional_on", true) => word!("how", "condition of"),
        (type_, _) => return term("RelationType", type_),
    };
    words.to_owned()
}

fn history(operations: &[Operation], reference: &str) -> Section {
    let mut rows: Vec<Vec<String>> = operations
        .iter()
        .take(LATEST)
        .map(|operation| {
            let summary = if operation.undone {
                say!("{summary} (undone)", summary = operation.summary)
            } else {
                operation.summary.clone()
            };
            let note = operation
                .note
                .as_ref()
                .map(|note| format!("\n{note}"))
                .unwrap_or_default();
            vec![
                operation.operation.to_string(),
                operation.at.clone(),
                operation.author.clone(),
                format!("{summary}{note}"),
            ]
        })
        .collect();
    if operations.len() > LATEST {
        let more = say!("earlier ones: servanda history {reference}", reference);
        rows.push(vec![String::new(), String::new(), String::new(), more]);
    }
    Section {
        heading: word!("History"),
        body: Body::Rows {
            headers: vec![
                word!("Operation"),
                word!("head", "At"),
                word!("Author"),
                word!("What"),
            ],
            rows,
        },
    }
}

fn date(date: Option<&Edtf>) -> String {
    date.map(ToString::to_string).unwrap_or_default()
}

fn milestone(m: &Milestone) -> Vec<String> {
    let done = m.done_on.as_ref().map(|on| say!("done {on}", on));
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
        of("Role", &p.role).to_owned(),
        p.body.clone(),
        p.party.clone().unwrap_or_default(),
        [p.name.as_str(), person.as_deref().unwrap_or_default()].concat(),
    ]
}

fn action(a: &Action) -> Vec<String> {
    let effective = a.effective_on.as_ref().map(|on| say!("in effect {on}", on));
    vec![
        date(a.on.as_ref()),
        effective.unwrap_or_default(),
        of("ActionType", &a.type_).to_owned(),
        a.party.clone().unwrap_or_default(),
        joined(&[a.place.as_deref(), a.note.as_deref()], "; "),
    ]
}

fn session(s: &Session) -> Vec<String> {
    let due = s
        .due
        .as_ref()
        .filter(|_| s.on.is_none())
        .map(|due| say!("due {due}", due));
    vec![
        s.reference.clone(),
        s.number
            .map(|number| say!("no. {number}", number))
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
