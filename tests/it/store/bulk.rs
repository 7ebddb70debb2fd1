//! Much at once: what is read of many records is what is read of each, and a row more costs no more in a large register.

use std::sync::atomic::Ordering;

use servanda::domain::change::{Change, Import, New, SetStatus, Step};
use servanda::domain::entity::Entity;
use servanda::domain::query::{Page, Query};
use servanda::domain::record::Detail;
use servanda::domain::status::Status;
use servanda::domain::uid::Uid;
use servanda::store::{HistoryQuery, Store};

use crate::large::generator::Large;
use crate::support::{Desk, now, sets, stamp};

fn large(records: u64) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("servanda.db");
    Large { records, seed: 11 }.make(&path);
    let store = Store::open(&path, false).unwrap();
    (folder, store)
}

/// Compares what is read of many with what is read of each alone.
fn compare(store: &Store, since: &str) {
    let details = store
        .details_of(&Query::default(), since.parse().unwrap(), now())
        .unwrap();
    let all = store.records(&Query::default(), Page::ALL, now()).unwrap();
    let page = Page {
        offset: 1,
        limit: 7,
    };
    assert_eq!(
        store.many_records(&Query::default(), page, now()).unwrap(),
        all[1..8],
    );
    assert_eq!(details.len(), all.len());
    for (detail, record) in details.into_iter().zip(all) {
        let named = store.find_record(&record.reference).unwrap();
        let mut alone = store.detail(&named, now()).unwrap();
        alone.history.retain(|operation| *operation.at >= *since);
        for operation in &mut alone.history {
            operation.untold = 0;
        }
        assert_eq!(format!("{detail:#?}"), format!("{alone:#?}"));
    }
}

#[test]
fn what_is_read_of_many_records_is_what_is_read_of_each() {
    let mut desk = Desk::shipped();
    desk.status("F1", Status::OnHold).unwrap();
    desk.note("F2", "heard in the corridor").unwrap();
    desk.set("D1", "contact", "Asia desk").unwrap();
    desk.undo().unwrap();
    compare(&desk.store, "2000-01-01");
    compare(&desk.store, "2999-01-01");
    let (_folder, store) = large(150);
    compare(&store, "2000-01-01");
}

#[test]
fn what_was_revised_is_the_history_without_the_founding_and_costs_less() {
    let mut desk = Desk::shipped();
    desk.status("F1", Status::OnHold).unwrap();
    desk.set("D1", "contact", "Asia desk").unwrap();
    desk.undo().unwrap();
    let since = "2000-01-01".parse().unwrap();
    let query = Query::default();
    let steps = desk.store.count_steps().unwrap();
    let mut all = desk.store.details_of(&query, since, now()).unwrap();
    let cost = steps.swap(0, Ordering::Relaxed);
    let revised = desk.store.details_revised(&query, since, now()).unwrap();
    let less = steps.load(Ordering::Relaxed);
    assert!(
        less * 4 < cost * 3,
        "{less} steps, with the founding {cost}"
    );
    let operations =
        |details: &[Detail]| -> usize { details.iter().map(|detail| detail.history.len()).sum() };
    let founded = all.len();
    assert_eq!(operations(&revised) + founded, operations(&all));
    assert!(operations(&revised) > 0);
    for detail in &mut all {
        detail.history.retain(|operation| operation.operation != 1);
    }
    assert_eq!(format!("{revised:#?}"), format!("{all:#?}"));
}

#[test]
fn reading_many_records_asks_no_question_for_each() {
    let steps = |records| {
        let (_folder, mut store) = large(records);
        let steps = store.count_steps().unwrap();
        store
            .details_of(&Query::default(), now().today, now())
            .unwrap();
        steps.load(Ordering::Relaxed)
    };
    let (few, many) = (steps(250), steps(1000));
    assert!(
        many <= few * 5,
        "{few} steps of 250 records, {many} of 1000"
    );
}

/// A treaty of two parties, as an import makes it.
fn treaty(number: usize) -> [Step; 3] {
    let uid = || Uid::new("2026-11-23T12:00:00Z".parse().unwrap());
    let record = uid();
    let add = |entity, uid: &Uid, fields: &[(&str, &str)]| {
        Step::Add(New {
            entity,
            uid: uid.clone(),
            sets: sets(fields),
        })
    };
    let title = format!("Agreement number {number} on cooperation in trade");
    let fields = [
        ("kind", "document"),
        ("type", "agreement"),
        ("title", title.as_str()),
    ];
    let act = |party| {
        let fields = [
            ("record", record.as_str()),
            ("type", "signature"),
            ("party", party),
            ("on", "2019-04-11"),
        ];
        add(Entity::Action, &uid(), &fields)
    };
    [add(Entity::Record, &record, &fields), act("KZ"), act("KR")]
}

#[test]
fn a_row_of_an_import_takes_the_same_steps_however_many_there_are() {
    let taken = |rows: usize| {
        let mut desk = Desk::shipped();
        let change = Change::Import(Import {
            source: "treaties.csv".to_owned(),
            steps: (0..rows).flat_map(treaty).collect(),
        });
        let steps = desk.store.count_steps().unwrap();
        desk.apply(&change).unwrap();
        let written = steps.load(Ordering::Relaxed);
        // What is told of one of them does not go through all the others.
        let made = desk.store.find_record(&format!("D{}", rows / 2)).unwrap();
        desk.store.detail(&made, now()).unwrap();
        let told = steps.load(Ordering::Relaxed) - written;
        assert!(desk.store.wrong_derivations().unwrap().is_empty());
        (written, told)
    };
    let ((few, one), (many, another)) = (taken(100), taken(400));
    assert!(many <= few * 4, "{few} steps of 100 rows, {many} of 400");
    assert!(
        another <= one + 100,
        "{one} steps to tell of one, then {another}"
    );
}

fn on_hold(store: &Store, references: std::ops::Range<u32>) -> Change {
    Change::Status(SetStatus {
        records: references
            .map(|number| store.find(&format!("F{number}")).unwrap().uid)
            .collect(),
        status: Status::OnHold,
        by: "desk".to_owned(),
        as_of: None,
        percent: None,
        note: Some("because".to_owned()),
        evidence: None,
        despite_open: true,
    })
}

#[test]
fn a_change_of_status_writes_few_pages_however_large_the_register() {
    let pages = |records| {
        let (_folder, mut store) = large(records);
        let mut log = store.path().as_os_str().to_owned();
        log.push("-wal");
        let length = || std::fs::metadata(&log).map_or(0, |log| log.len()) / 4_096;
        let change = on_hold(&store, 29..30);
        let before = length();
        store.apply(&change, &stamp("officer")).unwrap();
        length() - before
    };
    let (few, many) = (pages(100), pages(1_000));
    assert!(few > 0 && many <= few + 12, "{few} pages, then {many}");
    assert!(many <= 45, "{many} pages");
}

#[test]
fn many_changes_of_status_are_one_operation_and_cost_what_each_costs() {
    let (_folder, mut store) = large(1_000);
    let before = store.count_operations().unwrap();
    let refs: Vec<String> = store
        .records(&Query::default(), Page::ALL, now())
        .unwrap()
        .into_iter()
        .filter(|record| record.reference.starts_with('F'))
        .map(|record| record.reference)
        .collect();
    let numbers = u32::try_from(refs.len()).unwrap();
    assert!(numbers > 400, "{numbers} follow-ups");
    let held = |store: &Store| {
        let history = HistoryQuery {
            limit: Some(1),
            ..HistoryQuery::default()
        };
        store.history(&history).unwrap()[0].summary.clone()
    };
    let set = |refs: &[String], store: &Store| {
        Change::Status(SetStatus {
            records: refs
                .iter()
                .map(|reference| store.find(reference).unwrap().uid)
                .collect(),
            status: Status::Cancelled,
            by: "desk".to_owned(),
            as_of: None,
            percent: None,
            note: Some("because".to_owned()),
            evidence: None,
            despite_open: true,
        })
    };
    let (some, all) = (set(&refs[..100], &store), set(&refs[..400], &store));
    let steps = store.count_steps().unwrap();
    let counted = |change: &Change, store: &mut Store| {
        let begun = steps.load(Ordering::Relaxed);
        store.apply(change, &stamp("officer")).unwrap();
        steps.load(Ordering::Relaxed) - begun
    };
    let few = counted(&some, &mut store);
    let many = counted(&all, &mut store);
    assert!(many <= few * 5, "{few} steps of 100, {many} of 400");
    let undone = counted(&Change::Undo(None), &mut store);
    assert!(undone <= many * 3, "{many} steps, {undone} to undo them");
    assert_eq!(store.count_operations().unwrap(), before + 3);
    assert_eq!(
        held(&store).split(':').nth(1),
        Some(" 400 records status → cancelled")
    );
    assert!(store.wrong_derivations().unwrap().is_empty());
}
