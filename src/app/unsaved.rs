//! What could not be saved: why, and the drafts of the forms that it was typed in, kept until it is saved.

use super::action::{Notice, Problem};
use super::dialog::{Dialog, NoteForm, StatusForm, Subject};
use super::draft::Draft;
use super::state::App;
use crate::word;

/// What was not saved, in this sitting or an earlier one.
#[derive(Debug, Clone, Default)]
pub(super) struct Unsaved {
    /// Why the open dialog could not save.
    problem: Option<Problem>,
    /// What is typed in forms that are not open, at most one for each.
    drafts: Vec<Draft>,
}

impl Unsaved {
    /// Gives the drafts of forms that are not open.
    pub(super) fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    /// Takes the drafts of earlier sittings.
    pub(super) fn take(&mut self, drafts: Vec<Draft>) {
        self.drafts = drafts;
    }

    /// Takes that the open dialog could not save.
    pub(super) fn refused(&mut self, problem: Problem) {
        self.problem = Some(problem);
    }

    /// Takes that something succeeded; a draft that was for it need not be kept.
    pub(super) fn saved(&mut self, dialog: Option<&Dialog>) {
        self.problem = None;
        if let Some(key) = dialog.and_then(Dialog::draft_key) {
            self.forget(&key);
        }
    }

    /// Throws away the draft of a form.
    pub(super) fn forget(&mut self, key: &str) {
        self.drafts.retain(|draft| draft.key != key);
    }

    /// Takes a dialog that is left. What is typed in it is thrown away, unless it could not be saved or was kept before;
    /// a kept form that was emptied goes. Gives what stays to be said.
    fn left(&mut self, dialog: &Dialog) -> Option<Problem> {
        let problem = self.problem.take();
        if let Some(key) = dialog.draft_key() {
            let is_kept = self.drafts.iter().any(|draft| draft.key == key);
            self.forget(&key);
            if is_kept || problem.is_some() {
                self.drafts.extend(dialog.draft());
            }
        }
        problem
    }

    /// Puts what was typed before into a form that opens for the same records; tells whether there was anything.
    fn resume(&self, dialog: &mut Dialog) -> bool {
        let key = dialog.draft_key();
        let mut drafts = self.drafts.iter();
        let draft = drafts.find(|draft| Some(&draft.key) == key.as_ref());
        if let Some(draft) = draft {
            dialog.resume(draft);
        }
        draft.is_some()
    }
}

impl App {
    /// Takes a dialog that is left: what could not be saved stays said, and stays typed.
    pub(super) fn left(&mut self, dialog: &Dialog) {
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

    /// Opens a form with what was typed in it before, and says so. Without a form nothing is open.
    pub(super) fn open_form(&mut self, form: Option<Dialog>) {
        self.dialog = form;
        let Some(dialog) = &mut self.dialog else {
            return;
        };
        let is_said = matches!(self.notice, Some(Notice::Trouble(_)));
        if self.unsaved.resume(dialog) && !is_said {
            let words = word!(
                "what you typed here before is back; {form.clear} empties a field, twice the whole form"
            );
            self.notice = Some(Notice::Done(self.keys.spell(words)));
        }
    }
}
