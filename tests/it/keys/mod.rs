//! Every row of the table of keys does what its words say: a case for each, with an effect that was not there before the key.
//!
//! To add a key: a case in the file of its scope. [`every_row_has_a_case`] fails without one.

mod bound;
mod choosers;
mod dialogs;
mod everywhere;
mod findings;
mod forms;
mod intake;
mod layouts;
mod lists;
mod past;
mod refused;
mod views;

use std::time::Duration;

use servanda::app::App;
use servanda::app::dialog::Dialog;
use servanda::app::key::Key;
use servanda::app::keymap::{KeyRow, rows};
use servanda::app::list::List;
use servanda::desk::Desk;
use servanda::tui::headless::Headless;

use crate::support;

/// What a key is to lead to; never the case before it.
#[derive(Clone, Copy)]
enum Sees {
    /// These words stand on the screen.
    Words(&'static str),
    /// These words stand there no more.
    Gone(&'static str),
    /// The state is so.
    So(fn(&App) -> bool),
    /// A text that begins so was put on the clipboard.
    Copied(&'static str),
    /// The editor was opened with this text.
    Edits(&'static str),
    /// The program is left.
    Left,
    /// The program is to be stopped.
    Suspended,
}

/// A row of the table by its name, the keys that lead to where it holds, and what it leads to. Where `|` stands among the keys,
/// somebody else changes F5 meanwhile, and what goes on beside is waited for; where `~` ends them, what goes on beside is not waited for.
type Case = (&'static str, &'static str, Sees);

/// A desk over the shipped register, on 23 November 2026, with such a configuration.
fn desk(config: &str) -> (support::Desk, Desk) {
    let shipped = support::Desk::shipped();
    let path = shipped.folder.path().join("config.toml");
    std::fs::write(&path, config).unwrap();
    let desk = Desk::new(Some(&shipped.path()), Some(&path), false).unwrap();
    (shipped, desk.at("2026-11-23T12:00:00Z".parse().unwrap()))
}

fn press(sitting: &mut Headless<'_>, keys: &str) {
    for name in keys.split_whitespace() {
        sitting.press(Key::parse(name).unwrap());
    }
}

fn list(app: &App) -> &List {
    app.list().unwrap()
}

fn index(app: &App) -> usize {
    list(app).scroll.index
}

fn is_status(app: &App) -> bool {
    matches!(app.dialog, Some(Dialog::Status(_)))
}

fn is_note(app: &App) -> bool {
    matches!(app.dialog, Some(Dialog::Note(_)))
}

fn sees(sitting: &Headless<'_>, what: Sees) -> bool {
    match what {
        Sees::Words(words) => sitting.text().contains(words),
        Sees::Gone(words) => !sitting.text().contains(words),
        Sees::So(is) => is(sitting.app()),
        Sees::Copied(words) => sitting.copied().is_some_and(|text| text.starts_with(words)),
        Sees::Edits(words) => sitting.edits() == Some(words),
        Sees::Left => sitting.is_left(),
        Sees::Suspended => sitting.is_suspended(),
    }
}

fn row(name: &str) -> &'static KeyRow {
    let found = rows().iter().find(|row| row.name() == name);
    found.unwrap_or_else(|| panic!("there is no row `{name}`"))
}

/// Changes two fields of F5, as another program would.
fn meanwhile(register: &mut support::Desk) {
    for field in ["title.en", "title.kk"] {
        register.set("F5", field, "theirs").unwrap();
    }
}

/// Presses each key of each row where the row holds.
fn check(cases: &[Case]) {
    for (name, before, what) in cases {
        for key in row(name).keys {
            let (mut register, desk) = desk("");
            let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
            let parts = before.trim_end_matches('~').split('|');
            let most = if before.ends_with('~') { 0 } else { 60 };
            for (at, part) in parts.enumerate() {
                if at > 0 {
                    meanwhile(&mut register);
                }
                press(&mut sitting, part);
                if most > 0 {
                    sitting.wait(Duration::from_secs(most));
                }
            }
            assert!(
                !sees(&sitting, *what),
                "{name} before {key}:\n{}",
                sitting.text()
            );
            press(&mut sitting, key);
            if most > 0 {
                sitting.wait(Duration::from_secs(most));
            }
            assert!(
                sees(&sitting, *what),
                "{name} after {key}:\n{}",
                sitting.text()
            );
        }
    }
}

/// Gives every case.
fn all() -> impl Iterator<Item = &'static Case> {
    let tables = [
        lists::CASES,
        views::AGENDA,
        views::BOARD,
        views::TIMELINE,
        views::OTHERS,
        everywhere::CASES,
        everywhere::VIEWS,
        dialogs::CASES,
        dialogs::LINES,
        choosers::COLUMNS,
        choosers::BY,
        findings::CASES,
        intake::CASES,
        forms::FIELDS,
        forms::MONTH,
        forms::SEVERAL,
    ];
    tables.into_iter().flatten()
}

#[test]
fn every_row_has_a_case() {
    let cased: Vec<&str> = all().map(|case| case.0).collect();
    let lacking: Vec<String> = rows()
        .iter()
        .map(KeyRow::name)
        .filter(|name| !cased.contains(&name.as_str()))
        .collect();
    assert_eq!(lacking, Vec::<String>::new(), "these have no case");
}
