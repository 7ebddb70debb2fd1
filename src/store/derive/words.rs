//! The text that search looks in, and the title by which a record sorts.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::text::{fold, search_words};
use crate::store::error::Result;

/// Writes the searched text of a record; gives the folded title.
pub(super) fn refresh(conn: &Connection, id: i64) -> Result<String> {
    let titles = joined(conn, id, TITLES)?;
    let body = joined(conn, id, BODY)?;
    conn.prepare_cached(
        "INSERT INTO record_text (record_id, title, body) VALUES (?1, ?2, ?3)
         ON CONFLICT (record_id) DO UPDATE SET title = excluded.title, body = excluded.body
         WHERE title <> excluded.title OR body <> excluded.body",
    )?
    .execute(params![id, search_words(&titles), search_words(&body)])?;
    let title: Option<String> = conn
        .prepare_cached(
            "SELECT text FROM title WHERE record_id = ?1
             ORDER BY language = (SELECT language FROM register) DESC, working, id LIMIT 1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(fold(&title.unwrap_or_default()))
}

/// The ref and the titles.
const TITLES: &str =
    "SELECT ref FROM record WHERE id = ?1 UNION ALL SELECT text FROM title WHERE record_id = ?1";

/// Everything else that is said of a record.
const BODY: &str = "
    SELECT concat_text FROM (SELECT coalesce(description, '') || ' ' || coalesce(mandate, '') || ' ' || coalesce(measure, '') || ' '
        || coalesce(contact, '') || ' ' || coalesce(registration, '') AS concat_text FROM record WHERE id = ?1)
    UNION ALL SELECT n.text FROM participation p JOIN name n ON n.body_id = p.body_id WHERE p.record_id = ?1 AND p.removed = 0
    UNION ALL SELECT person FROM participation WHERE record_id = ?1 AND person IS NOT NULL AND removed = 0
    UNION ALL SELECT ref || ' ' || title FROM milestone WHERE record_id = ?1 AND removed = 0
    UNION ALL SELECT note FROM assessment WHERE record_id = ?1 AND note IS NOT NULL AND removed = 0
    UNION ALL SELECT text FROM note WHERE record_id = ?1 AND removed = 0
    UNION ALL SELECT coalesce(place, '') || ' ' || coalesce(note, '') FROM action WHERE record_id = ?1 AND removed = 0
    UNION ALL SELECT ref || ' ' || coalesce(place, '') || ' ' || coalesce(minutes, '') FROM session WHERE record_id = ?1 AND removed = 0
    UNION ALL SELECT e.ref || ' ' || e.title || ' ' || coalesce(e.publisher, '') FROM citation c JOIN evidence e ON e.id = c.evidence_id
        WHERE c.record_id = ?1 AND c.removed = 0 AND e.removed = 0";

/// Joins the texts, each once and in an order of their own, whatever the order of the rows.
fn joined(conn: &Connection, id: i64, sql: &str) -> Result<String> {
    let mut statement = conn.prepare_cached(sql)?;
    let texts: BTreeSet<String> = statement
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(texts.into_iter().collect::<Vec<_>>().join("\n"))
}
