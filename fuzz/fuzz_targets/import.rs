//! Tables of any bytes, in any form: read and planned against a register without a panic, and the plan rehearsed.
#![no_main]

use std::sync::{Mutex, OnceLock};

use libfuzzer_sys::fuzz_target;
use servanda::exchange::import::{Around, Recipe, grid, plan};
use servanda::store::Store;
use servanda_fuzz::{stamp, store};

fuzz_target!(|bytes: &[u8]| {
    static STORE: OnceLock<Mutex<Store>> = OnceLock::new();
    let grid = match grid(bytes, None) {
        Ok(grid) => grid,
        Err(error) => {
            let _ = (error.to_string(), error.hint());
            return;
        }
    };
    let store = STORE.get_or_init(|| Mutex::new(store("import.db")));
    let mut store = store.lock().expect("nobody else");
    let around = Around {
        name: "table.csv",
        today: stamp().today,
        at: stamp().at,
    };
    if let Ok(plan) = plan(&grid, &Recipe::default(), &around, &*store)
        && !plan.is_idle()
    {
        let _ = store.rehearse(&plan.change(), &stamp());
    }
});
