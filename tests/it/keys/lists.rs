//! Keys in lists of records and in the detail.

use servanda::app::Focus;
use servanda::app::dialog::{Dialog, Purpose};
use servanda::app::list::Shape;

use super::Sees::{Gone, So, Words};
use super::{Case, check, index, is_note, is_status, list};

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    ("list.status", "4", So(is_status)),
    ("list.note", "4", So(is_note)),
    ("list.filter", "4", So(|app| app.filter_line.is_some())),
    ("list.open", "4", So(|app| app.focus == Focus::Detail)),
    ("list.sort", "4", So(|app| matches!(app.dialog, Some(Dialog::Order(_))))),
    ("list.go_in", "4", So(|app| app.focus == Focus::Detail)),
    ("list.go_out", "4 t", So(|app| list(app).header.is_some())),
    ("list.columns", "4", So(|app| matches!(app.dialog, Some(Dialog::Columns(_))))),
    ("list.group_by", "4", So(|app| matches!(&app.dialog, Some(Dialog::By(by)) if by.purpose == Purpose::Group))),
    ("list.count_by", "4", So(|app| matches!(&app.dialog, Some(Dialog::By(by)) if by.purpose == Purpose::Count))),
    ("list.tree", "4", So(|app| list(app).shape == Shape::Tree)),
    ("list.fold", "4 t", So(|app| !list(app).folded.is_empty())),
    ("list.next_tab", "4 ctrl-s M i n e enter", So(|app| list(app).tab.is_none())),
    ("list.previous_tab", "4 ctrl-s M i n e enter", So(|app| list(app).tab.is_none())),
    ("list.save_view", "4", So(|app| matches!(app.dialog, Some(Dialog::SaveView(_))))),
    ("list.mark_range", "4 space j j", So(|app| list(app).marks.len() == 4)),
    ("list.drop_marks", "4 space", So(|app| list(app).marks.is_empty())),
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
