//! A list of records: which, in what order, where the cursor stands, what is marked, and the rows around the screen.

use std::collections::BTreeSet;
use std::ops::Range;

use super::action::Problem;
use super::scroll::Scroll;
use crate::domain::filter::Filter;
use crate::domain::query::{Page, Query};
use crate::domain::record::Record;
use crate::domain::sort::{Sort, SortField};
use crate::domain::vocabulary::Kind;

/// What a list can be sorted by, with the words for it.
#[rustfmt::skip]
pub const ORDERS: &[(SortField, &str, &[Kind])] = &[
    (SortField::Ref, "ref", Kind::ALL),
    (SortField::Title, "title", Kind::ALL),
    (SortField::Status, "status", Kind::ALL),
    (SortField::Rag, "light", Kind::ALL),
    (SortField::Due, "due", &[Kind::FollowUp, Kind::Group]),
    (SortField::Signed, "signed", &[Kind::Document]),
    (SortField::LegalState, "legal state", &[Kind::Document]),
    (SortField::Type, "type", Kind::ALL),
    (SortField::Field, "field", Kind::ALL),
    (SortField::Assurance, "assurance", Kind::ALL),
    (SortField::AsOf, "last heard of", Kind::ALL),
    (SortField::Updated, "last entered", Kind::ALL),
];

/// What a list shows.
#[derive(Debug, Clone)]
pub struct List {
    /// The kind of its records.
    pub kind: Kind,
    /// The filter as typed.
    pub text: String,
    /// The filter in force: the last that could be read.
    pub filter: Filter,
    /// What is wrong with the filter as typed, and the bytes of it that are wrong where that is known.
    pub problem: Option<(Problem, Option<Range<usize>>)>,
    /// The order.
    pub sort: Vec<Sort>,
    /// The cursor and the window.
    pub scroll: Scroll,
    /// The record under the cursor, once it has been read.
    pub selected: Option<String>,
    /// The marked records, by uid.
    pub marks: BTreeSet<String>,
    /// How many records of the kind there are without the filter.
    pub all: usize,
    /// Where the rows at hand begin.
    pub first: usize,
    /// The rows at hand.
    pub rows: Vec<Record>,
    /// Whether what is at hand may be out of date.
    pub is_stale: bool,
    /// Whether it was ever read: until then nothing is known of how many there are.
    pub is_known: bool,
}

/// What of a list is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Everything: count, place of the cursor, rows.
    All,
    /// Only other rows.
    Rows,
}

impl List {
    /// Makes a list that has read nothing yet.
    pub fn new(kind: Kind) -> Self {
        let by = match kind {
            Kind::FollowUp => SortField::Due,
            _ => SortField::Ref,
        };
        Self {
            kind,
            text: String::new(),
            filter: Filter::default(),
            problem: None,
            sort: vec![Sort {
                by,
                descending: false,
            }],
            scroll: Scroll::default(),
            selected: None,
            marks: BTreeSet::new(),
            all: 0,
            first: 0,
            rows: Vec::new(),
            is_stale: true,
            is_known: false,
        }
    }

    /// Gives the question that it asks.
    pub fn query(&self) -> Query {
        Query {
            kind: Some(self.kind),
            filter: self.filter.clone(),
            sort: self.sort.clone(),
            bin: false,
        }
    }

    /// Gives the row at a place, if it is at hand.
    pub fn row(&self, index: usize) -> Option<&Record> {
        self.rows.get(index.checked_sub(self.first)?)
    }

    /// Gives the record under the cursor, if it is at hand.
    pub fn current(&self) -> Option<&Record> {
        self.row(self.scroll.index)
    }

    /// Says what must be read before it can be drawn.
    pub fn lacks(&self) -> Option<Lack> {
        let at_hand = self.first..self.first + self.rows.len();
        let visible = self.scroll.visible();
        let covered = |wanted: &Range<usize>| {
            wanted.is_empty() || (at_hand.start <= wanted.start && wanted.end <= at_hand.end)
        };
        if self.is_stale {
            Some(Lack::All)
        } else {
            (!covered(&visible)).then_some(Lack::Rows)
        }
    }

    /// Gives the rows to read: those on screen, and a screenful before and after.
    pub fn page(&self) -> Page {
        let margin = self.scroll.height.max(20);
        Page {
            offset: self.scroll.offset.saturating_sub(margin),
            limit: self.scroll.height + 2 * margin,
        }
    }

    /// Takes how many records there are and where the cursor's record stands now.
    pub fn counted(&mut self, total: usize, all: usize, place: Option<usize>) {
        self.all = all;
        if let Some(place) = place {
            let shift = self.scroll.index - self.scroll.offset.min(self.scroll.index);
            self.scroll.index = place;
            self.scroll.offset = place.saturating_sub(shift);
        }
        self.scroll.count(total);
        self.is_stale = false;
        self.is_known = true;
    }

    /// Takes rows.
    pub fn take(&mut self, first: usize, rows: Vec<Record>) {
        self.first = first;
        self.rows = rows;
        self.follow();
    }

    /// Notes which record the cursor stands on.
    pub fn follow(&mut self) {
        if let Some(record) = self.current() {
            self.selected = Some(record.uid.clone());
        } else if self.scroll.total == 0 {
            self.selected = None;
        }
    }

    /// Takes a filter that could be read.
    pub fn set_filter(&mut self, text: &str, filter: Filter) {
        text.clone_into(&mut self.text);
        self.problem = None;
        if self.filter != filter {
            self.filter = filter;
            self.is_stale = true;
        }
    }

    /// Puts or takes away the mark of the record under the cursor, and goes on.
    pub fn mark(&mut self) {
        let Some(uid) = self.current().map(|record| record.uid.clone()) else {
            return;
        };
        if !self.marks.remove(&uid) {
            self.marks.insert(uid);
        }
        self.scroll.step(super::action::Motion::Down);
        self.follow();
    }

    /// Says by what it is sorted.
    pub fn order_words(&self) -> String {
        let Some(sort) = self.sort.first() else {
            return String::new();
        };
        let word = ORDERS
            .iter()
            .find(|(by, ..)| *by == sort.by)
            .map_or(sort.by.as_str(), |(_, word, _)| word);
        if sort.descending {
            format!("by {word}, last first")
        } else {
            format!("by {word}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_asks_for_what_it_lacks_and_for_nothing_else() {
        let mut list = List::new(Kind::Document);
        list.scroll.fit(10);
        assert_eq!(list.lacks(), Some(Lack::All));
        list.counted(100, 100, None);
        assert_eq!(list.lacks(), Some(Lack::Rows));
        assert_eq!(
            list.page(),
            Page {
                offset: 0,
                limit: 50
            }
        );
        list.counted(0, 100, None);
        assert_eq!(list.lacks(), None);
    }

    #[test]
    fn the_cursor_stays_with_its_record_when_the_list_changes() {
        let mut list = List::new(Kind::Document);
        list.scroll.fit(10);
        list.counted(100, 100, None);
        list.scroll.index = 50;
        list.scroll.settle();
        list.counted(120, 120, Some(70));
        assert_eq!((list.scroll.index, list.scroll.offset), (70, 61));
        list.counted(5, 120, None);
        assert_eq!((list.scroll.index, list.scroll.offset), (4, 0));
    }

    #[test]
    fn every_kind_can_be_sorted_by_what_it_is_sorted_by_at_first() {
        for kind in Kind::ALL {
            let list = List::new(*kind);
            assert!(
                ORDERS
                    .iter()
                    .any(|(by, _, kinds)| *by == list.sort[0].by && kinds.contains(kind))
            );
            assert!(list.order_words().starts_with("by "));
        }
    }
}
