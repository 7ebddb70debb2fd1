//! One story told the same by every command: a status changes, is found in the history, and is taken back.

use serde_json::{Value, json};

use super::Home;

#[test]
fn a_status_changes_is_found_in_the_history_and_is_taken_back() {
    let home = Home::shipped();
    let before = home.json("show F1");
    assert_eq!(
        home.json("status F1 on_hold --note 'waits for the new date'"),
        json!({"operation": 2, "ref": "F1", "from": "initiated", "to": "on_hold"})
    );
    let history = home.json("history F1");
    let last = &history[0];
    assert_eq!(last["operation"], 2);
    assert_eq!(last["author"], "officer@desk");
    assert_eq!(last["summary"], "F1 status initiated → on_hold");
    assert_eq!(last["note"], "waits for the new date");
    assert_eq!(last["undoes"], Value::Null);
    let change = json!({"ref": "F1", "field": "status", "old": "initiated", "new": "on_hold"});
    assert_eq!(last["changes"][0], change);
    assert_eq!(history[1]["operation"], 1);

    let held = home.json("show f1");
    assert_eq!(held["status"], "on_hold");
    assert_eq!(held["as_of"], "2026-11-23");
    assert_eq!(held["rag"], "grey");
    assert_eq!(held["assessments"][0]["note"], "waits for the new date");

    let undone = home.json("undo");
    assert_eq!(
        (&undone["operation"], &undone["undoes"]),
        (&json!(3), &json!(2))
    );
    assert_eq!(home.json("history F1 --limit 1")[0]["undoes"], 2);
    let after = home.json("show F1");
    for key in [
        "status",
        "as_of",
        "rag",
        "rag_rule",
        "percent",
        "assurance",
        "assessments",
        "evidence",
    ] {
        assert_eq!(after[key], before[key], "{key}");
    }

    assert_eq!(home.json("redo")["undoes"], 3);
    assert_eq!(home.json("show F1")["status"], "on_hold");
}

#[test]
fn a_filter_shows_what_would_change_and_yes_changes_it_as_one_operation() {
    let home = Home::shipped();
    let unknown = home.json("list documents occasion:O1 status:unknown");
    let refs: Vec<&str> = unknown
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["ref"].as_str().unwrap())
        .collect();
    assert_eq!(refs, ["D3", "D6", "D8", "D10", "D11"]);
    let shown = home.done("status kind:document occasion:O1 status:unknown not_started");
    assert_eq!(
        shown,
        "5 records, not_started\n  D3   unknown → not_started\n  D6   unknown → not_started\n  D8   unknown → not_started\n  \
         D10  unknown → not_started\n  D11  unknown → not_started\nnothing was changed: --yes does it\n"
    );
    let preview =
        home.run("status kind:document occasion:O1 status:unknown not_started --format json");
    assert_eq!(
        (preview.code, preview.err.as_str()),
        (0, "nothing was changed: --yes does it\n")
    );
    let preview: Value = serde_json::from_str(&preview.out).unwrap();
    assert_eq!(
        preview[0],
        json!({"operation": null, "ref": "D3", "from": "unknown", "to": "not_started"})
    );
    assert_eq!(
        home.json("list documents occasion:O1 status:unknown"),
        unknown
    );
    assert_eq!(home.json("history").as_array().unwrap().len(), 1);

    let moved = home.json("status kind:document occasion:O1 status:unknown not_started --yes");
    assert_eq!(moved.as_array().unwrap().len(), 5);
    assert!(
        moved
            .as_array()
            .unwrap()
            .iter()
            .all(|each| each["operation"] == 2 && each["to"] == "not_started")
    );
    assert_eq!(home.json("undo")["undoes"], 2);
    let statuses = |list: Value| -> Vec<Value> {
        list.as_array()
            .unwrap()
            .iter()
            .map(|r| r["status"].clone())
            .collect()
    };
    assert_eq!(
        statuses(home.json("list documents occasion:O1 status:unknown")),
        statuses(unknown)
    );
}

#[test]
fn a_position_of_a_party_is_kept_beside_the_desks_status() {
    let home = Home::shipped();
    let moved = home.json("status F5 completed --by kr --note 'said at the forum' --as-of 2026-10 --percent 100 --evidence https://example.org/a --evidence-title 'A page'");
    assert_eq!(
        moved,
        json!({"operation": 2, "ref": "F5", "from": "limited", "to": "limited"})
    );
    let shown = home.json("show F5");
    assert_eq!(shown["status"], "limited");
    assert_eq!(shown["assurance"], "confirmed");
    let says = &shown["assessments"][0];
    assert_eq!(
        (&says["assessor"], &says["percent"], &says["as_of"]),
        (&json!("KR"), &json!(100), &json!("2026-10"))
    );
    let page = shown["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .find(|e| e["title"] == "A page")
        .unwrap();
    assert_eq!(page["citations"][0]["field"], "status");
    let text = home.done("show F5");
    assert!(
        text.contains("\n  desk  limited ")
            && text.contains("\n  KR    completed  100 %  as of 2026-10"),
        "{text}"
    );
}

#[test]
fn notes_and_edits_answer_with_their_operation_and_words_for_dates_count_from_today() {
    let home = Home::shipped();
    assert_eq!(
        home.json("note F1 '-5 % of the budget' --as-of yesterday"),
        json!({"operation": 2, "ref": "F1", "summary": "F1 note: -5 % of the budget", "undoes": null})
    );
    assert_eq!(home.json("show F1")["notes"][0]["as_of"], "2026-11-22");
    assert_eq!(
        home.done("note F1 again"),
        "F1 note: again   (operation 3)\n"
    );
    assert_eq!(home.done("--quiet note F1 silent"), "");
    let edited = home.json(
        "edit F3 --set due=+2w --set contact='Asia desk' --set title.ru='План' --note 'moved'",
    );
    assert_eq!(
        edited["summary"],
        "F3 due 2027 → 2026-12-07; F3 contact – → Asia desk; F3 title.ru – → План"
    );
    let shown = home.json("show F3");
    assert_eq!(
        (&shown["due"], &shown["baseline_due"]),
        (&json!("2026-12-07"), &json!("2027"))
    );
    assert_eq!(shown["details"]["contact"], "Asia desk");
    assert_eq!(home.json("history F3 --limit 1")[0]["note"], "moved");
    home.done("edit Y3 --set party=KR");
    assert_eq!(home.json("show Y3")["party"], "KR");
    home.done("edit F3 --set Contact=");
    assert_eq!(home.json("show F3")["details"].get("contact"), None);
}

#[test]
fn the_first_command_on_a_fresh_machine_makes_the_shipped_register_and_says_so_once() {
    let home = Home::bare();
    let first = home.run("list documents --format json");
    let made = format!(
        "made the shipped register at {}\n",
        home.register().display()
    );
    assert_eq!((first.code, first.err), (0, made));
    home.done("list documents");
    let elsewhere = home.run("--db other/register.db init");
    assert_eq!(
        (elsewhere.code, elsewhere.err.as_str()),
        (
            0,
            "made other/register.db: 19 documents, 10 groups, 19 follow-ups\n"
        )
    );
    home.done("--db empty.db --quiet init --empty");
    assert_eq!(home.run("--db empty.db list").err, "there are none\n");
    assert_eq!(home.json("--db empty.db list --quiet"), json!([]));
}

#[test]
fn a_register_made_anew_by_force_keeps_the_one_that_was_there() {
    let home = Home::shipped();
    home.done("note F1 precious");
    let ran = home.run("init --force");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let kept = ran.err.lines().next().unwrap();
    let kept = kept.strip_prefix("kept what was there as ").unwrap();
    assert_eq!(home.json("history").as_array().unwrap().len(), 1);
    let old = home.json(&format!("--db {kept} history --limit 1"));
    assert_eq!(old[0]["summary"], "F1 note: precious");
    home.done("--quiet --db fresh.db init --force --empty");
    assert_eq!(home.json("--db fresh.db history")[0]["operation"], 1);
}
