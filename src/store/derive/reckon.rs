//! What follows for one record from what was entered, reckoned without writing anything.

use rusqlite::{Connection, OptionalExtension, Row};

use super::said::{self, Said};
use super::{legal, words};
use crate::domain::date::Edtf;
use crate::domain::entity::Entity;
use crate::domain::sides::{Dates, are_disputed, contradicts};
use crate::domain::status::Status;
use crate::domain::text::ref_key;
use crate::domain::value::Value;
use crate::store::error::Result;
use crate::store::made::Parts;
use crate::store::query::date;
use crate::store::row::Subject;

/// The derived columns of a record, as the schema has them, when it was last touched aside: that is told by who touches it.
/// Those by which lists are ordered and found stand first: every index that holds one is written with it.
pub(super) const COLUMNS: [&str; 21] = [
    "ref_key",
    "title_key",
    "status",
    "percent",
    "as_of",
    "as_of_lower",
    "as_of_upper",
    "done",
    "done_lower",
    "done_upper",
    "signed",
    "signed_lower",
    "signed_upper",
    "heard",
    "heard_lower",
    "heard_upper",
    "disputed",
    "supported",
    "waiting",
    "contradiction",
    "assurance",
];

/// What a record's row holds.
#[derive(Debug)]
pub(super) struct Held {
    pub subject: Subject,
    start: Option<Edtf>,
    due: Option<Edtf>,
    /// What is derived, in the order of [`COLUMNS`].
    pub derived: [Value; COLUMNS.len()],
}

impl Held {
    /// Reads a record's row.
    pub fn read(conn: &Connection, id: i64) -> Result<Self> {
        let sql = "SELECT uid, ref, start, due, ref_key, title_key, status, percent, as_of, as_of_lower, as_of_upper,
            done, done_lower, done_upper, signed, signed_lower, signed_upper, heard, heard_lower, heard_upper,
            disputed, supported, waiting, contradiction, assurance FROM record WHERE id = ?1";
        Ok(conn.prepare_cached(sql)?.query_row([id], Self::of)?)
    }

    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        let mut derived = std::array::from_fn(|_| Value::Null);
        for (i, value) in derived.iter_mut().enumerate() {
            *value = row.get(i + 4)?;
        }
        Ok(Self {
            subject: Subject {
                uid: row.get(0)?,
                entity: Entity::Record,
                reference: row.get(1)?,
            },
            start: date(row, 2)?,
            due: date(row, 3)?,
            derived,
        })
    }
}

/// What follows for a record.
#[derive(Debug)]
pub(super) struct Derived {
    /// The columns of its row, in the order of [`COLUMNS`].
    pub columns: [Value; COLUMNS.len()],
    /// The text that search looks in.
    pub words: words::Words,
    /// Where it stands in law, from which day on.
    pub turns: legal::Turns,
}

/// Reckons what follows for a record of which there is nothing but these parts.
pub(super) fn reckon(conn: &Connection, (id, parts): (i64, Parts), held: &Held) -> Result<Derived> {
    let is_said = parts.may_have(&[Entity::Assessment]);
    let is_cited = parts.may_have(&[Entity::Citation]);
    let said = if is_said {
        said::said_by_desk(conn, id)?
    } else {
        Vec::new()
    };
    let latest = said.first();
    let status = latest.map_or(Status::Unknown, |said| said.status);
    let run: Vec<&Said> = said
        .iter()
        .take_while(|said| said.status == status)
        .collect();
    let done = run
        .last()
        .filter(|_| status == Status::Completed)
        .map(|said| said.as_of.clone());
    let heard = if is_said || parts.may_have(&[Entity::Note]) {
        said::heard(conn, id)?
    } else {
        None
    };
    let signed = if parts.may_have(&[Entity::Action]) {
        legal::signed(conn, id)?
    } else {
        None
    };
    let disputed = is_said && are_disputed(&said::positions(conn, id)?);
    let supported = is_cited && said::supported(conn, id, &run)?;
    let waiting = parts.may_have(&[Entity::Relation]) && said::waits(conn, id)?;
    let assurance = if is_cited {
        said::assured(conn, id)?
    } else {
        said::unassured()
    };
    let words = words::words(conn, (id, parts), held.subject.reference.as_deref())?;
    let [as_of, over, given, last] = [
        latest.map(|said| &said.as_of),
        done.as_ref(),
        signed.as_ref(),
        heard.as_ref(),
    ]
    .map(bounds);
    let dates = Dates {
        start: held.start.clone(),
        due: held.due.clone(),
        done: done.clone(),
        signed: signed.clone(),
        has_done_step: parts.may_have(&[Entity::Milestone]) && has_done_step(conn, id)?,
    };
    let truth = |is: bool| Value::Integer(i64::from(is));
    let before = [
        Value::Text(
            held.subject
                .reference
                .as_deref()
                .map(ref_key)
                .unwrap_or_default(),
        ),
        Value::from(words.title_key.as_str()),
        Value::from(status.as_str()),
        Value::from(latest.and_then(|said| said.percent)),
    ];
    let after = [
        truth(disputed),
        truth(supported),
        truth(waiting),
        truth(contradicts(status, &dates)),
        Value::from(assurance),
    ];
    let dates = [as_of, over, given, last].into_iter().flatten();
    let mut all = before.into_iter().chain(dates).chain(after);
    Ok(Derived {
        columns: std::array::from_fn(|_| all.next().unwrap_or(Value::Null)),
        words,
        turns: legal::turns(conn, (id, parts))?,
    })
}

fn has_done_step(conn: &Connection, id: i64) -> Result<bool> {
    let sql =
        "SELECT 1 FROM milestone WHERE record_id = ?1 AND done_on IS NOT NULL AND removed = 0";
    let found = conn.prepare_cached(sql)?.query_row([id], |_| Ok(()));
    Ok(found.optional()?.is_some())
}

/// Gives a date as it is stored: text, lower and upper bound.
fn bounds(date: Option<&Edtf>) -> [Value; 3] {
    match date {
        None => [Value::Null, Value::Null, Value::Null],
        Some(date) => {
            let (lower, upper) = date.bounds();
            [
                Value::Text(date.to_string()),
                Value::Text(lower),
                Value::Text(upper),
            ]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrate::SCHEMA;

    #[test]
    fn every_derived_column_of_the_schema_is_reckoned() {
        let (_, record) = SCHEMA.split_once("\nCREATE TABLE record (").unwrap();
        let (record, _) = record.split_once("\n) STRICT").unwrap();
        let (_, derived) = record.split_once("    -- derived: ").unwrap();
        let (derived, _) = derived.split_once("    CHECK (CASE kind").unwrap();
        let columns: Vec<&str> = derived
            .lines()
            .filter_map(|line| line.strip_prefix("    "))
            .filter_map(|line| line.split(' ').next())
            .filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter(|column| *column != "updated_at")
            .collect();
        assert_eq!(columns, COLUMNS);
    }
}
