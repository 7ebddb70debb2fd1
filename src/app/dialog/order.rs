//! Choosing the order of a list.

use crate::app::action::{Action, Motion};
use crate::app::list::{List, ORDERS};
use crate::domain::sort::{Sort, SortField};

/// The dialog.
#[derive(Debug, Clone)]
pub struct OrderChooser {
    /// What the list can be sorted by, with the words for it.
    pub choices: Vec<(SortField, &'static str)>,
    /// Which of them the cursor stands on.
    pub cursor: usize,
    /// Whether the largest come first.
    pub descending: bool,
}

impl OrderChooser {
    /// Opens the chooser for a list.
    pub fn new(list: &List) -> Self {
        let fitting = ORDERS
            .iter()
            .filter(|(.., kinds)| kinds.contains(&list.kind));
        let choices: Vec<_> = fitting.map(|(by, words, _)| (*by, *words)).collect();
        let now = list.sort.first();
        let cursor = choices
            .iter()
            .position(|(by, _)| now.is_some_and(|sort| sort.by == *by));
        Self {
            choices,
            cursor: cursor.unwrap_or(0),
            descending: now.is_some_and(|sort| sort.descending),
        }
    }

    /// Takes an action; tells whether the dialog stays open.
    pub fn update(&mut self, action: Action, list: &mut List) -> bool {
        let last = self.choices.len() - 1;
        match action {
            Action::Move(Motion::Up) => self.cursor = self.cursor.checked_sub(1).unwrap_or(last),
            Action::Move(Motion::Down) if self.cursor == last => self.cursor = 0,
            Action::Move(Motion::Down) => self.cursor += 1,
            Action::Move(Motion::First) => self.cursor = 0,
            Action::Move(Motion::Last) => self.cursor = last,
            Action::Reverse => self.descending = !self.descending,
            Action::Back => return false,
            Action::Accept => {
                list.sort = vec![Sort {
                    by: self.choices[self.cursor].0,
                    descending: self.descending,
                }];
                list.is_stale = true;
                return false;
            }
            _ => {}
        }
        true
    }
}
