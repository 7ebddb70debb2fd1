//! Actions in a list of records.

use crate::app::action::{Action, Effect, Notice};
use crate::app::dialog::{
    ByChooser, ColumnsChooser, Dialog, OrderChooser, Purpose, SaveView, Subject,
};
use crate::app::filter_line::FilterLine;
use crate::app::list::{List, Shape};
use crate::app::state::{App, Focus};
use crate::domain::vocabulary::Kind;
use crate::{say, word};

impl App {
    pub(super) fn update_list(&mut self, action: Action) -> Option<Effect> {
        let Some(list) = self.list_mut() else {
            return self.update_everywhere(action);
        };
        match action {
            Action::Move(motion) => {
                list.scroll.step(motion);
                list.follow();
            }
            Action::Mark => list.mark(),
            Action::MarkRange => return Some(Effect::MarkRange),
            Action::MarkAll => return Some(Effect::MarkAll(list.query())),
            Action::DropMarks => {
                let words = match list.drop_marks() {
                    1 => word!("1 mark taken away").to_owned(),
                    count => say!("{count} marks taken away", count),
                };
                self.notice = Some(Notice::Done(words));
            }
            Action::Filter => self.filter_line = Some(FilterLine::new(list)),
            Action::Status if !list.marks.is_empty() => {
                return Some(Effect::Preview(list.marks.iter().cloned().collect()));
            }
            Action::Status => self.say_status(),
            Action::Note => self.write_note(),
            Action::Tree => list.turn(match list.shape {
                Shape::Tree => Shape::Flat,
                _ => Shape::Tree,
            }),
            Action::Fold => list.turn_fold(),
            Action::GoOut => list.go_out(),
            Action::GoIn if list.go_in() => {}
            Action::Open | Action::GoIn => return self.open_line(),
            Action::NextTab | Action::PreviousTab => self.step_tab(action == Action::NextTab),
            Action::Sort
            | Action::Columns
            | Action::GroupBy
            | Action::CountBy
            | Action::SaveView => {
                self.dialog = Some(dialog(list, action));
            }
            _ => return self.update_everywhere(action),
        }
        None
    }

    /// Opens what the line of the cursor shows: the detail of a record, the document or group of a header; a group is folded.
    fn open_line(&mut self) -> Option<Effect> {
        let list = self.list_mut()?;
        if let Some(head) = list.head(list.scroll.index) {
            let Some((uid, _)) = &head.owner else {
                list.turn_fold();
                return None;
            };
            return Some(Effect::Open(uid.clone()));
        }
        if list.selected.is_some() {
            self.focus = Focus::Detail;
            self.pane.is_target = false;
        }
        None
    }

    /// Says why a key of the list does nothing now; none: it does something, as far as the list knows.
    pub(in crate::app) fn list_blocked(&self, action: Action) -> Option<&'static str> {
        let list = self.list()?;
        match action {
            Action::Open if list.scroll.total == 0 => Some(word!("there is nothing here")),
            Action::Tree if list.kind != Kind::FollowUp => {
                Some(word!("only follow-ups have a tree"))
            }
            Action::Fold if list.shape == Shape::Flat => Some(word!(
                "nothing folds in a flat list; {list.group_by} groups it"
            )),
            Action::NextTab | Action::PreviousTab if list.tab_place().0 == 1 => Some(word!(
                "no view is saved; {list.save_view} saves what the list shows"
            )),
            Action::DropMarks if list.marks.is_empty() => Some(word!("nothing is marked")),
            Action::MarkRange if list.anchor.is_none() => {
                Some(word!("there is no mark to go from; {list.mark} sets one"))
            }
            Action::MarkAll if list.passing == 0 => Some(word!("there is no record here")),
            _ => None,
        }
    }

    fn step_tab(&mut self, forward: bool) {
        if let Some((count, at)) = self.list().map(List::tab_place) {
            let step = if forward { 1 } else { count - 1 };
            self.show_tab((at + step) % count);
        }
    }

    /// Shows a saved view; Esc goes back to what the list showed.
    pub(in crate::app) fn show_tab(&mut self, place: usize) {
        self.leave(self.view);
        let today = self.now.today;
        self.focus = Focus::List;
        if let Some(list) = self.list_mut() {
            list.show_tab(place, today);
        }
    }

    /// Sorts by the column whose header was clicked, if it can be sorted by.
    pub(in crate::app) fn click_header(&mut self, name: &str) {
        if let (Some(list), Ok(by)) = (self.list_mut(), name.parse()) {
            list.sort_by(by);
        }
    }

    /// Opens the chooser for the record under the cursor.
    pub(super) fn say_status(&mut self) {
        let subject = self.record().and_then(Subject::of);
        self.open_status(subject.into_iter().collect());
    }

    /// Opens the form of a note on the record under the cursor.
    pub(super) fn write_note(&mut self) {
        let subject = self.record().and_then(Subject::of);
        self.open_note(subject);
    }

    pub(super) fn update_filter_line(&mut self, action: Action) {
        let today = self.now.today;
        if let Some(mut line) = self.filter_line.take()
            && let Some(list) = self.list_mut()
            && line.update(action, list, today)
        {
            self.filter_line = Some(line);
        }
    }
}

/// Gives the dialog that an action opens over a list.
fn dialog(list: &List, action: Action) -> Dialog {
    match action {
        Action::Columns => Dialog::Columns(ColumnsChooser::new(list)),
        Action::GroupBy => Dialog::By(ByChooser::new(list, Purpose::Group, None)),
        Action::CountBy => Dialog::By(ByChooser::new(list, Purpose::Count, None)),
        Action::SaveView => Dialog::SaveView(SaveView::new(list)),
        _ => Dialog::Order(OrderChooser::new(list)),
    }
}
