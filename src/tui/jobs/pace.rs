//! How fast work goes and how long it will take, in words.

use crate::say;
use std::time::Duration;

/// Before so much time nothing can be said.
const SOON: Duration = Duration::from_millis(700);

/// Says how much is done a second and what time is left; nothing where nothing is known yet.
pub fn words(elapsed: Duration, (done, total): (u64, u64), unit: &str) -> String {
    let millis = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    if elapsed < SOON || done == 0 {
        return String::new();
    }
    let rate = (done.saturating_mul(1000) / millis).max(1);
    let rate_words = format!("{} {unit}/s", grouped(rate));
    match total.checked_sub(done) {
        Some(rest) if total > 0 => {
            say!(
                "{pace}, {time} left",
                pace = rate_words,
                time = time(rest.div_ceil(rate))
            )
        }
        _ => rate_words,
    }
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

/// Writes a number with commas: `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
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
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        for (number, right) in [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(grouped(number), right);
        }
    }
}
