//! The cursor in a list: it stays with its record or header, folds and unfolds, and goes in and out.

use std::sync::Arc;

use super::outline::{At, Shape};
use super::{List, Problem};

impl List {
    /// Puts the cursor on a line, which stays where it is on screen; a header just above the screen comes down with it.
    pub fn stand_at(&mut self, line: usize) {
        let shift = self.scroll.index - self.scroll.offset.min(self.scroll.index);
        let first = line.saturating_sub(shift);
        self.scroll.index = line;
        self.scroll.offset = match first.checked_sub(1) {
            Some(above) if matches!(self.outline.at(above), Some(At::Head(_))) => above,
            _ => first,
        };
        self.scroll.settle();
    }

    /// Notes what the cursor stands on.
    pub fn follow(&mut self) {
        if self.scroll.total == 0 {
            (self.selected, self.section, self.header) = (None, None, None);
            return;
        }
        let line = self.scroll.index;
        let section = self.outline.section(line);
        let section = section.and_then(|at| self.outline.sections().get(at));
        self.section = section.map(|of| of.key.clone());
        match self.outline.at(line) {
            Some(At::Head(section)) => {
                self.header.clone_from(&self.section);
                let owner = &self.outline.sections()[section].owner;
                self.selected = owner.as_ref().map(|(uid, _)| uid.clone());
            }
            _ => {
                if let Some(record) = self.current() {
                    self.selected = Some(record.uid.clone());
                    self.header = None;
                }
            }
        }
    }

    /// Lays the list out in another way; what was folded is so no longer.
    pub fn turn(&mut self, shape: Shape) {
        if self.shape != shape {
            self.shape = shape;
            self.folded.clear();
            self.rows.clear();
            self.header = None;
            self.is_stale = true;
        }
    }

    /// Folds away what stands under the line of the cursor, or the header above it, or unfolds it.
    pub fn turn_fold(&mut self) {
        let line = self.scroll.index;
        let line = match self.outline.key(line) {
            Some(_) => line,
            None => self.outline.above(line).unwrap_or(line),
        };
        self.scroll.index = line;
        if let Some(key) = self.outline.key(line) {
            let is_folded = self.folded.contains(&key);
            self.fold(&key, !is_folded);
        }
    }

    /// Unfolds what stands under a key.
    pub fn unfold(&mut self, key: &str) {
        self.fold_only(key, false);
    }

    fn fold(&mut self, key: &str, fold: bool) {
        self.fold_only(key, fold);
        self.follow();
    }

    fn fold_only(&mut self, key: &str, fold: bool) {
        if fold {
            self.folded.insert(key.to_owned());
        } else {
            self.folded.remove(key);
        }
        let passing = self.passing;
        let lines = Arc::make_mut(&mut self.outline).fold(&self.folded, passing);
        // What stands on the lines below is another record now.
        self.rows.clear();
        self.scroll.count(lines);
    }

    /// Goes in: unfolds what is folded under the cursor. Tells whether it did; else what the cursor stands on is to be opened.
    pub fn go_in(&mut self) -> bool {
        match self.outline.key(self.scroll.index) {
            Some(key) if self.folded.contains(&key) => {
                self.fold(&key, false);
                true
            }
            Some(_) if self.head(self.scroll.index).is_some() => {
                self.scroll.step(super::super::action::Motion::Down);
                self.follow();
                true
            }
            _ => false,
        }
    }

    /// Goes out: folds what is open under the cursor, or goes to what it stands under.
    pub fn go_out(&mut self) {
        let line = self.scroll.index;
        match self.outline.key(line) {
            Some(key) if !self.folded.contains(&key) => self.fold(&key, true),
            _ => {
                if let Some(above) = self.outline.above(line) {
                    self.scroll.index = above;
                    self.scroll.settle();
                    self.follow();
                }
            }
        }
    }

    /// Says what is wrong with the filter in force.
    pub fn refuse(&mut self, problem: Problem) {
        self.problem = Some((problem, None));
    }
}
