//! Whether the bounds beside every date that was entered are those of the date: what is sorted, filtered and due goes by them,
//! and neither the history nor an index bears witness to most.

use rusqlite::Connection;

use super::compare::Otherwise;
use crate::domain::date::Edtf;
use crate::domain::entity::{ENTITIES, Entity, FieldType};
use crate::say;
use crate::store::error::Result;
use crate::store::sql::quoted;

/// Tells of which rows the bounds beside a date are not its own.
pub(super) fn wrong(conn: &Connection) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for row in ENTITIES {
        let dates = row
            .fields
            .iter()
            .filter(|field| matches!(field.holds, FieldType::Date));
        for field in dates {
            let what = say!(
                "the bounds of {noun} `{name}`",
                noun = row.entity,
                name = field.name
            );
            wrong.extend(unbound(conn, row.entity, field.name)?.told(&what));
        }
    }
    Ok(wrong)
}

/// Names the rows, by ref where they have one.
fn unbound(conn: &Connection, entity: Entity, date: &str) -> Result<Otherwise> {
    let name = entity.ref_field().unwrap_or("uid");
    let sql = format!(
        "SELECT {}, {}, {date}_lower, {date}_upper FROM {}",
        quoted(name),
        quoted(date),
        quoted(entity.as_str())
    );
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut found = Otherwise::default();
    while let Some(row) = rows.next()? {
        let written: Option<String> = row.get(1)?;
        let beside: (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
        let own = written.map(|written| Edtf::parse(&written).map(|date| date.bounds()));
        let is_own = match own {
            None => beside == (None, None),
            Some(Ok((lower, upper))) => beside == (Some(lower), Some(upper)),
            Some(Err(_)) => false,
        };
        if !is_own {
            found.add(&row.get::<_, String>(0)?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrate::SCHEMA;

    #[test]
    fn a_bound_that_is_not_its_dates_own_is_told() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(SCHEMA).unwrap();
        assert_eq!(wrong(&conn).unwrap(), Vec::<String>::new());
        let put = |lower: &str| {
            conn.execute(
                "INSERT OR REPLACE INTO evidence (uid, ref, type, title, published, published_lower, published_upper)
                 VALUES ('019aa0f0-7c00-7a11-8b22-334455667788', 'E1', 'press', 'a', '2025-09', ?1, '2025-09-30')",
                [lower],
            )
            .unwrap();
        };
        put("2025-09-01");
        assert_eq!(wrong(&conn).unwrap(), Vec::<String>::new());
        put("2025-09-11");
        assert_eq!(
            wrong(&conn).unwrap(),
            ["the bounds of evidence `published` of E1"]
        );
    }
}
