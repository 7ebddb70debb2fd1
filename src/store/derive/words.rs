//! The text that search looks in, and the title by which a record sorts.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::domain::alphabet::order_key;
use crate::domain::entity::Entity;
use crate::domain::text::search_words;
use crate::store::error::Result;
use crate::store::made::Parts;

/// What of a record is read as words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The title in the register's language, as it sorts by alphabet.
    pub title_key: String,
    /// Ref and titles, as search looks in them.
    pub title: String,
    /// Everything else that is said of it.
    pub body: String,
}

/// Gathers the words of a record of which there is nothing but these parts.
pub(super) fn words(
    conn: &Connection,
    (id, parts): (i64, Parts),
    reference: Option<&str>,
) -> Result<Words> {
    let mut titles = Vec::new();
    gather(conn, TITLES, id, &mut titles)?;
    let title_key = order_key(titles.first().map_or("", String::as_str));
    titles.extend(reference.map(str::to_owned));
    let mut body = Vec::new();
    for (entities, sql) in BODY {
        if entities.is_empty() || parts.may_have(entities) {
            gather(conn, sql, id, &mut body)?;
        }
    }
    Ok(Words {
        title_key,
        title: joined(titles),
        body: joined(body),
    })
}

/// The titles, the one by which it sorts first.
const TITLES: &str = "SELECT text FROM title WHERE record_id = ?1
    ORDER BY language = (SELECT language FROM register) DESC, working, id";

/// Everything else that is said of a record, and by which parts; none: by the record itself.
const BODY: &[(&[Entity], &str)] = &[
    (
        &[],
        "SELECT coalesce(description, '') || ' ' || coalesce(mandate, '') || ' ' || coalesce(measure, '') || ' '
            || coalesce(contact, '') || ' ' || coalesce(registration, '') FROM record WHERE id = ?1",
    ),
    (
        &[Entity::Participation],
        "SELECT n.text FROM participation p JOIN name n ON n.body_id = p.body_id WHERE p.record_id = ?1 AND p.removed = 0
         UNION ALL SELECT person FROM participation WHERE record_id = ?1 AND person IS NOT NULL AND removed = 0",
    ),
    (
        &[Entity::Milestone],
        "SELECT ref || ' ' || title FROM milestone WHERE record_id = ?1 AND removed = 0",
    ),
    (
        &[Entity::Assessment],
        "SELECT note FROM assessment WHERE record_id = ?1 AND note IS NOT NULL AND removed = 0",
    ),
    (
        &[Entity::Note],
        "SELECT text FROM note WHERE record_id = ?1 AND removed = 0",
    ),
    (
        &[Entity::Action],
        "SELECT coalesce(place, '') || ' ' || coalesce(note, '') FROM action WHERE record_id = ?1 AND removed = 0",
    ),
    (
        &[Entity::Session],
        "SELECT ref || ' ' || coalesce(place, '') || ' ' || coalesce(minutes, '') FROM session WHERE record_id = ?1 AND removed = 0",
    ),
    (
        &[Entity::Citation],
        "SELECT e.ref || ' ' || e.title || ' ' || coalesce(e.publisher, '') FROM citation c JOIN evidence e ON e.id = c.evidence_id
         WHERE c.record_id = ?1 AND c.removed = 0 AND e.removed = 0",
    ),
];

fn gather(conn: &Connection, sql: &str, id: i64, texts: &mut Vec<String>) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        texts.push(row.get(0)?);
    }
    Ok(())
}

/// Joins the texts, each once and in an order of their own, whatever the order of the rows.
fn joined(texts: Vec<String>) -> String {
    let texts: BTreeSet<String> = texts.into_iter().collect();
    search_words(&texts.into_iter().collect::<Vec<_>>().join("\n"))
}
