//! A record in the pane: the light with its rule, the sides, facts, steps, evidence, what it is related to, its history.

use ratatui::style::Style;

use super::operation::moment;
use super::page::Page;
use super::sides;
use crate::app::Link;
use crate::app::view::View;
use crate::domain::axes::Timeliness;
use crate::domain::date::Edtf;
use crate::domain::record::{Citation, Detail, Document, Milestone, Record};

type Pieces = Vec<(String, Style)>;

/// Writes everything that is known of a record.
pub fn write(page: &mut Page, detail: &Detail) {
    head(page, &detail.record);
    sides::write(page, detail);
    facts(page, detail);
    if let Some(document) = &detail.record.document {
        document_facts(page, document);
    }
    other_facts(page, detail);
    milestones(page, &detail.milestones);
    related(page, detail);
    participants(page, detail);
    actions(page, detail);
    sessions(page, detail);
    evidence(page, detail);
    notes(page, detail);
    assessments(page, detail);
    history(page, detail);
}

fn head(page: &mut Page, record: &Record) {
    let theme = page.look.theme;
    page.prose(&[
        (record.reference.clone(), theme.accent),
        (format!(" {}", record.title), theme.heading),
    ]);
    for title in record.titles.iter().filter(|t| t.text != record.title) {
        let working = if title.working { " (working)" } else { "" };
        page.prose(&[(format!("{}{working}", title.text), theme.dim)]);
    }
    let style = theme.rag(record.rag);
    page.prose(&[
        (format!("{}:", record.rag), style),
        (record.rag_rule.clone(), style),
    ]);
    page.gap();
}

fn facts(page: &mut Page, detail: &Detail) {
    let theme = page.look.theme;
    let record = &detail.record;
    page.gap();
    let kind = format!("{}, {}", record.kind.noun(), words_of(&record.type_));
    page.fact("Kind", &[(kind, theme.text)]);
    if let Some(start) = &record.start {
        page.fact("Start", &[(start.to_string(), theme.text)]);
    }
    if let Some(due) = &record.due {
        page.fact("Due", &due_words(page, record, due));
    }
    page.fact(
        "Assurance",
        &[(words_of(record.assurance.as_str()), theme.text)],
    );
    if let Some(field) = &record.field {
        let link = Link::List(View::of(record.kind), format!("field:{field}"));
        page.linked_fact("Field", &[(field.clone(), theme.text)], Some(link));
    }
    if !record.lead.is_empty() {
        page.fact("Lead", &[(record.lead.join(", "), theme.text)]);
    }
}

fn due_words(page: &Page, record: &Record, due: &Edtf) -> Pieces {
    let theme = page.look.theme;
    let mut pieces = vec![(due.to_string(), theme.text)];
    let (word, style) = match record.timeliness {
        Timeliness::Overdue => ("overdue", theme.error),
        Timeliness::DueSoon => ("due soon", theme.text),
        Timeliness::DoneLate => ("done late", theme.text),
        Timeliness::DoneOnTime => ("done on time", theme.text),
        Timeliness::OnTime | Timeliness::NoDate => ("", theme.text),
    };
    pieces.push((word.to_owned(), style));
    if record.slipped
        && let Some(first) = &record.baseline_due
    {
        pieces.push((format!("first due {first}"), theme.dim));
    }
    pieces
}

fn document_facts(page: &mut Page, document: &Document) {
    let theme = page.look.theme;
    let mut text = |label: &str, words: Option<String>| {
        if let Some(words) = words {
            page.fact(label, &[(words, theme.text)]);
        }
    };
    text(
        "Legal state",
        document.legal_state.map(|s| words_of(s.as_str())),
    );
    text("Binding", Some(words_of(document.binding.as_str())));
    text("Level", document.level.map(|level| level.to_string()));
    text("Signed", document.signed.as_ref().map(ToString::to_string));
    if let Some(occasion) = &document.occasion {
        let link = Link::List(View::Documents, format!("occasion:{occasion}"));
        page.linked_fact("Occasion", &[(occasion.clone(), theme.text)], Some(link));
    }
}

fn other_facts(page: &mut Page, detail: &Detail) {
    let theme = page.look.theme;
    for (name, words) in &detail.details {
        let label = capital(&words_of(name));
        if name == "parent" {
            let link = Link::Record(words.clone());
            page.linked_fact(&label, &[(words.clone(), theme.accent)], Some(link));
        } else {
            page.fact(&label, &[(words.clone(), theme.text)]);
        }
    }
}

fn milestones(page: &mut Page, steps: &[Milestone]) {
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
        page.item(&format!("  {sign} {} ", step.reference), &pieces, None);
    }
}

fn related(page: &mut Page, detail: &Detail) {
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
        let link = Link::Record(relation.reference.clone());
        page.item(&before, &pieces, Some(link));
    }
}

fn participants(page: &mut Page, detail: &Detail) {
    if detail.participants.is_empty() {
        return;
    }
    let theme = page.look.theme;
    page.section("Who takes part", &detail.participants.len().to_string());
    for who in &detail.participants {
        let mut pieces = vec![(who.name.clone(), theme.text)];
        pieces.extend(who.person.clone().map(|person| (person, theme.dim)));
        pieces.extend(who.party.clone().map(|party| (party, theme.dim)));
        page.item(&format!("  {:<12}", words_of(&who.role)), &pieces, None);
    }
}

fn actions(page: &mut Page, detail: &Detail) {
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
            None,
        );
    }
}

fn sessions(page: &mut Page, detail: &Detail) {
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
        page.item(&format!("  {when:<12}"), &pieces, None);
    }
}

fn evidence(page: &mut Page, detail: &Detail) {
    let theme = page.look.theme;
    page.section("Evidence", &detail.evidence.len().to_string());
    if detail.evidence.is_empty() {
        page.item(
            "  ",
            &[("none; s cites a source with a status".to_owned(), theme.dim)],
            None,
        );
    }
    for source in &detail.evidence {
        let mut pieces = vec![(source.title.clone(), theme.text)];
        pieces.extend(source.publisher.clone().map(|who| (who, theme.dim)));
        let published = source.published.as_ref();
        pieces.extend(published.map(|on| (on.to_string(), theme.dim)));
        page.item(&format!("  {:<4}", source.reference), &pieces, None);
        for citation in &source.citations {
            page.item("      ", &citation_words(page, citation), None);
        }
        if let Some(url) = &source.url {
            page.item("      ", &[(url.clone(), theme.dim)], None);
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

fn notes(page: &mut Page, detail: &Detail) {
    if detail.notes.is_empty() {
        return;
    }
    let theme = page.look.theme;
    page.section("Notes", &detail.notes.len().to_string());
    for note in &detail.notes {
        let before = format!("  {:<12}", note.as_of.to_string());
        page.item(&before, &[(note.text.clone(), theme.text)], None);
    }
}

fn assessments(page: &mut Page, detail: &Detail) {
    if detail.assessments.is_empty() {
        return;
    }
    page.section("What was said", &detail.assessments.len().to_string());
    for said in &detail.assessments {
        let pieces = sides::words(page, said);
        page.item(&format!("  {:<12}", said.assessor), &pieces, None);
    }
}

fn history(page: &mut Page, detail: &Detail) {
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
            Some(link),
        );
    }
}

fn date(date: Option<&Edtf>) -> String {
    date.map(ToString::to_string).unwrap_or_default()
}

/// Turns a code into words.
fn words_of(code: &str) -> String {
    code.replace('_', " ")
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
