//! What is kept of the views comes back as it was, and what is strange in a file does no harm.

use chrono::NaiveDate;

use super::*;
use crate::app::agenda::By;
use crate::app::board::Group;
use crate::app::list::{Columns, Shape};
use crate::app::timeline::scale::Zoom;
use crate::domain::filter::Filter;
use crate::domain::settings::{Now, Periods};
use crate::domain::sort::Sort;
use crate::domain::vocabulary::Kind;

fn app() -> App {
    let now = Now {
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        periods: Periods::default(),
    };
    App::new("Test".to_owned(), now)
}

/// An interface in which everything that is kept is another than at first.
fn moved() -> App {
    let mut app = app();
    app.view = View::FollowUps;
    app.focus = Focus::Detail;
    let today = app.now.today;
    let list = app.list_of_mut(View::FollowUps).unwrap();
    list.set_filter("open", Filter::parse("open", today).unwrap());
    list.sort = Sort::parse("-due,ref").unwrap();
    list.selected = Some("u1".to_owned());
    list.columns = Columns::read(Some("title,ref,lead"), Kind::FollowUp);
    list.columns.widen("title", 3, 20);
    list.shape = Shape::Tree;
    list.folded.insert("u9".to_owned());
    list.tab = Some("Mine".to_owned());
    app.agenda.by = By::Month;
    app.board.turn(Group::Quarter, Kind::Document);
    app.board.selected = Some("u2".to_owned());
    app.timeline.scale.zoom = Zoom::Week;
    app.timeline.scale.middle = NaiveDate::from_ymd_opt(2024, 6, 12).unwrap();
    app.timeline.selected = Some("u3".to_owned());
    app.indicators.wanted = Some("u4".to_owned());
    app.history.look_for("ref:F1");
    app.history.selected = Some(7);
    app.overview.selected = Some((2, Link::Record("u5".to_owned())));
    app
}

#[test]
fn what_is_remembered_and_recalled_is_the_same() {
    let before = moved().remember();
    let text = serde_json::to_string(&before).unwrap();
    let read: Remembered = serde_json::from_str(&text).unwrap();
    let mut after = app();
    assert_ne!(after.remember(), before);
    after.recall(&read);
    let mut now = after.remember();
    // The day is that of the new sitting.
    now.agenda.as_mut().unwrap().days = before.agenda.as_ref().unwrap().days;
    assert_eq!(now, before);
    assert!(after.board.is_stale && after.list().unwrap().is_stale);
}

#[test]
fn what_is_strange_in_a_file_is_passed_over_and_the_rest_is_taken() {
    for text in [
        "{}",
        r#"{"view": "moon", "is_detail": 3, "lists": [], "agenda": {"by": "decade"}, "board": 1, "timeline": null}"#,
        r#"{"lists": {"moon": {}, "document": {"filter": "nonsense:(", "sort": "colour", "more": 1}}}"#,
        r#"{"lists": {"group": {"shape": "tree", "columns": {"shown": []}, "folded": 1}, "document": {"columns": {"shown": [["moon", 9]]}}}}"#,
        r#"{"history": {"filter": "moon:1", "selected": "x"}, "overview": [1], "indicator": {}}"#,
        r#"{"timeline": {"zoom": "century", "middle": "+9999999-01-01"}}"#,
    ] {
        let read: Remembered = serde_json::from_str(text).unwrap();
        let mut after = app();
        after.recall(&read);
        assert_eq!(after.remember().view, Some(View::Overview), "{text}");
        let list = after.list_of(View::Groups).unwrap();
        assert_eq!(list.columns, Columns::usual(Kind::Group), "{text}");
        assert_eq!(list.shape, Shape::Flat, "{text}");
        let list = after.list_of(View::Documents).unwrap();
        assert_eq!(list.columns, Columns::usual(Kind::Document), "{text}");
        assert_eq!(after.history.text(), "", "{text}");
        assert_eq!(after.timeline.scale.middle, after.now.today, "{text}");
    }
    let text = r#"{"view": "board", "board": {"group": "lead", "kind": 7}, "timeline": {"zoom": "week"}, "new": true}"#;
    let mut after = app();
    after.recall(&serde_json::from_str(text).unwrap());
    assert_eq!(after.view, View::Board);
    assert_eq!(
        (after.board.group, after.board.kind),
        (Group::Lead, Kind::FollowUp)
    );
    assert_eq!(after.timeline.scale.zoom, Zoom::Week);
}

#[test]
fn going_back_restores_the_views_that_are_no_lists_too() {
    let mut app = app();
    app.show(View::Board);
    app.board.turn(Group::Lead, Kind::FollowUp);
    app.show(View::Timeline);
    app.timeline.scale.zoom = Zoom::Decade;
    app.show(View::Documents);
    let list = app.list_mut().unwrap();
    list.sort = Sort::parse("-signed").unwrap();
    app.show(View::Board);
    app.board.turn(Group::Quarter, Kind::Document);
    app.show(View::Timeline);
    app.timeline.scale.zoom = Zoom::Week;
    app.show(View::Documents);
    let list = app.list_mut().unwrap();
    list.sort = Sort::parse("title").unwrap();
    app.show(View::Overview);
    app.go_back();
    assert_eq!(Sort::print(&app.list().unwrap().sort), "title");
    app.go_back();
    assert_eq!(app.timeline.scale.zoom, Zoom::Week);
    app.go_back();
    assert_eq!(app.board.group, Group::Quarter);
    app.go_back();
    assert_eq!(Sort::print(&app.list().unwrap().sort), "-signed");
    app.go_back();
    assert_eq!(app.timeline.scale.zoom, Zoom::Decade);
    app.go_back();
    assert_eq!((app.view, app.board.group), (View::Board, Group::Lead));
}

#[test]
fn going_back_restores_filter_and_cursor_of_the_history() {
    let mut app = app();
    app.show(View::History);
    app.history.look_for("ref:F1");
    app.history.selected = Some(3);
    app.show_operation(9);
    assert_eq!((app.history.text(), app.history.selected), ("", Some(9)));
    app.go_back();
    assert_eq!(
        (app.history.text(), app.history.selected),
        ("ref:F1", Some(3))
    );
}
