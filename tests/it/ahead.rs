//! Typing ahead, in a pseudo-terminal: what is typed before a long list stands there is meant for that list.

use crate::large::made;
use crate::sitting::Sitting;

/// Registers of this size are not read before the next key of a burst is there.
const RECORDS: u64 = 2_000;

#[test]
fn what_is_typed_before_a_long_list_is_read_is_not_lost() {
    let (folder, store) = made(RECORDS);
    drop(store);
    let mut sitting = Sitting::begin(&folder.path().join("servanda.db"));
    sitting.wait_for("A large register");
    sitting.press("4sh\r");
    sitting.wait_for("→ on_hold");
    // The filter is in force when the key behind it is taken, though its rows were still to be read.
    sitting.press("/status:initiated\rsl\r");
    sitting.wait_for("status initiated → limited");
    sitting.press("q");
    assert!(sitting.end());
}
