//! Contradictions and gaps: every rule, the shipped register, the command.

/// The command: its forms, its exit code, its help.
mod command;
/// Each rule in a register made to break it.
mod rules;
/// What is found in the shipped register, all of it true of the facts.
mod shipped;

use servanda::domain::check::Finding;

use crate::support::{Desk, now};

fn found(desk: &Desk) -> Vec<Finding> {
    desk.store.check(now()).unwrap()
}

/// Does something to the register past the gate, as another program might.
fn past_the_gate(desk: &Desk, sql: &str) {
    let conn = rusqlite::Connection::open(desk.path()).unwrap();
    conn.execute_batch(sql).unwrap();
}
