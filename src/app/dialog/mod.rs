//! What lies over a view until it is answered. Every dialog has a way out: Esc.

mod confirm;
mod note;
mod order;
mod palette;
mod status;

pub use confirm::{Asked, Confirm};
pub use note::NoteForm;
pub use order::OrderChooser;
pub use palette::{Entry, Palette};
pub use status::{StatusForm, Step, Subject};

use super::action::Problem;
use super::field::Field;
use super::form::{Chooser, EntityForm};
use super::keymap::Scope;

/// An open dialog.
#[derive(Debug, Clone)]
pub enum Dialog {
    /// Says what a status is.
    Status(StatusForm),
    /// Writes a note.
    Note(NoteForm),
    /// Chooses an order.
    Order(OrderChooser),
    /// Shows the keys and runs what they do.
    Palette(Palette),
    /// Asks before something is done.
    Confirm(Confirm),
    /// Fills in the fields of a thing.
    Form(Box<EntityForm>),
    /// Chooses what is to be made.
    Nouns(Chooser),
}

impl Dialog {
    /// Gives where a key is looked up.
    pub fn scopes(&self) -> &'static [Scope] {
        match self {
            Self::Status(form) if form.step == Step::Choose => &[Scope::Always, Scope::Chooser],
            Self::Status(_) | Self::Note(_) => &[Scope::Always, Scope::Form],
            Self::Order(_) => &[Scope::Always, Scope::Order, Scope::Chooser],
            Self::Palette(_) => &[Scope::Always, Scope::Palette],
            Self::Confirm(_) => &[Scope::Always, Scope::Confirm],
            Self::Form(form) => form.scopes(),
            Self::Nouns(_) => &[Scope::Always, Scope::Choices],
        }
    }

    /// Gives the line that is being typed, if one is.
    pub fn field(&mut self) -> Option<&mut Field> {
        match self {
            Self::Status(form) => form.field(),
            Self::Note(form) => Some(form.form.field()),
            Self::Palette(palette) => Some(&mut palette.field),
            Self::Form(form) => form.field(),
            Self::Nouns(chooser) => Some(&mut chooser.needle),
            Self::Order(_) | Self::Confirm(_) => None,
        }
    }

    /// Takes that something was typed in its line.
    pub fn typed(&mut self) {
        match self {
            Self::Palette(palette) => palette.find(),
            Self::Form(form) => form.typed(),
            Self::Nouns(chooser) => chooser.find(),
            Self::Status(_) | Self::Note(_) | Self::Order(_) | Self::Confirm(_) => {}
        }
    }

    /// Shows what is wrong, if this dialog is one that saves.
    pub fn refuse(&mut self, problem: &Problem) -> bool {
        let place = match self {
            Self::Status(form) => &mut form.form.problem,
            Self::Note(form) => &mut form.form.problem,
            Self::Confirm(confirm) => &mut confirm.problem,
            Self::Form(form) => {
                form.over = super::form::Over::Nothing;
                &mut form.problem
            }
            Self::Order(_) | Self::Palette(_) | Self::Nouns(_) => return false,
        };
        *place = Some(problem.clone());
        true
    }
}

/// What a form's field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Words,
    /// A date that is not ahead; blank: today.
    Date,
}

/// A row of a form: its label, what it holds, and what is said where it is blank.
#[derive(Debug, Clone, Copy)]
pub struct FieldRow {
    /// Its label.
    pub label: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// What is shown while it is blank.
    pub blank: &'static str,
}

/// Fields that are filled in.
#[derive(Debug, Clone)]
pub struct Form {
    /// What the fields are.
    pub rows: &'static [FieldRow],
    /// What is typed in them.
    pub fields: Vec<Field>,
    /// Which one is being typed in.
    pub at: usize,
    /// What is wrong.
    pub problem: Option<Problem>,
}

impl Form {
    fn new(rows: &'static [FieldRow]) -> Self {
        Self {
            rows,
            fields: vec![Field::default(); rows.len()],
            at: 0,
            problem: None,
        }
    }

    /// Gives the field that is being typed in.
    pub fn field(&mut self) -> &mut Field {
        &mut self.fields[self.at]
    }

    fn go(&mut self, forward: bool) {
        let count = self.fields.len();
        let step = if forward { 1 } else { count - 1 };
        self.at = (self.at + step) % count;
    }

    /// Gives the trimmed text of a field that is not blank.
    fn words(&self, field: usize) -> Option<String> {
        let text = self.fields[field].text().trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Says what is wrong at a field, and goes there.
    fn refuse(&mut self, field: usize, problem: Problem) {
        self.at = field;
        self.problem = Some(problem);
    }
}
