//! Counts of records by one thing, and which they are.

use std::collections::{BTreeMap, HashMap};

use rusqlite::types::ValueRef;

use super::records::bind;
use super::{code_at, today};
use crate::domain::query::Query;
use crate::domain::settings::Now;
use crate::domain::stats::{By, Stat, Tally, add_up};
use crate::domain::status::Status;
use crate::store::Store;
use crate::store::error::Result;

/// What records are counted under, and which rows they are, in the order of the list.
pub type Grouped = Vec<(Stat, Vec<i64>)>;

impl Store {
    /// Counts the records that a query chooses, by one thing and by status.
    pub fn stats(&self, query: &Query, by: By, now: Now) -> Result<Vec<Stat>> {
        let grouped = self.grouped(query, by, now)?;
        Ok(grouped.into_iter().map(|(stat, _)| stat).collect())
    }

    /// Counts the records that a query chooses, and gives the rows under each value. A record with two leads stands under both.
    pub fn grouped(&self, query: &Query, by: By, now: Now) -> Result<Grouped> {
        let order = self.order(query, now)?;
        let members = self.members(query, by, (&order, now))?;
        let mut tallies = Vec::new();
        let mut rows: HashMap<Option<String>, Vec<i64>> = HashMap::new();
        for (key, mut placed) in members {
            let (value, name) = self.told(by, &key)?;
            placed.sort_unstable_by_key(|(place, _)| *place);
            placed.dedup_by_key(|(place, _)| *place);
            let mut by_status: BTreeMap<Status, usize> = BTreeMap::new();
            for (_, status) in &placed {
                *by_status.entry(*status).or_default() += 1;
            }
            tallies.extend(by_status.into_iter().map(|(status, count)| Tally {
                value: value.clone(),
                name: name.clone(),
                status,
                count,
            }));
            let placed = placed.into_iter().map(|(place, _)| order[place]);
            rows.insert(value, placed.collect());
        }
        let stats = add_up(tallies, order.len(), by).into_iter();
        let with_rows = stats.map(|stat| {
            let rows = rows.remove(&stat.value).unwrap_or_default();
            (stat, rows)
        });
        Ok(with_rows.collect())
    }

    /// Gives what stands under each key: the places in the order, with the status.
    fn members(
        &self,
        query: &Query,
        by: By,
        (order, now): (&[i64], Now),
    ) -> Result<HashMap<Key, Vec<(usize, Status)>>> {
        let places: HashMap<i64, usize> = order.iter().copied().zip(0..).collect();
        let condition = self.condition(query, now)?;
        let source = source(by);
        let sql = [
            "SELECT r.id, r.status, ",
            &source.key,
            " FROM record r ",
            source.join,
            " WHERE ",
            &condition.sql,
        ]
        .concat();
        let mut statement = self.conn.prepare_cached(&sql)?;
        bind(&mut statement, &condition.values)?;
        let mut rows = statement.raw_query();
        let mut members: HashMap<Key, Vec<(usize, Status)>> = HashMap::new();
        while let Some(row) = rows.next()? {
            // What came since the order was read stands in it when it is read again.
            let Some(place) = places.get(&row.get(0)?) else {
                continue;
            };
            let status = code_at(row, 1)?;
            let key = match row.get_ref(2)? {
                ValueRef::Integer(id) => Key::Row(id),
                ValueRef::Text(_) => Key::Code(row.get(2)?),
                _ => Key::None,
            };
            members.entry(key).or_default().push((*place, status));
        }
        Ok(members)
    }

    /// Gives the value that a key stands for, and what it is called.
    fn told(&self, by: By, key: &Key) -> Result<(Option<String>, Option<String>)> {
        match key {
            Key::None => Ok((None, None)),
            Key::Code(code) => Ok((Some(code.clone()), None)),
            Key::Row(row) => {
                let mut statement = self.conn.prepare_cached(&self.spoken(source(by).words))?;
                Ok(statement.query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))?)
            }
        }
    }
}

/// What a record is counted under.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    None,
    Code(String),
    Row(i64),
}

/// Where the key of the record `r` comes from, and what it is called.
struct Source {
    /// The key: a code, or a row that has words.
    key: String,
    /// What is joined, where a record may have several.
    join: &'static str,
    /// The value and the words of a row.
    words: &'static str,
}

const BODY: &str =
    "SELECT b.ref, (SELECT n.text FROM name n WHERE n.body_id = b.id AND n.former = 0
    ORDER BY RANK(n.language), n.id LIMIT 1) FROM body b WHERE b.id = ?1";

fn source(by: By) -> Source {
    let own = |key: &str| Source {
        key: key.to_owned(),
        join: "",
        words: "",
    };
    let year_of = |date: &str| own(&year(date));
    match by {
        By::Status => own("r.status"),
        By::Kind => own("r.kind"),
        By::Type => own("r.type"),
        By::Assurance => own("r.assurance"),
        By::Binding => own("r.binding"),
        By::Level => own("r.level"),
        By::Renewal => own("r.renewal"),
        By::Audience => own("r.audience"),
        By::Percent => own("CAST(r.percent AS TEXT)"),
        By::Timeliness => own(today::TIMELINESS),
        By::LegalState => own(today::LEGAL_STATE),
        By::Rag => own(&today::rag()),
        By::RagRule => own(today::RULE),
        By::Slipped => own(&["CASE WHEN ", today::SLIPPED, " THEN 'yes' ELSE 'no' END"].concat()),
        By::Start => year_of("start"),
        By::Due => year_of("due"),
        By::BaselineDue => year_of("baseline_due"),
        By::Signed => year_of("signed"),
        By::Done => year_of("done"),
        By::AsOf => year_of("as_of"),
        By::UpdatedAt => own("substr(r.updated_at, 1, 4)"),
        By::Field => Source {
            words: "SELECT f.code, (SELECT l.text FROM label l WHERE l.field_id = f.id
                ORDER BY RANK(l.language), l.id LIMIT 1) FROM field f WHERE f.id = ?1",
            ..own("r.field_id")
        },
        By::Parent => Source {
            words: "SELECT p.ref, (SELECT text FROM title WHERE record_id = p.id
                ORDER BY RANK(language), working, id LIMIT 1) FROM record p WHERE p.id = ?1",
            ..own("r.parent_id")
        },
        By::Occasion => Source {
            words: "SELECT ref, title FROM occasion WHERE id = ?1",
            ..own("r.occasion_id")
        },
        By::Lead => Source {
            join: "LEFT JOIN participation v ON v.record_id = r.id AND v.role = 'lead' AND v.removed = 0",
            words: BODY,
            ..own("v.body_id")
        },
        By::Signatories => Source {
            join: "LEFT JOIN participation v ON v.record_id = r.id AND v.role = 'signatory' AND v.removed = 0",
            words: BODY,
            ..own("v.body_id")
        },
        By::Party => Source {
            join: "LEFT JOIN (SELECT p.record_id, b.party_id FROM participation p JOIN body b ON b.id = p.body_id
                    WHERE p.removed = 0 AND b.party_id IS NOT NULL
                    UNION SELECT a.record_id, a.party_id FROM action a WHERE a.removed = 0 AND a.party_id IS NOT NULL) v
                ON v.record_id = r.id",
            words: "SELECT p.code, (SELECT n.text FROM name n WHERE n.party_id = p.id AND n.former = 0
                ORDER BY RANK(n.language), n.id LIMIT 1) FROM party p WHERE p.id = ?1",
            ..own("v.party_id")
        },
    }
}

/// Gives the year of a date, or the date itself where it spans several.
fn year(date: &str) -> String {
    "CASE WHEN substr(r.DATE_lower, 1, 4) = substr(r.DATE_upper, 1, 4) THEN substr(r.DATE_upper, 1, 4) ELSE r.DATE END"
        .replace("DATE", date)
}
