//! Reading files while somebody listens, who may stop it.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{BackupError, Progress, Result};

/// So many bytes are read at once.
const PIECE: usize = 1 << 18;

/// The bytes of some files, as they are read.
pub(super) struct Bytes<'p, 'q> {
    done: u64,
    total: u64,
    progress: &'p mut Progress<'q>,
}

impl<'p, 'q> Bytes<'p, 'q> {
    /// Begins to count, of so many.
    pub fn new(total: u64, progress: &'p mut Progress<'q>) -> Self {
        Self {
            done: 0,
            total,
            progress,
        }
    }

    /// Counts so many more; who listens may stop it.
    pub fn add(&mut self, bytes: u64) -> Result<()> {
        self.done += bytes;
        if (self.progress)(self.done, self.total) {
            Ok(())
        } else {
            Err(BackupError::Cancelled)
        }
    }

    /// Gives size and SHA-256 of a file.
    pub fn digest(&mut self, path: &Path) -> Result<(u64, String)> {
        let failed = |source| BackupError::io("read", path)(source);
        let mut file = File::open(path).map_err(failed)?;
        let mut hash = Sha256::new();
        let mut buffer = vec![0; PIECE];
        let mut size = 0;
        loop {
            match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => {
                    hash.update(&buffer[..read]);
                    size += read as u64;
                    self.add(read as u64)?;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(failed(error)),
            }
        }
        let hex = hash
            .finalize()
            .iter()
            .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        Ok((size, hex))
    }
}

/// Gives size and SHA-256 of a file.
pub(super) fn digest(path: &Path) -> Result<(u64, String)> {
    digest_heard(path, &mut |_, _| true)
}

/// Gives size and SHA-256 of a file; `progress` hears of its bytes.
pub(super) fn digest_heard(path: &Path, progress: &mut Progress<'_>) -> Result<(u64, String)> {
    let size = std::fs::metadata(path).map_err(BackupError::io("read", path))?;
    Bytes::new(size.len(), progress).digest(path)
}
