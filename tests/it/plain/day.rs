//! A day of the officer's in lines, through a pipe: where do we stand, find it, it moved, what is due, a page for the
//! minister, the laptop died.

use std::fs;

use servanda::domain::status::Status;

use super::{assert_said, piped};
use crate::support::Desk;

const PLAIN: &[&str] = &["--plain"];

#[test]
fn where_do_we_stand_and_what_is_behind_a_figure() {
    let desk = Desk::shipped();
    let said = piped(&desk.path(), PLAIN, &["all", ".18", "", "j", "", "q"]);
    assert_said(
        &said,
        &[
            "Overview; ",
            "2 overdue\n",
            "1 of 35: Overdue: F5 ",
            "18 of 35: Follow-ups: overdue: 2 of 19\n",
            "35 of 35: Recent changes: ",
            "18 of 35: Follow-ups: overdue: 2 of 19\n",
            "Follow-ups; 2 of 19 follow-ups, by due; filter late\n",
            "1 of 2: F5 ",
            "2 of 2: F1 First Central Asia – Korea summit; Status: initiated; RAG: red",
            "F1 First Central Asia – Korea summit\nred: overdue",
            "Status: initiated; as of 2026-02-12",
            "Milestones (",
            "Evidence (",
            "History (1)\n",
        ],
    );
}

#[test]
fn it_is_found_in_korean_moved_in_three_lines_with_why_and_source_and_taken_back() {
    let desk = Desk::shipped();
    let said = piped(
        &desk.path(),
        PLAIN,
        &[
            "?",
            "전력",
            "1",
            "s",
            "l",
            "The committee has met",
            "3: https://example.org/minutes",
            "4: Minutes of the committee",
            "",
            "9",
            "",
        ],
    );
    assert_said(
        &said,
        &[
            "Help: what can be done",
            "1: document: ",
            "[D1] Records",
            "Status of D1",
            "3, l: limited",
            "from initiated to limited",
            "1: Note: empty; why; may stay empty",
            "1: Note: The committee has met\n",
            "3: Evidence: https://example.org/minutes\n",
            "4: Its title: Minutes of the committee\n",
            "D1 status initiated → limited\n",
            "History; 2 operations",
            "1 of 2: operation 2; D1 status initiated → limited; ",
            "The committee has met",
        ],
    );
    assert_eq!(desk.record("D1").status, Status::Limited);
    let said = piped(&desk.path(), PLAIN, &["9", "u", "y", "q"]);
    assert_said(
        &said,
        &["Take back", "1, y: yes, do it", "2, n: no", "undo 2"],
    );
    assert_eq!(desk.record("D1").status, Status::Initiated);
    // As few lines as keys on a screen, and the cursor where it was left.
    piped(&desk.path(), PLAIN, &["2", "s", "i", "", "q"]);
    let last = desk
        .store
        .history(&servanda::store::HistoryQuery::default());
    let last = last.unwrap().remove(0).summary;
    assert_eq!(last, "D1 status initiated → initiated");
    // An empty line is no yes.
    let said = piped(&desk.path(), PLAIN, &["9", "u", "", "q"]);
    assert!(!said.contains("undo 4"), "{said}");
}

#[test]
fn what_is_due_a_file_a_report_and_a_backup_that_is_brought_back() {
    let mut desk = Desk::shipped();
    let folder = desk.folder.path().to_owned();
    let (table, page) = (folder.join("late.csv"), folder.join("page.html"));
    let said = piped(
        &desk.path(),
        PLAIN,
        &[
            "5",
            "read",
            "4",
            "/late",
            "X",
            "1",
            table.to_str().unwrap(),
            "R",
            &format!("1: {}", page.display()),
            "",
            "0",
            "n",
        ],
    );
    assert_said(
        &said,
        &[
            "Agenda; What is overdue, and the year ahead; by day; 9 entries",
            "Overdue; 2026-08; due; F5 Combined-cycle plant",
            "84 d late",
            "filter late",
            "Export: 2 of 19 follow-ups",
            "1: csv",
            "1: File: follow-ups-2026-11-23.csv",
            "wrote 2 records to ",
            "Report: ",
            "wrote the report",
            "There is no backup yet.",
            "Being done: ",
            "1 of 1: ",
        ],
    );
    let text = fs::read_to_string(&table).unwrap();
    assert_eq!(text.lines().count(), 3, "{text}");
    assert!(fs::read_to_string(&page).unwrap().contains("</html>"));
    let title = desk.record("F5").title;
    desk.set("F5", "title", "A wrong title").unwrap();
    let said = piped(&desk.path(), PLAIN, &["0", "", "", "0", "", "y", "4", "q"]);
    assert_said(
        &said,
        &[
            "Enter alone leaves everything as it is",
            "restored servanda-2026",
        ],
    );
    let again = Desk {
        store: servanda::store::Store::open(&desk.path(), true).unwrap(),
        ..desk
    };
    assert_eq!(again.record("F5").title, title);
}

#[test]
fn what_is_typed_and_not_saved_is_there_in_the_next_sitting() {
    let desk = Desk::shipped();
    piped(&desk.path(), PLAIN, &["4", "s", "h", "Half a thought"]);
    let said = piped(&desk.path(), PLAIN, &["4", "s", "h"]);
    assert_said(&said, &["Note: Half a thought"]);
}
