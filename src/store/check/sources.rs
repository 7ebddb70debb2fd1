//! Sources: when they were published, and what they speak against.

use rusqlite::Connection;

use super::place::{place, quoted};
use super::{date, each};
use crate::domain::check::Finding;
use crate::domain::check::sources::{Cited, published_in_future, source_contradicts};
use crate::domain::entity::{Entity, FieldType};
use crate::domain::settings::Now;
use crate::store::error::Result;
use crate::store::query::code;

const PUBLISHED: &str =
    "SELECT ref, published FROM evidence WHERE published IS NOT NULL AND removed = 0";

/// Asks when sources were published.
pub(super) fn published(conn: &Connection, now: Now, found: &mut Vec<Finding>) -> Result<()> {
    each(conn, PUBLISHED, found, |row| {
        let reference: String = row.get(0)?;
        let published = date(row, 1)?;
        Ok(published.and_then(|date| published_in_future(&reference, &date, now.today)))
    })
}

/// Asks what sources contradict, one sort of thing that they are cited for at a time.
pub(super) fn contradicted(conn: &Connection, _: Now, found: &mut Vec<Finding>) -> Result<()> {
    for owner in contradicted_owners(conn)? {
        let Some(FieldType::Link(of)) = Entity::Citation.field(owner).map(|field| field.holds)
        else {
            continue;
        };
        each(conn, &against(owner, of), found, |row| {
            Ok(source_contradicts(&Cited {
                reference: row.get(0)?,
                evidence: row.get(1)?,
                part: (!place(of).is_own()).then_some(of.row().noun),
                field: row.get(2)?,
                stance: code(&row.get::<_, String>(3)?)?,
                note: row.get(4)?,
            }))
        })?;
    }
    Ok(())
}

/// Finds what sorts of things sources contradict, in one look at all citations: mostly none, and seldom more than one.
fn contradicted_owners(conn: &Connection) -> Result<Vec<&'static str>> {
    let owners = Entity::Citation.row().owners;
    let is_any = |owner: &&str| ["max(", owner, "_id IS NOT NULL)"].concat();
    let columns: Vec<String> = owners.iter().map(is_any).collect();
    let sql = [
        "SELECT ",
        &columns.join(", "),
        " FROM citation WHERE stance = 'contradicts' AND removed = 0",
    ];
    let mut contradicted = Vec::new();
    let mut statement = conn.prepare_cached(&sql.concat())?;
    let mut rows = statement.query([])?;
    if let Some(row) = rows.next()? {
        for (i, owner) in owners.iter().enumerate() {
            // Of no rows at all it is nothing.
            if row.get::<_, Option<bool>>(i)? == Some(true) {
                contradicted.push(*owner);
            }
        }
    }
    Ok(contradicted)
}

/// Gives the question for citations against one sort of thing, each under the ref of that thing or of its owner.
fn against(owner: &str, of: Entity) -> String {
    let place = place(of);
    [
        "SELECT ",
        place.reference,
        ", source.ref, c.field, c.stance, c.note FROM citation c JOIN evidence source ON source.id = c.evidence_id JOIN ",
        &quoted(of.as_str()),
        " t ON t.id = c.",
        owner,
        "_id",
        place.joins,
        " WHERE c.stance = 'contradicts' AND c.removed = 0 AND source.removed = 0 AND ",
        place.live,
        " ORDER BY c.id",
    ]
    .concat()
}
