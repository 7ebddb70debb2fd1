//! A list to choose from, with type-to-find.

use crate::app::action::{Action, Motion};
use crate::app::field::Field;
use crate::app::matcher::best;
use crate::app::scroll::Scroll;
use crate::domain::choice::Choice;

/// The list.
#[derive(Debug, Clone, Default)]
pub struct Chooser {
    /// What is looked for.
    pub needle: Field,
    /// The cursor among what is found.
    pub scroll: Scroll,
    all: Vec<(Choice, String)>,
    found: Vec<usize>,
}

impl Chooser {
    /// Opens a list, the cursor on what has this code.
    pub fn new(choices: Vec<Choice>, code: &str) -> Self {
        let mut chooser = Self::default();
        chooser.take(choices);
        let place = chooser
            .all
            .iter()
            .position(|(choice, _)| choice.code == code);
        chooser.scroll.index = place.unwrap_or(0);
        chooser
    }

    /// Takes what there is to choose from.
    pub fn take(&mut self, choices: Vec<Choice>) {
        let texts = choices.into_iter().map(|choice| {
            let text = [choice.code.as_str(), &choice.label.replace('_', " ")].join(" ");
            (choice, text)
        });
        self.all = texts.collect();
        self.find();
    }

    /// Looks again, since what is typed has changed.
    pub fn find(&mut self) {
        self.found = best(self.needle.text(), &self.all, |(_, text)| text);
        self.scroll.index = 0;
        self.scroll.offset = 0;
        self.scroll.count(self.found.len());
    }

    /// Gives how many are found.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// Gives one of what is found, the best first.
    pub fn row(&self, index: usize) -> Option<&Choice> {
        let found = self.found.get(index)?;
        Some(&self.all.get(*found)?.0)
    }

    /// Gives what the cursor stands on.
    pub fn current(&self) -> Option<&Choice> {
        self.row(self.scroll.index)
    }

    /// Puts the cursor on a row; tells whether it stood there.
    pub fn click(&mut self, index: usize) -> bool {
        index < self.count() && std::mem::replace(&mut self.scroll.index, index) == index
    }

    /// Moves the cursor, or empties what is typed.
    pub fn update(&mut self, action: Action) {
        let last = self.found.len().saturating_sub(1);
        match action {
            Action::Move(Motion::Up) if self.scroll.index == 0 => {
                self.scroll.step(Motion::Last);
            }
            Action::Move(Motion::Down) if self.scroll.index == last => {
                self.scroll.step(Motion::First);
            }
            Action::Move(motion) => {
                self.scroll.step(motion);
            }
            Action::Clear => {
                self.needle.clear();
                self.find();
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_finds_by_code_and_label_and_the_cursor_goes_round() {
        let choices = [
            ("energy", "Energy, 에너지"),
            ("labour", "Labour"),
            ("science", "Science"),
        ];
        let choices = choices.map(|(code, label)| Choice::new(code, label));
        let mut chooser = Chooser::new(choices.to_vec(), "labour");
        assert_eq!(chooser.current().unwrap().code, "labour");
        chooser.update(Action::Move(Motion::Down));
        chooser.update(Action::Move(Motion::Down));
        assert_eq!(chooser.current().unwrap().code, "energy");
        chooser.needle.paste("에너지");
        chooser.find();
        assert_eq!(
            (chooser.count(), chooser.row(0).unwrap().code.as_str()),
            (1, "energy")
        );
        chooser.update(Action::Clear);
        assert_eq!(chooser.count(), 3);
    }
}
