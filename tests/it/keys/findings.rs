//! Keys in lists of findings, in the bin and in the messages.

use servanda::app::App;
use servanda::app::dialog::{Dialog, Listing};
use servanda::app::messages::MessageList;

use super::Sees::{So, Words};
use super::{Case, check};

fn listing(app: &App) -> &Listing {
    match &app.dialog {
        Some(Dialog::Listing(listing)) => listing,
        other => panic!("{other:?}"),
    }
}

fn messages(app: &App) -> &MessageList {
    match &app.dialog {
        Some(Dialog::Messages(list)) => list,
        other => panic!("{other:?}"),
    }
}

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    ("listing.accept", "4 X", So(|app| matches!(app.dialog, Some(Dialog::Ask(_))))),
    ("listing.move_up", "4 X down down", So(|app| listing(app).scroll.index == 1)),
    ("listing.move_down", "4 X", So(|app| listing(app).scroll.index == 1)),
    ("listing.move_page_up", "4 X end", So(|app| listing(app).scroll.index == 0)),
    ("listing.move_page_down", "4 X", So(|app| listing(app).scroll.index > 2)),
    ("listing.move_first", "4 X end", So(|app| listing(app).scroll.index == 0)),
    ("listing.move_last", "4 X", So(|app| listing(app).scroll.index + 1 == listing(app).rows.len())),
    ("listing.back", "4 X", So(|app| app.dialog.is_none())),
    ("bin.accept", "4 d enter B", Words("nothing lies in the bin")),
    ("bin.purge", "4 d enter B", Words("goes: 1 follow-up")),
    ("messages.move_up", "4 m m r M down down", So(|app| messages(app).scroll.index == 1)),
    ("messages.move_down", "4 m m r M", So(|app| messages(app).scroll.index == 1)),
    ("messages.move_page_up", "4 m m r M end", So(|app| messages(app).scroll.index == 0)),
    ("messages.move_page_down", "4 m m r M", So(|app| messages(app).scroll.index == 2)),
    ("messages.move_first", "4 m m r M end", So(|app| messages(app).scroll.index == 0)),
    ("messages.move_last", "4 m m r M", So(|app| messages(app).scroll.index == 2)),
    ("messages.back", "4 m m r M", So(|app| app.dialog.is_none())),
];

#[test]
fn keys_in_findings_bin_and_messages() {
    check(CASES);
}
