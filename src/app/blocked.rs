//! Where a key is looked up now, and why one does nothing.

use super::action::Action;
use super::keymap::{KeyRow, Scope};
use super::state::{App, Focus};
use super::view::View;
use crate::word;

impl App {
    /// Gives where a key is looked up on the view itself, the nearest first.
    fn view_scopes(&self) -> &'static [Scope] {
        match (self.view, self.focus) {
            (View::Overview, _) => &[Scope::Always, Scope::Overview, Scope::Everywhere],
            (View::Board, _) => &[Scope::Always, Scope::Board, Scope::Everywhere],
            (View::Timeline, _) => &[Scope::Always, Scope::Timeline, Scope::Everywhere],
            (View::History, Focus::Detail) => &[
                Scope::Always,
                Scope::Detail,
                Scope::History,
                Scope::Everywhere,
            ],
            (View::History, Focus::List) => &[Scope::Always, Scope::History, Scope::Everywhere],
            (View::Agenda, Focus::Detail) => &[
                Scope::Always,
                Scope::Calendar,
                Scope::Agenda,
                Scope::Everywhere,
            ],
            (View::Agenda, Focus::List) => &[Scope::Always, Scope::Agenda, Scope::Everywhere],
            (View::Indicators, Focus::List) => {
                &[Scope::Always, Scope::Indicators, Scope::Everywhere]
            }
            (View::Backups, _) => &[Scope::Always, Scope::Backups, Scope::Everywhere],
            (_, Focus::Detail) => &[Scope::Always, Scope::Detail, Scope::Everywhere],
            (_, Focus::List) => &[Scope::Always, Scope::List, Scope::Everywhere],
        }
    }

    /// Gives where a key is looked up now.
    pub fn scopes(&self) -> &'static [Scope] {
        match (&self.dialog, &self.filter_line) {
            (Some(dialog), _) => dialog.scopes(),
            (None, None) if self.history.line.is_none() => self.view_scopes(),
            (None, _) => &[Scope::Always, Scope::FilterLine],
        }
    }

    /// Tells whether a filter is being typed.
    pub const fn is_filtering(&self) -> bool {
        self.filter_line.is_some() || self.history.line.is_some()
    }

    /// Says why a key does nothing now where the keys go to, be it the view, a dialog or the filter line.
    pub(super) fn blocked_now(&self, row: &KeyRow) -> Option<&'static str> {
        if self.dialog.is_some() || self.is_filtering() {
            return self.read_only.filter(|_| row.writes());
        }
        (row.action != Action::Back)
            .then(|| self.blocked(row))
            .flatten()
    }

    /// Says why a key of the view does nothing now; none: it does something.
    pub fn blocked(&self, row: &KeyRow) -> Option<&'static str> {
        if !self.view_scopes().contains(&row.scope) {
            return Some(row.scope.only());
        }
        if row.writes() && self.read_only.is_some() {
            return self.read_only;
        }
        let returns = row.action == Action::AsOf && self.then.is_some();
        if row.action.runs_beside() && self.job.is_some() && !returns {
            return Some(word!("something is being done already"));
        }
        self.blocked_outside(row.action)
            .or_else(|| self.blocked_here(row))
    }

    /// Says why a key finds nothing to do where the cursor stands.
    fn blocked_here(&self, row: &KeyRow) -> Option<&'static str> {
        if row.scope == Scope::List
            && let Some(why) = self.list_blocked(row.action)
        {
            return Some(why);
        }
        let lacks = |is_lacking: bool, why| is_lacking.then_some(why);
        match (row.action, row.scope) {
            (Action::Status | Action::Mark | Action::Note | Action::MarkRange, _) => {
                lacks(self.record().is_none(), word!("there is no record here"))
            }
            (Action::Edit | Action::AddEvidence | Action::Remove, _) => {
                self.why_no_form(row.action)
            }
            (Action::Titles, _) => lacks(
                self.next_tongue().is_none(),
                word!("no record here has a title in another language"),
            ),
            (Action::CardLeft | Action::CardRight, _) => self.board.beside(row.action).err(),
            (Action::UndoThis, _) => lacks(
                self.history.current().is_none(),
                word!("there is no operation here"),
            ),
            (
                Action::Verify
                | Action::Restore
                | Action::Compare
                | Action::BringBack
                | Action::Prune,
                _,
            ) => lacks(
                self.backups.current().is_none(),
                word!("there is no backup here"),
            ),
            (Action::Open, Scope::Agenda) => match self.agenda.current() {
                None => Some(word!("there is no entry here")),
                Some(entry) if entry.record.is_none() => Some(word!("it belongs to no record")),
                Some(_) => None,
            },
            (Action::Switch, Scope::Agenda) => lacks(
                self.agenda.months == 0,
                word!("there is no room for the calendar"),
            ),
            (Action::Switch, Scope::Indicators) => lacks(
                self.indicators.current().is_none(),
                word!("there is no indicator here"),
            ),
            (Action::Open, Scope::Detail) => lacks(
                self.pane.current().is_none(),
                word!("nothing here leads further"),
            ),
            (Action::Back, _) => lacks(
                self.back.is_empty() && self.focus == Focus::List,
                word!("there is nothing to go back to"),
            ),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap::rows;
    use crate::domain::settings::{Now, Periods};

    fn app(scope: Scope) -> App {
        let now = Now {
            today: "2026-11-23".parse().unwrap(),
            periods: Periods::default(),
        };
        let mut app = App::new("Test".to_owned(), now);
        app.view = match scope {
            Scope::List => View::FollowUps,
            Scope::Board => View::Board,
            Scope::Timeline => View::Timeline,
            Scope::History => View::History,
            Scope::Backups => View::Backups,
            Scope::Agenda | Scope::Calendar => View::Agenda,
            Scope::Indicators => View::Indicators,
            Scope::Detail => View::Documents,
            _ => View::Overview,
        };
        if matches!(scope, Scope::Detail | Scope::Calendar) {
            app.focus = Focus::Detail;
        }
        app
    }

    #[test]
    fn what_writes_is_refused_where_nothing_may_be_changed_and_nothing_else_is_for_that() {
        const WHY: &str = "it may only be read";
        for row in rows() {
            let mut app = app(row.scope);
            app.read_only = Some(WHY);
            let is_of_view = app.view_scopes().contains(&row.scope);
            let name = row.name();
            if is_of_view {
                assert_eq!(app.blocked(row) == Some(WHY), row.writes(), "{name}");
            }
            app.dialog = Some(crate::app::dialog::Dialog::Messages(
                crate::app::messages::MessageList::new(&app.messages),
            ));
            assert_eq!(app.blocked_now(row) == Some(WHY), row.writes(), "{name}");
        }
        let writing = rows().iter().filter(|row| row.writes()).count();
        assert!(writing > 15, "the table has rows that write");
    }
}
