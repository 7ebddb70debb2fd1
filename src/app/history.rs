//! The list of operations, newest first. Their numbers have no gaps, so a row's place tells its number.

use super::scroll::Scroll;
use crate::domain::change::Operation;

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
            is_stale: true,
        }
    }
}

impl History {
    /// Gives the row at a place, if it is at hand.
    pub fn row(&self, index: usize) -> Option<&Operation> {
        self.rows.get(index.checked_sub(self.first)?)
    }

    /// Gives the operation under the cursor, if it is at hand.
    pub fn current(&self) -> Option<&Operation> {
        self.row(self.scroll.index)
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
