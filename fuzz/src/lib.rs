//! What several targets need: a fixed day, and the shipped register, founded once.

use std::path::PathBuf;
use std::sync::OnceLock;

use servanda::domain::settings::{Now, Periods};
use servanda::domain::stamp::Stamp;
use servanda::store::Store;

/// Gives the day of every run.
pub fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

/// Gives the day and the periods in force.
pub fn now() -> Now {
    Now {
        today: today(),
        periods: Periods::default(),
    }
}

/// Gives a moment and an author.
pub fn stamp() -> Stamp {
    Stamp {
        at: chrono::DateTime::from_timestamp(1_795_400_000, 0).expect("a moment"),
        today: today(),
        author: "officer".to_owned(),
    }
}

/// Gives the folder of this process.
pub fn folder() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| tempfile::tempdir().expect("a folder").keep())
}

/// Gives the bytes of the shipped register, one file without a log.
pub fn shipped() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let rows = servanda::register::shipped(&stamp()).expect("the shipped register");
        let store =
            Store::create(&folder().join("shipped.db"), rows, &stamp()).expect("a register");
        let copy = folder().join("copy.db");
        store.copy_to(&copy, &mut |_, _| true).expect("a copy");
        std::fs::read(copy).expect("its bytes")
    })
}

/// Opens a copy of the shipped register under this name.
pub fn store(name: &str) -> Store {
    let path = folder().join(name);
    std::fs::write(&path, shipped()).expect("a copy");
    Store::open(&path, false).expect("a register")
}
