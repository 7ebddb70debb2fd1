//! `init`: make a register.

use std::path::Path;

use clap::Args;

use super::console::Console;
use super::failure::Failure;
use crate::backup::{Kept, Restore, restore};
use crate::domain::vocabulary::Kind;
use crate::register;
use crate::store::{Query, Store, StoreError};
use crate::words::counted;
use crate::{mark, say, word};

/// What `init` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda init                             the register that ships with the program
  servanda --db kz-kr.db init --empty       one without records, in a file of its own
  servanda init --force                     begin again; the register that was there is kept as a backup")]
pub struct InitArgs {
    /// Without records: parties, bodies and documents are yours to add
    #[arg(long)]
    pub empty: bool,
    /// In place of what is there, which is kept as a backup
    #[arg(long)]
    pub force: bool,
}

const EMPTY_TITLE: &str = "Register of agreements";
const EMPTY_LANGUAGE: &str = "en";

pub(super) fn run(args: &InitArgs, console: &Console) -> Result<(), Failure> {
    let desk = &console.desk;
    let path = &desk.register;
    if desk.read_only {
        let why = mark!("it was opened with --read-only");
        let path = path.clone();
        return Err(StoreError::ReadOnly { path, why }.into());
    }
    let store = if args.force && path.symlink_metadata().is_ok() {
        replace(args, console)?
    } else {
        make(args, path, console)?
    };
    let mut counts = Vec::new();
    for kind in Kind::ALL {
        let query = Query {
            kind: Some(*kind),
            ..Query::default()
        };
        counts.push(counted(store.count(&query, desk.now())?, kind.noun()));
    }
    console.tell(&say!(
        "made {path}: {counts}",
        path = path.display(),
        counts = counts.join(", ")
    ));
    Ok(())
}

fn make(args: &InitArgs, path: &Path, console: &Console) -> Result<Store, Failure> {
    let stamp = console.desk.stamp();
    let rows = if args.empty {
        register::empty(EMPTY_TITLE, EMPTY_LANGUAGE, &stamp)
    } else {
        register::shipped(&stamp).expect("the shipped register reads: a test holds it")
    };
    Ok(Store::create(path, rows, &stamp)?)
}

/// Makes the register elsewhere and restores it over the one that is there: whoever has that open sees the new one, and
/// what was there is kept.
fn replace(args: &InitArgs, console: &Console) -> Result<Store, Failure> {
    let desk = &console.desk;
    let folder = tempfile::tempdir().map_err(|error| {
        let hint = word!("make room there, or name another folder in TMPDIR");
        Failure::refused(say!("cannot make a temporary folder: {error}", error), hint)
    })?;
    let new = folder.path().join("servanda.db");
    drop(make(args, &new, console)?);
    let order = Restore {
        register: &desk.register,
        from: &new,
        may_be_another: true,
        settings: &desk.backup_settings()?,
    };
    let restored = restore(&order, &desk.stamp(), &mut |_, _| true)?;
    match restored.kept {
        Kept::Backup(path) => {
            console.tell(&say!(
                "kept what was there as {path}",
                path = path.display()
            ));
        }
        Kept::Damaged(path) => {
            console.tell(&say!(
                "kept what was there, byte for byte, as {path}",
                path = path.display()
            ));
        }
        Kept::Nothing => {}
    }
    Ok(desk.open()?)
}
