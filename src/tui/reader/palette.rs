//! What the open palette lacks: the saved views, and the few records that fit what is typed.

use super::{ask, problem};
use crate::app::App;
use crate::app::dialog::Dialog;
use crate::domain::change;
use crate::domain::entity::Entity;
use crate::domain::query::Query;
use crate::domain::settings::Now;
use crate::store::{Result, Store};
use crate::tui::aside::{Aside, Question, Room, failed};

/// So many records are offered: more would be read by nobody.
const RECORDS: usize = 30;

/// Reads it.
pub fn fill(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) -> Result<()> {
    let now = app.now;
    let Some(Dialog::Palette(palette)) = &mut app.dialog else {
        return Ok(());
    };
    if palette.lacks_saved() {
        // Also on error, so that it is not read again and again.
        let read = saved(store, now);
        palette.take_saved(read.as_ref().map(Clone::clone).unwrap_or_default());
        read?;
    }
    if let Some(wanted) = palette.lacks_records() {
        palette.awaits_records(&wanted);
        ask(app, Room::Palette, (store, aside), records(wanted));
    }
    Ok(())
}

fn records(wanted: String) -> Question {
    Box::new(move |store| match store.seek(&wanted, RECORDS) {
        Ok(found) => {
            let wanted = wanted.clone();
            Box::new(move |app: &mut App| {
                if let Some(Dialog::Palette(palette)) = &mut app.dialog
                    && palette.is_typed(&wanted)
                {
                    palette.take_records(wanted, found);
                }
            })
        }
        Err(error) => failed(problem(&error)),
    })
}

fn saved(store: &Store, now: Now) -> Result<Vec<change::View>> {
    let table = store.nouns(Entity::View, &Query::default(), now)?;
    let read = |row: &Vec<crate::domain::value::Value>| {
        let text = |name: &str| {
            let at = table.columns.iter().position(|column| *column == name)?;
            row.get(at)?.as_text().map(str::to_owned)
        };
        change::View {
            name: text("name").unwrap_or_default(),
            noun: text("noun"),
            filter: text("filter").unwrap_or_default(),
            sort: text("sort"),
            columns: text("columns"),
        }
    };
    Ok(table.rows.iter().map(read).collect())
}
