//! The filter language: never a panic; an error points at a place in the text; what is understood can be asked of a register.
#![no_main]

use std::sync::{Mutex, OnceLock};

use libfuzzer_sys::fuzz_target;
use servanda::domain::filter::Filter;
use servanda::store::{Page, Query, Store};
use servanda_fuzz::{now, store, today};

fuzz_target!(|text: &str| {
    static STORE: OnceLock<Mutex<Store>> = OnceLock::new();
    match Filter::parse(text, today()) {
        Err(error) => {
            let _ = (error.to_string(), error.pointer(), error.hint());
        }
        Ok(filter) => {
            let store = STORE.get_or_init(|| Mutex::new(store("filter.db")));
            let store = store.lock().expect("nobody else");
            let query = Query {
                filter,
                ..Query::default()
            };
            let found = store.records(&query, Page::ALL, now());
            if let (Ok(found), Ok(count)) = (found, store.count(&query, now())) {
                assert_eq!(found.len(), count, "{text}");
            }
        }
    }
});
