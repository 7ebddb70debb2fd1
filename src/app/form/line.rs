//! One field of a form: what it held, what is typed, what that means, and what is wrong with it.

use chrono::NaiveDate;

use crate::app::Problem;
use crate::app::field::Field as Input;
use crate::domain::choice::Choice;
use crate::domain::date::{self, Edtf};
use crate::domain::entity::{Entity, Field, FieldType, read_value, takes};
use crate::domain::text;
use crate::domain::vocabulary::Kind;
use crate::words::{capital, of};

/// What can be chosen for a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Nothing: it is typed.
    Typed,
    /// A day of the calendar.
    Day,
    /// One of these.
    Given(Vec<Choice>),
    /// A row of this entity.
    Rows(Entity),
    /// One of the sides: the desk, an independent one, a party.
    Sides,
}

/// What a link was found to lead to, or why to nothing, for the text that was looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    text: String,
    found: Result<Choice, Problem>,
}

/// One field of a form.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which of the things that the form makes it belongs to; none: to the operation itself.
    pub part: Option<usize>,
    /// The name under which it is set.
    pub name: String,
    /// What it is called on screen.
    pub label: String,
    /// Whether it may not stay empty.
    pub required: bool,
    /// What it takes, in words.
    pub takes: String,
    /// What can be chosen.
    pub source: Source,
    /// What it held when it was last read.
    pub base: String,
    /// What is typed.
    pub input: Input,
    /// What somebody else has made of it since, where that is not what is typed.
    pub theirs: Option<String>,
    /// Whether it was changed by somebody else and taken over.
    pub is_taken: bool,
    /// What the register said of what is typed.
    pub refused: Option<Problem>,
    pub(super) looked: Option<Looked>,
    pub(super) of: Option<(Entity, &'static Field, Option<Kind>)>,
}

impl Line {
    /// Makes the line of a field of the table.
    pub fn of(entity: Entity, field: &'static Field, kind: Option<Kind>) -> Self {
        Self {
            takes: takes(field, kind),
            source: source(field, kind),
            required: field.required && field.default().is_none(),
            of: Some((entity, field, kind)),
            input: if field.holds == FieldType::Prose {
                Input::long("")
            } else {
                Input::default()
            },
            ..Self::words(field.name, "")
        }
    }

    /// Makes a line of plain words.
    pub fn words(name: &str, takes: &str) -> Self {
        Self {
            part: Some(0),
            name: name.to_owned(),
            label: label(name),
            required: false,
            takes: takes.to_owned(),
            source: Source::Typed,
            base: String::new(),
            input: Input::default(),
            theirs: None,
            is_taken: false,
            refused: None,
            looked: None,
            of: None,
        }
    }

    /// Says what it holds.
    #[must_use]
    pub fn holding(mut self, text: &str) -> Self {
        text.clone_into(&mut self.base);
        self.put(text);
        self
    }

    /// Puts a text in the place of what is typed.
    pub fn put(&mut self, text: &str) {
        self.input.put(text, text.len());
        self.refused = None;
    }

    /// Takes that somebody else has made something else of it, which nobody has typed over here.
    pub fn take_over(&mut self, text: &str) {
        text.clone_into(&mut self.base);
        self.put(text);
        self.theirs = None;
        self.is_taken = true;
    }

    /// Gives what is typed, without blanks around it.
    pub fn text(&self) -> &str {
        self.input.text().trim()
    }

    /// Tells whether something else is typed than it held.
    pub fn is_changed(&self) -> bool {
        self.text() != self.base.trim()
    }

    /// Tells whether it may run over lines.
    pub const fn is_long(&self) -> bool {
        self.input.is_long()
    }

    /// Gives the field of the table, if it is one.
    pub fn field(&self) -> Option<&'static Field> {
        self.of.map(|(_, field, _)| field)
    }

    fn holds(&self) -> Option<FieldType> {
        self.field().map(|field| field.holds)
    }

    /// Gives the text as it is set: words for dates become dates, since the gate does not know which day is meant.
    pub fn value(&self, today: NaiveDate) -> String {
        self.date(today)
            .map_or_else(|| self.text().to_owned(), |date| date.to_string())
    }

    /// Gives the date that is typed, if one is.
    pub fn date(&self, today: NaiveDate) -> Option<Edtf> {
        let is_date = self.holds() == Some(FieldType::Date) && !self.text().is_empty();
        is_date.then(|| date::resolve(self.text(), today).ok())?
    }

    /// Says what is wrong with what is typed, by the rules of the store; nothing typed is never wrong by itself.
    pub fn problem(&self, today: NaiveDate) -> Option<Problem> {
        if self.refused.is_some() {
            return self.refused.clone();
        }
        let text = self.text();
        if text.is_empty() {
            return None;
        }
        if self.holds() == Some(FieldType::Date) {
            let error = date::resolve(text, today).err()?;
            return Some(Problem::new(error.to_string(), error.hint().to_owned()));
        }
        let Some((entity, field, kind)) = self.of else {
            let error = text::line(text).err()?;
            return Some(Problem::new(error.to_string(), error.hint()));
        };
        if let Err(error) = read_value(entity, field, kind, text) {
            return Some(Problem::new(error.to_string(), error.hint()));
        }
        self.looked_up()?.as_ref().err().cloned()
    }

    /// Says what is typed comes to, where that is not what is seen: the date of a word, who a ref is.
    pub fn beside(&self, today: NaiveDate) -> Option<String> {
        let text = self.text();
        if text.is_empty() || self.problem(today).is_some() {
            return None;
        }
        if let Some(date) = self.date(today) {
            return (date.as_str() != text).then(|| date.to_string());
        }
        if let Some(Ok(choice)) = self.looked_up() {
            let label = &choice.label;
            return (!label.is_empty() && label != text).then(|| label.clone());
        }
        let (entity, field, kind) = self.of?;
        let is_read = matches!(
            field.holds,
            FieldType::Period | FieldType::Term | FieldType::Recurrence
        );
        let value = read_value(entity, field, kind, text).ok()?.to_string();
        (is_read && value != text).then_some(value)
    }

    /// Says which link is to be looked up: to which entity, by what name.
    pub fn lacks(&self) -> Option<(Entity, String)> {
        let Some(FieldType::Link(to)) = self.holds() else {
            return None;
        };
        let text = self.text();
        let is_known = self.looked.as_ref().is_some_and(|known| known.text == text);
        (!text.is_empty() && !is_known).then(|| (to, text.to_owned()))
    }

    /// Takes what a link was found to lead to.
    pub fn looked(&mut self, text: String, found: Result<Choice, Problem>) {
        self.looked = Some(Looked { text, found });
    }

    fn looked_up(&self) -> Option<&Result<Choice, Problem>> {
        let known = self.looked.as_ref()?;
        (known.text == self.text()).then_some(&known.found)
    }
}

/// Says what can be chosen for a field.
fn source(field: &Field, kind: Option<Kind>) -> Source {
    let given = |codes: &[&str]| {
        let choices = codes.iter().map(|code| Choice::new(*code, ""));
        Source::Given(choices.collect())
    };
    match field.holds {
        FieldType::Code(codes) => given(codes),
        FieldType::RecordType => given(kind.map_or(&[], Kind::types)),
        FieldType::Flag => given(&["yes", "no"]),
        FieldType::Term => given(&["indefinite"]),
        FieldType::Date => Source::Day,
        FieldType::Link(to) => Source::Rows(to),
        FieldType::Assessor => Source::Sides,
        _ => Source::Typed,
    }
}

/// Turns a name into words: `due` Due, `renewal_period` Renewal period, `title.ko` Title (ko).
pub fn label(name: &str) -> String {
    let (name, language) = name.split_once('.').unwrap_or((name, ""));
    let told = Some(of("label", name)).filter(|told| *told != name);
    let name = name.replace('_', " ");
    let words = capital(&name)
        .replace("Rag", "RAG")
        .replace("Url", "Address");
    let words = told.map_or(words, capital);
    if language.is_empty() {
        words
    } else {
        format!("{words} ({language})")
    }
}
