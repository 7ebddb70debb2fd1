//! A file that `export --format json` or jsonl wrote.

use super::ImportArgs;
use crate::cli::failure::Failure;
use crate::exchange::import::{Plan, plan_own};
use crate::exchange::own;
use crate::store::Store;
use crate::{say, word};

/// Refuses what only a table needs.
pub(super) fn refuse(args: &ImportArgs) -> Result<(), Failure> {
    let given = [
        ("--as", args.noun.is_some()),
        ("--map", !args.map.is_empty()),
        ("--key", args.key.is_some()),
        ("--catalogue", args.catalogue.is_some()),
        ("--sheet", args.sheet.is_some()),
        ("--create", args.create),
        ("--profile", args.profile.is_some()),
        ("--save-profile", args.save_profile.is_some()),
    ];
    match given.iter().find(|(_, is_given)| *is_given) {
        None => Ok(()),
        Some((flag, _)) => Err(Failure::usage(
            say!(
                "`{flag}` has no meaning for a file that servanda exported",
                flag
            ),
            word!("it says itself what each row is; leave the flag out"),
        )),
    }
}

/// Plans the import of such a file.
pub(super) fn planned(bytes: &[u8], name: &str, store: &Store) -> Result<Plan, Failure> {
    let bare = store.is_bare()?;
    let file = own::read(bytes, bare.as_ref()).map_err(|error| {
        let hint = error.hint();
        Failure::refused(error.to_string(), hint)
    })?;
    Ok(plan_own(&file, &store.rows()?, name, store)?)
}
