//! A record in the pane: the light with its rule, the sides, facts, steps, evidence, what it is related to, its history.

use ratatui::style::Style;

use super::page::Page;
use super::{parts, sides};
use crate::app::Link;
use crate::app::view::View;
use crate::domain::axes::Timeliness;
use crate::domain::date::Edtf;
use crate::domain::record::{Detail, Document, Legal, Record};
use crate::domain::tongue;
use crate::words::{self, capital};
use crate::{say, word};

pub use crate::words::term as words_of;

/// Pieces of text with their styles.
pub type Pieces = Vec<(String, Style)>;

/// Writes everything that is known of a record.
pub fn write(page: &mut Page, detail: &Detail) {
    head(page, &detail.record);
    sides::write(page, detail);
    facts(page, detail);
    if let Some(document) = &detail.record.document {
        document_facts(page, document, detail.legal.as_ref());
    }
    other_facts(page, detail);
    parts::milestones(page, &detail.milestones);
    parts::related(page, detail);
    parts::participants(page, detail);
    parts::actions(page, detail);
    parts::sessions(page, detail);
    parts::evidence(page, detail);
    parts::notes(page, detail);
    parts::assessments(page, detail);
    parts::history(page, detail);
}

fn head(page: &mut Page, record: &Record) {
    let theme = page.look.theme;
    page.prose(&[
        (record.reference.clone(), theme.accent),
        (format!(" {}", record.title), theme.heading),
    ]);
    for title in record.titles.iter().filter(|t| t.text != record.title) {
        let working = if title.working {
            word!(" (working)")
        } else {
            ""
        };
        page.prose(&[(format!("{}{working}", title.text), theme.dim)]);
    }
    if let Some(words) = tongue::said(record, words::current().as_str()) {
        page.prose(&[(words, theme.dim)]);
    }
    let style = theme.rag(record.rag);
    page.prose(&[
        (format!("{}:", record.rag.label()), style),
        (record.rag_rule.clone(), style),
    ]);
    page.gap();
}

fn facts(page: &mut Page, detail: &Detail) {
    let theme = page.look.theme;
    let record = &detail.record;
    page.gap();
    let kind = format!("{}, {}", record.kind.noun_label(), type_words(record));
    page.fact(word!("Kind"), &[(kind, theme.text)]);
    if let Some(start) = &record.start {
        page.fact(word!("Start"), &[(start.to_string(), theme.text)]);
    }
    if let Some(due) = &record.due {
        page.fact(word!("Due"), &due_words(page, record, due));
    }
    page.fact(
        word!("Assurance"),
        &[(words_of("Assurance", record.assurance.as_str()), theme.text)],
    );
    if let Some(field) = &record.field {
        let link = Link::List(View::of(record.kind), format!("field:{field}"));
        let label = detail.field_label.clone();
        page.linked_fact(
            word!("Field"),
            &[(label.unwrap_or_else(|| words_of("", field)), theme.accent)],
            Some(&link),
        );
    }
    if !record.lead.is_empty() {
        page.fact(word!("Lead"), &[(record.lead.join(", "), theme.text)]);
    }
}

fn due_words(page: &Page, record: &Record, due: &Edtf) -> Pieces {
    let theme = page.look.theme;
    let mut pieces = vec![(due.to_string(), theme.text)];
    let (word, style) = match record.timeliness {
        Timeliness::Overdue => (word!("overdue"), theme.error),
        Timeliness::DueSoon => (word!("due soon"), theme.text),
        Timeliness::DoneLate => (word!("done late"), theme.text),
        Timeliness::DoneOnTime => (word!("done on time"), theme.text),
        Timeliness::OnTime | Timeliness::NoDate => ("", theme.text),
    };
    pieces.push((word.to_owned(), style));
    if record.slipped
        && let Some(first) = &record.baseline_due
    {
        pieces.push((say!("first due {first}", first), theme.dim));
    }
    pieces
}

fn document_facts(page: &mut Page, document: &Document, legal: Option<&Legal>) {
    let theme = page.look.theme;
    if let Some(state) = document.legal_state {
        page.fact(
            word!("Legal state"),
            &[(words_of("LegalState", state.as_str()), theme.text)],
        );
    }
    if let Some(legal) = legal {
        legal_facts(page, legal);
    }
    let mut text = |label: &str, words: Option<String>| {
        if let Some(words) = words {
            page.fact(label, &[(words, theme.text)]);
        }
    };
    text(
        word!("Binding"),
        Some(words_of("Binding", document.binding.as_str())),
    );
    text(
        word!("Level"),
        document.level.map(|level| level.label().to_owned()),
    );
    text(
        word!("Signed"),
        document.signed.as_ref().map(ToString::to_string),
    );
    if let Some(occasion) = &document.occasion {
        let link = Link::List(View::Documents, format!("occasion:{occasion}"));
        page.linked_fact(
            word!("Occasion"),
            &[(occasion.clone(), theme.accent)],
            Some(&link),
        );
    }
}

/// Says what the legal state rests on, for whom, and what runs out or comes round.
fn legal_facts(page: &mut Page, legal: &Legal) {
    let theme = page.look.theme;
    if !legal.authority.is_empty() {
        page.fact(
            "",
            &[(
                words::of("authority", &legal.authority).to_owned(),
                theme.dim,
            )],
        );
    }
    for one in &legal.by_party {
        let state = one.state.map_or_else(
            || page.look.glyphs.dash.to_owned(),
            |s| words_of("LegalState", s.as_str()),
        );
        page.fact("", &[(one.party.clone(), theme.dim), (state, theme.text)]);
    }
    for clock in &legal.clocks {
        let label = capital(&words_of("ClockType", &clock.what));
        page.fact(&label, &[(clock.date.clone(), theme.text)]);
    }
    if !legal.missing.is_empty() {
        let what = legal.missing.iter().map(|what| words::of("clock", what));
        let what = what.collect::<Vec<_>>().join(", ");
        let words = say!("not told: {what} is missing", what);
        page.fact(word!("Clocks"), &[(words, theme.dim)]);
    }
}

fn other_facts(page: &mut Page, detail: &Detail) {
    let theme = page.look.theme;
    for (name, words) in &detail.details {
        let label = capital(&words_of("label", name));
        if name == "parent" {
            let link = Link::Record(words.clone());
            page.linked_fact(&label, &[(words.clone(), theme.accent)], Some(&link));
        } else {
            page.fact(&label, &[(words.clone(), theme.text)]);
        }
    }
}

/// Gives the words for a record's type.
fn type_words(record: &Record) -> String {
    record.kind.type_label(&record.type_).replace('_', " ")
}
