//! Fills in the pane: what the list shows of the record at once, everything that is known of it once the cursor rests.

use super::problem;
use crate::app::App;
use crate::app::pane::{Content, Wanted};
use crate::domain::record::Detail;
use crate::domain::settings::Now;
use crate::store::{HistoryQuery, Result, Store};
use crate::tui::aside::{Aside, Question, Room, failed};

/// So many rows of an operation are shown; the founding one touched every row there is.
const ROWS: usize = 200;

/// Reads what it lacks.
pub fn fill(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) -> Result<()> {
    let Some(wanted) = app.wanted() else {
        app.pane.content = None;
        return Ok(());
    };
    let shown = app.pane.content.as_ref().map(|(of, _)| of);
    let has = shown == Some(&wanted);
    if has && !app.pane.is_stale && !app.pane.is_partial {
        return Ok(());
    }
    let Some(aside) = aside else {
        app.pane.is_stale = false;
        if let Some(content) = read(&wanted, store, app.now)? {
            app.pane.take(wanted, content);
        }
        return Ok(());
    };
    if !has {
        preview(app, &wanted);
    }
    if std::mem::take(&mut app.pane.is_stale) {
        aside.spoil_pane();
    }
    if aside.heed(&wanted) {
        let question = question(wanted, app.now);
        aside.ask(app, Room::Pane, question);
    }
    Ok(())
}

/// Shows what is at hand of another thing.
fn preview(app: &mut App, wanted: &Wanted) {
    let content = match wanted {
        Wanted::Record(uid) => {
            let record = app.record().filter(|record| record.uid == *uid);
            record.map(|record| {
                Content::Record(Box::new(Detail {
                    is_begun: true,
                    ..Detail::of(record.clone())
                }))
            })
        }
        Wanted::Operation(number) => {
            let done = app.history.current();
            let done = done.filter(|done| done.operation == *number);
            done.map(|done| Content::Operation(Box::new(done.clone())))
        }
        Wanted::Indicator(_) => Some(Content::Indicator),
        Wanted::Backup(_) => Some(Content::Backup),
    };
    match content {
        Some(content) => app.pane.take(wanted.clone(), content),
        None => app.pane.content = None,
    }
    app.pane.is_partial = true;
}

fn question(wanted: Wanted, now: Now) -> Question {
    Box::new(move |store| match read(&wanted, store, now) {
        Ok(content) => {
            let wanted = wanted.clone();
            Box::new(move |app: &mut App| {
                if let Some(content) = content
                    && app.wanted().as_ref() == Some(&wanted)
                {
                    // Spoiled since, it is asked again.
                    let is_stale = app.pane.is_stale;
                    app.pane.take(wanted, content);
                    app.pane.is_stale = is_stale;
                }
            })
        }
        Err(error) => failed(problem(&error)),
    })
}

fn read(wanted: &Wanted, store: &Store, now: Now) -> Result<Option<Content>> {
    Ok(Some(match wanted {
        Wanted::Record(uid) => {
            let named = store.find_record(uid)?;
            Content::Record(Box::new(store.detail(&named, now)?))
        }
        Wanted::Operation(number) => {
            let found = store.history(&HistoryQuery {
                before: Some(number + 1),
                limit: Some(1),
                changes: true,
                rows: Some(ROWS),
                ..HistoryQuery::default()
            })?;
            let Some(operation) = found.into_iter().next() else {
                return Ok(None);
            };
            Content::Operation(Box::new(operation))
        }
        Wanted::Indicator(_) => Content::Indicator,
        Wanted::Backup(_) => Content::Backup,
    }))
}
