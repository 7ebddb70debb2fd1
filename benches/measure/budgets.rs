//! The budgets: a row for each line of the design's table, and what is measured beside them.

use super::figure::Figure;
use super::registers::Register;
use super::table::{Budget, Row};
use super::{commands, interface};

/// One thing that is measured, and the rows that come of it.
pub struct Probe {
    /// Chooses it on the command line.
    pub name: &'static str,
    /// What each figure is called, and what it is allowed.
    pub rows: &'static [(&'static str, Option<Budget>)],
    /// Measures it on a register: a figure for each row.
    pub take: fn(&Register) -> Vec<Option<Figure>>,
}

const fn at_most(limit: f64, words: &'static str) -> Budget {
    Budget { limit, words }
}

/// Everything that is measured, in the order of the design.
#[rustfmt::skip]
pub const PROBES: [Probe; 12] = [
    Probe { name: "start", take: interface::start, rows: &[
        ("start → first useful frame", Some(at_most(0.012, "12 ms"))),
        ("start → everything shown", None),
    ] },
    Probe { name: "keys", take: interface::keys, rows: &[
        ("key → frame, median", Some(at_most(0.000_5, "0.5 ms"))),
        ("key → frame, p99", Some(at_most(0.005, "5 ms"))),
        ("key → everything shown, median", None),
        ("bytes for a key, median", None),
    ] },
    Probe { name: "filter", take: interface::filter, rows: &[
        ("filter keystroke → frame, median", None),
        ("filter keystroke → frame, p99", Some(at_most(0.015, "15 ms"))),
        ("filter keystroke → everything shown, p99", None),
    ] },
    Probe { name: "status", take: commands::status, rows: &[
        ("one durable status change, CLI", Some(at_most(0.015, "15 ms"))),
    ] },
    Probe { name: "bulk", take: commands::bulk, rows: &[
        ("bulk status change of 1,000", Some(at_most(0.3, "300 ms, one undo step"))),
        ("the same undone", None),
    ] },
    Probe { name: "list", take: commands::list, rows: &[
        ("`list --format csv` of everything, against `sqlite3 -csv` with these columns", Some(at_most(2.0, "2 ×"))),
        ("the same against `sqlite3 -csv` with the bare rows of one table", None),
        ("the same", None),
    ] },
    Probe { name: "import", take: commands::import, rows: &[
        ("import of as many CSV rows", Some(at_most(5.0, "5 s for 100,000"))),
    ] },
    Probe { name: "backup", take: commands::backup, rows: &[
        ("backup with verification, against `cp` and `pragma integrity_check`", Some(at_most(3.0, "3 ×"))),
        ("the same", None),
    ] },
    Probe { name: "idle", take: interface::idle, rows: &[
        ("idle, of one core", Some(at_most(0.000_5, "0 % (below 0.05 %)"))),
        ("idle, bytes in 10 s", Some(at_most(0.0, "0"))),
    ] },
    Probe { name: "memory", take: interface::memory, rows: &[
        ("memory", Some(at_most(30.0 * 1024.0 * 1024.0, "30 MiB"))),
    ] },
    Probe { name: "reading", take: commands::reading, rows: &[
        ("any reading command, the slowest", Some(at_most(0.010, "10 ms (shipped)"))),
    ] },
    Probe { name: "size", take: commands::size, rows: &[
        ("file, for each record", None),
    ] },
];

/// Measures what is wanted on each register, and gives the rows.
pub fn measured(registers: &[Register], is_wanted: impl Fn(&str) -> bool) -> Vec<Row> {
    let mut rows = Vec::new();
    for probe in PROBES.iter().filter(|probe| is_wanted(probe.name)) {
        let taken = registers.iter().map(|register| {
            eprintln!("{} in {} …", probe.name, register.name());
            (probe.take)(register)
        });
        let taken: Vec<Vec<Option<Figure>>> = taken.collect();
        for (nth, (measure, budget)) in probe.rows.iter().enumerate() {
            let figures = taken
                .iter()
                .map(|figures| figures.get(nth).cloned().flatten());
            rows.push(Row {
                measure: (*measure).to_owned(),
                budget: *budget,
                figures: figures.collect(),
            });
        }
    }
    rows
}
