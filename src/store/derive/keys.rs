//! The keys by which titles sort, of every record anew: where the register's language is another, which of several titles counts
//! is another too; and registers of before version 3 have keys by code point. Only rows of which the key differs are written.

use rusqlite::Connection;

use super::super::row::Writer;
use crate::domain::alphabet::order_key;
use crate::domain::entity::Entity;
use crate::store::error::Result;

/// Every record with its key and the title that it sorts by.
const KEYED: &str = "SELECT r.id, r.title_key, (SELECT text FROM title WHERE record_id = r.id
        ORDER BY language = (SELECT language FROM register) DESC, working, id LIMIT 1) FROM record r";

/// Writes the keys anew if the register itself was changed, unless so many records as there are were derived with it.
pub(super) fn follow(writer: &Writer<'_>, derived: u64) -> Result<()> {
    let mut touched = writer.touched.iter();
    if !touched.any(|(entity, _)| *entity == Entity::Register) {
        return Ok(());
    }
    let sql = "SELECT COUNT(*) FROM record";
    let all: i64 = writer.conn.query_row(sql, [], |row| row.get(0))?;
    if u64::try_from(all).is_ok_and(|all| derived < all) {
        renew(writer.conn)?;
    }
    Ok(())
}

/// Writes the keys anew.
pub(in crate::store) fn renew(conn: &Connection) -> Result<()> {
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
