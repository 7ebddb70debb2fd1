//! A question before something that is hard to take back.

use std::path::PathBuf;

use crate::app::action::{Action, Effect, Problem};
use crate::domain::change::{Change, Thing};
use crate::domain::uid::Uid;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Whether an operation is to be taken back.
    Undo(Uid),
    /// Whether things are to go into the bin.
    Remove(Vec<Thing>),
    /// Whether a backup is to be put in the register's place.
    Restore(PathBuf),
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// What is asked.
    pub asked: Asked,
    /// The question.
    pub question: String,
    /// What would happen, line by line.
    pub lines: Vec<String>,
    /// What went wrong.
    pub problem: Option<Problem>,
}

impl Confirm {
    /// Asks.
    pub fn new(asked: Asked, question: String, lines: Vec<String>) -> Self {
        Self {
            asked,
            question,
            lines,
            problem: None,
        }
    }

    /// Takes an action. Gives whether the dialog stays open, and what is to be done.
    pub fn update(&mut self, action: Action) -> (bool, Option<Effect>) {
        match action {
            Action::Back => (false, None),
            Action::Accept => {
                self.problem = None;
                let effect = match &self.asked {
                    Asked::Undo(uid) => Effect::Apply(Change::Undo(Some(uid.clone()))),
                    Asked::Remove(things) => Effect::Apply(Change::Remove(things.clone())),
                    Asked::Restore(path) => Effect::Restore(path.clone()),
                };
                (true, Some(effect))
            }
            _ => (true, None),
        }
    }
}
