//! Ten writers and two interfaces on one file: every change that was acknowledged is there once.

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use servanda::store::{HistoryQuery, Store};

use super::is_long;
use crate::sitting::Sitting;
use crate::support::{Desk, stamp};

const WRITERS: usize = 10;

/// Writes notes until the time is over; gives how many were acknowledged, and how often it was told to try again.
fn write(path: &std::path::Path, writer: usize, until: Instant) -> (usize, usize) {
    let mut store = Store::open(path, false).unwrap();
    let record = store.find_record("F1").unwrap().uid;
    let (mut done, mut busy) = (0, 0);
    while Instant::now() < until {
        let note = servanda::domain::change::AddNote {
            record: record.clone(),
            text: format!("writer {writer} note {done}."),
            as_of: None,
        };
        let change = servanda::domain::change::Change::Note(note);
        match store.apply(&change, &stamp(&format!("writer {writer}"))) {
            Ok(_) => done += 1,
            Err(servanda::store::StoreError::Busy) => busy += 1,
            Err(other) => panic!("writer {writer}: {other}"),
        }
    }
    (done, busy)
}

#[test]
fn every_acknowledged_change_of_ten_writers_is_there_once() {
    let desk = Desk::shipped();
    let length = Duration::from_secs(if is_long() { 60 } else { 4 });
    let mut sittings = [Sitting::begin(&desk.path()), Sitting::begin(&desk.path())];
    for sitting in &sittings {
        sitting.wait_for("Recent changes");
    }
    let until = Instant::now() + length;
    let mut saved = 0;
    let path = &desk.path();
    let (done, busy) = thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| scope.spawn(move || write(path, writer, until)))
            .collect();
        for sitting in &mut sittings {
            sitting.press("4");
            sitting.wait_for("by due");
        }
        // The officers at the two interfaces change statuses meanwhile.
        while Instant::now() < until {
            for (sitting, letter) in sittings.iter_mut().zip(["h", "l"]) {
                sitting.press(&format!("s{letter}\r"));
                saved += 1;
                thread::sleep(Duration::from_millis(300));
            }
        }
        let ends = writers.into_iter().map(|writer| writer.join().unwrap());
        ends.fold((Vec::new(), 0), |(mut done, busy), (notes, refused)| {
            done.push(notes);
            (done, busy + refused)
        })
    });
    for sitting in &mut sittings {
        sitting.press("\u{1b}\u{1b}");
        sitting.press("\u{3}");
        assert!(sitting.end());
    }
    let history = desk.store.history(&HistoryQuery::default()).unwrap();
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for operation in &history {
        *found.entry(operation.summary.as_str()).or_default() += 1;
    }
    for (writer, notes) in done.iter().enumerate() {
        for note in 0..*notes {
            let summary = format!("F1 note: writer {writer} note {note}.");
            assert_eq!(found.get(summary.as_str()), Some(&1), "{summary}");
        }
    }
    let by_hand = history
        .iter()
        .filter(|each| each.summary.contains(" status "))
        .count();
    assert!(
        by_hand > 0 && by_hand <= saved,
        "{by_hand} of {saved} statuses by hand"
    );
    let numbers: Vec<i64> = history.iter().map(|each| each.operation).collect();
    let whole: Vec<i64> = (1..=i64::try_from(numbers.len()).unwrap()).rev().collect();
    assert_eq!(numbers, whole, "no number is given twice or left out");
    assert_eq!(desk.store.integrity(true).unwrap(), Vec::<String>::new());
    assert_eq!(
        desk.store.wrong_derivations().unwrap(),
        Vec::<String>::new()
    );
    assert_eq!(
        desk.store.disagreement().unwrap(),
        servanda::store::Disagreement::default()
    );
    println!(
        "contention: {} notes by {WRITERS} writers and {by_hand} statuses at 2 interfaces in {} s, told to try again {busy} times, lost: 0, twice: 0",
        done.iter().sum::<usize>(),
        length.as_secs()
    );
}
