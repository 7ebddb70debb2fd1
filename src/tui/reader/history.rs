//! Fills in the history: the rows around the screen, or, while something is looked for, the next that fit.

use super::{ask, problem};
use crate::app::App;
use crate::app::history::History;
use crate::app::view::View;
use crate::domain::change::Operation;
use crate::domain::past::PastFilter;
use crate::store::{HistoryQuery, Result, Store};
use crate::tui::aside::{Aside, Question};

/// So many operations are looked at in one go: a few milliseconds, so that what is found comes on screen bit by bit.
const LOOK: i64 = 20_000;

/// Reads what it lacks.
pub fn fill(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) -> Result<()> {
    let history = &mut app.history;
    if history.search.is_some() {
        search(app, store, aside);
        return Ok(());
    }
    if history.is_stale {
        history.is_stale = false;
        let before = history.scroll;
        history.counted(store.count_operations()?);
        let read = rows(history, store);
        if read.is_err() {
            history.scroll = before;
        }
        read
    } else if history.lacks_rows() {
        rows(history, store)
    } else {
        Ok(())
    }
}

fn rows(history: &mut History, store: &Store) -> Result<()> {
    if history.scroll.total > 0 {
        let (first, limit) = history.page();
        let newest = i64::try_from(history.scroll.total - first).unwrap_or(i64::MAX);
        let rows = store.history(&HistoryQuery {
            before: Some(newest + 1),
            limit: Some(limit),
            ..HistoryQuery::default()
        })?;
        history.take(first, rows);
    }
    Ok(())
}

fn search(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) {
    let history = &mut app.history;
    if std::mem::take(&mut history.is_stale)
        && let Some(search) = &mut history.search
    {
        search.begin_again();
    }
    if !history.lacks_found() {
        return;
    }
    let Some(search) = &history.search else {
        return;
    };
    let about = (search.filter.clone(), search.next);
    if let Some(aside) = aside
        && aside.is_awaited(View::History)
        && history.looked_for.as_ref() == Some(&about)
    {
        return;
    }
    history.looked_for = Some(about.clone());
    ask(app, View::History, (store, aside), look(about));
}

/// What is looked for, and below which number.
type About = (PastFilter, Option<i64>);

/// Gives the question for what of the next operations fits.
fn look(about: About) -> Question {
    Box::new(move |store| {
        let looked = find(&about, store);
        let about = about.clone();
        Box::new(move |app: &mut App| {
            let search = app.history.search.as_ref();
            if search.is_none_or(|search| search.filter != about.0 || search.next != about.1) {
                return;
            }
            match looked {
                Ok((found, reached)) => app.history.take_found(found, reached),
                Err(error) => {
                    app.history.take_found(Vec::new(), None);
                    app.failed(problem(&error));
                }
            }
        })
    })
}

fn find((filter, next): &About, store: &Store) -> Result<(Vec<Operation>, Option<i64>)> {
    let before = match next {
        Some(before) => *before,
        // Numbers have no gaps, so the count is the newest.
        None => i64::try_from(store.count_operations()?).unwrap_or(i64::MAX - 1) + 1,
    };
    let looked = store.look_back(filter, before, LOOK)?;
    Ok((looked.found, looked.reached))
}
