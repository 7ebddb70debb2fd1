//! The list of operations, newest first. Their numbers have no gaps, so a row's place tells its number.

use std::ops::Range;

use super::action::Problem;
pub use super::history_line::HistoryLine;
use super::scroll::Scroll;
use crate::domain::change::Operation;
use crate::domain::past::PastFilter;

/// What is looked for, and what was found of it.
#[derive(Debug, Clone)]
pub struct Search {
    /// The filter as typed.
    pub text: String,
    /// The filter.
    pub filter: PastFilter,
    /// What was found, the newest first.
    pub found: Vec<Operation>,
    /// Below which number to look next; none: at the newest.
    pub next: Option<i64>,
    is_done: bool,
}

impl Search {
    /// Begins at the newest operation.
    pub fn new(filter: PastFilter) -> Self {
        Self {
            text: String::new(),
            filter,
            found: Vec::new(),
            next: None,
            is_done: false,
        }
    }

    /// Looks from the newest again.
    pub fn begin_again(&mut self) {
        self.found.clear();
        self.next = None;
        self.is_done = false;
    }

    /// Tells whether the whole history was looked through.
    pub const fn is_done(&self) -> bool {
        self.is_done
    }
}

/// The history on screen.
#[derive(Debug, Clone)]
pub struct History {
    /// The cursor and the window.
    pub scroll: Scroll,
    /// The operation under the cursor.
    pub selected: Option<i64>,
    /// Where the rows at hand begin.
    pub first: usize,
    /// The rows at hand, without what they changed.
    pub rows: Vec<Operation>,
    /// What is looked for; none: everything is shown.
    pub search: Option<Search>,
    /// For what, and below which number, was looked last.
    pub looked_for: Option<(PastFilter, Option<i64>)>,
    /// The filter line, while it is open.
    pub line: Option<HistoryLine>,
    /// What is wrong with the filter as typed, and which bytes of it.
    pub problem: Option<(Problem, Range<usize>)>,
    /// Whether what is at hand may be out of date.
    pub is_stale: bool,
}

impl Default for History {
    fn default() -> Self {
        Self {
            scroll: Scroll::default(),
            selected: None,
            first: 0,
            rows: Vec::new(),
            search: None,
            looked_for: None,
            line: None,
            problem: None,
            is_stale: true,
        }
    }
}

impl History {
    /// Gives the row at a place, if it is at hand.
    pub fn row(&self, index: usize) -> Option<&Operation> {
        if let Some(search) = &self.search {
            return search.found.get(index);
        }
        self.rows.get(index.checked_sub(self.first)?)
    }

    /// Gives the operation under the cursor, if it is at hand.
    pub fn current(&self) -> Option<&Operation> {
        self.row(self.scroll.index)
    }

    /// Gives the filter as typed.
    pub fn text(&self) -> &str {
        self.search.as_ref().map_or("", |search| &search.text)
    }

    /// Tells whether more is to be looked for: there is room on the screen, or the cursor comes near the end.
    pub fn lacks_found(&self) -> bool {
        let wanted = self.scroll.offset + 2 * self.scroll.height.max(20);
        let search = self.search.as_ref();
        search.is_some_and(|search| !search.is_done && search.found.len() < wanted)
    }

    /// Takes what was found further back, and below which number to go on; none: that was all.
    pub fn take_found(&mut self, found: Vec<Operation>, next: Option<i64>) {
        let Some(search) = &mut self.search else {
            return;
        };
        search.found.extend(found);
        search.next = next;
        search.is_done = next.is_none();
        let is_it = |operation: &Operation| Some(operation.operation) == self.selected;
        if let Some(place) = search.found.iter().position(is_it) {
            self.scroll.index = place;
        }
        self.scroll.count(search.found.len());
        if search.found.is_empty() {
            self.selected = None;
        }
        self.follow();
    }

    /// Tells whether rows on screen are not at hand.
    pub fn lacks_rows(&self) -> bool {
        let visible = self.scroll.visible();
        !visible.is_empty()
            && (visible.start < self.first || visible.end > self.first + self.rows.len())
    }

    /// Takes how many operations there are; the cursor stays with its operation.
    pub fn counted(&mut self, total: usize) {
        let number = self
            .selected
            .and_then(|number| usize::try_from(number).ok());
        if let Some(number) = number {
            let shift = self.scroll.index - self.scroll.offset.min(self.scroll.index);
            self.scroll.index = total.saturating_sub(number);
            self.scroll.offset = self.scroll.index.saturating_sub(shift);
        }
        self.scroll.count(total);
        self.is_stale = false;
    }

    /// Gives where to read from and how many: the rows on screen, and a screenful before and after.
    pub fn page(&self) -> (usize, usize) {
        let margin = self.scroll.height.max(20);
        let first = self.scroll.offset.saturating_sub(margin);
        (first, self.scroll.height + 2 * margin)
    }

    /// Takes rows.
    pub fn take(&mut self, first: usize, rows: Vec<Operation>) {
        self.first = first;
        self.rows = rows;
        self.follow();
    }

    /// Notes which operation the cursor stands on.
    pub fn follow(&mut self) {
        if let Some(operation) = self.current() {
            self.selected = Some(operation.operation);
        }
    }
}
