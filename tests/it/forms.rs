//! A sitting with forms: the real binary makes, edits, meets another program's change, changes several and removes.

use crate::sitting::Sitting;
use crate::support;

/// The form of a follow-up begins with its titles: nine fields stand before the due date.
const TO_DUE: &str = "\t\t\t\t\t\t\t\t\t";

#[test]
fn a_record_is_made_edited_met_and_removed_through_keys() {
    let mut desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("n");
    sitting.wait_for("what is to be made");
    sitting.press("\r");
    sitting.wait_for("New follow-up");
    sitting.press("A water report\t\t\t\t\trep\t\r");
    sitting.wait_for("record F20 added");
    assert_eq!(desk.record("F20").title, "A water report");

    sitting.press("e");
    sitting.wait_for("Edit follow-up F20");
    sitting.press(TO_DUE);
    sitting.press("+2w");
    sitting.wait_for("→ 2026-12-07");
    sitting.press("\r");
    sitting.wait_for("F20 due – → 2026-12-07");

    sitting.press("e");
    sitting.wait_for("Edit follow-up F20");
    sitting.press(TO_DUE);
    sitting.press("\u{15}2027-03");
    sitting.wait_for("1 changed");
    desk.set("F20", "due", "2027-01").unwrap();
    sitting.press("\r");
    sitting.wait_for("Somebody else has changed the same");
    sitting.press("\r");
    sitting.wait_for("F20 due 2027-01 → 2027-03");
    assert_eq!(desk.record("F20").due.unwrap().as_str(), "2027-03");

    sitting.press("d");
    sitting.wait_for("Put follow-up F20 into the bin?");
    sitting.press("y");
    sitting.wait_for("F20 removed");
    sitting.press("  e");
    sitting.wait_for("Edit 2 records");
    sitting.press("conta\tAsia desk\r");
    sitting.wait_for("2 records, contact");
    sitting.press("\r");
    sitting.wait_for("2 rows, 2 fields");
    sitting.press("q");
    assert!(sitting.end());
}
