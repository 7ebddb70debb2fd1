//! Keys by which titles sort by alphabet, where those before stood by code point. Only rows of which the key differs are written.

use rusqlite::Connection;

use crate::domain::alphabet::order_key;
use crate::store::error::Result;

/// Every record with its key and the title that it sorts by.
const KEYED: &str = "SELECT r.id, r.title_key, (SELECT text FROM title WHERE record_id = r.id
        ORDER BY language = (SELECT language FROM register) DESC, working, id LIMIT 1) FROM record r";

pub(super) fn rows(conn: &Connection) -> Result<()> {
    let mut wrong: Vec<(i64, String)> = Vec::new();
    let mut statement = conn.prepare(KEYED)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let title: Option<String> = row.get(2)?;
        let key = order_key(title.as_deref().unwrap_or_default());
        if row.get_ref(1)?.as_str().ok() != Some(&key) {
            wrong.push((row.get(0)?, key));
        }
    }
    // Written only now: an index that is read must not change meanwhile.
    let mut write = conn.prepare("UPDATE record SET title_key = ?2 WHERE id = ?1")?;
    for row in wrong {
        write.execute(row)?;
    }
    Ok(())
}
