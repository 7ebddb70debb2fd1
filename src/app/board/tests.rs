//! The board without a register.

use super::*;

fn board(counts: &[i64]) -> Board {
    let mut board = Board::default();
    board.fit((80, 24));
    let columns = Status::of(Kind::FollowUp)
        .zip(counts)
        .map(|(status, count)| {
            let key = Some(status.as_str().to_owned());
            let rows = (1..=*count).collect();
            Column::new((status.to_string(), key), of_status(status), rows).of(status)
        });
    board.take(columns.collect(), None);
    board
}

#[test]
fn only_the_cards_that_fit_are_asked_for() {
    let mut board = board(&[0, 5_000, 3]);
    assert_eq!(board.across.index, 1, "on the first column with cards");
    board.step(Motion::Last);
    let (first, rows) = board.columns[1].lacks().unwrap();
    assert_eq!((first, rows.len()), (5_000 - board.cards, board.cards));
    assert_eq!(rows.last(), Some(&5_000));
    assert_eq!(board.columns[0].lacks(), None);
}

#[test]
fn columns_scroll_sideways_when_they_do_not_fit() {
    let mut board = board(&[1; 9]);
    assert_eq!(board.visible(), 0..3);
    for _ in 0..20 {
        board.step(Motion::Right);
    }
    assert_eq!((board.across.index, board.visible()), (8, 6..9));
    board.fit((200, 50));
    assert_eq!(board.visible(), 0..9);
}

#[test]
fn quarters_part_the_time_without_gap() {
    for today in ["2026-11-23", "2026-01-01", "2025-03-31"] {
        let columns = quarters(today.parse().unwrap());
        let ends: Vec<_> = columns
            .iter()
            .flat_map(|(_, terms)| terms)
            .filter_map(|term| match &term.predicate {
                Predicate::Date { to, .. } => Some((term.negated, *to)),
                _ => None,
            })
            .collect();
        // Where one column ends the next begins: each bound stands once as an end and once as what is left out.
        for (negated, end) in &ends {
            assert!(ends.contains(&(!negated, *end)), "{today} {end:?}");
        }
    }
    let labels: Vec<String> = quarters("2026-11-23".parse().unwrap())
        .into_iter()
        .map(|(label, _)| label)
        .collect();
    assert_eq!(labels[..4], ["earlier", "2026-Q2", "2026-Q3", "2026-Q4"]);
    assert_eq!(labels.last().unwrap(), "no due date");
}

#[test]
fn cards_move_only_between_statuses() {
    let mut board = board(&[1, 1]);
    assert_eq!(
        board.beside(Action::CardRight),
        Err("there is no card here")
    );
    board.group = Group::Field;
    let why = board.beside(Action::CardRight).unwrap_err();
    assert!(why.contains("only between statuses"));
}
