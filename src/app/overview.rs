//! The overview: what stands in it, where each line leads, and how the cursor goes from line to line.

use super::action::Motion;
use super::place::Link;
use super::view::View;
use crate::domain::axes::Rag;
use crate::domain::change::Operation;
use crate::domain::indicator::Indicator;
use crate::domain::overview::{Counted, Overview};
use crate::domain::record::Record;
use crate::domain::status::{STATUSES, Status};
use crate::domain::vocabulary::Kind;
use crate::mark;

/// What a line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Records with a status.
    Status(Status),
    /// Records with a light.
    Rag(Rag),
    /// Records that ask for attention, and the filter that finds them.
    Flag(&'static str),
}

/// A line of the overview.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// A figure: how many of how many.
    Figure(Figure, usize, usize),
    /// A record with a date and how many days it is away; past days count down from 0.
    Record(Box<Record>, Option<i64>),
    /// A record, and when it was last heard of.
    Heard(Box<Record>),
    /// What one side says of an indicator.
    Series(Box<Indicator>, String),
    /// All records of a view that the block counts: more than stand in it.
    All(View, usize),
    /// An operation.
    Operation(Box<Operation>),
}

/// Some lines under a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The heading.
    pub title: &'static str,
    /// How many there are.
    pub count: usize,
    /// The lines, each with what it leads to.
    pub lines: Vec<(Line, Link)>,
    /// What is said when there are none.
    pub empty: &'static str,
}

/// What the overview was made from.
#[derive(Debug, Clone, Default)]
pub struct OverviewState {
    /// The figures.
    pub figures: Overview,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// How many columns there are.
    pub columns: usize,
    /// How many rows there are.
    pub rows: usize,
    /// The first row on screen.
    pub offset: usize,
    /// The block of the line under the cursor, and what the line leads to.
    pub selected: Option<(usize, Link)>,
    /// Whether it has been read and nothing has changed since.
    pub is_fresh: bool,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// In which column.
    pub column: usize,
    /// In which row, headings and gaps counted.
    pub row: usize,
    /// Of which block.
    pub block: usize,
    /// Which of its lines.
    pub line: usize,
}

/// What is said where nothing was counted yet.
pub const COUNTING: &str = mark!("block", "being counted");

/// Reads one figure of a sort of records.
pub type CountOf = fn(&Counted) -> usize;

/// What records of one kind are asked for attention for: the words, the filter, the figure.
#[rustfmt::skip]
pub const FLAGS: &[(&str, &str, CountOf)] = &[
    (mark!("flag", "overdue"), "late", |counted| counted.late),
    (mark!("flag", "due soon"), "timeliness:due_soon", |counted| counted.due_soon),
    (mark!("flag", "nothing heard"), "stale", |counted| counted.stale),
    (mark!("flag", "disputed"), "disputed", |counted| counted.disputed),
    (mark!("flag", "date moved"), "slipped", |counted| counted.slipped),
];

/// Which blocks stand in which column, by the number of columns: the three kinds; what is overdue, due, disputed, unreported;
/// what changed; what is counted.
const PLACES: &[&[&[usize]]] = &[
    &[&[3, 4, 5, 6, 2, 0, 1, 8, 7]],
    &[&[3, 4, 5, 6, 8, 7], &[2, 0, 1]],
    &[&[0, 3, 6], &[1, 4, 8], &[2, 5, 7]],
];

/// Makes the block of one kind.
pub fn block_of(kind: Kind, figures: &Overview) -> Block {
    let view = View::of(kind);
    let total = figures.sum(|c| c.count, |c| c.kind == kind);
    let mut lines = Vec::new();
    let mut add = |figure, count, filter: String| {
        if count > 0 {
            let line = Line::Figure(figure, count, total);
            lines.push((line, Link::List(view, filter)));
        }
    };
    let known = STATUSES.iter().map(|row| row.status);
    let known = known.filter(|status| *status != Status::Unknown);
    for status in known.chain([Status::Unknown]) {
        let count = figures.sum(|c| c.count, |c| c.kind == kind && c.status == status);
        add(Figure::Status(status), count, format!("status:{status}"));
    }
    for rag in Rag::ALL {
        let count = figures.sum(|c| c.count, |c| c.kind == kind && c.rag == *rag);
        add(Figure::Rag(*rag), count, format!("rag:{rag}"));
    }
    for (words, filter, figure) in FLAGS {
        let count = figures.sum(*figure, |c| c.kind == kind);
        add(Figure::Flag(words), count, (*filter).to_owned());
    }
    Block {
        title: view.row().word(),
        count: total,
        lines,
        empty: mark!("block", "none yet"),
    }
}

impl OverviewState {
    /// Takes what can be shown before anything is counted.
    pub fn begin(&mut self, rest: Vec<Block>) {
        let kinds = Kind::ALL.iter().map(|kind| Block {
            empty: COUNTING,
            ..block_of(*kind, &self.figures)
        });
        self.blocks = kinds.chain(rest).collect();
        self.settle();
    }

    /// Takes what was read.
    pub fn take(&mut self, figures: Overview, rest: Vec<Block>) {
        let kinds = Kind::ALL.iter().map(|kind| block_of(*kind, &figures));
        self.blocks = kinds.chain(rest).collect();
        self.figures = figures;
        self.is_fresh = true;
        self.settle();
    }

    /// Takes the size of its area.
    pub fn fit(&mut self, columns: usize, rows: usize) {
        self.columns = columns;
        self.rows = rows;
        self.settle();
    }

    /// Gives the blocks of each column with the row of their heading. In three columns they begin on common rows.
    pub fn places(&self) -> Vec<Vec<(usize, usize)>> {
        let columns = PLACES[self.columns.clamp(1, PLACES.len()) - 1];
        let is_grid = columns.len() == PLACES.len();
        let mut placed = vec![Vec::new(); columns.len()];
        let mut below = vec![0; columns.len()];
        let deepest = columns.iter().map(|column| column.len()).max().unwrap_or(0);
        for depth in 0..deepest {
            if is_grid {
                let row = below.iter().copied().max().unwrap_or(0);
                below.fill(row);
            }
            for (column, blocks) in columns.iter().enumerate() {
                let Some(block) = blocks.get(depth).filter(|b| **b < self.blocks.len()) else {
                    continue;
                };
                placed[column].push((*block, below[column]));
                below[column] += self.height_of(*block) + 1;
            }
        }
        placed
    }

    /// Gives how many rows a block takes: its heading, its lines or the word that there are none, and gaps between figures.
    fn height_of(&self, block: usize) -> usize {
        let lines = &self.blocks[block].lines;
        1 + lines.len().max(1) + lines.windows(2).filter(|pair| is_gap(pair)).count()
    }

    /// Gives where every line stands, column by column.
    pub fn spots(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        for (column, blocks) in self.places().into_iter().enumerate() {
            for (block, heading) in blocks {
                let lines = &self.blocks[block].lines;
                let mut row = heading + 1;
                for line in 0..lines.len() {
                    if line > 0 && is_gap(&lines[line - 1..=line]) {
                        row += 1;
                    }
                    spots.push(Spot {
                        column,
                        row,
                        block,
                        line,
                    });
                    row += 1;
                }
            }
        }
        spots
    }

    /// Gives where a line leads.
    pub(super) fn link(&self, spot: &Spot) -> &Link {
        &self.blocks[spot.block].lines[spot.line].1
    }

    /// Gives where the cursor stands.
    pub fn current(&self) -> Option<Spot> {
        let spots = self.spots();
        let selected = spots
            .iter()
            .find(|spot| matches!(&self.selected, Some((block, link)) if *block == spot.block && link == self.link(spot)));
        selected.or(spots.first()).copied()
    }

    /// Moves the cursor.
    pub fn step(&mut self, motion: Motion) {
        let spots = self.spots();
        let Some(now) = self.current() else {
            return;
        };
        let at = spots.iter().position(|spot| *spot == now).unwrap_or(0);
        let page = self.rows.max(2);
        let last = spots.len() - 1;
        let to = match motion {
            Motion::Up => at.saturating_sub(1),
            Motion::Down => (at + 1).min(last),
            Motion::First => 0,
            Motion::Last => last,
            Motion::Left => beside(&spots, now, now.column.checked_sub(1)).unwrap_or(at),
            Motion::Right => beside(&spots, now, Some(now.column + 1)).unwrap_or(at),
            Motion::PageUp => at.saturating_sub(page),
            Motion::HalfUp => at.saturating_sub(page / 2),
            Motion::PageDown => (at + page).min(last),
            Motion::HalfDown => (at + page / 2).min(last),
        };
        self.select(&spots[to]);
    }

    /// Puts the cursor on a line.
    pub fn select(&mut self, spot: &Spot) {
        self.selected = Some((spot.block, self.link(spot).clone()));
        self.settle();
    }

    /// Scrolls by the wheel, the cursor staying where it is.
    pub fn wheel(&mut self, down: bool) {
        let bottom = (0..self.blocks.len())
            .map(|block| self.bottom_of(block))
            .max()
            .unwrap_or(0);
        self.offset = if down {
            (self.offset + 3).min(bottom.saturating_sub(self.rows))
        } else {
            self.offset.saturating_sub(3)
        };
    }

    fn bottom_of(&self, block: usize) -> usize {
        let places = self.places().into_iter().flatten();
        let heading = places.filter(|(b, _)| *b == block).map(|(_, row)| row);
        heading
            .map(|row| row + self.height_of(block))
            .max()
            .unwrap_or(0)
    }

    /// Brings the line under the cursor on screen, with its heading where it is the first.
    fn settle(&mut self) {
        if let Some(spot) = self.current() {
            let top = spot.row - usize::from(spot.line == 0);
            self.offset = self
                .offset
                .min(top)
                .max((spot.row + 1).saturating_sub(self.rows.max(1)));
        }
    }
}

/// Tells whether a gap stands between two lines: figures of another sort begin.
fn is_gap(pair: &[(Line, Link)]) -> bool {
    match (&pair[0].0, &pair[1].0) {
        (Line::Figure(a, ..), Line::Figure(b, ..)) => {
            std::mem::discriminant(a) != std::mem::discriminant(b)
        }
        _ => false,
    }
}

/// Finds the line of another column that is nearest to this row.
fn beside(spots: &[Spot], now: Spot, column: Option<usize>) -> Option<usize> {
    let there = spots
        .iter()
        .enumerate()
        .filter(|(_, spot)| Some(spot.column) == column);
    there
        .min_by_key(|(_, spot)| spot.row.abs_diff(now.row))
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests;
