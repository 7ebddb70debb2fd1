//! The parts of a record in the report, each from what the register holds of it.

use super::Given;
use super::entry::{
    Act, Bodied, Cite, Fact, Meeting, Open, Position, Proof, Remark, Role, Step, Tie,
};
use super::words::{When, anchor};
use crate::domain::check::Finding;
use crate::domain::entity::Entity;
use crate::domain::record::{Assessment, Citation, Detail, Evidence, Relation};
use crate::domain::vocabulary;
use crate::exchange::record::{field_name, how, spoken};
use crate::exchange::{axis, heading};
use crate::words::{capital, of, term};
use crate::{mark, word};

/// Gives the way to a source.
pub(super) fn cite(reference: &str) -> Cite {
    Cite {
        reference: reference.to_owned(),
        anchor: anchor("source", reference),
    }
}

/// Gives the sources that are cited for one part of a record, as citations name it.
fn cites(evidence: &[Evidence], of: &str) -> Vec<Cite> {
    let cited = evidence
        .iter()
        .filter(|source| source.citations.iter().any(|citation| citation.of == of));
    cited.map(|source| cite(&source.reference)).collect()
}

/// Gives what is held of a record besides what has a key of its own.
pub(super) fn facts(detail: &Detail, given: &Given<'_>) -> Vec<Fact> {
    const SAID_ELSEWHERE: &[&str] = &["audience", "rag_override", "rag_note"];
    let mut facts = Vec::new();
    let mut add = |name: &str, value: String| {
        facts.push(Fact {
            name: name.to_owned(),
            value,
        });
    };
    if let Some(document) = &detail.record.document {
        let binding = term("Binding", document.binding.as_str());
        add(&axis("binding"), binding);
        if let Some(level) = document.level {
            add(word!("Level"), term("Level", level.as_str()));
        }
        if let Some(occasion) = &document.occasion {
            let title = given.occasions.get(occasion);
            let title = title.map(|title| format!(" {title}")).unwrap_or_default();
            add(word!("Occasion"), format!("{occasion}{title}"));
        }
    }
    if let Some(legal) = &detail.legal {
        if !legal.authority.is_empty() {
            let authority = of("authority", &legal.authority);
            add(word!("Authority"), authority.to_owned());
        }
        for each in &legal.by_party {
            let state = each.state.map_or_else(
                || word!("no act known").to_owned(),
                |state| term("LegalState", state.as_str()),
            );
            add(
                word!("State for"),
                format!("{}: {state}", given.side(&each.party)),
            );
        }
        for clock in &legal.clocks {
            add(
                &capital(&term("ClockType", &clock.what)),
                clock.date.clone(),
            );
        }
        if !legal.missing.is_empty() {
            let missing = legal.missing.iter().map(|what| of("clock", what));
            let missing: Vec<&str> = missing.collect();
            add(word!("Missing for its clocks"), missing.join(", "));
        }
    }
    let others = detail.details.iter();
    for (name, text) in others.filter(|(name, _)| !SAID_ELSEWHERE.contains(&name.as_str())) {
        add(&heading(name), Entity::Record.value_words(name, text));
    }
    facts
}

/// Gives who takes part, by role in the order in which roles come.
pub(super) fn roles(detail: &Detail) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for each in &detail.participants {
        let role = term("Role", &each.role);
        let of = format!("{} {}", each.role, each.body);
        let body = Bodied {
            name: each.name.clone(),
            party: each.party.clone(),
            person: each.person.clone(),
            cites: cites(&detail.evidence, &of),
        };
        match roles.iter_mut().find(|known| known.role == role) {
            Some(known) => known.bodies.push(body),
            None => roles.push(Role {
                role,
                bodies: vec![body],
            }),
        }
    }
    roles
}

/// Gives the latest word of the desk, of each side that has to do with the record, said or not, and of others.
pub(super) fn positions(detail: &Detail, given: &Given<'_>) -> Vec<Position> {
    let mut sides: Vec<&str> = vec!["desk"];
    if given.parties.len() <= 2 {
        sides.extend(given.parties.keys().map(String::as_str));
    }
    let involved = detail
        .participants
        .iter()
        .filter_map(|p| p.party.as_deref());
    sides.extend(involved);
    sides.extend(detail.actions.iter().filter_map(|a| a.party.as_deref()));
    sides.extend(detail.assessments.iter().map(|a| a.assessor.as_str()));
    sides.sort_unstable_by_key(|side| {
        let is_home = given.home == Some(*side);
        (*side != "desk", *side == "independent", !is_home, *side)
    });
    sides.dedup();
    let latest = |side: &str| detail.assessments.iter().find(|a| a.assessor == side);
    let said = sides.into_iter();
    said.map(|side| position(side, latest(side), detail, given))
        .collect()
}

fn position(side: &str, said: Option<&Assessment>, detail: &Detail, given: &Given<'_>) -> Position {
    let of = said.map(|said| format!("assessment {} {}", said.assessor, said.as_of));
    Position {
        by: given.side(side),
        status: said.map(|said| said.status.into()),
        percent: said.and_then(|said| said.percent),
        as_of: said.map(|said| When::of(&said.as_of)),
        note: said.and_then(|said| said.note.clone()),
        source_word: said.and_then(|said| said.source_word.clone()),
        cites: of.map_or_else(Vec::new, |of| cites(&detail.evidence, &of)),
    }
}

/// Gives the steps.
pub(super) fn milestones(detail: &Detail, given: &Given<'_>) -> Vec<Step> {
    let step = |m: &crate::domain::record::Milestone| {
        let state = match (&m.done_on, &m.due) {
            (Some(_), _) => mark!("state", "done"),
            (None, Some(due)) if due.is_over(given.day) => mark!("state", "overdue"),
            _ => mark!("state", "open"),
        };
        Step {
            reference: m.reference.clone(),
            title: m.title.clone(),
            due: When::maybe(m.due.as_ref()),
            done_on: When::maybe(m.done_on.as_ref()),
            state,
            state_word: of("state", state),
            cites: cites(&detail.evidence, &format!("milestone {}", m.reference)),
        }
    };
    detail.milestones.iter().map(step).collect()
}

/// Gives the acts upon a document.
pub(super) fn acts(detail: &Detail, given: &Given<'_>) -> Vec<Act> {
    let act = |a: &crate::domain::record::Action| Act {
        type_: term("ActionType", &a.type_),
        party: a.party.as_deref().map(|party| given.side(party)),
        on: When::maybe(a.on.as_ref()),
        effective_on: When::maybe(a.effective_on.as_ref()),
        place: a.place.clone(),
        note: a.note.clone(),
        cites: cites(&detail.evidence, &format!("action {}", a.type_)),
    };
    detail.actions.iter().map(act).collect()
}

/// Gives the meetings of a group.
pub(super) fn sessions(detail: &Detail) -> Vec<Meeting> {
    let meeting = |s: &crate::domain::record::Session| Meeting {
        reference: s.reference.clone(),
        number: s.number,
        due: When::maybe(s.due.as_ref()),
        on: When::maybe(s.on.as_ref()),
        place: s.place.clone(),
        minutes: s.minutes.clone(),
        cites: cites(&detail.evidence, &format!("session {}", s.reference)),
    };
    detail.sessions.iter().map(meeting).collect()
}

/// Gives the dated remarks.
pub(super) fn notes(detail: &Detail) -> Vec<Remark> {
    let remark = |n: &crate::domain::record::Note| Remark {
        as_of: When::of(&n.as_of),
        text: n.text.clone(),
        cites: cites(&detail.evidence, &format!("note {}", n.as_of)),
    };
    detail.notes.iter().map(remark).collect()
}

/// Gives how the record stands to others.
pub(super) fn relations(detail: &Detail, given: &Given<'_>) -> Vec<Tie> {
    let tie = |relation: &Relation| Tie {
        how: how(relation),
        anchor: given.anchor(&relation.reference),
        reference: relation.reference.clone(),
        title: relation.title.clone(),
    };
    detail.relations.iter().map(tie).collect()
}

/// Gives what each source says, a line for each word on how well it is attested.
pub(super) fn evidence(detail: &Detail) -> Vec<Proof> {
    let mut proofs: Vec<Proof> = Vec::new();
    for source in &detail.evidence {
        let first = proofs.len();
        for citation in &source.citations {
            let (attested, contradicts) = (
                term("Attested", &citation.attested),
                citation.stance == "contradicts",
            );
            let of = spoken_of(citation);
            let known = proofs[first..]
                .iter_mut()
                .find(|proof| proof.attested == attested && proof.contradicts == contradicts);
            match known {
                Some(proof) if proof.of.contains(&of) => {}
                Some(proof) => proof.of.push(of),
                None => proofs.push(Proof {
                    cite: cite(&source.reference),
                    title: source.title.clone(),
                    language: source.language.clone(),
                    attested,
                    contradicts,
                    of: vec![of],
                }),
            }
        }
    }
    proofs
}

/// Tells of what a citation speaks. Whose part it is stands where the part is told, with the same source.
fn spoken_of(citation: &Citation) -> String {
    let of = match citation.of.split_once(' ') {
        Some((part, _)) if vocabulary::Role::CODES.contains(&part) => part,
        _ => citation.of.as_str(),
    };
    let part = spoken(of, None).replace('_', " ");
    let field = citation.field.as_deref().map(field_name);
    let said = match (of, field.map(|field| field.replace('_', " "))) {
        ("record", Some(field)) => field,
        (_, None) => part,
        (_, Some(field)) => format!("{part}, {field}"),
    };
    match &citation.note {
        Some(note) => format!("{said} ({note})"),
        None => said,
    }
}

/// Gives what is open at a record, its steps and its meetings.
pub(super) fn open_points(detail: &Detail, given: &Given<'_>) -> Vec<Open> {
    let own = detail.record.reference.as_str();
    let steps = detail.milestones.iter().map(|m| m.reference.as_str());
    let meetings = detail.sessions.iter().map(|s| s.reference.as_str());
    let found = std::iter::once(own).chain(steps).chain(meetings);
    let found = found.flat_map(|name| given.found.get(name).into_iter().flatten());
    let open = |finding: &&Finding| Open {
        severity: finding.severity.as_str(),
        weight: finding.severity.label(),
        part: Some(finding.reference.clone()).filter(|part| part != own),
        message: finding.message.clone(),
    };
    let mut found: Vec<&Finding> = found.copied().collect();
    found.sort_by_key(|finding| finding.severity);
    found.iter().map(open).collect()
}
