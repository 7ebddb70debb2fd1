//! Going somewhere and coming back to exactly what was there.

use super::list::List;
use super::pane::Pane;
use super::state::{App, Focus};
use super::view::View;
use crate::domain::filter::Filter;
use crate::domain::vocabulary::Kind;

/// How many steps back are kept.
const DEEPEST: usize = 100;

/// Something that a figure or a line leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A record, by ref or uid.
    Record(String),
    /// A part of a record, a source, a figure, by ref or uid.
    Thing(String),
    /// A list with a filter.
    List(View, String),
    /// An operation of the history.
    Operation(i64),
}

/// What was there before.
#[derive(Debug, Clone)]
pub(super) struct Place {
    view: View,
    focus: Focus,
    pane: Pane,
    list: Option<Box<List>>,
    operation: Option<i64>,
}

impl App {
    /// Remembers what is there, with the list that is about to be changed.
    fn leave(&mut self, to: View) {
        let place = Place {
            view: self.view,
            focus: self.focus,
            pane: self.pane.clone(),
            list: self.list_of(to).map(|list| Box::new(list.clone())),
            operation: self.history.selected,
        };
        if self.back.len() == DEEPEST {
            self.back.remove(0);
        }
        self.back.push(place);
        self.is_new = false;
    }

    /// Shows a view as it was left.
    pub(super) fn show(&mut self, view: View) {
        if view != self.view {
            self.leave(view);
            self.view = view;
            self.focus = Focus::List;
            self.pane = Pane::default();
        }
    }

    /// Shows a list with a filter.
    pub(super) fn show_list(&mut self, view: View, filter: &str) {
        self.leave(view);
        self.view = view;
        self.focus = Focus::List;
        self.pane = Pane::default();
        let today = self.now.today;
        if let Some(list) = self.list_of_mut(view) {
            list.set_filter(filter, Filter::parse(filter, today).unwrap_or_default());
            list.scroll.index = 0;
            list.scroll.offset = 0;
            list.selected = None;
            list.is_stale = true;
        }
    }

    /// Shows a record in the list of its kind. A filter would perhaps hide it, so it is lifted until one goes back.
    pub(super) fn show_record(&mut self, kind: Kind, uid: &str) {
        let view = View::of(kind);
        self.leave(view);
        self.view = view;
        self.focus = Focus::Detail;
        self.pane = Pane {
            is_target: true,
            ..Pane::default()
        };
        if let Some(list) = self.list_of_mut(view) {
            list.set_filter("", Filter::default());
            list.selected = Some(uid.to_owned());
            list.rows.clear();
            list.is_stale = true;
        }
    }

    /// Shows an operation in the history.
    pub(super) fn show_operation(&mut self, number: i64) {
        self.leave(View::History);
        self.view = View::History;
        self.focus = Focus::List;
        self.pane = Pane::default();
        self.history.selected = Some(number);
        self.history.is_stale = true;
    }

    /// Goes back one step; tells whether there was one.
    pub(super) fn go_back(&mut self) -> bool {
        let Some(place) = self.back.pop() else {
            return false;
        };
        if let Some(mut list) = place.list {
            list.is_stale = true;
            let view = View::of(list.kind);
            if let Some(now) = self.list_of_mut(view) {
                list.marks = std::mem::take(&mut now.marks);
                list.scroll.height = now.scroll.height;
                *now = *list;
            }
        }
        self.view = place.view;
        self.focus = place.focus;
        self.pane = place.pane;
        self.pane.is_stale = true;
        self.history.selected = place.operation;
        self.history.is_stale = true;
        true
    }
}
