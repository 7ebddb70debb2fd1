//! Which backups stay: the last so many, and of each day, week and month the newest, for so many of them. Pure.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::mark;

/// How many backups stay. A backup that any rule keeps stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// The newest so many.
    pub last: usize,
    /// The newest of each of the last so many days that have one.
    pub daily: usize,
    /// The same by ISO week.
    pub weekly: usize,
    /// The same by month.
    pub monthly: usize,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            last: 5,
            daily: 7,
            weekly: 5,
            monthly: 24,
        }
    }
}

/// A day, a week or a month, for comparing.
type Span = (i32, u32);

/// How many spans count, the word for it, and how to find the span of a day.
type Rule = (usize, &'static str, fn(NaiveDate) -> Span);

fn day(at: NaiveDate) -> Span {
    (at.year(), at.ordinal())
}

fn week(at: NaiveDate) -> Span {
    let week = at.iso_week();
    (week.year(), week.week())
}

fn month(at: NaiveDate) -> Span {
    (at.year(), at.month())
}

impl Retention {
    /// Tells of each of these moments, the newest first, which rule keeps it; none: no rule does. The newest always stays.
    pub fn kept(&self, moments: &[DateTime<Utc>]) -> Vec<Option<&'static str>> {
        let mut kept: Vec<Option<&'static str>> = vec![None; moments.len()];
        for place in kept.iter_mut().take(self.last.max(1)) {
            *place = Some(mark!("keeps", "last"));
        }
        let rules: [Rule; 3] = [
            (self.daily, mark!("keeps", "daily"), day),
            (self.weekly, mark!("keeps", "weekly"), week),
            (self.monthly, mark!("keeps", "monthly"), month),
        ];
        for (count, word, span) in rules {
            let mut seen = BTreeSet::new();
            for (at, place) in moments.iter().zip(&mut kept) {
                let is_new = !seen.contains(&span(at.date_naive()));
                if is_new && seen.len() < count {
                    seen.insert(span(at.date_naive()));
                    place.get_or_insert(word);
                }
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(days: &[&str]) -> Vec<DateTime<Utc>> {
        days.iter()
            .map(|day| format!("{day}:00:00Z").parse().unwrap())
            .collect()
    }

    #[test]
    fn the_newest_of_each_span_stays() {
        let at = moments(&[
            "2026-11-23T12",
            "2026-11-23T09",
            "2026-11-22T12",
            "2026-11-21T12",
            "2026-11-14T12",
            "2026-10-31T12",
            "2026-10-01T12",
            "2025-12-31T12",
        ]);
        let rule = Retention {
            last: 1,
            daily: 2,
            weekly: 3,
            monthly: 3,
        };
        let kept = rule.kept(&at);
        let expected = [
            Some("last"),
            None,
            Some("daily"),
            None,
            Some("weekly"),
            Some("monthly"),
            None,
            Some("monthly"),
        ];
        assert_eq!(kept, expected);
    }

    #[test]
    fn the_newest_stays_under_any_rule_and_nothing_is_nothing() {
        let none = Retention {
            last: 0,
            daily: 0,
            weekly: 0,
            monthly: 0,
        };
        let at = moments(&["2026-11-23T12", "2026-11-22T12"]);
        assert_eq!(none.kept(&at), [Some("last"), None]);
        assert!(Retention::default().kept(&[]).is_empty());
    }
}
