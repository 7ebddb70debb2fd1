//! The keys: one table that the hint line, the help, the README and the tests read.
//!
//! Views are not rows here: their keys stand in [`VIEWS`]; nor are those of the forms, in [`FORM_KEYS`]. [`rows`] gives all as
//! one list.

use std::sync::OnceLock;

use super::action::{Action, Motion};
use super::form::FORM_KEYS;
use super::key::{Code, Key};
use super::layout::latin;
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
    /// The keys, as [`Key::parse`] reads them; the first is shown in the hint line.
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

    /// Gives its keys as screens and the README name them.
    pub fn labels(&self) -> Vec<String> {
        self.keys
            .iter()
            .filter_map(|name| Key::parse(name).ok())
            .map(Key::label)
            .collect()
    }
}

/// Every key, views and what lies over the form of a thing ([`FORM_KEYS`]) apart. Within a scope the first row with a key counts.
#[rustfmt::skip]
pub const KEYMAP: &[KeyRow] = &[
    row(Scope::List, &["s"], Action::Status, "status", "say what the status is, with note, date and evidence").hinted(),
    row(Scope::List, &["N"], Action::Note, "note", "write a dated note without changing the status").hinted(),
    row(Scope::List, &["/", "f"], Action::Filter, "filter", "filter the list, live").hinted(),
    row(Scope::List, &["enter", "right", "l"], Action::Open, "open", "go into the detail of the record").hinted(),
    row(Scope::List, &["S"], Action::Sort, "sort", "choose the order of the list"),
    row(Scope::List, &["space"], Action::Mark, "mark", "mark the record, or take its mark away").hinted(),
    row(Scope::List, &["V", "*"], Action::MarkAll, "mark all", "mark every record of the list, or none"),
    row(Scope::Detail, &["enter", "right", "l"], Action::Open, "open", "open the record or list under the cursor").hinted(),
    row(Scope::Detail, &["left", "h"], Action::Switch, "list", "go back to the list").hinted(),
    row(Scope::Detail, &["s"], Action::Status, "status", "say what the status is, with note, date and evidence").hinted(),
    row(Scope::Detail, &["N"], Action::Note, "note", "write a dated note without changing the status").hinted(),
    row(Scope::Overview, &["enter"], Action::Open, "open", "open the list or record behind the figure").hinted(),
    row(Scope::Agenda, &["enter", "right", "l"], Action::Open, "open", "open the record behind the entry").hinted(),
    row(Scope::Agenda, &["left", "h"], Action::Switch, "calendar", "go into the calendar").hinted(),
    row(Scope::Agenda, &["w"], Action::Regroup, "group", "group by day, week or month, in turn").hinted(),
    row(Scope::Agenda, &["H"], Action::PreviousMonth, "earlier", "go a month back").hinted(),
    row(Scope::Agenda, &["L"], Action::NextMonth, "later", "go a month ahead").hinted(),
    row(Scope::Agenda, &["t"], Action::Today, "today", "go to today and to what is overdue").hinted(),
    row(Scope::Calendar, &["enter"], Action::Switch, "entries", "go to the entries of the day").hinted(),
    row(Scope::Calendar, &["left", "h"], Action::Move(Motion::Left), "day back", "go a day back").hinted(),
    row(Scope::Calendar, &["right", "l"], Action::Move(Motion::Right), "day ahead", "go a day ahead"),
    row(Scope::Calendar, &["up", "k"], Action::Move(Motion::Up), "week back", "go a week back"),
    row(Scope::Calendar, &["down", "j"], Action::Move(Motion::Down), "week ahead", "go a week ahead"),
    row(Scope::Calendar, &["pageup", "ctrl-b"], Action::PreviousMonth, "month back", "go a month back"),
    row(Scope::Calendar, &["pagedown", "ctrl-f"], Action::NextMonth, "month ahead", "go a month ahead"),
    row(Scope::Indicators, &["enter", "right", "l"], Action::Switch, "figures", "go into the figures, the definition and the sources of the indicator").hinted(),
    row(Scope::Board, &["enter"], Action::Open, "open", "go to the record of the card").hinted(),
    row(Scope::Board, &["s"], Action::Status, "status", "say what the status is, with note, date and evidence").hinted(),
    row(Scope::Board, &["N"], Action::Note, "note", "write a dated note without changing the status"),
    row(Scope::Board, &["H", "shift-left"], Action::CardLeft, "move left", "move the card to the status on the left, through the form of its status").hinted(),
    row(Scope::Board, &["L", "shift-right"], Action::CardRight, "move right", "move the card to the status on the right, through the form of its status").hinted(),
    row(Scope::Board, &["b"], Action::Regroup, "by", "group the cards by status, lead, field, quarter of the due date").hinted(),
    row(Scope::Board, &["w", "tab"], Action::NextKind, "which", "show the cards of follow-ups, documents, groups").hinted(),
    row(Scope::Timeline, &["enter"], Action::Open, "open", "go to the record of the line").hinted(),
    row(Scope::Timeline, &["s"], Action::Status, "status", "say what the status is, with note, date and evidence").hinted(),
    row(Scope::Timeline, &["N"], Action::Note, "note", "write a dated note without changing the status"),
    row(Scope::Timeline, &["h", "left"], Action::Move(Motion::Left), "earlier", "show an earlier time").hinted(),
    row(Scope::Timeline, &["l", "right"], Action::Move(Motion::Right), "later", "show a later time").hinted(),
    row(Scope::Timeline, &["z", "+"], Action::ZoomIn, "closer", "show less time in more detail, down to a week").hinted(),
    row(Scope::Timeline, &["Z", "-"], Action::ZoomOut, "wider", "show more time, up to a decade").hinted(),
    row(Scope::Timeline, &["t"], Action::Today, "today", "go back to today").hinted(),
    row(Scope::History, &["enter", "right", "l"], Action::Switch, "changes", "go into the fields that the operation changed").hinted(),
    row(Scope::History, &["u"], Action::UndoThis, "undo this", "take back the operation under the cursor, after a look at what that changes").hinted(),
    row(Scope::Backups, &["n"], Action::MakeBackup, "make", "make a backup and verify it").hinted(),
    row(Scope::Backups, &["v"], Action::Verify, "verify", "read the whole backup and check it").hinted(),
    row(Scope::Backups, &["enter", "R"], Action::Restore, "restore", "put the backup in the register's place; the present register is kept as a backup").hinted(),
    row(Scope::Everywhere, &["e"], Action::Edit, "edit", "edit what the cursor stands on; one field of all that is marked").hinted(),
    row(Scope::Everywhere, &["n"], Action::New, "new", "make a document, group, follow-up, or anything that belongs to one").hinted(),
    row(Scope::Everywhere, &["a"], Action::AddEvidence, "evidence", "cite a source for what the cursor stands on").hinted(),
    row(Scope::Everywhere, &["d"], Action::Remove, "remove", "put what the cursor stands on, or all that is marked, into the bin"),
    row(Scope::Everywhere, &["u"], Action::Undo, "undo", "take back your last change").hinted(),
    row(Scope::Everywhere, &["ctrl-r"], Action::Redo, "redo", "bring back what was taken back"),
    row(Scope::Everywhere, &["?", "K"], Action::Help, "help", "every key; type to find, Enter to run").hinted(),
    row(Scope::Everywhere, &["esc", "backspace"], Action::Back, "back", "go back to exactly what was there before"),
    row(Scope::Everywhere, &["tab", "shift-tab"], Action::Switch, "other pane", "go between list and detail"),
    row(Scope::Everywhere, &["up", "k"], Action::Move(Motion::Up), "up", "go up"),
    row(Scope::Everywhere, &["down", "j"], Action::Move(Motion::Down), "down", "go down"),
    row(Scope::Everywhere, &["left", "h"], Action::Move(Motion::Left), "left", "go to the left"),
    row(Scope::Everywhere, &["right", "l"], Action::Move(Motion::Right), "right", "go to the right"),
    row(Scope::Everywhere, &["pagedown", "ctrl-f"], Action::Move(Motion::PageDown), "page down", "go a screenful down"),
    row(Scope::Everywhere, &["pageup", "ctrl-b"], Action::Move(Motion::PageUp), "page up", "go a screenful up"),
    row(Scope::Everywhere, &["ctrl-d"], Action::Move(Motion::HalfDown), "half down", "go half a screenful down"),
    row(Scope::Everywhere, &["ctrl-u"], Action::Move(Motion::HalfUp), "half up", "go half a screenful up"),
    row(Scope::Everywhere, &["home", "g"], Action::Move(Motion::First), "first", "go to the first row"),
    row(Scope::Everywhere, &["end", "G"], Action::Move(Motion::Last), "last", "go to the last row"),
    row(Scope::Everywhere, &["r"], Action::Reload, "reload", "read everything again"),
    row(Scope::Everywhere, &["m"], Action::Mouse, "mouse", "free the mouse for copying, or catch it again"),
    row(Scope::Everywhere, &["q"], Action::Quit, "quit", "leave").hinted(),
    row(Scope::Always, &["ctrl-c"], Action::Quit, "quit", "leave from anywhere"),
    row(Scope::Chooser, &["enter"], Action::Accept, "choose", "take the one under the cursor").hinted(),
    row(Scope::Chooser, &["up"], Action::Move(Motion::Up), "up", "go up"),
    row(Scope::Chooser, &["down"], Action::Move(Motion::Down), "down", "go down"),
    row(Scope::Chooser, &["home"], Action::Move(Motion::First), "first", "go to the first"),
    row(Scope::Chooser, &["end"], Action::Move(Motion::Last), "last", "go to the last"),
    row(Scope::Chooser, &["esc"], Action::Back, "leave", "leave without choosing").hinted(),
    row(Scope::Order, &["space", "-"], Action::Reverse, "turn round", "turn the order round").hinted(),
    row(Scope::Form, &["enter"], Action::Accept, "save", "save what the form holds").hinted(),
    row(Scope::Form, &["tab", "down"], Action::NextField, "next field", "go to the next field").hinted(),
    row(Scope::Form, &["shift-tab", "up"], Action::PreviousField, "field before", "go to the field before"),
    row(Scope::Form, &["ctrl-u"], Action::Clear, "empty", "empty the field").hinted(),
    row(Scope::Form, &["esc"], Action::Back, "leave", "leave without saving").hinted(),
    row(Scope::FilterLine, &["enter"], Action::Accept, "keep", "keep the filter").hinted(),
    row(Scope::FilterLine, &["tab"], Action::Complete, "complete", "put in the next word that could stand there").hinted(),
    row(Scope::FilterLine, &["ctrl-u"], Action::Clear, "empty", "empty the filter").hinted(),
    row(Scope::FilterLine, &["up"], Action::Move(Motion::Up), "up", "go up in the list"),
    row(Scope::FilterLine, &["down"], Action::Move(Motion::Down), "down", "go down in the list"),
    row(Scope::FilterLine, &["esc"], Action::Back, "leave", "put back the filter as it was").hinted(),
    row(Scope::Palette, &["enter"], Action::Accept, "run", "do what the row under the cursor says").hinted(),
    row(Scope::Palette, &["up"], Action::Move(Motion::Up), "up", "go up"),
    row(Scope::Palette, &["down"], Action::Move(Motion::Down), "down", "go down"),
    row(Scope::Palette, &["pageup"], Action::Move(Motion::PageUp), "page up", "go a screenful up"),
    row(Scope::Palette, &["pagedown"], Action::Move(Motion::PageDown), "page down", "go a screenful down"),
    row(Scope::Palette, &["ctrl-u"], Action::Clear, "empty", "empty the line"),
    row(Scope::Palette, &["esc"], Action::Back, "leave", "leave the help").hinted(),
    row(Scope::Confirm, &["enter", "y"], Action::Accept, "yes", "do it").hinted(),
    row(Scope::Confirm, &["esc", "n"], Action::Back, "no", "leave it as it is").hinted(),
];

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

/// Finds what a key means in the first of these scopes that knows it: as typed, else by the Latin key that it stands on.
pub fn find(scopes: &[Scope], key: Key) -> Option<&'static KeyRow> {
    let plain = Key {
        shift: false,
        ..key
    };
    exact(scopes, key)
        .or_else(|| exact(scopes, plain))
        .or_else(|| match key.code {
            Code::Char(c) => exact(
                scopes,
                Key {
                    code: Code::Char(latin(c)?),
                    ..key
                },
            ),
            _ => None,
        })
}

fn exact(scopes: &[Scope], key: Key) -> Option<&'static KeyRow> {
    static KEYS: OnceLock<Vec<(Key, &'static KeyRow)>> = OnceLock::new();
    let keys = KEYS.get_or_init(|| {
        let read = |row: &'static KeyRow| {
            row.keys
                .iter()
                .map(move |name| (Key::parse(name).expect("the table names keys"), row))
        };
        rows().iter().flat_map(read).collect()
    });
    scopes.iter().find_map(|scope| {
        keys.iter()
            .find(|(known, row)| *known == key && row.scope == *scope)
            .map(|(_, row)| *row)
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
                let key = Key::parse(name).expect(name);
                assert!(seen.insert((row.scope, key)), "{:?} {name}", row.scope);
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
    fn letters_answer_to_the_physical_key() {
        let scopes = [Scope::List, Scope::Everywhere];
        for (typed, action) in [
            ('s', Action::Status),
            ('ы', Action::Status),
            ('ㄴ', Action::Status),
            ('Т', Action::Note),
            ('ә', Action::Show(View::Documents)),
            ('/', Action::Filter),
        ] {
            let row = find(&scopes, Key::char(typed));
            assert_eq!(row.map(|row| row.action), Some(action), "{typed}");
        }
        assert_eq!(find(&scopes, Key::char('ж')), None);
    }

    #[test]
    fn in_forms_no_letter_is_a_command() {
        for row in rows() {
            if matches!(
                row.scope,
                Scope::Form | Scope::Fields | Scope::Choices | Scope::FilterLine | Scope::Palette
            ) {
                for name in row.keys {
                    assert_eq!(Key::parse(name).expect(name).typed(), None, "{name}");
                }
            }
        }
    }
}
