//! Saved views as tabs over a list.

use chrono::NaiveDate;

use super::{Columns, List, Problem, orders};
use crate::app::view::View;
use crate::domain::change;
use crate::domain::filter::Filter;
use crate::domain::sort::Sort;
use crate::domain::uid::Uid;

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its uid.
    pub uid: Uid,
    /// What it holds.
    pub of: change::View,
}

impl SavedView {
    fn is_called(&self, name: &str) -> bool {
        self.of.name.eq_ignore_ascii_case(name)
    }
}

impl List {
    /// Gives what it lists, as the command line calls it.
    pub fn noun(&self) -> &'static str {
        View::of(self.kind).as_str()
    }

    /// Gives the saved views that are its tabs: those of its noun, and those of every record.
    pub fn tabs(&self) -> impl Iterator<Item = &SavedView> {
        let noun = self.noun();
        self.views
            .iter()
            .filter(move |view| view.of.noun.as_deref().is_none_or(|of| of == noun))
    }

    /// Finds a saved view by name.
    pub fn saved(&self, name: &str) -> Option<&SavedView> {
        self.views.iter().find(|view| view.is_called(name.trim()))
    }

    /// Gives the saved view that it shows.
    pub fn tab(&self) -> Option<&SavedView> {
        self.saved(self.tab.as_deref()?)
    }

    /// Takes the saved views as they are now; a view that is gone shows no longer.
    pub fn take_views(&mut self, views: Vec<SavedView>) {
        self.views = views;
        if self.tab().is_none() {
            self.tab = None;
        }
    }

    /// Gives how many tabs there are, and which of them shows; the first is all.
    pub fn tab_place(&self) -> (usize, usize) {
        let name = self.tab.as_deref();
        let at = self
            .tabs()
            .position(|view| name.is_some_and(|name| view.is_called(name)));
        (self.tabs().count() + 1, at.map_or(0, |at| at + 1))
    }

    /// Shows a saved view as far as a list can; 0: all.
    pub fn show_tab(&mut self, place: usize, today: NaiveDate) {
        let view = place
            .checked_sub(1)
            .and_then(|at| self.tabs().nth(at))
            .map(|view| view.of.clone());
        let (text, sort, columns) = match &view {
            Some(view) => (
                view.filter.clone(),
                self.order_of(view),
                self.columns_of(view),
            ),
            None => (
                String::new(),
                orders::usual(self.kind),
                Columns::usual(self.kind),
            ),
        };
        self.tab = view.map(|view| view.name);
        match Filter::parse(&text, today) {
            Ok(filter) => self.set_filter(&text, filter),
            Err(error) => self.refuse(Problem::new(error.message, error.hint)),
        }
        self.set_sort(sort);
        self.columns = columns;
        self.is_stale = true;
    }

    fn order_of(&self, view: &change::View) -> Vec<Sort> {
        let keys = view.sort.as_deref().unwrap_or_default().split(',');
        let known: Vec<Sort> = keys
            .filter_map(|key| Sort::parse(key).ok())
            .flatten()
            .collect();
        if known.is_empty() {
            orders::usual(self.kind)
        } else {
            known
        }
    }

    fn columns_of(&self, view: &change::View) -> Columns {
        Columns::read(view.columns.as_deref(), self.kind)
    }

    /// Tells whether it shows something else than the saved view says.
    pub fn is_changed(&self) -> bool {
        self.tab().is_some_and(|view| {
            let view = &view.of;
            self.text.trim() != view.filter.trim()
                || self.sort != self.order_of(view)
                || self.columns.print() != self.columns_of(view).print()
        })
    }

    /// Gives the view that would be saved under a name.
    pub fn as_view(&self, name: &str) -> change::View {
        change::View {
            name: name.trim().to_owned(),
            noun: Some(self.noun().to_owned()),
            filter: self.text.trim().to_owned(),
            sort: Some(Sort::print(&self.sort)).filter(|sort| !sort.is_empty()),
            columns: Some(self.columns.print()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vocabulary::Kind;

    fn list() -> List {
        let view = |name: &str, noun: Option<&str>, filter: &str| SavedView {
            uid: Uid::new("2026-11-23T12:00:00Z".parse().unwrap()),
            of: change::View {
                name: name.to_owned(),
                noun: noun.map(str::to_owned),
                filter: filter.to_owned(),
                sort: Some("-due,nonsense,ref".to_owned()),
                columns: Some("ref,period,title".to_owned()),
            },
        };
        let mut list = List::new(Kind::FollowUp);
        list.take_views(vec![
            view("mine", Some("follow-ups"), "late"),
            view("others", Some("documents"), ""),
            view("broken", None, "statsu:x"),
        ]);
        list
    }

    #[test]
    fn a_tab_applies_what_a_list_can_show_of_a_view() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut list = list();
        assert_eq!(list.tab_place(), (3, 0));
        list.show_tab(1, today);
        assert_eq!((list.tab_place(), list.text.as_str()), ((3, 1), "late"));
        assert_eq!(Sort::print(&list.sort), "-due,ref");
        assert_eq!(list.columns.print(), "ref,title");
        assert!(!list.is_changed());
        list.columns.turn("due");
        assert!(list.is_changed());
        list.show_tab(2, today);
        assert!(list.problem.is_some() && list.text == "late");
        list.show_tab(0, today);
        assert_eq!((list.text.as_str(), list.tab.as_deref()), ("", None));
        assert!(list.problem.is_none() && !list.is_changed());
    }

    #[test]
    fn what_is_saved_is_what_shows() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut list = list();
        list.show_tab(1, today);
        let view = list.as_view(" Mine ");
        assert_eq!((view.name.as_str(), view.filter.as_str()), ("Mine", "late"));
        assert_eq!(view.noun.as_deref(), Some("follow-ups"));
        assert_eq!(view.columns.as_deref(), Some("ref,title"));
        assert!(list.saved("MINE").is_some() && list.saved("none").is_none());
        list.take_views(Vec::new());
        assert_eq!(list.tab, None);
    }
}
