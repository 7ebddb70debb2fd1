//! What the open palette lacks: the saved views, and the few records that fit what is typed.

use crate::app::App;
use crate::app::dialog::{Dialog, Palette};
use crate::domain::change;
use crate::domain::entity::Entity;
use crate::domain::query::Query;
use crate::domain::settings::Now;
use crate::store::{Result, Store};

/// So many records are offered: more would be read by nobody.
const RECORDS: usize = 30;

/// Reads it.
pub fn fill(app: &mut App, store: &Store) -> Result<()> {
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
    records(palette, store)
}

fn records(palette: &mut Palette, store: &Store) -> Result<()> {
    if let Some(wanted) = palette.lacks_records() {
        let read = store.seek(&wanted, RECORDS);
        let found = read.as_ref().map(Clone::clone).unwrap_or_default();
        palette.take_records(wanted, found);
        read?;
    }
    Ok(())
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
