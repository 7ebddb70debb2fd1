//! `view`: filters saved under names, with their order and columns.

use clap::{Args, Subcommand};

use super::choice::choice;
use super::console::{Console, answer};
use super::done::{Done, DoneArgs};
use super::failure::Failure;
use super::list::{self, Thing, things};
use crate::domain::change::{self, Change, View};
use crate::domain::code::nearest;
use crate::domain::entity::Entity;
use crate::domain::settings::Now;
use crate::domain::text::excerpt;
use crate::exchange::{Format, List};
use crate::store::{Query, Store};
use crate::{say, word};

/// What `view` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda view save mine follow-ups lead:\"Ministry of Energy\" --sort due
  servanda list --view mine
  servanda view remove mine")]
pub struct ViewArgs {
    /// What is to be done with views.
    #[command(subcommand)]
    pub action: ViewAction,
}

/// What can be done with views.
#[derive(Debug, Subcommand)]
pub enum ViewAction {
    /// Save a filter under a name, in place of one that has it
    #[command(after_long_help = "\
Relative days such as due:..+30d are saved as they are written and count from the day on which the view is listed.

Examples:
  servanda view save soon follow-ups due:..+30d --sort due --columns ref,title,due
  servanda view save red rag:red")]
    Save {
        /// What it is called
        #[arg(value_name = "NAME")]
        name: String,
        /// What it lists, when the first word is a noun of `list`, and the filter
        #[arg(value_name = "NOUN|FILTER", required = true)]
        filter: Vec<String>,
        /// The order, as in -due,ref
        #[arg(long, value_name = "COLUMNS", allow_hyphen_values = true)]
        sort: Option<String>,
        /// What to show, as in ref,title,due
        #[arg(long, value_name = "COLUMNS", allow_hyphen_values = true)]
        columns: Option<String>,
        /// How to answer.
        #[command(flatten)]
        done: DoneArgs,
    },
    /// Show the views that are saved
    List {
        /// The form
        #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = choice::<Format>(Format::CODES))]
        format: Format,
    },
    /// Put a view into the bin
    Remove {
        /// What it is called
        #[arg(value_name = "NAME")]
        name: String,
        /// How to answer.
        #[command(flatten)]
        done: DoneArgs,
    },
}

pub(super) fn run(args: &ViewArgs, console: &Console) -> Result<(), Failure> {
    match &args.action {
        ViewAction::Save {
            name,
            filter,
            sort,
            columns,
            done,
        } => {
            let mut store = console.open()?;
            let view = list::view(name, filter, sort.as_deref(), columns.as_deref(), console);
            list::check(&view, &store, console)?;
            let applied = store.apply(&Change::SaveView(view), &console.desk.stamp())?;
            Done::from(applied).tell(done, console)
        }
        ViewAction::List { format } => {
            let views = saved(&console.open()?, console.desk.now())?;
            if views.is_empty() {
                console.tell(word!("no view is saved"));
            }
            let list = List {
                columns: ["name", "noun", "filter", "sort", "columns"]
                    .map(|name| list::column(Entity::View, name))
                    .into(),
                rows: &views,
                chosen: false,
            };
            answer(|out| list.write(*format, console.look, out))
        }
        ViewAction::Remove { name, done } => {
            let mut store = console.open()?;
            let found = find(&store, name, console.desk.now())?;
            let uid = found.get("uid").as_text().unwrap_or_default();
            let uid = store.find(uid)?.uid;
            let thing = change::Thing {
                entity: Entity::View,
                uid,
            };
            let applied = store.apply(&Change::Remove(vec![thing]), &console.desk.stamp())?;
            Done::from(applied).tell(done, console)
        }
    }
}

fn saved(store: &Store, now: Now) -> Result<Vec<Thing>, Failure> {
    Ok(things(store.nouns(Entity::View, &Query::default(), now)?))
}

/// Finds a view by its name.
fn find(store: &Store, name: &str, now: Now) -> Result<Thing, Failure> {
    let views = saved(store, now)?;
    let called = |view: &Thing| view.get("name").to_string();
    if let Some(view) = views.iter().find(|view| called(view) == name.trim()) {
        return Ok(view.clone());
    }
    let names: Vec<String> = views.iter().map(called).collect();
    let near = nearest(name, names.iter().map(String::as_str));
    let near = near.map_or_else(String::new, |near| say!("did you mean `{near}`? ", near));
    Err(Failure::refused(
        say!("there is no view `{name}`", name = excerpt(name)),
        say!(
            "{near}`servanda view list` shows those that are saved",
            near
        ),
    ))
}

/// Gives a saved view.
pub(super) fn load(store: &Store, name: &str, now: Now) -> Result<View, Failure> {
    let thing = find(store, name, now)?;
    let text = |column: &str| thing.get(column).as_text().map(str::to_owned);
    Ok(View {
        name: text("name").unwrap_or_default(),
        noun: text("noun"),
        filter: text("filter").unwrap_or_default(),
        sort: text("sort"),
        columns: text("columns"),
    })
}
