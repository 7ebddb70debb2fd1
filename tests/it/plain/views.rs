//! Views, rows and details in lines; keys under other layouts; what others change meanwhile.

use servanda::app::view::VIEWS;
use servanda::desk::Desk;
use servanda::tui::plain::Plain;
use servanda::words::{Language, with};

use super::{assert_said, piped, take};
use crate::support;

/// A desk over a register.
pub fn desk(register: &support::Desk) -> Desk {
    let desk = Desk::new(Some(&register.path()), None, false).unwrap();
    desk.at("2026-11-23T12:00:00Z".parse().unwrap())
}

#[test]
fn every_view_says_its_name_how_much_is_in_it_and_the_row_under_the_cursor() {
    let register = support::Desk::shipped();
    let desk = desk(&register);
    let mut plain = Plain::begin(&desk).unwrap();
    plain.greet();
    take(&mut plain, &["4"]);
    for view in VIEWS {
        let digit = view.digit.to_string();
        take(&mut plain, &[if digit == "4" { "3" } else { "4" }]);
        let said = take(&mut plain, &[&digit]);
        assert!(said.starts_with(&format!("{}; ", view.word)), "{said}");
        assert!(
            said.lines().next().unwrap().chars().any(char::is_numeric),
            "{said}"
        );
        let row = said.lines().nth(1).unwrap();
        assert!(row.starts_with("1 of ") || digit == "0", "{row}");
    }
}

#[test]
fn the_cursor_says_each_row_with_its_position_and_goes_to_one_by_number() {
    let register = support::Desk::shipped();
    let desk = desk(&register);
    let mut plain = Plain::begin(&desk).unwrap();
    plain.greet();
    take(&mut plain, &["4"]);
    for (line, said) in [
        ("j", "2 of 19: F1 "),
        ("down", "3 of 19: F3 "),
        ("\u{1b}[A", "2 of 19: F1 "),
        ("k", "1 of 19: F5 "),
        ("k", "1 of 19: F5 "),
        ("jj", "3 of 19: F3 "),
        ("о", "4 of 19: "),
        ("ㅏ", "3 of 19: F3 "),
        (".19", "19 of 19: "),
        (".20", "19 of 19: "),
        ("first", "1 of 19: F5 "),
        ("G", "19 of 19: "),
        ("g", "1 of 19: F5 "),
        (
            "space",
            "Follow-ups; 19 of 19 follow-ups, by due; 1 marked\n2 of 19: F1 ",
        ),
        ("j k k", "1 of 19: marked; F5 "),
    ] {
        let told = take(&mut plain, &[line]);
        assert!(told.starts_with(said), "{line}: {told}");
    }
    let waits = take(&mut plain, &["y"]);
    assert_said(&waits, &["y f: copy value", "y r: copy record"]);
    take(&mut plain, &["esc"]);
    let all = take(&mut plain, &["all"]);
    assert_eq!(all.lines().count(), 20);
    assert_eq!(
        all.lines()
            .skip(1)
            .filter(|line| line.contains(" of 19: "))
            .count(),
        19
    );
    let said = take(&mut plain, &["no such word"]);
    assert_eq!(
        said,
        "`no such word` is no key or word here; `.ways` says what is\n"
    );
    let ways = take(&mut plain, &["ways"]);
    assert_said(
        &ways,
        &[
            "`.again`: ",
            "status [s]: say what the status is",
            "quit [q]: leave",
        ],
    );
}

#[test]
fn a_detail_is_labels_and_values_and_leads_on_line_by_line() {
    let register = support::Desk::shipped();
    let desk = desk(&register);
    let mut plain = Plain::begin(&desk).unwrap();
    plain.greet();
    let said = take(&mut plain, &["4", ""]);
    assert_said(
        &said,
        &[
            "F5 ",
            "red: overdue",
            "Status: limited; as of 2025-11-19",
            "Due: 2026-08; overdue",
            "Lead: ",
            "Milestones (2 of 2)\nM",
        ],
    );
    let link = take(&mut plain, &["j"]);
    assert_eq!(link.lines().count(), 1, "{link}");
    assert!(said.contains(&link), "{link}");
    let other = take(&mut plain, &["j"]);
    assert_ne!(link, other);
    let back = take(&mut plain, &["."]);
    assert!(back.starts_with("Follow-ups; 19 of 19"), "{back}");
    // A document, a group, an indicator, an operation.
    for (lines, right) in [
        (&["2", ""][..], "Legal state: "),
        (&["3", ""], "Sessions ("),
        (&["8", ""], "2022: over 6.5 USD bn; KR\n"),
        (&["9", ""], "Operation: 1\n"),
    ] {
        let said = take(&mut plain, lines);
        assert!(said.contains(right), "{said}");
    }
}

#[test]
fn groups_trees_cards_and_filters_are_said() {
    let register = support::Desk::shipped();
    let desk = desk(&register);
    let mut plain = Plain::begin(&desk).unwrap();
    plain.greet();
    for (lines, right) in [
        (&["4", "b", "2", "g"][..], "Group not_started"),
        (&["b", "1", "t", "g"], "; unfolded\n"),
        (&["z"], "; folded\n"),
        (
            &["t", "/status:limited"],
            "3 of 19 follow-ups, by due; filter status:limited",
        ),
        (&["f", "status:wrong"], "Wrong: "),
        (&["status:completed"], "5 of 19"),
        (&["f", ".empty", ""], "19 of 19"),
        (&["6", "l"], "column 3 of 9, limited, 3 cards\n1 of 3: F5 "),
        (&["9", "/author:nobody"], "Nothing passes the filter."),
    ] {
        let said = take(&mut plain, lines);
        assert!(
            said.contains(right) || right == "Group not_started",
            "{right}: {said}"
        );
    }
}

#[test]
fn what_another_program_changes_is_said_by_itself() {
    let mut register = support::Desk::shipped();
    let desk = desk(&register);
    let mut plain = Plain::begin(&desk).unwrap();
    plain.greet();
    take(&mut plain, &["4"]);
    register
        .set("F5", "title", "A plant by another name")
        .unwrap();
    let begun = std::time::Instant::now();
    let mut said = Vec::new();
    while said.is_empty() {
        assert!(begun.elapsed().as_secs() < 30, "nothing is said");
        std::thread::sleep(std::time::Duration::from_millis(50));
        said = plain.look_round();
    }
    assert_eq!(said[0], "Changed meanwhile:");
    assert!(
        said[1].starts_with("1 of 19: F5 A plant by another name;"),
        "{said:?}"
    );
}

#[test]
fn every_language_says_it_in_its_words() {
    let register = support::Desk::shipped();
    for (language, code, view) in [
        (Language::Russian, "ru", "2"),
        (Language::Kazakh, "kk", "2"),
        (Language::Korean, "ko", "2"),
    ] {
        let said = piped(
            &register.path(),
            &["--plain", "--language", code],
            &[view, "ы", "", "q"],
        );
        let name = with(language, || VIEWS[1].word().to_owned());
        assert_said(&said, &[&format!("{name}; "), "1: "]);
        for english in [
            "Enter alone",
            "A number",
            "Also:",
            "Type a key",
            " of 19:",
            "Field 1",
        ] {
            assert!(!said.contains(english), "{code}: {english}\n{said}");
        }
    }
}
