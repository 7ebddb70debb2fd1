//! What stands in the overview: figures, what asks for attention, what changed, what is counted.

use super::problem;
use crate::app::overview::{Block, COUNTING, CountOf, Line};
use crate::app::view::View;
use crate::app::{App, Link};
use crate::domain::date::Edtf;
use crate::domain::filter::Filter;
use crate::domain::overview::Overview;
use crate::domain::query::{Page, Query};
use crate::domain::record::Record;
use crate::domain::settings::Now;
use crate::domain::sort::{Sort, SortField};
use crate::domain::vocabulary::Kind;
use crate::mark;
use crate::store::{HistoryQuery, Result, Store};
use crate::tui::aside::{Question, failed};

/// Records that ask for attention: the heading, the filter that finds them, their order, how many at most stand in the
/// overview, what is said where there are none.
struct Asking {
    title: &'static str,
    filter: &'static str,
    /// The figure that counts them, where there is one.
    figure: Option<CountOf>,
    by: SortField,
    most: usize,
    empty: &'static str,
    line: fn(Record, Now) -> Line,
}

#[rustfmt::skip]
const ASKING: [Asking; 4] = [
    Asking { title: mark!("block", "Overdue"), filter: "late", figure: Some(|of| of.late), by: SortField::Due, most: 8, empty: mark!("block", "nothing is overdue"), line: dated },
    Asking { title: mark!("block", "Due next"), filter: "open due:today..", figure: None, by: SortField::Due, most: 6, empty: mark!("block", "no open record has a date ahead"), line: dated },
    Asking { title: mark!("block", "Disputed"), filter: "disputed", figure: Some(|of| of.disputed), by: SortField::Ref, most: 5, empty: mark!("block", "the sides contradict each other nowhere"), line: plain },
    Asking { title: mark!("block", "Unreported"), filter: "stale", figure: Some(|of| of.stale), by: SortField::AsOf, most: 3, empty: mark!("block", "everything was heard of in time"), line: heard },
];

/// How many operations stand in the overview, and how many series of indicators.
const CHANGES: usize = 8;
const SERIES: usize = 4;

/// Reads what an index gives at once, for the first frame of a large register: the rest is still being counted.
pub fn begin(app: &mut App, store: &Store) -> Result<()> {
    let mut blocks = Vec::new();
    for asking in &ASKING {
        let mut lines = Vec::new();
        if asking.by == SortField::Due {
            lines = first(asking, store, app.now)?;
        }
        blocks.push(Block {
            title: asking.title,
            count: 0,
            lines,
            empty: COUNTING,
        });
    }
    blocks.push(changes(store)?);
    blocks.push(series(store)?);
    app.overview.begin(blocks);
    Ok(())
}

/// Gives the question for all of it.
pub fn question(now: Now) -> Question {
    Box::new(move |store| match read(store, now) {
        Ok((figures, rest)) => Box::new(move |app: &mut App| {
            // Spoiled since, it is asked again.
            if app.overview.is_fresh {
                app.overview.take(figures, rest);
            }
        }),
        Err(error) => failed(problem(&error)),
    })
}

fn read(store: &Store, now: Now) -> Result<(Overview, Vec<Block>)> {
    let figures = store.overview(now)?;
    let mut rest = Vec::new();
    for asking in &ASKING {
        rest.push(block(asking, &figures, store, now)?);
    }
    rest.push(changes(store)?);
    rest.push(series(store)?);
    Ok((figures, rest))
}

fn dated(record: Record, now: Now) -> Line {
    let due = record.due.as_ref().and_then(Edtf::upper);
    let days = due.map(|due| (due - now.today).num_days());
    Line::Record(Box::new(record), days)
}

fn plain(record: Record, _: Now) -> Line {
    Line::Record(Box::new(record), None)
}

fn heard(record: Record, _: Now) -> Line {
    Line::Heard(Box::new(record))
}

fn query(asking: &Asking, now: Now) -> Query {
    Query {
        filter: Filter::parse(asking.filter, now.today).unwrap_or_default(),
        sort: vec![Sort {
            by: asking.by,
            descending: false,
        }],
        ..Query::default()
    }
}

/// Reads the first records that ask for something.
fn first(asking: &Asking, store: &Store, now: Now) -> Result<Vec<(Line, Link)>> {
    let page = Page {
        offset: 0,
        limit: asking.most,
    };
    let records = store.records(&query(asking, now), page, now)?;
    let line = |record: Record| {
        let link = Link::Record(record.uid.clone());
        ((asking.line)(record, now), link)
    };
    Ok(records.into_iter().map(line).collect())
}

/// Gives the block of records that ask for something. Where there are more, a line for each kind leads to the whole list.
fn block(asking: &Asking, figures: &Overview, store: &Store, now: Now) -> Result<Block> {
    let query = query(asking, now);
    let counts = Kind::ALL.iter().map(|kind| match asking.figure {
        Some(figure) => Ok((*kind, figures.sum(figure, |of| of.kind == *kind))),
        None => Ok((*kind, store.count(&of_kind(&query, *kind), now)?)),
    });
    let counts = counts.collect::<Result<Vec<_>>>()?;
    let count = counts.iter().map(|(_, count)| count).sum();
    let mut lines = first(asking, store, now)?;
    if count > lines.len() {
        for (kind, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            let view = View::of(kind);
            let link = Link::List(view, asking.filter.to_owned());
            lines.push((Line::All(view, count), link));
        }
    }
    Ok(Block {
        title: asking.title,
        count,
        lines,
        empty: asking.empty,
    })
}

fn of_kind(query: &Query, kind: Kind) -> Query {
    Query {
        kind: Some(kind),
        ..query.clone()
    }
}

fn changes(store: &Store) -> Result<Block> {
    let changes = store.history(&HistoryQuery {
        limit: Some(CHANGES),
        ..HistoryQuery::default()
    })?;
    let line = |done: crate::domain::change::Operation| {
        let link = Link::Operation(done.operation);
        (Line::Operation(Box::new(done)), link)
    };
    Ok(Block {
        title: mark!("block", "Recent changes"),
        count: store.count_operations()?,
        lines: changes.into_iter().map(line).collect(),
        empty: mark!("block", "none yet"),
    })
}

/// Reads what is counted: a line for what each side says of each indicator.
fn series(store: &Store) -> Result<Block> {
    let indicators = store.indicators(false)?;
    let count = indicators.len();
    let mut lines = Vec::new();
    for indicator in indicators {
        let sides: Vec<String> = indicator.sides().into_iter().map(str::to_owned).collect();
        for side in sides {
            let link = Link::Indicator(indicator.uid.clone(), side.clone());
            lines.push((Line::Series(Box::new(indicator.clone()), side), link));
        }
    }
    if lines.len() > SERIES {
        lines.truncate(SERIES);
        let link = Link::List(View::Indicators, String::new());
        lines.push((Line::All(View::Indicators, count), link));
    }
    Ok(Block {
        title: mark!("block", "Indicators"),
        count,
        lines,
        empty: mark!("block", "nothing is counted yet"),
    })
}
