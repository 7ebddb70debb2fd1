//! Follow-ups as a tree: under the documents and groups they belong to, and under each other.

use std::collections::{BTreeSet, HashMap};

use super::outline::{At, Row, Section};
use crate::domain::tree::{Skeleton, Twig};
use crate::mark;
use crate::words;

/// What stands under no document or group.
const NONE: &str = mark!("no document or group");

/// A follow-up in its place.
#[derive(Debug, Clone, Copy)]
struct Knot {
    twig: Twig,
    depth: usize,
    /// How many stand under it, at any depth.
    below: usize,
}

/// A tree under each header.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// The headers.
    pub sections: Vec<Section>,
    /// Every follow-up, each before what stands under it.
    knots: Vec<Knot>,
    /// Where the knots of each section end.
    ends: Vec<usize>,
    lines: Vec<At>,
    /// The lines of the headers.
    heads: Vec<usize>,
    /// The line and the knot of each record on a line.
    shown: Vec<(usize, usize)>,
}

impl Tree {
    /// Puts follow-ups in their places; what passes the filter stands under what passes it. A circle begins anywhere.
    pub fn new(skeleton: Skeleton) -> Self {
        let Skeleton { twigs, owners } = skeleton;
        let places: HashMap<i64, usize> = twigs
            .iter()
            .enumerate()
            .map(|(at, twig)| (twig.row, at))
            .collect();
        let mut below: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut tops: Vec<Vec<usize>> = vec![Vec::new(); owners.len() + 1];
        for (at, twig) in twigs.iter().enumerate() {
            match twig.parent.and_then(|parent| places.get(&parent)) {
                Some(parent) => below.entry(*parent).or_default().push(at),
                None => tops[twig.owner.unwrap_or(owners.len())].push(at),
            }
        }
        let mut grown = Growth::new(&twigs, &below);
        let mut tree = Self::default();
        let heads = owners.into_iter().map(Some).chain([None]);
        for (section, owner) in heads.enumerate() {
            let first = grown.knots.len();
            for top in &tops[section] {
                grown.grow(*top);
            }
            if owner.is_none() {
                grown.rest();
            }
            let of = &grown.knots[first..];
            if of.is_empty() {
                continue;
            }
            tree.ends.push(first + of.len());
            tree.sections.push(Section {
                key: owner.as_ref().map_or_else(String::new, |of| of.uid.clone()),
                label: owner
                    .as_ref()
                    .map_or_else(|| words::of("", NONE).to_owned(), |of| of.title.clone()),
                value: None,
                count: of.len(),
                open: of.iter().filter(|knot| knot.twig.open).count(),
                owner: owner.map(|of| (of.uid, of.reference)),
                by_status: Vec::new(),
            });
        }
        tree.knots = grown.knots;
        tree
    }

    /// Folds away what stands under these keys; gives how many lines there are.
    pub fn fold(&mut self, folded: &BTreeSet<String>) -> usize {
        self.lines.clear();
        self.heads.clear();
        self.shown.clear();
        let mut at = 0;
        for (section, end) in self.ends.iter().enumerate() {
            self.heads.push(self.lines.len());
            self.lines.push(At::Head(section));
            if folded.contains(&self.sections[section].key) {
                at = *end;
            }
            while at < *end {
                let knot = &self.knots[at];
                let is_folded = (knot.below > 0).then(|| folded.contains(&key_of(knot.twig.row)));
                self.shown.push((self.lines.len(), at));
                self.lines.push(At::Row(Row {
                    nth: self.shown.len() - 1,
                    depth: knot.depth,
                    folded: is_folded,
                }));
                at += 1;
                if is_folded == Some(true) {
                    at += knot.below;
                }
            }
        }
        self.lines.len()
    }

    /// Gives what a line shows.
    pub fn at(&self, line: usize) -> Option<At> {
        self.lines.get(line).copied()
    }

    /// Gives the line of a header.
    pub fn head(&self, section: usize) -> Option<usize> {
        self.heads.get(section).copied()
    }

    /// Gives the section that a line belongs to.
    pub fn section(&self, line: usize) -> Option<usize> {
        let after = self.heads.partition_point(|head| *head <= line);
        after.checked_sub(1).filter(|_| line < self.lines.len())
    }

    /// Gives the key by which what stands under a record is folded.
    pub fn key(&self, nth: usize) -> Option<String> {
        let (_, knot) = self.shown.get(nth)?;
        Some(key_of(self.knots[*knot].twig.row))
    }

    /// Gives the rows of records on lines.
    pub fn rows(&self, nths: std::ops::Range<usize>) -> Vec<i64> {
        let end = nths.end.min(self.shown.len());
        let shown = self.shown.get(nths.start..end).unwrap_or_default();
        let row = |(_, knot): &(usize, usize)| self.knots[*knot].twig.row;
        shown.iter().map(row).collect()
    }

    /// Gives the line of a record; where it is folded away, of the nearest that shows and has it under it.
    pub fn line(&self, row: i64) -> Option<usize> {
        let knot = self.knots.iter().position(|knot| knot.twig.row == row)?;
        let place = self.shown.partition_point(|(_, shown)| *shown <= knot);
        let section = self.ends.partition_point(|end| *end <= knot);
        let over = place.checked_sub(1).map(|nth| self.shown[nth]);
        match over {
            Some((line, at)) if at + self.knots[at].below >= knot => Some(line),
            _ => self.head(section),
        }
    }
}

fn key_of(row: i64) -> String {
    format!("#{row}")
}

/// Trees as they grow.
struct Growth<'t> {
    twigs: &'t [Twig],
    below: &'t HashMap<usize, Vec<usize>>,
    taken: Vec<bool>,
    knots: Vec<Knot>,
}

impl<'t> Growth<'t> {
    fn new(twigs: &'t [Twig], below: &'t HashMap<usize, Vec<usize>>) -> Self {
        Self {
            twigs,
            below,
            taken: vec![false; twigs.len()],
            knots: Vec::with_capacity(twigs.len()),
        }
    }

    /// Adds a follow-up and all that stands under it, without going round in a circle.
    fn grow(&mut self, top: usize) {
        let first = self.knots.len();
        let mut next = vec![(top, 0)];
        while let Some((at, depth)) = next.pop() {
            if std::mem::replace(&mut self.taken[at], true) {
                continue;
            }
            self.knots.push(Knot {
                twig: self.twigs[at],
                depth,
                below: 0,
            });
            if let Some(under) = self.below.get(&at) {
                next.extend(under.iter().rev().map(|child| (*child, depth + 1)));
            }
        }
        self.count(first);
    }

    /// Adds what stands in circles.
    fn rest(&mut self) {
        for at in 0..self.twigs.len() {
            if !self.taken[at] {
                self.grow(at);
            }
        }
    }

    /// Counts what stands under each, from the deepest up.
    fn count(&mut self, first: usize) {
        let mut over: Vec<usize> = Vec::new();
        for at in first..self.knots.len() {
            while over
                .last()
                .is_some_and(|top| self.knots[*top].depth >= self.knots[at].depth)
            {
                over.pop();
            }
            for top in &over {
                self.knots[*top].below += 1;
            }
            over.push(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tree::Owner;
    use crate::domain::vocabulary::Kind;

    fn tree(twigs: &[(i64, Option<i64>, Option<usize>)]) -> Tree {
        let owner = |name: &str| Owner {
            uid: name.to_owned(),
            reference: name.to_owned(),
            kind: Kind::Document,
            title: format!("Title of {name}"),
        };
        let twig = |(row, parent, owner): &(i64, Option<i64>, Option<usize>)| Twig {
            row: *row,
            parent: *parent,
            owner: *owner,
            open: row % 2 == 1,
        };
        Tree::new(Skeleton {
            twigs: twigs.iter().map(twig).collect(),
            owners: vec![owner("D1"), owner("D2")],
        })
    }

    fn shown(tree: &mut Tree, folded: &[&str]) -> String {
        tree.fold(&folded.iter().map(|key| (*key).to_owned()).collect());
        let line = |at: &At| match at {
            At::Head(section) => format!("[{}]", tree.sections[*section].key),
            At::Row(row) => {
                format!(
                    "{}{}",
                    ".".repeat(row.depth),
                    tree.rows(row.nth..row.nth + 1)[0]
                )
            }
        };
        tree.lines.iter().map(line).collect::<Vec<_>>().join(" ")
    }

    const TWIGS: &[(i64, Option<i64>, Option<usize>)] = &[
        (1, None, Some(0)),
        (2, Some(1), Some(1)),
        (3, Some(2), None),
        (4, Some(1), None),
        (5, Some(99), None),
        (6, None, Some(0)),
    ];

    #[test]
    fn follow_ups_stand_under_their_owner_and_each_other() {
        let mut tree = tree(TWIGS);
        assert_eq!(shown(&mut tree, &[]), "[D1] 1 .2 ..3 .4 6 [] 5");
        assert_eq!((tree.sections[0].count, tree.sections[0].open), (5, 2));
        assert_eq!(tree.sections[1].label, NONE);
        assert_eq!(shown(&mut tree, &["#2"]), "[D1] 1 .2 .4 6 [] 5");
        assert_eq!(shown(&mut tree, &["#1", ""]), "[D1] 1 6 []");
        assert_eq!(shown(&mut tree, &["D1"]), "[D1] [] 5");
    }

    #[test]
    fn a_folded_record_is_found_where_it_is_folded_away() {
        let mut tree = tree(TWIGS);
        for (folded, row, line) in [
            (&[][..], 3, Some(3)),
            (&["#2"], 3, Some(2)),
            (&["#1"], 3, Some(1)),
            (&["#1"], 6, Some(2)),
            (&["D1"], 3, Some(0)),
            (&["D1"], 5, Some(2)),
            (&[], 77, None),
        ] {
            shown(&mut tree, folded);
            assert_eq!(tree.line(row), line, "{row} {folded:?}");
        }
    }

    #[test]
    fn a_circle_is_shown_once() {
        let mut tree = tree(&[
            (1, Some(2), Some(0)),
            (2, Some(1), Some(0)),
            (3, None, Some(1)),
        ]);
        assert_eq!(shown(&mut tree, &[]), "[D2] 3 [] 1 .2");
    }
}
