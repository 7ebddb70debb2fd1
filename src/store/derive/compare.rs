//! Whether what is derived is still what follows: all of it is derived anew in a private copy, and compared.

use rusqlite::Connection;

use super::{bounds, derive_all};
use crate::store::Store;
use crate::store::copy;
use crate::store::derive::derive;
use crate::store::error::{Result, StoreError};
use crate::store::made::Parts;
use crate::store::row::Writer;

/// The derived tables, each with a row or more for a record, and what they are called for a reader.
const TABLES: &[(&str, &str)] = &[
    ("legal_state", "the legal state"),
    ("clock", "the clocks"),
    ("record_text", "the searched text"),
];
/// The one derived column that does not follow from what was entered: when the record was last touched.
const TOUCHED: &str = "updated_at";
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

impl Store {
    /// Derives everything anew, without touching the register, and tells what of it the register has otherwise. Empty:
    /// nothing.
    pub fn wrong_derivations(&self) -> Result<Vec<String>> {
        // Without a name: on the disk, nobody else's, gone when it is closed.
        let mut copy = Connection::open("")?;
        copy::copy_all(&self.conn, &mut copy)?;
        let mut wrong = Vec::new();
        wrong.extend(told("the list of refs", &named(&copy, REFS)?));
        if !search_matches(&copy)? {
            wrong.push("the search index".to_owned());
        }
        keep(&copy, "record")?;
        for (table, _) in TABLES {
            keep(&copy, table)?;
        }
        copy.execute_batch("CREATE UNIQUE INDEX temp.record_was_id ON record_was (id)")?;
        copy.pragma_update(None, "foreign_keys", false)?;
        derive_all(&copy)?;
        let columns = named(&copy, "SELECT name FROM pragma_table_info('record')")?;
        for column in columns.iter().filter(|column| *column != TOUCHED) {
            let sql = [
                "SELECT r.ref FROM record r JOIN record_was w ON w.id = r.id WHERE r.",
                column,
                " IS NOT w.",
                column,
            ];
            wrong.extend(told(
                &["`", column, "`"].concat(),
                &named(&copy, &sql.concat())?,
            ));
        }
        for (table, what) in TABLES {
            wrong.extend(told(what, &named(&copy, &changed(table))?));
        }
        wrong.extend(bounds::wrong(&copy)?);
        Ok(wrong)
    }
}

/// Keeps a table as it was, in a table of the copy's own.
fn keep(copy: &Connection, table: &str) -> Result<()> {
    Ok(copy.execute_batch(
        &[
            "CREATE TEMP TABLE ",
            table,
            "_was AS SELECT * FROM main.",
            table,
        ]
        .concat(),
    )?)
}

/// Gives the question for the records of which a table holds something else than it did.
fn changed(table: &str) -> String {
    let was = [table, "_was"].concat();
    [
        "SELECT ref FROM record WHERE id IN (SELECT record_id FROM (SELECT * FROM ",
        &was,
        " EXCEPT SELECT * FROM ",
        table,
        ") UNION SELECT record_id FROM (SELECT * FROM ",
        table,
        " EXCEPT SELECT * FROM ",
        &was,
        "))",
    ]
    .concat()
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
    let mut failed = Vec::new();
    for id in ids(conn)? {
        match derive(&writer, (id, Parts::ANY), moment) {
            Ok(()) => {}
            Err(error @ (StoreError::DiskFull | StoreError::Busy)) => return Err(error),
            Err(_) => failed.push(id),
        }
    }
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

/// Says of which rows something is wrong; none: of none.
pub(super) fn told(what: &str, refs: &[String]) -> Option<String> {
    let first = refs
        .iter()
        .take(NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    match refs.len() {
        0 => None,
        few if few <= NAMED => Some(format!("{what} of {first}")),
        many => Some(format!("{what} of {first} and {} more", many - NAMED)),
    }
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
