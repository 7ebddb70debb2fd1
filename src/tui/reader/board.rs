//! Fills in the board: the columns with their counts, and the cards of the columns on screen.

use std::collections::HashMap;

use super::{ask, problem};
use crate::app::App;
use crate::app::board::{Board, Column, Group, of_name, of_status, quarters};
use crate::app::view::View;
use crate::domain::filter::{Filter, NameKey, Part};
use crate::domain::query::Query;
use crate::domain::settings::Now;
use crate::domain::stats::{By, Stat};
use crate::domain::status::Status;
use crate::store::{Result, Store};
use crate::tui::aside::{Aside, Question, failed};

/// Reads what the board lacks.
pub fn fill(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) -> Result<()> {
    let now = app.now;
    if app.board.is_stale {
        app.board.is_stale = false;
        let board = app.board.clone();
        let question: Question = Box::new(move |store| match survey(&board, store, now) {
            Ok((columns, place)) => {
                let asked = board.clone();
                Box::new(move |app: &mut App| {
                    // Spoiled or laid out otherwise since, it is asked again; the cursor stays where it went meanwhile.
                    if !app.board.is_stale && app.board.is_like(&asked) {
                        let place = place.filter(|_| app.board.selected == asked.selected);
                        app.board.take(columns, place);
                    }
                })
            }
            Err(error) => failed(problem(&error)),
        });
        ask(app, View::Board, (store, aside), question);
    }
    let board = &mut app.board;
    for index in board.visible() {
        let column = &board.columns[index];
        if let Some((first, rows)) = column.lacks() {
            let cards = store.records_at(rows, now)?;
            let column = &mut board.columns[index];
            column.first = first;
            column.cards = cards;
        }
    }
    if board.current().is_some() {
        board.follow();
    }
    Ok(())
}

/// The columns, and in which of them and in which row the card under the cursor stands.
type Survey = (Vec<Column>, Option<(usize, usize)>);

fn survey(board: &Board, store: &Store, now: Now) -> Result<Survey> {
    let columns = columns(board, store, now)?;
    let row = board.selected.as_ref().map(|uid| store.row_of(uid));
    let row = row.transpose()?.flatten();
    let place = row.and_then(|row| place(board, &columns, row));
    Ok((columns, place))
}

fn columns(board: &Board, store: &Store, now: Now) -> Result<Vec<Column>> {
    Ok(match board.group {
        Group::Status => {
            let grouped = store.grouped(&board.all(), By::Status, now)?;
            let mut rows: HashMap<_, _> = grouped
                .into_iter()
                .map(|(stat, rows)| (stat.value, rows))
                .collect();
            let column = |status: Status| {
                let key = Some(status.as_str().to_owned());
                let rows = rows.remove(&key).unwrap_or_default();
                Column::new((status.label().to_owned(), key), of_status(status), rows).of(status)
            };
            Status::of(board.kind).map(column).collect()
        }
        Group::Lead => named(board, store, By::Lead, now)?,
        Group::Field => named(board, store, By::Field, now)?,
        Group::Quarter => {
            let mut columns = Vec::new();
            for (label, terms) in quarters(now.today) {
                let query = Query {
                    filter: Filter {
                        terms: terms.clone(),
                    },
                    ..board.all()
                };
                let rows = store.order(&query, now)?;
                columns.push(Column::new((label.clone(), Some(label)), terms, rows));
            }
            columns
        }
    })
}

/// Gives a column for each lead or field that a record has, and one for those without.
fn named(board: &Board, store: &Store, by: By, now: Now) -> Result<Vec<Column>> {
    let (key, part) = match by {
        By::Lead => (NameKey::Lead, Part::Lead),
        _ => (NameKey::Field, Part::Field),
    };
    let grouped = store.grouped(&board.all(), by, now)?;
    let column = |(stat, rows): (Stat, Vec<i64>)| {
        let terms = of_name(key, part, stat.value.as_deref());
        let stat = stat.in_words(by);
        Column::new((stat.label, stat.value), terms, rows)
    };
    Ok(grouped.into_iter().map(column).collect())
}

/// Finds in which column and row the card under the cursor stands now, the column where it stood first.
fn place(board: &Board, columns: &[Column], row: i64) -> Option<(usize, usize)> {
    let mut candidates: Vec<usize> = (0..columns.len()).collect();
    candidates.sort_by_key(|index| board.column().map(|of| &of.key) != Some(&columns[*index].key));
    candidates.into_iter().find_map(|index| {
        let mut cards = columns[index].order.iter();
        let within = cards.position(|other| *other == row)?;
        Some((index, within))
    })
}
