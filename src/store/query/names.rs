//! Looking up fields, parties and bodies by what people call them, in any script and whatever the case or accents.

use rusqlite::Connection;

use crate::domain::text::fold;
use crate::store::error::Result;

/// Finds the fields with this code or label.
pub(super) fn fields(conn: &Connection, name: &str) -> Result<Vec<i64>> {
    matching(
        conn,
        "SELECT id, code FROM field UNION ALL SELECT field_id, text FROM label",
        |text, name| text == name,
        name,
    )
}

/// Finds the parties with this code or name.
pub(super) fn parties(conn: &Connection, name: &str) -> Result<Vec<i64>> {
    let sql = "SELECT id, code FROM party UNION ALL SELECT party_id, text FROM name WHERE party_id IS NOT NULL";
    matching(conn, sql, |text, name| text == name, name)
}

/// Finds the bodies with this ref or name, former names included.
pub(super) fn bodies_called(conn: &Connection, name: &str) -> Result<Vec<i64>> {
    matching(conn, BODIES, |text, name| text == name, name)
}

/// Finds the bodies with this ref, or with a name that holds this.
pub(super) fn bodies(conn: &Connection, name: &str) -> Result<Vec<i64>> {
    let exact = bodies_called(conn, name)?;
    if exact.is_empty() {
        matching(conn, BODIES, |text, name| text.contains(name), name)
    } else {
        Ok(exact)
    }
}

const BODIES: &str =
    "SELECT id, ref FROM body UNION ALL SELECT body_id, text FROM name WHERE body_id IS NOT NULL";

fn matching(
    conn: &Connection,
    sql: &str,
    same: fn(&str, &str) -> bool,
    name: &str,
) -> Result<Vec<i64>> {
    let wanted = fold(name.trim());
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        let text: String = row.get(1)?;
        let id = row.get(0)?;
        if same(&fold(&text), &wanted) && !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}
