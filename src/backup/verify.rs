//! Verifying a backup: its hash, its structure, its rows, against what was written down when it was made.

use std::fs;
use std::io;
use std::path::Path;

use super::create::differences;
use super::list::describe;
use super::manifest::{self, Manifest};
use super::{Backup, BackupError, Result};
use crate::store::{self, Inspection, Log, Store, StoreError};

/// What came of verifying a backup.
#[derive(Debug, Clone)]
pub struct Verified {
    /// The backup. Its `problem` tells when it has no manifest, which alone does not make it unsound.
    pub backup: Backup,
    /// What is in it; none: it cannot be read.
    pub inspection: Option<Inspection>,
    /// What is wrong with it; empty: nothing.
    pub problems: Vec<String>,
    /// Whether a log beside it belongs to it.
    pub(super) log: Log,
}

impl Verified {
    /// Tells whether nothing is wrong with it.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Verifies a backup, whatever its name: its SHA-256 against the manifest, its schema version, integrity and foreign keys,
/// and its rows against the manifest. What is wrong is told in the result; an error means that it is no backup at all.
pub fn verify(path: &Path) -> Result<Verified> {
    let file = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => BackupError::Missing(path.to_owned()),
        _ => BackupError::io("read", path)(error),
    })?;
    if file.is_dir() {
        return Err(no_register(path, "it is a folder"));
    }
    let Some((_, mut backup)) = describe(path) else {
        return Err(no_register(
            path,
            "it has neither a manifest nor the first bytes of one",
        ));
    };
    let mut problems = Vec::new();
    // A file that is byte for byte what was written down is whole in itself: a log beside it is not its own.
    let mut log = Log::Read;
    if let Some(manifest) = &backup.manifest {
        let (size, sha256) = manifest::digest(path)?;
        if size != manifest.size {
            problems.push(format!("it has {size} bytes, not {}", manifest.size));
        } else if sha256 == manifest.sha256 {
            log = Log::Ignore;
        } else {
            problems.push(format!("its SHA-256 is {sha256}, not {}", manifest.sha256));
        }
    }
    let inspection = match Store::open_copy(path, log).and_then(|copy| copy.inspect()) {
        Ok(inspection) => {
            problems.extend(inspection.problems.iter().cloned());
            problems.extend(
                backup
                    .manifest
                    .iter()
                    .flat_map(|manifest| compare(manifest, &inspection)),
            );
            Some(inspection)
        }
        Err(error @ (StoreError::Busy | StoreError::Io { .. })) => return Err(error.into()),
        Err(StoreError::Damaged { why, .. }) => {
            problems.push(why);
            None
        }
        Err(StoreError::NotARegister { why, .. }) => {
            problems.push(format!("it is no register: {why}"));
            None
        }
        Err(other) => {
            problems.push(other.to_string());
            None
        }
    };
    if let Some(first) = problems.first() {
        backup.problem = Some(first.clone());
    }
    Ok(Verified {
        backup,
        inspection,
        problems,
        log,
    })
}

fn compare(manifest: &Manifest, found: &Inspection) -> Vec<String> {
    let mut problems = Vec::new();
    if found.schema_version != manifest.schema_version {
        problems.push(format!(
            "its schema is {}, not {}",
            found.schema_version, manifest.schema_version
        ));
    }
    if found.register != manifest.register {
        problems.push(format!(
            "its register is {}, not {}",
            found.register, manifest.register
        ));
    }
    if found.title != manifest.title {
        problems.push(format!(
            "its title is `{}`, not `{}`",
            found.title, manifest.title
        ));
    }
    problems.extend(differences(&manifest.counts, &found.counts));
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
pub(super) fn demand_sound(verified: &Verified) -> Result<&Inspection> {
    let damaged = || BackupError::Damaged {
        path: verified.backup.path.clone(),
        problems: verified.problems.clone(),
    };
    match &verified.inspection {
        Some(found) if found.schema_version > store::VERSION => Err(StoreError::Newer {
            path: verified.backup.path.clone(),
            found: found.schema_version,
            known: store::VERSION,
        }
        .into()),
        Some(found) if verified.is_sound() => Ok(found),
        _ => Err(damaged()),
    }
}
