//! Keys that take a table in and write the report.

use servanda::app::App;
use servanda::app::dialog::{Dialog, Mapping};

use super::Sees::{So, Words};
use super::{Case, check};

/// The form of a file, with a table of two columns named, and then its columns.
macro_rules! columns {
    ($($more:literal),*) => {
        concat!("2 I t e s t s / i t / k e y s / t w o . c s v enter", $($more),*)
    };
}

fn mapping(app: &App) -> &Mapping {
    match &app.dialog {
        Some(Dialog::Mapping(mapping)) => mapping,
        other => panic!("{other:?}"),
    }
}

fn field(app: &App) -> &str {
    mapping(app).columns[mapping(app).scroll.index].field.text()
}

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    ("everywhere.import", "2", So(|app| matches!(app.dialog, Some(Dialog::Import(_))))),
    ("everywhere.report", "2", Words("report-2026-11-23.html")),
    ("mapping.accept", columns!(), Words("Import: 2 new")),
    ("mapping.next_field", columns!(), So(|app| mapping(app).scroll.index == 1)),
    ("mapping.previous_field", columns!("| tab"), So(|app| mapping(app).scroll.index == 0)),
    ("mapping.move_page_down", columns!(), So(|app| mapping(app).scroll.index == 1)),
    ("mapping.move_page_up", columns!("| pagedown"), So(|app| mapping(app).scroll.index == 0)),
    ("mapping.choose", columns!("| backspace"), So(|app| field(app) == "title")),
    ("mapping.clear", columns!(), So(|app| field(app).is_empty())),
    ("mapping.back", columns!(), So(|app| matches!(app.dialog, Some(Dialog::Import(_))))),
];

#[test]
fn taking_in_and_reporting_do_what_their_words_say() {
    check(CASES);
}
