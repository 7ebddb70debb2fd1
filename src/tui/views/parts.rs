//! The parts of a record in the pane: steps, relations, who takes part, acts, sessions, evidence, notes, history.

use super::operation::moment;
use super::page::Page;
use super::record::{Pieces, words_of};
use super::sides;
use crate::app::Link;
use crate::domain::date::Edtf;
use crate::domain::record::{Citation, Detail, Milestone};
use crate::tui::text;
use crate::{say, word};

/// Writes the steps.
pub fn milestones(page: &mut Page, steps: &[Milestone]) {
    if steps.is_empty() {
        return;
    }
    let theme = page.look.theme;
    let done = steps.iter().filter(|step| step.done_on.is_some()).count();
    page.section(
        word!("Milestones"),
        &say!("{done} of {all}", done, all = steps.len()),
    );
    for step in steps {
        let (sign, when) = match (&step.done_on, &step.due) {
            (Some(on), _) => (page.look.glyphs.mark, say!("done {on}", on)),
            (None, Some(due)) => (" ", say!("due {due}", due)),
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
    page.section(word!("Related"), &detail.relations.len().to_string());
    for relation in &detail.relations {
        let words = words_of("RelationType", &relation.type_);
        let before = if relation.inverse {
            say!(
                "  {dash} {words} this ",
                dash = page.look.glyphs.dash,
                words
            )
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
    page.section(
        word!("Who takes part"),
        &detail.participants.len().to_string(),
    );
    for who in &detail.participants {
        let mut pieces = vec![(who.name.clone(), theme.text)];
        pieces.extend(who.person.clone().map(|person| (person, theme.dim)));
        pieces.extend(who.party.clone().map(|party| (party, theme.dim)));
        let link = Link::Thing(who.uid.clone());
        let before = format!("  {}", text::fit(&words_of("Role", &who.role), 12));
        page.item(&before, &pieces, Some(&link));
    }
}

/// Writes the acts upon a document.
pub fn actions(page: &mut Page, detail: &Detail) {
    if detail.actions.is_empty() {
        return;
    }
    let theme = page.look.theme;
    page.section(word!("Acts"), &detail.actions.len().to_string());
    for action in &detail.actions {
        let mut pieces = vec![(words_of("ActionType", &action.type_), theme.text)];
        pieces.extend(
            action
                .party
                .clone()
                .map(|party| (say!("by {who}", who = party), theme.dim)),
        );
        let effective = action.effective_on.as_ref();
        pieces.extend(effective.map(|on| (say!("effective {on}", on), theme.dim)));
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
    page.section(word!("Sessions"), &detail.sessions.len().to_string());
    for session in &detail.sessions {
        let when = match (&session.on, &session.due) {
            (Some(on), _) => on.to_string(),
            (None, Some(due)) => say!("planned {due}", due),
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

/// Writes the sources, each with the fields it speaks of; nothing while they are being read.
pub fn evidence(page: &mut Page, detail: &Detail) {
    if detail.is_begun {
        return;
    }
    let theme = page.look.theme;
    page.section(word!("Evidence"), &detail.evidence.len().to_string());
    if detail.evidence.is_empty() {
        page.item("  ", &[(word!("none yet").to_owned(), theme.dim)], None);
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
        Some(field) if citation.of == "record" => words_of("label", field),
        Some(field) => format!(
            "{}: {}",
            words_of("Entity", &citation.of),
            words_of("label", field)
        ),
        None if citation.of == "record" => word!("the record").to_owned(),
        None => words_of("Entity", &citation.of),
    };
    let mut pieces = vec![
        (of, theme.text),
        (words_of("Attested", &citation.attested), theme.dim),
    ];
    if citation.stance == "contradicts" {
        pieces.push((word!("contradicts").to_owned(), theme.error));
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
    page.section(word!("Notes"), &detail.notes.len().to_string());
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
    page.section(
        word!("What was said"),
        &detail.assessments.len().to_string(),
    );
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
    page.section(word!("History"), &detail.history.len().to_string());
    for operation in &detail.history {
        let style = if operation.undone {
            theme.dim
        } else {
            theme.text
        };
        let mut pieces = vec![(operation.summary.clone(), style)];
        pieces.push((operation.author.clone(), theme.dim));
        if operation.undone {
            pieces.push((word!("taken back").to_owned(), theme.dim));
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
