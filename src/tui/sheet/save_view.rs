//! The form that saves what a list shows as a view.

use ratatui::layout::Rect;

use super::{below, form, title};
use crate::app::App;
use crate::app::dialog::SaveView;
use crate::tui::canvas::{Canvas, indent, row};
use crate::{say, word};

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, save: &SaveView, area: Rect) {
    let theme = canvas.theme();
    let view = &save.view;
    title(
        canvas,
        area,
        word!("Save view"),
        view.noun.as_deref().unwrap_or_default(),
    );
    let says = |words: &Option<String>| {
        words
            .clone()
            .unwrap_or_else(|| word!("as usual").to_owned())
    };
    let filter = if view.filter.is_empty() {
        word!("none: every record")
    } else {
        &view.filter
    };
    let rows = [
        (word!("Filter"), filter.to_owned()),
        (word!("Order"), says(&view.sort)),
        (word!("Columns"), says(&view.columns)),
    ];
    for (y, (label, words)) in (1..).zip(rows) {
        let line = indent(row(area, y), 3);
        canvas.text(line, label, theme.dim);
        canvas.text(indent(line, 11), &words, theme.text);
    }
    form::draw(canvas, app, &save.form, below(area, 4));
    if let Some(taken) = save.taken().filter(|_| save.form.problem.is_none()) {
        let of = taken
            .of
            .noun
            .as_deref()
            .unwrap_or(word!("records of every kind"));
        let words = say!(
            "{{form.accept}} puts it in place of the saved view `{taken}` of {of}: {filter}; {{save_view.remove_view}} takes that away",
            taken = taken.of.name,
            of,
            filter = if taken.of.filter.is_empty() {
                word!("no filter")
            } else {
                &taken.of.filter
            }
        );
        canvas.hint(indent(row(area, 6), 3), &words, theme.dim);
    }
}
