//! Every view and every dialog at every size: nothing panics, each frame is exactly as large as the screen, and the cursor
//! stands on it.

use servanda::app::view::View;
use servanda::tui::headless::Headless;
use servanda::tui::input::Input;
use servanda::tui::text::width;

use super::dialogs::{DIALOGS, press};
use super::registers::Register;

/// Keys that lead to states of views that are drawn in another way.
const STATES: &[&str] = &[
    "4 enter j j j",
    "9 tab",
    "6 b l",
    "6 w L",
    "7 z z z z",
    "7 G Z Z",
    "5 w w j j H H tab left pageup",
    "8 j enter pagedown",
    "2 enter j j enter",
    "4 e shift-tab shift-tab shift-tab a alt-enter b ctrl-p",
    "4 A 2 0 2 5 - 0 3 - 0 1 enter wait 9",
];
/// Sizes that people have, and some beyond.
const COLUMNS: [u16; 7] = [31, 39, 60, 80, 110, 160, 240];
const ROWS: [u16; 5] = [13, 24, 36, 50, 70];

/// The small sizes are shared among so many places next to each other in the table.
const SHARED: u16 = 3;

/// Sizes up to 30 × 12, a grid of the larger ones, and the flattest and narrowest. A place has its share of the small ones, so
/// that dialogs of the same make have them all between them; `EVERY_SIZE=1 cargo test --test it sizes` gives each place all.
fn sizes(place: u16) -> impl Iterator<Item = (u16, u16)> {
    let all = std::env::var_os("EVERY_SIZE").is_some();
    let small = (1..=30).flat_map(|columns| (1..=12).map(move |rows| (columns, rows)));
    let small =
        small.filter(move |(columns, rows)| all || (columns + rows + place).is_multiple_of(SHARED));
    let large = COLUMNS
        .into_iter()
        .flat_map(|c| ROWS.into_iter().map(move |r| (c, r)));
    small.chain(large).chain([
        (240, 1),
        (240, 2),
        (1, 70),
        (2, 70),
        (400, 24),
        (400, 120),
        (80, 120),
    ])
}

fn draw((place, keys): (u16, &str)) {
    let register = Register::shipped();
    let mut sitting = Headless::begin(&register.desk, (120, 36)).unwrap();
    press(&mut sitting, &register, keys);
    for (columns, rows) in sizes(place) {
        sitting.take(Input::Resize(columns, rows));
        let (frame, caret) = sitting.frame();
        assert_eq!(frame.lines().count(), usize::from(rows), "{keys}");
        for line in frame.lines() {
            assert_eq!(width(line), usize::from(columns), "{keys}: {line}");
        }
        let is_outside = |(x, y)| x >= columns || y >= rows;
        assert!(
            !caret.is_some_and(is_outside),
            "{keys}: {caret:?} at {columns} × {rows}"
        );
    }
}

#[test]
fn every_place_draws_at_every_size_exactly_as_wide_as_the_screen() {
    let views = View::ALL.iter().map(|view| view.row().keys[0]);
    let dialogs = DIALOGS.iter().map(|(_, keys)| *keys);
    let places = views.chain(dialogs).chain(STATES.iter().copied());
    let places: Vec<(u16, &str)> = (0..).zip(places).collect();
    let (some, others) = places.split_at(places.len() / 2);
    std::thread::scope(|scope| {
        scope.spawn(|| others.iter().for_each(|place| draw(*place)));
        for place in some {
            draw(*place);
        }
    });
}
