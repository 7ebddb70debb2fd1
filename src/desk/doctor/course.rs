//! How far the doctor is: what takes long has its share of the whole, and can be stopped.

use crate::store::Watch;

/// The whole, in the units of the shares below.
const WHOLE: u64 = 100;
/// The share of the structure of the file.
pub(super) const STRUCTURE: u64 = 15;
/// The share of what leads from row to row.
pub(super) const LINKS: u64 = 5;
/// The share of what is derived.
pub(super) const DERIVED: u64 = 35;
/// The share of the history.
pub(super) const HISTORY: u64 = 25;
/// The share of the backups.
pub(super) const BACKUPS: u64 = 20;

/// How far it is.
pub(super) struct Course<'g> {
    done: u64,
    is_stopped: bool,
    go_on: &'g mut dyn FnMut(u64, u64) -> bool,
}

impl<'g> Course<'g> {
    /// Begins.
    pub fn new(go_on: &'g mut dyn FnMut(u64, u64) -> bool) -> Self {
        Self {
            done: 0,
            is_stopped: false,
            go_on,
        }
    }

    /// Does what has this share of the whole; none: it was stopped before or within.
    pub fn stretch<T>(&mut self, share: u64, run: impl FnOnce(&mut Watch<'_>) -> T) -> Option<T> {
        let from = self.done * 1_000;
        self.goes_on(from);
        if self.is_stopped {
            return None;
        }
        let told = run(&mut |done, of| {
            let within = (done.min(of) * share * 1_000).checked_div(of);
            self.goes_on(from + within.unwrap_or(0))
        });
        self.done += share;
        (!self.is_stopped).then_some(told)
    }

    /// Tells that it came to its end, and whether it was never stopped.
    pub fn end(mut self) -> bool {
        self.goes_on(WHOLE * 1_000);
        !self.is_stopped
    }

    fn goes_on(&mut self, done: u64) -> bool {
        self.is_stopped |= !(self.go_on)(done, WHOLE * 1_000);
        !self.is_stopped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_make_the_whole_and_what_is_stopped_stays_stopped() {
        assert_eq!(STRUCTURE + LINKS + DERIVED + HISTORY + BACKUPS, WHOLE);
        let mut heard = Vec::new();
        let mut go_on = |done: u64, _: u64| {
            heard.push(done);
            done < 12_000
        };
        let mut course = Course::new(&mut go_on);
        assert_eq!(course.stretch(LINKS, |watch| watch(1, 2)), Some(true));
        assert_eq!(course.stretch(STRUCTURE, |watch| watch(3, 4)), None);
        assert_eq!(course.stretch(HISTORY, |_| ()), None);
        assert!(!course.end());
        assert_eq!(heard[..4], [0, 2_500, 5_000, 16_250]);
        assert!(Course::new(&mut |_, _| true).end());
    }
}
