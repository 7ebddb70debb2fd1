//! Keys in lists of records and in the detail.

use servanda::app::Focus;
use servanda::app::dialog::Dialog;

use super::Sees::{Gone, So, Words};
use super::{Case, check, index, is_note, is_status, list};

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    ("list.status", "4", So(is_status)),
    ("list.note", "4", So(is_note)),
    ("list.filter", "4", So(|app| app.filter_line.is_some())),
    ("list.open", "4", So(|app| app.focus == Focus::Detail)),
    ("list.sort", "4", So(|app| matches!(app.dialog, Some(Dialog::Order(_))))),
    ("list.mark", "4", So(|app| list(app).marks.len() == 1 && index(app) == 1)),
    ("list.mark_all", "4", So(|app| list(app).marks.len() == list(app).all)),
    ("detail.open", "4 enter j", So(|app| list(app).text == "field:energy")),
    ("detail.switch", "4 enter", So(|app| app.focus == Focus::List)),
    ("detail.move_page_down", "4 enter", So(|app| app.pane.scroll > 0)),
    ("detail.status", "4 enter", So(is_status)),
    ("detail.note", "4 enter", So(is_note)),
];

#[test]
fn keys_in_lists() {
    check(CASES);
}

#[test]
fn a_mark_is_taken_away_again() {
    check(&[
        ("list.mark", "4 space k", Gone("1 marked")),
        ("list.mark_all", "4 V", Gone("19 marked")),
        ("list.mark_all", "4", Words("19 marked")),
    ]);
}
