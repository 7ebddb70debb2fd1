//! Keys in choosers over a list: of columns, of what is grouped and counted by, and in the counts.

use servanda::app::App;
use servanda::app::dialog::{ByChooser, Counts, Dialog};
use servanda::app::list::Columns;
use servanda::domain::vocabulary::Kind;

use super::Sees::So;
use super::{Case, check, list};

fn cursor(app: &App) -> usize {
    match &app.dialog {
        Some(Dialog::Columns(chooser)) => chooser.cursor,
        other => panic!("{other:?}"),
    }
}

fn by(app: &App) -> &ByChooser {
    match &app.dialog {
        Some(Dialog::By(chooser)) => chooser,
        other => panic!("{other:?}"),
    }
}

fn counts(app: &App) -> &Counts {
    match &app.dialog {
        Some(Dialog::Counts(counts)) => counts,
        other => panic!("{other:?}"),
    }
}

fn shown(app: &App, at: usize) -> &(String, Option<u16>) {
    &list(app).columns.shown[at]
}

fn is_usual(app: &App) -> bool {
    list(app).columns == Columns::usual(Kind::FollowUp)
}

#[rustfmt::skip]
pub(super) const COLUMNS: &[Case] = &[
    ("columns.toggle", "4 C", So(|app| list(app).columns.place("ref").is_none())),
    ("columns.put_earlier", "4 C down", So(|app| shown(app, 0).0 == "title")),
    ("columns.put_later", "4 C", So(|app| shown(app, 1).0 == "ref")),
    ("columns.narrow", "4 C down", So(|app| shown(app, 1).1.is_some_and(|width| width < 60))),
    ("columns.widen", "4 C", So(|app| shown(app, 0).1.is_some_and(|width| width > 4))),
    ("columns.auto", "4 C >", So(|app| shown(app, 0).1.is_none())),
    ("columns.reset", "4 C space", So(is_usual)),
    ("columns.move_down", "4 C", So(|app| cursor(app) == 1)),
    ("columns.move_up", "4 C j j", So(|app| cursor(app) == 1)),
    ("columns.accept", "4 C space", So(|app| app.dialog.is_none() && !is_usual(app))),
    ("columns.back", "4 C space", So(|app| app.dialog.is_none() && is_usual(app))),
];

#[rustfmt::skip]
pub(super) const BY: &[Case] = &[
    ("finder.accept", "4 c", So(|app| matches!(app.dialog, Some(Dialog::Counts(_))))),
    ("finder.move_down", "4 c", So(|app| by(app).scroll.index == 1)),
    ("finder.move_up", "4 c down down", So(|app| by(app).scroll.index == 1)),
    ("finder.move_page_down", "4 c", So(|app| by(app).scroll.index > 3)),
    ("finder.move_page_up", "4 c pagedown", So(|app| by(app).scroll.index == 0)),
    ("finder.clear", "4 c x y", So(|app| by(app).field.is_blank())),
    ("finder.back", "4 c", So(|app| app.dialog.is_none())),
    ("counts.accept", "4 c enter", So(|app| list(app).text.starts_with("status:"))),
    ("counts.count_by", "4 c enter", So(|app| matches!(app.dialog, Some(Dialog::By(_))))),
    ("counts.move_down", "4 c enter", So(|app| counts(app).scroll.index == 1)),
    ("counts.move_up", "4 c enter j j", So(|app| counts(app).scroll.index == 1)),
    ("counts.move_page_down", "4 c enter", So(|app| counts(app).scroll.index + 1 == counts(app).stats.len())),
    ("counts.move_page_up", "4 c enter pagedown", So(|app| counts(app).scroll.index == 0)),
    ("counts.back", "4 c enter", So(|app| app.dialog.is_none())),
];

#[test]
fn keys_in_the_chooser_of_columns() {
    check(COLUMNS);
}

#[test]
fn keys_in_what_is_grouped_and_counted_by() {
    check(BY);
}
