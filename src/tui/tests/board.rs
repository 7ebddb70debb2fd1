//! Sittings at the board.

use super::*;
use crate::app::board::Group;

/// Gives the ref of the card under the cursor, and the heading of its column.
fn here(sitting: &Sitting<'_>) -> (String, String) {
    let card = sitting.app().record().unwrap().reference.clone();
    (card, sitting.app().board.column().unwrap().label.clone())
}

#[test]
fn a_card_moves_through_the_form_of_the_status_beside() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("6 j");
    let (card, column) = here(&sitting);
    assert_eq!(column, "initiated");
    sitting.press("L");
    assert!(sitting.text().contains("limited"), "{}", sitting.text());
    assert!(
        sitting.app().dialog.is_some(),
        "nothing moves before it is saved"
    );
    sitting.press("s t a r t e d enter");
    assert_eq!(here(&sitting), (card.clone(), "limited".to_owned()));
    assert!(sitting.text().contains("initiated → limited"));
    sitting.press("shift-left enter");
    assert_eq!(here(&sitting), (card.clone(), "initiated".to_owned()));
    sitting.press("u");
    assert_eq!(here(&sitting), (card, "limited".to_owned()));
    sitting.press("9");
    assert!(sitting.text().contains("initiated → limited"));
}

#[test]
fn the_rules_of_the_form_hold_for_a_moved_card() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("6 l L esc esc");
    assert!(sitting.app().dialog.is_none());
    let (card, _) = here(&sitting);
    sitting.press("L enter L enter");
    assert!(
        sitting.text().contains("`completed` needs a note"),
        "{}",
        sitting.text()
    );
    sitting.press("d o n e enter");
    assert_eq!(here(&sitting), (card, "completed".to_owned()));
}

#[test]
fn every_grouping_holds_every_record_and_only_statuses_move() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("6");
    let selected = sitting.app().board.selected.clone();
    for group in [Group::Lead, Group::Field, Group::Quarter, Group::Status] {
        sitting.press("b");
        let board = &sitting.app().board;
        assert_eq!(board.group, group);
        assert_eq!(board.selected, selected, "the cursor stays with its card");
        let count: usize = board.columns.iter().map(|of| of.scroll.total).sum();
        // A record with two leads has a card with each.
        assert!(
            count == 19 || group == Group::Lead && count > 19,
            "{group:?} {count}"
        );
        let query = |of| {
            desk.open()
                .unwrap()
                .count(&board.query(of), sitting.app().now)
                .unwrap()
        };
        for column in &board.columns {
            assert_eq!(
                query(column),
                column.scroll.total,
                "{group:?} {}",
                column.label
            );
        }
        if group != Group::Status {
            sitting.press("L");
            let text = sitting.text();
            assert!(text.contains("only between statuses"), "{text}");
        }
    }
    sitting.press("w");
    assert!(sitting.text().contains("Documents by status"));
    sitting.press("tab");
    assert!(sitting.text().contains("announced"), "{}", sitting.text());
}

#[test]
fn enter_opens_the_record_and_esc_comes_back_to_the_card() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (80, 24));
    sitting.press("6 j j j j j");
    let there = sitting.text();
    assert!(there.contains("above"), "{there}");
    let (card, _) = here(&sitting);
    sitting.press("enter");
    assert_eq!(
        (sitting.selected(), sitting.app().view),
        (card, View::FollowUps)
    );
    sitting.press("esc");
    assert_eq!(sitting.text(), there);
}

#[test]
fn a_click_takes_a_card_and_another_opens_it() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("6");
    let wanted = sitting.app().board.columns[2].cards[1].uid.clone();
    let click = Input::Click { x: 60, y: 12 };
    sitting.take(click.clone());
    assert_eq!(
        sitting.app().record().unwrap().uid,
        wanted,
        "{}",
        sitting.text()
    );
    sitting.take(click);
    assert_eq!(sitting.app().list().unwrap().current().unwrap().uid, wanted);
}
