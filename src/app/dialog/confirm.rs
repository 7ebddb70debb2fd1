//! A question before something that is hard to take back.

use super::Dialog;
use crate::app::action::{Action, Effect, Problem};
use crate::domain::change::{Change, Thing};
use crate::domain::uid::Uid;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// Whether an operation is to be taken back.
    Undo(Uid),
    /// Whether things are to go into the bin.
    Remove(Vec<Thing>),
    /// Whether this is to be done; the question is answered by a yes, whatever comes of it.
    Do(Effect),
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
    /// The dialog that was open before, and is again where the answer is no.
    pub beneath: Option<Box<Dialog>>,
}

impl Confirm {
    /// Asks.
    pub fn new(asked: Asked, question: String, lines: Vec<String>) -> Self {
        Self {
            asked,
            question,
            lines,
            problem: None,
            beneath: None,
        }
    }

    /// Takes an action. Gives whether the dialog stays open, and what is to be done.
    pub fn update(&mut self, action: Action) -> (bool, Option<Effect>) {
        match action {
            Action::Back => (false, None),
            Action::Accept => {
                self.problem = None;
                match &self.asked {
                    Asked::Undo(uid) => {
                        let undo = Change::Undo(Some(uid.clone()));
                        (true, Some(Effect::Apply(undo)))
                    }
                    Asked::Remove(things) => {
                        let remove = Change::Remove(things.clone());
                        (true, Some(Effect::Apply(remove)))
                    }
                    Asked::Do(effect) => (false, Some(effect.clone())),
                }
            }
            _ => (true, None),
        }
    }
}
