//! Every view of an empty register, of the shipped one and of a large one.

use servanda::app::key::Key;
use servanda::app::view::View;
use servanda::tui::headless::Headless;

use super::registers::{REGISTERS, Register};

fn name(view: View, register: &str) -> String {
    format!("{view}_{register}")
}

/// Gives the names of the snapshots.
pub fn names() -> impl Iterator<Item = String> {
    let of = |view: &View| REGISTERS.map(|(register, _)| name(*view, register));
    View::ALL.iter().flat_map(of)
}

fn compare(number: usize) {
    let (called, make) = REGISTERS[number];
    let register: Register = make();
    for view in View::ALL {
        let mut sitting = Headless::begin(&register.desk, super::SIZES[0]).unwrap();
        sitting.press(Key::parse(view.row().keys[0]).unwrap());
        let frames = super::frames(&mut sitting, &register);
        super::compare(&name(*view, called), &frames);
    }
}

#[test]
fn views_of_an_empty_register() {
    compare(0);
}

#[test]
fn views_of_the_shipped_register() {
    compare(1);
}

#[test]
fn views_of_a_large_register() {
    compare(2);
}
