//! A dated note on a record.

use chrono::NaiveDate;

use super::{FieldRow, Form, Holds, Subject};
use crate::app::action::{Action, Effect, Problem};
use crate::domain::change::{AddNote, Change};
use crate::mark;
use crate::word;

const TEXT: usize = 0;
const AS_OF: usize = 1;

#[rustfmt::skip]
const ROWS: &[FieldRow] = &[
    FieldRow { label: mark!("form", "Note"), holds: Holds::Words, blank: mark!("form", "what is to be remembered") },
    FieldRow { label: mark!("form", "As of"), holds: Holds::Date, blank: mark!("form", "today") },
];

/// The dialog.
#[derive(Debug, Clone)]
pub struct NoteForm {
    /// The record.
    pub subject: Subject,
    /// The form.
    pub form: Form,
}

impl NoteForm {
    /// Opens the form for a record.
    pub fn new(subject: Subject) -> Self {
        Self {
            subject,
            form: Form::new(ROWS),
        }
    }

    /// Takes an action. Gives whether the dialog stays open, and what is to be done.
    pub fn update(&mut self, action: Action, today: NaiveDate) -> (bool, Option<Effect>) {
        match action {
            Action::Back => return (false, None),
            Action::NextField => self.form.go(true),
            Action::PreviousField => self.form.go(false),
            Action::Clear => self.form.clear(),
            Action::Accept => return (true, self.save(today)),
            _ => {}
        }
        (true, None)
    }

    fn save(&mut self, today: NaiveDate) -> Option<Effect> {
        self.form.problem = None;
        let Some(text) = self.form.words(TEXT) else {
            let problem = Problem::new(
                word!("the note is empty"),
                word!("write it, or leave with {form.back}"),
            );
            self.form.refuse(TEXT, problem);
            return None;
        };
        match self.form.fields[AS_OF].date(today).transpose() {
            Ok(as_of) => Some(Effect::Apply(Change::Note(AddNote {
                record: self.subject.uid.clone(),
                text,
                as_of,
            }))),
            Err(problem) => {
                self.form.refuse(AS_OF, problem);
                None
            }
        }
    }
}
