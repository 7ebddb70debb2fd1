//! Whether a cursor rests: what it stands on is read at once when it comes to it from rest, and while it runs on only where it
//! comes to rest again.

use std::time::{Duration, Instant};

use crate::app::pane::Wanted;

/// How long a cursor that runs has to stay for what it stands on to be read: longer than a held key takes to repeat.
const REST: Duration = Duration::from_millis(90);

/// Where the cursor is, and since when.
#[derive(Debug, Default)]
pub struct Rest {
    on: Option<Wanted>,
    since: Option<Instant>,
    runs: bool,
    is_asked: bool,
}

impl Rest {
    /// Notes what the cursor stands on. Tells whether that is to be asked for now: it rests there, and that was not done yet.
    pub fn heed(&mut self, wanted: &Wanted, now: Instant) -> bool {
        if self.on.as_ref() != Some(wanted) {
            self.runs = self.since.is_some_and(|since| now - since < REST);
            self.on = Some(wanted.clone());
            self.since = Some(now);
            self.is_asked = false;
        }
        let rests = !self.is_asked && self.left(now).is_none();
        self.is_asked |= rests;
        rests
    }

    /// Has what the cursor stands on asked for again.
    pub fn spoil(&mut self) {
        self.is_asked = false;
    }

    /// Gives how long it has to stay yet; none: nothing is to be asked for.
    pub fn left(&self, now: Instant) -> Option<Duration> {
        let since = self.since.filter(|_| self.runs && !self.is_asked)?;
        let left = (since + REST).saturating_duration_since(now);
        (!left.is_zero()).then_some(left)
    }

    /// Tells whether something is to be asked for, now or when it has come to rest.
    pub const fn is_due(&self) -> bool {
        self.on.is_some() && !self.is_asked
    }

    /// Tells whether it has come to rest on something that nobody has asked for yet.
    pub fn is_over(&self, now: Instant) -> bool {
        self.runs && !self.is_asked && self.left(now).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_key_asks_for_the_first_and_the_last_and_nothing_between() {
        let begun = Instant::now();
        let at = |millis| begun + Duration::from_millis(millis);
        let mut rest = Rest::default();
        let mut asked = Vec::new();
        for nth in 0..30 {
            if rest.heed(&Wanted::Operation(nth), at(33 * nth.unsigned_abs())) {
                asked.push(nth);
            }
        }
        assert_eq!(asked, [0]);
        assert!(!rest.is_over(at(33 * 29 + 89)) && rest.is_over(at(33 * 29 + 90)));
        assert!(rest.heed(&Wanted::Operation(29), at(33 * 29 + 90)));
        assert!(!rest.is_over(at(2000)) && rest.left(at(2000)).is_none());
        assert!(!rest.heed(&Wanted::Operation(29), at(2000)), "once");
        assert!(rest.heed(&Wanted::Operation(1), at(2500)), "from rest");
        rest.spoil();
        assert!(rest.heed(&Wanted::Operation(1), at(2501)), "again");
    }
}
