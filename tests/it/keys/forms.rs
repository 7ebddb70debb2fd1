//! Keys in the form of a thing and in what lies over it.

use servanda::app::App;
use servanda::app::Notice;
use servanda::app::dialog::Dialog;
use servanda::app::form::{Chooser, Conflict, EntityForm, Over};

use super::Sees::{So, Words};
use super::{Case, check};

fn form(app: &App) -> &EntityForm {
    match &app.dialog {
        Some(Dialog::Form(form)) => form,
        other => panic!("{other:?}"),
    }
}

fn nouns(app: &App) -> &Chooser {
    match &app.dialog {
        Some(Dialog::Nouns(chooser)) => chooser,
        other => panic!("{other:?}"),
    }
}

fn day(app: &App) -> String {
    match &form(app).over {
        Over::Month(month) => month.day.to_string(),
        other => panic!("{other:?}"),
    }
}

fn line(app: &App) -> usize {
    match &form(app).over {
        Over::Difference(scroll) | Over::Preview(_, scroll) => scroll.index,
        other => panic!("{other:?}"),
    }
}

fn conflict(app: &App) -> &Conflict {
    match &form(app).over {
        Over::Conflict(conflict) => conflict,
        other => panic!("{other:?}"),
    }
}

fn is_bare(app: &App) -> bool {
    matches!(form(app).over, Over::Nothing)
}

fn is_saved(app: &App) -> bool {
    let is_done = matches!(&app.notice, Some(Notice::Done(words)) if !words.contains("thrown"));
    app.dialog.is_none() && is_done
}

#[rustfmt::skip]
pub(super) const FIELDS: &[Case] = &[
    ("fields.accept", "4 e x", So(is_saved)),
    ("fields.back", "4 e", So(|app| app.dialog.is_none())),
    ("fields.choose", "4 e down down down down down", So(|app| matches!(form(app).over, Over::Choices(_)))),
    ("fields.difference", "4 e x", So(|app| matches!(form(app).over, Over::Difference(_)))),
    ("fields.move_page_down", "4 e", So(|app| form(app).at > 1)),
    ("fields.move_page_up", "4 e pagedown", So(|app| form(app).at == 0)),
    ("choices.accept", "4 n", Words("New follow-up")),
    ("choices.move_up", "4 n down down", So(|app| nouns(app).scroll.index == 1)),
    ("choices.move_down", "4 n", So(|app| nouns(app).scroll.index == 1)),
    ("choices.move_page_up", "4 n pagedown", So(|app| nouns(app).scroll.index == 0)),
    ("choices.move_page_down", "4 n", So(|app| nouns(app).scroll.index > 3)),
    ("choices.clear", "4 n a b", So(|app| nouns(app).needle.is_blank())),
    ("choices.back", "4 n", So(|app| app.dialog.is_none())),
    ("difference.accept", "4 e x down x ctrl-p", So(is_saved)),
    ("difference.move_down", "4 e x down x ctrl-p", So(|app| line(app) == 1)),
    ("difference.move_up", "4 e x down x ctrl-p down", So(|app| line(app) == 0)),
    ("difference.back", "4 e x down x ctrl-p", So(is_bare)),
    ("leave.accept", "4 e x esc", So(is_saved)),
    ("leave.discard", "4 e x esc", Words("what was typed is thrown away")),
    ("leave.back", "4 e x esc", So(is_bare)),
];

/// The start of F5, which has none.
#[rustfmt::skip]
pub(super) const MONTH: &[Case] = &[
    ("month.accept", "4 e down down down down down down down down ctrl-o", So(|app| is_bare(app) && form(app).line().text() == "2026-11-23")),
    ("month.move_left", "4 e down down down down down down down down ctrl-o", So(|app| day(app) == "2026-11-22")),
    ("month.move_right", "4 e down down down down down down down down ctrl-o", So(|app| day(app) == "2026-11-24")),
    ("month.move_up", "4 e down down down down down down down down ctrl-o", So(|app| day(app) == "2026-11-16")),
    ("month.move_down", "4 e down down down down down down down down ctrl-o", So(|app| day(app) == "2026-11-30")),
    ("month.previous_month", "4 e down down down down down down down down ctrl-o", So(|app| day(app) == "2026-10-23")),
    ("month.next_month", "4 e down down down down down down down down ctrl-o", So(|app| day(app) == "2026-12-23")),
    ("month.move_first", "4 e down down down down down down down down ctrl-o", So(|app| day(app) == "2026-11-01")),
    ("month.move_last", "4 e down down down down down down down down ctrl-o", So(|app| day(app) == "2026-11-30")),
    ("month.today", "4 e down down down down down down down down ctrl-o L", So(|app| day(app) == "2026-11-23")),
    ("month.back", "4 e down down down down down down down down ctrl-o", So(|app| is_bare(app) && form(app).line().text().is_empty())),
];

#[rustfmt::skip]
pub(super) const SEVERAL: &[Case] = &[
    ("preview.accept", "4 V e d u e down 2 0 3 0 enter", So(is_saved)),
    ("preview.move_down", "4 V e d u e down 2 0 3 0 enter", So(|app| line(app) == 1)),
    ("preview.move_up", "4 V e d u e down 2 0 3 0 enter down down", So(|app| line(app) == 1)),
    ("preview.move_page_down", "4 V e d u e down 2 0 3 0 enter", So(|app| line(app) > 3)),
    ("preview.move_page_up", "4 V e d u e down 2 0 3 0 enter pagedown", So(|app| line(app) == 0)),
    ("preview.back", "4 V e d u e down 2 0 3 0 enter", So(is_bare)),
    ("conflict.move_left", "4 e x down x | enter l", So(|app| conflict(app).fields[0].is_mine)),
    ("conflict.move_right", "4 e x down x | enter", So(|app| !conflict(app).fields[0].is_mine)),
    ("conflict.move_up", "4 e x down x | enter j", So(|app| conflict(app).at == 0)),
    ("conflict.move_down", "4 e x down x | enter", So(|app| conflict(app).at == 1)),
    ("conflict.accept", "4 e x down x | enter", So(is_saved)),
    ("conflict.back", "4 e x down x | enter", So(is_bare)),
];

#[test]
fn keys_among_fields() {
    check(FIELDS);
}

#[test]
fn keys_in_the_month_of_a_date() {
    check(MONTH);
}

#[test]
fn keys_before_a_change_of_several_and_where_somebody_else_has_changed_it() {
    check(SEVERAL);
}
