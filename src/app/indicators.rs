//! The list of indicators, in the order of entry.

use super::action::Motion;
use super::scroll::Scroll;
use crate::domain::indicator::Indicator;

/// The indicators on screen.
#[derive(Debug, Clone)]
pub struct Indicators {
    /// The cursor and the window.
    pub scroll: Scroll,
    /// Every indicator, with what was said of it.
    pub rows: Vec<Indicator>,
    /// The indicator, by uid, that the cursor is to go to.
    pub wanted: Option<String>,
    /// Whether what is at hand may be out of date.
    pub is_stale: bool,
}

impl Default for Indicators {
    fn default() -> Self {
        Self {
            scroll: Scroll::default(),
            rows: Vec::new(),
            wanted: None,
            is_stale: true,
        }
    }
}

impl Indicators {
    /// Gives the indicator under the cursor.
    pub fn current(&self) -> Option<&Indicator> {
        self.rows.get(self.scroll.index)
    }

    /// Gives the uid of the indicator under the cursor, or of the one that it is to go to.
    pub fn selected(&self) -> Option<String> {
        let current = || self.current().map(|row| row.uid.clone());
        self.wanted.clone().or_else(current)
    }

    /// Moves the cursor.
    pub fn step(&mut self, motion: Motion) {
        self.scroll.step(motion);
    }

    /// Takes the indicators; the cursor stays with its own.
    pub fn take(&mut self, rows: Vec<Indicator>) {
        let stays = self.current().map(|row| row.uid.clone());
        let uid = self.wanted.take().or(stays);
        self.rows = rows;
        self.is_stale = false;
        let place = self
            .rows
            .iter()
            .position(|row| Some(&row.uid) == uid.as_ref());
        self.scroll.index = place.unwrap_or(self.scroll.index);
        self.scroll.count(self.rows.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(uid: &str) -> Indicator {
        Indicator {
            uid: uid.to_owned(),
            reference: uid.to_owned(),
            title: String::new(),
            unit: String::new(),
            definition: None,
            observations: Vec::new(),
        }
    }

    #[test]
    fn the_cursor_stays_with_its_indicator_and_among_those_that_are_left() {
        let mut indicators = Indicators::default();
        assert!(indicators.is_stale && indicators.current().is_none());
        indicators.take(["a", "b", "c"].map(named).to_vec());
        indicators.step(Motion::Down);
        indicators.take(["c", "a", "b"].map(named).to_vec());
        assert_eq!(indicators.scroll.index, 2);
        indicators.take(vec![named("c")]);
        assert_eq!(indicators.current().unwrap().uid, "c");
        indicators.take(Vec::new());
        assert!(indicators.current().is_none());
    }
}
