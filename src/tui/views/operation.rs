//! An operation in the pane: who, when, why, and field by field what it changed.

use crate::app::Link;
use crate::domain::change::Operation;
use crate::domain::value::Value;
use crate::tui::views::page::Page;

/// Writes it.
pub fn write(page: &mut Page, operation: &Operation) {
    let theme = page.look.theme;
    page.prose(&[(operation.summary.clone(), theme.heading)]);
    page.gap();
    let number = format!("{}", operation.operation);
    page.fact("Operation", &[(number, theme.text)]);
    page.fact("Entered", &[(moment(&operation.at), theme.text)]);
    page.fact("By", &[(operation.author.clone(), theme.text)]);
    if let Some(note) = &operation.note {
        page.fact("Why", &[(note.clone(), theme.text)]);
    }
    if let Some(other) = operation.undoes {
        let link = Some(&Link::Operation(other));
        let words = format!("operation {other}");
        page.linked_fact("Takes back", &[(words, theme.accent)], link);
    }
    if operation.undone {
        page.fact("Since", &[("taken back".to_owned(), theme.text)]);
    }
    page.section("What it changed", &operation.changes.len().to_string());
    let mut of = None;
    for change in &operation.changes {
        if of != Some(&change.reference) {
            of = Some(&change.reference);
            if let Some(reference) = &change.reference {
                let link = Some(&Link::Record(reference.clone()));
                page.item("  ", &[(reference.clone(), theme.accent)], link);
            }
        }
        let arrow = page.look.glyphs.arrow;
        let [old, new] = [&change.old, &change.new].map(|value| shown(page, value));
        let pieces = [
            (change.field.clone(), theme.text),
            (format!("{old} {arrow}"), theme.dim),
            (new, theme.text),
        ];
        page.item("    ", &pieces, None);
    }
    if operation.untold > 0 {
        let more = format!(
            "and {} rows more; `servanda history` tells them all",
            operation.untold
        );
        page.item("  ", &[(more, theme.dim)], None);
    }
}

fn shown(page: &Page, value: &Value) -> String {
    match value {
        Value::Null => page.look.glyphs.dash.to_owned(),
        other => other.to_string(),
    }
}

/// Shows a moment to the minute: `2026-11-23 12:00`.
pub fn moment(at: &str) -> String {
    at.get(..16).unwrap_or(at).replace('T', " ")
}
