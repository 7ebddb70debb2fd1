//! Thinning out: which backups go, and letting them go.

use std::fs;
use std::io;
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::draft;
use super::list::{describe, list};
use super::manifest;
use super::reason::Reason;
use super::retention::Retention;
use super::{Backup, BackupError, Progress, Result};
use crate::store::folder_of;
use crate::word;

/// A backup, and what is to become of it.
#[derive(Debug, Clone, Serialize)]
pub struct Verdict {
    /// The backup.
    #[serde(flatten)]
    pub backup: Backup,
    /// The rule that keeps it; none: it goes.
    pub kept: Option<&'static str>,
}

/// Tells which backups of a register in a folder go under a rule, the newest first. Those of other registers, those that say
/// nothing of their register, and those with something against them are none of its business.
pub fn judge(
    folder: &Path,
    register: &str,
    rule: &Retention,
    of: impl Fn(Reason) -> bool,
) -> Result<Vec<Verdict>> {
    let all = list(folder)?;
    let ours = |backup: &Backup| {
        let manifest = backup.manifest.as_ref();
        backup.problem.is_none() && manifest.is_some_and(|of| of.register == register)
    };
    let ours: Vec<Backup> = all.into_iter().filter(ours).collect();
    let moments: Vec<DateTime<Utc>> = ours
        .iter()
        .filter_map(|backup| describe(&backup.path).map(|(at, _)| at))
        .collect();
    if moments.len() != ours.len() {
        // Something was taken away meanwhile: another program is at it.
        return Ok(Vec::new());
    }
    let kept = rule.kept(&moments);
    let verdict = |(backup, kept): (Backup, Option<&'static str>)| {
        let reason = backup.manifest.as_ref().map(|of| of.reason);
        let is_asked_for = reason.is_some_and(&of);
        Verdict {
            backup,
            kept: kept.or((!is_asked_for).then_some(word!("made on purpose"))),
        }
    };
    Ok(ours.into_iter().zip(kept).map(verdict).collect())
}

/// Removes the backups that no rule keeps; gives how many went, fewer where `progress` stopped it between two. The manifest goes last, so that a killed program leaves at
/// worst a manifest without its file, which says nothing.
pub fn prune(folder: &Path, verdicts: &[Verdict], progress: &mut Progress<'_>) -> Result<usize> {
    let going: Vec<&Verdict> = verdicts.iter().filter(|of| of.kept.is_none()).collect();
    let mut gone = 0;
    while gone < going.len() && progress(gone as u64, going.len() as u64) {
        remove(&going[gone].backup.path)?;
        gone += 1;
    }
    if gone > 0 {
        draft::sync_folder(folder)?;
    }
    Ok(gone)
}

/// Removes a backup that was made before something which then was not done.
pub fn discard(made: &Backup) -> Result<()> {
    remove(&made.path)?;
    draft::sync_folder(folder_of(&made.path))
}

fn remove(backup: &Path) -> Result<()> {
    for path in [backup.to_owned(), manifest::path_of(backup)] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(BackupError::io("remove", &path)(error));
            }
            _ => {}
        }
    }
    Ok(())
}
