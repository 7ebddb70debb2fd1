//! What a list is asked for: by the words of the command line, by a saved view, or by both.

use chrono::NaiveDate;

use super::nouns::{Noun, noun};
use super::{columns, split};
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::domain::change::View;
use crate::domain::entity::Entity;
use crate::domain::filter::{Filter, join_args};
use crate::exchange::{Format, record_columns};
use crate::store::{Query, Sort, Store, noun_columns};

/// What a list is asked for.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Asked {
    /// What to list; none: every record.
    pub noun: Option<Noun>,
    /// Which records it concerns.
    pub filter: String,
    /// The order.
    pub sort: Option<String>,
    /// The columns.
    pub columns: Option<String>,
}

impl Asked {
    /// Reads words: the first is a noun if it is one.
    pub fn new(
        words: &[String],
        sort: Option<&str>,
        columns: Option<&str>,
        today: NaiveDate,
    ) -> Self {
        let (noun, words) = split(words);
        Self {
            noun,
            filter: join_args(words, today),
            sort: sort.map(str::to_owned),
            columns: columns.map(str::to_owned),
        }
    }

    /// Adds what a view says: its filter must hold too, and what was given wins over the rest.
    pub fn over(self, view: View) -> Self {
        Self {
            noun: self.noun.or(view.noun.as_deref().and_then(noun)),
            filter: [view.filter, self.filter].join(" ").trim().to_owned(),
            sort: self.sort.or(view.sort),
            columns: self.columns.or(view.columns),
        }
    }

    /// Makes the question about records, without their order.
    pub fn query(&self, bin: bool, today: NaiveDate) -> Result<Query, Failure> {
        let kind = match self.noun {
            Some(Noun::Kind(kind)) => Some(kind),
            _ => None,
        };
        Ok(Query {
            kind,
            filter: Filter::parse(&self.filter, today)?,
            sort: Vec::new(),
            bin,
        })
    }
}

/// Gives the names of the columns that a list of an entity may show.
pub(super) fn entity_columns(entity: Entity) -> Vec<&'static str> {
    let mut known = noun_columns(entity);
    if entity == Entity::Indicator {
        known.push("observations");
    }
    known
}

/// Makes a view of words as `list` takes them.
pub(in crate::cli) fn view(
    name: &str,
    words: &[String],
    sort: Option<&str>,
    columns: Option<&str>,
    console: &Console,
) -> View {
    let asked = Asked::new(words, sort, columns, console.desk.today());
    let noun = asked.noun.and(words.first());
    View {
        name: name.to_owned(),
        noun: noun.map(|noun| noun.trim().to_lowercase().replace('_', "-")),
        filter: asked.filter,
        sort: asked.sort,
        columns: asked.columns,
    }
}

/// Refuses a view that could not be listed.
pub(in crate::cli) fn check(view: &View, store: &Store, console: &Console) -> Result<(), Failure> {
    let now = console.desk.now();
    let asked = Asked::new(&[], None, None, now.today).over(view.clone());
    let query = asked.query(false, now.today)?;
    if let Some(Noun::Entity(entity)) = asked.noun {
        columns::order(asked.sort.as_deref(), &noun_columns(entity))?;
        columns::chosen(asked.columns.as_deref(), &entity_columns(entity))?;
        store.nouns(entity, &query, now)?;
    } else {
        Sort::parse(asked.sort.as_deref().unwrap_or_default())?;
        columns::chosen(asked.columns.as_deref(), &record_columns(None, Format::Csv))?;
        store.count(&query, now)?;
    }
    Ok(())
}
