//! Faults, each caused for real: kills, full disks, lost permissions, files that vanish, contention, damage.
//!
//! In its short mode the suite is part of every run; `SERVANDA_FAULTS=long` makes it as thorough as the figures of the README
//! are. Each test prints what it did: `cargo test --test it faults -- --nocapture`.

/// Ten writers and two interfaces on one file.
#[cfg(unix)]
mod contention;
/// Kills while copies are made, put back and thinned out.
#[cfg(unix)]
mod copies;
/// Files cut, emptied, foreign, of a later version.
mod damage;
/// Files without permission, replaced, deleted; logs left behind or lost; a clock that goes back.
#[cfg(unix)]
mod files;
/// Bits flipped in registers and backups.
mod flips;
/// Disks that are full.
#[cfg(unix)]
mod full;
/// What kills.
#[cfg(unix)]
mod killer;
/// Kills at any write of a change.
#[cfg(unix)]
mod kills;
/// Damaged registers, and what can be read of them.
mod salvage;

use std::env;

/// Tells whether the suite runs in its long mode.
pub fn is_long() -> bool {
    env::var("SERVANDA_FAULTS").is_ok_and(|mode| mode == "long")
}

/// Gives how often something is done, in the short mode and in the long one.
pub fn times(short: usize, long: usize) -> usize {
    if is_long() { long } else { short }
}

/// Random numbers that are the same in every run (splitmix64).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Gives a number below another.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit.max(1) as u64).unwrap_or(0)
    }
}
