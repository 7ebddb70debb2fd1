//! What a backup says against the history of a register.

use super::Result;
use super::verify::{Verified, demand_sound};
use crate::store::Store;

/// Tells which operations of the shared past a verified backup tells otherwise than the register. A backup of another register
/// says nothing.
pub fn contradictions(store: &Store, verified: &Verified) -> Result<Vec<String>> {
    let (found, opened) = demand_sound(verified)?;
    if found.register != store.identity()?.0 {
        return Ok(Vec::new());
    }
    let there = Store::open_copy(&opened.register, verified.log)?;
    Ok(store.contradictions(&there)?)
}
