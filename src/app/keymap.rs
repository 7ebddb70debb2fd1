//! The keys: one table that the hint line, the help, the README and the tests read.
//!
//! Views are not rows here: their keys stand in [`VIEWS`], and [`rows`] gives both as one list.

use std::sync::OnceLock;

use super::action::{Action, Motion};
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
            Self::Columns => "in the chooser of columns",
            Self::Finder => "in a chooser that finds",
            Self::Counts => "in the counts",
            Self::SaveView => "while a view is saved",
            Self::Form => "in a form",
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

const fn row(
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
    const fn hinted(mut self) -> Self {
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

/// Every key, views apart. Within a scope the first row with a key counts.
#[rustfmt::skip]
pub const KEYMAP: &[KeyRow] = &[
    row(Scope::List, &["s"], Action::Status, "status", "say what the status is, with note, date and evidence").hinted(),
    row(Scope::List, &["N"], Action::Note, "note", "write a dated note without changing the status").hinted(),
    row(Scope::List, &["/", "f"], Action::Filter, "filter", "filter the list, live").hinted(),
    row(Scope::List, &["enter"], Action::Open, "open", "go into the detail of the record, open the document of a header, fold a group").hinted(),
    row(Scope::List, &["right", "l"], Action::GoIn, "in", "unfold, or go into the detail of the record"),
    row(Scope::List, &["left", "h"], Action::GoOut, "out", "fold, or go to what the record stands under"),
    row(Scope::List, &["S"], Action::Sort, "sort", "choose the order of the list, by several keys"),
    row(Scope::List, &["C"], Action::Columns, "columns", "choose columns, their order and widths"),
    row(Scope::List, &["b"], Action::GroupBy, "group", "group the list by something, with counts").hinted(),
    row(Scope::List, &["c"], Action::CountBy, "count", "count the records by something; a line filters the list"),
    row(Scope::List, &["t"], Action::Tree, "tree", "show follow-ups under the documents and groups they belong to, or flat").hinted(),
    row(Scope::List, &["z"], Action::Fold, "fold", "fold away what stands under the header or record, or unfold it"),
    row(Scope::List, &["w"], Action::NextTab, "next view", "show the next saved view").hinted(),
    row(Scope::List, &["W"], Action::PreviousTab, "view before", "show the saved view before"),
    row(Scope::List, &["ctrl-s"], Action::SaveView, "save view", "save filter, order and columns as a view, or take one away"),
    row(Scope::List, &["space"], Action::Mark, "mark", "mark the record, or take its mark away").hinted(),
    row(Scope::List, &["v"], Action::MarkRange, "mark range", "mark from the last mark to the cursor"),
    row(Scope::List, &["V", "*"], Action::MarkAll, "mark all", "mark every record of the list; once they are, take these marks away"),
    row(Scope::List, &["ctrl-a"], Action::DropMarks, "drop marks", "take every mark away, also of records that the filter hides"),
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
    row(Scope::Order, &["space"], Action::Toggle, "add", "sort by it after the keys so far, or no longer").hinted(),
    row(Scope::Order, &["-"], Action::Reverse, "turn round", "let its largest come first, or last again").hinted(),
    row(Scope::Order, &["backspace"], Action::TakeAway, "take away", "take the last key away").hinted(),
    row(Scope::Order, &["j"], Action::Move(Motion::Down), "down", "go down"),
    row(Scope::Order, &["k"], Action::Move(Motion::Up), "up", "go up"),
    row(Scope::Columns, &["space", "x"], Action::Toggle, "show", "show the column, or hide it").hinted(),
    row(Scope::Columns, &["K", "shift-up"], Action::MoveUp, "earlier", "move the column to the left").hinted(),
    row(Scope::Columns, &["J", "shift-down"], Action::MoveDown, "later", "move the column to the right").hinted(),
    row(Scope::Columns, &["<", "left", "h"], Action::Narrow, "narrower", "make the column narrower").hinted(),
    row(Scope::Columns, &[">", "right", "l"], Action::Widen, "wider", "make the column wider").hinted(),
    row(Scope::Columns, &["=", "a"], Action::Auto, "fit", "let the column be as wide as its texts").hinted(),
    row(Scope::Columns, &["r"], Action::Reset, "reset", "put back the usual columns").hinted(),
    row(Scope::Columns, &["j"], Action::Move(Motion::Down), "down", "go down"),
    row(Scope::Columns, &["k"], Action::Move(Motion::Up), "up", "go up"),
    row(Scope::Columns, &["enter"], Action::Accept, "keep", "keep the columns").hinted(),
    row(Scope::Columns, &["esc"], Action::Back, "leave", "put back the columns as they were").hinted(),
    row(Scope::Finder, &["enter"], Action::Accept, "choose", "take the one under the cursor").hinted(),
    row(Scope::Finder, &["up"], Action::Move(Motion::Up), "up", "go up"),
    row(Scope::Finder, &["down"], Action::Move(Motion::Down), "down", "go down"),
    row(Scope::Finder, &["pageup"], Action::Move(Motion::PageUp), "page up", "go a screenful up"),
    row(Scope::Finder, &["pagedown"], Action::Move(Motion::PageDown), "page down", "go a screenful down"),
    row(Scope::Finder, &["ctrl-u"], Action::Clear, "empty", "empty the line"),
    row(Scope::Finder, &["esc"], Action::Back, "leave", "leave without choosing").hinted(),
    row(Scope::Counts, &["enter"], Action::Accept, "filter", "filter the list by the value; Esc goes back").hinted(),
    row(Scope::Counts, &["c", "tab"], Action::CountBy, "by something else", "choose what is counted by").hinted(),
    row(Scope::Counts, &["j"], Action::Move(Motion::Down), "down", "go down"),
    row(Scope::Counts, &["k"], Action::Move(Motion::Up), "up", "go up"),
    row(Scope::Counts, &["pageup", "ctrl-b"], Action::Move(Motion::PageUp), "page up", "go a screenful up"),
    row(Scope::Counts, &["pagedown", "ctrl-f"], Action::Move(Motion::PageDown), "page down", "go a screenful down"),
    row(Scope::Counts, &["esc"], Action::Back, "leave", "leave the counts").hinted(),
    row(Scope::SaveView, &["ctrl-d"], Action::RemoveView, "remove", "take away the saved view of this name; u brings it back").hinted(),
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
        KEYMAP.iter().copied().chain(views).collect()
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
            if matches!(row.scope, Scope::Form | Scope::FilterLine | Scope::Palette) {
                for name in row.keys {
                    assert_eq!(Key::parse(name).expect(name).typed(), None, "{name}");
                }
            }
        }
    }
}
