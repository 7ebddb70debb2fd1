//! The views: one table that tabs, keys, help and `render` read.
//!
//! To add a view: its variant and row here, its arm in `App::screen_update`, its drawing in `tui::screens`.

use super::action::Action;
use crate::domain::code::codes;
use crate::domain::vocabulary::Kind;
use crate::words::of;

codes! {
    /// A view.
    View, "view", {
        Overview = "overview", Documents = "documents", Groups = "groups", FollowUps = "follow-ups", Agenda = "agenda",
        Board = "board", Timeline = "timeline", Indicators = "indicators", History = "history", Backups = "backups",
    }
}

/// A row of the table of views.
#[derive(Debug, Clone, Copy)]
pub struct ViewRow {
    /// The view.
    pub view: View,
    /// The digit that shows it.
    pub digit: char,
    /// The word on its tab.
    pub word: &'static str,
    /// Its word on a narrow terminal.
    pub short: &'static str,
    /// What it shows, for the help.
    pub meaning: &'static str,
    /// The digit's key and the function key.
    pub keys: &'static [&'static str],
    /// The kind of record it lists, if it is a list of records.
    pub kind: Option<Kind>,
}

const fn row(
    view: View,
    digit: char,
    words: [&'static str; 3],
    keys: &'static [&'static str],
    kind: Option<Kind>,
) -> ViewRow {
    let [word, short, meaning] = words;
    ViewRow {
        view,
        digit,
        word,
        short,
        meaning,
        keys,
        kind,
    }
}

/// Every view, in the order of the tabs.
#[rustfmt::skip]
pub const VIEWS: &[ViewRow] = &[
    row(View::Overview, '1', ["Overview", "Over", "where the register stands"], &["1", "f1"], None),
    row(View::Documents, '2', ["Documents", "Docs", "what was signed"], &["2", "f2"], Some(Kind::Document)),
    row(View::Groups, '3', ["Groups", "Grps", "commissions, committees, working groups"], &["3", "f3"], Some(Kind::Group)),
    row(View::FollowUps, '4', ["Follow-ups", "F-ups", "what was promised and is to be done"], &["4", "f4"], Some(Kind::FollowUp)),
    row(View::Agenda, '5', ["Agenda", "Agda", "what is overdue and what is ahead, with a calendar"], &["5", "f5"], None),
    row(View::Board, '6', ["Board", "Brd", "cards in columns: by status, lead, field or quarter of the due date"], &["6", "f6"], None),
    row(View::Timeline, '7', ["Timeline", "Time", "every record on a scale of time, a line each"], &["7", "f7"], None),
    row(View::Indicators, '8', ["Indicators", "Ind", "what is counted, by side, with charts and sources"], &["8", "f8"], None),
    row(View::History, '9', ["History", "Hist", "every change, and undoing it"], &["9", "f9"], None),
    row(View::Backups, '0', ["Backups", "Bkp", "copies of the register"], &["0", "f10"], None),
];

impl ViewRow {
    /// Gives its word, in the language of the interface.
    pub fn word(&self) -> &'static str {
        of("view", self.word)
    }

    /// Gives its word where there is little room, in the language of the interface.
    pub fn short(&self) -> &'static str {
        of("tab", self.short)
    }
}

impl View {
    /// Gives this view's row of the table.
    pub fn row(self) -> &'static ViewRow {
        VIEWS
            .iter()
            .find(|row| row.view == self)
            .expect("every view has a row")
    }

    /// Gives the view that lists records of a kind.
    pub fn of(kind: Kind) -> Self {
        VIEWS
            .iter()
            .find(|row| row.kind == Some(kind))
            .expect("every kind has a view")
            .view
    }

    /// Gives the action that shows it.
    pub const fn action(self) -> Action {
        Action::Show(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_and_every_kind_has_its_row() {
        for view in View::ALL {
            assert_eq!(view.row().view, *view);
            assert_eq!(view.row().keys[0], view.row().digit.to_string());
        }
        for kind in Kind::ALL {
            assert_eq!(View::of(*kind).row().kind, Some(*kind));
        }
    }
}
