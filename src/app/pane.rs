//! The pane beside or below a list: what is known of what the cursor stands on.

use std::path::PathBuf;

use super::action::Motion;
use super::place::Link;
use crate::domain::change::Operation;
use crate::domain::record::Detail;

/// What a pane is to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// A record, by uid.
    Record(String),
    /// An indicator, by uid.
    Indicator(String),
    /// An operation, by number.
    Operation(i64),
    /// A backup.
    Backup(PathBuf),
}

/// What a pane shows.
#[derive(Debug, Clone)]
pub enum Content {
    /// A record.
    Record(Box<Detail>),
    /// An operation, with what it changed.
    Operation(Box<Operation>),
    /// An indicator, which stands in its row whole.
    Indicator,
    /// A backup, whose facts stand in its row.
    Backup,
}

/// What drawing found out about the pane: how long it is, how much of it shows, and where its links stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// How many lines there are.
    pub lines: usize,
    /// How many fit.
    pub rows: usize,
    /// The links, in the order of their lines.
    pub links: Vec<(usize, Link)>,
}

/// The pane.
#[derive(Debug, Clone, Default)]
pub struct Pane {
    /// What it shows, and of what that is.
    pub content: Option<(Wanted, Content)>,
    /// Whether what it shows may be out of date.
    pub is_stale: bool,
    /// Whether it shows only what is at hand: the rest comes once the cursor rests.
    pub is_partial: bool,
    /// The first line on screen.
    pub scroll: usize,
    /// Which link the cursor stands on.
    pub link: Option<usize>,
    /// What drawing found out.
    pub shape: Shape,
    /// Whether one came here by a link, so that Esc leads away again.
    pub is_target: bool,
}

impl Pane {
    /// Takes what is to be shown; another thing is shown from its beginning.
    pub fn take(&mut self, wanted: Wanted, content: Content) {
        let same = self.content.as_ref().is_some_and(|(of, _)| *of == wanted);
        if !same {
            self.scroll = 0;
            self.link = None;
        }
        self.content = Some((wanted, content));
        self.is_stale = false;
        self.is_partial = false;
    }

    /// Takes what drawing found out.
    pub fn shaped(&mut self, shape: Shape) {
        self.shape = shape;
        self.scroll = self.scroll.min(self.last());
        if self.link.is_some_and(|link| link >= self.shape.links.len()) {
            self.link = None;
        }
    }

    fn last(&self) -> usize {
        self.shape.lines.saturating_sub(self.shape.rows)
    }

    /// Gives the link under the cursor.
    pub fn current(&self) -> Option<&Link> {
        self.shape.links.get(self.link?).map(|(_, link)| link)
    }

    /// Moves: to the next link while one is on screen, else line by line.
    pub fn step(&mut self, motion: Motion) {
        let page = self.shape.rows.max(1);
        match motion {
            Motion::Down => self.down(),
            Motion::Up => self.up(),
            Motion::PageDown => self.go(self.scroll.saturating_add(page)),
            Motion::HalfDown => self.go(self.scroll.saturating_add(page / 2)),
            Motion::PageUp => self.go(self.scroll.saturating_sub(page)),
            Motion::HalfUp => self.go(self.scroll.saturating_sub(page / 2)),
            Motion::First => self.go(0),
            Motion::Last => self.go(usize::MAX),
            Motion::Left | Motion::Right => {}
        }
    }

    /// Scrolls by the wheel.
    pub fn wheel(&mut self, down: bool) {
        const LINES: usize = 3;
        self.go(if down {
            self.scroll.saturating_add(LINES)
        } else {
            self.scroll.saturating_sub(LINES)
        });
    }

    fn down(&mut self) {
        let next = match self.link {
            Some(link) => link + 1,
            None => self
                .shape
                .links
                .iter()
                .position(|(line, _)| *line >= self.scroll)
                .unwrap_or(usize::MAX),
        };
        match self.shape.links.get(next) {
            Some((line, _)) if *line < self.scroll + self.shape.rows => self.link = Some(next),
            _ => self.go(self.scroll + 1),
        }
    }

    fn up(&mut self) {
        let before = match self.link {
            Some(link) => link.checked_sub(1),
            None => self
                .shape
                .links
                .iter()
                .rposition(|(line, _)| *line < self.scroll + self.shape.rows),
        };
        match before.and_then(|link| self.shape.links.get(link)) {
            Some((line, _)) if *line >= self.scroll => self.link = before,
            _ => self.go(self.scroll.saturating_sub(1)),
        }
    }

    /// Scrolls; a link that leaves the screen loses the cursor.
    fn go(&mut self, scroll: usize) {
        self.scroll = scroll.min(self.last());
        let visible = self.scroll..self.scroll + self.shape.rows;
        let line = self.link.and_then(|link| self.shape.links.get(link));
        if line.is_none_or(|(line, _)| !visible.contains(line)) {
            self.link = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pane() -> Pane {
        let link = |line| (line, Link::Operation(1));
        let mut pane = Pane::default();
        pane.shaped(Shape {
            lines: 30,
            rows: 10,
            links: vec![link(2), link(4), link(25)],
        });
        pane
    }

    #[test]
    fn down_goes_by_links_on_screen_and_scrolls_between_them() {
        let mut pane = pane();
        let mut seen = Vec::new();
        for _ in 0..5 {
            pane.step(Motion::Down);
            seen.push((pane.scroll, pane.link));
        }
        assert_eq!(
            seen,
            [
                (0, Some(0)),
                (0, Some(1)),
                (1, Some(1)),
                (2, Some(1)),
                (3, Some(1))
            ]
        );
        pane.step(Motion::Last);
        assert_eq!((pane.scroll, pane.link), (20, None));
        pane.step(Motion::Down);
        assert_eq!(pane.link, Some(2));
        pane.step(Motion::Down);
        assert_eq!((pane.scroll, pane.link), (20, Some(2)));
        pane.step(Motion::Up);
        assert_eq!((pane.scroll, pane.link), (19, Some(2)));
    }

    #[test]
    fn a_shorter_text_brings_the_window_back() {
        let mut pane = pane();
        pane.step(Motion::Last);
        pane.step(Motion::Down);
        pane.shaped(Shape {
            lines: 5,
            rows: 10,
            links: vec![],
        });
        assert_eq!((pane.scroll, pane.link, pane.current()), (0, None, None));
    }
}
