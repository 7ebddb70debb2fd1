//! Whether what is derived is still what follows: all of it is reckoned anew, record by record, and compared with what is there.

use rusqlite::{Connection, OptionalExtension};

use super::bounds;
use super::legal::turned;
use super::reckon::{COLUMNS, Derived, Held, reckon};
use super::texts::Texts;
use crate::store::Store;
use crate::store::apply::{WATCHED_EVERY, Watch};
use crate::store::copy;
use crate::store::derive::derive;
use crate::store::error::{Result, StoreError};
use crate::store::made::Parts;
use crate::store::row::Writer;
use crate::{mark, say, word};

/// The derived tables, each with a row or more for a record, and what they are called for a reader.
const TABLES: [(&str, &str); 3] = [
    ("legal_state", mark!("the legal state")),
    ("clock", mark!("the clocks")),
    ("record_text", mark!("the searched text")),
];
/// At most so many records are named for each.
const NAMED: usize = 5;

/// The refs that the common name space has wrong.
const REFS: &str = "
    WITH own (ref, entity, uid) AS (
        SELECT ref, 'record', uid FROM record UNION ALL SELECT ref, 'occasion', uid FROM occasion
        UNION ALL SELECT ref, 'body', uid FROM body UNION ALL SELECT code, 'party', uid FROM party
        UNION ALL SELECT ref, 'session', uid FROM session UNION ALL SELECT ref, 'milestone', uid FROM milestone
        UNION ALL SELECT ref, 'evidence', uid FROM evidence UNION ALL SELECT ref, 'indicator', uid FROM indicator)
    SELECT ref FROM (SELECT ref, entity, uid FROM own EXCEPT SELECT ref, entity, uid FROM reference)
    UNION SELECT ref FROM (SELECT ref, entity, uid FROM reference EXCEPT SELECT ref, entity, uid FROM own)";

/// Records of which something is otherwise: the first few by their refs, and how many there are.
#[derive(Debug, Clone, Default)]
pub(super) struct Otherwise {
    named: Vec<String>,
    all: usize,
}

impl Otherwise {
    pub(super) fn add(&mut self, reference: &str) {
        self.all += 1;
        if self.named.len() < NAMED {
            self.named.push(reference.to_owned());
        }
    }

    /// Says of which records; none: of none.
    pub(super) fn told(&self, what: &str) -> Option<String> {
        let first = self.named.join(", ");
        match self.all.saturating_sub(NAMED) {
            _ if self.all == 0 => None,
            0 => Some(say!("{what} of {first}", what, first)),
            more => Some(say!("{what} of {first} and {more} more", what, first, more)),
        }
    }
}

impl Store {
    /// Reckons everything derived anew, without touching the register, and tells what of it the register has otherwise.
    /// When a record was last touched does not follow from what was entered, and is left aside. Empty: nothing.
    pub fn wrong_derivations(&self) -> Result<Vec<String>> {
        self.wrong_derivations_watched(&mut |_, _| true)
    }

    /// Does the same, and tells now and then how much is done, of how much; where the answer is no, it stops.
    pub fn wrong_derivations_watched(&self, watch: &mut Watch<'_>) -> Result<Vec<String>> {
        let moment = self.conn.unchecked_transaction()?;
        let mut refs = Otherwise::default();
        named(&moment, REFS)?
            .iter()
            .for_each(|reference| refs.add(reference));
        let mut wrong: Vec<String> = refs.told(word!("the list of refs")).into_iter().collect();
        // Without a name: on the disk, nobody else's, gone when it is closed.
        let mut copy = Connection::open("")?;
        copy::copy_all(&moment, &mut copy)?;
        if !search_matches(&copy)? {
            wrong.push(word!("the search index").to_owned());
        }
        let mut columns: [Otherwise; COLUMNS.len()] = std::array::from_fn(|_| Otherwise::default());
        let mut tables: [Otherwise; TABLES.len()] = std::array::from_fn(|_| Otherwise::default());
        let all = ids(&moment)?;
        let of = all.len() as u64;
        for (done, id) in (0..).zip(all) {
            if done % WATCHED_EVERY == 0 && !watch(done, of) {
                return Err(StoreError::Stopped);
            }
            let held = Held::read(&moment, id)?;
            let derived = reckon(&moment, (id, Parts::ANY), &held)?;
            let reference = held.subject.reference.as_deref().unwrap_or_default();
            let pairs = held.derived.iter().zip(&derived.columns);
            for ((old, new), column) in pairs.zip(&mut columns) {
                if old != new {
                    column.add(reference);
                }
            }
            for (differs, table) in differing(&moment, id, &derived)?
                .into_iter()
                .zip(&mut tables)
            {
                if differs {
                    table.add(reference);
                }
            }
        }
        let quoted = |column: &str| ["`", column, "`"].concat();
        let columns = COLUMNS.iter().zip(&columns);
        wrong.extend(columns.filter_map(|(column, otherwise)| otherwise.told(&quoted(column))));
        let tables = TABLES.iter().zip(&tables);
        wrong.extend(
            tables.filter_map(|((_, what), otherwise)| otherwise.told(crate::words::of("", what))),
        );
        wrong.extend(bounds::wrong(&moment)?);
        Ok(wrong)
    }
}

/// Tells of which of the derived tables, in the order of [`TABLES`], the rows of a record are not what follows.
fn differing(conn: &Connection, id: i64, derived: &Derived) -> Result<[bool; TABLES.len()]> {
    let turned = turned(conn, id)?;
    let text: Option<(String, String)> = conn
        .prepare_cached("SELECT title, body FROM record_text WHERE record_id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let text = text.as_ref().map(|(title, body)| (title, body));
    Ok([
        turned.states != derived.turns.states,
        turned.clocks != derived.turns.clocks,
        text != Some((&derived.words.title, &derived.words.body)),
    ])
}

/// Tells whether the search index holds what the searched text holds.
fn search_matches(copy: &Connection) -> Result<bool> {
    let check = "INSERT INTO record_search (record_search, rank) VALUES ('integrity-check', 1)";
    match copy.execute(check, []) {
        Ok(_) => Ok(true),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseCorrupt) => {
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// Derives everything of a register that has only what was entered; gives the records of which nothing can be derived. When
/// a record was last touched, the history tells; where it does not, it was at this moment.
pub(in crate::store) fn anew(conn: &Connection, moment: &str) -> Result<Vec<i64>> {
    conn.pragma_update(None, "foreign_keys", false)?;
    let writer = Writer::silent(conn);
    let whole = conn.unchecked_transaction()?;
    let (mut failed, mut texts) = (Vec::new(), Texts::of(usize::MAX));
    for id in ids(conn)? {
        match derive(&writer, (id, Parts::ANY), moment, &mut texts) {
            Ok(()) => {}
            Err(error @ (StoreError::DiskFull | StoreError::Busy)) => return Err(error),
            Err(_) => failed.push(id),
        }
    }
    texts.write(conn)?;
    conn.execute(
        "UPDATE record SET updated_at = coalesce((SELECT max(o.at) FROM change c JOIN operation o ON o.id = c.operation_id
         WHERE c.subject = record.uid), ?1)",
        [moment],
    )?;
    whole.commit()?;
    Ok(failed)
}

fn ids(conn: &Connection) -> Result<Vec<i64>> {
    Ok(conn
        .prepare("SELECT id FROM record ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

fn named(copy: &Connection, sql: &str) -> Result<Vec<String>> {
    Ok(copy
        .prepare(sql)?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrate::SCHEMA;

    #[test]
    fn every_derived_table_of_the_schema_is_compared() {
        let derived: Vec<&str> = SCHEMA
            .split("\n-- derived: ")
            .skip(1)
            .filter_map(|part| part.split_once("\nCREATE TABLE "))
            .filter_map(|(_, table)| table.split(' ').next())
            .collect();
        assert!(!derived.is_empty());
        let compared: Vec<&str> = TABLES.iter().map(|(table, _)| *table).collect();
        assert_eq!(derived, compared);
    }
}
