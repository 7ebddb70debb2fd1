//! Many steps as one operation.

use std::time::Instant;

use servanda::domain::change::{Change, Edit, Import, New, Row, Step};
use servanda::domain::entity::Entity;
use servanda::domain::uid::Uid;
use servanda::domain::value::Value;

use crate::support::{Desk, assert_same, sets, stamp};

fn uid() -> Uid {
    Uid::new(chrono::Utc::now())
}

fn add(entity: Entity, uid: &Uid, fields: &[(&str, &str)]) -> Step {
    Step::Add(New {
        entity,
        uid: uid.clone(),
        sets: sets(fields),
    })
}

fn treaty(number: usize, steps: &mut Vec<Step>) {
    let record = uid();
    let title = format!("Agreement number {number} on cooperation in trade and transport");
    let fields = [
        ("kind", "document"),
        ("ref", &format!("T{number}")),
        ("type", "agreement"),
        ("title", &title),
    ];
    steps.push(add(Entity::Record, &record, &fields));
    for party in ["KZ", "KR"] {
        let day = format!("20{:02}-{:02}-11", number % 25, number % 12 + 1);
        let fields = [
            ("record", record.as_str()),
            ("type", "signature"),
            ("party", party),
            ("on", &day),
        ];
        steps.push(add(Entity::Action, &uid(), &fields));
    }
}

fn import(steps: Vec<Step>) -> Change {
    Change::Import(Import {
        source: "treaties.csv".to_owned(),
        steps,
    })
}

#[test]
fn an_import_is_one_operation_and_one_undo() {
    let mut desk = Desk::shipped();
    let before = desk.content();
    let mut steps = Vec::new();
    (1..=1_200).for_each(|number| treaty(number, &mut steps));
    let edit = Edit {
        entity: Entity::Record,
        rows: vec![desk.uid("D1"), desk.uid("D2")],
        sets: sets(&[("contact", "Asia desk")]),
        note: None,
    };
    steps.push(Step::Edit(edit.clone()));
    // It has that value by now: not a word.
    steps.push(Step::Edit(edit));
    let applied = desk.apply(&import(steps)).unwrap();
    assert_eq!(
        applied.summary,
        "import treaties.csv: 1,200 added, 2 changed"
    );
    assert_eq!(desk.refs("signed:2012 T12").len(), 1);
    let record = desk.record("T12");
    assert_eq!(
        record.document.unwrap().signed.unwrap().as_str(),
        "2012-01-11"
    );
    desk.undo().unwrap();
    assert_same(&desk.content(), &before);
}

#[test]
fn a_refused_step_is_named_and_nothing_stays() {
    let mut desk = Desk::shipped();
    let before = desk.content();
    let mut steps = Vec::new();
    treaty(1, &mut steps);
    treaty(1, &mut steps);
    let refused = desk.apply(&import(steps)).unwrap_err();
    assert_eq!(refused.to_string(), "step 4: the ref `T1` is taken");
    assert_eq!(refused.hint(), "choose another ref");
    assert_same(&desk.content(), &before);
}

#[test]
fn whoever_watches_can_stop_it_at_any_time() {
    let mut desk = Desk::shipped();
    let before = desk.content();
    let mut steps = Vec::new();
    (1..=400).for_each(|number| treaty(number, &mut steps));
    let change = import(steps);
    let mut seen = Vec::new();
    for stop in [0, 700, 1_300, 1_600] {
        let refused = desk
            .store
            .apply_watched(&change, &stamp("officer"), &mut |done, of| {
                seen.push((done, of));
                done < stop
            })
            .unwrap_err();
        assert_eq!(
            refused.to_string(),
            "it was stopped, and nothing of it was kept"
        );
        assert_same(&desk.content(), &before);
        assert!(
            seen.windows(2).all(|pair| pair[0].0 <= pair[1].0),
            "{seen:?}"
        );
        assert!(seen.iter().all(|(done, of)| done <= of), "{seen:?}");
        seen.clear();
    }
    desk.apply(&change).unwrap();
    let again = desk.apply(&import(Vec::new())).unwrap_err();
    assert_eq!(
        again.to_string(),
        "nothing would change: the register holds all of that already"
    );
}

#[test]
fn a_row_is_put_under_its_own_uid_and_only_once() {
    let mut desk = Desk::shipped();
    let row = Row {
        entity: Entity::Field,
        uid: uid(),
        fields: vec![("code".to_owned(), Value::from("space"))],
    };
    let applied = desk.apply(&import(vec![Step::Put(row.clone())])).unwrap();
    assert_eq!(applied.summary, "import treaties.csv: 1 added");
    let refused = desk
        .apply(&import(vec![Step::Put(row.clone())]))
        .unwrap_err();
    let said = "nothing would change: the register holds all of that already";
    assert_eq!(refused.to_string(), said);
}

/// Measures; asserts no time. `cargo test --release --test it hundred_thousand -- --ignored --nocapture`
#[test]
#[ignore = "takes seconds: it measures a hundred thousand records"]
fn a_hundred_thousand_records_go_in() {
    let mut desk = Desk::shipped();
    let mut steps = Vec::new();
    (1..=100_000).for_each(|number| treaty(number, &mut steps));
    let change = import(steps);
    let begun = Instant::now();
    let mut half = None;
    let applied = desk
        .store
        .apply_watched(&change, &stamp("officer"), &mut |done, of| {
            if done * 2 >= of && half.is_none() {
                half = Some(begun.elapsed());
            }
            true
        })
        .unwrap();
    eprintln!("{}: {:?}, half {half:?}", applied.summary, begun.elapsed());
    assert_eq!(desk.refs("T77777").len(), 1);
}
