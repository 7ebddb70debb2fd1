//! The registers that are measured: made once, kept under `target/budgets`, and made anew when what makes them changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::figure::grouped;
use super::program::Program;
use crate::large::Large;

/// What the registers follow from, besides their size.
const SEED: u64 = 1;

/// A register that is measured. Nobody writes into it: what changes something has a copy.
#[derive(Debug, Clone)]
pub struct Register {
    pub path: PathBuf,
    /// How many records were asked for; none: it is the one that ships with the program.
    pub records: Option<u64>,
}

impl Register {
    /// Gives the one that ships with the program, made anew: its facts are sources too.
    pub fn shipped() -> Self {
        // In a folder of its own: backups beside it would be read by `doctor`.
        let own = folder().join("shipped");
        fs::create_dir_all(&own).expect("a folder for the register");
        let path = own.join("shipped.db");
        let place = workplace();
        let fresh = place.path().join("shipped.db");
        Program::on(&fresh).done(&["--quiet", "init"]);
        for ending in ["-wal", "-shm"] {
            let _ = fs::remove_file(format!("{}{ending}", path.display()));
        }
        fs::rename(fresh, &path).expect("a place for the register");
        Self {
            path,
            records: None,
        }
    }

    /// Gives one of so many records, and makes it where it is not there yet.
    pub fn of(records: u64) -> Self {
        let path = folder().join(format!("{records}-{SEED}-{}.db", maker()));
        if !path.exists() {
            let begun = Instant::now();
            forget_older(records);
            let unfinished = path.with_extension("unfinished");
            let _ = fs::remove_file(&unfinished);
            Large {
                records,
                seed: SEED,
            }
            .make(&unfinished);
            fs::rename(&unfinished, &path).expect("a place for the register");
            let seconds = begun.elapsed().as_secs_f64();
            eprintln!("a register of {records} records was made in {seconds:.1} s");
        }
        Self {
            path,
            records: Some(records),
        }
    }

    /// Gives how a column of it is called.
    #[allow(
        clippy::cast_precision_loss,
        reason = "no register here has 2^52 records"
    )]
    pub fn name(&self) -> String {
        self.records
            .map_or("shipped".to_owned(), |records| grouped(records as f64))
    }

    /// Makes a copy that may be written.
    pub fn copied(&self) -> Copy {
        let folder = workplace();
        let path = folder.path().join("servanda.db");
        fs::copy(&self.path, &path).expect("a copy of the register");
        fs::File::open(&path)
            .and_then(|file| file.sync_all())
            .expect("a copy that is on the disk");
        Copy { path, folder }
    }
}

/// A copy of a register, gone with this.
#[derive(Debug)]
pub struct Copy {
    pub path: PathBuf,
    pub folder: TempDir,
}

/// Makes a folder on the disk on which the registers lie.
pub fn workplace() -> TempDir {
    tempfile::tempdir_in(folder()).expect("a folder to work in")
}

/// Gives where the registers lie.
fn folder() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.parent().unwrap_or(target).join("budgets");
    fs::create_dir_all(&folder).expect("a folder for the registers");
    folder
}

/// Removes registers of this size that other makers have left.
fn forget_older(records: u64) {
    let found = fs::read_dir(folder()).expect("the folder of the registers");
    for entry in found.flatten() {
        let name = entry.file_name();
        if name.to_string_lossy().starts_with(&format!("{records}-")) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Gives a few letters that change with the generator, the schema, and what the store derives.
fn maker() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("schema.sql")];
    for folder in ["benches/large", "src/store/derive"] {
        let found = fs::read_dir(root.join(folder)).expect("the sources");
        files.extend(found.flatten().map(|entry| entry.path()));
    }
    files.sort();
    let mut digest = Sha256::new();
    for file in files {
        digest.update(fs::read(file).unwrap_or_default());
    }
    let digest = digest.finalize();
    let first = [digest[0], digest[1], digest[2], digest[3]];
    format!("{:08x}", u32::from_be_bytes(first))
}
