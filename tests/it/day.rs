//! A day of the officer's (design, section 1), in a pseudo-terminal; and the same for someone who has never seen the program
//! and presses only what the screen names.

use std::fs;
use std::time::{Duration, Instant};

use servanda::domain::status::Status;

use crate::sitting::Sitting;
use crate::support;

/// Gives what stands in reverse video: the line of the cursor.
fn selected(sitting: &Sitting) -> String {
    let parser = sitting.screen();
    let screen = parser.screen();
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let cells =
        (0..rows).flat_map(|row| (0..columns).filter_map(move |column| screen.cell(row, column)));
    cells
        .filter(|cell| cell.inverse())
        .map(|cell| {
            if cell.has_contents() {
                cell.contents()
            } else {
                " "
            }
        })
        .collect()
}

/// Moves by a key until the line of the cursor holds these words.
fn go_to(sitting: &mut Sitting, key: &str, words: &str) {
    let begun = Instant::now();
    while !selected(sitting).contains(words) {
        let before = selected(sitting);
        sitting.press(key);
        while selected(sitting) == before {
            let shown = sitting.screen().screen().contents();
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "`{key}` does not lead to `{words}`:\n{shown}"
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

#[test]
fn where_do_we_stand_and_what_is_behind_the_figure() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("* 2 overdue   23 Nov 2026");
    for words in [
        "Documents  19",
        "Groups  10",
        "Follow-ups  19",
        "Due next",
        "nothing heard",
    ] {
        sitting.wait_for(words);
    }
    sitting.press("ll");
    go_to(&mut sitting, "j", "overdue ");
    sitting.press("\r");
    sitting.wait_for("2 of 19");
    let screen = sitting.screen().screen().contents();
    assert!(
        screen.contains(" F1 ") && screen.contains(" F5 ") && !screen.contains(" F3 "),
        "{screen}"
    );
    sitting.press("q");
    assert!(sitting.end());
}

#[test]
fn a_record_is_found_by_two_letters_in_korean_and_its_change_is_in_the_history_and_taken_back() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("?");
    sitting.wait_for("Palette");
    sitting.press("전력");
    sitting.wait_for("> D1 ");
    sitting.press("\r");
    sitting.wait_for("전력산업 협력 MOU");
    assert_ne!(desk.record("D1").status, Status::Limited);

    // Three keys, with why and what shows it between them.
    sitting.press("sl");
    sitting.wait_for("Evidence   address of a source");
    sitting
        .press("The committee has met\t\thttps://example.org/minutes\tMinutes of the committee\r");
    sitting.wait_for("D1 status initiated → limited");
    assert_eq!(desk.record("D1").status, Status::Limited);
    sitting.press("9");
    sitting.wait_for("added assessment");
    let screen = sitting.screen().screen().contents();
    for words in ["The committee has met", "https://example.org/minutes"] {
        assert!(screen.contains(words), "no `{words}`:\n{screen}");
    }
    sitting.press("u");
    sitting.wait_for("Take back");
    sitting.press("y");
    sitting.wait_for("undo 2");
    assert_eq!(desk.record("D1").status, Status::Initiated);
    sitting.press("\u{12}");
    sitting.wait_for("redo 2");
    assert_eq!(desk.record("D1").status, Status::Limited);
    sitting.press("q");
    assert!(sitting.end());
}

#[test]
fn what_is_due_and_a_file_of_what_is_shown() {
    let desk = support::Desk::shipped();
    let file = desk.folder.path().join("overdue.csv");
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("5");
    sitting.wait_for("84 d late");
    sitting.press("7");
    sitting.wait_for("three years");
    sitting.press("4/late\r");
    sitting.wait_for("2 of 19");
    sitting.press("X");
    sitting.wait_for("Export: ");
    go_to(&mut sitting, "j", "csv");
    sitting.press("\r");
    sitting.wait_for("Export as csv");
    sitting.press(&format!("\u{15}{}\r", file.display()));
    sitting.wait_for("wrote ");
    let text = fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("ref,title,status,rag,due"), "{text}");
    assert!(
        lines[1].starts_with("F5,") && lines[2].starts_with("F1,"),
        "{text}"
    );
    assert!(lines[1].contains(",limited,red,2026-08"), "{text}");
    sitting.press("q");
    assert!(sitting.end());
}

#[test]
fn a_backup_is_made_verified_and_put_back_from_the_screen() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("0");
    sitting.wait_for("There is no backup yet.");
    sitting.press("n");
    sitting.wait_for("made and verified ");
    sitting.press("v");
    sitting.wait_for(" is whole");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("sh\r");
    sitting.wait_for("F5 status limited → on_hold");
    sitting.press("0");
    sitting.wait_for("File");
    sitting.press("\r");
    sitting.wait_for("in the place of the register?");
    sitting.press("y");
    sitting.wait_for("the register before it is ");
    sitting.press("4");
    sitting.wait_for("◑ limited");
    sitting.press("q");
    assert!(sitting.end());
    assert_eq!(desk.record("F5").status, Status::Limited);
}

/// Presses what the screen names: fails unless a key and its word stand beside each other somewhere on it.
fn press_named(sitting: &mut Sitting, key: &str, word: &str, bytes: &str) {
    let named = format!(" {key} {word} ");
    let is_named = |screen: &str| {
        let mut lines = screen.lines().map(|line| {
            format!(
                " {} ",
                line.split_whitespace().collect::<Vec<_>>().join(" ")
            )
        });
        lines.any(|line| line.contains(&named))
    };
    let begun = Instant::now();
    while !is_named(&sitting.screen().screen().contents()) {
        let shown = sitting.screen().screen().contents();
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "the screen does not name `{key} {word}`:\n{shown}"
        );
        std::thread::sleep(Duration::from_millis(10));
    }
    sitting.press(bytes);
}

#[test]
fn someone_new_does_the_three_things_with_keys_that_the_screen_names() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    // Changes a status.
    press_named(&mut sitting, "4", "Follow-ups", "4");
    press_named(&mut sitting, "s", "status", "s");
    press_named(&mut sitting, "h", "‖ on_hold", "h");
    press_named(&mut sitting, "Enter", "save", "\r");
    sitting.wait_for("F5 status limited → on_hold");
    assert_eq!(desk.record("F5").status, Status::OnHold);

    // Finds the evidence of what is overdue.
    press_named(&mut sitting, "5", "Agenda", "5");
    sitting.wait_for("d late");
    press_named(&mut sitting, "Enter", "open", "\r");
    while !sitting.shows("Evidence  ") {
        press_named(&mut sitting, "PgDn", "further", "\u{1b}[6~");
        sitting.all();
    }

    // Makes a backup.
    press_named(&mut sitting, "0", "Backups", "0");
    press_named(&mut sitting, "n", "make", "n");
    sitting.wait_for("made and verified ");
    let backups = fs::read_dir(desk.folder.path().join("backups")).unwrap();
    assert!(backups.count() > 0);
    sitting.press("q");
    assert!(sitting.end());
}
