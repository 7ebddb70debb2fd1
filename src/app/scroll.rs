//! A cursor in a list of which only a window is on screen.

use super::action::Motion;

/// Where the cursor stands and which row is the first on screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The row of the cursor.
    pub index: usize,
    /// The first row on screen.
    pub offset: usize,
    /// How many rows there are.
    pub total: usize,
    /// How many rows fit on the screen.
    pub height: usize,
}

impl Scroll {
    /// Moves the cursor. Tells whether it moved.
    pub fn step(&mut self, motion: Motion) -> bool {
        let page = self.height.max(1);
        let half = (page / 2).max(1);
        let before = self.index;
        self.index = match motion {
            Motion::Up => before.saturating_sub(1),
            Motion::Down => before.saturating_add(1),
            Motion::PageUp => before.saturating_sub(page),
            Motion::PageDown => before.saturating_add(page),
            Motion::HalfUp => before.saturating_sub(half),
            Motion::HalfDown => before.saturating_add(half),
            Motion::First => 0,
            Motion::Last => usize::MAX,
            Motion::Left | Motion::Right => before,
        };
        self.settle();
        self.index != before
    }

    /// Moves the window without the cursor leaving it.
    pub fn wheel(&mut self, down: bool) {
        const ROWS: usize = 3;
        self.offset = if down {
            self.offset.saturating_add(ROWS)
        } else {
            self.offset.saturating_sub(ROWS)
        };
        self.offset = self.offset.min(self.total.saturating_sub(self.height));
        let last = (self.offset + self.height.max(1) - 1).min(self.total.saturating_sub(1));
        self.index = self.index.clamp(self.offset.min(last), last);
    }

    /// Takes the number of rows that fit.
    pub fn fit(&mut self, height: usize) {
        self.height = height;
        self.settle();
    }

    /// Takes the number of rows there are.
    pub fn count(&mut self, total: usize) {
        self.total = total;
        self.settle();
    }

    /// Brings cursor and window into bounds.
    pub fn settle(&mut self) {
        self.index = self.index.min(self.total.saturating_sub(1));
        let height = self.height.max(1);
        self.offset = self
            .offset
            .min(self.total.saturating_sub(height))
            .min(self.index)
            .max((self.index + 1).saturating_sub(height));
    }

    /// Gives the rows on screen.
    pub fn visible(&self) -> std::ops::Range<usize> {
        self.offset..(self.offset + self.height).min(self.total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_among_the_rows_and_on_screen() {
        let start = Scroll {
            index: 50,
            offset: 45,
            total: 100,
            height: 10,
        };
        for (motion, index, offset) in [
            (Motion::Up, 49, 45),
            (Motion::Down, 51, 45),
            (Motion::PageDown, 60, 51),
            (Motion::PageUp, 40, 40),
            (Motion::HalfDown, 55, 46),
            (Motion::First, 0, 0),
            (Motion::Last, 99, 90),
            (Motion::Left, 50, 45),
        ] {
            let mut scroll = start;
            assert_eq!(scroll.step(motion), index != 50, "{motion:?}");
            assert_eq!((scroll.index, scroll.offset), (index, offset), "{motion:?}");
        }
    }

    #[test]
    fn fewer_rows_and_no_height_are_no_trouble() {
        let mut scroll = Scroll {
            index: 50,
            offset: 45,
            total: 100,
            height: 10,
        };
        scroll.count(3);
        assert_eq!((scroll.index, scroll.offset), (2, 0));
        scroll.count(0);
        assert!(!scroll.step(Motion::Last) && scroll.visible().is_empty());
        scroll.fit(0);
        scroll.wheel(true);
        assert_eq!((scroll.index, scroll.offset), (0, 0));
    }

    #[test]
    fn the_wheel_takes_the_cursor_along_only_at_the_edge() {
        let mut scroll = Scroll {
            index: 2,
            offset: 0,
            total: 100,
            height: 10,
        };
        scroll.wheel(true);
        assert_eq!((scroll.index, scroll.offset), (3, 3));
        scroll.wheel(false);
        assert_eq!((scroll.index, scroll.offset), (3, 0));
    }
}
