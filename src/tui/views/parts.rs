//! The parts of a record in the pane: steps, relations, who takes part, acts, sessions, evidence, notes, history.

use super::operation::moment;
use super::page::Page;
use super::record::{Pieces, words_of};
use super::sides;
use crate::app::Link;
use crate::domain::date::Edtf;
use crate::domain::record::{Citation, Detail, Milestone};

/// Writes the steps.
pub fn milestones(page: &mut Page, steps: &[Milestone]) {
    if steps.is_empty() {
        return;
    }
    let theme = page.look.theme;
    let done = steps.iter().filter(|step| step.done_on.is_some()).count();
    page.section("Milestones", &format!("{done} of {}", steps.len()));
    for step in steps {
        let (sign, when) = match (&step.done_on, &step.due) {
            (Some(on), _) => (page.look.glyphs.mark, format!("done {on}")),
            (None, Some(due)) => (" ", format!("due {due}")),
            (None, None) => (" ", String::new()),
        };
        let pieces = [(step.title.clone(), theme.text), (when, theme.dim)];
        let link = Link::Thing(step.reference.clone());
        page.item(
            &format!("  {sign} {} ", step.reference),
            &pieces,
            Some(&link),
        );
    }
}

/// Writes the records it stands to; each is one Enter away.
pub fn related(page: &mut Page, detail: &Detail) {
    if detail.relations.is_empty() {
        return;
    }
    let theme = page.look.theme;
    page.section("Related", &detail.relations.len().to_string());
    for relation in &detail.relations {
        let words = words_of(&relation.type_);
        let before = if relation.inverse {
            format!("  {} {words} this ", page.look.glyphs.dash)
        } else {
            format!("  {words} ")
        };
        let pieces = [
            (relation.reference.clone(), theme.accent),
            (relation.title.clone(), theme.text),
        ];
        let leads = relation.reference.clone();
        let link = match &relation.uid {
            Some(uid) => Link::Part(uid.clone(), leads),
            None => Link::Record(leads),
        };
        page.item(&before, &pieces, Some(&link));
    }
}

/// Writes who takes part.
pub fn participants(page: &mut Page, detail: &Detail) {
    if detail.participants.is_empty() {
        return;
    }
    let theme = page.look.theme;
    page.section("Who takes part", &detail.participants.len().to_string());
    for who in &detail.participants {
        let mut pieces = vec![(who.name.clone(), theme.text)];
        pieces.extend(who.person.clone().map(|person| (person, theme.dim)));
        pieces.extend(who.party.clone().map(|party| (party, theme.dim)));
        let link = Link::Thing(who.uid.clone());
        let before = format!("  {:<12}", words_of(&who.role));
        page.item(&before, &pieces, Some(&link));
    }
}

/// Writes the acts upon a document.
pub fn actions(page: &mut Page, detail: &Detail) {
    if detail.actions.is_empty() {
        return;
    }
    let theme = page.look.theme;
    page.section("Acts", &detail.actions.len().to_string());
    for action in &detail.actions {
        let mut pieces = vec![(words_of(&action.type_), theme.text)];
        pieces.extend(
            action
                .party
                .clone()
                .map(|party| (format!("by {party}"), theme.dim)),
        );
        let effective = action.effective_on.as_ref();
        pieces.extend(effective.map(|on| (format!("effective {on}"), theme.dim)));
        pieces.extend(action.place.clone().map(|place| (place, theme.dim)));
        pieces.extend(action.note.clone().map(|note| (note, theme.dim)));
        page.item(
            &format!("  {:<12}", date(action.on.as_ref())),
            &pieces,
            Some(&Link::Thing(action.uid.clone())),
        );
    }
}

/// Writes the meetings of a group.
pub fn sessions(page: &mut Page, detail: &Detail) {
    if detail.sessions.is_empty() {
        return;
    }
    let theme = page.look.theme;
    page.section("Sessions", &detail.sessions.len().to_string());
    for session in &detail.sessions {
        let when = match (&session.on, &session.due) {
            (Some(on), _) => on.to_string(),
            (None, Some(due)) => format!("planned {due}"),
            (None, None) => String::new(),
        };
        let number = session.number.map(|number| format!("no {number}"));
        let mut pieces = vec![(session.reference.clone(), theme.text)];
        pieces.extend(number.map(|number| (number, theme.text)));
        pieces.extend(session.place.clone().map(|place| (place, theme.dim)));
        pieces.extend(session.minutes.clone().map(|words| (words, theme.dim)));
        let link = Link::Thing(session.reference.clone());
        page.item(&format!("  {when:<12}"), &pieces, Some(&link));
    }
}

/// Writes the sources, each with the fields it speaks of.
pub fn evidence(page: &mut Page, detail: &Detail) {
    let theme = page.look.theme;
    page.section("Evidence", &detail.evidence.len().to_string());
    if detail.evidence.is_empty() {
        page.item("  ", &[("none yet".to_owned(), theme.dim)], None);
    }
    for source in &detail.evidence {
        let mut pieces = vec![(source.title.clone(), theme.text)];
        pieces.extend(source.publisher.clone().map(|who| (who, theme.dim)));
        let published = source.published.as_ref();
        pieces.extend(published.map(|on| (on.to_string(), theme.dim)));
        let link = Link::Thing(source.reference.clone());
        page.item(&format!("  {:<4}", source.reference), &pieces, Some(&link));
        for citation in &source.citations {
            let link = Link::Thing(citation.uid.clone());
            page.item("      ", &citation_words(page, citation), Some(&link));
        }
        if let Some(url) = &source.url {
            page.address("      ", url);
        }
    }
}

/// Says which field a source speaks of, how well it is attested, and whether it speaks against.
fn citation_words(page: &Page, citation: &Citation) -> Pieces {
    let theme = page.look.theme;
    let of = match &citation.field {
        Some(field) if citation.of == "record" => words_of(field),
        Some(field) => format!("{}: {}", words_of(&citation.of), words_of(field)),
        None if citation.of == "record" => "the record".to_owned(),
        None => words_of(&citation.of),
    };
    let mut pieces = vec![(of, theme.text), (words_of(&citation.attested), theme.dim)];
    if citation.stance == "contradicts" {
        pieces.push(("contradicts".to_owned(), theme.error));
    }
    pieces.extend(citation.note.clone().map(|note| (note, theme.dim)));
    pieces
}

/// Writes the notes.
pub fn notes(page: &mut Page, detail: &Detail) {
    if detail.notes.is_empty() {
        return;
    }
    let theme = page.look.theme;
    page.section("Notes", &detail.notes.len().to_string());
    for note in &detail.notes {
        let before = format!("  {:<12}", note.as_of.to_string());
        let link = Link::Thing(note.uid.clone());
        page.item(&before, &[(note.text.clone(), theme.text)], Some(&link));
    }
}

/// Writes what every side has said, the newest first.
pub fn assessments(page: &mut Page, detail: &Detail) {
    if detail.assessments.is_empty() {
        return;
    }
    page.section("What was said", &detail.assessments.len().to_string());
    for said in &detail.assessments {
        let pieces = sides::words(page, said);
        let link = Link::Thing(said.uid.clone());
        page.item(&format!("  {:<12}", said.assessor), &pieces, Some(&link));
    }
}

/// Writes what was done to it; each operation is one Enter away.
pub fn history(page: &mut Page, detail: &Detail) {
    if detail.history.is_empty() {
        return;
    }
    let theme = page.look.theme;
    page.section("History", &detail.history.len().to_string());
    for operation in &detail.history {
        let style = if operation.undone {
            theme.dim
        } else {
            theme.text
        };
        let mut pieces = vec![(operation.summary.clone(), style)];
        pieces.push((operation.author.clone(), theme.dim));
        if operation.undone {
            pieces.push(("taken back".to_owned(), theme.dim));
        }
        let link = Link::Operation(operation.operation);
        page.item(
            &format!("  {}  ", moment(&operation.at)),
            &pieces,
            Some(&link),
        );
    }
}

fn date(date: Option<&Edtf>) -> String {
    date.map(ToString::to_string).unwrap_or_default()
}
