//! The timeline: every follow-up, document and group on a line of its own, those with a date first; only the lines around the
//! screen are at hand.

pub mod scale;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::action::Motion;
use super::scroll::Scroll;
use crate::domain::filter::{Filter, Part, Predicate, Term};
use crate::domain::mark::Mark;
use crate::domain::query::{Page, Query};
use crate::domain::record::Record;
use crate::domain::sort::{Sort, SortField};
use crate::domain::vocabulary::Kind;
use crate::mark;
use scale::{Scale, Zoom};

/// Records that stand together under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// Their kind.
    pub kind: Kind,
    /// Whether they have a date.
    pub is_dated: bool,
    /// The heading.
    pub words: &'static str,
}

/// The sections, from top to bottom.
#[rustfmt::skip]
pub const SECTIONS: [Section; 5] = [
    Section { kind: Kind::FollowUp, is_dated: true, words: mark!("band", "Follow-ups") },
    Section { kind: Kind::Document, is_dated: true, words: mark!("band", "Documents") },
    Section { kind: Kind::Group, is_dated: true, words: mark!("band", "Groups and their sessions") },
    Section { kind: Kind::FollowUp, is_dated: false, words: mark!("band", "Follow-ups, no date") },
    Section { kind: Kind::Document, is_dated: false, words: mark!("band", "Documents, no date") },
];

impl Section {
    /// Gives the question that finds its records: by due, or by ref where there is none.
    pub fn query(&self) -> Query {
        // What is dated of a group is its sessions, which are marks on its line.
        let asks = self.kind != Kind::Group;
        let has_date = Term {
            negated: !self.is_dated,
            predicate: Predicate::Has(Part::Date),
            span: 0..0,
        };
        let by = if self.is_dated && asks {
            SortField::Due
        } else {
            SortField::Ref
        };
        Query {
            kind: Some(self.kind),
            filter: Filter {
                terms: asks.then_some(has_date).into_iter().collect(),
            },
            sort: vec![Sort {
                by,
                descending: false,
            }],
            bin: false,
        }
    }
}

/// What stands on a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// The heading of a section.
    Heading(usize),
    /// A record.
    Record(Box<Record>),
}

/// Rows of one section that are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Which section.
    pub section: usize,
    /// Whether the heading belongs to it.
    pub heading: bool,
    /// Which rows.
    pub page: Page,
}

/// The state of the timeline.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The scale.
    pub scale: Scale,
    /// The cursor among all lines, headings counted.
    pub scroll: Scroll,
    /// How many records each section has.
    pub counts: [usize; SECTIONS.len()],
    /// The rows of each section, in its order.
    pub orders: Arc<[Vec<i64>; SECTIONS.len()]>,
    /// The record under the cursor, by uid.
    pub selected: Option<String>,
    /// Where the lines at hand begin.
    pub first: usize,
    /// The lines at hand.
    pub lines: Vec<Line>,
    /// What is marked on the lines at hand, by the uid of the record.
    pub marks: HashMap<String, Vec<Mark>>,
    /// Whether what is at hand may be out of date.
    pub is_stale: bool,
}

/// Gives how many columns ref and title take beside the chart.
pub fn margin(width: usize) -> usize {
    match width {
        0..20 => 0,
        20..60 => (width / 3).min(16),
        _ => (width * 3 / 10).clamp(16, 46),
    }
}

/// Gives how many rows the scale takes above the lines, and the signs below them.
pub const fn rows_around(height: usize) -> (usize, usize) {
    match height {
        0..4 => (0, 0),
        4..10 => (2, 0),
        _ => (2, 2),
    }
}

impl Timeline {
    /// Makes one around a day that has read nothing yet.
    pub fn new(today: NaiveDate) -> Self {
        Self {
            scale: Scale {
                zoom: Zoom::ThreeYears,
                middle: today,
                width: 0,
            },
            scroll: Scroll::default(),
            counts: [0; SECTIONS.len()],
            orders: Arc::default(),
            selected: None,
            first: 0,
            lines: Vec::new(),
            marks: HashMap::new(),
            is_stale: true,
        }
    }

    /// Takes how many columns and rows there are.
    pub fn fit(&mut self, (width, height): (usize, usize)) {
        self.scale.width = width.saturating_sub(margin(width));
        let (above, below) = rows_around(height);
        self.scroll.fit(height - above - below);
    }

    /// Gives what stands on a line, if it is at hand.
    pub fn line(&self, index: usize) -> Option<&Line> {
        self.lines.get(index.checked_sub(self.first)?)
    }

    /// Gives the record under the cursor, if it is at hand.
    pub fn current(&self) -> Option<&Record> {
        match self.line(self.scroll.index)? {
            Line::Record(record) => Some(record),
            Line::Heading(_) => None,
        }
    }

    /// Moves the cursor; it never stops on a heading.
    pub fn step(&mut self, motion: Motion) {
        let before = self.scroll.index;
        self.scroll.step(motion);
        self.leave_heading(self.scroll.index >= before);
        self.follow();
    }

    /// Turns the wheel.
    pub fn wheel(&mut self, down: bool) {
        self.scroll.wheel(down);
        self.leave_heading(true);
        self.follow();
    }

    /// Puts the cursor on a line; tells whether it stood there already.
    pub fn click(&mut self, index: usize) -> bool {
        let again = index == self.scroll.index;
        if index < self.scroll.total {
            self.scroll.index = index;
            self.leave_heading(true);
            self.follow();
        }
        again
    }

    fn leave_heading(&mut self, down: bool) {
        if self
            .place(self.scroll.index)
            .is_some_and(|(_, row)| row.is_none())
        {
            let is_first = self.scroll.index == 0;
            self.scroll.step(if down || is_first {
                Motion::Down
            } else {
                Motion::Up
            });
        }
        if self.scroll.index == 1 && self.scroll.height > 1 {
            // Above the first record its heading is shown too.
            self.scroll.offset = 0;
        }
    }

    /// Notes which record the cursor stands on.
    pub fn follow(&mut self) {
        if let Some(record) = self.current() {
            self.selected = Some(record.uid.clone());
        } else if self.scroll.total == 0 {
            self.selected = None;
        }
    }

    /// Gives the section of a line, and which row of it; none: the heading.
    fn place(&self, index: usize) -> Option<(usize, Option<usize>)> {
        let mut before = 0;
        for (section, count) in self.counts.iter().enumerate().filter(|(_, n)| **n > 0) {
            if index <= before + count {
                return Some((section, (index - before).checked_sub(1)));
            }
            before += count + 1;
        }
        None
    }

    /// Gives the line on which a row of a section stands.
    fn line_of(&self, section: usize, row: usize) -> usize {
        let before: usize = self.counts[..section]
            .iter()
            .filter(|count| **count > 0)
            .map(|count| count + 1)
            .sum();
        before + 1 + row
    }

    /// Takes how many records each section has, and where the cursor's record stands now.
    pub fn counted(&mut self, counts: [usize; SECTIONS.len()], place: Option<(usize, usize)>) {
        self.counts = counts;
        if let Some((section, row)) = place {
            let shift = self.scroll.index.saturating_sub(self.scroll.offset);
            self.scroll.index = self.line_of(section, row);
            self.scroll.offset = self.scroll.index.saturating_sub(shift);
        }
        let total = counts.iter().filter(|count| **count > 0);
        self.scroll.count(total.map(|count| count + 1).sum());
        self.leave_heading(true);
        self.lines.clear();
        self.is_stale = false;
    }

    /// Gives the rows of a piece.
    pub fn rows(&self, piece: Piece) -> &[i64] {
        let order = &self.orders[piece.section];
        let end = (piece.page.offset + piece.page.limit).min(order.len());
        &order[piece.page.offset.min(end)..end]
    }

    /// Tells whether lines on screen are not at hand.
    pub fn lacks_lines(&self) -> bool {
        let visible = self.scroll.visible();
        let end = self.first + self.lines.len();
        !visible.is_empty() && (visible.start < self.first || visible.end > end)
    }

    /// Gives what to read: the lines on screen, and a screenful before and after. The first line is the one given.
    pub fn pieces(&self) -> (usize, Vec<Piece>) {
        let around = self.scroll.height.max(20);
        let first = self.scroll.offset.saturating_sub(around);
        let end = (self.scroll.offset + self.scroll.height + around).min(self.scroll.total);
        let mut pieces: Vec<Piece> = Vec::new();
        let mut index = first;
        while index < end {
            let Some((section, row)) = self.place(index) else {
                break;
            };
            let offset = row.unwrap_or(0);
            let heading = usize::from(row.is_none());
            let limit = (self.counts[section] - offset).min(end - index - heading);
            pieces.push(Piece {
                section,
                heading: row.is_none(),
                page: Page { offset, limit },
            });
            index += heading + limit;
        }
        (first, pieces)
    }

    /// Gives what is marked on the line of a record.
    pub fn marks(&self, record: &Record) -> &[Mark] {
        self.marks.get(&record.uid).map_or(&[], Vec::as_slice)
    }

    /// Takes lines.
    pub fn take(&mut self, first: usize, lines: Vec<Line>) {
        self.first = first;
        self.lines = lines;
        self.follow();
    }
}

#[cfg(test)]
mod tests;
