//! How many records of a list have which value; a line filters the list.

use super::by::by_words;
use crate::app::action::{Action, Problem};
use crate::app::list::List;
use crate::app::scroll::Scroll;
use crate::domain::filter::{Filter, value_of};
use crate::domain::stats::{By, Stat};
use crate::{say, word};
use chrono::NaiveDate;

/// The dialog.
#[derive(Debug, Clone)]
pub struct Counts {
    /// What is counted by.
    pub by: By,
    /// The counts.
    pub stats: Vec<Stat>,
    /// The cursor.
    pub scroll: Scroll,
    /// What is wrong with the line that was chosen.
    pub problem: Option<Problem>,
    /// Whether the counts may be out of date.
    pub is_stale: bool,
}

impl Counts {
    /// Opens the dialog, before anything was counted.
    pub fn new(by: By) -> Self {
        Self {
            by,
            stats: Vec::new(),
            scroll: Scroll::default(),
            problem: None,
            is_stale: true,
        }
    }

    /// Gives how many rows stand above the lines: the title, and what is wrong.
    pub const fn above(&self) -> u16 {
        if self.problem.is_some() { 3 } else { 1 }
    }

    /// Takes what was counted.
    pub fn take(&mut self, stats: Vec<Stat>) {
        self.scroll.count(stats.len());
        self.stats = stats;
        self.is_stale = false;
    }

    /// Moves the cursor.
    pub fn step(&mut self, action: Action) {
        self.problem = None;
        if let Action::Move(motion) = action {
            self.scroll.step(motion);
        }
    }

    /// Gives the filter that leaves the records of the line under the cursor, of those that a list shows.
    pub fn filter(&self, list: &List, today: NaiveDate) -> Result<String, Problem> {
        let Some(stat) = self.stats.get(self.scroll.index) else {
            return Err(Problem::new(word!("there is nothing to filter by"), ""));
        };
        let all: Vec<&str> = self
            .stats
            .iter()
            .filter_map(|s| s.value.as_deref())
            .collect();
        let refused = || {
            Problem::new(
                say!(
                    "no filter finds {by} `{label}`",
                    by = by_words(self.by),
                    label = stat.label
                ),
                word!("{list.group_by} groups the list by it"),
            )
        };
        let term = value_of(self.by, stat.value.as_deref(), &all).ok_or_else(refused)?;
        let words: Vec<&str> = list.text.split_whitespace().collect();
        let text = if words.contains(&term.as_str()) {
            list.text.clone()
        } else {
            [list.text.trim(), &term].join(" ").trim().to_owned()
        };
        match Filter::parse(&text, today) {
            Ok(_) => Ok(text),
            Err(error) => Err(Problem::new(error.message, error.hint)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::Motion;
    use crate::domain::vocabulary::Kind;

    #[test]
    fn a_line_is_a_term_more() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let stat = |value: Option<&str>| Stat {
            value: value.map(str::to_owned),
            label: value.unwrap_or("none").to_owned(),
            count: 1,
            share: 0.5,
            by_status: vec![],
        };
        let mut list = List::new(Kind::FollowUp);
        list.set_filter("late", Filter::parse("late", today).unwrap());
        let mut counts = Counts::new(By::Lead);
        assert!(counts.filter(&list, today).is_err());
        counts.take(vec![stat(Some("Y1")), stat(None)]);
        assert_eq!(counts.filter(&list, today).unwrap(), "late lead:Y1");
        counts.step(Action::Move(Motion::Down));
        assert_eq!(counts.filter(&list, today).unwrap(), "late no:lead");
        counts.by = By::RagRule;
        let problem = counts.filter(&list, today).unwrap_err();
        assert_eq!(problem.message, "no filter finds rule of the light `none`");
    }
}
