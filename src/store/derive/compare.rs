//! Whether what is derived is still what follows: all of it is derived anew in a private copy, and compared.

use rusqlite::Connection;

use super::derive;
use crate::store::Store;
use crate::store::copy;
use crate::store::error::Result;
use crate::store::row::Writer;

/// The derived columns of a record. `updated_at` follows from when it was derived, and is left out.
const COLUMNS: &[&str] = &[
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
/// At most so many records are named for each.
const NAMED: usize = 5;

/// What is kept of before, in tables of the copy's own.
const BEFORE: &str = "
    CREATE TEMP TABLE record_was AS SELECT * FROM main.record;
    CREATE UNIQUE INDEX temp.record_was_id ON record_was (id);
    CREATE TEMP TABLE legal_was AS SELECT record_id, from_on, state FROM main.legal_state;
    CREATE TEMP TABLE clock_was AS SELECT record_id, what, day FROM main.clock;
    CREATE TEMP TABLE text_was AS SELECT record_id, title, body FROM main.record_text;";
/// The records whose legal state is another.
const LEGAL: &str = "
    SELECT ref FROM record WHERE id IN (
        SELECT record_id FROM (SELECT * FROM legal_was EXCEPT SELECT record_id, from_on, state FROM legal_state)
        UNION SELECT record_id FROM (SELECT record_id, from_on, state FROM legal_state EXCEPT SELECT * FROM legal_was))";
/// The records whose clocks are others.
const CLOCKS: &str = "
    SELECT ref FROM record WHERE id IN (
        SELECT record_id FROM (SELECT * FROM clock_was EXCEPT SELECT record_id, what, day FROM clock)
        UNION SELECT record_id FROM (SELECT record_id, what, day FROM clock EXCEPT SELECT * FROM clock_was))";
/// The records whose searched text is another.
const TEXT: &str = "
    SELECT ref FROM record WHERE id IN (
        SELECT record_id FROM (SELECT * FROM text_was EXCEPT SELECT record_id, title, body FROM record_text)
        UNION SELECT record_id FROM (SELECT record_id, title, body FROM record_text EXCEPT SELECT * FROM text_was))";
/// The refs that the common name space has wrong.
const REFS: &str = "
    WITH own (ref, uid) AS (
        SELECT ref, uid FROM record UNION ALL SELECT ref, uid FROM occasion UNION ALL SELECT ref, uid FROM body
        UNION ALL SELECT code, uid FROM party UNION ALL SELECT ref, uid FROM session UNION ALL SELECT ref, uid FROM milestone
        UNION ALL SELECT ref, uid FROM evidence UNION ALL SELECT ref, uid FROM indicator)
    SELECT ref FROM (SELECT ref, uid FROM own EXCEPT SELECT ref, uid FROM reference)
    UNION SELECT ref FROM (SELECT ref, uid FROM reference EXCEPT SELECT ref, uid FROM own)";

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
        copy.execute_batch(BEFORE)?;
        derive_all(&copy)?;
        for column in COLUMNS {
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
        wrong.extend(told("the legal state", &named(&copy, LEGAL)?));
        wrong.extend(told("the clocks", &named(&copy, CLOCKS)?));
        wrong.extend(told("the searched text", &named(&copy, TEXT)?));
        Ok(wrong)
    }
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

fn derive_all(copy: &Connection) -> Result<()> {
    copy.pragma_update(None, "foreign_keys", false)?;
    let ids: Vec<i64> = copy
        .prepare("SELECT id FROM record ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let writer = Writer::silent(copy);
    let whole = copy.unchecked_transaction()?;
    for id in ids {
        derive(&writer, id, "")?;
    }
    whole.commit()?;
    Ok(())
}

fn named(copy: &Connection, sql: &str) -> Result<Vec<String>> {
    Ok(copy
        .prepare(sql)?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

fn told(what: &str, refs: &[String]) -> Option<String> {
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
