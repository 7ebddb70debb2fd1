//! Lists of records: which, and only the rows that are on screen.

use rusqlite::{Row, Statement};

use super::condition::Condition;
use super::{code, date};
use crate::domain::axes::Rag;
use crate::domain::legal;
use crate::domain::query::{Page, Query};
use crate::domain::record::{Document, Record, Title};
use crate::domain::settings::Now;
use crate::domain::standing::Facts;
use crate::domain::tongue::chosen;
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;
use crate::store::Store;
use crate::store::error::Result;

impl Store {
    /// Gives rows of a list.
    pub fn records(&self, query: &Query, page: Page, now: Now) -> Result<Vec<Record>> {
        let rows = self.window(query, page, now)?;
        self.records_at(&rows, now)
    }

    /// Counts the rows of a list.
    pub fn count(&self, query: &Query, now: Now) -> Result<usize> {
        let condition = self.condition(query, now)?;
        let sql = ["SELECT COUNT(*) FROM record r WHERE ", &condition.sql].concat();
        self.one_number(&sql, &condition.values)
    }

    /// Gives the condition of a list that is wanted in its order.
    pub(super) fn condition_in_order(&self, query: &Query, now: Now) -> Result<Condition> {
        let mut condition = Condition::new(now);
        condition.ordered(&query.sort);
        self.narrow(condition, query)
    }

    /// Gives the condition of a list, in whatever order.
    pub(super) fn condition(&self, query: &Query, now: Now) -> Result<Condition> {
        self.narrow(Condition::new(now), query)
    }

    fn narrow(&self, mut condition: Condition, query: &Query) -> Result<Condition> {
        match query.kind {
            Some(kind) => {
                let place = condition.bind(Value::from(kind.as_str()));
                condition.and(&["r.kind = ", &place].concat());
            }
            // Every index leads with the kind.
            None => condition.and("r.kind IN ('document', 'group', 'follow_up')"),
        }
        condition.filter(&self.conn, &query.filter, query.bin)?;
        Ok(condition)
    }

    pub(super) fn one_number(&self, sql: &str, values: &[Value]) -> Result<usize> {
        let mut statement = self.conn.prepare_cached(sql)?;
        bind(&mut statement, values)?;
        let mut rows = statement.raw_query();
        let number: i64 = rows.next()?.map_or(Ok(0), |row| row.get(0))?;
        Ok(usize::try_from(number).unwrap_or(0))
    }
}

/// Binds as many values as the statement has places for: not every condition asks for the day.
pub(in crate::store) fn bind(
    statement: &mut Statement<'_>,
    values: &[Value],
) -> rusqlite::Result<()> {
    for (i, value) in values.iter().take(statement.parameter_count()).enumerate() {
        statement.raw_bind_parameter(i + 1, value)?;
    }
    Ok(())
}

/// Everything of a record's row; ?1 is the day.
pub(super) const COLUMNS: &str = "SELECT r.uid, r.ref, r.kind, r.type,
    (SELECT json_group_array(json_array(language, text, working)) FROM
        (SELECT language, text, working FROM title WHERE record_id = r.id ORDER BY id)),
    (SELECT code FROM field WHERE id = r.field_id),
    (SELECT json_group_array(name) FROM (SELECT COALESCE((SELECT n.text FROM name n WHERE n.body_id = b.id AND n.former = 0
        ORDER BY RANK(n.language), n.id LIMIT 1), b.ref) AS name
        FROM participation p JOIN body b ON b.id = p.body_id
        WHERE p.record_id = r.id AND p.role = 'lead' AND p.removed = 0 ORDER BY p.id)),
    r.status, r.percent, r.start, r.due, r.baseline_due, r.assurance, r.as_of, r.updated_at, r.removed,
    r.done, r.heard, r.disputed, r.supported, r.waiting, r.contradiction,
    (SELECT MIN(c.day) FROM clock c WHERE c.record_id = r.id AND c.what = 'notice_closes' AND c.day >= ?1), r.rag_override, r.rag_note,
    TONGUES,
    r.binding, r.level, r.signed, (SELECT ref FROM occasion WHERE id = r.occasion_id),
    (SELECT l.state FROM legal_state l WHERE l.record_id = r.id AND l.from_on <= ?1 ORDER BY l.from_on DESC LIMIT 1),
    (SELECT json_group_array(name) FROM (SELECT COALESCE((SELECT n.text FROM name n WHERE n.body_id = b.id AND n.former = 0
        ORDER BY RANK(n.language), n.id LIMIT 1), b.ref) AS name
        FROM participation p JOIN body b ON b.id = p.body_id
        WHERE p.record_id = r.id AND p.role = 'signatory' AND p.removed = 0 ORDER BY p.id))
    FROM record r WHERE ";

/// Reads the row of a record.
pub(in crate::store) fn read(row: &Row<'_>, now: Now) -> Result<Record> {
    let facts = facts(row)?;
    let verdict = facts.verdict(now);
    let titles = titles(&row.get::<_, String>(4)?);
    let reference: String = row.get(1)?;
    let kind: Kind = code(&row.get::<_, String>(2)?)?;
    Ok(Record {
        uid: row.get(0)?,
        title: title(&titles, &row.get::<_, String>(25)?, &reference),
        reference,
        kind,
        type_: row.get(3)?,
        titles,
        field: row.get(5)?,
        lead: list(&row.get::<_, String>(6)?),
        status: facts.status,
        percent: row.get(8)?,
        timeliness: facts.timeliness(now),
        slipped: facts.is_slipped(),
        stale: facts.is_stale(now),
        disputed: facts.disputed,
        assurance: code(&row.get::<_, String>(12)?)?,
        rag: verdict.rag,
        rule: verdict.rule,
        rag_rule: verdict.words,
        as_of: date(row, 13)?,
        updated_at: row.get(14)?,
        removed: row.get(15)?,
        document: (kind == Kind::Document)
            .then(|| document(row))
            .transpose()?,
        start: facts.start,
        due: facts.due,
        baseline_due: facts.baseline_due,
        done: facts.done,
    })
}

fn facts(row: &Row<'_>) -> rusqlite::Result<Facts> {
    let rag: Option<Rag> = row
        .get::<_, Option<String>>(23)?
        .map(|text| code(&text))
        .transpose()?;
    Ok(Facts {
        status: code(&row.get::<_, String>(7)?)?,
        start: date(row, 9)?,
        due: date(row, 10)?,
        baseline_due: date(row, 11)?,
        done: date(row, 16)?,
        heard: date(row, 17)?,
        disputed: row.get(18)?,
        supported: row.get(19)?,
        waiting: row.get(20)?,
        contradiction: row.get(21)?,
        notice_closes_on: row
            .get::<_, Option<String>>(22)?
            .and_then(|day| day.parse().ok()),
        rag_override: rag
            .map(|rag| {
                Ok::<_, rusqlite::Error>((
                    rag,
                    row.get::<_, Option<String>>(24)?.unwrap_or_default(),
                ))
            })
            .transpose()?,
    })
}

fn document(row: &Row<'_>) -> rusqlite::Result<Document> {
    let binding = code(&row.get::<_, String>(26)?)?;
    let state: Option<String> = row.get(30)?;
    let state = state.map(|text| code(&text)).transpose()?;
    Ok(Document {
        binding,
        level: row
            .get::<_, Option<String>>(27)?
            .map(|text| code(&text))
            .transpose()?,
        signed: date(row, 28)?,
        occasion: row.get(29)?,
        legal_state: state.or_else(|| legal::state_on(binding, &[], chrono::NaiveDate::MIN)),
        signatories: list(&row.get::<_, String>(31)?),
    })
}

/// Reads titles as the statements of this folder gather them: an array of language, text and whether it is working.
pub(super) fn titles(json: &str) -> Vec<Title> {
    let rows: Vec<(String, String, i64)> = serde_json::from_str(json).unwrap_or_default();
    rows.into_iter()
        .map(|(language, text, working)| Title {
            language,
            text,
            working: working != 0,
        })
        .collect()
}

fn list(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

/// Chooses the title to show by the languages wanted, else the ref.
pub(in crate::store) fn title(titles: &[Title], tongues: &str, reference: &str) -> String {
    chosen(titles, tongues).map_or_else(|| reference.to_owned(), |title| title.text.clone())
}
