//! Keys and questions in this process, without a terminal: what a debugger of speed looks at, by `divan`; and the keys that are
//! pressed while instructions are counted.

use std::path::Path;

use divan::Bencher;
use servanda::app::key::{Code, Key};
use servanda::desk::Desk;
use servanda::domain::query::{Page, Query};
use servanda::domain::settings::{Now, Periods};
use servanda::store::{HistoryQuery, Store};
use servanda::tui::headless::Headless;

use super::registers::Register;
use crate::large::HISTORY;

/// Columns and rows of the screen.
const SIZE: (u16, u16) = (120, 36);
const SIZES: [u64; 3] = [1_000, 10_000, 100_000];
/// What is typed while instructions are counted.
const FILTER: &str = "hydrogen from natural gas";

/// Runs what `divan` has, chosen by the words behind `inside`.
pub fn run(_: &[&str]) {
    divan::Divan::from_args().main();
}

/// Presses keys in a register: `FILE keys|filter COUNT`. What is drawn is drawn for each.
pub fn press(words: &[&str]) {
    let [path, what, count] = words else {
        panic!("press FILE keys|filter COUNT");
    };
    let desk = desk(Path::new(path));
    let mut sitting = begin(&desk);
    let keys: Vec<Key> = if *what == "filter" {
        sitting.press(Key::char('/'));
        FILTER.chars().map(Key::char).collect()
    } else {
        vec![Key::char('j'); 100]
    };
    for key in keys.into_iter().take(count.parse().expect("how many")) {
        sitting.press(key);
        let _ = sitting.frame();
    }
}

fn desk(path: &Path) -> Desk {
    let desk = Desk::new(Some(path), None, true).expect("a desk");
    desk.at("2026-11-23T12:00:00Z".parse().expect("a moment"))
}

/// Begins a sitting in the list of follow-ups.
fn begin(desk: &Desk) -> Headless<'_> {
    let mut sitting = Headless::begin(desk, SIZE).expect("a sitting");
    sitting.press(Key::char('4'));
    sitting
}

fn now() -> Now {
    Now {
        today: "2026-11-23".parse().expect("a day"),
        periods: Periods::default(),
    }
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn down_the_list(bencher: Bencher, records: u64) {
    let desk = desk(&Register::of(records).path);
    let mut sitting = begin(&desk);
    bencher.bench_local(|| sitting.press(Key::char('j')));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn to_the_end_and_back(bencher: Bencher, records: u64) {
    let desk = desk(&Register::of(records).path);
    let mut sitting = begin(&desk);
    bencher.bench_local(|| {
        sitting.press(Key::plain(Code::End));
        sitting.press(Key::plain(Code::Home));
    });
}

#[divan::bench]
fn a_frame(bencher: Bencher) {
    let desk = desk(&Register::of(1_000).path);
    let sitting = begin(&desk);
    bencher.bench_local(|| sitting.frame());
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn a_page_of_records(bencher: Bencher, records: u64) {
    let store = Store::open(&Register::of(records).path, true).expect("the register");
    let (query, now) = (Query::default(), now());
    let page = Page {
        offset: 0,
        limit: 50,
    };
    bencher.bench_local(|| store.records(&query, page, now).expect("records"));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn a_page_of_history(bencher: Bencher, records: u64) {
    let store = Store::open(&Register::of(records).path, true).expect("the register");
    let query = HistoryQuery {
        before: i64::try_from(records * HISTORY / 4).ok(),
        limit: Some(50),
        ..HistoryQuery::default()
    };
    bencher.bench_local(|| store.history(&query).expect("the history"));
}
