//! Going somewhere and coming back to exactly what was there.

use super::list::List;
use super::pane::Pane;
use super::remembered::Remembered;
use super::state::{App, Focus};
use super::view::View;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::change;
use crate::domain::filter::{CodeKey, Filter, Predicate};
use crate::domain::sort::Sort;
use crate::domain::vocabulary::Kind;

/// How many steps back are kept.
const DEEPEST: usize = 100;

/// Something that a figure or a line leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    /// A record, by ref or uid.
    Record(String),
    /// A part of a record, a source, a figure, by ref or uid.
    Thing(String),
    /// What ties the record to another one, by uid: it can be edited; then the other one, by ref or uid: there it leads.
    Part(String, String),
    /// A list with a filter.
    List(View, String),
    /// An operation of the history.
    Operation(i64),
    /// An indicator, by uid, and the side whose figures are meant.
    Indicator(String, String),
}

/// What was there before.
#[derive(Debug, Clone)]
pub(super) struct Place {
    view: View,
    focus: Focus,
    pane: Pane,
    /// The list that was left and the one that was gone to, without their rows.
    lists: Vec<List>,
    kept: Remembered,
}

/// Finds which kind of record a saved view lists: by its noun, else by its filter; none: any kind.
fn lists(saved: &change::View, today: NaiveDate) -> Option<Kind> {
    if let Some(noun) = &saved.noun {
        return noun.parse::<View>().ok()?.row().kind;
    }
    let filter = Filter::parse(&saved.filter, today).ok()?;
    filter.terms.iter().find_map(|term| match &term.predicate {
        Predicate::Code {
            key: CodeKey::Kind,
            values,
        } if !term.negated && values.len() == 1 => values[0].parse().ok(),
        _ => None,
    })
}

impl App {
    /// Remembers what is there, with the list that is about to be changed.
    pub(super) fn leave(&mut self, to: View) {
        let place = Place {
            view: self.view,
            focus: self.focus,
            pane: self.pane.clone(),
            lists: self.lists_of(to),
            kept: self.remember(),
        };
        if self.back.len() == DEEPEST {
            self.back.remove(0);
        }
        self.back.push(place);
        self.is_new = false;
    }

    /// Gives the list on screen and that of another view.
    fn lists_of(&self, other: View) -> Vec<List> {
        let mut views = vec![self.view, other];
        views.dedup();
        let lists = views.into_iter().filter_map(|view| self.list_of(view));
        lists
            .map(|list| List {
                first: 0,
                rows: Vec::new(),
                ..list.clone()
            })
            .collect()
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
            list.section = None;
            list.header = None;
            list.is_stale = true;
        }
    }

    /// Shows a saved view: the list that it names, with its filter and its order.
    pub(super) fn show_saved(&mut self, saved: &change::View) {
        let kind = lists(saved, self.now.today);
        let view = kind.map_or_else(
            || match self.view.row().kind {
                Some(_) => self.view,
                None => View::FollowUps,
            },
            View::of,
        );
        self.show_list(view, &saved.filter);
        let sort = saved.sort.as_deref().map(Sort::parse);
        if let (Some(Ok(sort)), Some(list)) = (sort, self.list_of_mut(view)) {
            list.sort = sort;
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
            list.is_sought = true;
            list.header = None;
            list.is_stale = true;
        }
    }

    /// Shows an indicator among the others.
    pub(super) fn show_indicator(&mut self, uid: &str) {
        self.show(View::Indicators);
        self.indicators.wanted = Some(uid.to_owned());
        self.indicators.is_stale = true;
    }

    /// Shows an operation in the history.
    pub(super) fn show_operation(&mut self, number: i64) {
        self.leave(View::History);
        self.view = View::History;
        self.focus = Focus::List;
        self.pane = Pane::default();
        self.history.look_for("");
        self.history.selected = Some(number);
        self.history.is_stale = true;
    }

    /// Goes back one step; tells whether there was one.
    pub(super) fn go_back(&mut self) -> bool {
        let Some(place) = self.back.pop() else {
            return false;
        };
        for mut list in place.lists {
            list.is_stale = true;
            let view = View::of(list.kind);
            if let Some(now) = self.list_of_mut(view) {
                list.marks = std::mem::take(&mut now.marks);
                list.scroll.height = now.scroll.height;
                *now = list;
            }
        }
        self.recall_views(&place.kept);
        self.view = place.view;
        self.focus = place.focus;
        self.pane = place.pane;
        self.pane.is_stale = true;
        true
    }
}
