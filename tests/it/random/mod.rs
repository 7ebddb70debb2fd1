//! Keys in any order, with text, paste, clicks, the wheel and other sizes between them, on a register of its own: nothing
//! brings the program down, and what must always hold holds.
//!
//! `RANDOM_STEPS=100000 RANDOM_SEED=7 cargo test --test it random` goes on for longer, or elsewhere.

mod hold;
mod step;

use std::time::Duration;

use proptest::prelude::*;
use servanda::app::dialog::Dialog;
use servanda::app::form::Over;
use servanda::desk::Desk;
use servanda::domain::change::Change;
use servanda::store::Store;
use servanda::tui::headless::Headless;

use crate::support::{self, assert_same, content};
use step::{Chance, Step};

/// How many steps there are, of all seeds.
const STEPS: u64 = 10_000;
/// After how many it is looked whether what must hold holds.
const OFTEN: u64 = 25;
/// After how many everything is left by Esc.
const SELDOM: u64 = 250;

fn desk(read_only: bool) -> (support::Desk, Desk) {
    let shipped = support::Desk::shipped();
    let config = shipped.folder.path().join("config.toml");
    std::fs::write(&config, "").unwrap();
    let mut desk = Desk::new(Some(&shipped.path()), Some(&config), read_only)
        .unwrap()
        .at("2026-11-23T12:00:00Z".parse().unwrap());
    "officer".clone_into(&mut desk.author);
    (shipped, desk)
}

/// Takes a step; where it leaves the program, begins another sitting.
fn take<'d>(sitting: &mut Headless<'d>, desk: &'d Desk, step: &Step) {
    let Some(input) = step.input(sitting.app()) else {
        return;
    };
    sitting.take(input);
    if sitting.is_left() {
        *sitting = Headless::begin(desk, (80, 24)).unwrap();
    }
}

/// Walks at random, and looks on the way whether what must hold holds.
fn walk(desk: &Desk, seed: u64, steps: u64) {
    let mut chance = Chance::new(seed);
    let mut sitting = Headless::begin(desk, (120, 36)).unwrap();
    for turn in 1..=steps {
        let step = chance.step();
        take(&mut sitting, desk, &step);
        if chance.is(5) {
            sitting.wait(Duration::from_mins(1));
        }
        if turn % OFTEN == 0 {
            hold::at_any_time(&sitting);
        }
        if turn % SELDOM == 0 {
            leave(&mut sitting, desk);
        }
    }
    sitting.wait(Duration::from_mins(1));
    leave(&mut sitting, desk);
}

/// Leaves whatever is open, as a person would: by Esc.
fn leave<'d>(sitting: &mut Headless<'d>, desk: &'d Desk) {
    const MOST: usize = 8;
    let is_open = |sitting: &Headless<'_>| {
        let app = sitting.app();
        app.dialog.is_some() || app.is_filtering()
    };
    for _ in 0..MOST {
        if !is_open(sitting) {
            return;
        }
        // Esc at the question whether to throw away what is typed goes on with it: only `x` throws anything away.
        let asks = matches!(&sitting.app().dialog, Some(Dialog::Form(form)) if matches!(form.over, Over::Leave));
        take(sitting, desk, &Step::named(if asks { "x" } else { "esc" }));
    }
    assert!(!is_open(sitting), "Esc leads nowhere:\n{}", sitting.text());
}

/// Takes back every change: the register is what it was at the start.
fn undo_all(register: &support::Desk, start: &[String]) {
    let mut store = Store::open(&register.path(), false).unwrap();
    let mut undone = 0;
    while store
        .apply(&Change::Undo(None), &support::stamp("officer"))
        .is_ok()
    {
        undone += 1;
        assert!(undone < 100_000, "undoing does not end");
    }
    assert_same(&content(&register.path()), start);
    assert_eq!(store.inspect().unwrap().problems, Vec::<String>::new());
}

fn set(name: &str, usual: u64) -> u64 {
    let text = std::env::var(name).ok();
    text.map_or(usual, |text| text.parse().unwrap())
}

#[test]
fn keys_in_any_order_bring_nothing_down_and_every_change_is_taken_back() {
    const SEEDS: u64 = 4;
    let (first, steps) = (set("RANDOM_SEED", 1), set("RANDOM_STEPS", STEPS) / SEEDS);
    std::thread::scope(|scope| {
        for seed in first..first + SEEDS {
            let walk = move || {
                let (register, desk) = desk(false);
                let start = register.content();
                walk(&desk, seed, steps);
                undo_all(&register, &start);
            };
            let named = std::thread::Builder::new().name(format!("seed {seed}"));
            named.spawn_scoped(scope, walk).unwrap();
        }
    });
}

#[test]
fn in_a_register_that_may_only_be_read_no_keys_write() {
    let (register, desk) = desk(true);
    let start = std::fs::read(register.path()).unwrap();
    walk(&desk, set("RANDOM_SEED", 1), 1_000);
    assert!(start == std::fs::read(register.path()).unwrap());
    let wal = register.folder.path().join("servanda.db-wal");
    assert!(std::fs::metadata(wal).map_or(0, |file| file.len()) == 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// A few steps, which shrink to those that matter.
    #[test]
    fn a_few_keys_in_any_order_keep_what_must_hold(steps in prop::collection::vec(step::any(), 1..30)) {
        let (register, desk) = desk(false);
        let start = register.content();
        let mut sitting = Headless::begin(&desk, (80, 24)).unwrap();
        for step in &steps {
            take(&mut sitting, &desk, step);
            hold::at_any_time(&sitting);
        }
        sitting.wait(Duration::from_mins(1));
        leave(&mut sitting, &desk);
        drop(sitting);
        undo_all(&register, &start);
    }
}
