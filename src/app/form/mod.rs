//! Forms for every noun, from the one table of entities: what is typed is checked by the store's own rules as it is typed.
//!
//! A form is opened by a question ([`Ask`]) that `tui` answers from the register ([`Given`]). What it lacks later - what can
//! be chosen, who a ref is, what others have made of the record - it says ([`EntityForm::wants`], [`Line::lacks`],
//! [`EntityForm::is_stale`]), and `tui` fills it in before it draws.

mod bulk;
mod chooser;
mod conflict;
mod draft;
mod fields;
mod keys;
mod line;
mod month;
mod open;
mod over;
mod save;
#[cfg(test)]
mod tests;
mod update;

use std::collections::BTreeMap;

pub use chooser::Chooser;
pub use conflict::{Conflict, Meeting};
pub use keys::FORM_KEYS;
pub use line::{Line, Source, label};
pub use month::Month;
pub use open::{Ask, Doomed, Given, Owner};
pub use over::Over;
pub use update::{Left, Step};

use crate::app::action::Problem;
use crate::app::field::Field;
use crate::app::keymap::Scope;
use crate::domain::change::Set;
use crate::domain::choice::Choice;
use crate::domain::entity::Entity;
use crate::domain::uid::Uid;
use crate::domain::vocabulary::Kind;

/// What saving does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Sets fields of a thing.
    Edit(Uid),
    /// Makes the parts.
    New,
    /// Sets one field of several records.
    Bulk(Vec<Uid>),
}

/// A thing that the form is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which entity.
    pub entity: Entity,
    /// Which kind, where it is a record.
    pub kind: Option<Kind>,
    /// Its uid.
    pub uid: Uid,
    /// What is set without being asked.
    pub said: Vec<Set>,
}

/// What a link can lead to, as far as it is at hand.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// What there is.
    pub choices: Vec<Choice>,
    /// Whether that is all; else it is what holds the needle.
    pub is_whole: bool,
    /// What was looked for.
    pub needle: String,
}

/// A form.
#[derive(Debug, Clone)]
pub struct EntityForm {
    /// What saving does.
    pub target: Target,
    /// Under which name its draft is kept.
    pub key: String,
    /// What it is, in words: `Edit F5`, `New milestone`.
    pub title: String,
    /// What the record is called.
    pub more: String,
    /// The things that it is about.
    pub parts: Vec<Part>,
    /// Its fields.
    pub lines: Vec<Line>,
    /// Which one is being typed in.
    pub at: usize,
    /// What lies over it.
    pub over: Over,
    /// What is wrong, where no field is to blame.
    pub problem: Option<Problem>,
    /// Whether saving was tried: from then on what is missing is said.
    pub is_tried: bool,
    /// Whether somebody else may have changed the record.
    pub is_stale: bool,
    rows: BTreeMap<Entity, Rows>,
}

impl EntityForm {
    /// Gives the line that is being typed in.
    pub fn line(&self) -> &Line {
        &self.lines[self.at]
    }

    /// Gives the line that is being typed in, for changing.
    pub fn line_mut(&mut self) -> &mut Line {
        &mut self.lines[self.at]
    }

    /// Gives where a key is looked up.
    pub fn scopes(&self) -> &'static [Scope] {
        self.over.scopes()
    }

    /// Gives what is being typed, if something is.
    pub fn field(&mut self) -> Option<&mut Field> {
        match &mut self.over {
            Over::Nothing => Some(&mut self.lines[self.at].input),
            Over::Choices(chooser) => Some(&mut chooser.needle),
            _ => None,
        }
    }

    /// Tells whether anything is typed that is not saved.
    pub fn is_dirty(&self) -> bool {
        self.lines.iter().any(Line::is_changed)
    }

    /// Gives the lines in which something else is typed than they held.
    pub fn changed(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.is_changed())
    }

    /// Tells whether a line is required and empty. Words in one language are enough.
    pub fn is_missing(&self, line: &Line) -> bool {
        let has_words = || {
            let words = |other: &&Line| other.field().is_none() && other.name.contains('.');
            let mut filled = self.lines.iter().filter(words);
            filled.any(|other| !other.text().is_empty())
        };
        line.required && line.text().is_empty() && !(line.field().is_none() && has_words())
    }

    /// Says what is wrong with a line, once that is to be said.
    pub fn problem_of(&self, line: &Line, today: chrono::NaiveDate) -> Option<Problem> {
        if self.is_tried && self.is_missing(line) {
            let message = format!("`{}` is required and cannot be empty", line.name);
            return Some(Problem::new(message, line.takes.clone()));
        }
        line.problem(today)
    }

    /// Takes that something was typed.
    pub fn typed(&mut self) {
        match &mut self.over {
            Over::Choices(chooser) => chooser.find(),
            Over::Nothing => {
                self.problem = None;
                self.line_mut().refused = None;
                self.follow();
            }
            _ => {}
        }
    }
}
