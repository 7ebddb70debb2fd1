//! How fast work goes and how long it will take, in words.

use crate::say;
use std::time::Duration;

use crate::domain::text::grouped;

/// Before so much time nothing can be said.
const SOON: Duration = Duration::from_millis(700);

/// Says how much is done a second and what time is left; nothing where nothing is known yet.
pub fn words(elapsed: Duration, (done, total): (u64, u64), unit: &str) -> String {
    let millis = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    if elapsed < SOON || done == 0 {
        return String::new();
    }
    let rate = (done.saturating_mul(1000) / millis).max(1);
    // What has no unit counts one thing after another: bytes, pages, rows.
    let rate_words = (!unit.is_empty()).then(|| format!("{} {unit}/s", grouped(rate)));
    let left = total.checked_sub(done).filter(|_| total > 0);
    let left_words = left.map(|rest| say!("{time} left", time = time(rest.div_ceil(rate))));
    let words: Vec<String> = rate_words.into_iter().chain(left_words).collect();
    words.join(", ")
}

/// Writes a time in seconds: `9 s`, `3 min 20 s`, `2 h 5 min`.
fn time(seconds: u64) -> String {
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3600 => say!("{min} min {sec} s", min = seconds / 60, sec = seconds % 60),
        _ => say!(
            "{hours} h {min} min",
            hours = seconds / 3600,
            min = seconds / 60 % 60
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pace_is_told_once_it_can_be() {
        for (millis, done, right) in [
            (100, (50, 100), ""),
            (2000, (0, 100), ""),
            (1000, (50, 100), "50 pages/s, 1 s left"),
            (2000, (20_000, 1_000_000), "10,000 pages/s, 1 min 38 s left"),
            (10_000, (10, 10_000), "1 pages/s, 2 h 46 min left"),
            (1000, (100, 0), "100 pages/s"),
            (1000, (100, 100), "100 pages/s, 0 s left"),
        ] {
            let elapsed = Duration::from_millis(millis);
            assert_eq!(words(elapsed, done, "pages"), right, "{done:?}");
        }
        assert_eq!(words(Duration::from_secs(1), (50, 100), ""), "1 s left");
        assert_eq!(words(Duration::from_secs(1), (50, 0), ""), "");
    }
}
