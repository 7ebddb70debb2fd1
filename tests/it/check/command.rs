//! The command: its forms, its exit code, its help.

use servanda::domain::check::RULES;

use crate::cli::Home;

#[test]
fn every_form_tells_the_same_findings_and_json_has_the_keys_of_the_contract() {
    let home = Home::shipped();
    let json = home.json("check");
    let found = json.as_array().unwrap();
    let keys: Vec<&String> = found[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["code", "severity", "ref", "message"]);
    assert_eq!(found[0]["code"], "overdue_without_report");
    assert_eq!(
        (&found[0]["severity"], &found[0]["ref"]),
        (&"warning".into(), &"F1".into())
    );
    for (form, extra) in [("table", 1), ("csv", 1), ("jsonl", 0), ("markdown", 2)] {
        let out = home.done(&format!("check --format {form}"));
        assert_eq!(out.lines().count(), found.len() + extra, "{form}");
    }
    let csv = home.done("check --format csv");
    assert_eq!(
        csv.lines().next().map(str::trim_end),
        Some("code,severity,ref,message")
    );
    let table = home.done("check");
    assert_eq!(
        table.split_whitespace().take(4).collect::<Vec<_>>(),
        ["Severity", "Ref", "Code", "Message"]
    );
}

#[test]
fn an_error_ends_with_exit_code_1_after_all_findings_are_told() {
    let home = Home::shipped();
    let before = home.json("check").as_array().unwrap().len();
    home.done("--quiet edit F1 --set start=2027");
    let ran = home.run("check --format json");
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.err,
        "error: 1 finding is an error\nhint: `servanda show REF` tells what is held, `servanda history REF` how it came there\n"
    );
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found[0]["code"], "due_before_start");
    assert_eq!(
        found[0]["message"],
        "due 2026-09-16/2026-09-17, before it begins (2027)"
    );
    assert_eq!(found.as_array().unwrap().len(), before + 1);
    home.done("--quiet edit F3 --set start=2030");
    let ran = home.run("check");
    assert!(
        ran.err.starts_with("error: 2 findings are errors\n"),
        "{}",
        ran.err
    );
}

#[test]
fn nothing_found_is_said_and_done_and_a_register_that_may_only_be_read_is_checked() {
    let home = Home::bare();
    home.done("--quiet init --empty");
    let ran = home.run("--read-only check");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(
        ran.err,
        "nothing was found that contradicts itself or is missing\n"
    );
    assert_eq!(home.done("--quiet check --format json").trim(), "[]");
}

#[test]
fn hostile_text_in_a_finding_does_not_reach_the_terminal() {
    let home = Home::shipped();
    let conn = rusqlite::Connection::open(home.register()).unwrap();
    let sql = "UPDATE evidence SET url = 'javascript:' || char(27) || '[31m' || char(8238) WHERE ref = 'E3'";
    conn.execute_batch(sql).unwrap();
    for form in ["table", "csv", "json", "markdown"] {
        let ran = home.run(&format!("check --format {form}"));
        assert!(ran.out.contains("link_malformed"), "{form}");
        assert!(!ran.out.contains(['\u{1b}', '\u{202e}']), "{form}");
    }
}

#[test]
fn the_help_explains_every_rule() {
    let help = Home::bare().done("check --help");
    for row in RULES {
        assert!(help.contains(&format!("  {}  ", row.rule)), "{}", row.rule);
        let first = row.meaning.split(' ').next().unwrap();
        assert!(help.contains(first), "{}", row.rule);
    }
    for severity in ["Errors:", "Warnings:", "Notices:"] {
        assert!(help.contains(severity), "{severity}");
    }
}
