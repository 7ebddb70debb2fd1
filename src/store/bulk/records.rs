//! Rows of long lists: those of `query::records`, with titles and bodies read for a thousand records at a time instead of for
//! each. A test holds the two together.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{AT_ONCE, By};
use crate::domain::query::{Page, Query};
use crate::domain::record::{Record, Title};
use crate::domain::settings::Now;
use crate::domain::value::Value;
use crate::store::Store;
use crate::store::error::Result;
use crate::store::query;

/// The columns of a record's row as `query::records` gives them, titles and bodies empty.
const COLUMNS: &str = "SELECT r.uid, r.ref, r.kind, r.type, '[]', (SELECT code FROM field WHERE id = r.field_id), '[]',
    r.status, r.percent, r.start, r.due, r.baseline_due, r.assurance, r.as_of, r.updated_at, r.removed,
    r.done, r.heard, r.disputed, r.supported, r.waiting, r.contradiction,
    (SELECT MIN(c.day) FROM clock c WHERE c.record_id = r.id AND c.what = 'notice_closes' AND c.day >= ?1), r.rag_override, r.rag_note,
    '', r.binding, r.level, r.signed, (SELECT ref FROM occasion WHERE id = r.occasion_id),
    (SELECT l.state FROM legal_state l WHERE l.record_id = r.id AND l.from_on <= ?1 ORDER BY l.from_on DESC LIMIT 1),
    '[]' FROM record r WHERE ";

const TITLES: &str = "SELECT record_id, language, text, working FROM title
    WHERE record_id IN (SELECT value FROM json_each(?1)) ORDER BY id";
const BODIES: &str = "SELECT record_id, body_id, role = 'lead' FROM participation
    WHERE record_id IN (SELECT value FROM json_each(?1)) AND role IN ('lead', 'signatory') AND removed = 0 ORDER BY id";
const NAME: &str =
    "SELECT COALESCE((SELECT n.text FROM name n WHERE n.body_id = b.id AND n.former = 0
    ORDER BY RANK(n.language), n.id LIMIT 1), b.ref) FROM body b WHERE b.id = ?1";

/// What titles and names are chosen by, with the names that were looked up.
struct Names {
    tongues: String,
    sql: String,
    bodies: HashMap<i64, String>,
}

impl Store {
    /// Gives rows of a list like [`Store::records`], sooner where there are many.
    pub fn many_records(&self, query: &Query, page: Page, now: Now) -> Result<Vec<Record>> {
        let _moment = self.conn.unchecked_transaction()?;
        self.rows_of_list(query, page, now)
    }

    /// Gives the same, within a moment that has begun.
    pub(super) fn rows_of_list(&self, query: &Query, page: Page, now: Now) -> Result<Vec<Record>> {
        let conn = &self.conn;
        let mut names = Names {
            tongues: conn.query_row(&self.spoken("SELECT TONGUES"), [], |row| row.get(0))?,
            sql: self.spoken(NAME),
            bodies: HashMap::new(),
        };
        let mut statement = conn.prepare_cached(&[COLUMNS, "r.id = ?5"].concat())?;
        let mut values = query::parameters(now);
        values.push(Value::Null);
        query::bind(&mut statement, &values)?;
        let (mut records, mut ids) = (Vec::new(), Vec::with_capacity(AT_ONCE));
        for id in self.window(query, page, now)? {
            statement.raw_bind_parameter(5, id)?;
            let mut rows = statement.raw_query();
            let Some(row) = rows.next()? else {
                continue;
            };
            records.push(query::read(row, now)?);
            ids.push(id);
            if ids.len() == AT_ONCE {
                names.fill(conn, &mut records, &mut ids)?;
            }
        }
        names.fill(conn, &mut records, &mut ids)?;
        Ok(records)
    }
}

impl Names {
    /// Gives the last records, of which these are the ids, their titles and bodies.
    fn fill(
        &mut self,
        conn: &Connection,
        records: &mut [Record],
        ids: &mut Vec<i64>,
    ) -> Result<()> {
        let json = serde_json::json!(ids).to_string();
        let mut titles = titles(conn, &json)?;
        let mut bodies = bodies(conn, &json)?;
        let first = records.len() - ids.len();
        for (record, id) in records[first..].iter_mut().zip(ids.drain(..)) {
            record.titles = titles.remove(&id).unwrap_or_default();
            record.title = query::title(&record.titles, &self.tongues, &record.reference);
            for (body, leads) in bodies.remove(&id).unwrap_or_default() {
                let name = self.name(conn, body)?;
                match &mut record.document {
                    _ if leads => record.lead.push(name),
                    Some(document) => document.signatories.push(name),
                    None => {}
                }
            }
        }
        Ok(())
    }

    fn name(&mut self, conn: &Connection, body: i64) -> Result<String> {
        if let Some(name) = self.bodies.get(&body) {
            return Ok(name.clone());
        }
        let mut statement = conn.prepare_cached(&self.sql)?;
        let name: String = statement.query_row([body], |row| row.get(0))?;
        self.bodies.insert(body, name.clone());
        Ok(name)
    }
}

fn titles(conn: &Connection, ids: &str) -> Result<By<Title>> {
    let mut statement = conn.prepare_cached(TITLES)?;
    let mut rows = statement.query([ids])?;
    let mut all: By<Title> = By::new();
    while let Some(row) = rows.next()? {
        all.entry(row.get(0)?).or_default().push(Title {
            language: row.get(1)?,
            text: row.get(2)?,
            working: row.get(3)?,
        });
    }
    Ok(all)
}

/// Reads which bodies lead or signed, and whether each leads.
fn bodies(conn: &Connection, ids: &str) -> Result<By<(i64, bool)>> {
    let mut statement = conn.prepare_cached(BODIES)?;
    let mut rows = statement.query([ids])?;
    let mut all: By<(i64, bool)> = By::new();
    while let Some(row) = rows.next()? {
        let body = (row.get(1)?, row.get(2)?);
        all.entry(row.get(0)?).or_default().push(body);
    }
    Ok(all)
}
