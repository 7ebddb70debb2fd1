//! What lies in a folder of backups, by its manifests and first bytes; nothing is read whole.

use std::cmp::Reverse;
use std::fs;
use std::io;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::create::file_name;
use super::manifest::{self, Manifest};
use super::wrapping::{Layer, head_of, layer};
use super::{Backup, BackupError, Result, name};
use crate::store;
use crate::{say, word};

/// Lists the backups in a folder, the newest first. A folder that is not there holds none; files that are no backups are
/// passed over.
pub fn list(folder: &Path) -> Result<Vec<Backup>> {
    let failed = BackupError::io("read", folder);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(BackupError::io("read", folder))?.path();
        let is_hidden = file_name(&path).starts_with('.');
        let is_file = fs::metadata(&path).is_ok_and(|file| file.is_file());
        if !is_hidden && is_file {
            found.extend(describe(&path));
        }
    }
    found.sort_by_cached_key(|(at, backup)| {
        let turn = name::read(&backup.name).map_or(1, |(_, turn)| turn);
        Reverse((*at, turn, backup.name.clone()))
    });
    Ok(found.into_iter().map(|(_, backup)| backup).collect())
}

/// Tells of a file what its manifest, its name and its first bytes say; none: it is no backup.
pub(super) fn describe(path: &Path) -> Option<(DateTime<Utc>, Backup)> {
    let (manifest, mut problem) = match Manifest::beside(path) {
        Ok(Some(manifest)) => (Some(manifest), None),
        Ok(None) => (
            None,
            Some(word!("it has no manifest, so its hash cannot be checked").to_owned()),
        ),
        Err(why) => (None, Some(why)),
    };
    let claims = claims_to_be_backup(path);
    if !claims && manifest.is_none() {
        return None;
    }
    let file = fs::metadata(path).ok()?;
    let size = file.len();
    if let Some(manifest) = &manifest {
        if size != manifest.size {
            problem = Some(say!(
                "it has {size} bytes, not {wanted}",
                size,
                wanted = manifest.size
            ));
        } else if !claims {
            problem =
                Some(word!("it is damaged: its first bytes are not those of a backup").to_owned());
        }
    }
    let name = file_name(path);
    let at = manifest
        .as_ref()
        .and_then(|manifest| DateTime::parse_from_rfc3339(&manifest.made_at).ok())
        .map(|at| at.with_timezone(&Utc))
        .or_else(|| name::read(&name).map(|(at, _)| at))
        .or_else(|| file.modified().ok().map(DateTime::from))
        .unwrap_or_default();
    let backup = Backup {
        path: path.to_owned(),
        name,
        made_at: name::rfc3339(at),
        size,
        manifest,
        problem,
    };
    Some((at, backup))
}

/// Tells from its first bytes, and where they could be anybody's also from its name, whether a file says that it is a backup.
fn claims_to_be_backup(path: &Path) -> bool {
    let is_named = name::read(&file_name(path)).is_some();
    match head_of(path).ok().as_deref().and_then(layer) {
        Some(Layer::Register) => store::claims_to_be_register(path),
        Some(_) => is_named || manifest::path_of(path).exists(),
        None => false,
    }
}
