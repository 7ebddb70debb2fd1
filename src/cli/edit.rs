//! `edit`: set fields of one thing.

use clap::Args;

use super::args::REF;
use super::console::Console;
use super::done::{Done, DoneArgs};
use super::failure::Failure;
use crate::domain::change::{Change, Edit, Set};
use crate::domain::date;
use crate::domain::entity::{Entity, Field, FieldError, FieldType};
use crate::store::StoreError;

/// What `edit` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda edit F1 --set due=2027-06 --note \"moved at the second session\"
  servanda edit D1 --set title=\"Memorandum on power\" --set title.ko=\"…\"
  servanda edit F4 --set due=eoq --set contact=
  servanda edit F2 --set rag_override=amber --set rag_note=\"waits for the budget\"

`title` is the title in the register's language, `title.ko` that in another. An empty value empties the field.")]
pub struct EditArgs {
    /// Anything that has a ref: its ref or uid
    #[arg(value_name = REF)]
    pub reference: String,
    /// A field and its new value; may be given several times
    #[arg(
        long,
        value_name = "FIELD=VALUE",
        required = true,
        allow_hyphen_values = true
    )]
    pub set: Vec<String>,
    /// Why
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub note: Option<String>,
    /// How to answer.
    #[command(flatten)]
    pub done: DoneArgs,
}

pub(super) fn run(args: &EditArgs, console: &Console) -> Result<(), Failure> {
    let split = args
        .set
        .iter()
        .map(|text| split(text))
        .collect::<Result<Vec<_>, _>>()?;
    let mut store = console.open()?;
    let named = store.find(&args.reference)?;
    let sets = split
        .into_iter()
        .map(|(field, text)| set(named.entity, field, text, console))
        .collect::<Result<Vec<_>, _>>()?;
    let edit = Edit {
        entity: named.entity,
        rows: vec![named.uid],
        sets,
        note: args.note.clone(),
    };
    let applied = store.apply(&Change::Edit(edit), &console.desk.stamp())?;
    Done::from(applied)
        .of(&named.reference)
        .tell(&args.done, console)
}

fn split(text: &str) -> Result<(&str, &str), Failure> {
    text.split_once('=')
        .filter(|(field, _)| !field.trim().is_empty())
        .ok_or_else(|| {
            let text = crate::domain::text::excerpt(text);
            Failure::usage(
                format!("`{text}` is no FIELD=VALUE"),
                "write the field, `=` and the value: --set due=2027-06",
            )
        })
}

/// Makes a setting; words for dates become dates here, since the gate does not know which day an officer means.
fn set(entity: Entity, field: &str, text: &str, console: &Console) -> Result<Set, Failure> {
    let code = field.trim().to_lowercase().replace('-', "_");
    let known = entity.field(&code);
    let field = known.map_or_else(|| field.trim().to_owned(), |known| known.name.to_owned());
    let text = match known {
        Some(Field {
            holds: FieldType::Date,
            name,
            ..
        }) if !text.trim().is_empty() => date::resolve(text, console.desk.today())
            .map_err(|source| {
                StoreError::from(FieldError::Date {
                    field: name,
                    source,
                })
            })?
            .to_string(),
        _ => text.to_owned(),
    };
    Ok(Set { field, text })
}
