//! Agenda, counts and figures from outside: shapes, forms, refusals.

use serde_json::Value;

use super::Home;

fn json(home: &Home, line: &str) -> Value {
    let ran = home.run(line);
    assert_eq!(ran.code, 0, "{line}: {}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

fn keys(row: &Value) -> Vec<&str> {
    row.as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn the_agenda_and_the_counts_have_the_keys_of_the_contract() {
    let home = Home::shipped();
    let agenda = json(&home, "agenda --format json");
    assert_eq!(keys(&agenda[0]), ["date", "what", "ref", "title"]);
    let rows = agenda.as_array().unwrap();
    let due = rows.iter().find(|row| row["ref"] == "F5").unwrap();
    assert_eq!(
        (&due["date"], &due["what"]),
        (&"2026-08".into(), &"overdue".into())
    );
    let stats = json(
        &home,
        "stats documents occasion:O1 --by field --format json",
    );
    assert_eq!(
        keys(&stats[0]),
        ["value", "label", "count", "share", "by_status"]
    );
    let counted: i64 = stats
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["count"].as_i64().unwrap())
        .sum();
    assert_eq!(counted, 11);
    let indicator = json(&home, "show I1 --format json");
    let listed = json(&home, "list indicators --format json");
    assert_eq!(indicator, listed[0]);
    assert_eq!(
        json(
            &home,
            "list indicators --columns ref --limit 1 --format json"
        )[0],
        serde_json::json!({ "ref": "I1" })
    );
}

#[test]
fn every_form_is_written() {
    let home = Home::shipped();
    for (line, begins) in [
        ("agenda", "Date"),
        ("agenda --format csv", "date,what,ref,title"),
        ("agenda --format jsonl", "{\"date\":"),
        ("agenda --format markdown", "| Date | What | Ref | Title |"),
        ("stats", "Label"),
        ("stats --by lead", "Value"),
        (
            "stats --by legal-state --format csv",
            "value,label,count,share,by_status",
        ),
        (
            "stats --format markdown",
            "| Label | Count | Share | By status |",
        ),
        ("show I1", "I1  Trade turnover, Kazakhstan"),
        ("show I1 --format markdown", "# I1"),
        ("list indicators", "Ref"),
        ("render indicators --size 60x9 --format svg", "<svg"),
    ] {
        let ran = home.run(line);
        assert_eq!(ran.code, 0, "{line}: {}", ran.err);
        assert!(ran.out.starts_with(begins), "{line}: {}", ran.out);
    }
    let frame = home.run("render indicators --size 80x24").out;
    assert_eq!(frame.lines().count(), 24);
    assert!(
        frame.contains("2022  KR  ") && frame.contains("over 6.5"),
        "{frame}"
    );
    assert!(home.run("show I1").out.contains("2022  KZ  6.1       E133"));
}

#[test]
fn what_was_true_and_what_was_known_are_counted() {
    let home = Home::shipped();
    let then = json(&home, "stats --as-of 2024-06-12 --format json");
    let now = json(&home, "stats --format json");
    assert_ne!(then, now);
    let completed = |stats: &Value| {
        let rows = stats.as_array().unwrap().iter();
        rows.filter(|row| row["value"] == "completed").count()
    };
    assert_eq!((completed(&then), completed(&now)), (0, 1));
}

#[test]
fn what_is_wrong_is_named() {
    let home = Home::shipped();
    for (line, error) in [
        (
            "agenda --from 2027 --to 2026",
            "error: `2026-12-31` is before `2027-01-01`, and an agenda goes forward",
        ),
        (
            "agenda --from soon",
            "error: `soon` is neither a date nor a word for one",
        ),
        ("stats --by colour", "error: `colour` is no field"),
        (
            "stats --as-of 2025",
            "error: `2025` is not one exact day, and a day is wanted",
        ),
        (
            "edit F1 --set recurrence=sometimes",
            "error: recurrence: `sometimes` is no word for how often it comes round",
        ),
        (
            "edit F1 --set recurrence=FREQ=HOURLY",
            "error: recurrence: `HOURLY` is no frequency that the register keeps",
        ),
    ] {
        let ran = home.run(line);
        assert_ne!(ran.code, 0, "{line}");
        assert!(ran.err.starts_with(error), "{line}: {}", ran.err);
        assert!(ran.err.contains("\nhint: "), "{line}: {}", ran.err);
    }
}
