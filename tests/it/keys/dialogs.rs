//! Keys in dialogs and in lines that are typed in.

use servanda::app::App;
use servanda::app::dialog::{Dialog, OrderChooser, Palette, Step};
use servanda::app::view::View;

use super::Sees::{Edits, So, Words};
use super::{Case, check, index, is_note};

fn order(app: &App) -> &OrderChooser {
    match &app.dialog {
        Some(Dialog::Order(chooser)) => chooser,
        other => panic!("{other:?}"),
    }
}

fn palette(app: &App) -> &Palette {
    match &app.dialog {
        Some(Dialog::Palette(palette)) => palette,
        other => panic!("{other:?}"),
    }
}

fn field(app: &App) -> usize {
    match &app.dialog {
        Some(Dialog::Status(form)) => form.form.at,
        Some(Dialog::Note(note)) => note.form.at,
        other => panic!("{other:?}"),
    }
}

fn is_chosen(app: &App) -> bool {
    matches!(&app.dialog, Some(Dialog::Status(form)) if form.step != Step::Choose)
}

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    ("chooser.accept", "4 s", So(is_chosen)),
    ("chooser.move_up", "4 S home down down", So(|app| order(app).cursor == 1)),
    ("chooser.move_down", "4 S home", So(|app| order(app).cursor == 1)),
    ("chooser.move_first", "4 S end", So(|app| order(app).cursor == 0)),
    ("chooser.move_last", "4 S", So(|app| order(app).cursor + 1 == order(app).choices.len())),
    ("chooser.back", "4 s", So(|app| app.dialog.is_none())),
    ("order.reverse", "4 S", So(|app| order(app).keys[0].descending)),
    ("order.toggle", "4 S down down", So(|app| order(app).keys.len() == 2)),
    ("order.take_away", "4 S", So(|app| order(app).keys.is_empty())),
    ("order.move_down", "4 S home", So(|app| order(app).cursor == 1)),
    ("order.move_up", "4 S home j", So(|app| order(app).cursor == 0)),
    ("save_view.remove_view", "4 ctrl-s M i n e enter ctrl-s", So(|app| super::list(app).views.is_empty())),
    ("form.editor", "4 N a b", Edits("ab")),
    ("form.accept", "4 N x", So(|app| app.dialog.is_none())),
    ("form.next_field", "4 N", So(|app| field(app) == 1)),
    ("form.previous_field", "4 N tab", So(|app| field(app) == 0)),
    ("form.clear", "4 N q q q", So(|app| matches!(&app.dialog, Some(Dialog::Note(note)) if note.form.fields[0].is_blank()))),
    ("form.back", "4 N", So(|app| !is_note(app))),
    ("confirm.accept", "4 s h enter 9 u", Words("undo 2")),
    ("confirm.back", "4 s h enter 9 u", So(|app| app.dialog.is_none())),
];

#[rustfmt::skip]
pub(super) const LINES: &[Case] = &[
    ("filter_line.accept", "4 / l a t e", So(|app| app.filter_line.is_none())),
    ("filter_line.complete", "4 / s t a t", So(|app| app.filter_line.as_ref().is_some_and(|line| line.field.text().len() > 4))),
    ("filter_line.clear", "4 / l a t e", So(|app| app.filter_line.as_ref().is_some_and(|line| line.field.is_blank()))),
    ("filter_line.move_up", "4 j j /", So(|app| index(app) == 1)),
    ("filter_line.move_down", "4 /", So(|app| index(app) == 1)),
    ("filter_line.back", "4 / l a t e", So(|app| app.filter_line.is_none() && super::list(app).text.is_empty())),
    ("palette.accept", "4 ? t i m e l i n e", So(|app| app.view == View::Timeline)),
    ("palette.move_up", "4 ? down down", So(|app| palette(app).scroll.index == 2)),
    ("palette.move_down", "4 ?", So(|app| palette(app).scroll.index == 2)),
    ("palette.move_page_up", "4 ? pagedown", So(|app| palette(app).scroll.index == 1)),
    ("palette.move_page_down", "4 ?", So(|app| palette(app).scroll.index > 10)),
    ("palette.clear", "4 ? a b", So(|app| palette(app).field.is_blank())),
    ("palette.back", "4 ?", So(|app| app.dialog.is_none())),
];

#[test]
fn keys_in_dialogs() {
    check(CASES);
}

#[test]
fn keys_in_lines_that_are_typed_in() {
    check(LINES);
}
