//! The board: records of one kind as cards in columns; only the cards that fit are at hand.

use std::sync::Arc;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::action::{Action, Motion};
use super::scroll::Scroll;
use crate::domain::filter::{CodeKey, DateKey, Filter, NameKey, Part, Predicate, Term};
use crate::domain::query::Query;
use crate::domain::record::Record;
use crate::domain::sort::{Sort, SortField};
use crate::domain::status::Status;
use crate::domain::vocabulary::Kind;
use crate::word;
use crate::words::of;

/// What the columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Statuses.
    Status,
    /// Bodies that lead.
    Lead,
    /// Fields of cooperation.
    Field,
    /// Quarters of the due date.
    Quarter,
}

/// Every grouping in the order in which a key goes through them, with the words for it.
pub const GROUPS: &[(Group, &str)] = &[
    (Group::Status, "by status"),
    (Group::Lead, "by lead"),
    (Group::Field, "by field"),
    (Group::Quarter, "by quarter of the due date"),
];

impl Group {
    /// Gives the words for it.
    pub fn words(self) -> &'static str {
        let row = GROUPS.iter().find(|(group, _)| *group == self);
        row.map_or("", |(_, words)| of("group", words))
    }
}

/// A column of cards.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its heading.
    pub label: String,
    /// The code, ref or quarter that its cards share; none: they have none.
    pub key: Option<String>,
    /// The status that its cards have, if that is what the columns are.
    pub status: Option<Status>,
    /// What its cards pass.
    pub filter: Filter,
    /// The rows of its cards, in their order.
    pub order: Arc<Vec<i64>>,
    /// The cursor among its cards.
    pub scroll: Scroll,
    /// Where the cards at hand begin.
    pub first: usize,
    /// The cards at hand.
    pub cards: Vec<Record>,
}

impl Column {
    /// Makes one of the cards of these rows, with its heading and what the cards share.
    pub fn new((label, key): (String, Option<String>), terms: Vec<Term>, rows: Vec<i64>) -> Self {
        let mut column = Self {
            label,
            key,
            status: None,
            filter: Filter { terms },
            order: Arc::new(rows),
            scroll: Scroll::default(),
            first: 0,
            cards: Vec::new(),
        };
        column.scroll.count(column.order.len());
        column
    }

    /// Says that it is the column of a status.
    #[must_use]
    pub fn of(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// Gives a card, if it is at hand.
    pub fn card(&self, index: usize) -> Option<&Record> {
        self.cards.get(index.checked_sub(self.first)?)
    }

    /// Gives the rows of the cards to read, and where they begin; none: they are at hand.
    pub fn lacks(&self) -> Option<(usize, &[i64])> {
        let visible = self.scroll.visible();
        let end = self.first + self.cards.len();
        let is_covered = visible.is_empty() || self.first <= visible.start && visible.end <= end;
        let first = self.scroll.offset.min(self.order.len());
        let last = (first + self.scroll.height).min(self.order.len());
        (!is_covered).then(|| (first, &self.order[first..last]))
    }
}

/// The state of the board.
#[derive(Debug, Clone)]
pub struct Board {
    /// What the columns are.
    pub group: Group,
    /// The kind of the cards.
    pub kind: Kind,
    /// The columns.
    pub columns: Vec<Column>,
    /// The cursor among the columns, and which of them are on screen.
    pub across: Scroll,
    /// How many rows a card takes.
    pub card_rows: usize,
    /// How many cards fit below each other.
    pub cards: usize,
    /// The card under the cursor, by uid, which it stays with.
    pub selected: Option<String>,
    /// Whether what is at hand may be out of date.
    pub is_stale: bool,
}

impl Default for Board {
    fn default() -> Self {
        Self {
            group: Group::Status,
            kind: Kind::FollowUp,
            columns: Vec::new(),
            across: Scroll::default(),
            card_rows: 4,
            cards: 0,
            selected: None,
            is_stale: true,
        }
    }
}

/// The narrowest column.
const NARROWEST: usize = 22;
/// The rows above the cards: what the board shows, the headings, a rule.
pub const ROWS_ABOVE: usize = 3;

impl Board {
    /// Takes how many columns and rows there are.
    pub fn fit(&mut self, (width, height): (usize, usize)) {
        self.across.fit((width / NARROWEST).max(1));
        self.card_rows = match height {
            0..14 => 2,
            14..24 => 4,
            _ => 5,
        };
        // The last row says how many more there are.
        self.cards = height.saturating_sub(ROWS_ABOVE + 1) / self.card_rows;
        for column in &mut self.columns {
            column.scroll.fit(self.cards);
        }
    }

    /// Gives the column under the cursor.
    pub fn column(&self) -> Option<&Column> {
        self.columns.get(self.across.index)
    }

    /// Gives the card under the cursor, if it is at hand.
    pub fn current(&self) -> Option<&Record> {
        let column = self.column()?;
        column.card(column.scroll.index)
    }

    /// Moves the cursor.
    pub fn step(&mut self, motion: Motion) {
        match motion {
            Motion::Left => self.across.index = self.across.index.saturating_sub(1),
            Motion::Right => self.across.index += 1,
            _ => {
                if let Some(column) = self.columns.get_mut(self.across.index) {
                    column.scroll.step(motion);
                }
            }
        }
        self.across.settle();
        self.follow();
    }

    /// Turns the wheel over a column.
    pub fn wheel(&mut self, column: Option<usize>, down: bool) {
        let column = column.unwrap_or(self.across.index);
        if let Some(column) = self.columns.get_mut(column) {
            column.scroll.wheel(down);
        }
        self.follow();
    }

    /// Puts the cursor on a card; tells whether it stood there already.
    pub fn click(&mut self, column: usize, card: usize) -> bool {
        let again =
            self.across.index == column && self.column().is_some_and(|of| of.scroll.index == card);
        self.across.index = column;
        self.across.settle();
        if let Some(of) = self.columns.get_mut(column)
            && card < of.scroll.total
        {
            of.scroll.index = card;
        }
        self.follow();
        again
    }

    /// Notes which card the cursor stands on.
    pub fn follow(&mut self) {
        self.selected = self.current().map(|record| record.uid.clone());
    }

    /// Shows other columns, or another kind.
    pub fn turn(&mut self, group: Group, kind: Kind) {
        self.group = group;
        self.kind = kind;
        self.columns.clear();
        self.across.count(0);
        self.is_stale = true;
    }

    /// Tells whether another board shows the same columns of the same kind.
    pub fn is_like(&self, other: &Self) -> bool {
        self.group == other.group && self.kind == other.kind
    }

    /// Gives the grouping after this one.
    pub fn next_group(&self) -> Group {
        let place = GROUPS.iter().position(|(group, _)| *group == self.group);
        GROUPS[(place.unwrap_or(0) + 1) % GROUPS.len()].0
    }

    /// Gives the kind after this one: follow-ups, documents, groups.
    pub const fn next_kind(&self) -> Kind {
        match self.kind {
            Kind::FollowUp => Kind::Document,
            Kind::Document => Kind::Group,
            Kind::Group => Kind::FollowUp,
        }
    }

    /// Gives the status of the column to which a card would move, or why it cannot.
    pub fn beside(&self, action: Action) -> Result<Status, &'static str> {
        if self.group != Group::Status {
            return Err(word!(
                "cards move only between statuses; {board.regroup} groups by status"
            ));
        }
        if self.current().is_none() {
            return Err(word!("there is no card here"));
        }
        let column = if action == Action::CardLeft {
            self.across.index.checked_sub(1)
        } else {
            Some(self.across.index + 1)
        };
        column
            .and_then(|column| self.columns.get(column)?.status)
            .ok_or(word!("there is no column on that side"))
    }

    /// Gives the question that finds the cards of a column.
    pub fn query(&self, column: &Column) -> Query {
        Query {
            filter: column.filter.clone(),
            ..self.all()
        }
    }

    /// Gives the question that finds every card.
    pub fn all(&self) -> Query {
        Query {
            kind: Some(self.kind),
            filter: Filter::default(),
            sort: vec![Sort {
                by: SortField::Due,
                descending: false,
            }],
            bin: false,
        }
    }

    /// Takes the columns; each cursor stays at its row, and the board's with its card: in the column and row given.
    pub fn take(&mut self, mut columns: Vec<Column>, place: Option<(usize, usize)>) {
        let is_first = self.columns.is_empty();
        for column in &mut columns {
            let total = column.scroll.total;
            if let Some(old) = self.columns.iter().find(|old| old.key == column.key) {
                column.scroll = old.scroll;
            }
            column.scroll.count(total);
            column.scroll.fit(self.cards);
        }
        self.columns = columns;
        self.across.count(self.columns.len());
        if is_first && place.is_none() {
            let filled = self.columns.iter().position(|of| of.scroll.total > 0);
            self.across.index = filled.unwrap_or(0);
            self.across.settle();
        }
        if let Some((column, row)) = place {
            self.across.index = column;
            self.across.settle();
            self.columns[column].scroll.index = row;
            self.columns[column].scroll.settle();
        }
        self.is_stale = false;
    }

    /// Gives the columns on screen.
    pub fn visible(&self) -> std::ops::Range<usize> {
        self.across.visible()
    }
}

fn term(negated: bool, predicate: Predicate) -> Term {
    Term {
        negated,
        predicate,
        span: 0..0,
    }
}

/// Gives what a card with a status passes.
pub fn of_status(status: Status) -> Vec<Term> {
    let (key, values) = (CodeKey::Status, vec![status.as_str()]);
    vec![term(false, Predicate::Code { key, values })]
}

/// Gives what a card with a lead or field of this ref or code passes; none: what one without passes.
pub fn of_name(key: NameKey, part: Part, value: Option<&str>) -> Vec<Term> {
    match value {
        Some(value) => {
            let values = vec![value.to_owned()];
            vec![term(false, Predicate::Name { key, values })]
        }
        None => vec![term(true, Predicate::Has(part))],
    }
}

/// Gives the columns of quarters around a day, each with what its cards pass. A coarse date counts by its last day, as everywhere.
pub fn quarters(today: NaiveDate) -> Vec<(String, Vec<Term>)> {
    const BEFORE: u32 = 2;
    const QUARTERS: u32 = 7;
    let first = NaiveDate::from_ymd_opt(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    let first = first.and_then(|day| day.checked_sub_months(Months::new(3 * BEFORE)));
    let first = first.unwrap_or(today);
    let begin = |quarter: u32| first.checked_add_months(Months::new(3 * quarter));
    let by = |end: NaiveDate| Predicate::Date {
        key: DateKey::Due,
        from: None,
        to: end.checked_sub_days(Days::new(1)),
    };
    let mut columns = vec![(word!("earlier").to_owned(), vec![term(false, by(first))])];
    for quarter in 0..QUARTERS {
        if let (Some(from), Some(to)) = (begin(quarter), begin(quarter + 1)) {
            let label = format!("{}-Q{}", from.year(), from.month().div_ceil(3));
            columns.push((label, vec![term(false, by(to)), term(true, by(from))]));
        }
    }
    let has_due = |negated| term(negated, Predicate::Has(Part::Due));
    let end = begin(QUARTERS).unwrap_or(today);
    columns.push((
        word!("later").to_owned(),
        vec![has_due(false), term(true, by(end))],
    ));
    columns.push((word!("no due date").to_owned(), vec![has_due(true)]));
    columns
}

#[cfg(test)]
mod tests;
