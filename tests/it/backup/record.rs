//! One record back from a backup.

use serde_json::Value;

use super::*;

impl Desk {
    fn json(&self, args: &[&str]) -> Value {
        let args: Vec<&str> = args.iter().copied().chain(["--format", "json"]).collect();
        serde_json::from_str(&self.done(&args)).unwrap()
    }

    /// Shows a record without its history and the moment of the last change.
    fn shown(&self, reference: &str) -> Value {
        let mut shown = self.json(&["show", reference]);
        let fields = shown.as_object_mut().unwrap();
        fields.remove("history");
        fields.remove("updated_at");
        shown
    }

    fn kept(&self) -> String {
        let made = self.json(&["backup", "create"]);
        made["name"].as_str().unwrap().to_owned()
    }
}

#[test]
fn what_differs_is_set_back_and_what_was_entered_since_stays() {
    let desk = Desk::new();
    let (before, name) = (desk.shown("F1"), desk.kept());
    let other = desk.shown("F2");
    desk.done(&[
        "edit",
        "F1",
        "--set",
        "title=Another title",
        "--set",
        "due=2031",
    ]);
    desk.done(&["edit", "F2", "--set", "due=2031"]);
    desk.done(&["note", "F1", "heard since"]);
    let changed = desk.shown("F1");
    let said = desk.done(&["backup", "restore", &name, "--record", "f1"]);
    let first = format!("F1 brought back from {name}   (operation ");
    assert!(said.starts_with(&first), "{said}");
    assert!(said.contains("F1 due  2031 → "), "{said}");
    assert!(
        said.ends_with("1 row of it was entered since, and stays\n"),
        "{said}"
    );
    let now = desk.shown("F1");
    for field in [
        "title",
        "titles",
        "due",
        "milestones",
        "participants",
        "evidence",
    ] {
        assert_eq!(now[field], before[field], "{field}");
    }
    assert_eq!(now["notes"][0]["text"], "heard since");
    assert_ne!(desk.shown("F2")["due"], other["due"]);
    desk.done(&["undo"]);
    assert_eq!(desk.shown("F1"), changed);
}

#[test]
fn what_lies_in_the_bin_or_was_deleted_for_good_is_there_again() {
    let desk = Desk::new();
    let (document, name) = (desk.shown("D1"), desk.kept());
    let records: Vec<String> = ["D1", "G1", "F1"].map(str::to_owned).to_vec();
    let shown: Vec<Value> = records.iter().map(|each| desk.shown(each)).collect();
    desk.done(&["remove", "D1"]);
    desk.done(&["backup", "restore", &name, "--record", "D1"]);
    assert_eq!(desk.shown("D1"), document);
    let sources = document["evidence"].as_array().unwrap();
    let source = sources[0]["ref"].as_str().unwrap();
    for reference in records.iter().map(String::as_str).chain([source]) {
        desk.done(&["remove", reference]);
    }
    desk.done(&["--quiet", "purge", "--yes"]);
    for reference in &records {
        desk.refused(&["show", reference]);
        desk.done(&["backup", "restore", &name, "--record", reference]);
    }
    for (reference, before) in records.iter().zip(&shown) {
        let now = desk.shown(reference);
        for field in [
            "title",
            "status",
            "milestones",
            "actions",
            "participants",
            "assessments",
        ] {
            assert_eq!(now[field], before[field], "{reference} {field}");
        }
    }
    // What it is attested by came back with it.
    let shown = desk.shown("D1");
    let mut cited = shown["evidence"].as_array().unwrap().iter();
    assert!(cited.any(|each| each["ref"] == *source));
    assert!(desk.done(&["doctor"]).contains("sound") || desk.run(&["doctor"]).status.success());
    desk.done(&["undo"]);
    desk.refused(&["show", "F1"]);
}

#[test]
fn nothing_is_done_where_nothing_differs_and_what_cannot_be_is_refused() {
    let desk = Desk::new();
    let name = desk.kept();
    let rows = desk.rows();
    let said = desk.done(&["backup", "restore", &name, "--record", "F1"]);
    assert!(said.starts_with("F1 is as it was on "), "{said}");
    assert!(said.ends_with("; nothing was changed\n"), "{said}");
    for (reference, words) in [
        ("F999", "`F999`"),
        ("E1", "not a document, group or follow-up"),
    ] {
        let (_, err) = desk.refused(&["backup", "restore", &name, "--record", reference]);
        assert!(err.contains(words), "{err}");
    }
    desk.refused(&[
        "--read-only",
        "backup",
        "restore",
        "none.db",
        "--record",
        "F1",
    ]);
    let both = desk.run(&["backup", "restore", &name, "--record", "F1", "--to", "x.db"]);
    assert_eq!(both.status.code(), Some(2));
    assert_eq!(desk.rows(), rows);
}
