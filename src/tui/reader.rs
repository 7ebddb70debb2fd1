//! Fills in what the state lacks: only the rows around the screen, only what the open view shows.

mod board;
pub mod forms;
mod timeline;

use crate::app::backups::BackupRow;
use crate::app::dialog::{Dialog, StatusForm};
use crate::app::history::History;
use crate::app::list::Lack;
use crate::app::overview::{Block, Line};
use crate::app::pane::{Content, Wanted};
use crate::app::view::View;
use crate::app::{App, Link, Problem};
use crate::backup;
use crate::desk::Desk;
use crate::domain::filter::Filter;
use crate::domain::query::{Page, Query};
use crate::domain::record::Record;
use crate::domain::settings::Now;
use crate::domain::sort::{Sort, SortField};
use crate::domain::uid::Uid;
use crate::store::{HistoryQuery, Result, Store, StoreError};

/// How many lines a block of the overview has at most.
const LINES: usize = 10;

/// Reads what the open view lacks. What cannot be read is told in the state.
pub fn fill(app: &mut App, store: &Store, desk: &Desk) {
    if let Err(error) = try_fill(app, store, desk) {
        app.failed(problem(&error));
    }
}

/// Puts an error of the store in words.
pub fn problem(error: &StoreError) -> Problem {
    Problem::new(error.to_string(), error.hint())
}

/// So many rows of an operation are shown; the founding one touched every row there is.
const ROWS: usize = 200;

fn try_fill(app: &mut App, store: &Store, desk: &Desk) -> Result<()> {
    present(app, store)?;
    forms::fill(app, store)?;
    if !app.overview.is_fresh {
        // Also on error, so that a register that cannot be read is not read again and again.
        app.overview.is_fresh = true;
        overview(app, store)?;
    }
    match app.view {
        View::Overview => {}
        View::Agenda => agenda(app, store)?,
        View::Indicators => indicators(app, store)?,
        View::Board => board::fill(app, store)?,
        View::Timeline => timeline::fill(app, store)?,
        View::History => history(app, store)?,
        View::Backups => backups(app, desk),
        _ => list(app, store)?,
    }
    pane(app, store)
}

/// Lets an open form of a status follow what the statuses have become.
fn present(app: &mut App, store: &Store) -> Result<()> {
    let now = app.now;
    let Some(Dialog::Status(form)) = &mut app.dialog else {
        return Ok(());
    };
    if std::mem::take(&mut form.is_stale) {
        statuses(form, store, now)?;
    }
    Ok(())
}

/// Reads what the statuses of a form's records are now.
pub fn statuses(form: &mut StatusForm, store: &Store, now: Now) -> Result<()> {
    let uids: Vec<Uid> = form.subjects.iter().map(|s| s.uid.clone()).collect();
    for uid in uids {
        form.present(uid.as_str(), store.record(uid.as_str(), now)?.status);
    }
    Ok(())
}

fn overview(app: &mut App, store: &Store) -> Result<()> {
    let now = app.now;
    let figures = store.overview(now)?;
    let late = records(app, store, "late", SortField::Due)?;
    let next = records(app, store, "open due:today..", SortField::Due)?;
    let changes = store.history(&HistoryQuery {
        limit: Some(LINES),
        ..HistoryQuery::default()
    })?;
    let changes: Vec<_> = changes
        .into_iter()
        .map(|done| {
            let link = Link::Operation(done.operation);
            (Line::Operation(Box::new(done)), link)
        })
        .collect();
    let days = |record: &Record| {
        let due = record.due.as_ref()?.upper()?;
        Some((due - now.today).num_days())
    };
    let lines = |records: Vec<Record>| {
        let line = |record: Record| {
            let link = Link::Record(record.uid.clone());
            let days = days(&record);
            (Line::Record(Box::new(record), days), link)
        };
        records.into_iter().map(line).collect::<Vec<_>>()
    };
    let block = |title, count, lines, empty| Block {
        title,
        count,
        lines,
        empty,
    };
    let total = store.count_operations()?;
    let rest = [
        block("Overdue", late.0, lines(late.1), "nothing is overdue"),
        block(
            "Due next",
            next.0,
            lines(next.1),
            "no open record has a date ahead",
        ),
        block("Recent changes", total, changes, "none yet"),
    ];
    app.overview.take(figures, rest);
    Ok(())
}

fn records(app: &App, store: &Store, filter: &str, by: SortField) -> Result<(usize, Vec<Record>)> {
    let query = Query {
        filter: Filter::parse(filter, app.now.today).unwrap_or_default(),
        sort: vec![Sort {
            by,
            descending: false,
        }],
        ..Query::default()
    };
    let page = Page {
        offset: 0,
        limit: LINES,
    };
    Ok((
        store.count(&query, app.now)?,
        store.records(&query, page, app.now)?,
    ))
}

fn list(app: &mut App, store: &Store) -> Result<()> {
    let now = app.now;
    let Some(list) = app.list_mut() else {
        return Ok(());
    };
    let query = list.query();
    let before = (list.scroll, list.all, list.is_known);
    let is_new = list.lacks() == Some(Lack::All);
    if is_new {
        list.is_stale = false;
        let all = Query {
            filter: Filter::default(),
            ..query.clone()
        };
        match store.count(&query, now) {
            Ok(total) => {
                let place = match &list.selected {
                    Some(uid) => store.position(&query, uid, now)?,
                    None => None,
                };
                list.counted(total, store.count(&all, now)?, place);
            }
            Err(error @ StoreError::Unknown { .. }) => {
                // A name that the register does not know: said under the filter, the last rows stay.
                list.problem = Some((problem(&error), None));
                return Ok(());
            }
            Err(error) => return Err(error),
        }
    }
    if is_new || list.lacks().is_some() {
        let page = list.page();
        match store.records(&query, page, now) {
            Ok(rows) => list.take(page.offset, rows),
            Err(error) => {
                // The last rows stay, and the counts that go with them.
                (list.scroll, list.all, list.is_known) = before;
                return Err(error);
            }
        }
    }
    Ok(())
}

fn history(app: &mut App, store: &Store) -> Result<()> {
    let history = &mut app.history;
    if history.is_stale {
        history.is_stale = false;
        let before = history.scroll;
        history.counted(store.count_operations()?);
        let read = read_history(history, store);
        if read.is_err() {
            history.scroll = before;
        }
        read
    } else if history.lacks_rows() {
        read_history(history, store)
    } else {
        Ok(())
    }
}

fn read_history(history: &mut History, store: &Store) -> Result<()> {
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

fn agenda(app: &mut App, store: &Store) -> Result<()> {
    if app.agenda.is_stale {
        app.agenda.is_stale = false;
        let stretch = app.agenda.stretch(app.now.today);
        app.agenda.take(store.agenda(&stretch, app.now)?);
    }
    Ok(())
}

fn indicators(app: &mut App, store: &Store) -> Result<()> {
    if app.indicators.is_stale {
        app.indicators.is_stale = false;
        app.indicators.take(store.indicators(false)?);
    }
    Ok(())
}

fn backups(app: &mut App, desk: &Desk) {
    if !app.backups.is_stale {
        return;
    }
    app.backups.is_stale = false;
    let folder = desk.backups();
    app.backups.folder = folder.display().to_string();
    match backup::list(&folder) {
        Ok(found) => app
            .backups
            .take(found.into_iter().map(backup_row).collect()),
        Err(error) => app.backups.problem = Some(Problem::new(error.to_string(), error.hint())),
    }
}

fn backup_row(of: backup::Backup) -> BackupRow {
    let mut facts = Vec::new();
    let mut holds = "not written down".to_owned();
    if let Some(manifest) = of.manifest {
        let rows = |table: &str| manifest.counts.get(table).copied().unwrap_or(0);
        holds = format!(
            "{} records, {} operations",
            rows("record"),
            rows("operation")
        );
        facts.push(("Register".to_owned(), manifest.title));
        facts.push(("By".to_owned(), manifest.author));
        facts.push(("Program".to_owned(), manifest.program));
        facts.push(("SHA-256".to_owned(), manifest.sha256));
    }
    BackupRow {
        made_at: super::views::operation::moment(&of.made_at),
        size: bytes(of.size),
        path: of.path,
        name: of.name,
        holds,
        problem: of.problem,
        facts,
    }
}

/// Puts a number of bytes in words.
fn bytes(size: u64) -> String {
    match size {
        0..10_000 => format!("{size} B"),
        10_000..10_000_000 => format!("{} KB", size / 1000),
        _ => format!("{} MB", size / 1_000_000),
    }
}

fn pane(app: &mut App, store: &Store) -> Result<()> {
    let Some(wanted) = app.wanted() else {
        app.pane.content = None;
        return Ok(());
    };
    let has = app
        .pane
        .content
        .as_ref()
        .is_some_and(|(of, _)| *of == wanted);
    if has && !app.pane.is_stale {
        return Ok(());
    }
    app.pane.is_stale = false;
    let content = match &wanted {
        Wanted::Record(uid) => {
            let named = store.find_record(uid)?;
            Content::Record(Box::new(store.detail(&named, app.now)?))
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
                return Ok(());
            };
            Content::Operation(Box::new(operation))
        }
        Wanted::Indicator(_) => Content::Indicator,
        Wanted::Backup(_) => Content::Backup,
    };
    app.pane.take(wanted, content);
    Ok(())
}
