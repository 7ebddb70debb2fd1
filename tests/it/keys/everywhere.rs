//! Keys that mean the same on every screen.

use servanda::app::Focus;
use servanda::app::dialog::Dialog;
use servanda::app::view::View;
use servanda::words::Language;

use super::Sees::{Copied, Left, So, Suspended, Words};
use super::{Case, check, index, list};

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    ("always.quit", "4 s", Left),
    ("everywhere.quit", "4", Left),
    ("always.suspend", "4 N", Suspended),
    ("everywhere.next_theme", "4", Words("theme dark; theme = \"dark\" in config.toml keeps it")),
    ("everywhere.undo", "4 s h enter", Words("undo 2")),
    ("everywhere.redo", "4 s h enter u", Words("redo 2")),
    ("everywhere.help", "4", So(|app| matches!(app.dialog, Some(Dialog::Palette(_))))),
    ("everywhere.back", "2 4", So(|app| app.view == View::Documents)),
    ("everywhere.switch", "4", So(|app| app.focus == Focus::Detail)),
    ("everywhere.move_up", "4 j j", So(|app| index(app) == 1)),
    ("everywhere.move_down", "4 j j", So(|app| index(app) == 3)),
    ("everywhere.move_left", "1 right", So(|app| app.overview.current().unwrap().column == 0)),
    ("everywhere.move_right", "1", So(|app| app.overview.current().unwrap().column == 1)),
    ("everywhere.move_page_down", "4", So(|app| index(app) == list(app).scroll.height.min(18))),
    ("everywhere.move_page_up", "4 G", So(|app| index(app) == 18_usize.saturating_sub(list(app).scroll.height))),
    ("everywhere.move_half_down", "4", So(|app| index(app) == list(app).scroll.height / 2)),
    ("everywhere.move_half_up", "4 G", So(|app| index(app) == 18 - list(app).scroll.height / 2)),
    ("everywhere.move_first", "4 j j", So(|app| index(app) == 0)),
    ("everywhere.move_last", "4", So(|app| index(app) == 18)),
    ("everywhere.edit", "4", Words("Edit follow-up F5")),
    ("everywhere.new", "4", So(|app| matches!(app.dialog, Some(Dialog::Nouns(_))))),
    ("everywhere.add_evidence", "4", Words("Evidence for F5")),
    ("everywhere.remove", "4", Words("Put follow-up F5 into the bin?")),
    ("everywhere.messages", "4", So(|app| matches!(app.dialog, Some(Dialog::Messages(_))))),
    ("everywhere.copy_field", "4", Copied("F5")),
    ("everywhere.copy_record", "4", Copied("# F5  ")),
    ("everywhere.copy_table", "4", Copied("Ref\tTitle\tStatus\t")),
    ("everywhere.open_source", "2 / r e f : D 1 enter", Words("Sources of D1")),
    ("everywhere.export", "4", Words("Export: 19 of 19 follow-ups, by due")),
    ("everywhere.problems", "4", Words("Problems")),
    ("everywhere.bin", "4", Words("nothing lies in the bin")),
    ("everywhere.as_of", "4", So(|app| matches!(app.dialog, Some(Dialog::Ask(_))))),
    ("everywhere.doctor", "4", Words("places: register")),
    ("always.cancel", "0 n ~", So(|app| app.job.as_ref().is_some_and(|job| job.is_cancelled))),
    ("everywhere.reload", "4", Words("read again")),
    ("everywhere.language", "4", So(|app| app.language == Some(Language::Russian))),
    ("everywhere.titles", "2", So(|app| app.tongue() == "ko")),
    ("everywhere.mouse", "4", Words("the mouse is free: mark and copy with it; m catches it again")),
];

#[rustfmt::skip]
pub(super) const VIEWS: &[Case] = &[
    ("everywhere.show_overview", "4", So(|app| app.view == View::Overview)),
    ("everywhere.show_documents", "4", So(|app| app.view == View::Documents)),
    ("everywhere.show_groups", "4", So(|app| app.view == View::Groups)),
    ("everywhere.show_follow_ups", "1", So(|app| app.view == View::FollowUps)),
    ("everywhere.show_agenda", "4", So(|app| app.view == View::Agenda)),
    ("everywhere.show_board", "4", So(|app| app.view == View::Board)),
    ("everywhere.show_timeline", "4", So(|app| app.view == View::Timeline)),
    ("everywhere.show_indicators", "4", So(|app| app.view == View::Indicators)),
    ("everywhere.show_history", "4", So(|app| app.view == View::History)),
    ("everywhere.show_backups", "4", So(|app| app.view == View::Backups)),
];

#[test]
fn keys_everywhere() {
    check(CASES);
}

#[test]
fn keys_that_show_views() {
    check(VIEWS);
}
