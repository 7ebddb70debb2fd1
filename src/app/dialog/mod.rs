//! What lies over a view until it is answered. Every dialog has a way out: Esc.

mod ask;
mod by;
mod columns;
mod confirm;
mod counts;
mod import;
mod listing;
mod note;
mod order;
mod palette;
mod save_view;
mod status;

pub use ask::AskForm;
pub use by::{BYS, ByChooser, Purpose, by_words};
pub use columns::ColumnsChooser;
pub use confirm::{Asked, Confirm};
pub use counts::Counts;
pub use import::{ImportForm, MappedColumn, Mapping};
pub use listing::{Listing, ListingRow, Tone};
pub use note::NoteForm;
pub use order::OrderChooser;
pub use palette::{Entry, Palette, PaletteLine, What};
pub use save_view::SaveView;
pub use status::{StatusForm, Step, Subject};

use super::action::{Motion, Problem};
use super::field::Field;
use super::form::{Chooser, EntityForm};
use super::keymap::Scope;
use super::messages::MessageList;

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
    /// Shows what was said.
    Messages(MessageList),
    /// Asks for a file or a time.
    Ask(AskForm),
    /// Asks for a file to take in.
    Import(ImportForm),
    /// Says where the columns of a file go.
    Mapping(Box<Mapping>),
    /// Shows findings, messages, sources, the bin.
    Listing(Listing),
    /// Chooses columns.
    Columns(ColumnsChooser),
    /// Chooses what is grouped or counted by.
    By(ByChooser),
    /// Shows how many records have which value.
    Counts(Counts),
    /// Saves what a list shows.
    SaveView(SaveView),
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
            Self::Status(_) | Self::Note(_) | Self::Ask(_) | Self::Import(_) => {
                &[Scope::Always, Scope::Form]
            }
            Self::Order(_) => &[Scope::Always, Scope::Order, Scope::Chooser],
            Self::Palette(_) => &[Scope::Always, Scope::Palette],
            Self::Confirm(_) => &[Scope::Always, Scope::Confirm],
            Self::Messages(_) => &[Scope::Always, Scope::Messages],
            Self::Mapping(_) => &[Scope::Always, Scope::Mapping],
            Self::Listing(listing) if listing.is_bin => {
                &[Scope::Always, Scope::Bin, Scope::Listing]
            }
            Self::Listing(_) => &[Scope::Always, Scope::Listing],
            Self::Columns(_) => &[Scope::Always, Scope::Columns, Scope::Chooser],
            Self::By(_) => &[Scope::Always, Scope::Finder],
            Self::Counts(_) => &[Scope::Always, Scope::Counts, Scope::Chooser],
            Self::SaveView(_) => &[Scope::Always, Scope::SaveView, Scope::Form],
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
            Self::Ask(form) => Some(form.form.field()),
            Self::Import(form) => Some(form.form.field()),
            Self::Mapping(mapping) => mapping.field(),
            Self::By(chooser) => Some(&mut chooser.field),
            Self::SaveView(form) => Some(form.form.field()),
            Self::Order(_)
            | Self::Confirm(_)
            | Self::Columns(_)
            | Self::Counts(_)
            | Self::Listing(_)
            | Self::Messages(_) => None,
        }
    }

    /// Takes that something was typed in its line.
    pub fn typed(&mut self) {
        match self {
            Self::Palette(palette) => palette.find(),
            Self::Form(form) => form.typed(),
            Self::Nouns(chooser) => chooser.find(),
            Self::By(chooser) => chooser.find(),
            _ => {}
        }
    }

    /// Tells whether what its lines or fields lead to lies over it, and comes back to it.
    pub fn leads_on(&self) -> bool {
        match self {
            Self::Import(_) | Self::Mapping(_) => true,
            Self::Listing(listing) => listing.stays,
            _ => false,
        }
    }

    /// Tells whether what is typed in it is not to be shown.
    pub fn is_secret(&self) -> bool {
        matches!(self, Self::Ask(form) if form.form.is_secret())
    }

    /// Gives what comes back when it is left, if it lay over something; a list or a mapping that did something leads on.
    pub fn uncover(&mut self, did: bool) -> Option<Box<Self>> {
        match self {
            Self::Confirm(confirm) => confirm.beneath.take(),
            Self::Ask(form) => form.beneath.take(),
            Self::Listing(listing) if !did => listing.beneath.take(),
            Self::Mapping(mapping) if !did => mapping.beneath.take(),
            _ => None,
        }
    }

    /// Gives where it says what is wrong, if it is one that saves.
    pub(super) fn problem(&mut self) -> Option<&mut Option<Problem>> {
        Some(match self {
            Self::Status(form) => &mut form.form.problem,
            Self::Note(form) => &mut form.form.problem,
            Self::Confirm(confirm) => &mut confirm.problem,
            Self::Ask(form) => &mut form.form.problem,
            Self::Import(form) => &mut form.form.problem,
            Self::Mapping(mapping) => &mut mapping.problem,
            Self::Listing(listing) => &mut listing.problem,
            Self::SaveView(form) => &mut form.form.problem,
            Self::Form(form) => &mut form.problem,
            Self::Order(_)
            | Self::Palette(_)
            | Self::Columns(_)
            | Self::By(_)
            | Self::Counts(_)
            | Self::Nouns(_)
            | Self::Messages(_) => return None,
        })
    }

    /// Shows what is wrong, if this dialog is one that saves.
    pub fn refuse(&mut self, problem: &Problem) -> bool {
        if let Self::Form(form) = self {
            form.over = super::form::Over::Nothing;
        }
        let place = self.problem();
        let can = place.is_some();
        if let Some(place) = place {
            *place = Some(problem.clone());
        }
        can
    }
}

/// Moves a cursor among so many lines, from the last round to the first.
fn step_in(cursor: usize, count: usize, motion: Motion) -> usize {
    const PAGE: usize = 10;
    let last = count.saturating_sub(1);
    match motion {
        Motion::Up => cursor.checked_sub(1).unwrap_or(last),
        Motion::Down if cursor >= last => 0,
        Motion::Down => cursor + 1,
        Motion::PageUp | Motion::HalfUp => cursor.saturating_sub(PAGE),
        Motion::PageDown | Motion::HalfDown => (cursor + PAGE).min(last),
        Motion::First => 0,
        Motion::Last => last,
        Motion::Left | Motion::Right => cursor,
    }
}

/// What a form's field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Words,
    /// A date that is not ahead; blank: today.
    Date,
    /// Words that are not shown.
    Secret,
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

impl FieldRow {
    /// Gives an empty field for what it holds.
    fn field(&self) -> Field {
        match self.holds {
            Holds::Words => Field::long(""),
            Holds::Date | Holds::Secret => Field::default(),
        }
    }
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
            fields: rows.iter().map(FieldRow::field).collect(),
            at: 0,
            problem: None,
        }
    }

    /// Gives the field that is being typed in.
    pub fn field(&mut self) -> &mut Field {
        &mut self.fields[self.at]
    }

    /// Tells whether what is being typed is not to be shown.
    pub fn is_secret(&self) -> bool {
        self.rows[self.at].holds == Holds::Secret
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
