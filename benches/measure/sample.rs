//! Times taken of the same thing, and what is said of them.

use std::time::{Duration, Instant};

/// Times, the shortest first.
#[derive(Debug, Clone)]
pub struct Sample(Vec<Duration>);

impl Sample {
    /// Takes times as they came. At least one.
    pub fn of(mut times: Vec<Duration>) -> Self {
        assert!(!times.is_empty(), "nothing was measured");
        times.sort_unstable();
        Self(times)
    }

    /// Does something so often, and gives what it says that each time took.
    pub fn take(count: usize, run: impl FnMut(usize) -> Duration) -> Self {
        Self::of((0..count).map(run).collect())
    }

    /// Gives the time that so many of a hundred do not exceed (nearest rank).
    pub fn percentile(&self, percent: usize) -> Duration {
        let rank = (self.0.len() * percent).div_ceil(100);
        self.0[rank.clamp(1, self.0.len()) - 1]
    }

    /// Gives the time in the middle.
    pub fn median(&self) -> Duration {
        self.percentile(50)
    }
}

/// Gives how long something takes, and what comes of it.
pub fn timed<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let came = run();
    (begun.elapsed(), came)
}
