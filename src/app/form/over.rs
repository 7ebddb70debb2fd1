//! What lies over a form, and what can be chosen for the field that is being typed in.

use super::{Chooser, Conflict, EntityForm, Line, Month, Rows, Source};
use crate::app::keymap::Scope;
use crate::app::matcher::best;
use crate::app::scroll::Scroll;
use crate::domain::change::FieldChange;
use crate::domain::choice::Choice;
use crate::domain::entity::Entity;

/// How many choices stand under a field.
pub const INLINE: usize = 4;

/// What lies over a form.
#[derive(Debug, Clone, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// What can be chosen.
    Choices(Chooser),
    /// A month to pick a day from.
    Month(Month),
    /// What saving would change.
    Difference(Scroll),
    /// Whether what is typed is to be saved or thrown away.
    Leave,
    /// What somebody else has changed too.
    Conflict(Conflict),
    /// What saving would change in each of several records.
    Preview(Vec<FieldChange>, Scroll),
}

impl Over {
    /// Gives where a key is looked up.
    pub const fn scopes(&self) -> &'static [Scope] {
        match self {
            Self::Nothing => &[Scope::Always, Scope::Fields, Scope::Form],
            Self::Choices(_) => &[Scope::Always, Scope::Choices],
            Self::Month(_) => &[Scope::Always, Scope::Month],
            Self::Difference(_) => &[Scope::Always, Scope::Difference],
            Self::Leave => &[Scope::Always, Scope::Leave],
            Self::Conflict(_) => &[Scope::Always, Scope::Conflict],
            Self::Preview(..) => &[Scope::Always, Scope::Preview],
        }
    }

    /// Scrolls by the wheel.
    pub fn wheel(&mut self, down: bool) {
        match self {
            Self::Choices(chooser) => chooser.scroll.wheel(down),
            Self::Difference(scroll) | Self::Preview(_, scroll) => scroll.wheel(down),
            Self::Nothing | Self::Month(_) | Self::Leave | Self::Conflict(_) => {}
        }
    }

    /// Takes how many rows a list has.
    pub fn fit(&mut self, rows: usize) {
        match self {
            Self::Choices(chooser) => chooser.scroll.fit(rows),
            Self::Difference(scroll) | Self::Preview(_, scroll) => scroll.fit(rows),
            Self::Nothing | Self::Month(_) | Self::Leave | Self::Conflict(_) => {}
        }
    }
}

impl EntityForm {
    /// Says which rows are to be read so that one of them can be chosen, and what they are to hold.
    pub fn wants(&self) -> Option<(Entity, String)> {
        let line = self.line();
        let needle = match &self.over {
            Over::Nothing => line.text(),
            Over::Choices(chooser) => chooser.needle.text().trim(),
            _ => return None,
        };
        let entity = match line.source {
            Source::Rows(entity) => entity,
            Source::Sides => Entity::Party,
            _ => return None,
        };
        match self.rows.get(&entity) {
            None => Some((entity, String::new())),
            Some(rows) if rows.is_whole || rows.needle == needle => None,
            Some(_) => Some((entity, needle.to_owned())),
        }
    }

    /// Takes a click on a row; tells whether that takes what stands there.
    pub fn click(&mut self, index: usize) -> bool {
        match &mut self.over {
            Over::Choices(chooser) => chooser.click(index),
            Over::Nothing => {
                self.at = index.min(self.lines.len() - 1);
                false
            }
            _ => false,
        }
    }

    /// Takes the rows that can be chosen.
    pub fn give(&mut self, entity: Entity, rows: Rows) {
        self.rows.insert(entity, rows);
        let choices = self.choices(self.line());
        if let Over::Choices(chooser) = &mut self.over {
            chooser.take(choices);
        }
    }

    /// Gives what can be chosen for a line, as far as it is at hand.
    pub fn choices(&self, line: &Line) -> Vec<Choice> {
        let of = |entity: Entity| self.rows.get(&entity).map(|rows| rows.choices.clone());
        match &line.source {
            Source::Typed | Source::Day => Vec::new(),
            Source::Given(choices) => choices.clone(),
            Source::Rows(entity) => of(*entity).unwrap_or_default(),
            Source::Sides => {
                let sides = ["desk", "independent"].map(|side| Choice::new(side, ""));
                let parties = of(Entity::Party).unwrap_or_default();
                sides.into_iter().chain(parties).collect()
            }
        }
    }

    /// Gives the best choices for what is typed, to stand under the field; none once it says one of them.
    pub fn inline(&self) -> Vec<Choice> {
        let line = self.line();
        let choices = self.choices(line);
        let text = line.text();
        let is_said = choices.iter().any(|choice| choice.code == text);
        if is_said || text.is_empty() && !line.required {
            return Vec::new();
        }
        let texts: Vec<String> = choices
            .iter()
            .map(|choice| [choice.code.as_str(), &choice.label].join(" "))
            .collect();
        let found = best(text, &texts, String::as_str);
        let found = found.into_iter().take(INLINE);
        found.map(|index| choices[index].clone()).collect()
    }
}
