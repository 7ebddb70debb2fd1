//! Choosing what a list is grouped or counted by: type to find.

use crate::app::action::{Action, Motion};
use crate::app::field::Field;
use crate::app::list::{List, Shape};
use crate::app::scroll::Scroll;
use crate::domain::stats::By;
use crate::domain::text::fold;
use crate::domain::vocabulary::Kind;
use crate::word;
use crate::words::of;

const ALL: &[Kind] = Kind::ALL;
const DOCUMENTS: &[Kind] = &[Kind::Document];
const FOLLOW_UPS: &[Kind] = &[Kind::FollowUp];

/// What a list can be grouped and counted by, the words for it, and the kinds that have it.
#[rustfmt::skip]
pub const BYS: &[(By, &str, &[Kind])] = &[
    (By::Status, "status", ALL),
    (By::Rag, "light", ALL),
    (By::RagRule, "rule of the light", ALL),
    (By::Field, "field", ALL),
    (By::Lead, "lead", ALL),
    (By::Type, "type", ALL),
    (By::Party, "party", ALL),
    (By::Signatories, "signatory", DOCUMENTS),
    (By::Occasion, "occasion", ALL),
    (By::Timeliness, "timeliness", ALL),
    (By::Slipped, "slipped", ALL),
    (By::Assurance, "assurance", ALL),
    (By::LegalState, "legal state", DOCUMENTS),
    (By::Binding, "binding", DOCUMENTS),
    (By::Level, "level", DOCUMENTS),
    (By::Renewal, "renewal", DOCUMENTS),
    (By::Parent, "record above", FOLLOW_UPS),
    (By::Due, "year due", ALL),
    (By::BaselineDue, "year first due", ALL),
    (By::Start, "year of the start", ALL),
    (By::Signed, "year signed", DOCUMENTS),
    (By::Done, "year done", ALL),
    (By::AsOf, "year last heard of", ALL),
    (By::UpdatedAt, "year last entered", ALL),
    (By::Percent, "percent done", ALL),
    (By::Audience, "audience", ALL),
];

/// Gives the words for what is counted by.
pub fn by_words(by: By) -> &'static str {
    let row = BYS.iter().find(|(of, ..)| *of == by);
    of("by", row.map_or(by.as_str(), |(_, words, _)| words))
}

/// What the choice is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To group the list.
    Group,
    /// To count its records.
    Count,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct ByChooser {
    /// What the choice is for.
    pub purpose: Purpose,
    /// What is looked for.
    pub field: Field,
    /// The cursor.
    pub scroll: Scroll,
    all: Vec<(Option<By>, &'static str)>,
    found: Vec<(Option<By>, &'static str)>,
    found_for: Option<String>,
}

impl ByChooser {
    /// Opens the chooser for a list, the cursor on what it is grouped by, or on what was counted by last.
    pub fn new(list: &List, purpose: Purpose, counted: Option<By>) -> Self {
        let fitting = BYS
            .iter()
            .filter(|(.., kinds)| kinds.contains(&list.kind))
            .map(|(by, words, _)| (Some(*by), of("by", words)));
        let none = (purpose == Purpose::Group).then_some((None, word!("nothing: one flat list")));
        let mut chooser = Self {
            purpose,
            field: Field::default(),
            scroll: Scroll::default(),
            all: none.into_iter().chain(fitting).collect(),
            found: Vec::new(),
            found_for: None,
        };
        chooser.find();
        let now = match (purpose, list.shape) {
            (Purpose::Group, Shape::By(by)) => Some(by),
            (Purpose::Group, _) => None,
            (Purpose::Count, _) => counted,
        };
        let place = chooser.found.iter().position(|(by, _)| *by == now);
        chooser.scroll.index = place.unwrap_or(0);
        chooser
    }

    /// Looks again when what is typed has changed.
    pub fn find(&mut self) {
        let wanted = fold(self.field.text().trim());
        if self.found_for.as_ref() == Some(&wanted) {
            return;
        }
        let fits = |(_, words): &&(Option<By>, &str)| fold(words).contains(&wanted);
        self.found = self.all.iter().filter(fits).copied().collect();
        // What begins so comes first.
        self.found
            .sort_by_key(|(_, words)| !wanted.is_empty() && !fold(words).starts_with(&wanted));
        self.found_for = Some(wanted);
        self.scroll.index = 0;
        self.scroll.offset = 0;
        self.scroll.count(self.found.len());
    }

    /// Gives what fits what is typed.
    pub fn found(&self) -> &[(Option<By>, &'static str)] {
        &self.found
    }

    /// Gives how many there are to choose from, whatever is typed.
    pub const fn count(&self) -> usize {
        self.all.len()
    }

    /// Takes an action. Gives whether the dialog stays open, and what was chosen.
    pub fn update(&mut self, action: Action) -> (bool, Option<Option<By>>) {
        match action {
            Action::Back => return (false, None),
            Action::Move(Motion::Up) if self.scroll.index == 0 => {
                self.scroll.step(Motion::Last);
            }
            Action::Move(motion) => {
                self.scroll.step(motion);
            }
            Action::Clear => self.field.clear(),
            Action::Accept => {
                let chosen = self.found.get(self.scroll.index).map(|(by, _)| *by);
                return (chosen.is_none(), chosen);
            }
            _ => {}
        }
        self.find();
        (true, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_but_the_kind_can_be_chosen() {
        for by in By::ALL {
            assert_eq!(BYS.iter().any(|(of, ..)| of == by), *by != By::Kind, "{by}");
        }
    }

    #[test]
    fn typing_finds_and_enter_chooses() {
        let list = List::new(Kind::FollowUp);
        let mut chooser = ByChooser::new(&list, Purpose::Group, None);
        assert_eq!(chooser.found()[0].0, None);
        chooser.field.paste("TYP");
        chooser.find();
        assert_eq!(
            chooser.update(Action::Accept),
            (false, Some(Some(By::Type)))
        );
        chooser.field.paste("xx");
        chooser.find();
        assert_eq!(chooser.update(Action::Accept), (true, None));
        let chooser = ByChooser::new(&list, Purpose::Count, Some(By::Lead));
        assert_eq!(chooser.found()[chooser.scroll.index].0, Some(By::Lead));
    }
}
