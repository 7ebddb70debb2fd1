//! Every row of the table of keys under each keyboard layout: Russian, Kazakh and Korean, with Shift and Ctrl.

use std::time::Duration;

use servanda::app::key::{Code, Key};
use servanda::app::keymap::{Keymap, Meaning, Sequence, rows};
use servanda::tui::headless::Headless;
use unicode_normalization::UnicodeNormalization as _;

use super::{Case, Sees, all, desk, meanwhile, press, row, sees};

/// What the keys type, as the keyboards have it printed on them.
const LATIN: &str = "qwertyuiopasdfghjklzxcvbnm";
const LATIN_UPPER: &str = "QWERTYUIOPASDFGHJKLZXCVBNM";
const RUSSIAN: &str = "йцукенгшщзфывапролдячсмить";
const RUSSIAN_UPPER: &str = "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ";
const KOREAN: &str = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";
/// With Shift; most keys type the same as without.
const KOREAN_UPPER: &str = "ㅃㅉㄸㄲㅆㅛㅕㅑㅒㅖㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";
/// The row of digits of the Kazakh keyboard; `1`, `6` and `7` are punctuation there.
const DIGITS: &str = "2345890";
const KAZAKH: &str = "әіңғүұқ";
const KAZAKH_UPPER: &str = "ӘІҢҒҮҰҚ";

#[derive(Debug, Clone, Copy)]
enum Layout {
    Russian,
    Kazakh,
    Korean,
}

const LAYOUTS: [Layout; 3] = [Layout::Russian, Layout::Kazakh, Layout::Korean];

fn beside(c: char, from: &str, to: &str) -> Option<char> {
    let at = from.chars().position(|known| known == c)?;
    to.chars().nth(at)
}

/// Gives what a terminal may send for the key that types this in Latin; nothing: the key is no letter or digit of the layout.
fn typed(key: Key, layout: Layout) -> Vec<Key> {
    let Code::Char(c) = key.code else {
        return Vec::new();
    };
    let of = |c: char| Key {
        code: Code::Char(c),
        ..key
    };
    let russian = beside(c, LATIN, RUSSIAN).or_else(|| beside(c, LATIN_UPPER, RUSSIAN_UPPER));
    let mut keys = Vec::new();
    match layout {
        Layout::Russian => keys.extend(russian.map(of)),
        Layout::Kazakh => {
            keys.extend(russian.map(of));
            keys.extend(beside(c, DIGITS, KAZAKH).map(of));
            keys.extend(beside(c, DIGITS, KAZAKH_UPPER).map(of));
        }
        Layout::Korean => {
            if let Some(jamo) = beside(c, LATIN, KOREAN) {
                keys.push(of(jamo));
                keys.extend(jamo.nfkd().map(of));
                if key.ctrl {
                    // Shift is not told apart there, and not wanted.
                    keys.extend(beside(c, LATIN, KOREAN_UPPER).map(of));
                }
            }
            if let Some(jamo) = beside(c, LATIN_UPPER, KOREAN_UPPER) {
                let is_seen = !KOREAN.contains(jamo);
                let held = if is_seen { "" } else { "shift-" };
                keys.push(Key::parse(&format!("{held}{jamo}")).unwrap());
                if !is_seen {
                    let lower = c.to_ascii_lowercase();
                    for alone in [jamo, lower] {
                        keys.push(Key::parse(&format!("alt-{alone}")).unwrap());
                    }
                }
            }
        }
    }
    // With Ctrl letters come small.
    let mut keys: Vec<Key> = keys.into_iter().map(Key::normal).collect();
    keys.dedup();
    keys
}

/// Gives every way to type a sequence on a layout in which each of its keys is typed the same way.
fn ways(keys: &Sequence, layout: Layout) -> Vec<Vec<Key>> {
    let most = keys.keys().iter().map(|key| typed(*key, layout).len());
    let spell = |way: usize| {
        let spelled = keys.keys().iter().map(|key| {
            let typed = typed(*key, layout);
            typed.get(way).or(typed.last()).copied().unwrap_or(*key)
        });
        spelled.collect()
    };
    (0..most.max().unwrap_or(0)).map(spell).collect()
}

#[test]
fn every_row_is_found_by_the_physical_key_on_every_layout() {
    let keymap = Keymap::default();
    let (mut failing, mut tried) = (Vec::new(), 0);
    for row in rows() {
        for sequence in row.sequences() {
            for layout in LAYOUTS {
                for way in ways(&sequence, layout) {
                    tried += 1;
                    let mut before = Vec::new();
                    let mut found = Meaning::Nothing;
                    for key in way {
                        found = keymap.find(&[row.scope], &before, key);
                        if let Meaning::Prefix(keys) = &found {
                            before.clone_from(keys);
                        }
                    }
                    if found != Meaning::Runs(row) {
                        failing.push(format!("{} {} {layout:?}", row.name(), sequence.label()));
                    }
                }
            }
        }
    }
    assert_eq!(failing, Vec::<String>::new(), "of {tried}");
    assert!(tried > 400, "{tried}");
}

/// Presses the keys of a case as this layout types them; tells whether they did what the row says.
fn does(case: &Case, way: &[Key]) -> bool {
    let (_, before, what) = case;
    let (mut register, desk) = desk("");
    let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
    let most = Duration::from_secs(if before.ends_with('~') { 0 } else { 60 });
    for (at, part) in before.trim_end_matches('~').split('|').enumerate() {
        if at > 0 {
            meanwhile(&mut register);
        }
        press(&mut sitting, part);
        if !most.is_zero() {
            sitting.wait(most);
        }
    }
    for key in way {
        sitting.press(*key);
    }
    if !most.is_zero() {
        sitting.wait(most);
    }
    sees(&sitting, *what)
}

/// Runs the cases of every row whose key is another one on a layout, and names those that fail.
fn check(layouts: &[Layout]) {
    let mut failing = Vec::new();
    for case in all() {
        for sequence in row(case.0).sequences() {
            let mut tried: Vec<Vec<Key>> = Vec::new();
            for layout in layouts {
                for way in ways(&sequence, *layout) {
                    if !tried.contains(&way) && !does(case, &way) {
                        let keys = sequence.label();
                        failing.push(format!("{} {keys} {layout:?} {way:?}", case.0));
                    }
                    tried.push(way);
                }
            }
        }
    }
    assert_eq!(failing, Vec::<String>::new());
}

#[test]
fn every_row_does_what_it_says_on_a_russian_and_a_kazakh_keyboard() {
    check(&[Layout::Russian, Layout::Kazakh]);
}

#[test]
fn every_row_does_what_it_says_on_a_korean_keyboard() {
    check(&[Layout::Korean]);
}

#[test]
fn a_syllable_outside_a_field_counts_as_the_keys_that_typed_it() {
    let (_register, desk) = desk("");
    let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
    // ㄴ, ㅗ: status, on hold.
    press(&mut sitting, "4 노 enter");
    let text = sitting.text();
    assert!(text.contains("F5 status limited → on_hold"), "{text}");
    // ㄹ opens the filter, and what follows is typed there, and so are syllables.
    press(&mut sitting, "로 한");
    assert!(sitting.text().contains("/ㅗ한"), "{}", sitting.text());
    // What somebody has bound is what it is.
    let (_register, desk) = super::desk("[keys]\n\"list.note\" = [\"노\", \"ㅂ\"]\n");
    for key in ["노", "ㅂ"] {
        let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
        press(&mut sitting, "4");
        press(&mut sitting, key);
        assert!(sees(&sitting, Sees::So(super::is_note)), "{key}");
    }
}

#[test]
fn text_fields_take_what_is_typed_as_it_is_typed() {
    let (_register, desk) = desk("");
    for typed in ["ыффв", "әіңғүұқ", "ㅂㅈㄷㄱ", "전력산업", "ЫФ"] {
        for (keys, label) in [("4 f", "/"), ("4 N", ""), ("4 ?", ""), ("4 ctrl-s", "")] {
            let mut sitting = Headless::begin(&desk, (120, 36)).unwrap();
            press(&mut sitting, keys);
            for c in typed.chars() {
                sitting.press(Key::char(c));
            }
            let (text, caret) = sitting.frame();
            assert!(text.contains(&format!("{label}{typed}")), "{keys}\n{text}");
            // The insertion point stands behind it.
            let (x, y) = caret.unwrap();
            let line = text.lines().nth(y.into()).unwrap();
            let mut cells = 0;
            let before: String = line
                .chars()
                .take_while(|c| {
                    let fits = cells < usize::from(x);
                    cells += 1 + usize::from(matches!(c, '가'..='힣' | 'ㄱ'..='ㅣ'));
                    fits
                })
                .collect();
            assert!(before.ends_with(typed), "{keys}: `{before}` on\n{text}");
        }
    }
}
