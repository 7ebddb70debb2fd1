//! An operation in the pane: who, when, why, and field by field what it changed.

use crate::app::Link;
use crate::app::told::{Deed, Sign, tell};
use crate::domain::change::Operation;
use crate::tui::views::page::Page;
use crate::{say, word};

/// Writes it.
pub fn write(page: &mut Page, operation: &Operation) {
    let theme = page.look.theme;
    page.prose(&[(operation.summary.clone(), theme.heading)]);
    page.gap();
    let number = format!("{}", operation.operation);
    page.fact(word!("Operation"), &[(number, theme.text)]);
    page.fact(word!("Entered"), &[(moment(&operation.at), theme.text)]);
    page.fact(word!("By"), &[(operation.author.clone(), theme.text)]);
    if let Some(note) = &operation.note {
        page.fact(word!("Why"), &[(note.clone(), theme.text)]);
    }
    if let Some(other) = operation.undoes {
        let link = Some(&Link::Operation(other));
        let words = say!("operation {other}", other);
        page.linked_fact(word!("Takes back"), &[(words, theme.accent)], link);
    }
    if operation.undone {
        page.fact(
            word!("Since"),
            &[(word!("taken back").to_owned(), theme.text)],
        );
    }
    let told = tell(&operation.changes);
    let count: usize = told.iter().map(|told| told.deeds.len()).sum();
    page.section(word!("What it changed"), &count.to_string());
    for thing in &told {
        if let Some(reference) = &thing.reference {
            let link = Link::Record(reference.clone());
            page.item("  ", &[(reference.clone(), theme.accent)], Some(&link));
        }
        for deed in &thing.deeds {
            write_deed(page, deed);
        }
    }
    if operation.untold > 0 {
        let more = say!(
            "and {untold} rows more; `servanda history` tells them all",
            untold = operation.untold
        );
        page.item("  ", &[(more, theme.dim)], None);
    }
}

fn write_deed(page: &mut Page, deed: &Deed) {
    let theme = page.look.theme;
    let glyphs = page.look.glyphs;
    match deed {
        Deed::Field { label, old, new } => {
            let [old, new] = [old, new].map(|text| text.as_deref().unwrap_or(glyphs.dash));
            let pieces = [
                (label.clone(), theme.dim),
                (format!("{old} {}", glyphs.arrow), theme.dim),
                (new.to_owned(), theme.text),
            ];
            page.item("    ", &pieces, None);
        }
        Deed::Text { label, lines } => {
            page.item("    ", &[(label.clone(), theme.dim)], None);
            for line in lines {
                let style = match line.sign {
                    Sign::Gone => theme.error,
                    Sign::Came => theme.accent,
                    Sign::Stays => theme.dim,
                };
                let before = format!("    {} ", line.sign.letter());
                page.item(&before, &[(line.text.clone(), style)], None);
            }
        }
        Deed::Row {
            name,
            is_made,
            fields,
        } => {
            let verb = if *is_made {
                word!("added")
            } else {
                word!("removed")
            };
            page.item("    ", &[(format!("{verb} {name}"), theme.text)], None);
            for (label, text) in fields {
                let pieces = [(label.clone(), theme.dim), (text.clone(), theme.text)];
                page.item("      ", &pieces, None);
            }
        }
    }
}

/// Shows a moment to the minute: `2026-11-23 12:00`.
pub fn moment(at: &str) -> String {
    at.get(..16).unwrap_or(at).replace('T', " ")
}
