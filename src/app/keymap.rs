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
use crate::word;
use crate::words::of;

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
    pub fn words(self) -> &'static str {
        match self {
            Self::Always | Self::Everywhere => word!("everywhere"),
            Self::Overview => word!("in the overview"),
            Self::List => word!("in lists"),
            Self::Detail => word!("in the detail"),
            Self::Agenda => word!("in the agenda"),
            Self::Calendar => word!("in the calendar"),
            Self::Indicators => word!("in the indicators"),
            Self::Board => word!("on the board"),
            Self::Timeline => word!("in the timeline"),
            Self::History => word!("in the history"),
            Self::Backups => word!("in the backups"),
            Self::Chooser => word!("in a chooser"),
            Self::Order => word!("in the chooser of the order"),
            Self::Columns => word!("in the chooser of columns"),
            Self::Finder => word!("in a chooser that finds"),
            Self::Counts => word!("in the counts"),
            Self::SaveView => word!("while a view is saved"),
            Self::Form => word!("in a form"),
            Self::Fields => word!("in the form of a thing"),
            Self::Choices => word!("where something is chosen"),
            Self::Month => word!("in the month of a date"),
            Self::Difference => word!("before a difference"),
            Self::Leave => word!("before a form is left"),
            Self::Conflict => word!("in a conflict"),
            Self::Preview => word!("before a change of several"),
            Self::FilterLine => word!("in the filter line"),
            Self::Palette => word!("in the help"),
            Self::Confirm => word!("before a yes"),
            Self::Mapping => word!("among the columns of a file"),
            Self::Messages => word!("in the messages"),
            Self::Listing => word!("in a list of findings"),
            Self::Bin => word!("in the bin"),
        }
    }

    /// Says that it is only there.
    pub fn only(self) -> &'static str {
        match self {
            Self::Overview => word!("only in the overview"),
            Self::List => word!("only in lists"),
            Self::Detail => word!("only in the detail"),
            Self::Agenda => word!("only in the agenda"),
            Self::Calendar => word!("only in the calendar"),
            Self::Indicators => word!("only in the indicators"),
            Self::Board => word!("only on the board"),
            Self::Timeline => word!("only in the timeline"),
            Self::History => word!("only in the history"),
            Self::Backups => word!("only in the backups"),
            Self::Always | Self::Everywhere => word!("not here"),
            _ => word!("only while it is open"),
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

    /// Gives the word in the hint line, in the language of the interface.
    pub fn word(&self) -> &'static str {
        let context = match self.action {
            Action::Show(_) => "view",
            _ => "key",
        };
        of(context, self.word)
    }

    /// Says what it does, for the help, in the language of the interface.
    pub fn meaning(&self) -> &'static str {
        of("help", self.meaning)
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
