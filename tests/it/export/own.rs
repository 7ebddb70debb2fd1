//! The register's own file: export, import into an empty register and export again give the same bytes.

use std::sync::OnceLock;

use proptest::prelude::*;
use serde_json::Value;
use servanda::domain::change::{Change, New, Set, Thing};
use servanda::domain::entity::Entity;
use servanda::domain::status::Status;
use servanda::domain::uid::Uid;
use servanda::exchange::own;

use super::{import, json, lines};
use crate::support::Desk;

fn assert_same_bytes(got: &[u8], wanted: &[u8]) {
    let (got, wanted) = (
        String::from_utf8_lossy(got),
        String::from_utf8_lossy(wanted),
    );
    let differ = got
        .lines()
        .zip(wanted.lines())
        .find(|(got, wanted)| got != wanted);
    assert_eq!(differ, None);
    assert_eq!(got.len(), wanted.len());
}

#[test]
fn the_shipped_register_goes_out_and_comes_back_byte_by_byte() {
    let shipped = Desk::shipped();
    let (file, per_line) = (json(&shipped), lines(&shipped));
    let mut copy = Desk::empty();
    import(&mut copy, &file).unwrap();
    assert_same_bytes(&json(&copy), &file);
    let mut copy = Desk::empty();
    let applied = import(&mut copy, &per_line).unwrap();
    assert_eq!(applied.summary, "import register.json: 48 added");
    assert_same_bytes(&lines(&copy), &per_line);
    assert_same_bytes(&json(&copy), &file);
    assert_eq!(copy.store.inspect().unwrap().problems, Vec::<String>::new());
    for reference in ["D1", "F1", "G1"] {
        let (mut one, mut other) = (shipped.record(reference), copy.record(reference));
        (one.updated_at, other.updated_at) = (None, None);
        assert_eq!(one, other);
    }
}

#[test]
fn it_is_json_and_holds_no_moment_path_number_or_uid_of_the_register() {
    let mut desk = Desk::shipped();
    desk.note("F1", "a remark").unwrap();
    let file = String::from_utf8(json(&desk)).unwrap();
    let whole: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(whole["servanda"], serde_json::json!({"format": 1}));
    let keys: Vec<&str> = whole["register"]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(keys, ["title", "home", "language"]);
    let uid = desk.store.register_uid().unwrap();
    let folder = desk.folder.path().display().to_string();
    for word in [
        "\"at\"",
        "\"operation",
        "replica",
        "\"removed\"",
        &uid,
        &folder,
    ] {
        assert!(!file.contains(word), "{word}");
    }
    let d1 = &whole["records"][0];
    assert_eq!((&d1["ref"], &d1["due"]), (&Value::from("B1"), &Value::Null));
    assert!(d1["titles"][0]["working"].is_boolean());
    assert!(whole["notes"][0]["record"]["ref"].is_string());
    for line in lines(&desk)
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
    {
        let row: Value = serde_json::from_slice(line).unwrap();
        assert!(row["entity"].is_string());
    }
}

#[test]
fn a_second_import_changes_nothing_and_a_changed_file_exactly_what_changed() {
    let mut desk = Desk::shipped();
    let file = json(&desk);
    let before = desk.content();
    let refused = import(&mut desk, &file).unwrap_err().to_string();
    assert!(refused.starts_with("nothing would change"), "{refused}");
    let mut other = Desk::empty();
    import(&mut other, &file).unwrap();
    other.set("F1", "title", "Another title").unwrap();
    other.set("F1", "due", "2027-05").unwrap();
    other.note("G1", "heard").unwrap();
    other.set("F4", "field", "").unwrap();
    let changed = json(&other);
    import(&mut desk, &changed).unwrap();
    assert_same_bytes(&json(&desk), &changed);
    let query = servanda::store::HistoryQuery {
        changes: true,
        limit: Some(1),
        ..Default::default()
    };
    let told = &desk.store.history(&query).unwrap()[0].changes;
    let mut fields: Vec<&str> = told.iter().map(|change| change.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        ["due", "field", "note.as_of", "note.text", "title.text"]
    );
    desk.undo().unwrap();
    crate::support::assert_same(&desk.content(), &before);
}

#[test]
fn what_the_file_lacks_stays_and_titles_by_language_are_not_doubled() {
    let mut desk = Desk::shipped();
    desk.set("D1", "title.kk", "Солай").unwrap();
    let file = json(&desk);
    desk.note("F1", "stays").unwrap();
    desk.set("D1", "title.kk", "").unwrap();
    desk.set("D1", "title.kk", "Иначе").unwrap();
    import(&mut desk, &file).unwrap();
    let text = String::from_utf8(json(&desk)).unwrap();
    assert!(text.contains("\"stays\"") && text.contains("Солай") && !text.contains("Иначе"));
}

#[test]
fn the_bin_is_not_in_it_and_nothing_leads_there() {
    let mut desk = Desk::shipped();
    let things = ["G1", "Y1", "E1", "O1"].map(|name| {
        let named = desk.store.find(name).unwrap();
        Thing {
            entity: named.entity,
            uid: named.uid,
        }
    });
    desk.apply(&Change::Remove(things.to_vec())).unwrap();
    let file = json(&desk);
    let text = String::from_utf8(file.clone()).unwrap();
    for thing in &things {
        assert!(!text.contains(thing.uid.as_str()), "{}", thing.entity);
    }
    let mut copy = Desk::empty();
    import(&mut copy, &file).unwrap();
    assert_same_bytes(&json(&copy), &file);
}

#[test]
fn a_file_that_is_wrong_is_refused_with_its_place() {
    let good = String::from_utf8(json(&Desk::shipped())).unwrap();
    for (from, to, right) in [
        (
            "\"format\":1",
            "\"format\":2",
            "the file has form 2, and this version reads form 1",
        ),
        (
            "\"records\":",
            "\"recods\":",
            "the file: there is no list `recods`",
        ),
        (
            "\"kind\":\"document\",\"type\":\"",
            "\"kind\":\"document\",\"type\":\"x",
            "records 1 (B1): type: `x",
        ),
        (
            "\"contact\":",
            "\"contct\":",
            "records 1 (B1): record has no field `contct`",
        ),
        (
            "\"ref\":\"B1\",\"kind\"",
            "\"kind\"",
            "records 1: `ref` is required and cannot be empty",
        ),
        ("}\n", "", "line "),
    ] {
        let bad = match right {
            "line " => good[..good.len() / 2].to_owned(),
            _ => good.replacen(from, to, 1),
        };
        assert_ne!(bad, good, "{from}");
        let error = own::read(bad.as_bytes(), None).unwrap_err();
        assert!(error.to_string().starts_with(right), "{error}");
        assert!(!error.hint().is_empty());
    }
    for foreign in ["", "{}", "[1]", "a,b\n1,2\n", "{\"x\": {\"servanda\": 1}}"] {
        assert!(!own::is_own(foreign.as_bytes()), "{foreign}");
        assert!(own::read(foreign.as_bytes(), None).is_err());
    }
}

#[test]
fn parents_come_before_their_children_and_circles_are_refused() {
    let mut desk = Desk::shipped();
    desk.set("F1", "parent", "F9").unwrap();
    desk.set("F9", "parent", "F12").unwrap();
    let file = json(&desk);
    let mut copy = Desk::empty();
    import(&mut copy, &file).unwrap();
    assert_same_bytes(&json(&copy), &file);
    let (f1, f12) = (desk.uid("F1"), desk.uid("F12"));
    let mut whole: Value = serde_json::from_slice(&file).unwrap();
    for record in whole["records"].as_array_mut().unwrap() {
        if record["uid"] == f12.as_str() {
            record["parent"] = serde_json::json!({ "uid": f1.as_str() });
        }
    }
    let error = own::read(whole.to_string().as_bytes(), None).unwrap_err();
    assert!(
        error.to_string().contains("a record stands above itself"),
        "{error}"
    );
}

const TEXTS: &[&str] = &[
    "=1+1",
    "a\"b\\c",
    "협력 · ё",
    "<b>&amp;</b>",
    "'x",
    "long ",
    "\u{1f600}",
    "1",
    "null",
];

const RECORDS: &[&str] = &["F1", "F4", "F5", "D1", "D9", "G1", "G7", "F12"];

/// Makes a small register: some of the shipped records with what belongs to them.
fn small() -> Desk {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    let file = FILE.get_or_init(|| {
        let shipped = Desk::shipped();
        let records = RECORDS.iter().map(|name| shipped.uid(name)).collect();
        let mut out = Vec::new();
        let extract = own::Extract::of(shipped.store.rows().unwrap(), records);
        own::write(&extract, &own::Head::default(), &mut out).unwrap();
        out
    });
    let mut desk = Desk::empty();
    import(&mut desk, file).unwrap();
    let indicator = [("ref", "I1"), ("title", "Trade"), ("unit", "USD")];
    add(&mut desk, Entity::Indicator, &indicator).unwrap();
    let source = [("ref", "E900"), ("type", "press"), ("title", "A page")];
    add(&mut desk, Entity::Evidence, &source).unwrap();
    desk
}

fn scramble(desk: &mut Desk, steps: &[(usize, usize, usize)]) {
    for (what, which, text) in steps {
        let record = RECORDS[which % RECORDS.len()];
        let text = TEXTS[text % TEXTS.len()];
        // What the rules refuse changes nothing.
        let _ = match what % 12 {
            0 => desk.status(record, Status::ALL[which % Status::ALL.len()]),
            1 => desk.note(record, text),
            2 => desk.set(record, "title.kk", text),
            3 => desk.set(record, "parent", RECORDS[(which / 3) % RECORDS.len()]),
            4 => desk.set(record, "audience", "shared"),
            5 => desk.set(record, "description", text),
            6 => desk.undo(),
            7 => {
                let named = desk.store.find(record).unwrap();
                let thing = Thing {
                    entity: named.entity,
                    uid: named.uid,
                };
                desk.apply(&Change::Remove(vec![thing]))
            }
            8 => add(desk, Entity::Body, &[("name", text), ("party", "KR")]),
            9 => add(
                desk,
                Entity::Relation,
                &[("record", record), ("type", "follows_up"), ("other", "F12")],
            ),
            10 => {
                let value = format!("{}", f64::from(u32::try_from(*which).unwrap()) / 7.0);
                let period = ["2024", "2025-33", "2026-01"][which % 3];
                add(
                    desk,
                    Entity::Observation,
                    &[
                        ("indicator", "I1"),
                        ("period", period),
                        ("value", &value),
                        ("assessor", "desk"),
                    ],
                )
            }
            _ => add(
                desk,
                Entity::Citation,
                &[
                    ("evidence", "E900"),
                    ("record", record),
                    ("attested", "stated"),
                    ("note", text),
                ],
            ),
        };
    }
}

fn add(
    desk: &mut Desk,
    entity: Entity,
    sets: &[(&str, &str)],
) -> Result<servanda::domain::change::Applied, servanda::store::StoreError> {
    let set = |(field, text): &(&str, &str)| Set {
        field: (*field).to_owned(),
        text: (*text).to_owned(),
    };
    desk.apply(&Change::Add(vec![New {
        entity,
        uid: Uid::new(chrono::Utc::now()),
        sets: sets.iter().map(set).collect(),
    }]))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5, max_shrink_iters: 6, ..ProptestConfig::default() })]

    #[test]
    fn any_register_goes_out_and_comes_back_byte_by_byte(
        steps in prop::collection::vec((0..64_usize, 0..64_usize, 0..64_usize), 4..24)
    ) {
        let mut desk = small();
        scramble(&mut desk, &steps);
        let file = json(&desk);
        let mut copy = Desk::empty();
        import(&mut copy, &file).unwrap();
        assert_same_bytes(&json(&copy), &file);
        let mut again = Desk::empty();
        import(&mut again, &lines(&desk)).unwrap();
        assert_same_bytes(&json(&again), &file);
        prop_assert!(import(&mut again, &file).is_err());
    }
}
