//! The manifest: what was written down of a backup when it was made, beside it as JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::reason::Reason;
use crate::say;
use crate::store::Counts;

/// The form of the manifest that this program writes and reads.
pub(super) const FORMAT: u32 = 2;
/// No manifest is larger; what is, is none.
pub(super) const LARGEST: u64 = 1 << 24;

/// What was written down of a backup when it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of this manifest.
    pub format: u32,
    /// When the backup was made: RFC 3339, UTC.
    pub made_at: String,
    /// Who made it.
    pub author: String,
    /// The version of the program that made it.
    pub program: String,
    /// The uid of the register.
    pub register: String,
    /// Its title.
    pub title: String,
    /// The version of its schema.
    pub schema_version: i64,
    /// Bytes.
    pub size: u64,
    /// The SHA-256 of the file, as `sha256sum` prints it.
    pub sha256: String,
    /// Rows by table.
    pub counts: Counts,
    /// The SHA-256 of the content, row by row, whatever the pages of the file; none: written by an earlier version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// The kept files that are part of it, with their bytes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: BTreeMap<String, u64>,
    /// The kept files that the register names and that were not there.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub missing: BTreeSet<String>,
    /// Why it was made.
    #[serde(default = "asked")]
    pub reason: Reason,
    /// Whether it is encrypted; title, counts and files are then told only by the manifest inside.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sealed: bool,
}

const fn asked() -> Reason {
    Reason::Asked
}

impl Manifest {
    /// Reads the manifest beside a file; none: there is none. What cannot be read as one is told in words.
    pub(super) fn beside(file: &Path) -> Result<Option<Self>, String> {
        let path = path_of(file);
        let text = match fs::File::open(&path) {
            Ok(opened) => {
                let mut text = Vec::new();
                opened
                    .take(LARGEST)
                    .read_to_end(&mut text)
                    .map_err(|error| say!("its manifest cannot be read: {error}", error))?;
                text
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(say!("its manifest cannot be read: {error}", error)),
        };
        Self::read(&text).map(Some)
    }

    /// Reads a manifest; what cannot be read as one is told in words.
    pub(super) fn read(text: &[u8]) -> Result<Self, String> {
        let manifest: Self = serde_json::from_slice(text)
            .map_err(|error| say!("its manifest is not understood: {error}", error))?;
        if manifest.format > FORMAT {
            return Err(say!(
                "its manifest has format {format}, and this program knows {known}",
                format = manifest.format,
                known = FORMAT
            ));
        }
        Ok(manifest)
    }

    /// Gives what may lie beside an encrypted backup: nothing of its content.
    pub(super) fn beside_sealed(&self) -> Self {
        Self {
            title: String::new(),
            counts: Counts::new(),
            content: None,
            files: BTreeMap::new(),
            missing: BTreeSet::new(),
            sealed: true,
            ..self.clone()
        }
    }

    /// Gives the bytes to write.
    pub(super) fn to_json(&self) -> Vec<u8> {
        let mut text = serde_json::to_vec_pretty(self).expect("text and numbers become JSON");
        text.push(b'\n');
        text
    }
}

/// Gives where the manifest of a file lies.
pub(super) fn path_of(file: &Path) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(".json");
    path.into()
}
