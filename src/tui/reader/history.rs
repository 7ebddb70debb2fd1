//! Fills in the history: the rows around the screen, or, while something is looked for, the next that fit.

use crate::app::history::History;
use crate::store::{HistoryQuery, Result, Store};

/// So many operations are looked at in one go: a few milliseconds, so that no key waits.
const LOOK: i64 = 20_000;

/// Reads what it lacks.
pub fn fill(history: &mut History, store: &Store) -> Result<()> {
    if history.search.is_some() {
        return search(history, store);
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

fn search(history: &mut History, store: &Store) -> Result<()> {
    if std::mem::take(&mut history.is_stale)
        && let Some(search) = &mut history.search
    {
        search.begin_again();
    }
    if !history.lacks_found() {
        return Ok(());
    }
    let Some(search) = &history.search else {
        return Ok(());
    };
    let before = match search.next {
        Some(before) => before,
        // Numbers have no gaps, so the count is the newest.
        None => i64::try_from(store.count_operations()?).unwrap_or(i64::MAX - 1) + 1,
    };
    match store.look_back(&search.filter, before, LOOK) {
        Ok(looked) => {
            history.take_found(looked.found, looked.reached);
            Ok(())
        }
        Err(error) => {
            history.take_found(Vec::new(), None);
            Err(error)
        }
    }
}
