//! A register with any bytes in any places: opened, checked, read and salvaged without a panic; what passes every check of
//! `doctor --full` beside a sound backup has the content of it; what is salvaged is sound, and what is not leaves nothing.
#![no_main]

use std::path::Path;
use std::sync::{Mutex, OnceLock};

use libfuzzer_sys::fuzz_target;
use servanda::store::{Disagreement, HistoryQuery, Page, Query, Store, inspect, salvage};
use servanda_fuzz::{folder, now, shipped, stamp, store};

fuzz_target!(|wounds: (bool, bool, Vec<(u32, u8)>, &[u8])| {
    let (is_whole, is_salvaged, wounds, rest) = wounds;
    let mut bytes = if is_whole {
        shipped().to_vec()
    } else {
        rest.to_vec()
    };
    for (at, value) in wounds {
        let length = bytes.len().max(1);
        if let Some(byte) = bytes.get_mut(at as usize % length) {
            *byte = value;
        }
    }
    let path = folder().join("wounded.db");
    std::fs::write(&path, bytes).expect("a file");
    read(&path);
    if is_salvaged {
        salvaged(&path);
    }
});

/// Reads what lists and screens read; says nothing is wrong only of what has the content of the sound one.
fn read(path: &Path) {
    let found = inspect(path);
    let Ok(store) = Store::open_any(path) else {
        return;
    };
    let _ = store.records(&Query::default(), Page::ALL, now());
    let _ = store.overview(now());
    let _ = store.history(&HistoryQuery {
        changes: true,
        ..HistoryQuery::default()
    });
    if is_passed(&store).unwrap_or(false) {
        let found = found.expect("what passes every check can be looked into");
        assert_eq!(found.content, content(), "it passes every check");
    }
}

/// Checks as `doctor --full` does.
fn is_passed(found: &Store) -> Result<bool, servanda::store::StoreError> {
    static SOUND: OnceLock<Mutex<Store>> = OnceLock::new();
    let sound = SOUND.get_or_init(|| Mutex::new(store("sound.db")));
    let sound = sound.lock().expect("nobody else");
    Ok(found.identity()?.0 == sound.identity()?.0
        && found.wrong_schema()?.is_empty()
        && found.integrity(true)?.is_empty()
        && found.orphans()?.is_empty()
        && found.wrong_derivations()?.is_empty()
        && found.disagreement()? == Disagreement::default()
        && found.contradictions(&sound)?.is_empty())
}

fn content() -> &'static str {
    static CONTENT: OnceLock<String> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let path = folder().join("copy.db");
        inspect(&path).expect("the shipped register").content
    })
}

fn salvaged(path: &Path) {
    let place = folder().join("salvaged");
    std::fs::create_dir_all(&place).expect("a folder");
    let target = place.join("new.db");
    match salvage(path, &target, &stamp()) {
        Ok(_) => {
            let found = inspect(&target).expect("what was salvaged opens");
            assert!(found.problems.is_empty(), "{:?}", found.problems);
            std::fs::remove_file(&target).expect("the new register");
        }
        Err(error) => {
            let _ = (error.to_string(), error.hint());
        }
    }
    let left = std::fs::read_dir(&place).expect("a folder").flatten();
    for entry in left {
        let name = entry.file_name();
        let is_side = name
            .to_str()
            .is_some_and(|name| name.starts_with("new.db-"));
        assert!(is_side, "{name:?} is left");
        std::fs::remove_file(entry.path()).expect("a file");
    }
}
