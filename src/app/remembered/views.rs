//! What outlives the views that are no lists.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Remembered, lenient};
use crate::app::agenda::{Agenda, By};
use crate::app::board::{Board, Group};
use crate::app::history::History;
use crate::app::state::App;
use crate::app::timeline::Timeline;
use crate::app::timeline::scale::Zoom;
use crate::domain::past::PastFilter;
use crate::domain::vocabulary::Kind;

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

/// The state of the history.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HistoryState {
    /// The filter, as typed.
    #[serde(deserialize_with = "lenient")]
    pub filter: Option<String>,
    /// The operation under the cursor.
    #[serde(deserialize_with = "lenient")]
    pub selected: Option<i64>,
}

impl AgendaState {
    pub(super) fn of(agenda: &Agenda) -> Self {
        Self {
            by: Some(agenda.by),
            days: Some((agenda.day, agenda.from)),
        }
    }
}

impl BoardState {
    pub(super) fn of(board: &Board) -> Self {
        Self {
            group: Some(board.group),
            kind: Some(board.kind),
            selected: board.selected.clone(),
        }
    }
}

impl TimelineState {
    pub(super) fn of(timeline: &Timeline, today: NaiveDate) -> Self {
        let middle = timeline.scale.middle;
        Self {
            zoom: Some(timeline.scale.zoom),
            middle: (middle != today).then(|| middle.to_string()),
            selected: timeline.selected.clone(),
        }
    }
}

impl HistoryState {
    pub(super) fn of(history: &History) -> Self {
        Self {
            filter: Some(history.text().to_owned()),
            selected: history.selected,
        }
    }
}

impl App {
    /// Brings back the state of the views that are no lists.
    pub(in crate::app) fn recall_views(&mut self, kept: &Remembered) {
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
        if kept.indicator != self.indicators.selected() {
            self.indicators.wanted.clone_from(&kept.indicator);
            self.indicators.is_stale = true;
        }
        if let Some(state) = &kept.history {
            self.recall_history(state);
        }
        self.overview.selected.clone_from(&kept.overview);
    }

    fn recall_history(&mut self, state: &HistoryState) {
        let text = state.filter.as_deref().unwrap_or_default();
        if text != self.history.text() && PastFilter::parse(text).is_ok() {
            self.history.look_for(text);
        }
        self.history.selected = state.selected;
        self.history.is_stale = true;
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
