//! What is shown as a table, exactly: which rows, in what order, with which columns. Read again when it is copied or written, so
//! that rows beyond the screen are in it too.

use std::io::{self, Write};

use serde::Serialize;

use super::jobs::then::of;
use super::reader;
use crate::app::dialog::by_words;
use crate::app::list::{List as AppList, Shape};
use crate::app::timeline::SECTIONS;
use crate::app::view::View;
use crate::app::{App, Moment};
use crate::backup::{self, Backup};
use crate::desk::Desk;
use crate::domain::agenda::Entry;
use crate::domain::change::Operation;
use crate::domain::column::usual;
use crate::domain::indicator::Indicator;
use crate::domain::past::PastFilter;
use crate::domain::query::{Page, Query};
use crate::domain::record::Record;
use crate::domain::settings::Now;
use crate::domain::sort::Sort;
use crate::domain::vocabulary::Kind;
use crate::exchange::{
    Column, Format, List, Look, agenda_columns, indicator_column, operation_columns, record_column,
};
use crate::store::{HistoryQuery, Result, Store};
use crate::words::counted;
use crate::{say, word};

/// The columns of indicators, as `list indicators` has them.
const INDICATOR: &[&str] = &["ref", "title", "unit", "definition", "observations"];

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For the clipboard.
    Tabs,
    /// For a file.
    Format(Format),
}

enum What {
    List(Box<AppList>),
    Records(Vec<Query>, Vec<&'static str>),
    Agenda(Vec<Entry>),
    History(Option<PastFilter>),
    Indicators,
    Backups(Vec<Backup>),
}

/// What a list asks for, in the words of the command line.
#[derive(Debug, Clone)]
pub struct InWords {
    /// The noun.
    pub noun: &'static str,
    /// The filter.
    pub filter: String,
    /// The order.
    pub sort: String,
    /// The columns.
    pub columns: Vec<&'static str>,
}

/// What is shown.
pub struct Shown {
    asked: Option<InWords>,
    what: What,
    now: Now,
    then: Option<Moment>,
}

/// A table that was read.
pub enum Table {
    /// Records with the columns that are shown.
    Records(Vec<Record>, Vec<&'static str>),
    /// Entries of the agenda.
    Agenda(Vec<Entry>),
    /// Operations.
    History(Vec<Operation>),
    /// Indicators.
    Indicators(Vec<Indicator>),
    /// Backups.
    Backups(Vec<Backup>),
}

/// Gives the columns of a list as they were chosen, also those that a narrow terminal leaves out.
fn columns_of(list: &AppList) -> Vec<&'static str> {
    list.columns
        .known()
        .map(|(column, _)| column.name)
        .collect()
}

/// Reads the operations that a filter finds, all of them.
fn found(filter: &PastFilter, store: &Store) -> Result<Vec<Operation>> {
    const LOOK: i64 = 100_000;
    let mut before = i64::try_from(store.count_operations()?).unwrap_or(i64::MAX - 1) + 1;
    let mut found = Vec::new();
    loop {
        let looked = store.look_back(filter, before, LOOK)?;
        found.extend(looked.found);
        match looked.reached {
            Some(reached) => before = reached,
            None => return Ok(found),
        }
    }
}

fn in_words(list: &AppList) -> InWords {
    InWords {
        noun: View::of(list.kind).as_str(),
        filter: list.text.clone(),
        sort: Sort::print(&list.sort),
        columns: columns_of(list),
    }
}

impl Shown {
    /// Takes what is on screen; none: no table is.
    pub fn of(app: &App, desk: &Desk) -> Option<Self> {
        let what = match app.view {
            View::Overview => return None,
            View::Agenda => What::Agenda(app.agenda.entries.clone()),
            View::History => {
                let search = app.history.search.as_ref();
                What::History(search.map(|search| search.filter.clone()))
            }
            View::Indicators => What::Indicators,
            View::Backups => What::Backups(backup::list(&desk.backups()).unwrap_or_default()),
            View::Board => {
                let board = &app.board;
                let queries = board.columns.iter().map(|column| board.query(column));
                What::Records(queries.collect(), usual(Some(board.kind)).to_vec())
            }
            View::Timeline => {
                let queries = SECTIONS.iter().map(crate::app::timeline::Section::query);
                What::Records(queries.collect(), usual(None).to_vec())
            }
            _ => {
                let list = app.list()?;
                What::List(Box::new(AppList {
                    rows: Vec::new(),
                    ..list.clone()
                }))
            }
        };
        Some(Self {
            asked: app.list().map(in_words),
            what,
            now: app.now,
            then: app.then,
        })
    }

    /// Gives what a list of records asks for; none: it is no such list.
    pub const fn asked(&self) -> Option<&InWords> {
        self.asked.as_ref()
    }

    /// Gives the time that it is of.
    pub const fn then(&self) -> Option<Moment> {
        self.then
    }

    /// Opens the register that is shown, for a reading of its own.
    pub fn open(&self, desk: &Desk) -> Result<Store> {
        let store = desk.open()?;
        match self.then {
            Some(moment) => store.then(of(moment)),
            None => Ok(store),
        }
    }

    /// Reads the rows.
    pub fn read(&self, store: &Store) -> Result<Table> {
        Ok(match &self.what {
            What::List(list) => {
                let records = reader::list::all(list, store, self.now)?;
                Table::Records(records, columns_of(list))
            }
            What::Records(queries, columns) => {
                let mut records = Vec::new();
                for query in queries {
                    records.extend(store.records(query, Page::ALL, self.now)?);
                }
                Table::Records(records, columns.clone())
            }
            What::Agenda(entries) => Table::Agenda(entries.clone()),
            What::History(Some(filter)) => Table::History(found(filter, store)?),
            What::History(None) => Table::History(store.history(&HistoryQuery::default())?),
            What::Indicators => Table::Indicators(store.indicators(false)?),
            What::Backups(backups) => Table::Backups(backups.clone()),
        })
    }

    /// Counts the rows before they are read.
    pub fn count(&self, store: &Store) -> Result<usize> {
        Ok(match &self.what {
            What::List(list) => store.count(&list.query(), self.now)?,
            What::Records(queries, _) => {
                let counts = queries.iter().map(|query| store.count(query, self.now));
                counts.sum::<Result<usize>>()?
            }
            What::Agenda(entries) => entries.len(),
            What::History(_) => store.count_operations()?,
            What::Indicators => 0,
            What::Backups(backups) => backups.len(),
        })
    }
}

impl Table {
    /// Says how many rows of what it has: `24 records`.
    pub fn counted(&self) -> String {
        match self {
            Self::Records(rows, _) => counted(rows.len(), "record"),
            Self::Agenda(rows) => counted(rows.len(), "entry"),
            Self::History(rows) => counted(rows.len(), "operation"),
            Self::Indicators(rows) => counted(rows.len(), "indicator"),
            Self::Backups(rows) => counted(rows.len(), "backup"),
        }
    }

    /// Writes it.
    pub fn write(&self, form: Form, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Records(rows, names) => {
                let columns = names.iter().filter_map(|name| record_column(name));
                emit(columns.collect(), rows, form, out)
            }
            Self::Agenda(rows) => emit(agenda_columns(), rows, form, out),
            Self::History(rows) => emit(operation_columns(Format::Table), rows, form, out),
            Self::Indicators(rows) => {
                let columns = INDICATOR.iter().map(|name| indicator_column(name));
                emit(columns.collect(), rows, form, out)
            }
            Self::Backups(rows) => emit(backup::columns(false), rows, form, out),
        }
    }
}

fn emit<T: Serialize>(
    columns: Vec<Column<T>>,
    rows: &[T],
    form: Form,
    out: &mut dyn Write,
) -> io::Result<()> {
    let list = List {
        columns,
        rows,
        chosen: true,
    };
    match form {
        Form::Tabs => list.write_tabs(out),
        Form::Format(format) => list.write(format, Look::default(), out),
    }
}

/// Proposes a name for a file of what is shown: `follow-ups-2026-11-23.csv`.
pub fn file_name(app: &App, ending: &str) -> String {
    format!("{}-{}.{ending}", app.view.as_str(), app.now.today)
}

/// Says what is shown: `4 of 24 follow-ups, by due, grouped by lead`.
pub fn words(app: &App) -> String {
    let Some(list) = app.list() else {
        return say!("what the view {view} shows", view = app.view.row().word());
    };
    let of = match list.kind {
        Kind::Document => word!("documents"),
        Kind::Group => word!("groups"),
        Kind::FollowUp => word!("follow-ups"),
    };
    let (passing, all) = (list.passing, list.all);
    let shape = match list.shape {
        Shape::Flat => String::new(),
        Shape::By(by) => format!(", {}", say!("grouped by {by}", by = by_words(by))),
        Shape::Tree => word!(", as a tree").to_owned(),
    };
    let folded = if list.shape != Shape::Flat && !list.folded.is_empty() {
        word!(", without what is folded away")
    } else {
        ""
    };
    say!(
        "{passing} of {all} {of}, {order}{shape}{folded}",
        passing,
        all,
        of,
        order = list.order_words(),
        shape,
        folded
    )
}
