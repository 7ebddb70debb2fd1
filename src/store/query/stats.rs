//! Counts of records by one thing.

use super::records::bind;
use super::{code, today};
use crate::domain::query::Query;
use crate::domain::settings::Now;
use crate::domain::stats::{By, Stat, Tally, add_up};
use crate::domain::value::Value;
use crate::store::Store;
use crate::store::error::Result;

impl Store {
    /// Counts the records that a query chooses, by one thing and by status.
    pub fn stats(&self, query: &Query, by: By, now: Now) -> Result<Vec<Stat>> {
        let condition = self.condition(query, now)?;
        let source = source(by);
        let sql = [
            "SELECT ",
            &source.value,
            ", ",
            source.name,
            ", r.status, COUNT(*) FROM record r ",
            &source.join(),
            " WHERE ",
            &condition.sql,
            " GROUP BY 1, 2, 3",
        ]
        .concat();
        let mut statement = self.conn.prepare_cached(&sql)?;
        bind(&mut statement, &condition.values)?;
        let mut rows = statement.raw_query();
        let mut tallies = Vec::new();
        while let Some(row) = rows.next()? {
            tallies.push(Tally {
                value: row.get(0)?,
                name: row.get(1)?,
                status: code(&row.get::<_, String>(2)?)?,
                count: usize::try_from(row.get::<_, i64>(3)?).unwrap_or(0),
            });
        }
        Ok(add_up(tallies, self.count(query, now)?, by))
    }

    /// Gives the values under which one record is counted.
    pub fn values_of(&self, uid: &str, by: By, now: Now) -> Result<Vec<Option<String>>> {
        let source = source(by);
        let mut values = today::parameters(now);
        values.push(Value::from(uid));
        let sql = [
            "SELECT DISTINCT ",
            &source.value,
            " FROM record r ",
            &source.join(),
            " WHERE r.uid = ?5",
        ]
        .concat();
        let mut statement = self.conn.prepare_cached(&sql)?;
        bind(&mut statement, &values)?;
        let rows = statement.raw_query().mapped(|row| row.get(0));
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Gives the condition by which a record is counted by something under the value bound at a place, which may be none.
pub(super) fn is(by: By, has_value: bool, place: &str) -> String {
    let source = source(by);
    match (by, source.of) {
        (By::Field, _) => [
            "r.field_id IS (SELECT id FROM field WHERE code = ",
            place,
            ")",
        ]
        .concat(),
        (By::Occasion, _) => [
            "r.occasion_id IS (SELECT id FROM occasion WHERE ref = ",
            place,
            ")",
        ]
        .concat(),
        (By::Parent, _) => [
            "r.parent_id IS (SELECT id FROM record WHERE ref = ",
            place,
            ")",
        ]
        .concat(),
        (_, "") => ["(", &source.value, ") IS ", place].concat(),
        (_, of) if has_value => [
            "r.id IN (SELECT v.record_id FROM ",
            of,
            " v WHERE ",
            &source.value,
            " = ",
            place,
            ")",
        ]
        .concat(),
        (_, of) => ["r.id NOT IN (SELECT v.record_id FROM ", of, " v)"].concat(),
    }
}

/// Where the value of the record `r` comes from, and what it is called.
struct Source {
    value: String,
    name: &'static str,
    /// Rows of record and value, where a record may have several; empty: it has one of its own.
    of: &'static str,
}

impl Source {
    fn join(&self) -> String {
        if self.of.is_empty() {
            return String::new();
        }
        ["LEFT JOIN ", self.of, " v ON v.record_id = r.id"].concat()
    }
}

const BODY: &str = "(SELECT ref FROM body WHERE id = v.body_id)";
const BODY_NAME: &str = "(SELECT n.text FROM name n WHERE n.body_id = v.body_id AND n.former = 0
    ORDER BY n.language = (SELECT language FROM register) DESC, n.id LIMIT 1)";

fn source(by: By) -> Source {
    let own = |value: &str| Source {
        value: value.to_owned(),
        name: "NULL",
        of: "",
    };
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
        By::Start => own(&year("start")),
        By::Due => own(&year("due")),
        By::BaselineDue => own(&year("baseline_due")),
        By::Signed => own(&year("signed")),
        By::Done => own(&year("done")),
        By::AsOf => own(&year("as_of")),
        By::UpdatedAt => own("substr(r.updated_at, 1, 4)"),
        By::Field => Source {
            name: "(SELECT l.text FROM label l WHERE l.field_id = r.field_id
                ORDER BY l.language = (SELECT language FROM register) DESC, l.id LIMIT 1)",
            ..own("(SELECT code FROM field WHERE id = r.field_id)")
        },
        By::Parent => Source {
            name: "(SELECT text FROM title WHERE record_id = r.parent_id
                ORDER BY language = (SELECT language FROM register) DESC, working, id LIMIT 1)",
            ..own("(SELECT ref FROM record WHERE id = r.parent_id)")
        },
        By::Occasion => Source {
            name: "(SELECT title FROM occasion WHERE id = r.occasion_id)",
            ..own("(SELECT ref FROM occasion WHERE id = r.occasion_id)")
        },
        By::Lead => Source {
            name: BODY_NAME,
            of: "(SELECT DISTINCT record_id, body_id FROM participation WHERE role = 'lead' AND removed = 0)",
            ..own(BODY)
        },
        By::Signatories => Source {
            name: BODY_NAME,
            of: "(SELECT DISTINCT record_id, body_id FROM participation WHERE role = 'signatory' AND removed = 0)",
            ..own(BODY)
        },
        By::Party => Source {
            name: "(SELECT n.text FROM name n WHERE n.party_id = v.party_id AND n.former = 0
                ORDER BY n.language = (SELECT language FROM register) DESC, n.id LIMIT 1)",
            of: "(SELECT p.record_id, b.party_id FROM participation p JOIN body b ON b.id = p.body_id
                    WHERE p.removed = 0 AND b.party_id IS NOT NULL
                    UNION SELECT a.record_id, a.party_id FROM action a WHERE a.removed = 0 AND a.party_id IS NOT NULL)",
            ..own("(SELECT code FROM party WHERE id = v.party_id)")
        },
    }
}

/// Gives the year of a date, or the date itself where it spans several.
fn year(date: &str) -> String {
    "CASE WHEN substr(r.DATE_lower, 1, 4) = substr(r.DATE_upper, 1, 4) THEN substr(r.DATE_upper, 1, 4) ELSE r.DATE END"
        .replace("DATE", date)
}
