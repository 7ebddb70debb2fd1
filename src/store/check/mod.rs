//! What `check` asks of the register: the facts, gathered in one reading and streamed through the rules of
//! [`crate::domain::check`]. The bin is left out. Nothing here decides what is wrong, and nothing grows faster than the
//! register: what may be there twice is grouped by keys.

mod course;
mod form;
mod life;
mod others;
mod place;
mod sources;
mod ties;

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::Store;
use super::error::Result;
use crate::domain::check::Finding;
use crate::domain::date::Edtf;
use crate::domain::settings::Now;

/// What a family of rules finds.
type Asked = fn(&Connection, Now, &mut Vec<Finding>) -> Result<()>;

const ASKED: &[Asked] = &[
    life::check,
    course::check,
    course::disputed,
    ties::families,
    ties::carried,
    ties::successors,
    ties::circles,
    others::milestones,
    others::sessions,
    others::said,
    sources::published,
    sources::contradicted,
    others::figures,
    others::duplicates,
    others::bodies,
    form::check,
];

impl Store {
    /// Finds contradictions and gaps, the gravest first, then by ref. All of it is of one moment, whoever writes meanwhile.
    pub fn check(&self, now: Now) -> Result<Vec<Finding>> {
        let moment = self.conn.unchecked_transaction()?;
        let mut found = Vec::new();
        for ask in ASKED {
            ask(&moment, now, &mut found)?;
        }
        found.sort_by_cached_key(Finding::key);
        Ok(found)
    }
}

/// Reads a date; none where it cannot be read, which the rules on form tell.
fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Edtf>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| Edtf::parse(&text).ok()))
}

/// Reads rows of `(of, what)` and gathers what belongs to one thing, in the order of the rows.
fn gathered<K: Ord, V>(
    conn: &Connection,
    sql: &str,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<(K, V)>,
) -> Result<BTreeMap<K, Vec<V>>> {
    let mut all: BTreeMap<K, Vec<V>> = BTreeMap::new();
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (of, what) = read(row)?;
        all.entry(of).or_default().push(what);
    }
    Ok(all)
}

/// Reads rows and keeps what a rule finds in each.
fn each<F: IntoIterator<Item = Finding>>(
    conn: &Connection,
    sql: &str,
    found: &mut Vec<Finding>,
    ask: impl Fn(&Row<'_>) -> rusqlite::Result<F>,
) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        found.extend(ask(row)?);
    }
    Ok(())
}
