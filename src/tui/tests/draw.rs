//! Every place at every size, and keys in any order.

use super::*;

/// Keys that lead to every view and every dialog.
const PLACES: &[&str] = &[
    "1",
    "2",
    "3",
    "4",
    "6",
    "6 b l",
    "6 w L",
    "7",
    "7 z z z z",
    "7 G Z Z",
    "9",
    "0",
    "4 enter",
    "9 tab",
    "4 s",
    "4 s c",
    "4 s c enter",
    "4 N",
    "4 S",
    "4 /",
    "4 / x x x",
    "4 / q :",
    "4 V s",
    "4 V s l",
    "?",
    "? z z z",
    "3 s",
    "3 s v",
    "4 s h enter 9 u",
    "2 enter j j enter",
    "q",
    "0 v",
    "5",
    "5 w w j j H H tab left pageup",
    "8",
    "8 j enter pagedown",
    "4 s l tab d",
    "4 M",
    "4 u M j",
    "4 X",
    "4 X j enter",
    "2 o",
    "4 B",
    "4 A",
    "4 A x enter",
    "4 e",
    "4 e x esc",
    "4 e tab tab tab tab tab tab ctrl-o",
    "4 e shift-tab shift-tab shift-tab a alt-enter b ctrl-p",
    "4 e tab tab tab tab tab tab tab tab tab ctrl-o",
    "4 n",
    "4 n o b s enter",
    "4 a",
    "4 V e c o n t a tab x enter",
    "2 d",
];

#[test]
fn every_place_draws_at_every_size_exactly_as_wide_as_the_screen() {
    for keys in PLACES {
        let (_folder, desk) = desk();
        let mut sitting = Sitting::begin(&desk, (120, 36));
        sitting.press(keys);
        for columns in [1, 2, 5, 20, 40, 80, 110, 240] {
            for lines in [1, 2, 4, 7, 10, 20, 24, 70] {
                sitting.take(Input::Resize(columns, lines));
                let text = sitting.text();
                assert_eq!(text.lines().count(), usize::from(lines));
                for line in text.lines() {
                    assert_eq!(width(line), usize::from(columns), "{keys}: {line}");
                }
            }
        }
    }
}

#[test]
fn no_keys_in_any_order_bring_it_down() {
    let names: Vec<&str> = rows()
        .iter()
        .filter(|row| {
            !matches!(
                row.word,
                "make"
                    | "verify"
                    | "restore"
                    | "export"
                    | "open source"
                    | "copy value"
                    | "copy record"
                    | "copy table"
            )
        })
        .flat_map(|row| row.keys.iter().copied())
        .chain(["a", "c", "x", ":", "d", "delete", "backspace", "한"])
        .collect();
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (80, 24));
    let mut seed: u64 = 12;
    for turn in 0..800_u64 {
        // Knuth's linear congruential generator.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let pick = usize::try_from(seed >> 40).unwrap();
        sitting.press(names[pick % names.len()]);
        if turn % 10 == 0 {
            let (x, y) = (
                u16::try_from(pick % 90).unwrap(),
                u16::try_from(pick % 31).unwrap(),
            );
            sitting.take(Input::Click { x, y });
            sitting.take(Input::Scroll {
                x,
                y,
                down: turn % 20 == 0,
            });
            sitting.take(Input::Paste("a\nb 한국\u{1b}[31m".to_owned()));
            sitting.take(Input::Resize(1 + x * 2, 1 + y * 2));
        }
        sitting.text();
    }
}
