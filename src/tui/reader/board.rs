//! Fills in the board: the columns with their counts, and the cards of the columns on screen.

use super::{ask, problem};
use crate::app::App;
use crate::app::board::{Board, Column, Group, of_name, of_status, quarters};
use crate::app::view::View;
use crate::domain::filter::{Filter, NameKey, Part};
use crate::domain::overview::Overview;
use crate::domain::query::Query;
use crate::domain::settings::Now;
use crate::domain::stats::By;
use crate::domain::status::Status;
use crate::store::{Result, Store};
use crate::tui::aside::{Aside, Question, failed};

/// Reads what the board lacks.
pub fn fill(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) -> Result<()> {
    let now = app.now;
    if app.board.is_stale {
        app.board.is_stale = false;
        let (board, figures) = (app.board.clone(), app.overview.figures.clone());
        let question: Question =
            Box::new(move |store| match survey(&board, &figures, store, now) {
                Ok((columns, place)) => Box::new(move |app: &mut App| {
                    // Spoiled or laid out otherwise since, it is asked again; the cursor stays where it went meanwhile.
                    if !app.board.is_stale && app.board.is_like(&board) {
                        let place = place.filter(|_| app.board.selected == board.selected);
                        app.board.take(columns, place);
                    }
                }),
                Err(error) => failed(problem(&error)),
            });
        ask(app, View::Board, (store, aside), question);
    }
    let board = &mut app.board;
    for index in board.visible() {
        let column = &board.columns[index];
        if let Some(page) = column.lacks() {
            let cards = store.records(&board.query(column), page, now)?;
            let column = &mut board.columns[index];
            column.first = page.offset;
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

fn survey(board: &Board, figures: &Overview, store: &Store, now: Now) -> Result<Survey> {
    let columns = columns(board, figures, store, now)?;
    let place = place(board, &columns, store, now)?;
    Ok((columns, place))
}

fn columns(board: &Board, figures: &Overview, store: &Store, now: Now) -> Result<Vec<Column>> {
    let kind = board.kind;
    Ok(match board.group {
        Group::Status => Status::of(kind)
            .map(|status| {
                let is =
                    |of: &crate::domain::overview::Counted| of.kind == kind && of.status == status;
                let count = figures.sum(|of| of.count, is);
                let key = Some(status.as_str().to_owned());
                Column::new((status.label().to_owned(), key), of_status(status), count).of(status)
            })
            .collect(),
        Group::Lead => named(board, store, By::Lead, now)?,
        Group::Field => named(board, store, By::Field, now)?,
        Group::Quarter => {
            let mut columns = Vec::new();
            for (label, terms) in quarters(now.today) {
                let column = Column::new((label.clone(), Some(label)), terms, 0);
                let count = store.count(&board.query(&column), now)?;
                columns.push(column.counted(count));
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
    let all = Query {
        kind: Some(board.kind),
        filter: Filter::default(),
        ..Query::default()
    };
    let stats = store.stats(&all, by, now)?;
    let column = |stat: crate::domain::stats::Stat| {
        let terms = of_name(key, part, stat.value.as_deref());
        let stat = stat.in_words(by);
        Column::new((stat.label, stat.value), terms, stat.count)
    };
    Ok(stats.into_iter().map(column).collect())
}

/// Finds in which column and row the card under the cursor stands now, the column where it stood first.
fn place(
    board: &Board,
    columns: &[Column],
    store: &Store,
    now: Now,
) -> Result<Option<(usize, usize)>> {
    let Some(uid) = &board.selected else {
        return Ok(None);
    };
    let Ok(record) = store.record(uid, now) else {
        return Ok(None);
    };
    let is_here = |column: &Column| match board.group {
        Group::Status => column.status == Some(record.status),
        Group::Field => column.key == record.field,
        Group::Lead if record.lead.is_empty() => column.key.is_none(),
        Group::Lead => record.lead.contains(&column.label),
        Group::Quarter => true,
    };
    let mut candidates: Vec<usize> = (0..columns.len())
        .filter(|index| is_here(&columns[*index]))
        .collect();
    let key = board.column().map(|column| &column.key);
    candidates.sort_by_key(|index| key != Some(&columns[*index].key));
    for index in candidates {
        let found = store.position(&board.query(&columns[index]), uid, now)?;
        if let Some(row) = found {
            return Ok(Some((index, row)));
        }
    }
    Ok(None)
}
