//! `edit`: set fields of one thing, or of all records that pass a filter; or the thing as a file in an editor.

mod editor;
mod preview;

use clap::Args;

use super::console::Console;
use super::done::{Done, DoneArgs};
use super::failure::Failure;
use super::fields;
use super::target::{Target, target};
use crate::domain::change::{Change, Edit};
use crate::store::Store;
use crate::word;

/// What `edit` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda edit F1 --set due=2027-06 --note \"moved at the second session\"
  servanda edit D1 --set title=\"Memorandum on power\" --set title.ko=\"…\"
  servanda edit F4 --set due=eoq --set contact=
  servanda edit F2 --set rag_override=amber --set rag_note=\"waits for the budget\"
  servanda edit F2 --set audience=shared              may be shown to the other side
  servanda edit field:energy --set contact=\"Asia desk\"        shows what would change
  servanda edit field:energy --set contact=\"Asia desk\" --yes  changes it, as one operation
  servanda edit D1                                    opens $VISUAL or $EDITOR on it

`title` is the title in the register's language, `title.ko` that in another. An empty value empties the field. Several --set \
are one operation. In the editor every field stands with what it takes; what is refused comes back as a comment above the \
field; an empty file gives up.")]
pub struct EditArgs {
    /// Anything that has a ref, or a filter that finds several records
    #[arg(value_name = "REF|FILTER", required = true)]
    pub target: Vec<String>,
    /// A field and its new value; may be given several times [default: opens an editor]
    #[arg(long, value_name = "FIELD=VALUE", allow_hyphen_values = true)]
    pub set: Vec<String>,
    /// Why
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub note: Option<String>,
    /// Change the several records that a filter finds
    #[arg(long)]
    pub yes: bool,
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

pub(super) fn run(args: &EditArgs, console: &Console) -> Result<(), Failure> {
    let pairs = fields::split(&args.set, "--set due=2027-06")?;
    let mut store = console.open()?;
    let meant = target(&store, &args.target, Store::find, console)?;
    if pairs.is_empty() {
        let Some(named) = meant.named else {
            return Err(Failure::usage(
                word!("an editor opens on one thing, and a filter finds several"),
                word!("name a ref, or say what to set: --set FIELD=VALUE"),
            ));
        };
        return editor::run(&named, args, &mut store, console);
    }
    let change = Change::Edit(Edit {
        entity: meant.entity,
        sets: fields::sets(meant.entity, &pairs, console)?,
        rows: meant.uids.clone(),
        note: args.note.clone(),
    });
    if meant.named.is_none() && !args.yes {
        return preview::tell(&store, &change, args, console);
    }
    apply(&mut store, &change, &meant, args, console)
}

fn apply(
    store: &mut Store,
    change: &Change,
    meant: &Target,
    args: &EditArgs,
    console: &Console,
) -> Result<(), Failure> {
    let done = Done::from(store.apply(change, &console.desk.stamp())?);
    match &meant.named {
        Some(named) => done.of(&named.reference),
        None => done,
    }
    .tell(&args.done, console)
}
