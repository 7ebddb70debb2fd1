//! Which rows are exported: the records that pass, in their order, and what belongs to them.

use std::collections::HashMap;
use std::io::{self, Write};

use chrono::{DateTime, Utc};

use super::{ExportArgs, FileFormat};
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::list::columns::{chosen, order, sort};
use crate::cli::list::nouns::usual;
use crate::cli::list::{Asked, Noun, Thing, column, things};
use crate::cli::then;
use crate::domain::entity::Entity;
use crate::domain::record::Record;
use crate::domain::settings::Now;
use crate::domain::uid::Uid;
use crate::domain::vocabulary::Audience;
use crate::exchange::own::{Extract, Head};
use crate::exchange::{Format, Heading, List, Look, record_column, record_columns};
use crate::store::{HistoryQuery, Page, Query, Sort, Store, Then, noun_columns};
use crate::{say, word};

/// What is asked for, and the register that answers: of its time, and without what is not to be handed out.
pub(super) struct Asking {
    pub store: Store,
    pub now: Now,
    /// The moment of the export.
    pub at: DateTime<Utc>,
    pub audience: Audience,
    pub asked: Asked,
    pub query: Query,
    then: Then,
}

/// A list that is to be written.
pub(super) enum Listed {
    Records(Vec<Record>, Vec<&'static str>),
    Things(Entity, Vec<Thing>, Vec<&'static str>),
}

impl Asking {
    pub fn new(args: &ExportArgs, console: &Console) -> Result<Self, Failure> {
        let then = args.then.read(console)?;
        let now = then::now(then, console);
        let (sort, columns) = (args.sort.as_deref(), args.columns.as_deref());
        let mut asked = Asked::new(&args.filter, sort, columns, now.today);
        if let Some(name) = &args.view {
            let view = crate::cli::view::load(&console.open()?, name, console.desk.now())?;
            asked = asked.over(view);
        }
        let is_list = matches!(asked.noun, Some(Noun::Entity(_)));
        if is_list
            && !matches!(
                args.format,
                FileFormat::Csv | FileFormat::Markdown | FileFormat::Html
            )
        {
            let hint = word!(
                "leave the noun out: the file holds what belongs to the records; or export the list as csv"
            );
            return Err(Failure::usage(
                say!("{format} is no file of one list", format = args.format),
                hint,
            ));
        }
        let mut query = asked.query(false, now.today)?;
        if !is_list {
            query.sort = Sort::parse(asked.sort.as_deref().unwrap_or_default())?;
        }
        let audience = args.audience.unwrap_or(Audience::Internal);
        let store = then::open(then, console)?;
        let store = match audience {
            Audience::Shared => store.shared()?,
            Audience::Internal => store,
        };
        Ok(Self {
            store,
            now,
            at: console.desk.stamp().at,
            audience,
            asked,
            query,
            then,
        })
    }

    /// Tells whether some records are meant and not the whole register.
    pub fn is_part(&self) -> bool {
        !self.query.filter.is_empty() || self.query.kind.is_some()
    }

    /// Gives the records that pass, in their order.
    pub fn records(&self) -> Result<Vec<Record>, Failure> {
        Ok(self.store.many_records(&self.query, Page::ALL, self.now)?)
    }

    /// Gives what was entered of the records that pass and of what belongs to them; records in their order, where one
    /// was asked for.
    pub fn extract(&self) -> Result<Extract, Failure> {
        let rows = self.store.rows()?;
        if !self.is_part() && self.query.sort.is_empty() {
            return Ok(Extract::whole(rows));
        }
        let uids = self.store.uids(&self.query, self.now)?;
        let mut extract = if self.is_part() {
            Extract::of(
                rows,
                uids.iter().filter_map(|uid| uid.parse().ok()).collect(),
            )
        } else {
            Extract::whole(rows)
        };
        if !self.query.sort.is_empty() {
            let places: HashMap<&str, usize> = uids.iter().map(String::as_str).zip(0..).collect();
            let place = |uid: &Uid| places.get(uid.as_str()).copied().unwrap_or(usize::MAX);
            extract.rows.sort_by_key(|row| match row.entity {
                Entity::Record => place(&row.uid),
                _ => 0,
            });
        }
        Ok(extract)
    }

    /// Gives what a file of everything says of itself.
    pub fn head(&self, with_history: bool) -> Result<Head, Failure> {
        let filter = self.is_part().then(|| self.words());
        let audience = (self.audience == Audience::Shared).then(|| self.audience.to_string());
        let query = HistoryQuery {
            changes: true,
            ..HistoryQuery::default()
        };
        let history = if with_history {
            Some(self.store.history(&query)?)
        } else {
            None
        };
        Ok(Head {
            filter,
            audience,
            history,
        })
    }

    /// Gives the filter as it was typed, with the kind before it.
    fn words(&self) -> String {
        let kind = self.query.kind.map(|kind| format!("kind:{kind} "));
        [kind.unwrap_or_default(), self.asked.filter.clone()]
            .concat()
            .trim()
            .to_owned()
    }

    /// Gives what stands above a list.
    pub fn heading(&self, noun: &'static str, rows: usize) -> Result<Heading, Failure> {
        let mut limits = Vec::new();
        if self.audience == Audience::Shared {
            limits.push(word!("what is shared").to_owned());
        }
        if let Some(day) = self.then.as_of {
            limits.push(say!("what was true on {day}", day));
        }
        if let Some(day) = self.then.known_on {
            limits.push(say!("what was known on {day}", day));
        }
        Ok(Heading {
            title: self.store.title()?,
            noun,
            filter: self.words(),
            day: self.now.today.to_string(),
            limits,
            rows,
        })
    }

    /// Gives the list with its heading; for reading only the usual columns.
    pub fn list(&self, is_for_reading: bool) -> Result<(Listed, Heading), Failure> {
        let format = if is_for_reading {
            Format::Markdown
        } else {
            Format::Csv
        };
        let wanted = self.asked.columns.as_deref();
        let Some(Noun::Entity(entity)) = self.asked.noun else {
            let names = chosen(wanted, &record_columns(None, Format::Csv))?;
            let names = names.unwrap_or_else(|| record_columns(self.query.kind, format));
            let records = self.records()?;
            let heading = self.heading("record", records.len())?;
            return Ok((Listed::Records(records, names), heading));
        };
        let known = noun_columns(entity);
        let order = order(self.asked.sort.as_deref(), &known)?;
        let names = chosen(wanted, &known)?;
        let mut rows = things(self.store.nouns(entity, &self.query, self.now)?);
        sort(&mut rows, &order);
        let names = names.unwrap_or_else(|| usual(&known, &rows, format));
        let heading = self.heading(entity.row().noun, rows.len())?;
        Ok((Listed::Things(entity, rows, names), heading))
    }
}

/// Gives the word for the rows of an entity.
pub(super) fn noun_name(entity: Entity) -> String {
    let plural = crate::exchange::own::LISTS
        .iter()
        .find(|(_, each)| *each == entity);
    plural
        .map_or(entity.row().noun, |(name, _)| name)
        .to_owned()
}

impl Listed {
    pub fn write(
        &self,
        format: FileFormat,
        (heading, look): (&Heading, Look),
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match self {
            Self::Records(rows, names) => {
                let columns = names
                    .iter()
                    .filter_map(|name| record_column(name))
                    .collect();
                let chosen = true;
                let list = List {
                    columns,
                    rows,
                    chosen,
                };
                write(&list, format, (heading, look), out)
            }
            Self::Things(entity, rows, names) => {
                let columns = names.iter().map(|name| column(*entity, name)).collect();
                let chosen = true;
                let list = List {
                    columns,
                    rows,
                    chosen,
                };
                write(&list, format, (heading, look), out)
            }
        }
    }
}

fn write<T: serde::Serialize>(
    list: &List<'_, T>,
    format: FileFormat,
    (heading, look): (&Heading, Look),
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        FileFormat::Html => list.write_page(heading, out),
        FileFormat::Markdown => list.write_markdown(heading, out),
        _ => list.write(Format::Csv, look, out),
    }
}
