//! Drafts: what was typed into a form and not saved, in plain words, so that it can be kept beyond the form and the sitting.
//!
//! A form that is to keep drafts has three arms here: its key, what is typed in it, and putting that back.

use serde::{Deserialize, Serialize};

use super::action::Notice;
use super::dialog::{Dialog, Form, NoteForm, StatusForm, Step};
use super::state::App;
use crate::domain::status::Status;
use crate::domain::text::excerpt;
use crate::{say, word};

/// What was typed into a form and not saved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Which form it belongs to, such as `note:UID`: the sort of form, and what it is about.
    pub key: String,
    /// What the form is called, such as `note on F5`.
    pub label: String,
    /// What is typed, field by field: the name of the field and its text.
    pub fields: Vec<(String, String)>,
}

impl Draft {
    /// Gives what is typed in a field, if anything is.
    pub fn get(&self, name: &str) -> Option<&str> {
        let field = self.fields.iter().find(|(field, _)| field == name);
        field.map(|(_, text)| text.as_str())
    }
}

impl Form {
    /// Gives what is typed, by the labels of the fields; blank fields are left out.
    pub fn typed(&self) -> Vec<(String, String)> {
        let fields = self.rows.iter().zip(&self.fields);
        fields
            .filter(|(_, field)| !field.is_blank())
            .map(|(row, field)| (row.label.to_owned(), field.text().to_owned()))
            .collect()
    }

    /// Puts back what was typed.
    pub fn put_back(&mut self, draft: &Draft) {
        for (row, field) in self.rows.iter().zip(&mut self.fields) {
            if let Some(text) = draft.get(row.label) {
                field.put(text, text.len());
            }
        }
    }

    /// Empties the field that is being typed in; where it is empty, the whole form.
    pub fn clear(&mut self) {
        if !self.field().text().is_empty() {
            return self.field().clear();
        }
        for field in &mut self.fields {
            field.clear();
        }
    }
}

/// What the chosen status is called in a draft.
const STATUS: &str = "status";

impl StatusForm {
    /// Gives which draft belongs to it: that of a status of the same records.
    pub fn draft_key(&self) -> String {
        let uids: Vec<&str> = self.subjects.iter().map(|s| s.uid.as_str()).collect();
        format!("status:{}", uids.join(","))
    }

    /// Gives what is typed, and which status was chosen with it; none where nothing is typed.
    pub fn draft(&self) -> Option<Draft> {
        let mut fields = self.form.typed();
        if fields.is_empty() {
            return None;
        }
        let status = match self.step {
            Step::Fill(status) => status,
            Step::Choose => self.choices[self.cursor],
        };
        fields.push((STATUS.to_owned(), status.to_string()));
        let label = match &self.subjects[..] {
            [one] => say!("status of {reference}", reference = one.reference),
            more => say!("status of {count} records", count = more.len()),
        };
        Some(Draft {
            key: self.draft_key(),
            label,
            fields,
        })
    }

    /// Takes over what was typed in an earlier one for the same records, with the cursor on what was chosen.
    pub fn resume(&mut self, draft: &Draft) {
        let chosen = |status: &Status| draft.get(STATUS) == Some(status.as_str());
        let place = self.choices.iter().position(chosen);
        self.cursor = place.unwrap_or(self.cursor);
        self.form.put_back(draft);
    }
}

impl NoteForm {
    /// Gives which draft belongs to it: that of a note on the same record.
    pub fn draft_key(&self) -> String {
        format!("note:{}", self.subject.uid)
    }

    /// Gives what is typed, if anything is.
    pub fn draft(&self) -> Option<Draft> {
        let fields = self.form.typed();
        (!fields.is_empty()).then(|| Draft {
            key: self.draft_key(),
            label: say!("note on {reference}", reference = self.subject.reference),
            fields,
        })
    }
}

impl Dialog {
    /// Gives which draft belongs to it, if it is a form.
    pub fn draft_key(&self) -> Option<String> {
        match self {
            Self::Status(form) => Some(form.draft_key()),
            Self::Note(form) => Some(form.draft_key()),
            Self::Form(form) => Some(form.key.clone()),
            _ => None,
        }
    }

    /// Gives what is typed in it; none where nothing is, or where it is no form.
    pub fn draft(&self) -> Option<Draft> {
        match self {
            Self::Status(form) => form.draft(),
            Self::Note(form) => form.draft(),
            Self::Form(form) => form.draft(),
            _ => None,
        }
    }

    /// Puts back what was typed into the same form before.
    pub fn resume(&mut self, draft: &Draft) {
        match self {
            Self::Status(form) => form.resume(draft),
            Self::Note(form) => form.form.put_back(draft),
            Self::Form(form) => form.resume(draft),
            _ => {}
        }
    }
}

impl App {
    /// Gives every draft there is: those of forms that were left, and that of the open one.
    pub fn drafts(&self) -> Vec<Draft> {
        let mut all = self.unsaved.drafts().to_vec();
        if let Some(dialog) = &self.dialog
            && let Some(key) = dialog.draft_key()
        {
            all.retain(|draft| draft.key != key);
            all.extend(dialog.draft());
        }
        all
    }

    /// Takes the drafts of earlier sittings, and says how many there are.
    pub fn keep_drafts(&mut self, drafts: Vec<Draft>) {
        let labels: Vec<String> = drafts.iter().map(|draft| excerpt(&draft.label)).collect();
        let count = match labels.len() {
            0 => return,
            1 => word!("1 draft is kept").to_owned(),
            count => say!("{count} drafts are kept", count),
        };
        let words = say!(
            "{count}: {labels}; open the same form to find it again",
            count,
            labels = labels.join(", ")
        );
        self.unsaved.take(drafts);
        if !matches!(self.notice, Some(Notice::Trouble(_))) {
            self.notice = Some(Notice::Done(words));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::dialog::Subject;
    use crate::app::key::Key;
    use crate::domain::uid::Uid;
    use crate::domain::vocabulary::Kind;

    fn subject(uid: &Uid) -> Subject {
        Subject {
            uid: uid.clone(),
            reference: "F1".to_owned(),
            title: "A plant".to_owned(),
            kind: Kind::FollowUp,
            status: Status::Unknown,
            base: Status::Unknown,
        }
    }

    #[test]
    fn what_is_typed_comes_back_in_the_same_form_and_in_no_other() {
        let [one, two] = [1, 2].map(|_| Uid::new(chrono::DateTime::UNIX_EPOCH));
        let mut note = NoteForm::new(subject(&one));
        assert_eq!(Dialog::Note(note.clone()).draft(), None);
        note.form.fields[0].put("first\nsecond", 3);
        let draft = Dialog::Note(note).draft().expect("a draft");
        assert_eq!(draft.key, format!("note:{one}"));
        assert_eq!(draft.label, "note on F1");
        let mut again = Dialog::Note(NoteForm::new(subject(&one)));
        assert_eq!(again.draft_key().as_ref(), Some(&draft.key));
        again.resume(&draft);
        assert_eq!(again.draft(), Some(draft.clone()));
        let other = Dialog::Note(NoteForm::new(subject(&two)));
        assert_ne!(other.draft_key(), Some(draft.key));
    }

    #[test]
    fn a_chosen_status_is_no_draft_until_something_is_typed() {
        let uids = [1, 2].map(|_| Uid::new(chrono::DateTime::UNIX_EPOCH));
        let of = || StatusForm::new(uids.iter().map(subject).collect()).expect("a form");
        let mut form = of();
        form.letter(Key::char('h'));
        assert_eq!(Dialog::Status(form.clone()).draft(), None);
        form.form.fields[0].put("why", 0);
        let draft = Dialog::Status(form).draft().expect("a draft");
        assert_eq!(draft.key, format!("status:{},{}", uids[0], uids[1]));
        assert_eq!(draft.label, "status of 2 records");
        assert_eq!(draft.get("status"), Some("on_hold"));
        let mut again = of();
        again.resume(&draft);
        assert_eq!(again.choices[again.cursor], Status::OnHold);
        assert_eq!(again.form.fields[0].text(), "why");
    }

    #[test]
    fn a_draft_of_a_form_that_knows_less_or_more_does_no_harm() {
        let uid = Uid::new(chrono::DateTime::UNIX_EPOCH);
        let mut note = Dialog::Note(NoteForm::new(subject(&uid)));
        let fields = [("Colour", "red"), ("As of", "2026")];
        note.resume(&Draft {
            fields: fields.map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec(),
            ..Draft::default()
        });
        let draft = note.draft().expect("a draft");
        assert_eq!(draft.fields, [("As of".to_owned(), "2026".to_owned())]);
    }

    #[test]
    fn emptying_an_empty_field_empties_the_form() {
        let uid = Uid::new(chrono::DateTime::UNIX_EPOCH);
        let mut form = NoteForm::new(subject(&uid)).form;
        form.fields[0].put("text", 0);
        form.fields[1].put("2026", 0);
        form.clear();
        assert_eq!(form.typed().len(), 1);
        form.clear();
        assert!(form.typed().is_empty());
    }
}
