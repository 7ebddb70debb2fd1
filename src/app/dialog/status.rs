//! Saying what a status is: a letter chooses it, a small form takes why, since when, and what shows it.

use chrono::NaiveDate;

use super::{FieldRow, Form, Holds};
use crate::app::action::{Action, Effect, Motion, Problem};
use crate::app::field::Field;
use crate::app::key::{Code, Key};
use crate::app::layout::latin;
use crate::domain::change::{Change, SetStatus, Source};
use crate::domain::record::Record;
use crate::domain::status::Status;
use crate::domain::uid::Uid;
use crate::domain::vocabulary::Kind;
use crate::mark;
use crate::{say, word};

/// A record whose status is to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Its uid.
    pub uid: Uid,
    /// Its ref.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: Kind,
    /// What its status is now.
    pub status: Status,
    /// What its status was when it was last said to whoever fills in the form.
    pub base: Status,
}

impl Subject {
    /// Takes what is needed of a record.
    pub fn of(record: &Record) -> Option<Self> {
        Some(Self {
            uid: record.uid.parse().ok()?,
            reference: record.reference.clone(),
            title: record.title.clone(),
            kind: record.kind,
            status: record.status,
            base: record.status,
        })
    }
}

/// How far the dialog is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A status is being chosen.
    Choose,
    /// It is chosen; the form is open.
    Fill(Status),
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct StatusForm {
    /// The records; at least one, all of one kind.
    pub subjects: Vec<Subject>,
    /// The statuses that they can have.
    pub choices: Vec<Status>,
    /// Which of them the cursor stands on.
    pub cursor: usize,
    /// How far it is.
    pub step: Step,
    /// The form.
    pub form: Form,
    /// Whether the register has changed since the records were read.
    pub is_stale: bool,
    is_warned: bool,
    is_met: bool,
}

const NOTE: usize = 0;
const AS_OF: usize = 1;
const URL: usize = 2;
const TITLE: usize = 3;

/// The rows of the form, of a status that asks for a note and of the others.
const ROWS: [&[FieldRow]; 2] = [
    &rows(mark!("form", "why; may stay empty")),
    &rows(mark!("form", "why; this status asks for it")),
];

#[rustfmt::skip]
const fn rows(note: &'static str) -> [FieldRow; 4] { [
    FieldRow { label: mark!("form", "Note"), holds: Holds::Words, blank: note },
    FieldRow { label: mark!("form", "As of"), holds: Holds::Date, blank: mark!("form", "today") },
    FieldRow { label: mark!("form", "Evidence"), holds: Holds::Words, blank: mark!("form", "address of a source; may stay empty") },
    FieldRow { label: mark!("form", "Its title"), holds: Holds::Words, blank: mark!("form", "the address") },
] }

impl StatusForm {
    /// Opens the chooser for records of one kind; none: there is nothing to say.
    pub fn new(subjects: Vec<Subject>) -> Option<Self> {
        let first = subjects.first()?;
        let choices: Vec<Status> = Status::of(first.kind).collect();
        let cursor = choices.iter().position(|s| *s == first.status).unwrap_or(0);
        Some(Self {
            subjects,
            choices,
            cursor,
            step: Step::Choose,
            form: Form::new(ROWS[0]),
            is_stale: false,
            is_warned: false,
            is_met: false,
        })
    }

    /// Opens the form of a status for records of one kind.
    pub fn to(subjects: Vec<Subject>, status: Status) -> Option<Self> {
        let mut form = Self::new(subjects)?;
        form.choose(status);
        Some(form)
    }

    /// Gives the line that is being typed, once a status is chosen.
    pub fn field(&mut self) -> Option<&mut Field> {
        (self.step != Step::Choose).then(|| self.form.field())
    }

    /// Takes a key of the chooser as a letter of the table of statuses; tells whether it was one.
    pub fn letter(&mut self, key: Key) -> bool {
        let Code::Char(c) = key.code else {
            return false;
        };
        if self.step != Step::Choose || key.ctrl || key.alt {
            return false;
        }
        let is = |status: &&Status| {
            let letter = status.row().letter;
            letter == c || latin(c) == Some(letter)
        };
        let Some(status) = self.choices.iter().find(is).copied() else {
            return false;
        };
        self.choose(status);
        true
    }

    /// Warns that a record below is open: Enter once more completes it all the same.
    pub fn warn(&mut self, message: String) {
        let hint = word!("{form.accept} again completes it all the same; {form.back} goes back");
        self.form.problem = Some(Problem::new(message, hint));
        self.is_warned = true;
    }

    /// Takes what the status of a record is now.
    pub fn present(&mut self, uid: &str, status: Status) {
        let known = self.subjects.iter_mut().find(|s| s.uid.as_str() == uid);
        if let Some(subject) = known {
            subject.status = status;
        }
    }

    /// Gives the first record whose status has become another since it was said.
    pub fn met(&self) -> Option<&Subject> {
        self.subjects.iter().find(|s| s.status != s.base)
    }

    /// Says what the records were, are, and shall be: Enter once more saves it all the same. `who` is told with the first.
    pub fn meet(&mut self, who: &str) {
        let Step::Fill(mine) = self.step else {
            return;
        };
        let Some(first) = self.met() else {
            return;
        };
        let others = self.subjects.iter().filter(|s| s.status != s.base).count() - 1;
        let more = match others {
            0 => String::new(),
            others => say!(", and {others} more have changed", others),
        };
        let Subject {
            reference,
            base,
            status,
            ..
        } = first;
        let message = say!(
            "{reference} was {base}, is {status} since{more}; this would make it {mine}",
            reference,
            base = base.label(),
            status = status.label(),
            more,
            mine = mine.label()
        );
        let hint = say!(
            "{who}{{form.accept}} again saves {mine}; {{form.back}} leaves",
            who,
            mine = mine.label()
        );
        self.form.problem = Some(Problem::new(message, hint));
        self.is_met = true;
        for subject in &mut self.subjects {
            subject.base = subject.status;
        }
    }

    fn choose(&mut self, status: Status) {
        self.cursor = self.choices.iter().position(|s| *s == status).unwrap_or(0);
        self.step = Step::Fill(status);
        self.form.rows = ROWS[usize::from(status.needs_note())];
    }

    /// Tells how many of the records have which status now, in the order of the chooser.
    pub fn before(&self) -> Vec<(Status, usize)> {
        let count = |status: &Status| self.subjects.iter().filter(|s| s.status == *status).count();
        let all = self.choices.iter().map(|status| (*status, count(status)));
        all.filter(|(_, count)| *count > 0).collect()
    }

    /// Takes an action. Gives whether the dialog stays open, and what is to be done.
    pub fn update(&mut self, action: Action, today: NaiveDate) -> (bool, Option<Effect>) {
        if action != Action::Accept {
            self.is_warned = false;
        }
        match (self.step, action) {
            (Step::Choose, Action::Back) => return (false, None),
            (Step::Choose, Action::Move(motion)) => self.step_cursor(motion),
            (Step::Choose, Action::Accept) => self.choose(self.choices[self.cursor]),
            (Step::Fill(_), Action::Back) if self.is_met => return (false, None),
            (Step::Fill(_), Action::Back) => {
                self.step = Step::Choose;
                self.form.problem = None;
            }
            (Step::Fill(_), Action::NextField) => self.form.go(true),
            (Step::Fill(_), Action::PreviousField) => self.form.go(false),
            (Step::Fill(_), Action::Clear) => self.form.clear(),
            (Step::Fill(status), Action::Accept) => return (true, self.save(status, today)),
            _ => {}
        }
        (true, None)
    }

    fn step_cursor(&mut self, motion: Motion) {
        let last = self.choices.len() - 1;
        self.cursor = match motion {
            Motion::Up => self.cursor.checked_sub(1).unwrap_or(last),
            Motion::Down if self.cursor == last => 0,
            Motion::Down => self.cursor + 1,
            Motion::First => 0,
            Motion::Last => last,
            _ => self.cursor,
        };
    }

    /// Puts together what the form says, or says what is missing.
    fn save(&mut self, status: Status, today: NaiveDate) -> Option<Effect> {
        self.form.problem = None;
        let note = self.form.words(NOTE);
        if status.needs_note() && note.is_none() {
            let problem = Problem::new(
                say!(
                    "`{status}` needs a note that says why",
                    status = status.label()
                ),
                word!("write it in the line above, then {form.accept}"),
            );
            self.form.refuse(NOTE, problem);
            return None;
        }
        let as_of = match self.form.fields[AS_OF].date(today).transpose() {
            Ok(as_of) => as_of,
            Err(problem) => {
                self.form.refuse(AS_OF, problem);
                return None;
            }
        };
        let title = self.form.words(TITLE);
        let evidence = self.form.words(URL).map(|url| Source {
            url,
            title: title.clone(),
        });
        if title.is_some() && evidence.is_none() {
            let problem = Problem::new(
                word!("a title without an address"),
                word!("give the address of the source, or leave its title empty"),
            );
            self.form.refuse(URL, problem);
            return None;
        }
        Some(Effect::Apply(Change::Status(SetStatus {
            records: self.subjects.iter().map(|s| s.uid.clone()).collect(),
            status,
            by: "desk".to_owned(),
            as_of,
            percent: None,
            note,
            evidence,
            despite_open: std::mem::take(&mut self.is_warned),
        })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    fn form(kind: Kind) -> StatusForm {
        let subject = Subject {
            uid: Uid::new(chrono::DateTime::UNIX_EPOCH),
            reference: "F1".to_owned(),
            title: "A plant".to_owned(),
            kind,
            status: Status::Unknown,
            base: Status::Unknown,
        };
        StatusForm::new(vec![subject]).expect("a form")
    }

    #[test]
    fn every_letter_of_the_table_chooses_its_status() {
        for kind in Kind::ALL {
            for status in Status::of(*kind) {
                let mut form = form(*kind);
                assert!(form.letter(Key::char(status.row().letter)));
                assert_eq!(form.step, Step::Fill(status));
            }
        }
        assert!(!form(Kind::Group).letter(Key::char('c')));
        assert!(
            form(Kind::Document).letter(Key::char('с')),
            "the key of c in Cyrillic"
        );
    }

    #[test]
    fn a_letter_and_enter_are_a_change() {
        let mut form = form(Kind::FollowUp);
        form.letter(Key::char('h'));
        let (open, effect) = form.update(Action::Accept, today());
        assert!(open, "until the store has said yes");
        let Some(Effect::Apply(Change::Status(set))) = effect else {
            panic!("no change")
        };
        assert_eq!((set.status, set.note), (Status::OnHold, None));
    }

    #[test]
    fn what_is_missing_or_wrong_keeps_the_form_open_at_its_field() {
        for (letter, fill, at, words) in [
            ('c', vec![], NOTE, "`completed` needs a note"),
            ('x', vec![(NOTE, "  ")], NOTE, "`cancelled` needs a note"),
            ('l', vec![(AS_OF, "dew")], AS_OF, "`dew` is neither"),
            ('l', vec![(AS_OF, "+2w")], AS_OF, "is after today"),
            ('l', vec![(TITLE, "A page")], URL, "a title without"),
        ] {
            let mut form = form(Kind::FollowUp);
            form.letter(Key::char(letter));
            for (field, text) in fill {
                form.form.fields[field].paste(text);
            }
            let (open, effect) = form.update(Action::Accept, today());
            assert!(open && effect.is_none(), "{words}");
            let problem = form.form.problem.expect("a problem");
            assert!(problem.message.contains(words), "{}", problem.message);
            assert_eq!(form.form.at, at);
        }
    }

    #[test]
    fn esc_goes_from_the_form_to_the_chooser_and_out() {
        let mut form = form(Kind::Document);
        form.update(Action::Accept, today());
        assert!(matches!(form.step, Step::Fill(_)));
        assert!(form.update(Action::Back, today()).0);
        assert!(!form.update(Action::Back, today()).0);
    }
}
