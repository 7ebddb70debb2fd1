//! Fills in the timeline: which records there are, and the lines around the screen.

use std::sync::Arc;

use super::{ask, problem};
use crate::app::App;
use crate::app::timeline::{Line, SECTIONS};
use crate::app::view::View;
use crate::domain::settings::Now;
use crate::store::{Result, Store};
use crate::tui::aside::{Aside, Question, failed};

/// The rows of each section, and in which section and row the record under the cursor stands.
type Survey = ([Vec<i64>; SECTIONS.len()], Option<(usize, usize)>);

fn survey(store: &Store, selected: Option<&str>, now: Now) -> Result<Survey> {
    let mut orders: [Vec<i64>; SECTIONS.len()] = Default::default();
    for (order, section) in orders.iter_mut().zip(&SECTIONS) {
        *order = store.order(&section.query(), now)?;
    }
    let row = selected.map(|uid| store.row_of(uid)).transpose()?.flatten();
    let place = row.and_then(|row| {
        let mut orders = orders.iter().enumerate();
        orders.find_map(|(section, order)| {
            let within = order.iter().position(|other| *other == row)?;
            Some((section, within))
        })
    });
    Ok((orders, place))
}

/// Reads what the timeline lacks.
pub fn fill(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) -> Result<()> {
    let now = app.now;
    if app.timeline.is_stale {
        app.timeline.is_stale = false;
        let selected = app.timeline.selected.clone();
        let question: Question =
            Box::new(move |store| match survey(store, selected.as_deref(), now) {
                Ok((orders, place)) => {
                    let selected = selected.clone();
                    Box::new(move |app: &mut App| {
                        let timeline = &mut app.timeline;
                        // Spoiled since, it is asked again; the cursor stays where it went meanwhile.
                        if !timeline.is_stale {
                            let place = place.filter(|_| timeline.selected == selected);
                            timeline.counted(orders.each_ref().map(Vec::len), place);
                            timeline.orders = Arc::new(orders);
                        }
                    })
                }
                Err(error) => failed(problem(&error)),
            });
        ask(app, View::Timeline, (store, aside), question);
    }
    let timeline = &mut app.timeline;
    if timeline.lacks_lines() {
        let (first, pieces) = timeline.pieces();
        let mut lines = Vec::new();
        for piece in pieces {
            if piece.heading {
                lines.push(Line::Heading(piece.section));
            }
            let records = store.records_at(timeline.rows(piece), now)?;
            lines.extend(records.into_iter().map(|r| Line::Record(Box::new(r))));
        }
        let uids: Vec<&str> = lines
            .iter()
            .filter_map(|line| match line {
                Line::Record(record) => Some(record.uid.as_str()),
                Line::Heading(_) => None,
            })
            .collect();
        timeline.marks = store.marks(&uids)?;
        timeline.take(first, lines);
    }
    Ok(())
}
