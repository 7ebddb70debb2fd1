//! Every dialog as its question; every row of the table of keys by its word; conflicts and passphrases.

use std::time::Duration;

use servanda::app::key::Key;
use servanda::app::keymap::{Scope, rows};
use servanda::app::{Action, App};
use servanda::tui::plain::Plain;

use super::{assert_lines, assert_said, take, text, views};
use crate::frames::DIALOGS;
use crate::support;

/// Presses what leads to a dialog of the table of frames.
fn press(plain: &mut Plain<'_>, register: &mut support::Desk, keys: &str) {
    for key in keys.split_whitespace() {
        match key {
            "others" => {
                register.set("F5", "due", "2026-12").unwrap();
            }
            "wait" => wait(plain),
            key => {
                plain.press(Key::parse(key).unwrap());
            }
        }
    }
}

fn wait(plain: &mut Plain<'_>) {
    while plain.app().job.is_some() {
        std::thread::sleep(Duration::from_millis(5));
        plain.look_round();
    }
}

fn is_asked(app: &App) -> bool {
    app.dialog.is_some() || app.is_filtering()
}

#[test]
fn every_dialog_is_a_question_with_numbers_and_a_way_out() {
    let mut asked = 0;
    for (name, keys) in DIALOGS {
        let mut register = support::Desk::shipped();
        let desk = views::desk(&register);
        let mut plain = Plain::begin(&desk).unwrap();
        plain.greet();
        press(&mut plain, &mut register, keys);
        let said = plain.again();
        assert_lines(&text(&said));
        if !is_asked(plain.app()) {
            continue;
        }
        asked += 1;
        let ways = said.iter().find(|line| line.ends_with("`.` leaves."));
        assert!(ways.is_some(), "{name}: {said:#?}");
        let numbered = said.iter().filter(|line| {
            let number = line.split([',', ':']).next().unwrap_or_default();
            number.parse::<usize>().is_ok()
        });
        let has_numbers = numbered.count() > 0;
        let may_lack = ["filter", "nothing", "messages", "bin_empty"];
        let may_lack = may_lack.iter().any(|part| name.contains(part));
        assert!(has_numbers || may_lack, "{name}: {said:#?}");
        // Whatever is asked is left without a trace.
        for _ in 0..4 {
            if is_asked(plain.app()) {
                let is_unsaved = said_now(&plain).starts_with("This is not saved:");
                take(&mut plain, &[if is_unsaved { "x" } else { "." }]);
            }
        }
        assert!(!is_asked(plain.app()), "{name} cannot be left");
    }
    assert!(asked > 50, "{asked}");
}

fn said_now(plain: &Plain<'_>) -> String {
    plain.again().join("\n")
}

/// The lines that lead to where the keys of a scope hold.
const PLACES: &[(Scope, &[&str])] = &[
    (Scope::Overview, &["1"]),
    (Scope::List, &["4"]),
    (Scope::Detail, &["4", ""]),
    (Scope::Agenda, &["5"]),
    (Scope::Board, &["6"]),
    (Scope::Timeline, &["7"]),
    (Scope::Indicators, &["8"]),
    (Scope::History, &["9"]),
    (Scope::Backups, &["0"]),
    (Scope::Everywhere, &["4"]),
];

#[test]
fn every_row_of_a_view_is_run_by_its_word_and_says_something() {
    let mut run = 0;
    for (scope, lines) in PLACES {
        let of_scope = rows().iter().filter(|row| row.scope == *scope);
        for row in of_scope.filter(|row| row.action != Action::Quit) {
            let register = support::Desk::shipped();
            let desk = views::desk(&register);
            let mut plain = Plain::begin(&desk).unwrap();
            plain.greet();
            take(&mut plain, lines);
            let said = take(&mut plain, &[row.word]);
            assert!(!said.is_empty(), "{}", row.name());
            assert!(
                !said.contains("is no key or word here"),
                "{}: {said}",
                row.name()
            );
            run += 1;
        }
    }
    assert!(run > 100, "{run}");
}

#[test]
fn mine_theirs_and_base_are_said_and_chosen_by_number() {
    let mut register = support::Desk::shipped();
    let desk = views::desk(&register);
    let mut plain = Plain::begin(&desk).unwrap();
    plain.greet();
    take(&mut plain, &["4", "e", "10: 2027"]);
    register.set("F5", "due", "2026-12").unwrap();
    let said = take(&mut plain, &[""]);
    assert_said(
        &said,
        &[
            "Somebody else has changed the same",
            "Due: base, as it was: 2026-08",
            "1: Due: mine: 2027 (taken)",
            "2: Due: theirs: 2026-12",
        ],
    );
    let said = take(&mut plain, &["2"]);
    assert_said(
        &said,
        &["1: Due: mine: 2027\n", "2: Due: theirs: 2026-12 (taken)"],
    );
    take(&mut plain, &["1", ""]);
    assert_eq!(register.record("F5").due.unwrap().as_str(), "2027");
}

#[test]
fn fields_are_numbered_their_errors_said_and_their_choices_listed() {
    let register = support::Desk::shipped();
    let desk = views::desk(&register);
    let mut plain = Plain::begin(&desk).unwrap();
    plain.greet();
    let said = take(&mut plain, &["4", "e"]);
    assert_said(
        &said,
        &[
            "Edit follow-up F5",
            "10: Due: 2026-08",
            "Field 1 of 19",
            "A number goes to a field",
        ],
    );
    let said = take(&mut plain, &["10: never"]);
    assert_said(&said, &["10: Due: never; Wrong: `never` is neither"]);
    let said = take(&mut plain, &["10: +2w"]);
    assert_said(&said, &["10: Due: +2w; 2026-12-07"]);
    let said = take(&mut plain, &["10", ".choose"]);
    assert_said(&said, &["December 2026", "1: ", "31: ", "Now: 7"]);
    let said = take(&mut plain, &["24"]);
    assert_said(&said, &["10: Due: 2026-12-24"]);
    let said = take(&mut plain, &["7", ".choose", "labour"]);
    assert_said(&said, &["1: labour"]);
    let said = take(&mut plain, &["1"]);
    assert_said(&said, &["7: Field: labour"]);
    let said = take(&mut plain, &[".difference"]);
    assert_said(
        &said,
        &[
            "Field: was energy, becomes labour",
            "Due: was 2026-08, becomes 2026-12-24",
            "1: save",
        ],
    );
    take(&mut plain, &["1"]);
    let record = register.record("F5");
    assert_eq!(record.field.as_deref(), Some("labour"));
    assert_eq!(record.due.unwrap().as_str(), "2026-12-24");
    // A text that begins with a number is a text.
    take(&mut plain, &["N", "3 turbines of 4", ""]);
    let detail = take(&mut plain, &[""]);
    assert!(detail.contains("3 turbines of 4"), "{detail}");
}
