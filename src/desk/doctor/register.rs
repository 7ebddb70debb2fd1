//! The register itself, whatever state it is in, and its backups.

use std::cmp::Ordering;

use super::course::{self, Course};
use super::{Finding, advice, witness};
use crate::backup;
use crate::desk::Desk;
use crate::store::{self, Access, Result, Store, StoreError, Watch};
use crate::words::of;
use crate::{mark, say, word};

/// What is to be done about a damaged register; `advice` puts the name of a sound backup in its place.
pub(super) const RESTORE: &str = mark!(
    "restore a verified backup: `servanda backup list`, then `servanda backup restore FILE`; what is there now is kept"
);

/// Looks into the register.
pub(super) fn look(desk: &Desk, full: bool, course: &mut Course<'_>) -> Vec<Finding> {
    let store = match Store::open_any(&desk.register) {
        Ok(store) => store,
        Err(error) => return vec![unopened(desk, &error)],
    };
    let mut found = vec![
        telling("title", title(&store)),
        telling(word!("doctor", "schema"), schema(&store)),
        access(desk),
        telling(word!("doctor", "journal"), journal(&store)),
    ];
    let is_known = store
        .schema_version()
        .is_ok_and(|version| version == store::VERSION);
    let structure = course.stretch(course::STRUCTURE, |_| integrity(&store, full));
    let links = course.stretch(course::LINKS, |_| links(&store));
    found.extend(structure.map(|told| telling(word!("doctor", "structure"), told)));
    found.extend(links.map(|told| telling(word!("doctor", "links"), told)));
    if is_known {
        let derived = course.stretch(course::DERIVED, |watch| derived(&store, watch));
        let history = course.stretch(course::HISTORY, |watch| witness::history(&store, watch));
        found.extend(derived.map(|told| telling(word!("doctor", "derived"), told)));
        found.extend(history.map(|told| telling("history", told)));
    }
    found.push(telling("rows", rows(&store)));
    found
}

fn unopened(desk: &Desk, error: &StoreError) -> Finding {
    let advice = match error {
        StoreError::Missing(_) if !desk.is_named => word!(
            "it is made when `servanda` is run; or restore a backup: `servanda backup restore FILE`"
        )
        .to_owned(),
        StoreError::Damaged { .. } => of("", of("", RESTORE)).to_owned(),
        StoreError::NotARegister { .. } => {
            say!(
                "name another file with --db; or, if this was the register, {restore}",
                restore = of("", of("", RESTORE))
            )
        }
        other => other.hint(),
    };
    Finding::wrong(word!("doctor", "opens"), error.to_string(), advice)
}

/// Tells what was found; where the file is too damaged for that, says so.
fn telling(what: &'static str, found: Result<Finding>) -> Finding {
    match found {
        Ok(found) => found,
        Err(error @ StoreError::Damaged { .. }) => {
            Finding::wrong(what, error.to_string(), of("", RESTORE))
        }
        Err(error) => Finding::wrong(what, error.to_string(), error.hint()),
    }
}

fn title(store: &Store) -> Result<Finding> {
    let (uid, title) = store.identity()?;
    Ok(Finding::good(
        word!("doctor", "title"),
        format!("{title}   ({uid})"),
    ))
}

fn schema(store: &Store) -> Result<Finding> {
    let found = store.schema_version()?;
    Ok(match found.cmp(&store::VERSION) {
        Ordering::Greater => Finding::wrong(
            word!("doctor", "schema"),
            say!(
                "{found}; this program knows {known}",
                found,
                known = store::VERSION
            ),
            word!(
                "use the program that wrote it, or a later one; `backup create` works with this one too"
            ),
        ),
        Ordering::Less => Finding::doubtful(
            word!("doctor", "schema"),
            say!(
                "{found}; the present one is {known}",
                found,
                known = store::VERSION
            ),
            word!("the next command without --read-only upgrades it, after a verified backup"),
        ),
        Ordering::Equal => match store.wrong_schema()?.as_slice() {
            [] => Finding::good(word!("doctor", "schema"), found.to_string()),
            wrong => Finding::wrong(word!("doctor", "schema"), wrong.join("\n"), of("", RESTORE)),
        },
    })
}

fn access(desk: &Desk) -> Finding {
    match store::access_of(&desk.register, false).map(Access::refusal) {
        Ok(None) => Finding::good(word!("doctor", "access"), word!("may be read and written")),
        Ok(Some(why)) => Finding::doubtful(
            word!("doctor", "access"),
            say!("can only be read: {why}", why),
            word!("make the file and its folder writable, or work with a copy"),
        ),
        Err(error) => Finding::wrong(word!("doctor", "access"), error.to_string(), error.hint()),
    }
}

fn journal(store: &Store) -> Result<Finding> {
    let mode = store.journal_mode()?;
    Ok(if mode == "wal" {
        Finding::good(word!("doctor", "journal"), mode)
    } else {
        Finding::doubtful(
            word!("doctor", "journal"),
            mode,
            word!("the next command that may write sets it to wal"),
        )
    })
}

fn integrity(store: &Store, full: bool) -> Result<Finding> {
    let problems = store.integrity(full)?;
    let looked = if full {
        word!("every page, row and index")
    } else {
        word!("every page and row")
    };
    Ok(match problems.as_slice() {
        [] => Finding::good(
            word!("doctor", "structure"),
            say!("{looked}: nothing wrong", looked),
        ),
        problems => Finding::wrong(
            word!("doctor", "structure"),
            problems.join("\n"),
            of("", RESTORE),
        ),
    })
}

fn links(store: &Store) -> Result<Finding> {
    let orphans = store.orphans()?;
    Ok(match orphans.as_slice() {
        [] => Finding::good(
            word!("doctor", "links"),
            word!("every row leads where it should"),
        ),
        orphans => Finding::wrong(
            word!("doctor", "links"),
            orphans.join("\n"),
            of("", RESTORE),
        ),
    })
}

fn derived(store: &Store, watch: &mut Watch<'_>) -> Result<Finding> {
    let wrong = store.wrong_derivations_watched(watch)?;
    Ok(match wrong.as_slice() {
        [] => Finding::good(
            word!("doctor", "derived"),
            word!("statuses, states and searched texts follow from what was entered"),
        ),
        wrong => Finding::wrong(
            word!("doctor", "derived"),
            wrong.join("\n"),
            word!(
                "something else has written to the file. A note on the record computes it anew: `servanda note REF TEXT`; or restore a backup"
            ),
        ),
    })
}

/// Names what a table holds.
fn named(table: &'static str) -> &'static str {
    match table {
        "operation" => word!("doctor", "operation"),
        "change" => word!("doctor", "change"),
        entity => of("Entity", entity),
    }
}

fn rows(store: &Store) -> Result<Finding> {
    let counts = store.counts()?;
    let told: Vec<String> = [
        "record",
        "assessment",
        "evidence",
        "citation",
        "operation",
        "change",
    ]
    .into_iter()
    .filter_map(|table| {
        counts
            .get(table)
            .map(|rows| format!("{} {rows}", named(table)))
    })
    .collect();
    Ok(Finding::good(word!("doctor", "rows"), told.join(", ")))
}

/// Looks at the backups; the newest is verified.
pub(super) fn backups(desk: &Desk) -> Vec<Finding> {
    let made = match backup::list(&desk.backups()) {
        Ok(made) => made,
        Err(error) => {
            return vec![Finding::wrong(
                word!("doctor", "list"),
                error.to_string(),
                error.hint(),
            )];
        }
    };
    let Some(newest) = made.first() else {
        return vec![Finding::doubtful(
            word!("doctor", "newest"),
            word!("doctor", "there are none"),
            word!("make one: `servanda backup create`"),
        )];
    };
    let told = format!("{}   ({})", newest.name, newest.made_at);
    let since = advice::since(desk, newest);
    let keys = desk
        .backup_settings()
        .map(|set| set.keys)
        .unwrap_or_default();
    let mut against = None;
    let newest = match backup::verify_with(&newest.path, &keys) {
        Ok(verified) if verified.is_sound() => {
            against = witness::of_backup(desk, &verified);
            Finding::good(word!("doctor", "newest"), say!("{told}, sound", told))
        }
        Ok(verified) => Finding::wrong(
            word!("doctor", "newest"),
            format!("{told}: {}", verified.problems.join("; ")),
            word!("make another: `servanda backup create`"),
        ),
        Err(error) => Finding::wrong(
            word!("doctor", "newest"),
            format!("{told}: {error}"),
            error.hint(),
        ),
    };
    let mut found = vec![
        Finding::good(word!("doctor", "kept"), made.len().to_string()),
        newest,
    ];
    found.extend(since);
    found.extend(against);
    found
}
