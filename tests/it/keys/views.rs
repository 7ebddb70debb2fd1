//! Keys of the views that are no lists of records.

use servanda::app::Focus;
use servanda::app::dialog::Dialog;
use servanda::app::timeline::scale::Zoom;
use servanda::app::view::View;
use servanda::domain::vocabulary::Kind;

use super::Sees::{So, Words};
use super::{Case, check, is_note, is_status};

#[rustfmt::skip]
pub(super) const AGENDA: &[Case] = &[
    ("agenda.open", "5", So(|app| app.list().is_some() && app.focus == Focus::Detail)),
    ("agenda.switch", "5", So(|app| app.focus == Focus::Detail)),
    ("agenda.regroup", "5", So(|app| format!("{:?}", app.agenda.by) == "Week")),
    ("agenda.previous_month", "5", So(|app| app.agenda.day.to_string() == "2026-10-23")),
    ("agenda.next_month", "5", So(|app| app.agenda.day.to_string() == "2026-12-23")),
    ("agenda.today", "5 L L", So(|app| app.agenda.day == app.now.today)),
    ("calendar.switch", "5 h", So(|app| app.focus == Focus::List)),
    ("calendar.move_left", "5 h", So(|app| app.agenda.day.to_string() == "2026-11-22")),
    ("calendar.move_right", "5 h", So(|app| app.agenda.day.to_string() == "2026-11-24")),
    ("calendar.move_up", "5 h", So(|app| app.agenda.day.to_string() == "2026-11-16")),
    ("calendar.move_down", "5 h", So(|app| app.agenda.day.to_string() == "2026-11-30")),
    ("calendar.previous_month", "5 h", So(|app| app.agenda.day.to_string() == "2026-10-23")),
    ("calendar.next_month", "5 h", So(|app| app.agenda.day.to_string() == "2026-12-23")),
];

#[rustfmt::skip]
pub(super) const BOARD: &[Case] = &[
    ("board.open", "6", So(|app| app.view == View::FollowUps && app.focus == Focus::Detail)),
    ("board.status", "6", So(is_status)),
    ("board.note", "6", So(is_note)),
    ("board.card_left", "6 l", So(|app| app.dialog.is_some())),
    ("board.card_right", "6", So(|app| app.dialog.is_some())),
    ("board.regroup", "6", Words("Follow-ups by lead")),
    ("board.next_kind", "6", So(|app| app.board.kind != Kind::FollowUp)),
];

#[rustfmt::skip]
pub(super) const TIMELINE: &[Case] = &[
    ("timeline.open", "7", So(|app| app.view == View::FollowUps && app.focus == Focus::Detail)),
    ("timeline.status", "7", So(is_status)),
    ("timeline.note", "7", So(is_note)),
    ("timeline.move_left", "7", So(|app| app.timeline.scale.middle < app.now.today)),
    ("timeline.move_right", "7", So(|app| app.timeline.scale.middle > app.now.today)),
    ("timeline.zoom_in", "7", So(|app| app.timeline.scale.zoom < Zoom::ThreeYears)),
    ("timeline.zoom_out", "7", So(|app| app.timeline.scale.zoom > Zoom::ThreeYears)),
    ("timeline.today", "7 l l", So(|app| app.timeline.scale.middle == app.now.today)),
];

#[rustfmt::skip]
pub(super) const OTHERS: &[Case] = &[
    ("overview.open", "1", So(|app| app.view != View::Overview)),
    ("indicators.switch", "8", So(|app| app.focus == Focus::Detail)),
    ("history.switch", "9", So(|app| app.focus == Focus::Detail)),
    ("history.filter", "9", Words("since:  until:  field:")),
    ("history.undo_this", "4 s h enter 9", Words("Take back operation 2")),
    ("backups.make_backup", "0", Words("made and verified")),
    ("backups.verify", "0 n", Words("is whole")),
    ("backups.compare", "0 n", Words("nothing changed since 2026-11-23 12:00")),
    ("backups.bring_back", "0 n", Words("One record back")),
    ("backups.prune", "0 n", Words("Prune: none of 1 goes")),
    ("backups.restore", "0 n", So(|app| matches!(app.dialog, Some(Dialog::Confirm(_))))),
];

#[test]
fn keys_in_the_agenda() {
    check(AGENDA);
}

#[test]
fn keys_on_the_board() {
    check(BOARD);
}

#[test]
fn keys_in_the_timeline() {
    check(TIMELINE);
}

#[test]
fn keys_in_the_other_views() {
    check(OTHERS);
}
