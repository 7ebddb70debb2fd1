//! Fills in the timeline: how many records there are, and the lines around the screen.

use crate::app::App;
use crate::app::timeline::{Line, SECTIONS};
use crate::store::{Result, Store};

/// Reads what the timeline lacks.
pub fn fill(app: &mut App, store: &Store) -> Result<()> {
    let now = app.now;
    let timeline = &mut app.timeline;
    if timeline.is_stale {
        timeline.is_stale = false;
        let mut counts = [0; SECTIONS.len()];
        let mut place = None;
        for (index, section) in SECTIONS.iter().enumerate() {
            let query = section.query();
            counts[index] = store.count(&query, now)?;
            if let Some(uid) = timeline.selected.as_ref().filter(|_| place.is_none()) {
                let found = store.position(&query, uid, now)?;
                place = found.map(|row| (index, row));
            }
        }
        timeline.counted(counts, place);
    }
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
