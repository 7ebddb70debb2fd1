//! Verifying a backup: its hash, its structure, its rows, against what was written down when it was made.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::create::differences;
use super::files::{self, Kept};
use super::heard::digest_heard;
use super::list::describe;
use super::manifest::Manifest;
use super::wrapping::{self, Keys, Opened};
use super::{Backup, BackupError, Progress, Result};
use crate::store::{self, Inspection, Log, Store, StoreError};
use crate::{mark, say, word};

/// What came of verifying a backup.
#[derive(Debug)]
pub struct Verified {
    /// The backup. Its `problem` tells when it has no manifest, which alone does not make it unsound.
    pub backup: Backup,
    /// What is in it; none: it cannot be read.
    pub inspection: Option<Inspection>,
    /// What is wrong with it; empty: nothing.
    pub problems: Vec<String>,
    /// Whether a log beside it belongs to it.
    pub(super) log: Log,
    /// What is in it, without its wrapping; none: it cannot be unwrapped.
    pub(super) opened: Option<Opened>,
}

impl Verified {
    /// Tells whether nothing is wrong with it.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Verifies a backup that is not encrypted, whatever its name.
pub fn verify(path: &Path) -> Result<Verified> {
    verify_with(path, &Keys::default())
}

/// Verifies a backup, whatever its name: its SHA-256 against the manifest; then, unwrapped, its schema version, integrity and
/// foreign keys, its kept files against their names, and its rows and content against the manifest. What is wrong is told in
/// the result; an error means that it is no backup at all, or that it cannot be opened with these keys.
pub fn verify_with(path: &Path, keys: &Keys) -> Result<Verified> {
    verify_watched(path, keys, &mut |_, _| true)
}

/// Verifies a backup like [`verify_with`]. `progress` hears of each part of it in turn: bytes hashed, bytes unwrapped, rows; of
/// the structure only that it goes on. Where it says no, all of it is broken off.
pub fn verify_watched(path: &Path, keys: &Keys, progress: &mut Progress<'_>) -> Result<Verified> {
    let file = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => BackupError::Missing(path.to_owned()),
        _ => BackupError::io("read", path)(error),
    })?;
    if file.is_dir() {
        return Err(no_register(path, mark!("it is a folder")));
    }
    let Some((_, mut backup)) = describe(path) else {
        return Err(no_register(
            path,
            mark!("it has neither a manifest nor the first bytes of one"),
        ));
    };
    let (mut problems, log) = against_manifest(path, backup.manifest.as_ref(), progress)?;
    let opened = match wrapping::open(path, keys, progress) {
        Ok(opened) => opened,
        Err(BackupError::Damaged { problems: more, .. }) => {
            problems.extend(more);
            return Ok(Verified::broken(backup, problems));
        }
        Err(other) => return Err(other),
    };
    // What was unwrapped is whole in itself, and so is a file that is byte for byte what was written down.
    let log = if opened.is_bare { log } else { Log::Ignore };
    problems.extend(files::changed(&opened.files, progress)?);
    let inspection = look(&opened, log, &mut problems, progress)?;
    let inside = opened.manifest.as_ref();
    if let (Some(manifest), Some(found)) = (inside.or(backup.manifest.as_ref()), &inspection) {
        problems.extend(compare(manifest, found, &opened));
    }
    if let Some(first) = problems.first() {
        backup.problem = Some(first.clone());
    }
    Ok(Verified {
        backup,
        inspection,
        problems,
        log,
        opened: Some(opened),
    })
}

impl Verified {
    /// Gives the kept files in it.
    pub(super) fn files(&self) -> &[Kept] {
        self.opened.as_ref().map_or(&[], |opened| &opened.files)
    }

    fn broken(mut backup: Backup, problems: Vec<String>) -> Self {
        backup.problem = problems.first().cloned();
        Self {
            backup,
            inspection: None,
            problems,
            log: Log::Ignore,
            opened: None,
        }
    }
}

/// Compares the bytes with what was written down. A file that is byte for byte that is whole in itself: a log beside it is not
/// its own.
fn against_manifest(
    path: &Path,
    manifest: Option<&Manifest>,
    progress: &mut Progress<'_>,
) -> Result<(Vec<String>, Log)> {
    let Some(manifest) = manifest else {
        return Ok((Vec::new(), Log::Read));
    };
    let (size, sha256) = digest_heard(path, progress)?;
    if size != manifest.size {
        let words = say!(
            "it has {size} bytes, not {wanted}",
            size,
            wanted = manifest.size
        );
        return Ok((vec![words], Log::Read));
    }
    if sha256 == manifest.sha256 {
        return Ok((Vec::new(), Log::Ignore));
    }
    let words = say!(
        "its SHA-256 is {found}, not {wanted}",
        found = sha256,
        wanted = manifest.sha256
    );
    Ok((vec![words], Log::Read))
}

/// Looks into the register; what is wrong with it is added to the problems.
fn look(
    opened: &Opened,
    log: Log,
    problems: &mut Vec<String>,
    progress: &mut Progress<'_>,
) -> Result<Option<Inspection>> {
    let copy = Store::open_copy(&opened.register, log);
    match copy.and_then(|copy| copy.inspect_watched(progress)) {
        Ok(inspection) => {
            problems.extend(inspection.problems.iter().cloned());
            return Ok(Some(inspection));
        }
        Err(error @ (StoreError::Busy | StoreError::Io { .. } | StoreError::Cancelled)) => {
            return Err(error.into());
        }
        Err(StoreError::Damaged { why, .. }) => problems.push(why),
        Err(StoreError::NotARegister { why, .. }) => {
            problems.push(say!("it is no register: {why}", why));
        }
        Err(other) => problems.push(other.to_string()),
    }
    Ok(None)
}

fn compare(manifest: &Manifest, found: &Inspection, opened: &Opened) -> Vec<String> {
    let mut problems = Vec::new();
    if found.schema_version != manifest.schema_version {
        problems.push(say!(
            "its schema is {found}, not {wanted}",
            found = found.schema_version,
            wanted = manifest.schema_version
        ));
    }
    if found.register != manifest.register {
        problems.push(say!(
            "its register is {found}, not {wanted}",
            found = found.register,
            wanted = manifest.register
        ));
    }
    if found.title != manifest.title {
        problems.push(say!(
            "its title is `{found}`, not `{wanted}`",
            found = found.title,
            wanted = manifest.title
        ));
    }
    problems.extend(differences(&manifest.counts, &found.counts));
    if manifest
        .content
        .as_ref()
        .is_some_and(|content| *content != found.content)
    {
        problems.push(word!("its content is not what was written down").to_owned());
    }
    let names: BTreeMap<String, u64> = opened
        .files
        .iter()
        .map(|kept| (kept.sha256.clone(), kept.size))
        .collect();
    if names != manifest.files {
        problems.push(say!(
            "{found} kept files are in it, not the {wanted} that were written down",
            found = names.len(),
            wanted = manifest.files.len()
        ));
    }
    problems
}

fn no_register(path: &Path, why: &'static str) -> BackupError {
    StoreError::NotARegister {
        path: path.to_owned(),
        why,
    }
    .into()
}

/// Refuses a backup that is not sound, or of a later version than this program knows; gives what is in it.
pub(super) fn demand_sound(verified: &Verified) -> Result<(&Inspection, &Opened)> {
    let damaged = || BackupError::Damaged {
        path: verified.backup.path.clone(),
        problems: verified.problems.clone(),
    };
    match verified.inspection.as_ref().zip(verified.opened.as_ref()) {
        Some((found, _)) if found.schema_version > store::VERSION => Err(StoreError::Newer {
            path: verified.backup.path.clone(),
            found: found.schema_version,
            known: store::VERSION,
        }
        .into()),
        Some(found) if verified.is_sound() => Ok(found),
        _ => Err(damaged()),
    }
}
