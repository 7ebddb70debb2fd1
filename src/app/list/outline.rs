//! How the lines of a list are laid out: flat, in groups, or as a tree; which of them are headers, and which row is which record.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::tree::Tree;
use crate::domain::stats::{By, Stat};
use crate::domain::status::Status;

/// How a list is laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// One record after the other.
    #[default]
    Flat,
    /// In groups of records that share something.
    By(By),
    /// Under the documents and groups they belong to, and under each other.
    Tree,
}

/// Records under one header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is known by while everything else may change.
    pub key: String,
    /// Its header.
    pub label: String,
    /// The value that its records share, where they are grouped; none: they have none.
    pub value: Option<String>,
    /// The uid and ref of the document or group that its records stand under, in a tree.
    pub owner: Option<(String, String)>,
    /// How many records.
    pub count: usize,
    /// How many of them are open, in a tree.
    pub open: usize,
    /// How many of each status, where they are grouped.
    pub by_status: Vec<(Status, usize)>,
}

/// A line that shows a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The how manyth record on a line it is, folded ones not counted.
    pub nth: usize,
    /// Under how many others it stands.
    pub depth: usize,
    /// Whether what stands under it is folded away; none: nothing does.
    pub folded: Option<bool>,
}

/// What a line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// The header of a section.
    Head(usize),
    /// A record.
    Row(Row),
}

/// How the lines of a list are laid out.
#[derive(Debug, Clone, Default)]
pub enum Outline {
    /// Every line is a record.
    #[default]
    Flat,
    /// Sections of records.
    Groups(Groups),
    /// Sections of trees.
    Tree(Tree),
}

/// Sections of records.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    /// The sections.
    pub sections: Vec<Section>,
    /// The rows of each section, in the order of the list.
    members: Vec<Vec<i64>>,
    /// Of each section the line of its header and the number of records on lines before it; then what all take.
    starts: Vec<(usize, usize)>,
}

impl Groups {
    /// Makes sections of what was counted, with the rows that stand in each.
    pub fn new(grouped: Vec<(Stat, Vec<i64>)>) -> Self {
        let (stats, members): (Vec<Stat>, Vec<Vec<i64>>) = grouped.into_iter().unzip();
        let section = |stat: Stat| Section {
            key: stat.value.clone().unwrap_or_default(),
            label: stat.label,
            value: stat.value,
            owner: None,
            count: stat.count,
            open: 0,
            by_status: stat.by_status,
        };
        Self {
            sections: stats.into_iter().map(section).collect(),
            members,
            starts: Vec::new(),
        }
    }

    fn fold(&mut self, folded: &BTreeSet<String>) {
        let (mut line, mut row) = (0, 0);
        self.starts.clear();
        for section in &self.sections {
            self.starts.push((line, row));
            let shown = if folded.contains(&section.key) {
                0
            } else {
                section.count
            };
            line += 1 + shown;
            row += shown;
        }
        self.starts.push((line, row));
    }

    fn section(&self, line: usize) -> Option<usize> {
        let (lines, _) = self.starts.last()?;
        let after = self.starts.partition_point(|(start, _)| *start <= line);
        (line < *lines).then(|| after.saturating_sub(1))
    }

    fn at(&self, line: usize) -> Option<At> {
        let section = self.section(line)?;
        let (start, before) = self.starts[section];
        Some(match line.checked_sub(start + 1) {
            None => At::Head(section),
            Some(within) => At::Row(Row {
                nth: before + within,
                depth: 0,
                folded: None,
            }),
        })
    }

    /// Gives the line of a header, or of a record of a section; the header where the section is folded.
    pub fn line(&self, section: usize, within: Option<usize>) -> usize {
        let (start, before) = self.starts[section];
        let shown = self.starts[section + 1].1 - before;
        match within {
            Some(within) if within < shown => start + 1 + within,
            _ => start,
        }
    }

    /// Gives the rows of records on lines.
    pub fn rows(&self, nths: Range<usize>) -> Vec<i64> {
        let mut rows = Vec::new();
        for (members, pair) in self.members.iter().zip(self.starts.windows(2)) {
            let (first, last) = (pair[0].1.max(nths.start), pair[1].1.min(nths.end));
            if first < last {
                rows.extend_from_slice(&members[first - pair[0].1..last - pair[0].1]);
            }
        }
        rows
    }

    /// Gives the line of a record: in the section with this key if it stands there, else in the first where it does.
    pub fn line_of(&self, row: i64, key: Option<&str>) -> Option<usize> {
        let mut places = self.members.iter().enumerate().filter_map(|(at, members)| {
            let within = members.iter().position(|member| *member == row)?;
            Some((at, within))
        });
        let mut found = places.next()?;
        if Some(self.sections[found.0].key.as_str()) != key {
            let is_here = |(at, _): &(usize, usize)| Some(self.sections[*at].key.as_str()) == key;
            found = places.find(is_here).unwrap_or(found);
        }
        Some(self.line(found.0, Some(found.1)))
    }
}

impl Outline {
    /// Gives its sections.
    pub fn sections(&self) -> &[Section] {
        match self {
            Self::Flat => &[],
            Self::Groups(groups) => &groups.sections,
            Self::Tree(tree) => &tree.sections,
        }
    }

    /// Folds away what stands under these keys; gives how many lines there are then, of so many in a flat list.
    pub fn fold(&mut self, folded: &BTreeSet<String>, flat: usize) -> usize {
        match self {
            Self::Flat => flat,
            Self::Groups(groups) => {
                groups.fold(folded);
                groups.starts.last().map_or(0, |(lines, _)| *lines)
            }
            Self::Tree(tree) => tree.fold(folded),
        }
    }

    /// Gives what a line shows.
    pub fn at(&self, line: usize) -> Option<At> {
        match self {
            Self::Flat => Some(At::Row(Row {
                nth: line,
                depth: 0,
                folded: None,
            })),
            Self::Groups(groups) => groups.at(line),
            Self::Tree(tree) => tree.at(line),
        }
    }

    /// Gives the key by which what stands under a line is folded.
    pub fn key(&self, line: usize) -> Option<String> {
        match (self.at(line)?, self) {
            (At::Head(section), _) => self.sections().get(section).map(|of| of.key.clone()),
            (At::Row(row), Self::Tree(tree)) if row.folded.is_some() => tree.key(row.nth),
            _ => None,
        }
    }

    /// Gives the section that a line belongs to.
    pub fn section(&self, line: usize) -> Option<usize> {
        match self {
            Self::Flat => None,
            Self::Groups(groups) => groups.section(line),
            Self::Tree(tree) => tree.section(line),
        }
    }

    /// Gives the line that a line stands under: of its header, or of the record over it.
    pub fn above(&self, line: usize) -> Option<usize> {
        let At::Row(here) = self.at(line)? else {
            return None;
        };
        if here.depth == 0 {
            return self.head_line(self.section(line)?);
        }
        let is_over = |over: &usize| match self.at(*over) {
            Some(At::Row(row)) => row.depth < here.depth,
            _ => true,
        };
        (0..line).rev().find(is_over)
    }

    /// Gives the line of the header with a key.
    pub fn head(&self, key: &str) -> Option<usize> {
        self.head_line(self.sections().iter().position(|of| of.key == key)?)
    }

    fn head_line(&self, section: usize) -> Option<usize> {
        match self {
            Self::Flat => None,
            Self::Groups(groups) => Some(groups.line(section, None)),
            Self::Tree(tree) => tree.head(section),
        }
    }

    /// Gives which records stand on these lines.
    pub fn rows(&self, lines: Range<usize>) -> Range<usize> {
        let mut found = lines.filter_map(|line| match self.at(line) {
            Some(At::Row(row)) => Some(row.nth),
            _ => None,
        });
        let Some(first) = found.next() else {
            return 0..0;
        };
        first..found.next_back().unwrap_or(first) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(counts: &[usize], folded: &[&str]) -> Outline {
        let stat = |(at, count): (usize, &usize)| Stat {
            value: (at > 0).then(|| format!("v{at}")),
            label: format!("group {at}"),
            count: *count,
            share: 0.0,
            by_status: vec![],
        };
        let grouped = counts.iter().enumerate().map(|(at, count)| {
            let first = i64::try_from(100 * at).unwrap();
            let rows = (first..).take(*count).collect();
            (stat((at, count)), rows)
        });
        let mut outline = Outline::Groups(Groups::new(grouped.collect()));
        outline.fold(&folded.iter().map(|key| (*key).to_owned()).collect(), 0);
        outline
    }

    fn shown(outline: &Outline) -> String {
        let line = |at| match at {
            At::Head(section) => format!("[{section}]"),
            At::Row(row) => row.nth.to_string(),
        };
        let lines = (0..).map_while(|at| outline.at(at)).map(line);
        lines.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn headers_stand_among_the_rows_and_folded_rows_do_not_count() {
        for (counts, folded, right) in [
            (&[2, 1][..], &[][..], "[0] 0 1 [1] 2"),
            (&[2, 1, 2], &["v1"], "[0] 0 1 [1] [2] 2 3"),
            (&[2, 1], &["", "v1"], "[0] [1]"),
            (&[], &[], ""),
        ] {
            assert_eq!(shown(&groups(counts, folded)), right);
        }
    }

    #[test]
    fn lines_rows_and_headers_are_found() {
        let outline = groups(&[2, 3, 2], &["v1"]);
        assert_eq!(outline.rows(0..7), 0..4);
        assert_eq!(outline.rows(3..4), 0..0);
        assert_eq!(outline.rows(4..6), 2..3);
        assert_eq!((outline.head("v2"), outline.head("x")), (Some(4), None));
        assert_eq!(outline.above(6), Some(4));
        assert_eq!(outline.key(3).as_deref(), Some("v1"));
        let Outline::Groups(groups) = &outline else {
            panic!("groups")
        };
        assert_eq!(groups.line(1, Some(2)), 3, "folded: its header");
        assert_eq!(groups.line(2, Some(1)), 6);
        assert_eq!(groups.rows(1..3), [1, 200], "what is folded has no rows");
        assert_eq!(groups.line_of(200, None), Some(5));
        assert_eq!(
            (groups.line_of(100, None), groups.line_of(7, None)),
            (Some(3), None)
        );
    }
}
