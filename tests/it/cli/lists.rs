//! Lists: nouns, filters, order, columns, limits.

use serde_json::Value;

use super::Home;

fn refs(list: &Value) -> Vec<&str> {
    let rows = list.as_array().unwrap().iter();
    rows.map(|row| row["ref"].as_str().unwrap_or_default())
        .collect()
}

#[test]
fn every_noun_is_listed_and_filters_choose_what_belongs_to_records() {
    let home = Home::shipped();
    for (line, count) in [
        ("list", 48),
        ("list documents", 19),
        ("list documents occasion:O1", 11),
        ("list documents occasion:O2", 8),
        ("list Groups", 10),
        ("list follow-ups", 19),
        ("list follow_ups", 19),
        ("list milestones", 46),
        ("list milestones ref:F1", 4),
        ("list sessions", 10),
        ("list actions ref:D1", 1),
        ("list indicators", 16),
        ("list observations", 29),
        ("list relations", 15),
        ("list relations ref:D2", 3),
        ("list bodies ref:D1", 2),
        ("list parties", 2),
        ("list occasions", 8),
        ("list occasions kind:document", 2),
        ("list evidence --limit 5", 5),
        ("list late", 2),
        ("list -late", 46),
        ("list documents -field:energy,minerals occasion:O1", 8),
        ("list documents not:field:energy,minerals occasion:O1", 8),
        ("list 전력", 2),
        (
            "list 'lead:Ministry of Foreign Affairs of the Republic of Korea'",
            2,
        ),
        ("list --limit 0", 0),
    ] {
        let ran = home.run(&format!("{line} --format json"));
        let list: Value =
            serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{line}: {}", ran.err));
        assert_eq!(
            (ran.code, list.as_array().unwrap().len()),
            (0, count),
            "{line}: {}",
            ran.err
        );
    }
}

#[test]
fn rows_stand_in_the_order_asked_for_and_what_lacks_the_value_comes_last() {
    let home = Home::shipped();
    let list = home.json("list documents occasion:O1");
    assert_eq!(refs(&list)[..3], ["D1", "D2", "D3"]);
    assert_eq!(refs(&list)[10], "D11");
    let list = home.json("list --sort -due,ref --limit 4");
    assert_eq!(refs(&list), ["B4", "F3", "F1", "F5"]);
    assert_eq!(home.json("list --sort -due")[47]["due"], Value::Null);
    let list = home.json("list milestones --sort -done_on,ref --limit 2");
    assert_eq!(refs(&list), ["M4", "M33"]);
    let list = home.json("list observations --sort -value --limit 1");
    assert_eq!(list[0]["value"].as_f64(), Some(15000.0));
    let list = home.json("list sessions --sort=-ref --limit 1");
    assert_eq!(refs(&list), ["S10"]);
}

#[test]
fn columns_are_chosen_in_every_form() {
    let home = Home::shipped();
    for (format, right) in [
        (
            "table",
            "Ref  Due                    Slipped\nF1   2026-09-16/2026-09-17  yes\n",
        ),
        ("csv", "ref,due,slipped\r\nF1,2026-09-16/2026-09-17,yes\r\n"),
        (
            "jsonl",
            "{\"ref\":\"F1\",\"due\":\"2026-09-16/2026-09-17\",\"slipped\":true}\n",
        ),
        (
            "json",
            "[\n  {\n    \"ref\": \"F1\",\n    \"due\": \"2026-09-16/2026-09-17\",\n    \"slipped\": true\n  }\n]\n",
        ),
        (
            "markdown",
            "| Ref | Due | Slipped |\n| --- | --- | --- |\n| F1 | 2026-09-16/2026-09-17 | yes |\n",
        ),
    ] {
        assert_eq!(
            home.done(&format!(
                "list ref:F1 --columns Ref,due,slipped --format {format}"
            )),
            right
        );
    }
    assert_eq!(
        home.done("list parties --columns code --format csv"),
        "code\r\nKZ\r\nKR\r\n"
    );
}

#[test]
fn a_list_without_rows_says_so_beside_the_answer() {
    let home = Home::shipped();
    for (line, out, err) in [
        ("list disputed", "", "nothing passes `disputed`\n"),
        (
            "list disputed --format json",
            "[]\n",
            "nothing passes `disputed`\n",
        ),
        ("list disputed --quiet", "", ""),
        ("list zzzz", "", "nothing passes `zzzz`\n"),
    ] {
        let ran = home.run(line);
        assert_eq!(
            (ran.code, ran.out.as_str(), ran.err.as_str()),
            (0, out, err),
            "{line}"
        );
    }
}
