//! Marks: which records a whole list has, or stand between two of its lines.

use super::{list, problem};
use crate::app::App;
use crate::app::list::List;
use crate::domain::query::Query;
use crate::domain::settings::Now;
use crate::store::{Result, Store};
use crate::tui::aside::{Question, failed};

/// Gives the question for every record that passes.
pub fn all(query: Query, now: Now) -> Question {
    Box::new(move |store| match store.uids(&query, now) {
        Ok(uids) => Box::new(move |app: &mut App| app.marked(uids)),
        Err(error) => failed(problem(&error)),
    })
}

/// Gives the question for what stands between the last mark and the cursor; none: the cursor stands on no record.
pub fn range(list: &List) -> Option<Question> {
    let kind = list.kind;
    let (from, to) = (list.anchor.clone(), list.current()?.uid.clone());
    let rows = list::on_lines(list);
    Some(Box::new(move |store| {
        match between(&rows(), (from.as_deref(), &to), store) {
            Ok(uids) => {
                let to = to.clone();
                Box::new(move |app: &mut App| {
                    if let Some(list) = app.list_of_kind(kind) {
                        list.mark_range(uids, to);
                    }
                })
            }
            Err(error) => failed(problem(&error)),
        }
    }))
}

/// Gives the uids of the rows from one record to the other; none of them where one of the two stands on no line.
fn between(rows: &[i64], (from, to): (Option<&str>, &str), store: &Store) -> Result<Vec<String>> {
    let place = |uid: &str| -> Result<Option<usize>> {
        let row = store.row_of(uid)?;
        Ok(row.and_then(|row| rows.iter().position(|other| *other == row)))
    };
    let from = from.map(place).transpose()?.flatten();
    let (Some(from), Some(to)) = (from, place(to)?) else {
        return Ok(Vec::new());
    };
    store.uids_of(&rows[from.min(to)..=from.max(to)])
}
