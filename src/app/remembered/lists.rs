//! What outlives a list: filter, order, columns, how it is laid out, what is folded away, the saved view, the cursor.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::lenient;
use crate::app::list::{Columns, List, Shape};
use crate::domain::filter::Filter;
use crate::domain::sort::Sort;
use crate::domain::vocabulary::Kind;

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
    /// The columns with their widths.
    #[serde(deserialize_with = "lenient")]
    pub columns: Option<Columns>,
    /// How it is laid out.
    #[serde(deserialize_with = "lenient")]
    pub shape: Option<Shape>,
    /// The keys under which something is folded away.
    #[serde(deserialize_with = "lenient")]
    pub folded: Option<BTreeSet<String>>,
    /// The name of the saved view that it shows.
    #[serde(deserialize_with = "lenient")]
    pub tab: Option<String>,
    /// The record under the cursor, by uid.
    #[serde(deserialize_with = "lenient")]
    pub selected: Option<String>,
}

impl ListState {
    pub(super) fn of(list: &List) -> Self {
        Self {
            // A filter that cannot be read is not in force.
            filter: list.problem.is_none().then(|| list.text.clone()),
            sort: Some(Sort::print(&list.sort)),
            columns: Some(list.columns.clone()),
            shape: Some(list.shape),
            folded: Some(list.folded.clone()),
            tab: list.tab.clone(),
            selected: list.selected.clone(),
        }
    }

    pub(super) fn recall(&self, list: &mut List, today: NaiveDate) {
        if let Some(text) = &self.filter
            && let Ok(filter) = Filter::parse(text, today)
        {
            list.set_filter(text, filter);
        }
        let sort = self.sort.as_deref().map(Sort::parse);
        if let Some(Ok(sort)) = sort.filter(|sort| sort.as_ref().is_ok_and(|s| !s.is_empty())) {
            list.sort = sort;
        }
        if let Some(columns) = &self.columns {
            list.columns = columns.sound(list.kind);
        }
        // Only follow-ups have a tree.
        let has_tree = list.kind == Kind::FollowUp;
        if let Some(shape) = self.shape.filter(|shape| has_tree || *shape != Shape::Tree) {
            list.shape = shape;
        }
        list.folded = self.folded.clone().unwrap_or_default();
        list.tab.clone_from(&self.tab);
        list.selected.clone_from(&self.selected);
        list.is_stale = true;
    }
}
