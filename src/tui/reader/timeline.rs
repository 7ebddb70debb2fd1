//! Fills in the timeline: how many records there are, and the lines around the screen.

use super::{ask, problem};
use crate::app::App;
use crate::app::timeline::{Line, SECTIONS};
use crate::app::view::View;
use crate::domain::settings::Now;
use crate::store::{Result, Store};
use crate::tui::aside::{Aside, Question, failed};

/// How many records each section has, and in which section and row the record under the cursor stands.
type Counts = ([usize; SECTIONS.len()], Option<(usize, usize)>);

fn count(store: &Store, selected: Option<&str>, now: Now) -> Result<Counts> {
    let mut counts = [0; SECTIONS.len()];
    let mut place = None;
    for (index, section) in SECTIONS.iter().enumerate() {
        let query = section.query();
        counts[index] = store.count(&query, now)?;
        if let Some(uid) = selected.filter(|_| place.is_none()) {
            let found = store.position(&query, uid, now)?;
            place = found.map(|row| (index, row));
        }
    }
    Ok((counts, place))
}

/// Reads what the timeline lacks.
pub fn fill(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) -> Result<()> {
    let now = app.now;
    if app.timeline.is_stale {
        app.timeline.is_stale = false;
        let selected = app.timeline.selected.clone();
        let question: Question =
            Box::new(move |store| match count(store, selected.as_deref(), now) {
                Ok((counts, place)) => Box::new(move |app: &mut App| {
                    let timeline = &mut app.timeline;
                    // Spoiled since, it is asked again; the cursor stays where it went meanwhile.
                    if !timeline.is_stale {
                        let place = place.filter(|_| timeline.selected == selected);
                        timeline.counted(counts, place);
                    }
                }),
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
            let query = SECTIONS[piece.section].query();
            let records = store.records(&query, piece.page, now)?;
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
