//! The filter of the history: live, errors in words, put back by Esc, and never the whole history for a key.

use std::time::Duration;

use servanda::app::key::Key;
use servanda::domain::past::PastFilter;
use servanda::tui::headless::Headless;

use super::{desk, press};

fn typed(sitting: &mut Headless<'_>, text: &str) {
    press(sitting, "ctrl-u");
    for c in text.chars() {
        sitting.press(Key::char(c));
    }
    sitting.wait(Duration::from_secs(20));
}

fn found(sitting: &Headless<'_>) -> Vec<i64> {
    let search = sitting.app().history.search.as_ref().unwrap();
    assert!(search.is_done());
    search.found.iter().map(|of| of.operation).collect()
}

#[test]
fn words_say_which_operations_are_meant_as_they_are_typed() {
    let (_register, desk) = desk("");
    let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
    // 2: F5 on hold; 3: a note on F1; 4: 3 taken back.
    press(&mut sitting, "4 s h enter j N a s k e d enter u 9 /");
    for (text, numbers) in [
        ("ref:F5", &[2, 1][..]),
        ("ref:F5 since:2026-11-23 on_hold", &[2]),
        ("field:status", &[2, 1]),
        ("author:nobody", &[]),
        ("until:2026-10", &[]),
        ("since:2026-11 until:2026-11 undo", &[4]),
        ("ref:X99", &[]),
    ] {
        typed(&mut sitting, text);
        assert_eq!(found(&sitting), numbers, "{text}");
        assert!(sitting.text().contains(&format!("{} found", numbers.len())));
    }
    typed(&mut sitting, "ref:F5");
    typed(&mut sitting, "ref:F5 sinse:2026");
    let text = sitting.text();
    assert!(
        text.contains("^^^^^^^^^^ `sinse` is no key of the history"),
        "{text}"
    );
    let (problem, _) = sitting.app().history.problem.as_ref().unwrap();
    assert!(
        problem.hint.contains("did you mean `since:`?"),
        "{}",
        problem.hint
    );
    press(&mut sitting, "enter");
    assert!(
        sitting.app().is_filtering(),
        "what cannot be read is not kept"
    );
    typed(&mut sitting, "ref:F5 on_hold");
    press(&mut sitting, "enter u");
    assert!(
        sitting.text().contains("Take back operation 2"),
        "{}",
        sitting.text()
    );
    press(&mut sitting, "esc / ctrl-u esc");
    assert_eq!(
        sitting.app().history.text(),
        "ref:F5 on_hold",
        "Esc puts it back"
    );
    press(&mut sitting, "/ ctrl-u a u tab");
    let line = sitting.app().history.line.as_ref().unwrap();
    assert_eq!(line.field.text(), "author:", "Tab puts in the key");
    press(&mut sitting, "ctrl-u enter");
    assert_eq!(
        sitting.app().history.scroll.total,
        4,
        "without words everything is shown"
    );
}

#[test]
fn the_history_is_looked_through_a_piece_at_a_time() {
    let (register, desk) = desk("");
    let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
    press(&mut sitting, "4 s h enter s l enter s h enter");
    drop(sitting);
    let filter = PastFilter::parse("field:status").unwrap();
    let mut before = 5;
    let mut seen = Vec::new();
    for _ in 0..2 {
        let looked = register.store.look_back(&filter, before, 2).unwrap();
        seen.push(
            looked
                .found
                .iter()
                .map(|of| of.operation)
                .collect::<Vec<_>>(),
        );
        before = looked.reached.unwrap_or(0);
    }
    assert_eq!(seen, [vec![4, 3], vec![2, 1]]);
    assert_eq!(before, 0, "then all was looked at");
}
