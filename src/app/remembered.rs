//! The state of the views that outlives them: what going back restores, and what the next sitting begins with.
//!
//! To keep something more of a view: a field here, which [`App::remember`] fills and [`App::recall`] puts back. A file that lacks
//! it, holds more, or holds something else in its place does no harm: what cannot be read counts as never kept.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::{Deserializer, Error as _};
use serde::{Deserialize, Serialize};

use super::agenda::By;
use super::board::Group;
use super::list::List;
use super::state::{App, Focus};
use super::timeline::scale::Zoom;
use super::view::{VIEWS, View};
use crate::domain::filter::Filter;
use crate::domain::sort::Sort;
use crate::domain::vocabulary::Kind;

/// The state of the views.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// The view on screen.
    #[serde(deserialize_with = "lenient")]
    pub view: Option<View>,
    /// Whether the keys went to the pane of a record.
    #[serde(deserialize_with = "lenient")]
    pub is_detail: Option<bool>,
    /// The lists, by the code of their kind.
    #[serde(deserialize_with = "lenient")]
    pub lists: Option<BTreeMap<String, ListState>>,
    /// The agenda.
    #[serde(deserialize_with = "lenient")]
    pub agenda: Option<AgendaState>,
    /// The board.
    #[serde(deserialize_with = "lenient")]
    pub board: Option<BoardState>,
    /// The timeline.
    #[serde(deserialize_with = "lenient")]
    pub timeline: Option<TimelineState>,
}

/// The state of a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListState {
    /// The filter in force, as typed.
    #[serde(deserialize_with = "lenient")]
    pub filter: Option<String>,
    /// The order, as [`Sort::parse`] reads it.
    #[serde(deserialize_with = "lenient")]
    pub sort: Option<String>,
    /// The record under the cursor, by uid.
    #[serde(deserialize_with = "lenient")]
    pub selected: Option<String>,
}

/// The state of the agenda.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AgendaState {
    /// By what it is grouped.
    #[serde(deserialize_with = "lenient")]
    pub by: Option<By>,
    /// The day of the calendar's cursor, and where the list begins: for going back, not for another day.
    #[serde(skip)]
    pub days: Option<(NaiveDate, Option<NaiveDate>)>,
}

/// The state of the board.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BoardState {
    /// What the columns are.
    #[serde(deserialize_with = "lenient")]
    pub group: Option<Group>,
    /// The kind of the cards.
    #[serde(deserialize_with = "lenient")]
    pub kind: Option<Kind>,
    /// The card under the cursor, by uid.
    #[serde(deserialize_with = "lenient")]
    pub selected: Option<String>,
}

/// The state of the timeline.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimelineState {
    /// How much time is on screen.
    #[serde(deserialize_with = "lenient")]
    pub zoom: Option<Zoom>,
    /// The day in the middle; none: today.
    #[serde(deserialize_with = "lenient")]
    pub middle: Option<String>,
    /// The record under the cursor, by uid.
    #[serde(deserialize_with = "lenient")]
    pub selected: Option<String>,
}

/// Reads a value; one that is of another sort counts as none.
fn lenient<'de, D: Deserializer<'de>, T: serde::de::DeserializeOwned>(
    from: D,
) -> Result<Option<T>, D::Error> {
    let value = serde_json::Value::deserialize(from).map_err(D::Error::custom)?;
    Ok(serde_json::from_value(value).ok())
}

impl Remembered {
    /// Tells whether a file that holds this would be written with the same as for another state.
    pub fn is_kept(&self, other: &Self) -> bool {
        let without_days = |state: &Self| {
            let mut state = state.clone();
            if let Some(agenda) = &mut state.agenda {
                agenda.days = None;
            }
            state
        };
        without_days(self) == without_days(other)
    }
}

impl ListState {
    fn of(list: &List) -> Self {
        Self {
            // A filter that cannot be read is not in force.
            filter: list.problem.is_none().then(|| list.text.clone()),
            sort: Some(Sort::print(&list.sort)),
            selected: list.selected.clone(),
        }
    }

    fn recall(&self, list: &mut List, today: NaiveDate) {
        if let Some(text) = &self.filter
            && let Ok(filter) = Filter::parse(text, today)
        {
            list.set_filter(text, filter);
        }
        let sort = self.sort.as_deref().map(Sort::parse);
        if let Some(Ok(sort)) = sort.filter(|sort| sort.as_ref().is_ok_and(|s| !s.is_empty())) {
            list.sort = sort;
        }
        list.selected.clone_from(&self.selected);
        list.is_stale = true;
    }
}

impl App {
    /// Gives the state of the views.
    pub fn remember(&self) -> Remembered {
        let lists = VIEWS.iter().filter_map(|row| self.list_of(row.view));
        let lists = lists.map(|list| (list.kind.to_string(), ListState::of(list)));
        let (agenda, board, timeline) = (&self.agenda, &self.board, &self.timeline);
        let middle = timeline.scale.middle;
        Remembered {
            view: Some(self.view),
            is_detail: Some(self.focus == Focus::Detail),
            lists: Some(lists.collect()),
            agenda: Some(AgendaState {
                by: Some(agenda.by),
                days: Some((agenda.day, agenda.from)),
            }),
            board: Some(BoardState {
                group: Some(board.group),
                kind: Some(board.kind),
                selected: board.selected.clone(),
            }),
            timeline: Some(TimelineState {
                zoom: Some(timeline.scale.zoom),
                middle: (middle != self.now.today).then(|| middle.to_string()),
                selected: timeline.selected.clone(),
            }),
        }
    }

    /// Takes the state of the views of an earlier sitting.
    pub fn recall(&mut self, kept: &Remembered) {
        let today = self.now.today;
        for (kind, state) in kept.lists.iter().flatten() {
            if let Ok(kind) = kind.parse()
                && let Some(list) = self.list_of_mut(View::of(kind))
            {
                state.recall(list, today);
            }
        }
        self.recall_views(kept);
        self.view = kept.view.unwrap_or(self.view);
        let has_pane = self.list().is_some_and(|list| list.selected.is_some());
        if has_pane && kept.is_detail == Some(true) {
            self.focus = Focus::Detail;
        }
    }

    /// Brings back the state of the views that are no lists.
    pub(super) fn recall_views(&mut self, kept: &Remembered) {
        if let Some(state) = &kept.agenda {
            self.recall_agenda(state);
        }
        if let Some(state) = &kept.board {
            let board = &mut self.board;
            let group = state.group.unwrap_or(board.group);
            let kind = state.kind.unwrap_or(board.kind);
            if (group, kind) != (board.group, board.kind) {
                board.turn(group, kind);
            }
            if board.selected != state.selected {
                board.selected.clone_from(&state.selected);
                board.is_stale = true;
            }
        }
        if let Some(state) = &kept.timeline {
            let timeline = &mut self.timeline;
            timeline.scale.zoom = state.zoom.unwrap_or(timeline.scale.zoom);
            let middle = state.middle.as_ref().map(|day| day.parse());
            timeline.scale = timeline.scale.at(match middle {
                Some(Ok(day)) => day,
                Some(Err(_)) | None => self.now.today,
            });
            if timeline.selected != state.selected {
                timeline.selected.clone_from(&state.selected);
                timeline.is_stale = true;
            }
        }
    }

    fn recall_agenda(&mut self, state: &AgendaState) {
        let agenda = &mut self.agenda;
        let by = state.by.unwrap_or(agenda.by);
        while agenda.by != by {
            agenda.regroup();
        }
        if let Some((day, from)) = state.days
            && (day, from) != (agenda.day, agenda.from)
        {
            agenda.is_stale |= from != agenda.from;
            agenda.from = from;
            agenda.go(Some(day), self.now.today);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings::{Now, Periods};

    fn app() -> App {
        let now = Now {
            today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            periods: Periods::default(),
        };
        App::new("Test".to_owned(), now)
    }

    /// An interface in which everything that is kept is another than at first.
    fn moved() -> App {
        let mut app = app();
        app.view = View::FollowUps;
        app.focus = Focus::Detail;
        let today = app.now.today;
        let list = app.list_of_mut(View::FollowUps).unwrap();
        list.set_filter("open", Filter::parse("open", today).unwrap());
        list.sort = Sort::parse("-due,ref").unwrap();
        list.selected = Some("u1".to_owned());
        app.agenda.by = By::Month;
        app.board.turn(Group::Quarter, Kind::Document);
        app.board.selected = Some("u2".to_owned());
        app.timeline.scale.zoom = Zoom::Week;
        app.timeline.scale.middle = NaiveDate::from_ymd_opt(2024, 6, 12).unwrap();
        app.timeline.selected = Some("u3".to_owned());
        app
    }

    #[test]
    fn what_is_remembered_and_recalled_is_the_same() {
        let before = moved().remember();
        let text = serde_json::to_string(&before).unwrap();
        let read: Remembered = serde_json::from_str(&text).unwrap();
        let mut after = app();
        assert_ne!(after.remember(), before);
        after.recall(&read);
        let mut now = after.remember();
        // The day is that of the new sitting.
        now.agenda.as_mut().unwrap().days = before.agenda.as_ref().unwrap().days;
        assert_eq!(now, before);
        assert!(after.board.is_stale && after.list().unwrap().is_stale);
    }

    #[test]
    fn what_is_strange_in_a_file_is_passed_over_and_the_rest_is_taken() {
        for text in [
            "{}",
            r#"{"view": "moon", "is_detail": 3, "lists": [], "agenda": {"by": "decade"}, "board": 1, "timeline": null}"#,
            r#"{"lists": {"moon": {}, "document": {"filter": "nonsense:(", "sort": "colour", "more": 1}}}"#,
            r#"{"timeline": {"zoom": "century", "middle": "+9999999-01-01"}}"#,
        ] {
            let read: Remembered = serde_json::from_str(text).unwrap();
            let mut after = app();
            after.recall(&read);
            assert_eq!(after.remember().view, Some(View::Overview), "{text}");
            assert_eq!(after.timeline.scale.middle, after.now.today, "{text}");
        }
        let text = r#"{"view": "board", "board": {"group": "lead", "kind": 7}, "timeline": {"zoom": "week"}, "new": true}"#;
        let mut after = app();
        after.recall(&serde_json::from_str(text).unwrap());
        assert_eq!(after.view, View::Board);
        assert_eq!(
            (after.board.group, after.board.kind),
            (Group::Lead, Kind::FollowUp)
        );
        assert_eq!(after.timeline.scale.zoom, Zoom::Week);
    }

    #[test]
    fn going_back_restores_the_views_that_are_no_lists_too() {
        let mut app = app();
        app.show(View::Board);
        app.board.turn(Group::Lead, Kind::FollowUp);
        app.show(View::Timeline);
        app.timeline.scale.zoom = Zoom::Decade;
        app.show(View::Documents);
        let list = app.list_mut().unwrap();
        list.sort = Sort::parse("-signed").unwrap();
        app.show(View::Board);
        app.board.turn(Group::Quarter, Kind::Document);
        app.show(View::Timeline);
        app.timeline.scale.zoom = Zoom::Week;
        app.show(View::Documents);
        let list = app.list_mut().unwrap();
        list.sort = Sort::parse("title").unwrap();
        app.show(View::Overview);
        app.go_back();
        assert_eq!(Sort::print(&app.list().unwrap().sort), "title");
        app.go_back();
        assert_eq!(app.timeline.scale.zoom, Zoom::Week);
        app.go_back();
        assert_eq!(app.board.group, Group::Quarter);
        app.go_back();
        assert_eq!(Sort::print(&app.list().unwrap().sort), "-signed");
        app.go_back();
        assert_eq!(app.timeline.scale.zoom, Zoom::Decade);
        app.go_back();
        assert_eq!((app.view, app.board.group), (View::Board, Group::Lead));
    }
}
