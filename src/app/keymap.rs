//! The keys: one table that the hint line, the help, the README and the tests read; [`Keymap`] is what is in force of it.
//!
//! Views are not rows here: their keys stand in [`VIEWS`]; nor are those of the forms, in [`FORM_KEYS`]. [`rows`] gives all as
//! one list.

mod force;
mod names;
mod rebind;
mod rows;
mod sequence;

use std::sync::OnceLock;

pub use force::{Bound, Keymap, Meaning};
pub use rebind::{BindError, Bindings};
pub use rows::KEYMAP;
pub use sequence::{Sequence, label};

use super::action::Action;
use super::form::FORM_KEYS;
use super::view::{VIEWS, View};

/// Where a key means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// On every screen, also in dialogs.
    Always,
    /// On every screen, unless a dialog is open.
    Everywhere,
    /// In the overview.
    Overview,
    /// In a list of records.
    List,
    /// In the detail of a record.
    Detail,
    /// In the agenda.
    Agenda,
    /// In the calendar of the agenda.
    Calendar,
    /// In the indicators.
    Indicators,
    /// On the board.
    Board,
    /// In the timeline.
    Timeline,
    /// In the history.
    History,
    /// In the backups.
    Backups,
    /// Where one of several is chosen.
    Chooser,
    /// In the chooser of the order.
    Order,
    /// In the chooser of columns.
    Columns,
    /// In a chooser that finds what is typed.
    Finder,
    /// In the counts.
    Counts,
    /// While a view is saved.
    SaveView,
    /// In a form.
    Form,
    /// Among the fields of a form for a thing.
    Fields,
    /// Where something is chosen with type-to-find.
    Choices,
    /// In the month of a date.
    Month,
    /// Before what saving would change.
    Difference,
    /// Before a form is left with something typed in it.
    Leave,
    /// Where somebody else has changed the same field.
    Conflict,
    /// Before what a change of several records would do.
    Preview,
    /// In the filter line.
    FilterLine,
    /// In the help.
    Palette,
    /// Before something that asks for a yes.
    Confirm,
    /// Where the columns of a file go.
    Mapping,
    /// In the messages.
    Messages,
    /// In a list of findings, messages or sources.
    Listing,
    /// In the bin.
    Bin,
}

impl Scope {
    /// Says where that is.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Always | Self::Everywhere => "everywhere",
            Self::Overview => "in the overview",
            Self::List => "in lists",
            Self::Detail => "in the detail",
            Self::Agenda => "in the agenda",
            Self::Calendar => "in the calendar",
            Self::Indicators => "in the indicators",
            Self::Board => "on the board",
            Self::Timeline => "in the timeline",
            Self::History => "in the history",
            Self::Backups => "in the backups",
            Self::Chooser => "in a chooser",
            Self::Order => "in the chooser of the order",
            Self::Columns => "in the chooser of columns",
            Self::Finder => "in a chooser that finds",
            Self::Counts => "in the counts",
            Self::SaveView => "while a view is saved",
            Self::Form => "in a form",
            Self::Fields => "in the form of a thing",
            Self::Choices => "where something is chosen",
            Self::Month => "in the month of a date",
            Self::Difference => "before a difference",
            Self::Leave => "before a form is left",
            Self::Conflict => "in a conflict",
            Self::Preview => "before a change of several",
            Self::FilterLine => "in the filter line",
            Self::Palette => "in the help",
            Self::Confirm => "before a yes",
            Self::Mapping => "among the columns of a file",
            Self::Messages => "in the messages",
            Self::Listing => "in a list of findings",
            Self::Bin => "in the bin",
        }
    }

    /// Says that it is only there.
    pub const fn only(self) -> &'static str {
        match self {
            Self::Overview => "only in the overview",
            Self::List => "only in lists",
            Self::Detail => "only in the detail",
            Self::Agenda => "only in the agenda",
            Self::Calendar => "only in the calendar",
            Self::Indicators => "only in the indicators",
            Self::Board => "only on the board",
            Self::Timeline => "only in the timeline",
            Self::History => "only in the history",
            Self::Backups => "only in the backups",
            Self::Always | Self::Everywhere => "not here",
            _ => "only while it is open",
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyRow {
    /// Where it holds.
    pub scope: Scope,
    /// The keys, as [`Sequence::parse`] reads them: `s`, or `y f` for two after one another; the first is shown in the hint
    /// line.
    pub keys: &'static [&'static str],
    /// What they do.
    pub action: Action,
    /// The word in the hint line.
    pub word: &'static str,
    /// What it does, for the help.
    pub meaning: &'static str,
    /// Whether it stands in the hint line.
    pub hint: bool,
}

pub(super) const fn row(
    scope: Scope,
    keys: &'static [&'static str],
    action: Action,
    word: &'static str,
    meaning: &'static str,
) -> KeyRow {
    KeyRow {
        scope,
        keys,
        action,
        word,
        meaning,
        hint: false,
    }
}

impl KeyRow {
    pub(super) const fn hinted(mut self) -> Self {
        self.hint = true;
        self
    }

    /// Tells whether it changes the register, or opens what does. In the bin Enter brings back.
    pub fn writes(&self) -> bool {
        let brings_back = self.scope == Scope::Bin && self.action == Action::Accept;
        brings_back || self.action.writes()
    }

    /// Gives its keys as the table has them.
    pub fn sequences(&self) -> Vec<Sequence> {
        let keys = self.keys.iter();
        keys.map(|name| Sequence::parse(name).expect("the table names keys"))
            .collect()
    }

    /// Gives its keys as the README names them.
    pub fn labels(&self) -> Vec<String> {
        self.sequences().iter().map(Sequence::label).collect()
    }
}

/// Gives every row, those of the views included.
pub fn rows() -> &'static [KeyRow] {
    static ROWS: OnceLock<Vec<KeyRow>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let views = VIEWS.iter().map(|view| {
            row(
                Scope::Everywhere,
                view.keys,
                View::action(view.view),
                view.word,
                view.meaning,
            )
        });
        let tables = KEYMAP.iter().chain(FORM_KEYS).copied();
        tables.chain(views).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_one_and_means_one_thing_in_its_scope() {
        let mut seen = std::collections::HashSet::new();
        for row in rows() {
            assert!(!row.keys.is_empty() && !row.word.is_empty() && !row.meaning.is_empty());
            for name in row.keys {
                let keys = Sequence::parse(name).expect(name);
                assert!(seen.insert((row.scope, keys)), "{:?} {name}", row.scope);
            }
        }
        for (scope, keys) in &seen {
            for (_, other) in seen.iter().filter(|(other, _)| other == scope) {
                assert!(
                    !other.goes_on_after(keys.keys()),
                    "{scope:?} {}",
                    keys.label()
                );
            }
        }
    }

    #[test]
    fn views_filter_and_help_have_a_key_without_punctuation_and_digits() {
        for row in rows() {
            let is_asked = matches!(row.action, Action::Show(_) | Action::Filter | Action::Help);
            let plain = |name: &&str| name.len() > 1 || name.chars().all(char::is_alphabetic);
            assert!(!is_asked || row.keys.iter().any(plain), "{}", row.word);
        }
    }

    #[test]
    fn in_forms_no_letter_is_a_command() {
        for row in rows() {
            if matches!(
                row.scope,
                Scope::Form | Scope::Fields | Scope::Choices | Scope::FilterLine | Scope::Palette
            ) {
                for name in row.keys {
                    assert!(!Sequence::parse(name).expect(name).types(), "{name}");
                }
            }
        }
    }
}
