//! Fills in what the state lacks: only the rows around the screen, only what the open view shows.

mod board;
pub mod forms;
mod history;
pub mod list;
mod overview;
mod palette;
mod timeline;

use super::aside::{Aside, Question};
use crate::app::backups::BackupRow;
use crate::app::dialog::{Dialog, StatusForm};
use crate::app::pane::{Content, Wanted};
use crate::app::view::View;
use crate::app::{App, Problem};
use crate::backup;
use crate::desk::Desk;
use crate::domain::settings::Now;
use crate::domain::uid::Uid;
use crate::store::{HistoryQuery, Result, Store, StoreError};
use crate::{say, word};

/// Reads what the open view lacks. What cannot be read is told in the state.
pub fn fill(app: &mut App, store: &Store, desk: &Desk, aside: Option<&mut Aside>) {
    if let Err(error) = try_fill(app, store, desk, aside) {
        app.failed(problem(&error));
    }
}

/// Puts an error of the store in words.
pub fn problem(error: &StoreError) -> Problem {
    Problem::new(error.to_string(), error.hint())
}

/// So many rows of an operation are shown; the founding one touched every row there is.
const ROWS: usize = 200;

/// Asks for a view: beside where somebody answers there, else at once.
fn ask(
    app: &mut App,
    view: View,
    (store, aside): (&Store, &mut Option<&mut Aside>),
    question: Question,
) {
    match aside {
        Some(aside) => aside.ask(app, view, question),
        None => question(store)(app),
    }
}

fn try_fill(
    app: &mut App,
    store: &Store,
    desk: &Desk,
    mut aside: Option<&mut Aside>,
) -> Result<()> {
    present(app, store)?;
    palette::fill(app, store)?;
    forms::fill(app, store)?;
    if !app.overview.is_fresh {
        // Also on error, so that a register that cannot be read is not read again and again.
        app.overview.is_fresh = true;
        let question = overview::question(app.now);
        ask(app, View::Overview, (store, &mut aside), question);
    }
    match app.view {
        View::Overview => {}
        View::Agenda => agenda(app, store)?,
        View::Indicators => indicators(app, store)?,
        View::Board => board::fill(app, store, &mut aside)?,
        View::Timeline => timeline::fill(app, store, &mut aside)?,
        View::History => history::fill(&mut app.history, store)?,
        View::Backups => backups(app, desk),
        _ => list::fill(app, store, &mut aside)?,
    }
    pane(app, store)
}

/// Lets an open form of a status follow what the statuses have become.
fn present(app: &mut App, store: &Store) -> Result<()> {
    list::counts(app, store)?;
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
    let (mut reason, mut is_sealed) = (String::new(), false);
    let was_verified = of.manifest.is_some();
    if let Some(manifest) = of.manifest {
        let rows = |table: &str| manifest.counts.get(table).copied().unwrap_or(0);
        reason = manifest.reason.as_str().replace('_', " ");
        is_sealed = manifest.sealed;
        holds = if is_sealed {
            "told inside only".to_owned()
        } else {
            let (records, operations) = (rows("record"), rows("operation"));
            say!(
                "{records} records, {operations} operations",
                records,
                operations
            )
        };
        if !is_sealed {
            let missing = match manifest.missing.len() {
                0 => String::new(),
                count => say!(", {count} were not there", count),
            };
            let kept = format!("{}{missing}", manifest.files.len());
            facts.push((word!("Kept files").to_owned(), kept));
        }
        facts.push((word!("Register").to_owned(), manifest.title));
        facts.push((word!("By").to_owned(), manifest.author));
        facts.push((word!("Program").to_owned(), manifest.program));
        facts.push(("SHA-256".to_owned(), manifest.sha256));
    }
    BackupRow {
        made_at: super::views::operation::moment(&of.made_at),
        size: bytes(of.size),
        path: of.path,
        name: of.name,
        holds,
        reason,
        is_sealed,
        was_verified,
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
