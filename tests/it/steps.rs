//! What a key costs where it is waited for: the same in a small register and in a large one, with `SERVANDA_LARGE=long` of
//! 10,000 records. What grows is read beside.

use std::sync::atomic::Ordering;
use std::time::Duration;

use servanda::app::key::Key;
use servanda::desk::Desk;
use servanda::tui::headless::Headless;

use crate::large::made;

/// How long anything beside may take on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// What the rows around a screen cost, with room to spare.
const WINDOW: u64 = 25_000;

/// What is done, and the keys that do it, one after the other, each from rest.
#[rustfmt::skip]
const DONE: &[(&str, &str)] = &[
    ("views", "2 3 4 5 6 7 8 9 1"),
    ("a list", "4 j pagedown end home end k k"),
    ("a filter", "/ e n e enter j end esc"),
    ("an order", "S j enter enter j end home"),
    ("a tree", "t j end home j j t"),
    ("groups", "b j enter j pagedown end home"),
    ("back and forth", "2 4 j enter esc j"),
    ("documents", "2 j end home / s t a t u s : u n k n o w n enter end esc"),
    ("titles", "4 home ctrl-t j pagedown ctrl-t"),
    ("the board", "6 j l l j end home b l j"),
    ("the timeline", "7 j pagedown end home"),
    ("the indicators", "8 j pagedown end home"),
    ("the history", "9 j pagedown end home"),
    ("the agenda", "5 j pagedown end home"),
    ("the palette", ": e n e esc"),
    ("marks", "4 home space j j v V ctrl-a"),
    ("a status", "4 home s h enter"),
];

/// Gives what each key cost, with what was drawn after it.
fn costs(records: u64) -> Vec<(String, u64)> {
    let (folder, store) = made(records);
    drop(store);
    let config = folder.path().join("config.toml");
    std::fs::write(&config, "").unwrap();
    let desk = Desk::new(
        Some(&folder.path().join("servanda.db")),
        Some(&config),
        false,
    )
    .unwrap()
    .at("2026-11-23T12:00:00Z".parse().unwrap());
    let mut sitting = Headless::begin(&desk, (100, 30)).unwrap();
    sitting.look_aside();
    let steps = sitting.count_steps().unwrap();
    let mut costs = Vec::new();
    for (what, keys) in DONE {
        for name in keys.split(' ') {
            let before = steps.load(Ordering::Relaxed);
            sitting.press(Key::parse(name).unwrap());
            sitting.wait(PATIENCE);
            let cost = steps.load(Ordering::Relaxed) - before;
            costs.push((format!("{what}: {name} of `{keys}`"), cost));
        }
    }
    costs
}

#[test]
fn no_key_costs_more_in_a_larger_register() {
    let sizes = if std::env::var("SERVANDA_LARGE").is_ok_and(|mode| mode == "long") {
        [100, 1_000, 10_000]
    } else {
        [100, 500, 4_000]
    };
    let [few, more, many] = sizes.map(costs);
    let mut grown = Vec::new();
    for (((what, few), (_, more)), (_, many)) in few.iter().zip(&more).zip(&many) {
        // A hundred records do not fill a screen everywhere, and where an answer takes longer than a frame the window is read
        // once before it and once after; beyond it only the depth of the indexes grows. To go through 4,000 records takes more.
        let is_held = if what.starts_with("views") {
            (*many).max(*more) <= 2 * WINDOW
        } else {
            *more <= few * 3 + WINDOW && many * 10 <= more * 13 + WINDOW * 12
        };
        if !is_held {
            grown.push(format!("{what}: {few}, {more}, {many} steps"));
        }
    }
    assert!(grown.is_empty(), "{}", grown.join("\n"));
}
