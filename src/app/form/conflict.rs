//! What somebody else has changed meanwhile: taken over where nothing was typed here, else chosen field by field.

use super::{EntityForm, Over};
use crate::app::action::{Action, Motion};

/// A field that both have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Which line of the form.
    pub line: usize,
    /// What it held when it was read.
    pub base: String,
    /// What is typed here.
    pub mine: String,
    /// What somebody else has made of it.
    pub theirs: String,
    /// Whether what is typed here is kept.
    pub is_mine: bool,
}

/// The fields that both have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Which one the cursor stands on.
    pub at: usize,
    /// The fields; at least one.
    pub fields: Vec<Meeting>,
}

impl Conflict {
    /// Moves the cursor, or takes the one side or the other.
    pub fn update(&mut self, action: Action) {
        let last = self.fields.len() - 1;
        match action {
            Action::Move(Motion::Up) => self.at = self.at.checked_sub(1).unwrap_or(last),
            Action::Move(Motion::Down) if self.at == last => self.at = 0,
            Action::Move(Motion::Down) => self.at += 1,
            Action::Move(Motion::Left) => self.fields[self.at].is_mine = true,
            Action::Move(Motion::Right) => self.fields[self.at].is_mine = false,
            _ => {}
        }
    }
}

impl EntityForm {
    /// Takes what the fields hold now. What only somebody else has changed is taken over and shown; what both have changed is
    /// remembered until it is saved.
    pub fn present(&mut self, held: &[(String, String)]) {
        self.is_stale = false;
        for line in self.lines.iter_mut().filter(|line| line.part.is_some()) {
            let now = held.iter().find(|(name, _)| *name == line.name);
            let now = now.map_or("", |(_, value)| value.as_str());
            if now.trim() == line.base.trim() {
                line.theirs = None;
            } else if !line.is_changed() {
                line.take_over(now);
            } else if now.trim() == line.text() {
                now.clone_into(&mut line.base);
                line.theirs = None;
            } else {
                line.theirs = Some(now.to_owned());
            }
        }
    }

    /// Opens the choice between mine and theirs, if both have changed a field; tells whether.
    pub fn meets(&mut self) -> bool {
        let both = self.lines.iter().enumerate().filter_map(|(index, line)| {
            Some(Meeting {
                line: index,
                base: line.base.clone(),
                mine: line.text().to_owned(),
                theirs: line.theirs.clone()?,
                is_mine: true,
            })
        });
        let fields: Vec<Meeting> = both.collect();
        let meets = !fields.is_empty();
        if meets {
            self.over = Over::Conflict(Conflict { at: 0, fields });
        }
        meets
    }

    /// Takes what was chosen: of each field mine or theirs.
    pub(super) fn settle(&mut self, conflict: Conflict) {
        for meeting in conflict.fields {
            let line = &mut self.lines[meeting.line];
            if meeting.is_mine {
                line.base = meeting.theirs;
                line.theirs = None;
            } else {
                line.take_over(&meeting.theirs);
            }
        }
    }
}
