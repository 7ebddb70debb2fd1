//! `show` of what is no record: names, records, bodies, citations and sources, in every form.

use serde_json::{Value, json};

use super::Home;

/// Gives this key of each row of a list.
fn each<'v>(list: &'v Value, key: &str) -> Vec<&'v str> {
    let rows = list.as_array().unwrap().iter();
    rows.map(|row| row[key].as_str().unwrap()).collect()
}

#[test]
fn each_entity_has_what_applies_to_it_and_nothing_else() {
    let home = Home::shipped();
    for (name, keys) in [
        ("KR", &["names", "bodies"][..]),
        ("Y3", &["names", "records", "evidence"]),
        ("O1", &["records", "evidence"]),
        ("S3", &["records", "evidence"]),
        ("M12", &["records", "evidence"]),
        ("E3", &["citations"]),
    ] {
        let shown = home.json(&format!("show {name}"));
        for key in ["names", "records", "bodies", "citations", "evidence"] {
            assert_eq!(shown[key].is_array(), keys.contains(&key), "{name} {key}");
            let is_filled = shown[key].as_array().is_some_and(|list| !list.is_empty());
            assert!(
                is_filled || !keys.contains(&key) || name == "O1",
                "{name} {key}"
            );
        }
    }
}

#[test]
fn names_records_bodies_and_citations_are_told() {
    let home = Home::shipped();
    let party = home.json("show KR");
    assert_eq!(each(&party["names"], "language"), ["en", "ru", "kk", "ko"]);
    assert_eq!(
        party["names"][3],
        json!({"language": "ko", "text": "대한민국", "former": false})
    );
    assert_eq!(party["bodies"][0]["ref"], "Y22");
    let occasion = home.json("show O1");
    assert_eq!(each(&occasion["records"], "ref")[..2], ["D1", "D2"]);
    assert_eq!(occasion["records"][0]["how"], "signed");
    assert!(each(&occasion["records"], "how").contains(&"promised"));
    let body = home.json("show Y3");
    assert_eq!(
        each(&body["records"], "how"),
        ["signatory", "signatory", "counterpart"]
    );
    assert_eq!(each(&body["evidence"], "ref"), ["E4", "E10"]);
    assert_eq!(home.json("show M12")["records"][0]["ref"], "F4");
    assert_eq!(
        home.json("show E3")["citations"][1],
        json!({"ref": "D1", "of": "action signature", "field": "on", "attested": "attested", "stance": "supports", "note": null})
    );
    let count = home.json("show Y3")["records"].as_array().unwrap().len();
    home.done("remove F7");
    assert_eq!(
        home.json("show Y3")["records"].as_array().unwrap().len(),
        count - 1
    );
}

#[test]
fn what_a_thing_stands_with_is_read_in_sections() {
    let home = Home::shipped();
    let text = home.done("show Y3");
    assert!(
        text.contains("\nRecords\n  signatory    D1  MoU on "),
        "{text}"
    );
    assert!(text.contains("\nEvidence\n  E4   Report on "), "{text}");
    assert!(!text.contains("Cited for"), "{text}");
    let text = home.done("show E3");
    assert!(
        text.contains("\n  D1   attested  action signature on\n"),
        "{text}"
    );
    let markdown = home.done("show S3 --format markdown");
    assert!(
        markdown.contains("\n## Records\n\n| How | Ref | Title |\n"),
        "{markdown}"
    );
    assert!(markdown.contains("\n| of | G1 | "), "{markdown}");
}
