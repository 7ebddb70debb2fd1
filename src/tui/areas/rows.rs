//! How many rows a dialog wants.

use crate::app::dialog::{Dialog, Step};

/// The rows of a dialog over a list, below which the list is to be seen.
const OVER_LIST: usize = 14;

/// Gives how many rows a dialog wants.
pub(super) fn rows_of(dialog: &Dialog) -> u16 {
    let rows = match dialog {
        Dialog::Status(form) if form.step == Step::Choose => {
            let preview = usize::from(form.subjects.len() > 1);
            1 + form.choices.len() + preview
        }
        Dialog::Status(form) => 3 + form.form.rows.len() + trouble(form.form.problem.is_some()),
        Dialog::Note(form) => 2 + form.form.rows.len() + trouble(form.form.problem.is_some()),
        Dialog::Order(chooser) => 1 + chooser.choices.len(),
        Dialog::Messages(list) => 2 + list.scroll.total.clamp(8, 20),
        Dialog::Palette(palette) => {
            return u16::try_from(palette.found().len().max(30) + 3).unwrap_or(u16::MAX);
        }
        Dialog::Columns(chooser) => chooser.choices.len().min(OVER_LIST),
        Dialog::By(chooser) => 2 + chooser.count().min(OVER_LIST),
        Dialog::Counts(counts) => 2 + counts.stats.len().clamp(4, 2 * OVER_LIST),
        Dialog::SaveView(_) => 7,
        Dialog::Form(form) => (form.lines.len() + 9).max(17),
        Dialog::Nouns(_) => 20,
        Dialog::Confirm(confirm) => 3 + confirm.lines.len() + trouble(confirm.problem.is_some()),
        Dialog::Ask(ask) => 2 + ask.form.rows.len() + trouble(ask.form.problem.is_some()),
        Dialog::Listing(listing) => crate::tui::sheet::listing::rows(listing),
        Dialog::Import(import) => {
            2 + import.form.rows.len() + trouble(import.form.problem.is_some())
        }
        Dialog::Mapping(mapping) => 6 + mapping.columns.len().clamp(4, 30),
    };
    u16::try_from(rows + 1).unwrap_or(u16::MAX)
}

const fn trouble(is: bool) -> usize {
    if is { 2 } else { 0 }
}
