//! What changed since a backup: the operations of one that the other does not know.

use std::collections::{BTreeMap, BTreeSet};

use super::error::Meant;
use super::source::{self, Source};
use super::{Progress, Result};
use crate::domain::change::Operation;
use crate::store::Store;

/// What a backup and a register do not share.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The operations that only the register knows, the newest first, with their changes.
    pub since: Vec<Operation>,
    /// The operations that only the backup knows: the register took another course from an earlier state.
    pub only_there: Vec<Operation>,
    /// When the backup was made.
    pub made_at: String,
    /// To the names that the operations know things by, the ref of the record that these belong to, where the backup holds it.
    pub held: BTreeMap<String, String>,
    /// Whether it is of another register.
    pub is_another: bool,
}

/// Compares a backup with a register by their histories, which nothing rewrites.
pub fn difference(
    store: &Store,
    source: &Source<'_>,
    progress: &mut Progress<'_>,
) -> Result<Difference> {
    let beside = source::open(store, source, Meant::Compare, progress)?;
    let there = &beside.store;
    let shared = store.last_shared(there)?;
    let since = store.operations_after(shared)?;
    let only_there = there.operations_after(shared)?;
    let changes = since.iter().flat_map(|done| &done.changes);
    let named: BTreeSet<&String> = changes.filter_map(|of| of.reference.as_ref()).collect();
    let record = |name: &String| {
        let owner = there.find_owner(name).or_else(|_| store.find_owner(name));
        let held = there.find_record(owner.ok()?.uid.as_str()).ok()?;
        Some((name.clone(), held.reference))
    };
    Ok(Difference {
        held: named.into_iter().filter_map(record).collect(),
        is_another: store.identity()?.0 != there.identity()?.0,
        made_at: beside.verified.backup.made_at,
        since,
        only_there,
    })
}
