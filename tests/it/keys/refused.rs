//! Where a register may only be read, no key opens what would change it, and each that does nothing says why.

use std::time::Duration;

use servanda::app::Notice;
use servanda::app::dialog::Dialog;
use servanda::tui::headless::Headless;

use super::{all, desk, press, row};

#[test]
fn where_nothing_may_be_changed_no_key_begins_to() {
    for (name, before, _) in all() {
        let (_register, mut desk) = desk("");
        desk.read_only = true;
        let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
        for part in before.split(['|', '~']) {
            press(&mut sitting, part);
        }
        press(&mut sitting, row(name).keys[0]);
        sitting.wait(Duration::from_mins(1));
        let is_writing = matches!(
            sitting.app().dialog,
            Some(
                Dialog::Status(_)
                    | Dialog::Note(_)
                    | Dialog::Form(_)
                    | Dialog::Nouns(_)
                    | Dialog::SaveView(_)
                    | Dialog::Confirm(_)
            )
        );
        assert!(!is_writing, "{name}:\n{}", sitting.text());
        let failed = matches!(sitting.app().notice, Some(Notice::Trouble(_)));
        assert!(!failed, "{name} fails:\n{}", sitting.text());
    }
}
