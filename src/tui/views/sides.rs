//! What each side says: the latest word of the desk, of every party that takes part, and of an independent assessor.

use crate::domain::record::{Assessment, Detail};
use crate::tui::views::page::Page;
use crate::{say, word};

/// A side and its latest word.
#[derive(Debug, Clone, PartialEq)]
pub struct Side<'d> {
    /// Its label.
    pub label: String,
    /// What it says; none: nothing.
    pub says: Option<&'d Assessment>,
}

/// Gives the sides besides the desk: the parties in the order in which they take part, then the independent one.
pub fn sides(detail: &Detail) -> Vec<Side<'_>> {
    let mut assessors: Vec<&str> = Vec::new();
    let parties = detail
        .participants
        .iter()
        .filter_map(|p| p.party.as_deref());
    let said = detail.assessments.iter().map(|a| a.assessor.as_str());
    for name in parties.chain(said) {
        if !matches!(name, "desk" | "independent") && !assessors.contains(&name) {
            assessors.push(name);
        }
    }
    assessors.push("independent");
    assessors
        .into_iter()
        .map(|name| Side {
            label: if name == "independent" {
                word!("Independent").to_owned()
            } else {
                name.to_owned()
            },
            says: latest(detail, name),
        })
        .collect()
}

/// Gives the latest word of a side: the newest by the date when it was true, then by entry.
fn latest<'d>(detail: &'d Detail, assessor: &str) -> Option<&'d Assessment> {
    detail
        .assessments
        .iter()
        .filter(|a| a.assessor == assessor)
        .max_by_key(|a| (a.as_of.bounds().1, a.at.clone()))
}

/// Writes the desk's status and, once they are read, the others' under it.
pub fn write(page: &mut Page, detail: &Detail) {
    let theme = page.look.theme;
    let record = &detail.record;
    let mut pieces = vec![(
        format!(
            "{} {}",
            page.look.glyphs.status(record.status),
            record.status.label()
        ),
        theme.status(record.status),
    )];
    pieces.extend(record.percent.map(|n| (format!("{n} %"), theme.text)));
    pieces.extend(
        record
            .as_of
            .as_ref()
            .map(|d| (say!("as of {date}", date = d), theme.dim)),
    );
    if let Some(note) = latest(detail, "desk").and_then(|a| a.note.clone()) {
        pieces.push((note, theme.text));
    }
    page.fact(word!("Status"), &pieces);
    if detail.is_begun {
        return;
    }
    for side in sides(detail) {
        match side.says {
            Some(said) => page.fact(&side.label, &words(page, said)),
            None => page.fact(
                &side.label,
                &[(page.look.glyphs.dash.to_owned(), theme.dim)],
            ),
        }
    }
}

/// Puts an assessment in words.
pub fn words(page: &Page, said: &Assessment) -> Vec<(String, ratatui::style::Style)> {
    let theme = page.look.theme;
    let mut pieces = vec![(
        format!(
            "{} {}",
            page.look.glyphs.status(said.status),
            said.status.label()
        ),
        theme.status(said.status),
    )];
    pieces.extend(said.percent.map(|n| (format!("{n} %"), theme.text)));
    pieces.push((say!("as of {date}", date = said.as_of), theme.dim));
    pieces.extend(
        said.source_word
            .as_ref()
            .map(|w| (format!("“{w}”"), theme.dim)),
    );
    pieces.extend(said.note.clone().map(|note| (note, theme.text)));
    pieces
}
