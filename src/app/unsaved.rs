//! What could not be saved: why, and the forms that it was typed in, kept until it is saved.

use super::action::{Notice, Problem};
use super::dialog::{Dialog, NoteForm, StatusForm, Subject};
use super::state::App;

/// What could not be saved in this sitting.
#[derive(Debug, Clone, Default)]
pub(super) struct Unsaved {
    /// Why the open dialog could not save.
    problem: Option<Problem>,
    /// The forms that were left after that, at most one of a sort for the same records.
    forms: Vec<Dialog>,
}

fn is_same(a: &Dialog, b: &Dialog) -> bool {
    let uids = |form: &StatusForm| -> Vec<String> {
        let uids = form.subjects.iter().map(|s| s.uid.to_string());
        uids.collect()
    };
    match (a, b) {
        (Dialog::Status(a), Dialog::Status(b)) => uids(a) == uids(b),
        (Dialog::Note(a), Dialog::Note(b)) => a.subject.uid == b.subject.uid,
        _ => false,
    }
}

impl Unsaved {
    /// Takes that the open dialog could not save.
    pub(super) fn refused(&mut self, problem: Problem) {
        self.problem = Some(problem);
    }

    /// Takes that something succeeded; a form that was for it need not be kept.
    pub(super) fn saved(&mut self, dialog: Option<&Dialog>) {
        self.problem = None;
        if let Some(dialog) = dialog {
            self.forms.retain(|form| !is_same(form, dialog));
        }
    }

    /// Takes a dialog that is left; gives what stays to be said.
    fn left(&mut self, dialog: Dialog) -> Option<Problem> {
        let is_kept = self.forms.iter().any(|form| is_same(form, &dialog));
        if self.problem.is_none() && !is_kept {
            return None;
        }
        self.forms.retain(|form| !is_same(form, &dialog));
        if matches!(dialog, Dialog::Status(_) | Dialog::Note(_)) {
            self.forms.push(dialog);
        }
        self.problem.take()
    }

    /// Puts what was typed before into a form that opens for the same records.
    fn resume(&self, dialog: &mut Dialog) {
        let earlier = self.forms.iter().find(|form| is_same(form, dialog));
        match (dialog, earlier) {
            (Dialog::Status(form), Some(Dialog::Status(earlier))) => form.resume(earlier),
            (Dialog::Note(form), Some(Dialog::Note(earlier))) => {
                form.form.fields.clone_from(&earlier.form.fields);
            }
            _ => {}
        }
    }
}

impl App {
    /// Takes a dialog that is left: what could not be saved stays said, and stays typed.
    pub(super) fn left(&mut self, dialog: Dialog) {
        if let Some(problem) = self.unsaved.left(dialog) {
            self.notice = Some(Notice::Trouble(problem));
        }
    }

    /// Opens the chooser of a status for records of one kind.
    pub(super) fn open_status(&mut self, subjects: Vec<Subject>) {
        let form = StatusForm::new(subjects).map(Dialog::Status);
        self.open_form(form);
    }

    /// Opens the form of a note.
    pub(super) fn open_note(&mut self, subject: Option<Subject>) {
        let form = subject.map(|subject| Dialog::Note(NoteForm::new(subject)));
        self.open_form(form);
    }

    fn open_form(&mut self, form: Option<Dialog>) {
        self.dialog = form.map(|mut dialog| {
            self.unsaved.resume(&mut dialog);
            dialog
        });
    }
}
