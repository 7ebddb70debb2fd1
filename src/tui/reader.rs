//! Fills in what the state lacks: only the rows around the screen, only what the open view shows.

mod board;
pub mod forms;
mod history;
pub mod list;
pub mod marks;
mod overview;
mod palette;
mod pane;
mod timeline;

use super::aside::{Aside, Question, Room, failed};
use crate::app::backups::BackupRow;
use crate::app::dialog::{Dialog, StatusForm};
use crate::app::view::View;
use crate::app::{App, Problem};
use crate::backup;
use crate::desk::Desk;
use crate::domain::settings::Now;
use crate::domain::text::sized;
use crate::domain::uid::Uid;
use crate::store::{Result, Store, StoreError};
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

/// Asks: beside where somebody answers there, else at once.
fn ask(
    app: &mut App,
    room: impl Into<Room>,
    (store, aside): (&Store, &mut Option<&mut Aside>),
    question: Question,
) {
    match aside {
        Some(aside) => aside.ask(app, room, question),
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
    list::counts(app, store, &mut aside);
    palette::fill(app, store, &mut aside)?;
    forms::fill(app, store)?;
    if !app.overview.is_fresh {
        // Also on error, so that a register that cannot be read is not read again and again.
        app.overview.is_fresh = true;
        let question = overview::question(app.now);
        ask(app, View::Overview, (store, &mut aside), question);
        if app.view == View::Overview && app.overview.blocks.is_empty() {
            overview::begin(app, store)?;
        }
    }
    match app.view {
        View::Overview => {}
        View::Agenda => agenda(app, store, &mut aside),
        View::Indicators => indicators(app, store)?,
        View::Board => board::fill(app, store, &mut aside)?,
        View::Timeline => timeline::fill(app, store, &mut aside)?,
        View::History => history::fill(app, store, &mut aside)?,
        View::Backups => backups(app, desk),
        _ => list::fill(app, store, &mut aside)?,
    }
    pane::fill(app, store, &mut aside)
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

fn agenda(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) {
    if !std::mem::take(&mut app.agenda.is_stale) {
        return;
    }
    let (stretch, now) = (app.agenda.stretch(app.now.today), app.now);
    let question: Question = Box::new(move |store| match store.agenda(&stretch, now) {
        Ok(entries) => {
            Box::new(move |app: &mut App| {
                // Spoiled or turned to other days since, it is asked again.
                if !app.agenda.is_stale && app.agenda.stretch(now.today) == stretch {
                    app.agenda.take(entries);
                }
            })
        }
        Err(error) => failed(problem(&error)),
    });
    ask(app, View::Agenda, (store, aside), question);
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
    let mut holds = word!("not written down").to_owned();
    let (mut reason, mut is_sealed) = (String::new(), false);
    let was_verified = of.manifest.is_some();
    if let Some(manifest) = of.manifest {
        let rows = |table: &str| manifest.counts.get(table).copied().unwrap_or(0);
        reason = manifest.reason.as_str().replace('_', " ");
        is_sealed = manifest.sealed;
        holds = if is_sealed {
            word!("told inside only").to_owned()
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
        if !manifest.title.is_empty() {
            facts.push((word!("Register").to_owned(), manifest.title));
        }
        facts.push((word!("By").to_owned(), manifest.author));
        facts.push((word!("Program").to_owned(), manifest.program));
        facts.push(("SHA-256".to_owned(), manifest.sha256));
    }
    BackupRow {
        made_at: super::views::operation::moment(&of.made_at),
        size: sized(of.size),
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
