//! `list`: records, or what belongs to them.

mod asked;
pub(super) mod columns;
pub(super) mod nouns;

use clap::Args;
use serde::Serialize;

use super::choice::choice;
use super::console::{Console, answer, count};
use super::failure::Failure;
use super::then::{self, ThenArgs};
use crate::domain::code::nearest;
use crate::domain::entity::Entity;
use crate::domain::filter::{KEYS, Predicate, Takes};
use crate::domain::indicator::Indicator;
use crate::domain::settings::Now;
use crate::domain::text::excerpt;
use crate::domain::vocabulary::Kind;
use crate::exchange::{Column, Format, List, indicator_column, record_column, record_columns};
use crate::store::{Page, Query, Sort, Store, Then, noun_columns};
use crate::words::of;
use crate::{say, word};

pub(super) use asked::{Asked, check, view};
use nouns::NOUNS;
pub(super) use nouns::{Noun, Thing, column, things};

/// What `list` takes.
#[derive(Debug, Args)]
#[command(after_long_help = help())]
pub struct ListArgs {
    /// What to list, when the first word is one of the nouns, and which records it concerns
    #[arg(value_name = "NOUN|FILTER")]
    pub filter: Vec<String>,
    /// The order, as in -due,ref: columns, a minus for the largest first
    #[arg(long, value_name = "COLUMNS", allow_hyphen_values = true)]
    pub sort: Option<String>,
    /// What to show, as in ref,title,due
    #[arg(long, value_name = "COLUMNS", allow_hyphen_values = true)]
    pub columns: Option<String>,
    /// A saved view: its noun, filter, order and columns; what is given besides wins, and further filters must hold too
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", allow_hyphen_values = true, value_parser = count)]
    pub limit: Option<usize>,
    /// With what is in the bin
    #[arg(long)]
    pub all: bool,
    /// Which time is asked about.
    #[command(flatten)]
    pub then: ThenArgs,
    /// The form
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = choice::<Format>(Format::CODES))]
    pub format: Format,
}

pub(super) fn run(args: &ListArgs, console: &Console) -> Result<(), Failure> {
    let then = args.then.read(console)?;
    let now = then::now(then, console);
    let (sort, columns) = (args.sort.as_deref(), args.columns.as_deref());
    let mut asked = Asked::new(&args.filter, sort, columns, now.today);
    if let Some(name) = &args.view {
        let view = super::view::load(&console.open()?, name, console.desk.now())?;
        asked = asked.over(view);
    }
    let query = asked.query(args.all, now.today)?;
    let listing = Listing {
        args,
        console,
        then,
        now,
        asked,
    };
    match listing.asked.noun {
        Some(Noun::Entity(Entity::Indicator)) => listing.indicators(&query),
        Some(Noun::Entity(entity)) => listing.nouns(entity, &query),
        _ => listing.records(query),
    }
}

/// Splits the first word off if it is a noun.
fn split(words: &[String]) -> (Option<Noun>, &[String]) {
    match words.first().and_then(|word| nouns::noun(word)) {
        Some(noun) => (Some(noun), &words[1..]),
        None => (None, words),
    }
}

/// Splits the first word off if it is a kind of record.
pub(super) fn kind(words: &[String]) -> (Option<Kind>, &[String]) {
    match split(words) {
        (Some(Noun::Kind(kind)), rest) => (Some(kind), rest),
        _ => (None, words),
    }
}

/// One list as it was asked for.
#[derive(Debug)]
struct Listing<'a> {
    args: &'a ListArgs,
    console: &'a Console,
    then: Then,
    now: Now,
    asked: Asked,
}

impl Listing<'_> {
    fn open(&self) -> Result<Store, Failure> {
        let mut store = then::open(self.then, self.console)?;
        if self.args.format.is_for_reading() {
            store.read_in(Some(self.console.tongue));
        }
        Ok(store)
    }

    fn records(&self, query: Query) -> Result<(), Failure> {
        let format = self.args.format;
        let sort = Sort::parse(self.asked.sort.as_deref().unwrap_or_default())?;
        let query = Query { sort, ..query };
        let known: Vec<&str> = record_columns(None, Format::Csv);
        let names = columns::chosen(self.asked.columns.as_deref(), &known)?;
        let chosen = names.is_some();
        let names = names.unwrap_or_else(|| record_columns(query.kind, format));
        let store = self.open()?;
        let page = Page {
            offset: 0,
            limit: self.args.limit.unwrap_or(usize::MAX),
        };
        let records = format.spoken(|| store.many_records(&query, page, self.now))?;
        let columns = names.into_iter().filter_map(record_column).collect();
        self.write(
            &store,
            &query,
            &List {
                columns,
                rows: &records,
                chosen,
            },
        )
    }

    fn write<T: Serialize>(
        &self,
        store: &Store,
        query: &Query,
        list: &List<'_, T>,
    ) -> Result<(), Failure> {
        if list.rows.is_empty() && self.args.limit != Some(0) {
            self.nothing(store, query)?;
        }
        let format = self.args.format;
        format.spoken(|| answer(|out| list.write(format, self.console.look, out)))
    }

    /// Says that nothing was found; refuses a single word that no record holds and that looks like a noun mistyped.
    fn nothing(&self, store: &Store, query: &Query) -> Result<(), Failure> {
        let first = self.args.filter.first().filter(|_| query.kind.is_none());
        let is_word = query
            .filter
            .terms
            .first()
            .is_some_and(|term| matches!(term.predicate, Predicate::Word(_)) && !term.negated);
        if let Some(word) = first.filter(|_| is_word)
            && let Some(near) = nearest(word, NOUNS.iter().map(|(noun, _)| *noun))
        {
            let nouns: Vec<&str> = NOUNS.iter().map(|(noun, _)| *noun).collect();
            return Err(Failure::usage(
                say!(
                    "`{word}` is no noun, and no record holds the word",
                    word = excerpt(word)
                ),
                say!(
                    "did you mean `{near}`? there are {nouns}",
                    near,
                    nouns = nouns.join(", ")
                ),
            ));
        }
        if self.asked.filter.is_empty() {
            self.console.tell(word!("there are none"));
        } else {
            let bin = Query {
                bin: true,
                ..query.clone()
            };
            let binned = !query.bin && store.count(&bin, self.now)? > 0;
            let more = if binned {
                word!("; --all includes the bin")
            } else {
                ""
            };
            let filter = excerpt(&self.asked.filter);
            self.console
                .tell(&say!("nothing passes `{filter}`{more}", filter, more));
        }
        Ok(())
    }

    /// Lists indicators, each with what was said of it.
    fn indicators(&self, query: &Query) -> Result<(), Failure> {
        let known = asked::entity_columns(Entity::Indicator);
        let sortable = noun_columns(Entity::Indicator);
        let order = columns::order(self.asked.sort.as_deref(), &sortable)?;
        let names = columns::chosen(self.asked.columns.as_deref(), &known)?;
        let chosen = names.is_some();
        let store = self.open()?;
        let mut things = things(store.nouns(Entity::Indicator, query, self.now)?);
        columns::sort(&mut things, &order);
        things.truncate(self.args.limit.unwrap_or(usize::MAX));
        let uids = things.iter().filter_map(|thing| thing.get("uid").as_text());
        let rows = uids
            .map(|uid| store.indicator(uid))
            .collect::<Result<Vec<Indicator>, _>>()?;
        let usual = if self.args.format.is_for_reading() {
            vec!["ref", "title", "unit", "observations"]
        } else {
            known
        };
        let columns = names.unwrap_or(usual);
        let list = List {
            columns: columns.into_iter().map(indicator_column).collect(),
            rows: &rows,
            chosen,
        };
        self.write(&store, query, &list)
    }

    fn nouns(&self, entity: Entity, query: &Query) -> Result<(), Failure> {
        let format = self.args.format;
        let known = noun_columns(entity);
        let order = columns::order(self.asked.sort.as_deref(), &known)?;
        let names = columns::chosen(self.asked.columns.as_deref(), &known)?;
        let chosen = names.is_some();
        let store = self.open()?;
        let table = store.nouns(entity, query, self.now)?;
        let mut things = things(table);
        columns::sort(&mut things, &order);
        things.truncate(self.args.limit.unwrap_or(usize::MAX));
        let names = names.unwrap_or_else(|| nouns::usual(&known, &things, format));
        let columns: Vec<Column<Thing>> =
            names.into_iter().map(|name| column(entity, name)).collect();
        self.write(
            &store,
            query,
            &List {
                columns,
                rows: &things,
                chosen,
            },
        )
    }
}

fn help() -> String {
    let nouns: Vec<&str> = NOUNS.iter().map(|(noun, _)| *noun).collect();
    let keys: Vec<String> = KEYS
        .iter()
        .filter(|row| !matches!(row.takes, Takes::Part(_)))
        .map(|row| format!("  {:<31} {}", row.example, of("filter", row.meaning)))
        .collect();
    format!(
        "Nouns: {}; none: every record.\n{HELP_NOUNS}{}\n{HELP}",
        nouns.join(" "),
        keys.join("\n")
    )
}

const HELP_NOUNS: &str = "\
A list of what is no record shows what belongs to the records that pass the filter.

Filter:
";

const HELP: &str = "  \
  \"exact phrase\", words           full text: beginnings of words, any script

Several words must all hold; the values of one key are a list: status:limited,substantial.

Examples:
  servanda list documents occasion:O1
  servanda list follow-ups late --sort due --columns ref,title,due,lead
  servanda list rag:red -field:labour --format csv > red.csv
  servanda list milestones field:energy
  servanda list due:..+30d --format json
  servanda list --view mine                          a saved view
  servanda list documents --as-of 2025-12-31         what was true that day";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_is_a_noun_if_it_is_one_else_filter() {
        for (words, kind, rest) in [
            (&["documents", "late"][..], Some(Kind::Document), 1),
            (&["Follow_Ups"], Some(Kind::FollowUp), 0),
            (&["late", "documents"], None, 2),
            (&[], None, 0),
        ] {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            let (noun, filter) = split(&words);
            let found = match noun {
                Some(Noun::Kind(kind)) => Some(kind),
                _ => None,
            };
            assert_eq!((found, filter.len()), (kind, rest), "{words:?}");
        }
    }
}
