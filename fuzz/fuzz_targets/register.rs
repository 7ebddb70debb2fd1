//! A register with any bytes in any places: opened, checked, read and salvaged without a panic; what passes the whole check
//! and says that its content is the same really reads the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use servanda::store::{HistoryQuery, Page, Query, Store, inspect};
use servanda_fuzz::{folder, now, shipped};

fuzz_target!(|wounds: (bool, Vec<(u32, u8)>, &[u8])| {
    let (is_whole, wounds, rest) = wounds;
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
    let _ = inspect(&path);
    let Ok(store) = Store::open_any(&path) else {
        return;
    };
    let _ = store.integrity(true);
    let _ = store.orphans();
    let _ = store.wrong_derivations();
    let _ = store.records(&Query::default(), Page::ALL, now());
    let _ = store.overview(now());
    let _ = store.history(&HistoryQuery {
        changes: true,
        ..HistoryQuery::default()
    });
});
