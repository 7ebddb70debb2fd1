//! What commands answer under `--plain`: labels and values, nothing aligned.

use super::{assert_lines, assert_said, program};
use crate::support::Desk;

fn said(args: &[&str]) -> String {
    let desk = Desk::shipped();
    let ran = program(&desk.path(), args).output().unwrap();
    // What stands in a table for machines ends as its standard says.
    let out = String::from_utf8(ran.stdout).unwrap().replace("\r\n", "\n");
    assert!(ran.status.code().is_some_and(|code| code < 2), "{args:?}");
    assert_lines(&out);
    out
}

#[test]
fn lists_and_pages_are_labels_and_values() {
    let list = said(&["--plain", "list", "late"]);
    assert_said(
        &list,
        &[
            "Ref: F1\n",
            "Title: First",
            "Status: initiated\n",
            "\nRef: F5\n",
        ],
    );
    assert!(!list.contains("  "), "{list}");
    let page = said(&["show", "F5", "--plain"]);
    assert_said(&page, &["F5", "Due: 2026-08", "Evidence"]);
    let (_, below) = page.split_once('\n').unwrap();
    assert!(!below.contains("  "), "{page}");
    let indicator = said(&["show", "I1", "--plain"]);
    assert_said(&indicator, &["Period: 2018; By: KR; Value: 2.16"]);
    for args in [
        &["history", "--plain"][..],
        &["agenda", "--plain"],
        &["stats", "--plain"],
        &["check", "--plain"],
        &["doctor", "--plain"],
        &["view", "list", "--plain"],
        &["backup", "list", "--plain"],
        &["list", "indicators", "--plain"],
        &["list", "bodies", "--plain"],
    ] {
        said(args);
    }
}

#[test]
fn what_machines_read_is_the_same() {
    for format in ["json", "csv", "jsonl"] {
        let drawn = said(&["list", "--format", format]);
        assert_eq!(drawn, said(&["--plain", "list", "--format", format]));
    }
}
