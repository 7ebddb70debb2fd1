//! Making a backup: copied, checked, wrapped and on the disk before it gets its name.

use std::collections::BTreeSet;
use std::path::Path;

use super::draft::{self, Draft};
use super::files::{self, Kept};
use super::heard::digest_heard;
use super::manifest::{self, FORMAT, Manifest};
use super::publish::publish;
use super::reason::Reason;
use super::wrapping::{self, Content, Keys, Seal, Wrapping};
use super::{Backup, BackupError, Progress, Result, Target};
use crate::domain::stamp::Stamp;
use crate::store::{Counts, Inspection, Log, Store, StoreError, folder_of};
use crate::words::counted;
use crate::{say, word};

/// What backup is to be made.
#[derive(Debug, Clone, Copy)]
pub struct Order<'o> {
    /// Where it goes.
    pub target: &'o Target,
    /// What it is wrapped in.
    pub wrapping: &'o Wrapping,
    /// Why it is made.
    pub reason: Reason,
}

/// Copies a register into a new file and verifies the copy, bare. When it fails or is cancelled, nothing is left of it.
pub fn create(
    store: &Store,
    target: &Target,
    stamp: &Stamp,
    progress: &mut Progress<'_>,
) -> Result<Backup> {
    let order = Order {
        target,
        wrapping: &Wrapping::default(),
        reason: Reason::Asked,
    };
    make(store, &order, stamp, progress)
}

/// Copies a register with its kept files, verifies the copy and wraps it. When it fails or is cancelled, nothing is left.
pub fn make(
    store: &Store,
    order: &Order<'_>,
    stamp: &Stamp,
    progress: &mut Progress<'_>,
) -> Result<Backup> {
    let folder = prepare(order.target)?;
    let copy = Draft::new(folder)?;
    let mut pages = 0;
    let counts = store
        .copy_to(copy.path(), &mut |done, total| {
            pages = total;
            progress(done, total)
        })
        .map_err(BackupError::copying_into(folder))?;
    copy.sync()?;
    let found = inspect(store, &copy, &counts, progress)?;
    let kept = kept_files(store, &copy, progress)?;
    let mut manifest = describe(found, &kept, stamp);
    manifest.reason = order.reason;
    if !progress(pages, pages) {
        return Err(BackupError::Cancelled);
    }
    let draft = wrap(
        copy,
        folder,
        &Wrapped {
            order,
            kept: &kept.0,
            manifest: &manifest,
        },
        progress,
    )?;
    (manifest.size, manifest.sha256) = digest_heard(draft.path(), progress)?;
    if order.wrapping.seal.is_some() {
        manifest = manifest.beside_sealed();
    }
    let end = order.wrapping.suffix(is_archive(order, &kept.0));
    let path = publish(draft, order.target, &manifest, &(stamp.at, end))?;
    draft::sync_folder(folder)?;
    Ok(Backup {
        name: file_name(&path),
        path,
        made_at: manifest.made_at.clone(),
        size: manifest.size,
        manifest: Some(manifest),
        problem: None,
    })
}

fn inspect(
    store: &Store,
    copy: &Draft,
    counts: &Counts,
    progress: &mut Progress<'_>,
) -> Result<Inspection> {
    let found = Store::open_copy(copy.path(), Log::Ignore)
        .and_then(|copy| copy.inspect_watched(progress))
        .map_err(|error| match error {
            StoreError::Cancelled => BackupError::Cancelled,
            other => of_source(store, other.to_string()),
        })?;
    if !found.problems.is_empty() {
        return Err(BackupError::RegisterDamaged {
            path: store.path().to_owned(),
            problems: found.problems,
        });
    }
    let differences = differences(counts, &found.counts);
    if !differences.is_empty() {
        return Err(BackupError::Differs {
            path: store.path().to_owned(),
            problems: differences,
        });
    }
    Ok(found)
}

/// Finds the kept files that the copy names, and checks them.
fn kept_files(
    store: &Store,
    copy: &Draft,
    progress: &mut Progress<'_>,
) -> Result<(Vec<Kept>, BTreeSet<String>)> {
    let named = Store::open_copy(copy.path(), Log::Ignore)?.kept_files()?;
    let (kept, missing) = files::of_register(store.path(), &named);
    let changed = files::changed(&kept, progress)?;
    if changed.is_empty() {
        Ok((kept, missing))
    } else {
        Err(BackupError::RegisterDamaged {
            path: store.path().to_owned(),
            problems: changed,
        })
    }
}

fn is_archive(order: &Order<'_>, kept: &[Kept]) -> bool {
    !kept.is_empty() || order.wrapping.seal.is_some()
}

/// What is wrapped, and in what.
struct Wrapped<'w> {
    order: &'w Order<'w>,
    kept: &'w [Kept],
    manifest: &'w Manifest,
}

/// Wraps the copy, unless it is to lie there bare.
fn wrap(
    copy: Draft,
    folder: &Path,
    what: &Wrapped<'_>,
    progress: &mut Progress<'_>,
) -> Result<Draft> {
    if what.order.wrapping.is_bare() && !is_archive(what.order, what.kept) {
        return Ok(copy);
    }
    let draft = Draft::new(folder)?;
    let content = Content {
        register: copy.path(),
        files: what.kept,
        manifest: what.manifest,
    };
    wrapping::write(&content, what.order.wrapping, draft.path(), progress)?;
    draft.sync()?;
    read_back(&draft, &content, what.order.wrapping, progress)?;
    Ok(draft)
}

/// Unwraps what was written and compares it, where this desk can: what is encrypted to the keys of others only they can read.
fn read_back(
    draft: &Draft,
    content: &Content<'_>,
    wrapping: &Wrapping,
    progress: &mut Progress<'_>,
) -> Result<()> {
    let keys = match &wrapping.seal {
        None => Keys::default(),
        Some(Seal::Passphrase(passphrase, _)) => Keys {
            passphrase: Some(passphrase.clone()),
            ..Keys::default()
        },
        Some(Seal::Recipients(_)) => return Ok(()),
    };
    let opened = wrapping::open(draft.path(), &keys, progress)?;
    let mut problems = files::changed(&opened.files, progress)?;
    let read = digest_heard(&opened.register, progress)?;
    if read != digest_heard(content.register, progress)? {
        problems.push(word!("the register in it is not what was wrapped").to_owned());
    }
    if opened.files.len() != content.files.len() {
        problems.push(say!(
            "{found} kept files are in it, not {wanted}",
            found = opened.files.len(),
            wanted = content.files.len()
        ));
    }
    if problems.is_empty() {
        return Ok(());
    }
    Err(BackupError::Differs {
        path: content.register.to_owned(),
        problems,
    })
}

/// Tells where two counts of rows differ.
pub(super) fn differences(expected: &Counts, found: &Counts) -> Vec<String> {
    let tables: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    let rows = |counts: &Counts, table: &str| {
        counts
            .get(table)
            .map_or(word!("no such table").to_owned(), |rows| {
                counted(usize::try_from(*rows).unwrap_or(0), "row")
            })
    };
    tables
        .into_iter()
        .filter(|table| expected.get(*table) != found.get(*table))
        .map(|table| {
            say!(
                "`{table}` has {found}, not {expected}",
                table,
                found = rows(found, table),
                expected = rows(expected, table)
            )
        })
        .collect()
}

/// Gives the last part of a path as text.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn of_source(store: &Store, why: String) -> BackupError {
    BackupError::RegisterDamaged {
        path: store.path().to_owned(),
        problems: vec![why],
    }
}

/// Finds the folder, makes it where it may be made, and refuses names that are taken.
fn prepare(target: &Target) -> Result<&Path> {
    match target {
        Target::Folder(folder) => {
            // Of a disk that is not there nothing is made in its place.
            let within = folder_of(folder);
            if !within.exists() {
                return Err(BackupError::NoDisk {
                    folder: folder.clone(),
                    within: within.to_owned(),
                });
            }
            draft::make_folder(folder)?;
            draft::sweep(folder);
            Ok(folder)
        }
        Target::File(file) => {
            draft::refuse_link(file)?;
            if draft::is_taken(file) {
                return Err(BackupError::Exists(file.clone()));
            }
            may_have_manifest(file)?;
            Ok(folder_of(file))
        }
    }
}

/// Refuses a name whose manifest's name something else has. A manifest without its file says nothing any more.
fn may_have_manifest(file: &Path) -> Result<()> {
    let beside = manifest::path_of(file);
    draft::refuse_link(&beside)?;
    if draft::is_taken(&beside) && !matches!(Manifest::beside(file), Ok(Some(_))) {
        return Err(BackupError::Exists(beside));
    }
    Ok(())
}

fn describe(found: Inspection, kept: &(Vec<Kept>, BTreeSet<String>), stamp: &Stamp) -> Manifest {
    Manifest {
        format: FORMAT,
        made_at: stamp.moment(),
        author: stamp.author.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        register: found.register,
        title: found.title,
        schema_version: found.schema_version,
        size: 0,
        sha256: String::new(),
        counts: found.counts,
        content: Some(found.content),
        files: kept
            .0
            .iter()
            .map(|kept| (kept.sha256.clone(), kept.size))
            .collect(),
        missing: kept.1.clone(),
        reason: Reason::Asked,
        sealed: false,
    }
}
