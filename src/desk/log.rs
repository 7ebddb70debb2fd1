//! The log: what the interface said, a line each, in the folder of what outlives a sitting. It is for reading afterwards, and
//! never in the way: what cannot be written is left.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};

use super::Desk;
use super::state::make_private;
use crate::domain::text::visible;
use crate::word;

/// How large it grows before it becomes the older one, in whose place it comes.
const LARGEST: u64 = 512 << 10;

/// The log.
#[derive(Debug, Clone)]
pub struct Log {
    folder: PathBuf,
}

impl Desk {
    /// Gives the log.
    pub fn log(&self) -> Log {
        Log {
            folder: self.state.clone(),
        }
    }
}

impl Log {
    /// Gives where it lies.
    pub fn path(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// Puts a log that has become large in the place of the older one.
    pub fn rotate(&self) -> io::Result<()> {
        match fs::symlink_metadata(self.path()) {
            Ok(found) if found.len() > LARGEST => {
                fs::rename(self.path(), self.folder.join("log.old"))
            }
            _ => Ok(()),
        }
    }

    /// Adds a line: the moment, the sort, the words with whatever a terminal would obey made visible.
    pub fn add(&self, at: DateTime<Utc>, sort: &str, words: &str) -> io::Result<()> {
        make_private(&self.folder)?;
        let at = at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let line = format!("{at} {sort} {}\n", visible(words));
        open(&self.path())?.write_all(line.as_bytes())
    }
}

/// Opens a plain file for adding, or makes one that only its owner may read. A link is not followed.
fn open(path: &Path) -> io::Result<fs::File> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => {
            return Err(io::Error::other(word!("it is no plain file")));
        }
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log() -> (tempfile::TempDir, Log) {
        let folder = tempfile::tempdir().unwrap();
        let log = Log {
            folder: folder.path().join("state"),
        };
        (folder, log)
    }

    #[test]
    fn lines_are_added_and_hold_nothing_that_a_terminal_obeys() {
        let (_folder, log) = log();
        log.rotate().unwrap();
        let at = "2026-11-23T12:00:00.5Z".parse().unwrap();
        log.add(at, "done", "F5 note: one\ntwo\u{1b}[2J").unwrap();
        log.add(at, "trouble", "full").unwrap();
        assert_eq!(
            fs::read_to_string(log.path()).unwrap(),
            "2026-11-23T12:00:00Z done F5 note: one two\u{fffd}[2J\n2026-11-23T12:00:00Z trouble full\n"
        );
        log.rotate().unwrap();
        assert!(log.path().exists(), "small, so it stays");
    }

    #[test]
    fn a_large_log_becomes_the_older_one() {
        let (_folder, log) = log();
        let at = DateTime::UNIX_EPOCH;
        let words = "x".repeat(usize::try_from(LARGEST).unwrap());
        for _ in 0..2 {
            log.add(at, "done", &words).unwrap();
            log.rotate().unwrap();
            assert!(!log.path().exists());
        }
        assert_eq!(fs::read_dir(&log.folder).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn it_is_private_and_a_link_is_not_followed() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let (folder, log) = log();
        log.add(DateTime::UNIX_EPOCH, "done", "x").unwrap();
        let mode = fs::metadata(log.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let other = folder.path().join("other");
        fs::write(&other, "").unwrap();
        fs::remove_file(log.path()).unwrap();
        symlink(&other, log.path()).unwrap();
        assert!(log.add(DateTime::UNIX_EPOCH, "done", "x").is_err());
        assert_eq!(fs::read(&other).unwrap(), b"");
    }
}
