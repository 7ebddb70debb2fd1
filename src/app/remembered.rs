//! The state of the views that outlives them: what going back restores, and what the next sitting begins with.
//!
//! To keep something more of a view: a field here, which [`App::remember`] fills and [`App::recall`] puts back. A file that lacks
//! it, holds more, or holds something else in its place does no harm: what cannot be read counts as never kept.

mod lists;
mod views;

use std::collections::BTreeMap;

use serde::de::{Deserializer, Error as _};
use serde::{Deserialize, Serialize};

use super::place::Link;
use super::state::{App, Focus};
use super::view::{VIEWS, View};
pub use lists::ListState;
pub use views::{AgendaState, BoardState, HistoryState, TimelineState};

/// The state of the views.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// The view on screen.
    #[serde(deserialize_with = "lenient")]
    pub view: Option<View>,
    /// The language that a key chose, by its code.
    #[serde(deserialize_with = "lenient")]
    pub language: Option<String>,
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
    /// The indicator under the cursor, by uid.
    #[serde(deserialize_with = "lenient")]
    pub indicator: Option<String>,
    /// The history.
    #[serde(deserialize_with = "lenient")]
    pub history: Option<HistoryState>,
    /// The block of the line under the cursor of the overview, and what the line leads to.
    #[serde(deserialize_with = "lenient")]
    pub overview: Option<(usize, Link)>,
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

impl App {
    /// Gives the state of the views.
    pub fn remember(&self) -> Remembered {
        let lists = VIEWS.iter().filter_map(|row| self.list_of(row.view));
        let lists = lists.map(|list| (list.kind.to_string(), ListState::of(list)));
        Remembered {
            view: Some(self.view),
            language: self.language.map(|of| of.as_str().to_owned()),
            is_detail: Some(self.focus == Focus::Detail),
            lists: Some(lists.collect()),
            agenda: Some(AgendaState::of(&self.agenda)),
            board: Some(BoardState::of(&self.board)),
            timeline: Some(TimelineState::of(&self.timeline, self.now.today)),
            indicator: self.indicators.selected(),
            history: Some(HistoryState::of(&self.history)),
            overview: self.overview.selected.clone(),
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
        let said = kept.language.as_ref();
        self.language = said.and_then(|code| code.parse().ok()).or(self.language);
        let has_pane = self.list().is_some_and(|list| list.selected.is_some());
        if has_pane && kept.is_detail == Some(true) {
            self.focus = Focus::Detail;
        }
    }
}

#[cfg(test)]
mod tests;
