//! Taking in a file: which, what its rows are, and then where each of its columns goes.

use std::path::PathBuf;

use super::{Dialog, FieldRow, Form, Holds};
use crate::app::action::{Action, Effect, Motion, Problem};
use crate::app::field::Field;
use crate::app::job::{Incoming, Order};
use crate::app::matcher::best;
use crate::app::scroll::Scroll;
use crate::mark;
use crate::{say, word};

const FILE: usize = 0;
const ROWS_ARE: usize = 1;
const KEY: usize = 2;
const PROFILE: usize = 3;
const UNKNOWN: usize = 4;
const REFUSED: usize = 5;

#[rustfmt::skip]
const SOURCE: &[FieldRow] = &[
    FieldRow { label: mark!("form", "File"), holds: Holds::Words, blank: mark!("form", "CSV, XLSX, ODS, JSON or JSONL; ~ is your home") },
    FieldRow { label: mark!("form", "Rows are"), holds: Holds::Words, blank: mark!("form", "documents, groups, follow-ups, bodies, …; blank: the columns tell") },
    FieldRow { label: mark!("form", "Key"), holds: Holds::Words, blank: mark!("form", "the column that identifies a row for ever, so that a second import finds it") },
    FieldRow { label: mark!("form", "Profile"), holds: Holds::Words, blank: mark!("form", "a file with all of this, as `import --save-profile` writes it") },
    FieldRow { label: mark!("form", "Unknown"), holds: Holds::Words, blank: mark!("form", "`make`: make parties, bodies and fields that the register does not know") },
    FieldRow { label: mark!("form", "Refused"), holds: Holds::Words, blank: mark!("form", "`skip`: import the other rows; blank: import nothing") },
];

/// The form that asks for the file.
#[derive(Debug, Clone)]
pub struct ImportForm {
    /// The form.
    pub form: Form,
}

impl Default for ImportForm {
    fn default() -> Self {
        Self {
            form: Form::new(SOURCE),
        }
    }
}

impl ImportForm {
    /// Takes an action. Gives whether the dialog stays open, and what is to be done.
    pub fn update(&mut self, action: Action) -> (bool, Option<Effect>) {
        match action {
            Action::Back => return (false, None),
            Action::NextField => self.form.go(true),
            Action::PreviousField => self.form.go(false),
            Action::Clear => self.form.clear(),
            Action::Accept => {
                self.form.problem = None;
                let incoming = self.incoming();
                return (
                    true,
                    incoming.map(|incoming| Effect::Run(Order::See(incoming))),
                );
            }
            _ => {}
        }
        (true, None)
    }

    fn incoming(&mut self) -> Option<Incoming> {
        let Some(file) = self.form.words(FILE) else {
            let problem = Problem::new(
                word!("there is no file"),
                word!("say which, or leave with Esc"),
            );
            self.form.refuse(FILE, problem);
            return None;
        };
        let makes = self.one_of(UNKNOWN, "make")?;
        let skips = self.one_of(REFUSED, "skip")?;
        Some(Incoming {
            path: PathBuf::from(file),
            noun: self.form.words(ROWS_ARE),
            key: self.form.words(KEY),
            map: Vec::new(),
            profile: self.form.words(PROFILE).map(PathBuf::from),
            makes,
            skips,
        })
    }

    /// Tells whether a field says the one word that it may say; none: it says another.
    fn one_of(&mut self, field: usize, word: &str) -> Option<bool> {
        match self.form.words(field).as_deref() {
            None => Some(false),
            Some(said) if said.eq_ignore_ascii_case(word) => Some(true),
            Some(said) => {
                let problem = Problem::new(
                    say!("`{said}` is not understood", said),
                    say!("say `{word}`, or leave it blank", word),
                );
                self.form.refuse(field, problem);
                None
            }
        }
    }
}

/// A column of the file, and where it goes.
#[derive(Debug, Clone)]
pub struct MappedColumn {
    /// Its header.
    pub header: String,
    /// A value in it.
    pub sample: String,
    /// The field where it goes, as it is typed; blank: it is not read.
    pub field: Field,
    /// Where it would go by its header.
    found: String,
}

/// The chooser of where columns go.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// What is taken in.
    pub incoming: Incoming,
    /// What was seen of it: `1,200 documents, read as Windows-1251`.
    pub words: String,
    /// The columns.
    pub columns: Vec<MappedColumn>,
    /// Every field where a column could go.
    pub fields: Vec<String>,
    /// The cursor and the window.
    pub scroll: Scroll,
    /// What is wrong.
    pub problem: Option<Problem>,
    /// The form that it lies over, and that comes back when it is left.
    pub beneath: Option<Box<Dialog>>,
}

impl Mapping {
    /// Shows columns: header, a value, the field where each would go.
    pub fn new(
        incoming: Incoming,
        words: String,
        columns: Vec<(String, String, String)>,
        fields: Vec<String>,
    ) -> Self {
        let mut scroll = Scroll::default();
        scroll.count(columns.len());
        let columns = columns
            .into_iter()
            .map(|(header, sample, found)| MappedColumn {
                header,
                sample,
                field: Field::new(&found),
                found,
            });
        Self {
            incoming,
            words,
            columns: columns.collect(),
            fields,
            scroll,
            problem: None,
            beneath: None,
        }
    }

    /// Gives the field that is being typed in.
    pub fn field(&mut self) -> Option<&mut Field> {
        self.columns
            .get_mut(self.scroll.index)
            .map(|column| &mut column.field)
    }

    /// Gives the fields that fit what is typed for the column under the cursor, the best first.
    pub fn fitting(&self) -> Vec<&str> {
        let typed = self.columns.get(self.scroll.index);
        let typed = typed.map_or("", |column| column.field.text());
        let found = best(typed, &self.fields, String::as_str);
        found
            .into_iter()
            .map(|at| self.fields[at].as_str())
            .collect()
    }

    /// Tells whether a field can be taken by a column.
    pub fn is_field(&self, name: &str) -> bool {
        let name = name.trim();
        name.is_empty()
            || name == "key"
            || name.contains('.')
            || self.fields.iter().any(|field| field == name)
    }

    /// Takes an action. Gives whether the dialog stays open, and what is to be done.
    pub fn update(&mut self, action: Action) -> (bool, Option<Effect>) {
        self.problem = None;
        match action {
            Action::Back => return (false, None),
            Action::NextField => {
                self.scroll.step(Motion::Down);
            }
            Action::PreviousField => {
                self.scroll.step(Motion::Up);
            }
            Action::Move(motion) => {
                self.scroll.step(motion);
            }
            Action::Clear => {
                if let Some(field) = self.field() {
                    field.clear();
                }
            }
            Action::Choose => self.take_first(),
            Action::Accept => {
                let planned = self.planned();
                return (
                    true,
                    planned.map(|incoming| Effect::Run(Order::Plan(incoming))),
                );
            }
            _ => {}
        }
        (true, None)
    }

    fn take_first(&mut self) {
        let first = self.fitting().first().map(|name| (*name).to_owned());
        if let (Some(name), Some(field)) = (first, self.field()) {
            field.put(&name, name.len());
        }
    }

    /// Gives what is to be taken in, with what was said of its columns.
    fn planned(&mut self) -> Option<Incoming> {
        let wrong = self
            .columns
            .iter()
            .position(|column| !self.is_field(column.field.text()));
        if let Some(at) = wrong {
            self.scroll.index = at;
            self.scroll.settle();
            let said = self.columns[at].field.text().trim().to_owned();
            self.problem = Some(Problem::new(
                say!("`{said}` is no field of these rows", said),
                word!("ctrl-o takes the first of those below; blank: the column is not read"),
            ));
            return None;
        }
        let mut incoming = self.incoming.clone();
        for column in &self.columns {
            let field = column.field.text().trim();
            if field == column.found {
                continue;
            }
            if !column.found.is_empty() && column.found != "key" {
                incoming.map.push(format!("{}=", column.found));
            }
            match field {
                "" => {}
                "key" => incoming.key = Some(column.header.clone()),
                field => incoming.map.push(format!("{field}={}", column.header)),
            }
        }
        // A field that was taken from one column and given to another is not empty.
        let given: Vec<String> = incoming.map.clone();
        incoming.map.retain(|said| {
            let is_empty = said.strip_suffix('=');
            is_empty.is_none_or(|field| {
                let begin = format!("{field}=");
                !given
                    .iter()
                    .any(|other| other != said && other.starts_with(&begin))
            })
        });
        Some(incoming)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping() -> Mapping {
        let column =
            |header: &str, field: &str| (header.to_owned(), "x".to_owned(), field.to_owned());
        let columns = vec![
            column("Name", "title"),
            column("Day", "signed"),
            column("Id", ""),
        ];
        let fields = ["title", "signed", "in_force", "ref"].map(str::to_owned);
        Mapping::new(Incoming::default(), String::new(), columns, fields.to_vec())
    }

    fn said(mapping: &mut Mapping) -> Option<Incoming> {
        match mapping.update(Action::Accept) {
            (true, Some(Effect::Run(Order::Plan(incoming)))) => Some(incoming),
            _ => None,
        }
    }

    #[test]
    fn only_what_was_changed_is_said_and_the_key_is_a_column_too() {
        let mut mapping = mapping();
        assert_eq!(said(&mut mapping).unwrap().map, Vec::<String>::new());
        mapping.columns[1].field = Field::new("in_force");
        mapping.columns[2].field = Field::new("key");
        let incoming = said(&mut mapping).unwrap();
        assert_eq!(incoming.map, ["signed=", "in_force=Day"]);
        assert_eq!(incoming.key.as_deref(), Some("Id"));
        mapping.columns[0].field = Field::new("signed");
        let incoming = said(&mut mapping).unwrap();
        assert_eq!(incoming.map, ["title=", "signed=Name", "in_force=Day"]);
    }

    #[test]
    fn what_is_no_field_is_refused_and_the_first_that_fits_is_one_key_away() {
        let mut mapping = mapping();
        mapping.scroll.index = 2;
        mapping.columns[2].field = Field::new("in fo");
        assert_eq!(said(&mut mapping), None);
        assert!(mapping.problem.is_some());
        mapping.update(Action::Choose);
        assert_eq!(mapping.columns[2].field.text(), "in_force");
        assert!(said(&mut mapping).is_some());
    }

    #[test]
    fn a_file_must_be_named_and_the_words_are_two() {
        let mut form = ImportForm::default();
        assert_eq!(form.update(Action::Accept), (true, None));
        form.form.fields[FILE] = Field::new("a.csv");
        form.form.fields[REFUSED] = Field::new("jump");
        assert_eq!(form.update(Action::Accept), (true, None));
        assert_eq!(form.form.at, REFUSED);
        form.form.fields[REFUSED] = Field::new("Skip");
        let (_, effect) = form.update(Action::Accept);
        assert!(matches!(effect, Some(Effect::Run(Order::See(of))) if of.skips && !of.makes));
    }
}
