//! What came of an effect, and what happened outside: the ways back into the state.

use super::action::{Notice, Problem};
use super::dialog::{Asked, Dialog, Subject};
use super::form;
use super::state::App;
use crate::domain::change::Applied;
use crate::domain::record::Record;
use crate::domain::settings::Now;
use crate::domain::vocabulary::Kind;

impl App {
    /// Takes that a change was kept: the dialog closes, the marks that it was for go, everything is read again.
    pub fn applied(&mut self, applied: &Applied) {
        let is_bulk = match &self.dialog {
            Some(Dialog::Status(form)) => form.subjects.len() > 1,
            Some(Dialog::Form(form)) => matches!(form.target, form::Target::Bulk(_)),
            Some(Dialog::Confirm(confirm)) => matches!(&confirm.asked, Asked::Remove(_)),
            _ => false,
        };
        self.select_made();
        if is_bulk && let Some(list) = self.list_mut() {
            list.drop_marks();
        }
        let dialog = self.dialog.take();
        if let (Some(Dialog::SaveView(form)), Some(list)) = (&dialog, self.list_mut()) {
            list.tab = form.shows();
        }
        self.unsaved.saved(dialog.as_ref());
        self.done(&applied.summary);
        self.spoil();
    }

    /// Takes that something failed: the dialog stays with what was typed, and when it is left a banner stays; so does one
    /// without a dialog.
    pub fn failed(&mut self, problem: Problem) {
        let is_shown = self
            .dialog
            .as_mut()
            .is_some_and(|dialog| dialog.refuse(&problem));
        if is_shown {
            self.unsaved.refused(problem);
        } else {
            self.notice = Some(Notice::Trouble(problem));
        }
    }

    /// Takes that records below one that is to be completed are open: the form asks whether it is meant.
    pub fn warned(&mut self, problem: Problem) {
        match &mut self.dialog {
            Some(Dialog::Status(form)) => form.warn(problem.message),
            _ => self.failed(problem),
        }
    }

    /// Takes what the field came back as from the editor, or why it did not: then it stays as it was.
    pub fn edited(&mut self, back: Result<String, Problem>) {
        let Some(dialog) = &mut self.dialog else {
            return;
        };
        match back {
            Ok(text) => {
                if let Some(field) = dialog.field() {
                    field.come_back(&text);
                }
            }
            Err(problem) => {
                dialog.refuse(&problem);
            }
        }
    }

    /// Says that something was done.
    pub fn done(&mut self, words: &str) {
        self.unsaved.saved(None);
        self.notice = Some(Notice::Done(words.to_owned()));
    }

    /// Takes the marked records whose status is to be said.
    pub fn previewed(&mut self, records: &[Record]) {
        let subjects = records.iter().filter_map(Subject::of).collect();
        self.open_status(subjects);
    }

    /// Takes the uids of a list that is to be marked.
    pub fn marked(&mut self, uids: Vec<String>) {
        if let Some(list) = self.list_mut() {
            list.mark_all(uids);
        }
    }

    /// Takes the record that was to be opened.
    pub fn opened(&mut self, kind: Kind, uid: &str) {
        self.show_record(kind, uid);
    }

    /// Takes another day: what depends on it is read again. Filters keep their words and mean the new day.
    pub fn new_day(&mut self, now: Now) {
        self.now = now;
        for view in super::view::VIEWS {
            if let Some(list) = self.list_of_mut(view.view)
                && let Ok(filter) =
                    crate::domain::filter::Filter::parse(&list.text.clone(), now.today)
            {
                list.filter = filter;
            }
        }
        self.spoil();
    }
}
