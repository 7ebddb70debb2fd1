//! The indicators, key by key.

use super::*;

fn at_hand(sitting: &Sitting<'_>) -> String {
    let row = sitting.app().indicators.current().unwrap();
    row.reference.clone()
}

#[test]
fn the_pane_follows_the_cursor_and_enter_goes_into_it_and_esc_back() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("8");
    let text = sitting.text();
    for words in [
        "Latest by side",
        "Figures  USD bn, by KR, KZ",
        "over 6.5",
        "no figure",
        "What is counted",
        "2018 KR attested",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    sitting.press("j j");
    assert_eq!(at_hand(&sitting), "I3");
    let text = sitting.text();
    assert!(
        text.contains("I3 Korean investment") && !text.contains("no figure"),
        "{text}"
    );
    sitting.press("k k enter");
    assert_eq!(sitting.app().focus, Focus::Detail);
    sitting.press("pagedown");
    assert!(sitting.app().pane.scroll > 0);
    assert_eq!(at_hand(&sitting), "I1", "the list stays");
    sitting.press("esc");
    assert_eq!(sitting.app().focus, Focus::List);
    sitting.press("esc");
    assert_eq!(sitting.app().view, View::Overview);
}

#[test]
fn what_is_for_records_says_why_it_does_nothing_here() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    for (keys, words) in [
        ("f8 tab s", "status: there is no record here"),
        ("N", "note: there is no record here"),
        ("enter", "nothing here leads further"),
    ] {
        sitting.press(keys);
        let text = sitting.text();
        assert!(text.contains(words), "{keys}: {text}");
    }
}

#[test]
fn on_a_small_terminal_enter_shows_the_figures_alone() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (40, 12));
    sitting.press("8");
    assert!(!sitting.text().contains("Figures  USD"));
    sitting.press("enter");
    assert!(sitting.text().contains("Figures  USD"));
    sitting.press("h");
    assert!(sitting.text().contains("  I6"), "{}", sitting.text());
}

#[test]
fn a_click_on_the_row_of_the_cursor_goes_into_its_figures() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("8");
    let list = sitting.scene.areas().list;
    let (x, y) = (list.x + 6, list.y + 3);
    sitting.take(Input::Click { x, y });
    assert_eq!(
        (at_hand(&sitting).as_str(), sitting.app().focus),
        ("I4", Focus::List)
    );
    sitting.take(Input::Click { x, y });
    assert_eq!(sitting.app().focus, Focus::Detail);
}
