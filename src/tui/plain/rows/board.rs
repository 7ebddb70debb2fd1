//! The cards of the column of the board under the cursor.

use super::record;
use crate::app::{App, Target};
use crate::tui::plain::place::Place;
use crate::{say, word};

/// Says the column.
pub fn place(app: &App) -> Place<'_> {
    let board = &app.board;
    let across = board.across;
    let column = board.column();
    let mut heads = vec![
        crate::app::view::View::of(board.kind)
            .row()
            .word()
            .to_owned(),
        board.group.words().to_owned(),
    ];
    if let Some(column) = column {
        let (at, count) = (across.index + 1, across.total);
        heads.push(say!(
            "column {at} of {count}, {label}, {cards} cards",
            at,
            count,
            label = column.label,
            cards = column.scroll.total
        ));
    }
    Place {
        heads,
        count: column.map_or(0, |column| column.scroll.total),
        at: column.map_or(0, |column| column.scroll.index),
        none: word!("there is no card here").to_owned(),
        row: Box::new(move |index| Some(record(column?.card(index)?))),
        target: Box::new(move |index| Some(Target::Card(across.index, index))),
    }
}
