//! Choosing the order of a list: several keys, each with its direction; the list behind follows at once.

use super::step_in;
use crate::app::action::Action;
use crate::app::list::{List, ORDERS};
use crate::domain::sort::{Sort, SortField};

/// The dialog.
#[derive(Debug, Clone)]
pub struct OrderChooser {
    /// What the list can be sorted by, with the words for it.
    pub choices: Vec<(SortField, &'static str)>,
    /// Which of them the cursor stands on.
    pub cursor: usize,
    /// The keys, the first first.
    pub keys: Vec<Sort>,
    /// The order as it was.
    before: Vec<Sort>,
    /// Whether the keys were chosen here.
    is_touched: bool,
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
            keys: list.sort.clone(),
            before: list.sort.clone(),
            is_touched: false,
        }
    }

    /// Gives which key something is, and whether its largest come first.
    pub fn key(&self, by: SortField) -> Option<(usize, bool)> {
        let place = self.keys.iter().position(|key| key.by == by)?;
        Some((place, self.keys[place].descending))
    }

    /// Takes an action; tells whether the dialog stays open.
    pub fn update(&mut self, action: Action, list: &mut List) -> bool {
        let by = self.choices[self.cursor].0;
        let place = self.key(by).map(|(place, _)| place);
        match (action, place) {
            (Action::Move(motion), _) => {
                self.cursor = step_in(self.cursor, self.choices.len(), motion);
                return true;
            }
            (Action::Back, _) => {
                list.set_sort(std::mem::take(&mut self.before));
                return false;
            }
            (Action::Toggle, None) => self.add(by),
            (Action::Toggle, Some(place)) => {
                self.keys.remove(place);
            }
            (Action::Reverse, Some(place)) => {
                self.keys[place].descending = !self.keys[place].descending;
            }
            (Action::Reverse, None) => {
                self.add(by);
                self.keys
                    .iter_mut()
                    .for_each(|key| key.descending |= key.by == by);
            }
            (Action::TakeAway, _) => {
                self.keys.pop();
            }
            (Action::Accept, None) if self.is_touched => self.add(by),
            (Action::Accept, None) => {
                self.keys.clear();
                self.add(by);
            }
            (Action::Accept, Some(_)) => {}
            _ => return true,
        }
        self.is_touched = true;
        list.set_sort(self.keys.clone());
        action != Action::Accept
    }

    fn add(&mut self, by: SortField) {
        self.keys.push(Sort {
            by,
            descending: false,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::Motion;
    use crate::domain::vocabulary::Kind;

    fn order(actions: &[Action]) -> String {
        let mut list = List::new(Kind::FollowUp);
        let mut chooser = OrderChooser::new(&list);
        for action in actions {
            chooser.update(*action, &mut list);
        }
        Sort::print(&list.sort)
    }

    #[test]
    fn keys_are_added_turned_round_and_taken_away() {
        use Action::{Accept, Back, Move, Reverse, TakeAway, Toggle};
        let (down, first) = (Move(Motion::Down), Move(Motion::First));
        for (actions, right) in [
            (&[first, Accept][..], "ref"),
            (&[first, Toggle, down, Toggle], "due,ref,title"),
            (&[Reverse, first, Reverse], "-due,-ref"),
            (&[Reverse, first, Accept], "-due,ref"),
            (&[first, Toggle, TakeAway], "due"),
            (&[TakeAway, first, Toggle], "ref"),
            (&[Toggle], ""),
            (&[first, Toggle, Back], "due"),
        ] {
            assert_eq!(order(actions), right, "{actions:?}");
        }
    }
}
