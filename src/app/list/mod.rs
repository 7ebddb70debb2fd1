//! A list of records: which, in what order, where the cursor stands, what is marked, and the rows around the screen.

mod columns;
mod cursor;
mod marks;
mod orders;
mod outline;
mod tabs;
mod tree;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

pub use columns::{Columns, WIDTHS, fitting};
pub use orders::{ORDERS, words};
pub use outline::{At, Groups, Outline, Row, Section, Shape};
pub use tabs::SavedView;
pub use tree::Tree;

use super::App;
use super::action::Problem;
use super::scroll::Scroll;
use crate::domain::filter::Filter;
use crate::domain::query::{Page, Query};
use crate::domain::record::Record;
use crate::domain::sort::Sort;
use crate::domain::vocabulary::Kind;

/// What a list shows.
#[derive(Debug, Clone)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a state of its own, and any may go with any other"
)]
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
    /// The columns.
    pub columns: Columns,
    /// How it is laid out.
    pub shape: Shape,
    /// The keys under which something is folded away.
    pub folded: BTreeSet<String>,
    /// The name of the saved view that it shows; none: all.
    pub tab: Option<String>,
    /// Every saved view, also of other nouns.
    pub views: Vec<SavedView>,
    /// The lines, as they were last read.
    pub outline: Arc<Outline>,
    /// The cursor and the window.
    pub scroll: Scroll,
    /// The record under the cursor, once it has been read; on the header of a document or group, that.
    pub selected: Option<String>,
    /// The key of the section that the cursor stands in.
    pub section: Option<String>,
    /// The same, where it stands on the header of it.
    pub header: Option<String>,
    /// Whether the selected record was asked for: what folds it away is unfolded.
    pub is_sought: bool,
    /// The marked records, by uid.
    pub marks: BTreeSet<String>,
    /// The record that was marked last.
    pub anchor: Option<String>,
    /// The rows of the records that pass the filter, in their order, while the list is flat.
    pub order: Arc<Vec<i64>>,
    /// How many records pass the filter.
    pub passing: usize,
    /// How many records of the kind there are without the filter.
    pub all: usize,
    /// How many records stand on lines before the rows at hand.
    pub first: usize,
    /// The rows at hand.
    pub rows: Vec<Record>,
    /// Whether what is at hand may be out of date.
    pub is_stale: bool,
    /// Whether it was ever read: until then nothing is known of how many there are.
    pub is_known: bool,
    /// Whether counts and order are being read beside.
    pub is_awaited: bool,
    /// The question that is answered by what is at hand, and how it is laid out.
    pub answered: Option<(Query, Shape)>,
    /// The columns as they were last drawn, with their widths.
    pub drawn: Vec<(&'static str, u16)>,
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
        Self {
            kind,
            text: String::new(),
            filter: Filter::default(),
            problem: None,
            sort: orders::usual(kind),
            columns: Columns::usual(kind),
            shape: Shape::Flat,
            folded: BTreeSet::new(),
            tab: None,
            views: Vec::new(),
            outline: Arc::default(),
            scroll: Scroll::default(),
            selected: None,
            section: None,
            header: None,
            is_sought: false,
            marks: BTreeSet::new(),
            anchor: None,
            order: Arc::default(),
            passing: 0,
            all: 0,
            first: 0,
            rows: Vec::new(),
            is_stale: true,
            is_known: false,
            is_awaited: false,
            answered: None,
            drawn: Vec::new(),
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

    /// Says that what is at hand answers its question.
    pub fn answers(&mut self) {
        self.answered = Some((self.query(), self.shape));
    }

    /// Tells whether what is at hand answers its question, be it out of date or not.
    pub fn is_answered(&self) -> bool {
        let answered = self.answered.as_ref();
        answered.is_some_and(|(query, shape)| *shape == self.shape && *query == self.query())
    }

    /// Gives the record on a line, if it shows one and that is at hand.
    pub fn row(&self, line: usize) -> Option<&Record> {
        let At::Row(row) = self.outline.at(line)? else {
            return None;
        };
        self.rows.get(row.nth.checked_sub(self.first)?)
    }

    /// Gives the header on a line, if it shows one.
    pub fn head(&self, line: usize) -> Option<&Section> {
        let At::Head(section) = self.outline.at(line)? else {
            return None;
        };
        self.outline.sections().get(section)
    }

    /// Gives the record under the cursor, if it is at hand.
    pub fn current(&self) -> Option<&Record> {
        self.row(self.scroll.index)
    }

    /// Says what must be read before it can be drawn.
    pub fn lacks(&self) -> Option<Lack> {
        if self.is_stale {
            return Some(Lack::All);
        }
        let wanted = self.outline.rows(self.scroll.visible());
        let is_covered = wanted.is_empty()
            || (self.first <= wanted.start && wanted.end <= self.first + self.rows.len());
        (!is_covered).then_some(Lack::Rows)
    }

    /// Gives the records to read: those on screen, and a screenful before and after.
    pub fn page(&self) -> Page {
        let margin = self.scroll.height.max(20);
        let first = self.scroll.offset.saturating_sub(margin);
        let last = first + self.scroll.height + 2 * margin;
        let rows = match *self.outline {
            Outline::Flat => first..last,
            _ => self.outline.rows(first..last.min(self.scroll.total)),
        };
        Page {
            offset: rows.start,
            limit: rows.len(),
        }
    }

    /// Takes how many records there are and where the cursor's record stands now, in a flat list.
    pub fn counted(&mut self, total: usize, all: usize, place: Option<usize>) {
        self.surveyed(Outline::Flat, total, all);
        if let Some(place) = place {
            self.stand_at(place);
        }
    }

    /// Takes how the lines are laid out now, how many records pass the filter, and how many there are.
    pub fn surveyed(&mut self, mut outline: Outline, passing: usize, all: usize) {
        let lines = outline.fold(&self.folded, passing);
        let is_like = std::mem::discriminant(&outline) == std::mem::discriminant(&*self.outline);
        if !is_like {
            self.rows.clear();
        }
        self.drawn.clear();
        self.outline = Arc::new(outline);
        self.passing = passing;
        self.all = all;
        self.scroll.count(lines);
        self.is_stale = false;
        self.is_known = true;
    }

    /// Takes rows.
    pub fn take(&mut self, first: usize, rows: Vec<Record>) {
        self.first = first;
        self.rows = rows;
        self.follow();
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
}

impl App {
    /// Gives the list of a kind, whichever view is shown.
    pub fn list_of_kind(&mut self, kind: Kind) -> Option<&mut List> {
        self.lists.iter_mut().find(|list| list.kind == kind)
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
}
