//! Forms: the JSON keys that scripts rely on, CSV, Markdown, hostile text, colour.

use serde_json::Value;

use super::Home;

const RECORD: &[&str] = &[
    "uid",
    "ref",
    "kind",
    "type",
    "title",
    "titles",
    "field",
    "lead",
    "status",
    "percent",
    "start",
    "due",
    "baseline_due",
    "timeliness",
    "slipped",
    "assurance",
    "rag",
    "rag_rule",
    "as_of",
    "updated_at",
];
const DOCUMENT: &[&str] = &[
    "binding",
    "level",
    "signed",
    "occasion",
    "legal_state",
    "signatories",
];
const DETAIL: &[&str] = &[
    "details",
    "participants",
    "milestones",
    "assessments",
    "notes",
    "evidence",
    "relations",
    "actions",
    "sessions",
    "history",
];

fn keys(object: &Value) -> Vec<&str> {
    object
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn json_has_the_keys_of_the_contract_and_null_for_what_is_absent() {
    let home = Home::shipped();
    let documents = home.json("list documents");
    assert_eq!(keys(&documents[0]), [RECORD, DOCUMENT].concat());
    assert_eq!(keys(&home.json("list groups")[0]), RECORD);
    assert_eq!(
        keys(&home.json("show D1")),
        [RECORD, DOCUMENT, DETAIL, &["legal"]].concat()
    );
    assert_eq!(keys(&home.json("show F1")), [RECORD, DETAIL].concat());
    let d1 = home.json("show D1");
    assert_eq!(
        (&d1["due"], &d1["percent"], &d1["start"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(keys(&d1["titles"][0]), ["language", "text", "working"]);
    assert!(d1["lead"].is_array() && d1["signatories"].is_array() && d1["details"].is_object());
    assert!(d1["evidence"][0]["citations"][0]["attested"].is_string());
    let operation = &home.json("history")[0];
    assert_eq!(
        keys(operation),
        [
            "operation",
            "uid",
            "at",
            "author",
            "summary",
            "note",
            "undoes",
            "changes"
        ]
    );
    assert_eq!(
        keys(&operation["changes"][0]),
        ["ref", "field", "old", "new"]
    );
    let at = operation["at"].as_str().unwrap();
    assert!(
        at.ends_with('Z') && chrono::DateTime::parse_from_rfc3339(at).is_ok(),
        "{at}"
    );
}

#[test]
fn csv_has_every_column_and_as_many_cells_in_every_row() {
    let home = Home::shipped();
    let out = home.done("list --format csv");
    let mut reader = csv::Reader::from_reader(out.as_bytes());
    let header: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let columns = [RECORD, DOCUMENT].concat();
    let columns: Vec<&str> = columns
        .into_iter()
        .filter(|name| *name != "titles")
        .collect();
    assert_eq!(header, columns);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 48);
    let lines = home.done("list --format jsonl");
    for (row, line) in rows.iter().zip(lines.lines()) {
        let record: Value = serde_json::from_str(line).unwrap();
        assert_eq!(row[1], *record["ref"].as_str().unwrap());
        assert_eq!(row[4], *record["title"].as_str().unwrap());
    }
}

#[test]
fn hostile_text_is_shown_and_never_obeyed() {
    let home = Home::shipped();
    let title = "=cmd|'/C calc'!A0";
    let set = format!("title={title}");
    let mut edit = home.program();
    assert!(
        edit.args([
            "edit",
            "F1",
            "--set",
            &set,
            "--set",
            "contact=<b>|\u{202e}x"
        ])
        .output()
        .unwrap()
        .status
        .success()
    );
    let csv = home.done("list ref:F1 --columns title --format csv");
    assert_eq!(csv, format!("title\r\n'{title}\r\n"));
    assert_eq!(home.json("list ref:F1")[0]["title"], title);
    let markdown = home.done("show F1 --format markdown");
    assert!(
        markdown.contains("- **Contact:** &lt;b&gt;\\|\u{fffd}x\n"),
        "{markdown}"
    );
    assert!(
        home.done("show F1")
            .contains("  Contact      <b>|\u{fffd}x\n")
    );
    assert!(home.done("show F1 --format json").contains("<b>|\\u202ex"));
    let mut refused = home.program();
    let ran = refused.args(["show", "a\u{1b}[2Jb\nc"]).output().unwrap();
    let err = String::from_utf8(ran.stderr).unwrap();
    assert!(
        err.starts_with("error: there is no record `a\u{fffd}[2Jb c` in this register\n"),
        "{err}"
    );
}

#[test]
fn piped_output_has_no_colour_and_is_never_cut() {
    let home = Home::shipped();
    let long = "long ".repeat(100);
    home.done(&format!("edit F1 --set 'title={long}'"));
    let mut list = home.program();
    let ran = list
        .args(["list", "follow-ups"])
        .env("COLUMNS", "40")
        .env("TERM", "xterm-256color")
        .output()
        .unwrap();
    let out = String::from_utf8(ran.stdout).unwrap();
    assert!(out.contains(long.trim()) && !out.contains('\u{1b}') && !out.contains('…'));
}

#[test]
fn show_tells_only_what_is_there_in_sections() {
    let home = Home::shipped();
    let text = home.done("show F1");
    let headings: Vec<&str> = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with(' '))
        .skip(2)
        .collect();
    assert_eq!(
        headings,
        [
            "Positions",
            "Milestones",
            "Participants",
            "Relations",
            "Evidence",
            "Notes",
            "History"
        ]
    );
    assert!(
        text.starts_with("F1  First Central Asia – Korea summit\nred: overdue"),
        "{text}"
    );
    assert!(text.contains("\n  M4  done 2026-02-12  Date announced\n"));
    let markdown = home.done("show F1 --format markdown");
    assert!(markdown.starts_with("# F1  First Central Asia – Korea summit\n\nred: overdue"));
    assert!(markdown.contains("\n| M4 |  | done 2026-02-12 | Date announced |\n"));
    assert!(
        home.done("show kr")
            .starts_with("KR  Republic of Korea\nparty\n\n  Code  KR\n\nNames\n")
    );
    assert_eq!(home.json("show S2")["number"], 10);
}
